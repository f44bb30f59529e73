// The whole story in Chromium: sign in → start → three parties answer → shared picture → joint answer → agreement signed
// by three → goal with values → the visitor sees what is public and nothing else. With and without JavaScript, in both
// languages, narrow and wide. On every page: axe (WCAG 2.2 AA and best practice), no sideways scroll, nothing in the console.
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { startBrowser, startDemo } from './program.mjs';

const words = {
  sv: { c: '/samverkan', start: '/starta', work: 'arbetet', step: 'steg', answer: 'svar', mark: 'markering', joint: 'gemensamt', parties: 'parter', place: 'plats', newAgreement: 'ny-overenskommelse', stage: 'lage', decision: 'beslut', signature: 'underskrift', newGoal: 'nytt-mal', values: 'varden', history: 'historik', models: '/modeller', organisations: '/organisationer', areas: '/omraden', home: '/', mine: '/min-sida', style: '/stil', signIn: '/logga-in', prefix: '' },
  en: { c: '/en/collaborations', start: '/en/start', work: 'work', step: 'steps', answer: 'answers', mark: 'mark', joint: 'joint', parties: 'parties', place: 'place', newAgreement: 'new-agreement', stage: 'stage', decision: 'decision', signature: 'signature', newGoal: 'new-goal', values: 'values', history: 'history', models: '/en/models', organisations: '/en/organisations', areas: '/en/areas', home: '/en', mine: '/en/my-page', style: '/en/style', signIn: '/en/sign-in', prefix: '/en' },
};

const seen = new Set();
let visits = 0;

