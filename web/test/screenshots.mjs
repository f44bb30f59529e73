// Pictures of the main pages for somebody to look at: wide and narrow, light and dark, in target/screenshots/. Names given
// after the command choose some of them.
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from './client.mjs';
import { root, startBrowser, startDemo } from './program.mjs';
import { exercise, prepare, roles } from './samples.mjs';

const folder = path.join(root, 'target/screenshots');
const only = process.argv.slice(2);
if (only.length === 0) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const demo = await startDemo();
const browser = await startBrowser();
const samples = await prepare(demo);
const [own] = samples['organisationer/{id}'];
const [, signing] = samples['overenskommelser/{agreement}'];
const [, measured] = samples['mal/{goal}'];

/** What it is called, who looks, where, and a form there to send empty first. */
const pictures = [
  ['home', 'stranger', '/'],
  ['home-signed-in', 'coordinator', '/'],
  ['list', 'stranger', '/samverkan?q=ung&level=region'],
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
  ['organisation', 'coordinator', `/organisationer/${own}`],
  ['organisations', 'stranger', '/organisationer'],
  ['profile', 'coordinator', `/organisationer/${own}/profil`],
  ['units', 'coordinator', `/organisationer/${own}/enheter`],
  ['verification', 'coordinator', `/organisationer/${own}/bekraftelse`],
  ['merge', 'administrator', `/organisationer/${own}/sla-ihop`],
  ['add-organisation', 'coordinator', '/lagg-till-organisation'],
  ['register-import', 'administrator', '/register/las-in'],
  ['import', 'coordinator', `/inlasning/${samples['inlasning/{import}'][1]}`],
  ['actor-map', 'stranger', '/aktorskarta'],
  ['actor-map-region', 'stranger', '/aktorskarta?area=18'],
  ['people', 'coordinator', `/organisationer/${own}/personer`],
  ['area', 'stranger', '/omraden/18'],
  ['areas', 'stranger', '/omraden'],
  ['model', 'stranger', '/modeller/mucf-samverkansmodell'],
  ['sign-in', 'stranger', '/logga-in'],
  ['my-page', 'coordinator', '/min-sida'],
  ['start', 'coordinator', '/starta'],
  ['not-found', 'stranger', '/finns-inte'],
  ['errors', 'coordinator', '/starta', 'form[action="/starta"]'],
];

try {
  for (const role of new Set(pictures.map((picture) => picture[1]))) {
    const cookies = (await Client.of(demo, roles[role])).cookies();
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
