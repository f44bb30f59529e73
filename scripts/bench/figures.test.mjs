import assert from 'node:assert/strict';
import test from 'node:test';
import { budgets, combine, compare, counted, dearer, growth, longEnough, median, percentile } from './figures.mjs';

const measured = (change = {}) => ({
  row: 'list', database: 'sqlite', size: 'national', connections: 16, requests: 1000, seconds: 2,
  p50: 1, p95: 2, p99: 3, server: 400_000, db: 0, statements: 5000, bytes: 9000, ...change,
});

test('a percentile is a number that was measured', () => {
  assert.equal(percentile([5, 1, 4, 2, 3], 0.5), 3);
  assert.equal(percentile([10, 20], 0.99), 20);
  assert.equal(percentile([7], 0.01), 7);
  assert.equal(percentile([], 0.5), null);
});

test('the median of an even number is between the middle two', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(median([9, 1, 5]), 5);
});

test('a counter is the sum of its samples, and one that is not there is not zero', () => {
  const text = '# HELP db_total Statements.\n# TYPE db_total counter\ndb_total{kind="read, {a} 9"} 40\ndb_total{kind="write"} 2 1700000000\ndb_total_more 5\nup 1\n';
  assert.equal(counted(text, 'db_total'), 42);
  assert.equal(counted(text, 'up'), 1);
  assert.equal(counted(text, 'db'), null);
});

test('a server that works little is loaded longer, within reason', () => {
  assert.equal(longEnough(3, 1.2), 3);
  assert.equal(longEnough(3, 0.25), 4);
  assert.equal(longEnough(3, 0.01), 6);
  assert.equal(longEnough(3, 0), 3);
});

test('rounds weigh by their requests, and latencies by the middle round', () => {
  const [row] = combine([
    measured({ p99: 3 }),
    measured({ requests: 3000, seconds: 2, server: 600_000, statements: 15_000, p99: 9 }),
    measured({ p99: 4 }),
  ]);
  assert.equal(row.perSecond, 5000 / 6);
  assert.equal(row.server, 1_400_000 / 5000);
  assert.equal(row.statements, 5);
  assert.equal(row.p99, 4);
  assert.deepEqual(row.rounds, [400, 200, 400]);
});

test('rows, databases, sizes and loads are kept apart', () => {
  const rows = [{}, { row: 'search' }, { database: 'postgres' }, { size: 'regional' }, { connections: 1 }];
  assert.equal(combine(rows.map(measured)).length, rows.length);
});

test('statements that were not counted are not zero', () => {
  assert.equal(combine([measured({ statements: null })])[0].statements, null);
});

test('growth compares sizes and dearer compares databases, both at sixteen connections', () => {
  const results = combine([
    measured(),
    measured({ size: 'regional', server: 320_000 }),
    measured({ size: 'regional', connections: 1, server: 1 }),
    measured({ database: 'postgres', server: 300_000, db: 260_000 }),
  ]);
  assert.equal(growth(results, 'list', 'sqlite'), 1.25);
  assert.equal(growth(results, 'list', 'postgres'), null);
  assert.equal(dearer(results, 'list', 'national'), 1.4);
});

test('a budget is judged on its own limit, and only where there is a figure', () => {
  const results = combine([measured({ server: 501_000 }), measured({ row: 'matrix', server: 4_000_000 }), measured({ row: 'free', server: 9e9 })]);
  const kinds = { list: 'page', matrix: 'matrix', absent: 'page', free: null };
  const judged = budgets(results, [{ database: 'sqlite', size: 'national', peak: 150, idle: 61, start: 1000 }], kinds);
  assert.deepEqual(judged.map(({ what, ok }) => [what, ok]), [
    ['list: server CPU', false], ['matrix: server CPU', true],
    ['memory under load', true], ['memory at rest', false], ['start', true],
  ]);
});

test('a difference within the rounds is noise, one beyond them is not', () => {
  const before = combine([measured({ server: 400_000 }), measured({ server: 440_000 })]);
  const of = (...cpu) => compare(combine(cpu.map((server) => measured({ server }))), before)[0];
  assert.equal(of(420_000, 500_000).verdict, 'same');
  assert.equal(of(450_000, 500_000).verdict, 'dearer');
  assert.equal(of(300_000, 390_000).verdict, 'cheaper');
  assert.equal(of(300_000).verdict, 'unknown');
  assert.equal(of(840_000, 840_000).cpu, 2);
  assert.deepEqual(compare(combine([measured({ row: 'new' })]), before), []);
});
