// `make bench-register`: what it costs to read a register of 50,000 organisations in, over HTTP, on both databases. What is
// measured and how to read it: docs/performance.md.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Cluster } from './postgres.mjs';
import { Server, command, root } from './program.mjs';
import * as system from './system.mjs';

const { values: told } = parseArgs({
  options: { rows: { type: 'string', default: '50000' }, databases: { type: 'string', default: 'sqlite,postgres' } },
});
const ROWS = Number(told.rows);
const folder = path.join(root, 'target/bench/register');

const FIRST = ['Norra', 'Södra', 'Östra', 'Västra', 'Övre', 'Nedre', 'Stora', 'Lilla', 'Gamla', 'Nya'];
const SECOND = ['Björk', 'Ek', 'Gran', 'Lind', 'Alm', 'Ask', 'Hassel', 'Rönn', 'Sälg', 'Tall'];
const THIRD = ['bergets', 'dalens', 'åsens', 'vikens', 'näsets', 'holmens', 'sjöns', 'ängens', 'hedens', 'mossens'];
const LAST = ['idrottsförening', 'scoutkår', 'hembygdsförening', 'båtklubb', 'musiksällskap', 'byalag', 'ridklubb', 'koloniförening', 'kvinnojour', 'orkester'];

/** A number with a right check digit, another for each row. */
function number(at) {
  const digits = `802${String(400_000 + at).padStart(6, '0')}`;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const twice = Number(digits[i]) * (i % 2 === 0 ? 2 : 1);
    sum += twice > 9 ? twice - 9 : twice;
  }
  return `${digits.slice(0, 6)}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/** Names of several words, so that words and ends of words have to be kept as those of a real register. */
function file() {
  const lines = ['Namn;Slag;Organisationsnummer;Kommun;Syfte'];
  for (let at = 0; at < ROWS; at += 1) {
    const [a, b, c, d] = [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100) % 10, Math.floor(at / 1000) % 10];
    const name = `${FIRST[a]} ${SECOND[b]}${THIRD[c]} ${LAST[d]} nr ${at}`;
    lines.push(`${name};Förening;${number(at)};${at % 2 ? 'Växjö' : 'Borås'};Vi finns för dem som bor här.`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

const hidden = (html, name) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? '';

/** Follows the link that `samverka admin` prints; the session's cookie. */
async function signedIn(server, database) {
  const out = command(['admin', '--mail', 'm@example.se', '--name', 'Administratör', '--organisation', 'Driften', '--kind', 'company', '--public-url', server.url, '--database', database]);
  const link = out.match(/http\S+/)[0];
  const opened = await fetch(link);
  const cookies = opened.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
  const body = new URLSearchParams({ form_token: hidden(await opened.text(), 'form_token') });
  const done = await fetch(link, { method: 'POST', redirect: 'manual', headers: { cookie: cookies, origin: server.url }, body });
  return done.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');
}

/** A file from its sending to its end: each stage with wall time, CPU and what the page said on the way. */
async function read(database, address, cluster) {
  const server = await Server.start(address, folder, `register-${database}`);
  try {
    const cookie = await signedIn(server, address);
    const headers = { cookie, origin: server.url };
    const page = async (at) => (await fetch(new URL(at, server.url), { headers })).text();
    const used = () => ({ at: performance.now(), program: system.cpu(server.pid), database: cluster ? system.familyCpu(cluster.postmaster) : 0 });
    const told = [];
    let before = used();
    const note = (stage, seen) => {
      const now = used();
      const seconds = (key) => (now[key] - before[key]) / 1e6;
      told.push({ stage, wall: (now.at - before.at) / 1000, program: seconds('program'), database: seconds('database'), seen });
      before = used();
    };
    const form = new FormData();
    form.set('form_token', hidden(await page('/register/las-in'), 'form_token'));
    form.set('file', new Blob([file()], { type: 'text/csv' }), 'register.csv');
    const sent = await fetch(new URL('/register/las-in', server.url), { method: 'POST', redirect: 'manual', headers, body: form });
    const at = sent.headers.get('location');
    if (!at) throw new Error(`the file was not taken: ${sent.status}`);
    note('sent', 0);
    for (const [act, until] of [['check', 'Nya'], ['confirm', 'Filen är inläst']]) {
      const opened = await page(at);
      const body = new URLSearchParams({ form_token: hidden(opened, 'form_token'), act });
      if (act === 'check') ['name', 'kind', 'number', 'area', 'purpose'].forEach((column, i) => body.set(`column-${i}`, column));
      const asked = await fetch(new URL(at, server.url), { method: 'POST', redirect: 'manual', headers, body });
      if (asked.status !== 303) throw new Error(`${act}: ${asked.status}`);
      const seen = new Set();
      for (;;) {
        const now = await page(at);
        const progress = now.match(/<progress[^>]*value="(\d+)"/);
        if (progress) seen.add(progress[1]);
        else if (now.includes(until)) {
          const added = Number(now.match(/s-number">(\d+)</)?.[1]);
          if (added !== ROWS) throw new Error(`${act}: ${added} of ${ROWS} rows are new`);
          break;
        }
        else throw new Error(`${act} came to a halt; see ${folder}`);
        await sleep(250);
      }
      note(act === 'check' ? 'checked' : 'done', seen.size);
    }
    return { told, peak: system.memory(server.pid, 'VmHWM') };
  } finally {
    await server.stop();
  }
}

mkdirSync(folder, { recursive: true });
console.log(`${ROWS} rows, ${new Date().toISOString()}, load ${system.load()} when it began\n`);
console.log('| database | stage | wall s | CPU s, program | CPU s, PostgreSQL | steps of progress seen | peak MB |');
console.log('|---|---|--:|--:|--:|--:|--:|');
for (const database of told.databases.split(',')) {
  let cluster = null;
  let address = `sqlite:${path.join(folder, 'register.db')}`;
  try {
    if (database === 'postgres') {
      cluster = await Cluster.start(path.join(root, 'target/bench/pg-register'), false);
      cluster.sql('postgres', 'create database register');
      address = cluster.address('register');
    } else {
      ['', '-wal', '-shm'].forEach((end) => rmSync(path.join(folder, `register.db${end}`), { force: true }));
    }
    command(['migrate', '--database', address], { quiet: true });
    const { told: stages, peak } = await read(database, address, cluster);
    for (const s of stages) {
      console.log(`| ${database} | ${s.stage} | ${s.wall.toFixed(1)} | ${s.program.toFixed(1)} | ${s.database.toFixed(1)} | ${s.seen} | ${peak.toFixed(0)} |`);
    }
  } finally {
    cluster?.stop();
  }
}
