// Pages that are other pages when something is asked of them: searches, filters, comparisons, advice, sheets, further pages.
// Each with who looks; pages.mjs looks at all of them, and screenshots.mjs takes their pictures.
import { exercise } from './samples.mjs';

/** What it is called, who looks, and where. */
export const queries = (samples) => {
  const [own, other] = samples['organisationer/{id}'];
  const at = `/modeller/egna/${samples['egna/{own}'][0]}`;
  return [
    ['list', 'stranger', '/samverkan?q=ung&level=region'],
    ['list-by-kind', 'stranger', '/samverkan?kind=association&state=ongoing'],
    ['list-empty', 'stranger', '/samverkan?q=finns-inte'],
    ['organisations-second', 'stranger', '/organisationer?page=2'],
    ['organisations-found', 'coordinator', '/organisationer?q=region&kind=region'],
    ['organisations-none', 'coordinator', '/organisationer?q=finns-inte'],
    ['actor-map-region', 'stranger', '/aktorskarta?area=18'],
    ['actor-map-group', 'stranger', '/aktorskarta?kind=association&group=unga'],
    ['knowledge-search', 'stranger', '/kunskap?q=mandat'],
    ['knowledge-kind', 'stranger', '/kunskap?kind=method'],
    ['knowledge-none', 'stranger', '/kunskap?q=finns-inte'],
    ['sheet', 'stranger', '/kunskap/mandate?sheet=1'],
    ['form-advice', 'stranger', '/kunskap/samverkansformer/vilken?need=clear&money=both&market=unsure&trust=some&roles=yes'],
    ['methods', 'stranger', '/kunskap/metoder?time=hours&people=8'],
    ['model-whole', 'stranger', '/modeller/mucf-samverkansmodell?whole=1'],
    ['model-sheet', 'stranger', '/modeller/halland-samverkansguide/varfor-samverka?sheet=1'],
    ['model-search', 'stranger', '/modeller/sok?q=första+mötet'],
    ['model-search-none', 'stranger', '/modeller/sok?q=finns-inte'],
    ['model-compare', 'stranger', '/modeller/jamfor?a=mucf-samverkansmodell&b=skr-komplexa-utmaningar'],
    ['model-advice', 'stranger', '/modeller/vilken?challenge=talk&starts=community&parties=few&far=idea'],
    ['own-item', 'coordinator', `${at}/delar/gemensam-bild/gb1?language=en`],
    ['own-changes-chosen', 'coordinator', `${at}/skillnader?from=1&to=draft`],
    ['own-sharing-found', 'coordinator', `${at}/delning?organisation=Borås`],
    ['start-on-model', 'coordinator', '/starta?model=skr-komplexa-utmaningar'],
    ['parties-found', 'coordinator', `${exercise}/parter?organisation=Borås`],
    ['parties-closed', 'coordinator', `/samverkan/${samples['samverkan/{id}'][3]}/parter?organisation=Borås`],
    ['parties-none', 'coordinator', `${exercise}/parter?organisation=finns-inte`],
    ['runs-on-another', 'coordinator', `${exercise}/modell?model=skr-komplexa-utmaningar`],
    ['history-second', 'coordinator', `${exercise}/historik?page=2`],
    ['add-likely', 'coordinator', '/lagg-till-organisation?name=Granviks+kommun'],
    ['merge-into', 'administrator', `/organisationer/${own}/sla-ihop?into=${other}`],
    ['register-found', 'administrator', '/register/las-in?q=region'],
    ['texts-found', 'administrator', '/administration/texter?q=logga'],
    ['texts-changed', 'administrator', '/administration/texter?changed=1'],
    ['journal-second', 'administrator', '/administration/journal?page=2'],
    ['import-remarks', 'coordinator', `/inlasning/${samples['inlasning/{import}'][1]}?kind=error`],
  ];
};

/** The same address in English: by the route it is one of. */
export function inEnglish(routes, address) {
  const [where, asked] = address.split('?');
  const pieces = where.split('/');
  const fits = (route) => {
    const pattern = route.sv.split('/');
    return pattern.length === pieces.length && pattern.every((piece, i) => piece.startsWith('{') || piece === pieces[i]);
  };
  const least = (route) => route.sv.split('{').length;
  const route = routes.filter((r) => r.get && !r.api && fits(r)).sort((a, b) => least(a) - least(b))[0];
  if (!route) throw new Error(`${address} is no page of the program`);
  const pattern = route.sv.split('/');
  return { route, en: `${route.en.split('/').map((piece) => (piece.startsWith('{') ? pieces[pattern.indexOf(piece)] : piece)).join('/')}?${asked}` };
}
