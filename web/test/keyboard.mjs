// A story by keyboard alone: sign in, find the content, answer a question, share it, mark what others answered, sign out. Tab,
// Enter, Space and arrows; wide and light, narrow and dark. At each stop the focus is seen, and nothing hides it (2.4.11).
import assert from 'node:assert/strict';
import { covered } from './checks.mjs';
import { startBrowser, startDemo } from './program.mjs';
import { exercise } from './samples.mjs';

let stops = 0;

/** Hands at a keyboard, which never touch a mouse. */
class Hands {
  constructor(page, base) {
    Object.assign(this, { page, base });
  }

  async open(address) {
    await this.page.goto(this.base + address);
  }

  /** What has the focus, in words, and whether it can be seen that it has. */
  async focus() {
    await this.page.evaluate(`globalThis.covered = ${covered}`);
    return this.page.evaluate(() => {
      const e = document.activeElement;
      const shown = e.matches('[type=radio], [type=checkbox]') ? [e, e.parentElement] : [e];
      // The way to the content shows itself only when it has the focus.
      const rings = e.matches('.ds-skip-link') || shown.map((s) => getComputedStyle(s)).some((s) => s.outlineStyle !== 'none' || s.boxShadow !== 'none');
      return {
        words: (e.innerText || e.labels?.[0]?.innerText || '').replace(/\s+/g, ' ').trim(), name: e.name ?? '', value: e.value ?? '',
        main: e.closest('main') !== null, body: e === document.body,
        form: e.form?.getAttribute('action') ?? '', rings, hidden: e !== document.body && globalThis.covered(e),
      };
    });
  }

  /** Presses Tab until what is looked for has the focus. */
  async to(what, is) {
    for (let pressed = 0; pressed < 150; pressed++) {
      await this.page.keyboard.press('Tab');
      const now = await this.focus();
      if (now.body) continue;
      stops += 1;
      const where = `${this.page.url()}: ${now.words || now.name}`;
      assert.ok(now.rings, `focus cannot be seen at ${where}`);
      assert.ok(!now.hidden, `what has the focus is hidden at ${where}`);
      if (is(now)) return now;
    }
    throw new Error(`${this.page.url()}: Tab does not reach ${what}`);
  }

  /** Presses a key that leads to a page. */
  async leads(key) {
    await Promise.all([this.page.waitForEvent('domcontentloaded'), this.page.keyboard.press(key)]);
    await this.page.waitForLoadState('load');
  }

  async says(words) {
    const text = await this.page.locator('body').textContent();
    assert.ok(text.includes(words), `${this.page.url()} does not say “${words}”`);
  }
}

async function story(hands, role, organisation) {
  await hands.open('/logga-in');
  await hands.to(`${role} ${organisation}`, (now) => now.words === `${role} ${organisation}`);
  await hands.leads('Enter');
  await hands.says(organisation);

  // The way past the head of the page.
  await hands.open(`${exercise}/svar/pb2`);
  await hands.to('the way to the content', (now) => now.words === 'Hoppa till innehållet');
  await hands.page.keyboard.press('Enter');
  const first = await hands.to('what comes first in the content', () => true);
  assert.ok(first.main, `after the way to the content comes ${first.words}`);

  // The answer: written, and shared with Space.
  await hands.to('the answer', (now) => now.name === 'text');
  await hands.page.keyboard.press('Control+A');
  const text = `Skrivet utan mus av ${organisation}.`;
  await hands.page.keyboard.type(text);
  await hands.to('the button that shares', (now) => now.value === 'share');
  await hands.leads('Space');

  // What one thinks of the answers: chosen with arrows, sent with Enter.
  await hands.open(`${exercise}/steg/problem-och-behov`);
  await hands.says(text);
  await hands.to('what unfolds the form', (now) => now.words === 'Vad tycker ni om svaren?');
  await hands.page.keyboard.press('Enter');
  const mark = await hands.to('what one thinks of the answers', (now) => now.name === 'mark');
  await hands.page.keyboard.press('ArrowDown');
  const chosen = await hands.focus();
  assert.ok(chosen.name === 'mark' && chosen.value !== mark.value && chosen.form === mark.form, 'an arrow chooses the next');
  assert.ok(!chosen.hidden, 'what an arrow chooses can be seen');
  await hands.to('the button that marks', (now) => now.form === mark.form && now.name !== 'mark' && now.name !== 'note');
  await hands.leads('Enter');

  // Out again: the menu opens with Space.
  await hands.open('/');
  await hands.to('who one is', (now) => now.words.includes(organisation));
  await hands.page.keyboard.press('Space');
  await hands.to('the way out', (now) => now.words === 'Logga ut');
  await hands.leads('Enter');
  await hands.open('/min-sida');
  assert.ok(hands.page.url().endsWith('/logga-in'), 'signed out');
}

const demo = await startDemo();
const browser = await startBrowser();
let failed = 0;
for (const [width, colorScheme, role, organisation] of [[1280, 'light', 'Samordnare', 'Granviks kommun'], [360, 'dark', 'Ordförande', 'Granvikens byalag']]) {
  const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, reducedMotion: 'reduce', locale: 'sv' });
  const name = `by keyboard alone, ${width} px, ${colorScheme}`;
  try {
    await story(new Hands(await context.newPage(), demo.url), role, organisation);
    console.log(`ok – ${name}`);
  } catch (error) {
    failed += 1;
    console.error(`failed – ${name}\n${error.stack}`);
  }
  await context.close();
}
await browser.close();
await demo.stop();
console.log(`${stops} stops of the focus, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
