// The pages one meets when something is in the way: a database that does not answer, more requests than can be worked on, too
// many forms. The program over PostgreSQL is reached through a door that can be shut. What it answers is
// fetched first and shown afterwards, so that the page's own styles come whatever is in the way.
import { createConnection, createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { listen, look } from './checks.mjs';
import { start } from './program.mjs';

const signIn = { sv: '/logga-in', en: '/en/sign-in' };
const list = { sv: '/samverkan', en: '/en/collaborations' };

/** How many requests the program works on at once here; as many again wait. */
const atOnce = 2;

/** Null where there is no PostgreSQL to take away. */
export async function unavailable(browser) {
  const server = process.env.SAMVERKA_TEST_POSTGRES;
  if (!server) return null;
  const door = await openDoor(new URL(server));
  const folder = mkdtempSync(path.join(tmpdir(), 'samverka-down-'));
  const { line, stop } = await start(['serve', '--listen', '127.0.0.1:0', '--database', door.database], {
    cwd: folder,
    // What it will say of its failures is meant.
    env: { ...process.env, RUST_LOG: 'off', SAMVERKA_MAX_REQUESTS: String(atOnce) },
  });
  const url = line.match(/http:\S+/)[0];
  const met = [];
  const languages = ['sv', 'en'];
  const form = (mail) => ({ method: 'POST', body: new URLSearchParams({ mail }), redirect: 'manual' });
  const meet = async (name, status, address, options) => met.push({ name: `${address}, ${name}`, status, address, answer: await fetched(url + address, options) });

  for (const language of languages) await meet('a form that is too large', 413, signIn[language], form('x'.repeat(1_100_000)));
  // Those who wait for a database that says nothing take all the places.
  door.mute();
  const waiting = Array.from({ length: 2 * atOnce }, () => fetched(url + list.sv));
  await wait(500);
  for (const language of languages) await meet('too much to do', 503, list[language]);
  door.shut();
  await Promise.all(waiting);
  for (const language of languages) await meet('the database gone', 503, list[language]);
  // What was written is kept in the page, ready to be sent again.
  for (const language of languages) await meet('a form with the database gone', 503, signIn[language], form('namn@example.se'));
  for (const language of languages) {
    // As many as a stranger may send, and more.
    for (let sent = 0; sent < 40; sent++) await fetched(url + signIn[language], form('namn@example.se'));
    await meet('too many forms', 429, signIn[language], form('namn@example.se'));
  }

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard = await listen(page);
  const states = [];
  for (const { name, status, address, answer } of met) {
    const found = answer.status === status ? [] : [`answers ${answer.status}, not ${status}`];
    if (name.includes('a form with the database gone') && !answer.body.includes('namn@example.se')) found.push('does not keep what was written');
    await page.route(url + address, (route) => route.fulfill(answer));
    await page.goto(url + address);
    found.push(...await look(page, heard));
    await page.unroute(url + address);
    states.push({ name, text: answer.body, found });
  }
  await context.close();
  await stop();
  rmSync(folder, { recursive: true });
  return states;
}

/** A way to the database's server that can be muted and shut. */
async function openDoor({ hostname, port, username }) {
  const open = new Set();
  let muted = false;
  const door = createServer((near) => {
    if (muted) {
      open.add(near);
      near.on('error', () => {}).on('close', () => open.delete(near));
      return;
    }
    const far = createConnection(Number(port || 5432), hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => { open.delete(one); other.destroy(); }).pipe(other);
    }
  });
  await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
  return {
    database: `postgres://${username}@127.0.0.1:${door.address().port}/postgres`,
    /** Nothing comes through any more, and nobody is told. */
    mute() {
      muted = true;
      for (const socket of open) socket.unpipe().pause();
    },
    shut() {
      door.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** What the program answers, as the browser can be shown it. */
async function fetched(address, options) {
  const response = await fetch(address, options);
  // What fetch has unpacked is not packed any more.
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !['content-encoding', 'content-length', 'transfer-encoding'].includes(name)));
  return { status: response.status, headers, body: await response.text() };
}
