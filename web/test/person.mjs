// A person at a window: presses, types and chooses by what can be read on the page, and counts what it takes.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './program.mjs';

export const folder = path.join(root, 'target/screenshots/people');

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desk = { viewport: { width: 1280, height: 900 } };

export class Person {
  /** A window of its own for somebody; `on` is phone or desk. */
  static async at(browser, { name, on, javaScriptEnabled = true }) {
    const context = await browser.newContext({ ...(on === 'phone' ? phone : desk), javaScriptEnabled, locale: 'sv', reducedMotion: 'reduce' });
    context.setDefaultTimeout(8000);
    return new Person(context, await context.newPage(), { name, on, script: javaScriptEnabled });
  }

  constructor(context, page, { name, on, script }) {
    Object.assign(this, { context, page, name, on, script, loads: 0, asked: [], pictures: 0 });
    // A page that leads on at once is no page one has seen.
    page.on('response', (response) => {
      if (response.frame() === page.mainFrame() && response.request().isNavigationRequest() && (response.status() < 300 || response.status() >= 400)) this.loads += 1;
    });
    page.on('pageerror', (error) => { throw new Error(`${page.url()}: ${error.message}`); });
  }

  /** Another tab beside, with the same session. */
  async tab(name) {
    return new Person(this.context, await this.context.newPage(), { name, on: this.on, script: this.script });
  }

  async open(address) {
    const response = await this.page.goto(address.startsWith('http') ? address : new URL(address, this.page.url()).href);
    await this.look();
    return response.status();
  }

  /** What every page keeps; and a picture of it. */
  async look() {
    await this.page.waitForLoadState('load');
    const over = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(over, 0, `${this.page.url()} scrolls sideways by ${over} px`);
    await this.picture();
  }

  async picture() {
    this.pictures += 1;
    mkdirSync(folder, { recursive: true });
    const places = new URL(this.page.url()).pathname.split('/').filter((piece) => piece && !/^[0-9a-f-]{30,}$/.test(piece));
    const place = places.at(-1) ?? 'start';
    const number = String(this.pictures).padStart(2, '0');
    await this.page.screenshot({ path: path.join(folder, `${this.name}-${number}-${place}.png`), fullPage: true });
  }

  /** Presses a button or a link by its words, and waits for the page it leads to. */
  async press(words, within = this.page.locator('body')) {
    const target = within.getByRole('button', { name: words }).or(within.getByRole('link', { name: words })).filter({ visible: true }).first();
    await this.#goOn(target, words);
  }

  async #goOn(target, words) {
    await target.waitFor({ timeout: 5000 }).catch(async () => {
      throw new Error(`${this.page.url()} has nothing to press called “${words}”:\n${(await this.text()).slice(0, 1500)}`);
    });
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      this.on === 'phone' ? target.tap() : target.click(),
    ]);
    await this.look();
  }

  /** Unfolds what its words head. */
  async unfold(words) {
    const summary = this.page.locator('summary').filter({ hasText: words }).first();
    await (this.on === 'phone' ? summary.tap() : summary.click());
  }

  /** Chooses in the menu below whom one acts for. */
  async menu(words) {
    const who = this.page.locator('.s-who');
    const summary = who.locator('summary');
    await (this.on === 'phone' ? summary.tap() : summary.click());
    await this.press(words, who);
  }

  /** Types in the field that is labelled so. */
  async type(label, text) {
    this.asked.push(label);
    const field = this.page.getByLabel(label).filter({ visible: true }).first();
    await (this.on === 'phone' ? field.tap() : field.click());
    await field.fill(text);
  }

  async choose(label, option) {
    this.asked.push(label);
    await this.page.getByLabel(label).filter({ visible: true }).first().selectOption({ label: option });
  }

  /** Ticks, or unticks, a box by the words it begins with. */
  async tick(words, on = true) {
    const box = this.page.getByRole('checkbox', { name: words }).or(this.page.getByRole('radio', { name: words })).first();
    await box.setChecked(on, { timeout: 5000 });
  }

  /** Chooses a file: its name and what is in it. */
  async file(label, name, contents) {
    await this.page.getByLabel(label).first().setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(contents) });
  }

  text() {
    return this.page.locator('main').innerText();
  }

  async says(...words) {
    const text = (await this.text()).replace(/\s+/g, ' ');
    for (const one of words) assert.ok(text.includes(one), `${this.page.url()} does not say “${one}”:\n${text.slice(0, 1500)}`);
  }

  async saysNot(...words) {
    const text = await this.text();
    for (const one of words) assert.ok(!text.includes(one), `${this.page.url()} says “${one}”`);
  }

  /** Signs in as everybody does: writes an address, fetches the mail, presses the button. */
  async signIn(installation, address) {
    await this.open(`${installation.url}/logga-in`);
    await this.type('E-postadress', address);
    await this.press('Skicka en länk');
    await this.open((await installation.mail(address, 'Din länk')).link);
    await this.press('Logga in', this.page.locator('main'));
  }

  /** Comes in by a sign-in link. */
  async enter(link) {
    await this.open(link);
    await this.press('Logga in', this.page.locator('main'));
  }

  close() {
    return this.context.close();
  }
}
