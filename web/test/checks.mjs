// What every page keeps, each as one function from a page in the browser to the faults it found, in words.
import axe from 'axe-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe cannot tell by itself and people have looked at: the rule and why, where, and what they saw. */
const reviewed = [
  ['color-contrast, shortTextContent', /./, 'a figure or a letter alone, in the colours of the words beside it, which axe has told'],
  ['color-contrast, pseudoContent', /in s-process/, 'the line between phases is drawn behind the words and does not reach them'],
  ['color-contrast, imgNode', /^(tspan|text) /, 'words in a drawing: the theme’s text on its surface, which themes.test.mjs measures'],
  ['color-contrast, bgGradient', /in s-(table|number|quiet|confirm|plain-button)$/, 'the shade at a table’s side that says there is more; the words stand on the surface itself'],
  ['color-contrast, bgGradient', /in s-process/, 'the line down the steps, two pixels wide and left of the words'],
  ['color-contrast, bgGradient', /^select /, 'the arrow at the end of a list to choose from, which the words do not reach'],
];

/** What axe could not tell of the pages looked at, and nobody has reviewed: how often. */
const undecided = new Map();
export const unsure = () => [...undecided].filter(([what]) => !reviewed.some(([rule, where]) => what.startsWith(`${rule}: `) && where.test(what.slice(rule.length + 2))));

/** axe: WCAG 2.2 AA and best practice. Evaluated past the page's own policy, which allows no inline script. */
async function accessible(page) {
  await page.evaluate(axe.source);
  const { wrong, open } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly, resultTypes: ['violations', 'incomplete'] }).then((r) => ({
    wrong: r.violations.map((v) => `axe ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).slice(0, 3).join(' | ')}`),
    open: r.incomplete.flatMap((v) => v.nodes.map((n) => {
      const e = document.querySelector(n.target.join(' '));
      // Which part of the page it stands in: what is true of one such part is true of all.
      const part = [...e?.closest('[class^="s-"], [class*=" s-"]')?.classList ?? []].find((name) => name.startsWith('s-'));
      return `${v.id}, ${[...n.any, ...n.all, ...n.none].map((check) => check.data?.messageKey ?? check.id)[0]}: ${e?.localName} in ${part}`;
    })),
  })), rules);
  for (const what of open) undecided.set(what, (undecided.get(what) ?? 0) + 1);
  return wrong;
}

/** Nothing is wider than the window. */
const fits = (page) => page.evaluate(() => {
  const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return over > 0 ? [`scrolls sideways by ${over} px at ${innerWidth} px`] : [];
});

/** Runs in the page: whether nothing of what has the focus can be seen, for something lies over it or it is out of sight (2.4.11). */
export function covered(e) {
  const shown = e.matches('[type=radio], [type=checkbox]') ? e.parentElement : e;
  return ![...shown.getClientRects()].some((r) => [[0.5, 0.5], [0.1, 0.2], [0.9, 0.2], [0.1, 0.8], [0.9, 0.8]].some(([x, y]) => {
    // Of what is larger than the window, the part that is in it.
    const [left, right] = [Math.max(r.left, 0), Math.min(r.right, innerWidth)];
    const [above, below] = [Math.max(r.top, 0), Math.min(r.bottom, innerHeight)];
    if (right <= left || below <= above) return false;
    const top = document.elementFromPoint(left + (right - left) * x, above + (below - above) * y);
    return top !== null && (shown.contains(top) || top.contains(shown));
  }));
}

/** By keyboard alone: everything that can be used is reached by Tab, in the order of the page, and shows that it is. */
async function byKeyboard(page) {
  await page.evaluate(`globalThis.covered = ${covered}`);
  const count = await page.evaluate(watchFocus);
  // Text that scrolls in itself takes a stop too, hence a few more.
  for (let i = 0; i < count + 6; i++) {
    await page.keyboard.press('Tab');
    if (i >= count && await page.evaluate(() => globalThis.reached.size >= globalThis.expected.length)) break;
  }
  return page.evaluate(() => {
    const faults = [];
    const name = (e) => `<${e.localName}${e.name ? ` name=${e.name}` : ''}${e.className ? ` class="${e.className}"` : ''}> ${(e.innerText ?? '').slice(0, 30)}`;
    const order = [...globalThis.reached.keys()];
    const missed = globalThis.expected.filter((e) => !globalThis.reached.has(e));
    for (const e of missed.slice(0, 3)) faults.push(`Tab does not reach ${name(e)}`);
    const known = order.filter((e) => globalThis.expected.includes(e));
    if (missed.length === 0 && known.some((e, i) => e !== globalThis.expected[i])) faults.push('Tab goes in another order than the page');
    for (const [e, shows] of globalThis.reached) if (!shows) faults.push(`focus cannot be seen at ${name(e)}`);
    for (const e of [...globalThis.hidden].slice(0, 3)) faults.push(`what has the focus is hidden: ${name(e)}`);
    for (const form of document.querySelectorAll('main form')) {
      const controls = [...form.elements].filter((e) => e.type !== 'hidden' && e.localName !== 'fieldset');
      for (const e of controls) {
        if (e.type !== 'submit' && !(e.labels?.length > 0 || e.getAttribute('aria-label'))) faults.push(`no label for ${name(e)}`);
      }
      const submits = controls.filter((e) => e.type === 'submit');
      if (submits.length === 0) faults.push(`no button in the form to ${form.getAttribute('action')}`);
      const last = controls.filter((e) => e.type !== 'submit').map((e) => order.indexOf(e)).filter((i) => i >= 0);
      if (last.length > 0 && submits.every((e) => order.indexOf(e) < Math.max(...last))) faults.push(`the button comes before the fields in the form to ${form.getAttribute('action')}`);
    }
    return faults;
  });
}

