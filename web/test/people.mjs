// Four people in Chromium, each doing what they came for, by what can be read on the pages: a volunteer invited on a phone, with
// and without JavaScript; a municipality set up from a file; a person with three organisations in two tabs; a coordinator who
// leaves on Friday. Mail is real, fetched from a mail server. Each page they see is kept in target/screenshots/people/, and what
// it took is counted. No page scrolls sideways.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { startInstallation } from './mailroom.mjs';
import { folder, Person } from './person.mjs';
import { startBrowser } from './program.mjs';
import { aFile, aMessyFile, units } from './staff.mjs';

const exercise = '/samverkan/ovning-granviken';
const title = 'Övning: Granviken behåller sin mötesplats';

/** A volunteer of a small association, from the mail to an answer the parties see. */
async function volunteer(browser, site, { javaScriptEnabled }) {
  const which = javaScriptEnabled ? 'volunteer' : 'volunteer-plain';
  const address = `${which}@example.org`;
  const chair = await Person.at(browser, { name: `${which}-chair`, on: 'desk' });
  await chair.enter(site.administrator('ordforande@example.org', 'Ordförande', 'Granvikens byalag', 'association'));
  await chair.menu('Er organisation');
  await chair.press('Personer och mandat');
  await chair.type('E-postadress', address);
  await chair.type('Uppdrag', 'Nyckelansvarig');
  await chair.tick(/^Företräda/, false);
  await chair.unfold('Mer om mandatet');
  await chair.choose('Gäller i', title);
  await chair.type('Hälsning', 'Du som har nycklarna vet bäst hur huset används.');
  await chair.press('Bjud in en person');
  await chair.says(`Inbjudan är på väg till ${address}`);

  const mail = await site.mail(address, 'Inbjudan');
  for (const words of ['Granvikens byalag', 'Nyckelansvarig', 'Du som har nycklarna', title]) assert.ok(mail.text.includes(words), `the mail says ${words}:\n${mail.text}`);
  const began = Date.now();
  const person = await Person.at(browser, { name: which, on: 'phone', javaScriptEnabled });
  await person.open(mail.link);
  await person.says('Granvikens byalag', 'Nyckelansvarig', 'Du som har nycklarna', title);
  await person.type('Ditt namn', 'Nyckelansvarig');
  await person.press('Tacka ja');
  await person.says(title);
  // What she was asked to do is where she comes.
  await person.press(/^Svara i steget/, person.page.locator('main'));
  await person.press(/^Skriv ert svar/, person.page.locator('main'));
  await person.type('Ert svar', 'Huset står tomt de flesta kvällar. Jag kan låsa upp på torsdagar.');
  await person.press('Dela med parterna');
  await person.says('Huset står tomt de flesta kvällar', 'Delat med parterna');
  assert.ok(person.loads <= 12, `${person.loads} pages`);
  assert.equal(new Set(person.asked).size, person.asked.length, `asked twice: ${person.asked}`);
  assert.deepEqual(person.asked, ['Ditt namn', 'Ert svar'], 'asked for a name and an answer and nothing else');
  const took = `${person.loads} pages, ${person.asked.length} fields, ${((Date.now() - began) / 1000).toFixed(1)} s`;
  // What she shared is her association's, and the next day she comes back by her address alone.
  const again = await Person.at(browser, { name: `${which}-again`, on: 'phone', javaScriptEnabled });
  await again.signIn(site, address);
  assert.match(await again.page.locator('.s-who > summary').innerText(), /Granvikens byalag/);
  await again.says(title);
  for (const one of [chair, person, again]) await one.close();
  return took;
}

/** A municipality's administrator, from the command's link to twelve units and forty invited people. */
async function municipality(browser, site) {
  const began = Date.now();
  const person = await Person.at(browser, { name: 'municipality', on: 'desk' });
  await person.enter(site.administrator('kansli@provby.example', 'Kanslichef', 'Provby kommun', 'municipality'));
  await person.menu('Er organisation');
  await person.press('Enheter', person.page.locator('main'));
  await person.press('Läs in', person.page.locator('main'));
  // The first file has three mistakes: an address, a unit that is not there, a word for a mandate that is not known.
  await person.file('Fil', 'personal.csv', aFile({ faulty: true }));
  await person.press('Skicka filen');
  await person.press('Visa vad som händer');
  await followed(person, 'Raderna är genomgångna');
  await person.says('Fel 3', 'är ingen e-postadress', 'finns inte', 'Vi känner inte igen');
  assert.equal(site.count('@provby.example'), 0, 'nobody is written to before it is confirmed');
  // The file is mended and sent again: the way is on the page.
  await person.press('Skicka en rättad fil');
  await person.file('Fil', 'personal-rattad.csv', aFile({ faulty: false }));
  await person.press('Skicka filen');
  await person.press('Visa vad som händer');
  await followed(person, 'Raderna är genomgångna');
  await person.says('Fel 0');
  await person.press('Läs in raderna');
  await followed(person, 'Filen är inläst');
  await person.press('Personer och mandat', person.page.locator('main'));
  await person.says('handlaggare40@provby.example');
  await person.press('Provby kommun', person.page.getByRole('navigation').filter({ hasText: 'Provby kommun' }));
  await person.says(...units);
  for (const who of [1, 20, 40]) assert.match((await site.mail(`handlaggare${who}@provby.example`, 'Inbjudan')).text, /Provby kommun/);
  assert.equal(site.count('@provby.example'), 40, 'each is invited, and once');
  const took = `${person.loads} pages, ${((Date.now() - began) / 1000).toFixed(1)} s`;
  await person.close();
  return took;
}

