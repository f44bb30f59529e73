// The page one meets when the database does not answer: the program over PostgreSQL, reached through a door that is shut.
import { createConnection, createServer } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen, look } from './checks.mjs';
import { start } from './program.mjs';

/** Null where there is no PostgreSQL to take away. */
export async function unavailable(browser) {
  const server = process.env.SAMVERKA_TEST_POSTGRES;
  if (!server) return null;
  const { hostname, port, username } = new URL(server);
  const open = new Set();
  const door = createServer((near) => {
    const far = createConnection(Number(port || 5432), hostname);
    for (const [one, other] of [[near, far], [far, near]]) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => { open.delete(one); other.destroy(); }).pipe(other);
    }
  });
  await new Promise((resolve) => door.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(path.join(tmpdir(), 'samverka-down-'));
  const database = `postgres://${username}@127.0.0.1:${door.address().port}/postgres`;
  const { line, stop } = await start(['serve', '--listen', '127.0.0.1:0', '--database', database], {
    cwd: folder,
    // What it will say of its failures is meant.
    env: { ...process.env, RUST_LOG: 'off' },
  });
  const url = line.match(/http:\S+/)[0];
  door.close();
  for (const socket of open) socket.destroy();

  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const heard = await listen(page);
  const states = [];
  for (const address of ['/samverkan', '/en/collaborations']) {
    const response = await page.goto(url + address);
    const found = response.status() === 503 ? [] : [`answers ${response.status()}, not 503`];
    const text = await response.text();
    found.push(...await look(page, heard));
    states.push({ name: `${address}, the database gone`, text, found });
  }
  await context.close();
  await stop();
  rmSync(folder, { recursive: true });
  return states;
}
