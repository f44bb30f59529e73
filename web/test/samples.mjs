// What the varying parts of addresses stand for in the tests, and the work that gives them something to show.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { after, Client } from './client.mjs';

export const exercise = '/samverkan/ovning-granviken';

/** Those who look at every page. Their order is that of the columns of `meets.txt`. */
export const roles = {
  stranger: null,
  member: ['Butiksansvarig', 'Granvikens Bygdebolag'],
  coordinator: ['Samordnare', 'Granviks kommun'],
  administrator: ['Administratör', 'Region Kronoberg'],
  outsider: ['Säkerhetssamordnare', 'Borås stad'],
  invited: ['Ordförande i församlingsrådet', 'Granviks församling'],
  declined: ['Tjänsteperson', 'Karlskrona kommun'],
  // An administrator whom another has let in to read what is confidential. No role of the demonstration; `prepare` makes it.
  insight: (demo) => demo.insight,
};

/** Somebody of those at a plain client. */
export const as = (demo, who) => (typeof roles[who] === 'function' ? roles[who](demo) : Client.of(demo, roles[who]));

/** Keys that stand twice among the samples below, where the later would hide the earlier without a word. */
export function doubles() {
  const keys = [...readFileSync(import.meta.filename, 'utf8').matchAll(/^ {4}'([^']+)':/gm)].map(([, key]) => key);
  return keys.filter((key, i) => keys.indexOf(key) !== i);
}

const deciders = [['Samordnare', 'Granviks kommun'], ['Chef för landsbygdsfrågor', 'Region Mittskogen'], ['Ordförande', 'Granvikens byalag'], ['Styrelseordförande', 'Granvikens Bygdebolag'], ['Ordförande', 'Granvikens IF']];

/** Addresses that give a file, and no page to look at. */
export const files = ['/register/fil', '/register/mall/{which}'];