/** The same with a file as it is found in a drawer, on a screen or a phone. */
async function messy(browser, site, on) {
  const [name, domain] = [`Stökby kommun ${on}`, `stokby-${on}.example`];
  const person = await Person.at(browser, { name: `messy-${on}`, on });
  await person.enter(site.administrator(`kansli@${domain}`, 'Kanslichef', name, 'municipality'));
  await person.menu('Er organisation');
  await person.press('Enheter', person.page.locator('main'));
  await person.press('Läs in', person.page.locator('main'));
  await person.file('Fil', 'personal.csv', aMessyFile(domain));
  await person.press('Skicka filen');
  // The heads are known in either language, and the personal number is taken away before anything is kept.
  await person.says('Barn- och utbildningsförvaltningen');
  assert.ok(!(await person.page.content()).includes('811218'), 'a personal number is shown nowhere');
  await person.press('Visa vad som händer');
  await followed(person, 'Raderna är genomgångna');
  const seen = (await person.page.locator('main').innerText()).replace(/\s+/g, ' ');
  for (const words of ['2/1 2026', 'Fritidskontoret']) assert.ok(seen.includes(words), `the page says ${words}: ${seen}`);
  await person.press('Läs in raderna');
  await followed(person, 'Filen är inläst');
  await person.press('Personer och mandat', person.page.locator('main'));
  await person.says(`handlaggare40@${domain}`);
  await site.mail(`handlaggare40@${domain}`, 'Inbjudan');
  assert.equal(site.count(`@${domain}`), 39, 'all but the one whose day could not be read are invited, and once');
  const took = `${person.loads} pages`;
  await person.close();
  return took;
}

/** Waits, as somebody who looks at the page does, until the file has come as far. */
async function followed(person, words) {
  await person.page.getByText(words).first().waitFor({ timeout: 20_000 });
  await person.look();
}

/** Somebody with three organisations writes in two tabs; what is sent from the wrong one is asked about. */
async function three(browser, site) {
  const address = 'tre@example.org';
  const own = { kommun: 'Granviks kommun', byalag: 'Granvikens byalag', klubb: 'Granvikens IF' };
  const link = [['municipality', own.kommun], ['association', own.byalag], ['association', own.klubb]]
    .map(([kind, organisation]) => site.administrator(address, 'Samordnare och kassör', organisation, kind)).at(-1);
  const first = await Person.at(browser, { name: 'three-first-tab', on: 'desk' });
  await first.enter(link);
  const actFor = async (person, organisation) => {
    if ((await person.page.locator('.s-who > summary').innerText()).includes(organisation)) return;
    await person.menu(organisation);
  };
  const isActingFor = async (person, organisation) => assert.match(await person.page.locator('.s-who > summary').innerText(), new RegExp(organisation));
  const question = `${exercise}/svar/gb5`;
  await actFor(first, own.kommun);
  await first.open(question);
  await first.type('Ert svar', 'Kommunen äger huset och kan låna ut det.');
  const second = await first.tab('three-second-tab');
  await second.open(new URL(question, first.page.url()).href);
  await actFor(second, own.byalag);
  await second.type('Ert svar', 'Byalaget kan sköta dörrarna.');
  // In the first tab nothing has happened that can be seen. She is asked, and what she wrote is there.
  await first.press('Dela med parterna');
  await first.says('Vilken organisation gäller det?', `Gör det för ${own.kommun}`, `Gör det för ${own.byalag}`);
  await first.press(`Gör det för ${own.kommun}`);
  await isActingFor(first, own.kommun);
  // Now the other tab is the wrong one.
  await second.press('Dela med parterna');
  await second.press(`Gör det för ${own.byalag}`);
  await isActingFor(second, own.byalag);
  const said = async (organisation) => second.page.locator('#q-gb5').locator('xpath=..').locator('.s-voice').filter({ hasText: organisation }).innerText();
  assert.match(await said(own.kommun), /Kommunen äger huset/);
  assert.match(await said(own.byalag), /Byalaget kan sköta dörrarna/);
  assert.doesNotMatch(await said(own.klubb), /äger huset|sköta dörrarna/);
  await first.close();
  return `${first.loads + second.loads} pages in two tabs`;
}

