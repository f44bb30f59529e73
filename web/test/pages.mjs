// Every page of the program, in both languages, as each role: what it answers, and what every page keeps. The list is the
// program's own routes, so that no page can be forgotten. What each role meets is kept in `meets.txt`; when a change in it
// is meant, write it anew with UPDATE=1 and read the difference.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listen, look, unsure } from './checks.mjs';
import { emptied } from './forms.mjs';
import { routes, startBrowser, startDemo } from './program.mjs';
import { inEnglish, queries } from './queries.mjs';
import { addresses, as, doubles, files, prepare, roles } from './samples.mjs';
import { unavailable } from './unavailable.mjs';
import { htmlFaults } from './vnu.mjs';

const workers = 3;
const faults = new Map();
const html = new Map();
let passed = 0;

/** Notes a page's faults, or that it has none. */
function judge(name, found) {
  if (found.length === 0) passed += 1;
  else faults.set(name, [...(faults.get(name) ?? []), ...found]);
}

/** What a page shows, without what differs each time it is shown. */
const essence = (text) => text.slice(text.indexOf('<main'), text.indexOf('</main>'))
  .replace(/name="(form_token|acting_for|seen|hash)" value="[^"]*"/g, '')
  .replace(/<p class="s-binding">.*?<\/p>/g, '');

/** Reads every address as every role by plain HTTP. Gives the states worth looking at, each once, and the table of what was met. */
async function readAll(clients, list) {
  const states = new Map();
  const rows = [];
  for (const { name, route, ...at } of list) {
    const row = [];
    for (const [role, client] of Object.entries(clients)) {
      const met = [];
      for (const language of ['sv', 'en']) {
        const answer = await client.get(at[language]);
        const signIn = answer.status === 303 && /^(\/logga-in|\/en\/sign-in)$/.test(answer.leads);
        met.push(signIn ? 'sign-in' : String(answer.status));
        const where = `${at[language]} (${role})`;
        if (role === 'stranger' && route.signed_in && !signIn) judge(where, ['is for those signed in, and a stranger is not led to sign in']);
        if (![200, 404, 403].includes(answer.status) && !signIn) judge(where, [`answers ${answer.status}`]);
        if (!answer.type.startsWith('text/html')) continue;
        html.set(where, answer.text);
        const key = `${language} ${answer.status} ${essence(answer.text)}`;
        if (!states.has(key)) states.set(key, { role, address: at[language], status: answer.status });
      }
      row.push(met[0] === met[1] ? met[0] : met.join('/'));
    }
    rows.push([name, ...row]);
  }
  return { states: [...states.values()], table: rows };
}

/** Reads the pages that are others when something is asked of them, each as the one who looks at it. */
async function readAsked(clients, all, asked) {
  const states = [];
  for (const [, role, sv] of asked) {
    for (const address of [sv, inEnglish(all, sv).en]) {
      const answer = await clients[role].get(address);
      const where = `${address} (${role})`;
      if (answer.status !== 200) judge(where, [`answers ${answer.status}`]);
      html.set(where, answer.text);
      states.push({ role, address, status: 200 });
    }
  }
  return states;
}

function written(table) {
  const all = [['', ...Object.keys(roles)], ...table];
  const widths = all[0].map((_, i) => Math.max(...all.map((row) => row[i].length)));
  return `${all.map((row) => row.map((cell, i) => cell.padEnd(widths[i])).join('  ').trimEnd()).join('\n')}\n`;
}

/** Compares what was met with what is meant. */
function compare(table) {
  const file = path.join(import.meta.dirname, 'meets.txt');
  const now = written(table);
  if (process.env.UPDATE) writeFileSync(file, now);
  const meant = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const words = (text) => text.split('\n').map((line) => line.split(/ {2,}/).join('  '));
  const [was, is] = [words(meant), words(now)];
  judge('meets.txt', [
    ...is.filter((line) => !was.includes(line)).map((line) => `not as meant: ${line}`),
    ...was.filter((line) => !is.includes(line)).map((line) => `no longer so: ${line}`),
  ]);
}

/** Lets several windows take jobs from one list. */
async function share(jobs, windows, work) {
  const waiting = [...jobs];
  await Promise.all(windows.map(async (window) => {
    for (let job = waiting.shift(); job; job = waiting.shift()) await work(window, job);
  }));
}

/** Windows in which any role can look at a page: each keeps one tab for each role. */
async function openWindows(browser, clients) {
  const contexts = {};
  for (const [role, client] of Object.entries(clients)) {
    contexts[role] = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
    await contexts[role].addCookies(client.cookies());
  }
  return Array.from({ length: workers }, () => {
    const tabs = {};
    return async (role) => {
      tabs[role] ??= contexts[role].newPage().then(async (page) => ({ page, heard: await listen(page) }));
      return tabs[role];
    };
  });
}

