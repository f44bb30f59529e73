// The arithmetic of the measurements. No IO: what is printed and what is compared can be tested with numbers alone.

/** What issue 3 allows. CPU in µs a request, memory in MB, start in ms; the rest are ratios. */
export const BUDGETS = { page: 500, matrix: 5000, growth: 1.3, dearer: 1.6, peak: 200, idle: 60, start: 1000 };
/** Budgets are judged at this load. */
export const JUDGED_AT = 16;

/** The nearest-rank percentile of numbers in any order. */
export function percentile(numbers, share) {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(numbers) {
  if (numbers.length === 0) return null;
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The sum of a counter's samples in Prometheus' text, whatever labels they have; none when it is not there. */
export function counted(text, name) {
  // Name, labels if any, value; a time may follow.
  const samples = [...text.matchAll(/^([a-z_]+)(?:\{.*\})? (\S+)/gm)].filter(([, found]) => found === name);
  return samples.length > 0 ? samples.reduce((sum, [, , value]) => sum + Number(value), 0) : null;
}

/** How long to load so that the server spends at least a second: CPU is counted in hundredths of one. */
export function longEnough(seconds, cpuShare) {
  if (!(cpuShare > 0)) return seconds;
  return Math.min(2 * seconds, Math.max(seconds, 1 / cpuShare));
}

/** The rounds of each row, database, size and load put together. */
export function combine(measurements) {
  const groups = new Map();
  for (const m of measurements) {
    const key = [m.row, m.database, m.size, m.connections].join(' ');
    groups.set(key, [...(groups.get(key) ?? []), m]);
  }
  return [...groups.values()].map((rounds) => {
    const sum = (of) => rounds.reduce((total, round) => total + of(round), 0);
    const requests = sum((round) => round.requests);
    const { row, database, size, connections } = rounds[0];
    const each = rounds.map((round) => (round.server + round.db) / round.requests);
    return {
      row, database, size, connections, requests,
      perSecond: requests / sum((round) => round.seconds),
      p50: median(rounds.map((round) => round.p50)),
      p95: median(rounds.map((round) => round.p95)),
      p99: median(rounds.map((round) => round.p99)),
      server: sum((round) => round.server) / requests,
      db: sum((round) => round.db) / requests,
      rounds: each,
      statements: rounds.some((round) => round.statements == null) ? null : sum((round) => round.statements) / requests,
      bytes: rounds[0].bytes,
    };
  });
}

export function find(results, wanted) {
  return results.find((result) => Object.entries(wanted).every(([name, value]) => result[name] === value));
}

function ratio(results, row, above, below, of) {
  const [over, under] = [above, below].map((place) => find(results, { row, connections: JUDGED_AT, ...place }));
  return over && under && of(under) > 0 ? of(over) / of(under) : null;
}

/** Server CPU a request at national size over the same at regional. */
export function growth(results, row, database) {
  return ratio(results, row, { database, size: 'national' }, { database, size: 'regional' }, (r) => r.server);
}

/** CPU a request of server and database together on PostgreSQL over the same on SQLite, which has no process of its own. */
export function dearer(results, row, size) {
  return ratio(results, row, { database: 'postgres', size }, { database: 'sqlite', size }, (r) => r.server + r.db);
}

/** Each budget there is a figure for. `kinds` says of each row whether it is a page, the matrix, or not judged. */
export function budgets(results, installations, kinds) {
  const judged = [];
  const judge = (what, value, limit, unit) => {
    if (value != null) judged.push({ what, value, limit, unit, ok: value <= limit });
  };
  for (const [row, kind] of Object.entries(kinds)) {
    if (!kind) continue;
    const cpu = find(results, { row, database: 'sqlite', size: 'national', connections: JUDGED_AT });
    judge(`${row}: server CPU`, cpu?.server, BUDGETS[kind], 'µs');
    judge(`${row}: growth on SQLite`, growth(results, row, 'sqlite'), BUDGETS.growth, '×');
    judge(`${row}: PostgreSQL over SQLite`, dearer(results, row, 'national'), BUDGETS.dearer, '×');
  }
  const national = find(installations, { database: 'sqlite', size: 'national' });
  judge('memory under load', national?.peak, BUDGETS.peak, 'MB');
  judge('memory at rest', national?.idle, BUDGETS.idle, 'MB');
  judge('start', national?.start, BUDGETS.start, 'ms');
  return judged;
}

/**
 * Each row now over what it was. A difference counts when the rounds of the two runs do not overlap; with one round in
 * either nothing can be said of the noise.
 */
export function compare(now, before) {
  return now.flatMap((result) => {
    const { row, database, size, connections } = result;
    const old = find(before, { row, database, size, connections });
    if (!old) return [];
    const cpu = (result.server + result.db) / (old.server + old.db);
    return [{ row, database, size, connections, cpu, perSecond: result.perSecond / old.perSecond, verdict: verdict(result, old) }];
  });
}

function verdict(now, before) {
  if (now.rounds.length < 2 || before.rounds.length < 2) return 'unknown';
  if (Math.min(...now.rounds) > Math.max(...before.rounds)) return 'dearer';
  if (Math.max(...now.rounds) < Math.min(...before.rounds)) return 'cheaper';
  return 'same';
}
