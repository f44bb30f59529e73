// What is measured: each row is a page, a call or an act that people and programs do often.

const count = (text, part) => text.split(part).length - 1;
const atLeast = (number, part) => (text) => count(text, part) >= number;
const ROW = 'href="/samverkan/';

/**
 * `path` is made from the manifest's names, `as` is whose session or token goes with the request (a party is resolved
 * for the collaboration in `of`), and `holds` must be true of what comes back, so that an empty page is not taken for a
 * fast one. `kind` names the budget, none when the row is reported only. `act` rows change things, and are done by
 * `writes.mjs`.
 */
export const ROWS = [
  { name: 'list', kind: 'page', what: 'collaborations, no filter', path: () => '/samverkan', holds: atLeast(15, ROW) },
  {
    name: 'list-filtered', kind: 'page', what: 'collaborations by area, state and kind of party',
    path: (named) => `/samverkan?area=${named.area}&state=ongoing&kind=municipality`, holds: atLeast(1, ROW),
  },
  { name: 'search', kind: 'page', what: 'collaborations by a word in the title', path: (named) => `/samverkan?q=${encodeURIComponent(named.words)}`, holds: atLeast(1, ROW) },
  { name: 'collaboration', kind: 'page', what: 'one collaboration, as a visitor', path: (named) => `/samverkan/${named.collaboration}` },
  {
    name: 'collaboration-compressed', kind: null, what: 'the same, compressed as a browser asks for it',
    path: (named) => `/samverkan/${named.collaboration}`, encoding: 'gzip, deflate, br',
  },
  { name: 'collaboration-party', kind: 'page', what: 'one collaboration, as a party', as: 'party', of: 'collaboration', path: (named) => `/samverkan/${named.collaboration}` },
  {
    name: 'picture', kind: 'page', what: 'the shared picture of a step, 12 parties', as: 'party', of: 'collaboration',
    path: (named) => `/samverkan/${named.collaboration}/steg/${named.matrix_step}`, holds: atLeast(24, '<li class="s-voice"'),
  },
  {
    name: 'matrix', kind: 'matrix', what: 'the shared picture of a step, 40 parties', as: 'party', of: 'matrix_collaboration',
    path: (named) => `/samverkan/${named.matrix_collaboration}/steg/${named.matrix_40_step}`, holds: atLeast(80, '<li class="s-voice"'),
  },
  { name: 'history', kind: 'page', what: 'history of a collaboration, as a party', as: 'party', of: 'collaboration', path: (named) => `/samverkan/${named.collaboration}/historik` },
  { name: 'organisation', kind: 'page', what: 'the busiest municipality', path: (named) => `/organisationer/${named.organisation}` },
  { name: 'area', kind: 'page', what: 'a region as an area', path: (named) => `/omraden/${named.area}` },
  { name: 'home', kind: 'page', what: 'the front page, signed in', as: 'coordinator', path: () => '/' },
  { name: 'api-list', kind: 'page', what: 'API: collaborations', as: 'token', path: () => '/api/v1/collaborations', holds: (text) => JSON.parse(text).items.length >= 15 },
  { name: 'api-one', kind: 'page', what: 'API: one collaboration', as: 'token', path: (named) => `/api/v1/collaborations/${named.collaboration}`, holds: (text) => JSON.parse(text).parties.length >= 12 },
  { name: 'save', kind: null, act: true, what: 'saving and sharing answers, all in one collaboration' },
  { name: 'save-apart', kind: null, act: true, what: 'the same, each connection in a collaboration of its own' },
  { name: 'sign', kind: null, act: true, what: 'signing agreements' },
];

export const kinds = (names) => Object.fromEntries(ROWS.filter((row) => names.includes(row.name)).map((row) => [row.name, row.kind]));

const SIGNED_IN = 'action="/logga-ut"';

/** The reads of one installation with their addresses and headers, each tried once; an error says what is not as it should be. */
export async function reads(installation, names) {
  const { manifest, server } = installation;
  const requests = [];
  for (const row of ROWS.filter((row) => names.includes(row.name) && !row.act)) {
    const headers = { 'accept-encoding': row.encoding ?? 'identity' };
    if (row.as === 'token') headers.authorization = `Bearer ${manifest.token}`;
    else if (row.as === 'party') headers.cookie = `samverka_session=${await partyOf(installation, manifest.named[row.of])}`;
    else if (row.as) headers.cookie = `samverka_session=${manifest.sessions[row.as]}`;
    const url = server.url + row.path(manifest.named);
    const response = await fetch(url, { headers, redirect: 'manual' });
    const text = await response.text();
    const where = `${row.name} on ${installation.name} (${url})`;
    if (response.status !== 200) throw new Error(`${where} answers ${response.status}`);
    if (headers.cookie && !text.includes(SIGNED_IN)) throw new Error(`${where} does not know the session`);
    if (row.holds && !row.holds(text)) throw new Error(`${where} does not hold what it should:\n${text.slice(0, 2000)}`);
    requests.push({ row: row.name, url, headers });
  }
  return requests;
}

/** The session among those of the manifest that is a party's: only parties may see the history. */
async function partyOf({ manifest, server, name }, collaboration) {
  for (const session of [manifest.sessions.party, manifest.sessions.coordinator]) {
    const headers = { cookie: `samverka_session=${session}` };
    const response = await fetch(`${server.url}/samverkan/${collaboration}/historik`, { headers, redirect: 'manual' });
    await response.arrayBuffer();
    if (response.status === 200) return session;
  }
  throw new Error(`no session of ${name} is a party's in ${collaboration}`);
}
