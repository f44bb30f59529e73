// A real SMTP server for the tests of outgoing mail: `node smtp.mjs PORT`, 0 for a free one. It writes one line of JSON
// for each thing that happens. What it does with a mail is decided by the address it is sent to:
//   later-N@…   not taken the first N times (451), then taken
//   nobody@…    refused for good, the address repeated in the reply (550)
//   content@…   refused for good when its contents have come (554)
//   hold@…      taken, but the answer waits for a line on standard input
//   slow@…      taken, the answer comes after a while
//   anything else is taken
import { SMTPServer } from 'smtp-server';
import PostalMime from 'postal-mime';
import { createInterface } from 'node:readline';

const tell = (event) => process.stdout.write(`${JSON.stringify(event)}\n`);
const refusal = (code, text) => Object.assign(new Error(text), { responseCode: code });

const tries = new Map();
let held = [];
createInterface({ input: process.stdin })
  .on('line', () => {
    for (const answer of held) answer();
    held = [];
  })
  .on('close', () => process.exit(0)); // whoever started it is gone

async function take(stream, session, callback) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const to = session.envelope.rcptTo[0].address;
  if (to.startsWith('content@')) {
    tell({ event: 'refused', to });
    return callback(refusal(554, `5.6.0 what you write to ${to} is not wanted`));
  }
  const mail = await PostalMime.parse(Buffer.concat(parts));
  const header = (name) => mail.headers.find((h) => h.key === name)?.value ?? '';
  tell({
    event: 'taken',
    to,
    id: mail.messageId,
    from: `${mail.from.name} <${mail.from.address}>`,
    header_to: mail.to.map((one) => one.address).join(),
    subject: mail.subject,
    text: mail.text,
    date: header('date'),
    automatic: header('auto-submitted'),
  });
  if (to.startsWith('hold@')) return held.push(() => callback());
  setTimeout(callback, to.startsWith('slow@') ? 100 : 0);
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  onRcptTo({ address }, _, callback) {
    const times = (tries.get(address) ?? 0) + 1;
    tries.set(address, times);
    if (address.startsWith('nobody@')) {
      tell({ event: 'refused', to: address });
      return callback(refusal(550, `5.1.1 ${address} is unknown here`));
    }
    const later = /^later-(\d+)@/.exec(address);
    if (later && times <= Number(later[1])) {
      tell({ event: 'refused', to: address });
      return callback(refusal(451, '4.7.1 come back later'));
    }
    callback();
  },
  onData: take,
});
server.on('error', () => {}); // a client that is killed in the middle is what some tests are about
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => tell({ event: 'ready', port: server.server.address().port }));
