// Acts that change something, each of which must really be done. A load generator that repeats one request cannot: an
// answer carries the version it started from, and an agreement is signed once. So a small client of our own does them,
// with one connection kept open for each that acts, and afterwards looks at the pages to count what was done.
import { Agent, request as send } from 'node:http';
import { percentile } from './figures.mjs';
import { measured } from './load.mjs';

const WARM_UP = 0.5;
/** About as long as an answer people write. */
const TEXT = 'Vi ser samma behov som de andra parterna men når inte alla som berörs. Det som fattas är en plats där frågan '
  + 'tas upp innan den har blivit brådskande, och någon som har tid att följa den. **Vi kan bidra** med lokal, en '
  + 'handläggare en dag i veckan och det vi redan vet om vilka som söker sig till oss. Det vi inte kan är att ta ansvar '
  + 'för det som hör till någon annans uppdrag.\n\n- Uppföljning varje kvartal\n- En gemensam väg in\n- Samma frågor till alla';

/** One who acts: a session, over a connection of her own. */
class Actor {
  constructor(server, session) {
    this.server = new URL(server.url);
    this.headers = { cookie: `samverka_session=${session}`, 'accept-encoding': 'identity' };
    this.agent = new Agent({ keepAlive: true, maxSockets: 1 });
  }

  ask(method, where, fields) {
    const body = fields ? new URLSearchParams(fields).toString() : null;
    const headers = body
      ? { ...this.headers, 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
      : this.headers;
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.server;
      const outgoing = send({ hostname, port, path: where, method, headers, agent: this.agent }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', reject);
        answer.on('end', () => resolve({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
      });
      outgoing.on('error', reject);
      outgoing.end(body ?? undefined);
    });
  }

  /** The hidden fields of the form on a page that is sent to `action`; none when there is no such form for us. */
  async form(page, action = page) {
    const { status, text } = await this.ask('GET', page);
    if (status !== 200) return null;
    const at = text.indexOf(`<form method="post" action="${action}">`);
    if (at < 0) return null;
    const html = text.slice(at, text.indexOf('</form>', at));
    return Object.fromEntries([...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)].map(([, name, value]) => [name, value]));
  }

  /** Sends a form that must be accepted; how long it took, in ms. */
  async act(where, fields) {
    const began = performance.now();
    const { status, text } = await this.ask('POST', where, fields);
    if (status !== 303) throw new Error(`POST ${where} answered ${status}: ${text.slice(0, 1500)}`);
    return performance.now() - began;
  }

  close() {
    this.agent.destroy();
  }
}

function summary(latencies, seconds) {
  const at = (share) => percentile(latencies, share);
  return { requests: latencies.length, seconds, bytes: 0, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

async function timed(work) {
  const began = performance.now();
  const latencies = (await Promise.all(work())).flat();
  return summary(latencies, (performance.now() - began) / 1000);
}

/** One who saves new versions of one answer, each from the one before. */
class Writer extends Actor {
  static async open(installation, { collaboration, question }) {
    const writer = new Writer(installation.server, installation.manifest.sessions.coordinator);
    writer.where = `/samverkan/${collaboration}/svar/${question}`;
    writer.fields = await writer.form(writer.where);
    if (writer.fields?.seen === undefined) {
      writer.close();
      return null;
    }
    writer.version = Number(writer.fields.seen);
    return writer;
  }

  async save(until) {
    const latencies = [];
    while (performance.now() < until) {
      const text = `${TEXT}\n\nFör ${this.version + 1}:e gången.`;
      latencies.push(await this.act(this.where, { ...this.fields, seen: this.version, act: 'share', text }));
      this.version += 1;
    }
    return latencies;
  }

  /** The version that the page shows now. */
  async stands() {
    return Number((await this.form(this.where))?.seen);
  }
}

/** Saves answers on `connections` connections; none when there are not so many places to write in. */
async function save(installation, places, connections, seconds) {
  const writers = [];
  try {
    for (const place of places) {
      if (writers.length === connections) break;
      const writer = await Writer.open(installation, place);
      if (writer) writers.push(writer);
    }
    if (writers.length < connections) return null;
    const all = (length) => timed(() => writers.map((writer) => writer.save(performance.now() + length * 1000)));
    await all(WARM_UP);
    const done = await measured(installation, () => all(seconds));
    for (const writer of writers) {
      const stands = await writer.stands();
      if (stands !== writer.version) throw new Error(`${writer.where} is at version ${stands}, but ${writer.version} was saved`);
    }
    return done;
  } finally {
    writers.forEach((writer) => writer.close());
  }
}

/** Every question of the model a collaboration works by. */
async function questions({ server, manifest }, collaboration) {
  const get = async (where) => {
    const response = await fetch(server.url + where, { headers: { authorization: `Bearer ${manifest.token}` } });
    if (response.status !== 200) throw new Error(`${where} answers ${response.status}`);
    return response.json();
  };
  const { described } = await get(`/api/v1/collaborations/${collaboration}`);
  const ids = [];
  const look = (value) => {
    if (Array.isArray(value)) value.forEach(look);
    else if (value && typeof value === 'object') {
      for (const question of value.questions ?? []) ids.push(question.id);
      Object.values(value).forEach(look);
    }
  };
  look(await get(`/api/v1/process-models/${described.process_model}`));
  // The one the manifest names comes first: a lone writer writes there.
  return [...new Set([manifest.named.question, ...ids])];
}

/** Signs agreements, each once, by as many hands as there are connections. */
async function sign(installation, agreements, connections) {
  const session = installation.manifest.sessions.coordinator;
  const hands = Array.from({ length: connections }, () => new Actor(installation.server, session));
  const pages = agreements.map((a) => `/samverkan/${a.collaboration}/overenskommelser/${a.agreement}`);
  try {
    const waiting = [];
    for (const page of pages) {
      const fields = await hands[0].form(page, `${page}/underskrift`);
      if (!fields?.hash) throw new Error(`${installation.name}: ${page} cannot be signed by the coordinator`);
      waiting.push([`${page}/underskrift`, { ...fields, read: 'yes' }]);
    }
    const one = async (hand) => {
      const latencies = [];
      for (let next = waiting.pop(); next; next = waiting.pop()) latencies.push(await hand.act(...next));
      return latencies;
    };
    const done = await measured(installation, () => timed(() => hands.map(one)));
    for (const page of pages) {
      if (await hands[0].form(page, `${page}/underskrift`)) throw new Error(`${installation.name}: ${page} was signed and is not`);
    }
    return done;
  } finally {
    hands.forEach((hand) => hand.close());
  }
}

/**
 * Measures one act. `turn` of `turns`: the agreements are shared out, since each can be signed once. None when the
 * generated data has too little of what is needed.
 */
export async function write(installation, row, connections, seconds, { turn, turns }) {
  const { named } = installation.manifest;
  if (row === 'save') {
    installation.questions ??= await questions(installation, named.collaboration);
    return save(installation, installation.questions.map((question) => ({ collaboration: named.collaboration, question })), connections, seconds);
  }
  if (row === 'save-apart') {
    const apart = [...new Set(named.agreements_to_sign.map((a) => a.collaboration))];
    return save(installation, apart.map((collaboration) => ({ collaboration, question: named.question })), connections, seconds);
  }
  const all = named.agreements_to_sign;
  const share = Math.floor(all.length / turns);
  const mine = all.slice(turn * share, (turn + 1) * share);
  return mine.length < connections ? null : sign(installation, mine, connections);
}