/** Runs in the page: unfolds what is folded, notes how each stop looks without focus, and watches what Tab reaches. */
function watchFocus() {
  // From the top, wherever the page's own script has put the focus.
  document.activeElement?.blur();
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  for (const e of document.querySelectorAll('main details')) e.open = true;
  // A box to tick shows it around its words as well.
  const look = (e) => [e, e.matches('[type=radio], [type=checkbox]') ? e.parentElement : e].map((shown) => {
    const s = getComputedStyle(shown);
    return [s.outlineStyle === 'none' ? '' : s.outlineWidth + s.outlineColor, s.boxShadow, s.border, s.backgroundColor, s.color, s.textDecoration].join(';');
  }).join(' ');
  const usable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]';
  const expected = [...document.querySelectorAll(usable)].filter((e) => {
    // What is drawn for pointers alone has its words and its ways in the table beside it.
    if (e.closest('[aria-hidden="true"]') || e.disabled || !e.checkVisibility({ visibilityProperty: true })) return false;
    if (e.type !== 'radio') return true;
    // One stop for a group: the chosen one, or the first.
    const group = [...document.getElementsByName(e.name)].filter((r) => r.form === e.form);
    const stop = group.find((r) => r.checked) ?? group[0];
    return stop === e;
  });
  const before = new Map(expected.map((e) => [e, look(e)]));
  globalThis.expected = expected;
  globalThis.reached = new Map();
  globalThis.hidden = new Set();
  // Looked at when the next key is pressed: by then the browser has brought into sight what has the focus.
  document.addEventListener('keydown', () => {
    const e = document.activeElement;
    if (e !== document.body && expected.includes(e) && globalThis.covered(e)) globalThis.hidden.add(e);
  }, true);
  document.addEventListener('focusin', ({ target }) => {
    if (target === document.body || globalThis.reached.has(target)) return;
    globalThis.reached.set(target, !before.has(target) || before.get(target) !== look(target));
  });
  return expected.length;
}

/** On paper: the whole content is there, nothing is cut, nothing is wider than the sheet, and links out say where they lead. */
async function prints(page) {
  const screen = await page.evaluate(() => {
    globalThis.onScreen = [...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, th, td, label, legend, figcaption, svg, pre)')]
      .filter((e) => e.checkVisibility() && !e.closest('nav, .s-filters, .s-sheet__way, .ds-button'));
    return globalThis.onScreen.length;
  });
  // The width of an A4 sheet inside its margins.
  await page.setViewportSize({ width: 643, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(() => {
    const found = [];
    dispatchEvent(new Event('beforeprint'));
    const name = (e) => `${e.localName}${e.className && e.className.baseVal === undefined ? `.${e.className}` : ''} “${(e.textContent ?? '').trim().slice(0, 40)}”`;
    const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (over > 0) {
      const wide = [...document.querySelectorAll('main *')].find((e) => e.getBoundingClientRect().right > innerWidth + 1);
      found.push(`on paper ${over} px too wide${wide ? `: ${name(wide)}` : ''}`);
    }
    const acts = (e) => e.querySelector('button, .ds-button') && [...e.querySelectorAll('button, .ds-button')].map((b) => b.textContent).join('').replace(/\s/g, '') === e.textContent.replace(/\s/g, '');
    for (const e of globalThis.onScreen) if (!e.checkVisibility() && !acts(e)) found.push(`not on paper: ${name(e)}`);
    for (const e of document.querySelectorAll('main *')) {
      const s = getComputedStyle(e);
      if (s.display === 'inline' || s.clipPath !== 'none' || e.matches('textarea, select, input, svg *') || !e.checkVisibility()) continue;
      if (s.overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 2) found.push(`cut at its side on paper: ${name(e)}`);
      if (s.overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 2) found.push(`cut below on paper: ${name(e)}`);
    }
    for (const a of document.querySelectorAll('main a[href^="http"]')) {
      if (a.checkVisibility() && !getComputedStyle(a, '::after').content.includes(a.getAttribute('href'))) found.push(`does not say where it leads on paper: ${name(a)}`);
    }
    dispatchEvent(new Event('afterprint'));
    return found.slice(0, 5);
  });
  await page.emulateMedia({ media: 'screen' });
  return screen === 0 ? ['the page has no content'] : faults;
}

/** Listens to a page's console, its policy and its requests; what it gives is asked for what has been heard since last. */
export async function listen(page) {
  let heard = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !/status of [45]\d\d/.test(message.text())) heard.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page that is left may not have fetched its icon yet.
    const why = request.failure()?.errorText;
    if (why !== 'net::ERR_ABORTED') heard.push(`not loaded: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== 'document') heard.push(`${response.status()} ${response.url()}`);
  });
  await page.addInitScript(() => {
    globalThis.policyBroken = [];
    addEventListener('securitypolicyviolation', (e) => globalThis.policyBroken.push(`${e.violatedDirective} ${e.blockedURI} ${e.sample}`), true);
  });
  return async () => {
    const broken = await page.evaluate(() => globalThis.policyBroken.splice(0));
    const all = [...heard, ...broken.map((text) => `content security policy: ${text}`)];
    heard = [];
    return all;
  };
}

/** All that a page keeps, looked at in one visit: wide and light, then narrow and dark, then by keyboard, then on paper. */
export async function look(page, heard) {
  const found = [...await accessible(page), ...await fits(page)];
  await page.setViewportSize({ width: 320, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...await fits(page), ...(await accessible(page)).map((fault) => `narrow and dark: ${fault}`));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
  found.push(...await byKeyboard(page), ...await prints(page), ...await heard());
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
}