/** Does what the exercise has not come to, and gives values for each varying part, by the piece of the address before it. */
export async function prepare(demo) {
  const coordinator = await Client.of(demo, roles.coordinator);
  const page = (await coordinator.get(exercise)).text;
  const own = after((await coordinator.get('/min-sida')).text, 'href="/organisationer/');
  const deciding = after(page, '/overenskommelser/');
  const goal = after(page, '/mal/');

  const draft = await coordinator.send(`${exercise}/ny-overenskommelse`, `${exercise}/ny-overenskommelse`, { title: 'Avtal om kvällsbuss', kind: 'cooperation-contract' });
  const measured = await coordinator.send(`${exercise}/nytt-mal`, `${exercise}/nytt-mal`, {
    text: 'Fler reser kollektivt på kvällarna.', term: 'long', by: '2028', name: 'Resor efter klockan 19', unit: 'resor i veckan',
    baseline: '40', 'baseline-at': '2026-01', target: '120', 'target-by': '2028',
  });
  for (const [at, value] of [['2026-03', '52'], ['2026-06', '61,5'], ['2026-09', '84']]) await coordinator.send(measured, `${measured}/varden`, { value, at });

  const signing = `${exercise}/overenskommelser/${deciding}`;
  for (const role of deciders) {
    const decider = await Client.of(demo, role);
    const shown = (await decider.get(signing)).text;
    if (shown.includes(`${deciding}/beslut"`)) await decider.send(signing, `${signing}/beslut`, { decision: 'yes', reference: '§ 7' });
  }
  const copied = await coordinator.send('/modeller/egna', '/modeller/egna', { origin: 'mucf-samverkansmodell', title: 'Granviks samverkansmodell' });
  const model = copied.split('/').pop();
  const at = `/modeller/egna/${model}`;
  await coordinator.send(`${at}/versioner`, `${at}/versioner`, { note: 'Den första.' });
  await coordinator.send(`${at}/delning`, `${at}/delning`, { act: 'set', sharing: 'public' });
  await coordinator.send(`${at}/delar/roller`, `${at}/delar/roller`, { act: 'add', kind: 'question', question: 'Vem håller i nycklarna till byalagets lokal?' });
  const people = `/organisationer/${own}/personer`;
  const shown = (await coordinator.get(people)).text;
  const [leaver, successor] = ['Fastighetsansvarig', 'Samordnare'].map((role) => after(shown.split(`>${role}</a>`)[0].split('<a ').pop(), '/mandat/'));
  const leaving = `/organisationer/${own}/mandat/${leaver}`;
  const choices = (await coordinator.get(`${leaving}/lamna-over`)).text;
  const to = after(choices.split('>Samordnare</option>')[0].split('<option ').pop(), 'value="');
  const lastDay = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const handed = await coordinator.send(`${leaving}/lamna-over`, `${leaving}/lamna-over`, { successor: to, 'last-day': lastDay });
  const asking = await Client.of(demo, roles.outsider);
  await asking.send(`/organisationer/${own}/agera-for`, `/organisationer/${own}/agera-for`, { task: 'Utredare', message: 'Vi känner varandra från mässan.' });
  const confidential = await closed(demo, coordinator);
  return {
    'mandat/{mandate}': [successor],
    'overlamningar/{handover}': [after(handed, '/overlamningar/')],
    'forfragningar/{request}': [after((await coordinator.get(people)).text, '/forfragningar/')],
    'sammanslagningar/{merger}': [await merger(demo, after((await asking.get('/min-sida')).text, 'href="/organisationer/'), own)],
    'omraden/{code}': ['18', '1880'],
    'organisationer/{id}': [own, after((await asking.get('/min-sida')).text, 'href="/organisationer/')],
    'samverkan/{id}': ['ovning-granviken', 'business-region-orebro', 'barnens-basta-galler-kronoberg', confidential],
    'steg/{step}': ['gemensam-bild', 'problem-och-behov'],
    'svar/{question}': ['gb1', 'pb1'],
    'enhet/{unit}': ['1'],
    'malgrupper/{group}': ['1', '2'],
    'kunskap/{article}': ['mandate'],
    'principer/{principle}': ['openness'],
    'samverkansformer/{form}': ['partnership-iop'],
    'metoder/{method}': ['swot'],
    'modeller/{model}': ['mucf-samverkansmodell', 'skr-komplexa-utmaningar', 'halland-samverkansguide', 'service-flernivasamverkan'],
    '{model}/{step}': ['identifiera-och-involvera', 'gemensam-bild'],
    'fragor/{question}': ['gb1'],
    'egna/{own}': [model],
    'delar/{part}': ['gemensam-bild', 'roller'],
    '{part}/{item}': ['gb1'],
    'versioner/{number}': ['1', '0'],
    'texter/{sentence}': ['app-welcome', 'administration-added-body'],
    'kom-igang/{guide}': ['name', 'organisation'],
    'forsta/{secret}': ['nothing'],
    'enheter/{unit}': ['1'],
    'inlasning/{import}': ['nothing', await sentFile(coordinator, own)],
    'mall/{which}': ['register', 'own'],
    'logga-in/{secret}': ['nothing', await invitation(demo, coordinator, own)],
    'overenskommelser/{agreement}': [after(draft, '/overenskommelser/'), deciding],
    'mal/{goal}': [goal, after(measured, '/mal/')],
  };
}

/** A confidential collaboration; one has declined to be a party, and one reads it by insight. Its id. */
async function closed(demo, coordinator) {
  const declining = await Client.of(demo, roles.declined);
  const invited = after((await declining.get('/min-sida')).text, 'href="/organisationer/');
  const parties = `${exercise}/parter`;
  await coordinator.send(`${parties}?organisation=Karlskrona`, parties, { organisation: invited });
  await declining.send(parties, `${parties}/plats`, { act: 'decline' });

  const started = await coordinator.send('/starta', '/starta', { title: 'Trygghet i Granviken', challenge: 'Hemliga omständigheter.', openness: 'confidential', model: 'mucf-samverkansmodell' });
  const id = after(started, '/samverkan/');
  // One is invited, whose people are named by their addresses.
  await coordinator.send(`/samverkan/${id}/parter?organisation=Karlskrona`, `/samverkan/${id}/parter`, { organisation: invited });
  const administrator = await Client.of(demo, roles.administrator);
  await administrator.send('/administration/administratorer', '/administration/administratorer', { mail: 'insyn@example.se', name: 'Arkivarie' });
  demo.insight = new Client(demo.url);
  const link = `/logga-in/${await secretTo(demo, 'insyn@example.se')}`;
  await demo.insight.send(link, link, {});
  await demo.insight.send('/administration/insyn', '/administration/insyn', { collaboration: `/samverkan/${id}`, reason: 'En begäran om allmän handling ska prövas.', hours: '4' });
  const asked = after((await administrator.get('/administration/insyn')).text, 'action="/administration/insyn/');
  await administrator.send('/administration/insyn', `/administration/insyn/${asked}`, { act: 'approve' });
  return id;
}

