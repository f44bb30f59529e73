// The program and the browser, as every test here starts them.
import { chromium } from 'playwright-core';
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export const root = path.resolve(import.meta.dirname, '../..');
export const program = process.env.SAMVERKA ?? path.join(root, 'target/debug/samverka');

export const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
assert.ok(browserPath, 'Chromium is needed: apt-get install chromium');

export const browserFlags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export const startBrowser = () => chromium.launch({ executablePath: browserPath, args: browserFlags });

/** Every route there is, as the program itself lists them. */
export const routes = () => JSON.parse(execFileSync(program, ['routes'], { encoding: 'utf8', env: { ...process.env, RUST_LOG: 'warn' } }));

/** Runs the program until its first line has come; `stop` ends it cleanly. */
export async function start(args, { cwd = root, env = process.env } = {}) {
  // A line for each request would hide what the test says.
  const quiet = { RUST_LOG: 'warn', ...env };
  const child = spawn(program, args, { cwd, env: quiet, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    assert.equal(await ended, 0, 'a clean stop on SIGTERM');
  };
  return { line, stop };
}

/** The demonstration in a folder of its own on a free port. */
export async function startDemo() {
  const data = mkdtempSync(path.join(tmpdir(), 'samverka-browser-'));
  const { line, stop } = await start(['demo', '--listen', '127.0.0.1:0', '--data', data, '--json']);
  const forget = () => rmSync(data, { recursive: true, force: true });
  return {
    ...JSON.parse(line),
    data,
    /** Ends it and leaves its folder. */
    end: stop,
    forget,
    stop: async () => {
      await stop();
      forget();
    },
  };
}
