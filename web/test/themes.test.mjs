// Every colour theme can be read: the pairs that stand on one another have the contrast WCAG 2.2 AA asks for, light and dark.
// Run with `node --test web/test/themes.test.mjs`.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const source = (name) => readFileSync(path.join(import.meta.dirname, '../src', name), 'utf8');

/** The accent colours of a block of rules: name → [light, dark]. */
const colours = (rules) => Object.fromEntries([...rules.matchAll(/--ds-color-accent-([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, ...sides]) => [name, sides]));

const themes = { spruce: colours(source('theme.css')) };
for (const [, name, rules] of source('themes.css').matchAll(/^\[data-theme="([\w-]+)"\] \{([^}]*)\}/gm)) themes[name] = colours(rules);

function luminance(colour) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** What stands on what, and the contrast it needs: 4.5 for text, 3 for edges. */
const pairs = [
  ['base-contrast-default', 'base-default', 4.5],
  ['base-contrast-default', 'base-hover', 4.5],
  ['base-contrast-default', 'base-active', 4.5],
  ['text-subtle', 'background-default', 4.5],
  ['text-subtle', 'surface-tinted', 4.5],
  ['text-default', 'surface-tinted', 4.5],
  ['text-default', 'surface-active', 4.5],
  ['border-default', 'background-default', 3],
  ['base-default', 'background-default', 3],
];

test('there is a theme for each word the program knows', () => {
  const known = readFileSync(path.join(import.meta.dirname, '../../crates/kernel/src/installation.rs'), 'utf8');
  const words = [...known.match(/pub enum Theme \{([^}]*)\}/)[1].matchAll(/= "([\w-]+)"/g)].map(([, word]) => word);
  assert.deepEqual(Object.keys(themes).sort(), words.sort());
});

for (const [name, theme] of Object.entries(themes)) {
  test(`${name} has every colour, and can be read`, () => {
    assert.deepEqual(Object.keys(theme).sort(), Object.keys(themes.spruce).sort());
    for (const [over, under, least] of pairs) {
      for (const side of [0, 1]) {
        const found = contrast(theme[over][side], theme[under][side]);
        assert.ok(found >= least, `${over} on ${under}, ${side ? 'dark' : 'light'}: ${found.toFixed(2)} is below ${least}`);
      }
    }
  });
}
