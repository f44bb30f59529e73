// `make bench`: what a page, a call and a save cost on SQLite and PostgreSQL, at two sizes. How to read it and what it
// cannot tell: docs/performance.md.
import { closeSync, fdatasyncSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepare } from './bench/data.mjs';
import { JUDGED_AT, combine, median } from './bench/figures.mjs';
import { checkTool, read } from './bench/load.mjs';
import { HELP, options } from './bench/options.mjs';
import { Cluster, SETTINGS } from './bench/postgres.mjs';
import { Server, command, root } from './bench/program.mjs';
import { beside, report } from './bench/report.mjs';
import { ROWS, reads } from './bench/rows.mjs';
import * as system from './bench/system.mjs';
import { write } from './bench/writes.mjs';

const folder = path.join(root, 'target/bench');
const STARTS = 3;
const say = (line) => process.stderr.write(`${new Date().toTimeString().slice(0, 8)} ${line}\n`);

/** What must be removed or stopped however the run ends, the last begun first, once the servers have ended. */
const endings = [];
let ending = null;
function end() {
  ending ??= (async () => {
    await Promise.all([...Server.running].map((server) => server.stop()));
    for (const close of endings.reverse()) {
      try {
        close();
      } catch (error) {
        say(error.message);
      }
    }
  })();
  return ending;
}
for (const [signal, code] of [['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]]) {
  process.once(signal, () => end().then(() => process.exit(code)));
}

/** Small durable writes the disk takes in a second, one after another: what one commit each can reach at most. */
function durableWrites() {
  const file = path.join(folder, 'durable');
  const at = openSync(file, 'w');
  const until = performance.now() + 1000;
  let count = 0;
  for (; performance.now() < until; count += 1) {
    writeSync(at, 'a durable line\n'.repeat(10));
    fdatasyncSync(at);
  }
  closeSync(at);
  rmSync(file);
  return count;
}

/** Starts the program some times to see how long that takes, and leaves it running. */
async function started(installation) {
  const times = [];
  for (let i = 0; i < STARTS; i += 1) {
    await installation.server?.stop();
    installation.server = await Server.start(installation.address, path.join(folder, 'run'), installation.name);
    times.push(installation.server.startup);
  }
  installation.start = median(times);
  // Threads and connections that starting took have come to rest.
  await sleep(2000);
  installation.idle = system.memory(installation.server.pid, 'VmRSS');
}

/** One installation for each size and database, running side by side so that rows can take turns between them. */
async function install(told, cluster) {
  const installations = [];
  for (const size of told.sizes) {
    for (const database of told.databases) {
      const installation = prepare({ folder, cluster, database, size, seed: told.seed, reuse: told.reuse }, say);
      installation.cluster = database === 'postgres' ? cluster : null;
      installation.others = () => installations.filter((other) => other !== installation).map((other) => other.server.pid);
      endings.push(installation.remove);
      await started(installation);
      say(`${installation.name}: ready in ${installation.start.toFixed(0)} ms, ${installation.idle.toFixed(1)} MB at rest`);
      installations.push(installation);
    }
  }
  return installations;
}

/** Reads first, in all rounds, and then the acts, so that no page has more to show in one round than in another. */
async function measure(told, installations, keep) {
  const requests = new Map();
  for (const installation of installations) requests.set(installation, await reads(installation, told.rows));
  const note = (m) => {
    say(`${m.row} ${m.size} ${m.database} ${m.connections}: ${(m.requests / m.seconds).toFixed(0)}/s, ${((m.server + m.db) / m.requests).toFixed(0)} µs, others ${(m.others * 100).toFixed(0)} %`);
    keep(m);
  };
  for (let round = 0; round < told.rounds; round += 1) {
    for (const { name: row } of ROWS.filter(({ name, act }) => told.rows.includes(name) && !act)) {
      for (const connections of told.connections) {
        for (const installation of turned(installations, round)) {
          const request = requests.get(installation).find((one) => one.row === row);
          note({ row, ...about(installation), connections, round, ...(await read(installation, request, connections, told.seconds)) });
        }
      }
    }
  }
  for (let round = 0; round < told.rounds; round += 1) {
    for (const { name: row } of ROWS.filter(({ name, act }) => told.rows.includes(name) && act)) {
      const signers = told.connections.includes(JUDGED_AT) ? JUDGED_AT : told.connections[0];
      for (const connections of row === 'sign' ? [signers] : told.connections) {
        for (const installation of turned(installations, round)) {
          const done = await write(installation, row, connections, told.seconds, { turn: round, turns: told.rounds });
          if (done) note({ row, ...about(installation), connections, round, ...done });
          else say(`${row} ${installation.name} ${connections}: the data has too few places for so many connections`);
        }
      }
    }
  }
}

/** Every other round goes the other way, so that what drifts hits all alike. */
const turned = (list, round) => (round % 2 === 0 ? list : [...list].reverse());
const about = ({ database, size }) => ({ database, size });

async function main() {
  const told = options(process.argv.slice(2));
  if (told.help) return process.stdout.write(HELP);
  const earlier = told.compare ? JSON.parse(readFileSync(told.compare, 'utf8')) : null;
  checkTool();
  mkdirSync(folder, { recursive: true });
  const run = {
    when: new Date().toISOString().slice(0, 16).replace('T', ' '), complete: false, program: command(['--version']).trim(),
    machine: system.describe(), options: told, load: system.load(), disk: durableWrites(), postgres: null, installations: [], measurements: [], results: [],
  };
  const cluster = told.databases.includes('postgres') ? await Cluster.start(path.join(folder, 'pg'), told.reuse) : null;
  if (cluster) {
    if (!told.reuse) endings.push(() => rmSync(path.join(folder, 'pg'), { recursive: true, force: true }));
    endings.push(() => cluster.stop());
    run.postgres = { version: cluster.version(), settings: SETTINGS };
  }
  if (!told.reuse) {
    rmSync(path.join(folder, 'data'), { recursive: true, force: true });
    endings.push(() => rmSync(path.join(folder, 'data'), { recursive: true, force: true }));
  }
  const installations = await install(told, cluster);
  // Kept after each measurement, so that a run that is broken off has not been in vain.
  const save = () => {
    run.results = combine(run.measurements);
    run.installations = installations.map(({ database, size, start, idle, peak, generated, manifest }) => ({ database, size, start, idle, peak, generated, counts: manifest.counts }));
    writeFileSync(path.join(folder, 'latest.json'), JSON.stringify(run, null, 1));
  };
  await measure(told, installations, (measurement) => {
    run.measurements.push(measurement);
    save();
  });
  for (const installation of installations) installation.peak = system.memory(installation.server.pid, 'VmHWM');
  run.complete = true;
  save();
  console.log(report(run));
  if (earlier) console.log(`\n${beside(run, earlier)}`);
}

try {
  await main();
} catch (error) {
  say(`bench: ${error.message}`);
  process.exitCode = 1;
} finally {
  await end();
}
