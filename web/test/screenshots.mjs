// Pictures of the main pages for somebody to look at: wide and narrow, light and dark, in target/screenshots/. Names given
// after the command choose some of them.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root, startBrowser, startDemo } from './program.mjs';
import { queries } from './queries.mjs';
import { as, exercise, prepare } from './samples.mjs';

const folder = path.join(root, 'target/screenshots');
const only = process.argv.slice(2);
if (only.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
const samples = await prepare(demo);
const [own] = samples['organisationer/{id}'];
const [, signing] = samples['overenskommelser/{agreement}'];
const [model] = samples['egna/{own}'];
const [, measured] = samples['mal/{goal}'];

/** What it is called, who looks, where, and a form there to send empty first. */
const pictures = [
  ['home', 'stranger', '/'],
  ['home-signed-in', 'coordinator', '/'],
  ...queries(samples),
  ['list-all', 'stranger', '/samverkan'],
  ['case', 'stranger', '/samverkan/business-region-orebro'],
  ['exercise', 'coordinator', exercise],
  ['work', 'coordinator', `${exercise}/arbetet`],
  ['shared-picture', 'coordinator', `${exercise}/steg/gemensam-bild`],
  ['step', 'coordinator', `${exercise}/steg/problem-och-behov`],
  ['answer', 'coordinator', `${exercise}/svar/gb1`],
  ['joint', 'coordinator', `${exercise}/svar/gb1/gemensamt`],
  ['agreement', 'coordinator', `${exercise}/overenskommelser/${signing}`],
  ['goal', 'coordinator', `${exercise}/mal/${measured}`],
  ['actions', 'coordinator', `${exercise}/atgarder`],
  ['parties', 'coordinator', `${exercise}/parter`],
  ['history', 'coordinator', `${exercise}/historik`],
  ['target-groups', 'coordinator', `${exercise}/malgrupper`],
  ['target-group', 'coordinator', `${exercise}/malgrupper/1`],
  ['unit-voice', 'coordinator', `${exercise}/svar/gb1/enhet/1`],
  ['own-part-of-party', 'coordinator', `${exercise}/er-del`],
  ['organisation', 'coordinator', `/organisationer/${own}`],
  ['organisations', 'stranger', '/organisationer'],
  ['profile', 'coordinator', `/organisationer/${own}/profil`],
  ['units', 'coordinator', `/organisationer/${own}/enheter`],
  ['verification', 'coordinator', `/organisationer/${own}/bekraftelse`],
  ['organisation-history', 'coordinator', `/organisationer/${own}/historik`],
  ['merger', 'coordinator', `/sammanslagningar/${samples['sammanslagningar/{merger}'][0]}`],
  ['merge', 'administrator', `/organisationer/${own}/sla-ihop`],
  ['add-organisation', 'coordinator', '/lagg-till-organisation'],
  ['register-import', 'administrator', '/register/las-in'],
  ['import', 'coordinator', `/inlasning/${samples['inlasning/{import}'][1]}`],
  ['actor-map', 'stranger', '/aktorskarta'],
  ['people', 'coordinator', `/organisationer/${own}/personer`],
  ['mandate', 'coordinator', `/organisationer/${own}/mandat/${samples['mandat/{mandate}'][0]}`],
  ['hand-over', 'coordinator', `/organisationer/${own}/mandat/${samples['mandat/{mandate}'][0]}/lamna-over`],
  ['handed-over', 'coordinator', `/organisationer/${own}/overlamningar/${samples['overlamningar/{handover}'][0]}`],
  ['request', 'coordinator', `/organisationer/${own}/forfragningar/${samples['forfragningar/{request}'][0]}`],
  ['join', 'stranger', `/organisationer/${own}/agera-for`],
  ['invitation', 'stranger', `/logga-in/${samples['logga-in/{secret}'][1]}`],
  ['my-data', 'coordinator', '/min-sida/uppgifter'],
  ['leave', 'coordinator', '/min-sida/avsluta', 'form[action="/min-sida/avsluta"]'],
  ['area', 'stranger', '/omraden/18'],
  ['areas', 'stranger', '/omraden'],
  ['models', 'stranger', '/modeller'],
  ['model', 'stranger', '/modeller/mucf-samverkansmodell'],
  ['knowledge', 'stranger', '/kunskap'],
  ['article', 'stranger', '/kunskap/mandate'],
  ['forms', 'stranger', '/kunskap/samverkansformer'],
  ['form', 'stranger', '/kunskap/samverkansformer/partnership-iop'],
  ['form-guide', 'stranger', '/kunskap/samverkansformer/vilken'],
  ['method', 'stranger', '/kunskap/metoder/problem-tree'],
  ['agreement-draft', 'coordinator', `${exercise}/ny-overenskommelse`],
  ['model-core', 'stranger', '/modeller/skr-komplexa-utmaningar'],
  ['model-platform', 'stranger', '/modeller/sis-samverkansplattform'],
  ['model-stairs', 'stranger', '/modeller/halland-samverkansguide'],
  ['model-levels', 'stranger', '/modeller/service-flernivasamverkan'],
  ['model-phase', 'stranger', '/modeller/halland-samverkansguide/forsta-samtalet'],
  ['model-step', 'stranger', '/modeller/mucf-samverkansmodell/gemensam-bild'],
  ['model-question', 'stranger', '/modeller/mucf-samverkansmodell/fragor/gb1'],
  ['model-guide', 'stranger', '/modeller/vilken'],
  ['own-models', 'coordinator', '/modeller/egna'],
  ['own-model', 'coordinator', `/modeller/egna/${model}`],
  ['own-part', 'coordinator', `/modeller/egna/${model}/delar/roller`],
  ['own-changes', 'coordinator', `/modeller/egna/${model}/skillnader`],
  ['own-file', 'coordinator', `/modeller/egna/${model}/fil`],
  ['own-versions', 'coordinator', `/modeller/egna/${model}/versioner`],
  ['own-sharing', 'coordinator', `/modeller/egna/${model}/delning`],
  ['runs-on', 'coordinator', `${exercise}/modell`],
  ['sign-in', 'stranger', '/logga-in'],
  ['my-page', 'coordinator', '/min-sida'],
  ['nobody-named', 'coordinator', `/organisationer/${own}/ingen-namngiven`],
  ['start', 'coordinator', '/starta'],
  ['administration', 'administrator', '/administration'],
  ['settings', 'administrator', '/administration/installningar'],
  ['texts', 'administrator', '/administration/texter'],
  ['text', 'administrator', '/administration/texter/design-foot'],
  ['administrators', 'administrator', '/administration/administratorer'],
  ['health', 'administrator', '/administration/halsa'],
  ['journal', 'administrator', '/administration/journal'],
  ['chains', 'administrator', '/administration/journal/kedjor'],
  ['insights', 'administrator', '/administration/insyn'],
  ['guide', 'administrator', '/administration/kom-igang'],
  ['guide-step', 'administrator', '/administration/kom-igang/openness'],
  ['not-found', 'stranger', '/finns-inte'],
  ['errors', 'coordinator', '/starta', 'form[action="/starta"]'],
];

try {
  for (const role of new Set(pictures.map((picture) => picture[1]))) {
    const cookies = (await as(demo, role)).cookies();
    for (const [width, colorScheme] of [[1280, 'light'], [360, 'light'], [1280, 'dark'], [360, 'dark']]) {
      const context = await browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, colorScheme, reducedMotion: 'reduce' });
      await context.addCookies(cookies);
      const page = await context.newPage();
      for (const [name, , address, form] of pictures.filter((picture) => picture[1] === role && (only.length === 0 || only.includes(picture[0])))) {
        await page.goto(demo.url + address);
        if (form) {
          await page.locator(form).evaluate((e) => { e.noValidate = true; });
          await Promise.all([page.waitForEvent('load'), page.locator(`${form} button[type=submit]`).first().click()]);
        }
        await page.screenshot({ path: path.join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
      await context.close();
    }
  }
} finally {
  await browser.close();
  await demo.stop();
}
console.log(`the pictures are in ${path.relative(process.cwd(), folder) || folder}`);
