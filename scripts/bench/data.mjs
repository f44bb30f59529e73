// Generated databases, and the copies of them that are measured: what a run writes must not be there in the next one.
import { constants, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { command } from './program.mjs';

/** Sessions last fourteen days, so data older than this is of no use. */
const MAX_AGE = 13 * 86_400_000;

/** Where one size is kept on one database, and how it is copied. */
function place(folder, cluster, database, size, seed) {
  const name = `${size}_${seed}`;
  const at = { manifest: path.join(folder, 'data', `${database}-${name}.json`), name: `${database}-${size}` };
  if (database === 'sqlite') {
    const kept = path.join(folder, 'data', `${name}.db`);
    const copy = path.join(folder, 'run', `${name}.db`);
    const remove = (file) => ['', '-wal', '-shm'].forEach((end) => rmSync(file + end, { force: true }));
    return {
      ...at,
      kept: `sqlite:${kept}`,
      copy: `sqlite:${copy}`,
      isKept: () => existsSync(kept),
      clear: () => remove(kept),
      settle: () => {},
      remove: () => remove(copy),
      makeCopy() {
        remove(copy);
        for (const end of ['', '-wal']) {
          if (existsSync(kept + end)) copyFileSync(kept + end, copy + end, constants.COPYFILE_FICLONE);
        }
      },
    };
  }
  const [kept, copy] = [`kept_${name}`, `run_${name}`];
  const drop = (name) => cluster.sql('postgres', `drop database if exists ${name} with (force)`);
  return {
    ...at,
    kept: cluster.address(kept),
    copy: cluster.address(copy),
    isKept: () => cluster.has(kept),
    clear() {
      drop(kept);
      cluster.sql('postgres', `create database ${kept}`);
    },
    // As autovacuum would have left it had the rows come over months.
    settle: () => cluster.sql(kept, 'vacuum (analyze, freeze)', 'checkpoint'),
    remove: () => drop(copy),
    makeCopy() {
      drop(copy);
      cluster.sql('postgres', `create database ${copy} template ${kept} strategy file_copy`, 'checkpoint');
    },
  };
}

/** Whether what is kept was made whole, can still be signed in to, and has all the migrations of this program. */
function isUsable(at) {
  if (!existsSync(at.manifest) || !at.isKept()) return false;
  const { made } = JSON.parse(readFileSync(at.manifest, 'utf8'));
  if (Date.now() - made > MAX_AGE) return false;
  try {
    return command(['migrate', '--database', at.kept], { quiet: true }).trim() === '';
  } catch {
    // A program refuses the database of a newer one.
    return false;
  }
}

/** A copy of the data of one size on one database, ready to be measured, with what `generate` told of it. */
export function prepare({ folder, cluster, database, size, seed, reuse }, say) {
  const at = place(folder, cluster, database, size, seed);
  for (const name of ['data', 'run']) mkdirSync(path.join(folder, name), { recursive: true });
  let seconds = null;
  if (!(reuse && isUsable(at))) {
    say(`generating ${size} on ${database} …`);
    rmSync(at.manifest, { force: true });
    at.clear();
    const began = performance.now();
    const out = command(['generate', '--size', size, '--seed', String(seed), '--database', at.kept, '--json']);
    at.settle();
    seconds = (performance.now() - began) / 1000;
    const manifest = JSON.parse(out.trim().split('\n').at(-1));
    // Written last: data without it was not made whole.
    writeFileSync(at.manifest, JSON.stringify({ made: Date.now(), manifest }));
  }
  at.makeCopy();
  const { manifest } = JSON.parse(readFileSync(at.manifest, 'utf8'));
  return { database, size, address: at.copy, name: at.name, manifest, generated: seconds, remove: at.remove };
}