const started = Date.now();
const took = () => `${((Date.now() - started) / 1000).toFixed(0)} s`;
const demo = await startDemo();
const browser = await startBrowser();
try {
  const samples = await prepare(demo);
  const pages = routes().filter((route) => route.get && !route.api && !files.includes(route.sv));
  const list = pages.flatMap((route) => addresses(route, samples).map((address) => ({ ...address, route })));
  list.push({ name: 'nothing', sv: '/finns-inte', en: '/en/is-not-there', route: { signed_in: false } });
  const clients = {};
  for (const name of Object.keys(roles)) clients[name] = await as(demo, name);

  const { states, table } = await readAll(clients, list);
  compare(table);
  judge('samples.mjs', doubles().map((key) => `gives ${key} twice`));
  console.log(`${table.length} addresses in two languages, as ${Object.keys(roles).length} roles: ${states.length} different pages (${took()})`);

  const asked = await readAsked(clients, pages, queries(samples));
  console.log(`${asked.length} pages that are asked something: searches, filters, comparisons, advice, sheets (${took()})`);
  states.push(...asked);

  const forms = new Map();
  const windows = await openWindows(browser, clients);
  await share(states, windows, async (tab, state) => {
    const { page, heard } = await tab(state.role);
    const response = await page.goto(demo.url + state.address);
    const found = response.status() === state.status ? [] : [`answers ${response.status()} in the browser, ${state.status} before`];
    found.push(...await look(page, heard));
    for (const form of await page.evaluate(emptied.find)) forms.set(form.key, { ...state, ...form });
    judge(`${state.address} (${state.role})`, found);
  });
  console.log(`each looked at, wide and narrow, light and dark, by keyboard and on paper (${took()})`);

  const demanding = [...forms.values()].filter((form) => form.demands);
  await share(demanding, windows, async (tab, form) => {
    const { page, heard } = await tab(form.role);
    const name = `${form.action} sent empty from ${form.address} (${form.role})`;
    await page.goto(demo.url + form.address);
    const { status, text, faults: wrong } = await emptied.send(page, form);
    html.set(name, text);
    judge(name, [...wrong, ...(status === 422 ? [] : [`answers ${status}, not 422`]), ...await look(page, heard)]);
  });
  // Those that demand nothing of the browser: taken, or sent back with what is wrong; the work may also have gone on meanwhile.
  const lenient = [...forms.values()].filter((form) => !form.demands);
  await share(lenient, windows, async (tab, form) => {
    const { page, heard } = await tab(form.role);
    const name = `${form.action} sent empty from ${form.address} (${form.role})`;
    await page.goto(demo.url + form.address);
    if (!await page.evaluate(emptied.isThere, form)) return;
    const { status, text, faults: wrong } = await emptied.send(page, form);
    const found = [...wrong, ...([303, 403, 409, 422].includes(status) ? [] : [`answers ${status}`])];
    if (status === 422) {
      html.set(name, text);
      found.push(...await look(page, heard));
    }
    judge(name, found);
  });
  console.log(`${demanding.length + lenient.length} forms sent empty (${took()})`);

  for (const [what, count] of unsure()) console.log(`axe cannot tell, and nobody has looked: ${what} (${count} times)`);

  const down = await unavailable(browser);
  if (down === null) console.log('could not run: the page for a database that does not answer, without PostgreSQL (scripts/with-postgres)');
  else for (const state of down) {
    html.set(state.name, state.text);
    judge(state.name, state.found);
  }

  // Pages that are the same but for who looks are checked once.
  const documents = new Map([...html].map(([name, text]) => [text.replace(/value="[0-9a-f-]{36,}"/g, 'value="x"'), name]).map(([text, name]) => [name, text]));
  const messages = await htmlFaults(documents);
  for (const { page, fault } of messages.filter((m) => m.isError)) judge(page, [fault]);
  const warnings = new Set(messages.filter((m) => !m.isError).map((m) => m.fault.replace(/line \d+/, '')));
  for (const warning of warnings) console.log(`the HTML checker remarks: ${warning}`);
  console.log(`HTML of ${documents.size} pages checked (${took()})`);
} finally {
  await browser.close();
  await demo.stop();
}
for (const [name, found] of faults) console.error(`failed – ${name}\n  ${[...new Set(found)].join('\n  ')}`);
console.log(`${passed} passed, ${faults.size} failed`);
process.exit(faults.size === 0 ? 0 : 1);
