// One measurement: load from the outside, and what server, database and everybody else spent meanwhile.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { longEnough } from './figures.mjs';
import { root } from './program.mjs';
import * as system from './system.mjs';

const oha = path.join(root, 'target/tools/bin/oha');
const WARM_UP = 0.7;

export function checkTool() {
  if (!existsSync(oha)) throw new Error(`${oha} is not there: make target/tools/bin/oha`);
}

/** Asks for the same page over and over; every answer must be 200. */
async function ask({ url, headers }, connections, seconds) {
  const args = ['--no-tui', '--output-format', 'json', '-z', `${Math.round(seconds * 1000)}ms`, '-w', '-c', String(connections), '--redirect', '0'];
  for (const [name, value] of Object.entries(headers)) args.push('-H', `${name}: ${value}`);
  const { stdout } = await promisify(execFile)(oha, [...args, url], { maxBuffer: 2 ** 26 });
  const told = JSON.parse(stdout);
  const answers = told.statusCodeDistribution;
  if (Object.keys(answers).join() !== '200' || Object.keys(told.errorDistribution).length > 0) {
    throw new Error(`${url} answered ${JSON.stringify(answers)}, errors ${JSON.stringify(told.errorDistribution)}`);
  }
  const ms = (name) => told.latencyPercentiles[name] * 1000;
  return {
    requests: answers['200'], seconds: told.summary.total, bytes: told.summary.sizePerRequest,
    p50: ms('p50'), p95: ms('p95'), p99: ms('p99'),
  };
}

/** What everybody has spent until now, in µs of CPU. */
async function spent({ server, others, cluster }) {
  return {
    server: system.cpu(server.pid),
    db: cluster ? system.familyCpu(cluster.postmaster) : 0,
    ours: system.ownCpu() + others().reduce((sum, pid) => sum + system.cpu(pid), 0),
    machine: system.machine(),
    statements: await server.statements(),
  };
}

/** Does `work` and says what it cost. `others` in the answer is the share of the machine that was used by strangers to us. */
export async function measured(installation, work) {
  const before = await spent(installation);
  const done = await work();
  const after = await spent(installation);
  const less = (name) => after[name] - before[name];
  const total = after.machine.total - before.machine.total;
  const ours = less('server') + less('ours') + less('db');
  return {
    ...done,
    server: less('server'),
    db: less('db'),
    statements: after.statements == null ? null : less('statements'),
    others: Math.max(0, (after.machine.busy - before.machine.busy - ours) / total),
    load: system.load(),
  };
}

/** A read under load, after a warm-up that also tells how long it must last. */
export async function read(installation, request, connections, seconds) {
  const warm = await measured(installation, () => ask(request, connections, WARM_UP));
  const share = warm.server / 1e6 / warm.seconds;
  return measured(installation, () => ask(request, connections, longEnough(seconds, share)));
}
