// The program that is measured: its commands, and a server of it that is started, waited for, counted and stopped.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { counted } from './figures.mjs';
import { freePort } from './postgres.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
export const program = process.env.SAMVERKA ?? path.join(root, 'target/release/samverka');

/** Settings of whoever starts the driver must not reach the program that is measured. */
function environment() {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('SAMVERKA') && name !== 'RUST_LOG');
  // Whoever measures writes more than a person does.
  return { ...Object.fromEntries(others), SAMVERKA_MAX_WRITES: '100000' };
}

/** Runs a command of the program to its end; what it wrote to standard output. */
export function command(args, { quiet = false } = {}) {
  return execFileSync(program, args, {
    env: environment(), encoding: 'utf8', maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'],
  });
}

const canBeCounted = () => command(['serve', '--help']).includes('--metrics-listen');

export class Server {
  /** Every program that has been started and not yet ended. */
  static running = new Set();

  /** Starts the program on a database, and waits until it can answer. `start` is how long that took, in ms. */
  static async start(database, folder, name) {
    if (!existsSync(program)) throw new Error(`${program} is not there: make build`);
    mkdirSync(folder, { recursive: true });
    const port = await freePort();
    const metrics = canBeCounted() ? `http://127.0.0.1:${await freePort()}/metrics` : null;
    const url = `http://127.0.0.1:${port}`;
    const args = ['serve', '--listen', `127.0.0.1:${port}`, '--public-url', url, '--database', database];
    if (metrics) args.push('--metrics-listen', new URL(metrics).host);
    const log = openSync(path.join(folder, `${name}.log`), 'a');
    const began = performance.now();
    const child = spawn(program, args, { cwd: folder, env: environment(), stdio: ['ignore', log, log] });
    const server = new Server();
    Object.assign(server, { child, pid: child.pid, url, metrics, ended: new Promise((resolve) => child.once('exit', resolve)) });
    Server.running.add(server);
    server.ended.then(() => Server.running.delete(server));
    while (!(await server.answers())) {
      if (child.exitCode !== null || child.signalCode !== null || performance.now() - began > 60_000) {
        await server.stop();
        throw new Error(`the program did not get ready on ${name}; see ${path.join(folder, `${name}.log`)}`);
      }
      await sleep(1);
    }
    server.startup = performance.now() - began;
    return server;
  }

  async answers() {
    try {
      return (await fetch(`${this.url}/readyz`)).status === 200;
    } catch {
      return false;
    }
  }

  /** Statements run so far, or none when the program does not count for us. */
  async statements() {
    if (!this.metrics) return null;
    return counted(await (await fetch(this.metrics)).text(), 'samverka_db_statements_total');
  }

  async stop() {
    this.child.kill('SIGTERM');
    const late = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    await this.ended;
    clearTimeout(late);
  }
}
