import assert from 'node:assert/strict';
import test from 'node:test';
import { options } from './options.mjs';

test('nothing said measures everything', () => {
  const told = options([]);
  assert.deepEqual([told.sizes, told.databases, told.connections], [['regional', 'national'], ['sqlite', 'postgres'], [1, 16, 64]]);
  assert.equal(told.reuse, false);
  assert.ok(told.rows.includes('matrix') && told.rows.includes('sign'));
});

test('a quick run is short, keeps its data, and can be told otherwise', () => {
  const told = options(['--quick', '--seconds', '2']);
  assert.deepEqual([told.connections, told.seconds, told.rounds, told.reuse], [[16], 2, 1, true]);
});

test('what is chosen is measured in the order it always is', () => {
  assert.deepEqual(options(['--rows', 'sign,list']).rows, ['list', 'sign']);
});

test('what is not known is refused by name', () => {
  assert.throws(() => options(['--rows', 'list,lisst']), /--rows: lisst is not one of/);
  assert.throws(() => options(['--sizes', '']), /--sizes: nothing/);
  for (const [name, wrong] of [['connections', '0'], ['connections', '1,2.5'], ['seconds', 'long'], ['rounds', '1.5']]) {
    assert.throws(() => options([`--${name}`, wrong]), new RegExp(`--${name}: `), `${name} ${wrong}`);
  }
  assert.throws(() => options(['--speed', '9']));
});