/** One person at one browser window. */
class Person {
  constructor(page, base, { javaScriptEnabled, width }) {
    Object.assign(this, { page, base, script: javaScriptEnabled, width });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text())) this.fail(message.text());
    });
    page.on('pageerror', (error) => this.fail(error.message));
  }

  fail(message) {
    throw new Error(`${this.page.url()} (${this.width} px): ${message}`);
  }

  async open(address) {
    const response = await this.page.goto(this.base + address);
    assert.equal(response.status(), 200, address);
    await this.look();
  }

  /** What every page keeps. */
  async look() {
    visits += 1;
    if (!this.script) return;
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (overflow > 0) this.fail(`scrolls sideways by ${overflow} px`);
    const { pathname } = new URL(this.page.url());
    const key = `${this.width} ${pathname.replace(/[0-9a-f-]{36}/g, '…')}`;
    if (seen.has(key)) return;
    seen.add(key);
    // Evaluated by the test itself, past the page's own policy, which allows no inline script.
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(() =>
      globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    if (violations.length > 0) {
      this.fail(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`).join('\n  '));
    }
  }

  /** Fills in the form that leads to an address ending so, and sends it by its button. */
  async send(ends, fields, button) {
    const form = this.page.locator(`form[method=post][action$="${ends}"]`).filter({ has: this.page.locator(Object.keys(fields).map((n) => `[name="${n}"]`)[0] ?? 'button') }).first();
    const details = form.locator('xpath=ancestor::details[not(@open)]');
    if (await details.count() > 0) await details.locator('summary').first().click();
    for (const [name, value] of Object.entries(fields)) {
      const control = form.locator(`[name="${name}"]`);
      const kind = await control.first().evaluate((e) => e.type ?? e.tagName).catch(() => 'text');
      if (kind === 'radio') await form.locator(`[name="${name}"][value="${value}"]`).check();
      else if (kind === 'checkbox') for (const v of [value].flat()) await form.locator(`[name="${name}"][value="${v}"]`).setChecked(true);
      else if (kind.startsWith('select')) await control.first().selectOption(value);
      else if (kind !== 'hidden') await control.first().fill(value);
    }
    await Promise.all([
      this.page.waitForEvent('domcontentloaded'),
      form.locator(button ?? 'button[type=submit]').first().click(),
    ]);
    await this.page.waitForLoadState('load');
    await this.look();
  }

  text() {
    return this.page.locator('main').innerText();
  }

  async says(words) {
    const text = await this.text();
    assert.ok(text.includes(words), `${this.page.url()} does not say “${words}”:\n${text.slice(0, 800)}`);
  }

  async saysNot(words) {
    assert.ok(!(await this.text()).includes(words), `${this.page.url()} says “${words}”`);
  }
}

async function story(browser, demo, { language, width, javaScriptEnabled }) {
  const w = words[language];
  const options = { viewport: { width, height: 900 }, javaScriptEnabled, locale: language };
  const as = async (role, organisation) => {
    const context = await browser.newContext(options);
    const person = new Person(await context.newPage(), demo.url, { javaScriptEnabled, width });
    if (role) {
      const { sign_in_url } = demo.people.find((p) => p.role === role && p.organisation === organisation);
      await person.page.goto(sign_in_url);
    }
    return person;
  };
  const municipality = await as('Samordnare', 'Granviks kommun');
  const village = await as('Ordförande', 'Granvikens byalag');
  const company = await as('Styrelseordförande', 'Granvikens Bygdebolag');
  const visitor = await as();
  const parties = [municipality, village, company];

  // What a visitor meets.
  for (const address of [w.home, w.c, `${w.c}/business-region-orebro`, `${w.c}/blekinges-unga-lyfter`, w.organisations, w.areas, `${w.areas}/18`, w.models, `${w.models}/mucf-samverkansmodell`, w.style, w.signIn]) {
    await visitor.open(address);
  }

  // Start, invite, accept.
  await municipality.open(w.start);
  await municipality.send(w.start, { title: 'Kvällsbuss', challenge: 'Ingen av oss kan ordna en kvällsbuss ensam.', openness: 'public', model: 'mucf-samverkansmodell' });
  const id = new URL(municipality.page.url()).pathname.split('/').at(-2);
  const at = (...parts) => [`${w.c}/${id}`, ...parts].join('/');
  for (const party of [village, company]) {
    await party.open(w.mine);
    const link = party.page.locator(`main a[href*="${w.organisations}/"]`).first();
    const organisation = (await link.getAttribute('href')).split('/').at(-1);
    const name = await link.innerText();
    await municipality.open(at(w.parties));
    await municipality.page.locator('form[role=search] input[name=organisation]').fill(name);
    await municipality.page.locator('form[role=search]').filter({ has: municipality.page.locator('[name=organisation]') }).locator('button').click();
    await municipality.page.waitForLoadState('load');
    await municipality.look();
    await municipality.send(`/${w.parties}`, { organisation });
    await party.open(w.home);
    await party.open(at(w.parties));
    await party.send(`/${w.place}`, {});
  }

  // Three parties answer; the shared picture; the joint answer.
  const answers = ['Bussen går för sällan.', 'Vi hör det vid köksborden.', 'Våra kassörer tar sig inte hem.'];
  const step = at(w.step, 'problem-och-behov');
  for (const [i, party] of parties.entries()) {
    await party.open(at(w.work));
    await party.open(at(w.answer, 'pb1'));
    await party.send(`/${w.answer}/pb1`, { text: answers[i] }, i === 2 ? '[value=publish]' : '[value=share]');
  }
  await village.open(step);
  for (const answer of answers) await village.says(answer);
  await village.send(`/pb1/${w.mark}`, { mark: 'differ', note: 'Gäller också unga.' });
  await municipality.open(at(w.answer, 'pb1', w.joint));
  await municipality.send(`/${w.joint}`, { text: 'Det saknas buss efter 19.', disagreement: 'Om det gäller unga.' });
  await municipality.says('Gäller också unga.');
  await visitor.open(step);
  await visitor.says(answers[2]);
  await visitor.saysNot(answers[0]);
  await visitor.saysNot(answers[1]);

  // The agreement: drafted, decided and signed by three.
  await municipality.open(at(w.newAgreement));
  await municipality.send(`/${w.newAgreement}`, { title: 'Avtal om kvällsbuss', kind: 'cooperation-contract' });
  await municipality.says('Det saknas buss efter 19.').catch(async () => {
    assert.match(await municipality.page.locator('textarea[name=body]').inputValue(), /Det saknas buss efter 19\./);
  });
  await municipality.send('/text', { body: '## Syfte och mål\n\nEn buss klockan 21.' });
  const agreement = new URL(municipality.page.url()).pathname;
  await municipality.send(`/${w.stage}`, {});
  for (const party of parties) {
    await party.open(agreement);
    await party.send(`/${w.decision}`, { reference: '§ 7' }, '[value=yes]');
  }
  for (const party of parties) {
    await party.open(agreement);
    await party.send(`/${w.signature}`, { read: 'yes' });
  }
  await visitor.open(agreement);
  await visitor.says('En buss klockan 21.');

  // A goal with values, seen by all.
  await municipality.open(at(w.newGoal));
  await municipality.send(`/${w.newGoal}`, { text: 'Alla kommer hem.', term: 'long', by: '2028', name: 'Turer efter 19', unit: 'turer', baseline: '0', 'baseline-at': '2026-01', target: '10,5', 'target-by': '2028' });
  const goal = new URL(municipality.page.url()).pathname;
  for (const [when, value] of [['2026-03', '1,5'], ['2026-06', '4']]) await municipality.send(`/${w.values}`, { value, at: when });
  await visitor.open(goal);
  await visitor.says(language === 'sv' ? '1,5' : '1.5');
  await visitor.open(at());
  await visitor.says('Alla kommer hem.');
  await municipality.open(at(w.history));
  for (const address of [w.mine, w.home, `${w.c}/ovning-granviken`, `${w.c}/ovning-granviken/${w.step}/gemensam-bild`, `${w.c}/ovning-granviken/${w.parties}`]) await municipality.open(address);
  for (const person of [...parties, visitor]) await person.page.context().close();
}

const demo = await startDemo();
const browser = await startBrowser();
let failed = 0;
let passed = 0;
for (const run of [
  { language: 'sv', width: 1280, javaScriptEnabled: true },
  { language: 'en', width: 360, javaScriptEnabled: true },
  { language: 'sv', width: 360, javaScriptEnabled: false },
  { language: 'en', width: 1280, javaScriptEnabled: false },
]) {
  const name = `${run.language}, ${run.width} px, ${run.javaScriptEnabled ? 'with' : 'without'} JavaScript`;
  try {
    await story(browser, demo, run);
    passed += 1;
    console.log(`ok – the story, ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`failed – the story, ${name}\n${error.stack}`);
  }
}
await browser.close();
await demo.stop();
console.log(`${visits} pages visited, axe on ${seen.size} kinds of page`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
