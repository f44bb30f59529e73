// The npm packages: under which licence each may be used, and that each is what the lock file says, from the registry.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

// What is carried inside the program asks at most that its holders are named; the font keeps its own licence.
const carried = ['MIT', 'MIT-0', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'OFL-1.1'];
// What only builds and tests is given on to nobody.
const tools = [...carried, 'MPL-2.0', 'BlueOak-1.0.0', '(MIT OR CC0-1.0)', 'CC0-1.0', 'CC-BY-4.0', 'Python-2.0'];
// Those that do not say it in their package, and where they do.
const elsewhere = { 'parse-cache-control': 'BSD-3-Clause' };

const { packages } = JSON.parse(readFileSync(path.join(import.meta.dirname, '../package-lock.json'), 'utf8'));
const faults = [];
let count = 0;
for (const [place, entry] of Object.entries(packages)) {
  if (place === '') continue;
  count += 1;
  const name = place.split('node_modules/').at(-1);
  const licence = entry.license ?? elsewhere[name] ?? 'no licence';
  if (!(entry.dev ? tools : carried).includes(licence)) faults.push(`${name} ${entry.version}: ${licence}`);
  if (!entry.integrity) faults.push(`${name} ${entry.version}: no checksum in the lock file`);
  if (entry.link || (entry.resolved && !entry.resolved.startsWith('https://registry.npmjs.org/'))) faults.push(`${name} ${entry.version}: comes from ${entry.resolved}`);
}
assert.deepEqual(faults, [], faults.join('\n'));
console.log(`npm licenses ok, sources ok (${count} packages)`);