/** A coordinator leaves on Friday and the successor goes on. What the calendar does is told with its own clock in the program's tests. */
async function friday(browser, site) {
  const of = '@fredag.example';
  const chief = await Person.at(browser, { name: 'friday-chief', on: 'desk' });
  await chief.enter(site.administrator(`chef${of}`, 'Kanslichef', 'Fredagens kommun', 'municipality'));
  await chief.menu('Er organisation');
  await chief.press('Personer och mandat');
  const come = async (role, address) => {
    await chief.type('E-postadress', address);
    await chief.type('Uppdrag', role);
    await chief.press('Bjud in en person');
    const person = await Person.at(browser, { name: `friday-${address.split('@')[0]}`, on: 'desk' });
    await person.open((await site.mail(address, 'Inbjudan')).link);
    await person.type('Ditt namn', role);
    await person.press('Tacka ja');
    return person;
  };
  const leaver = await come('Samordnare', `gar${of}`);
  const successor = await come('Utredare', `kommer${of}`);
  // What is confidential follows only those named, and so it has to be handed over.
  await leaver.open('/starta');
  await leaver.type('Vad ska samverkan heta?', 'Skyddat boende');
  await leaver.type('Utmaningen', 'Ingen av oss klarar det ensam.');
  await leaver.tick(/^Sekretess/);
  await leaver.press('Starta en samverkan', leaver.page.locator('main form'));
  const place = new URL(leaver.page.url()).pathname.split('/').slice(0, 3).join('/');
  assert.equal(await successor.open(place), 404);

  await chief.press('Samordnare', chief.page.locator('main table').first());
  await chief.press('Lämna över uppdraget', chief.page.locator('main'));
  // Its title is not for a chief who is not named; that there is one, is.
  await chief.says('en samverkan som du inte får se');
  await chief.choose('Efterträdare', 'Utredare');
  await chief.press('Lämna över uppdraget', chief.page.locator('main form'));
  await chief.says('Samordnare lämnade över till Utredare', 'en samverkan som du inte får se');

  // All three are told.
  const told = await site.mail(`kommer${of}`, 'Du tar över efter Samordnare');
  assert.match((await site.mail(`gar${of}`, 'Du har lämnat över till Utredare')).text, /sista dag/);
  await site.mail(`chef${of}`, 'Samordnare har lämnat över till Utredare');

  // The successor begins in the mail, and works.
  await successor.open(told.link);
  await successor.says('Samordnare lämnade över till Utredare');
  await successor.press('Skyddat boende', successor.page.locator('main'));
  await successor.press('Arbetet', successor.page.locator('main'));
  await successor.press('Gemensam bild', successor.page.locator('main'));
  await successor.press(/^Skriv ert svar/, successor.page.locator('main'));
  await successor.type('Ert svar', 'Jag tar vid där Samordnaren slutade.');
  await successor.press('Dela med parterna');
  await successor.says('Jag tar vid');
  // The one who leaves has it until her last day; when that is over she acts for nobody, and sees what became of it.
  assert.equal(await leaver.open(place), 200);
  await chief.press('Personer och mandat', chief.page.locator('main'));
  await chief.press(/^Avsluta Samordnare/, chief.page.locator('main table').first());
  assert.equal(await leaver.open(place), 404);
  await leaver.open('/min-sida');
  await leaver.says('Du har inget mandat', 'Samordnare lämnade över till Utredare');
  const took = `${chief.loads} pages for the chief, ${successor.loads} for the successor`;
  for (const one of [chief, leaver, successor]) await one.close();
  return took;
}

rmSync(folder, { recursive: true, force: true });
const site = await startInstallation();
const browser = await startBrowser();
const only = process.argv.slice(2);
let [passed, failed] = [0, 0];
for (const [name, story] of [
  ['a volunteer on a phone', () => volunteer(browser, site, { javaScriptEnabled: true })],
  ['a volunteer on a phone without JavaScript', () => volunteer(browser, site, { javaScriptEnabled: false })],
  ['a municipality from a file', () => municipality(browser, site)],
  ['a messy file on a screen', () => messy(browser, site, 'desk')],
  ['a messy file on a phone', () => messy(browser, site, 'phone')],
  ['three organisations in two tabs', () => three(browser, site)],
  ['from Friday to Monday', () => friday(browser, site)],
]) {
  if (only.length > 0 && !only.some((words) => name.includes(words))) continue;
  try {
    console.log(`ok – ${name}: ${await story()}`);
    passed += 1;
  } catch (error) {
    console.error(`failed – ${name}\n${error.stack}`);
    failed += 1;
  }
}
await browser.close();
await site.stop();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
