// What a run found, as Markdown.
import { JUDGED_AT, budgets, compare, dearer, find, growth } from './figures.mjs';
import { ROWS, kinds } from './rows.mjs';

const table = (heads, rows) => [
  `| ${heads.join(' | ')} |`,
  `|${heads.map((_, i) => (i === 0 ? '---' : '--:')).join('|')}|`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
].join('\n');

const digits = (value, count) => (value == null ? '–' : value.toFixed(count));
const ms = (value) => digits(value, value != null && value < 10 ? 2 : 1);
const whole = (value) => digits(value, 0);
const times = (value) => digits(value, 2);
const percent = (value) => `${(value * 100).toFixed(0)} %`;

/** The whole of a run in Markdown. */
export function report(run) {
  const parts = [machine(run), installed(run.installations), figures(run), ratios(run), writes(run), judged(run)];
  return parts.filter(Boolean).join('\n\n');
}

function machine({ when, machine: m, options, program, postgres, measurements, disk, load }) {
  const others = measurements.map((one) => one.others).sort((a, b) => a - b);
  const at = (share) => percent(others[Math.floor(share * (others.length - 1))] ?? 0);
  return [
    `Measured ${when} with ${program} on ${m.cores} × ${m.processor}, ${m.memory} GB, ${m.system}`
      + `${postgres ? `; PostgreSQL ${postgres.version} with ${Object.entries(postgres.settings).map(([name, value]) => `${name}=${value}`).join(', ')}` : ''}.`,
    `Rounds: ${options.rounds}, of at least ${options.seconds} s each; load, server and database share the machine. Load average before: ${digits(load, 2)}.`
      + ` Others used ${at(0.5)} of the machine in the middle measurement, ${at(1)} in the worst.`
      + ` The disk takes ${whole(disk)} small durable writes a second, one after another.`,
  ].join('\n');
}

function installed(installations) {
  const rows = installations.map((i) => [
    `${i.size}, ${i.database}`, whole(i.start), digits(i.idle, 1), digits(i.peak, 1), whole(i.generated),
  ]);
  const counts = installations.map((i) => `${i.size}, ${i.database}: ${Object.entries(i.counts ?? {}).map(([name, n]) => `${n} ${name}`).join(', ')}.`);
  return `### Installations\n\n${table(['data', 'start ms', 'memory at rest MB', 'most memory MB', 'generated in s'], rows)}\n\n${counts.join('\n')}`;
}

function figures({ results, options }) {
  const rows = [];
  for (const { name } of ROWS) {
    for (const size of options.sizes) {
      for (const database of options.databases) {
        for (const r of results.filter((r) => r.row === name && r.size === size && r.database === database)) {
          rows.push([
            name, size, database, r.connections, whole(r.perSecond), ms(r.p50), ms(r.p95), ms(r.p99),
            whole(r.server), whole(r.db), digits(r.statements, 1), r.bytes ? whole(r.bytes) : '–',
          ]);
        }
      }
    }
  }
  const heads = ['row', 'size', 'database', 'connections', 'requests/s', 'p50 ms', 'p95 ms', 'p99 ms', 'server CPU µs', 'database CPU µs', 'statements', 'bytes'];
  return `### Each row\n\n${table(heads, rows)}`;
}

function ratios({ results, options }) {
  const rows = options.rows.map((name) => [
    name, times(growth(results, name, 'sqlite')), times(growth(results, name, 'postgres')),
    times(dearer(results, name, 'regional')), times(dearer(results, name, 'national')),
  ]).filter((row) => row.slice(1).some((value) => value !== '–'));
  if (rows.length === 0) return null;
  const heads = ['row', 'growth SQLite', 'growth PostgreSQL', 'PostgreSQL/SQLite regional', 'PostgreSQL/SQLite national'];
  return `### Ratios at ${JUDGED_AT} connections\n\n${table(heads, rows)}`;
}

/** Saves that commit together beside saves that each wait for their own commit. */
function writes({ results, options }) {
  const rows = [];
  for (const row of ['save', 'save-apart']) {
    for (const size of options.sizes) {
      for (const database of options.databases) {
        const alone = find(results, { row, size, database, connections: 1 })?.perSecond;
        const together = options.connections.filter((n) => n > 1).map((n) => find(results, { row, size, database, connections: n })?.perSecond);
        if (alone == null || together.every((value) => value == null)) continue;
        rows.push([row, size, database, whole(alone), ...together.flatMap((value) => [whole(value), times(value == null ? null : value / alone)])]);
      }
    }
  }
  if (rows.length === 0) return null;
  const heads = options.connections.filter((n) => n > 1).flatMap((n) => [`at ${n}`, '×']);
  return `### Saves a second: one commit each (1 connection) and many together\n\n${table(['row', 'size', 'database', 'at 1', ...heads], rows)}`;
}

function judged({ results, installations, options }) {
  const list = budgets(results, installations, kinds(options.rows));
  if (list.length === 0) return null;
  const rows = list.map(({ what, value, limit, unit, ok }) => [
    what, `${unit === '×' ? times(value) : whole(value)} ${unit}`, `${limit} ${unit}`, ok ? 'ok' : 'over',
  ]);
  const over = list.filter((one) => !one.ok).length;
  const heading = over === 0 ? 'all within' : `${over} of ${list.length} over`;
  return `### Budgets: ${heading}\n\nNational size, SQLite, ${JUDGED_AT} connections.\n\n${table(['what', 'is', 'may be', ''], rows)}`;
}

/** This run beside an earlier one. */
export function beside(now, before) {
  const rows = compare(now.results, before.results).map((r) => [
    r.row, r.size, r.database, r.connections, times(r.cpu), times(r.perSecond), r.verdict,
  ]);
  const same = JSON.stringify(now.machine) === JSON.stringify(before.machine);
  const caution = same ? '' : '\n\nThe two runs were made on different machines: the ratios say little.';
  const heads = ['row', 'size', 'database', 'connections', 'CPU now/then', 'requests/s now/then', 'CPU is'];
  return `### Beside the run of ${before.when}${caution}\n\n${table(heads, rows)}`;
}