/** A proposal that one organisation is another, which waits for both to say yes. Its id. */
async function merger(demo, gone, kept) {
  const administrator = await Client.of(demo, roles.administrator);
  const merge = `/organisationer/${gone}/sla-ihop`;
  const proposed = await administrator.send(`${merge}?into=${kept}`, merge, { into: kept, reason: 'Samma organisation står två gånger i registret.' });
  return after(proposed, '/sammanslagningar/');
}

/** The id of a file that waits for its columns to be chosen, sent to one's own organisation. */
async function sentFile(client, organisation) {
  const address = `/organisationer/${organisation}/las-in`;
  const form = (await client.get(address)).text.split('enctype="multipart/form-data"')[1];
  const body = new FormData();
  for (const [input] of form.split('</form>')[0].matchAll(/<input type="hidden"[^>]*>/g)) body.append(after(input, 'name="'), input.match(/value="([^"]*)"/)[1]);
  body.append('file', new Blob(['Enhet;Del av;E-postadress\nKulturförvaltningen;;\nBiblioteket;Kulturförvaltningen;namn@example.se\n']), 'enheter.csv');
  return after((await client.ask(address, { method: 'POST', body })).leads, '/inlasning/');
}

/** The secret of a link that invites somebody new, out of the mail it is sent in. */
async function invitation(demo, coordinator, organisation) {
  const people = `/organisationer/${organisation}/personer`;
  await coordinator.send(people, people, { mail: 'ny@example.se', task: 'Utredare', acts: ['represent', 'answer'], starts: '2026-01-01', ends: '' });
  return secretTo(demo, 'ny@example.se');
}

/** The secret of the link in a mail to an address. */
async function secretTo(demo, address) {
  const folder = path.join(demo.data, 'demo-mail');
  for (let tries = 0; tries < 150; tries++) {
    const mails = (() => { try { return readdirSync(folder); } catch { return []; } })();
    for (const name of mails) {
      const mail = readFileSync(path.join(folder, name), 'utf8').replace(/=\r?\n/g, '').replace(/=3D/g, '=');
      if (mail.includes(address) && mail.includes('/logga-in/')) return after(mail, '/logga-in/');
    }
    await wait(100);
  }
  throw new Error(`no mail with a link came to ${address}`);
}

/** Every address of a page, with the samples filled in. An address that ends in a varying part is tried with each of them. */
export function addresses(route, samples) {
  const pieces = route.sv.split('/');
  const values = pieces.map((piece, i) => {
    if (!piece.startsWith('{')) return null;
    const found = samples[`${pieces[i - 1]}/${piece}`];
    if (!found) throw new Error(`${route.sv}: give ${pieces[i - 1]}/${piece} a value in web/test/samples.mjs`);
    return i === pieces.length - 1 || pieces[i + 1] === 'text' ? found : found.slice(0, 1);
  });
  const counts = values.map((v) => v?.length ?? 1);
  const many = counts.findIndex((n) => n > 1);
  return Array.from({ length: Math.max(...counts) }, (_, n) => {
    const fill = (pattern) => pattern.split('/').map((piece) => {
      const at = pieces.indexOf(piece);
      return piece.startsWith('{') ? values[at][at === many ? n : 0] : piece;
    }).join('/');
    return { name: n === 0 ? route.sv : `${route.sv} ${n + 1}`, sv: fill(route.sv), en: fill(route.en) };
  });
}
