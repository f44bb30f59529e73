// The program over the demonstration's data with a mail server beside it, as an installation that sends real mail. What comes
// to an address is fetched here.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { program, start, startDemo } from './program.mjs';

/** So long a mail may take. */
const PATIENCE = 15_000;

/** The mail server of the tests, and what it has taken. */
async function startMail() {
  const child = spawn('node', [path.join(import.meta.dirname, 'smtp.mjs'), '0'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const [first] = await once(lines, 'line');
  const mails = [];
  lines.on('line', (line) => {
    const event = JSON.parse(line);
    if (event.event === 'taken') mails.push(event);
  });
  return { address: `smtp://127.0.0.1:${JSON.parse(first).port}`, mails, stop: () => child.stdin.end() };
}

export async function startInstallation() {
  const demo = await startDemo();
  // It says where it is before it listens for its end; once it answers it does both.
  await fetch(`${demo.url}/readyz`);
  await demo.end();
  const mail = await startMail();
  const database = ['--database', `sqlite:${path.join(demo.data, 'demo.db')}`];
  const { line, stop } = await start(['serve', '--listen', '127.0.0.1:0', ...database, '--smtp', mail.address], { cwd: demo.data });
  const url = line.match(/http:\S+/)[0];
  return {
    url,
    /** Makes somebody who may do everything for an organisation, by the command that whoever runs the program uses; a sign-in link. */
    administrator: (address, name, organisation, kind) => execFileSync(program, [
      'admin', '--mail', address, '--name', name, '--organisation', organisation, '--kind', kind, '--public-url', url, ...database,
    ], { encoding: 'utf8', env: { ...process.env, RUST_LOG: 'warn' } }).trim(),
    /** The latest mail to an address whose subject has these words, once it has come. */
    async mail(address, words) {
      for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
        const found = mail.mails.findLast((one) => one.to === address && one.subject.includes(words));
        if (found) return { ...found, link: found.text.match(/http:\/\/localhost:\S+/)?.[0] };
      }
      throw new Error(`no mail “${words}” came to ${address}`);
    },
    /** How many mails have come to addresses that end so. */
    count: (ends) => mail.mails.filter((one) => one.to.endsWith(ends)).length,
    async stop() {
      await stop();
      mail.stop();
      demo.forget();
    },
  };
}
