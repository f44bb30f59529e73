// What the driver is told on its command line.
import { parseArgs } from 'node:util';
import { ROWS } from './rows.mjs';

export const HELP = `node scripts/bench.mjs [options]      measures target/release/samverka; make bench builds it first

  --sizes regional,national     sizes of the generated data: small, regional, national
  --databases sqlite,postgres   which databases
  --rows ${ROWS.map((row) => row.name).join(',').replace(/(.{70,90}?),/g, '$1,\n         ')}
  --connections 1,16,64         requests under way at once
  --seconds 3                   how long each measurement loads, at least
  --rounds 2                    how many times everything is measured
  --seed 1                      the seed of the generated data
  --reuse                       keep the generated data, and take what is kept from an earlier run
  --quick                       --connections 16 --seconds 1.5 --rounds 1 --reuse, unless told otherwise
  --compare FILE                also print each row's ratio to an earlier run's latest.json
`;

const SIZES = ['small', 'regional', 'national'];
const DATABASES = ['sqlite', 'postgres'];

/** The options, or an error that says which of them is wrong. */
export function options(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      ...Object.fromEntries(['sizes', 'databases', 'rows', 'connections', 'seconds', 'rounds', 'seed', 'compare'].map((name) => [name, { type: 'string' }])),
      ...Object.fromEntries(['reuse', 'quick', 'help'].map((name) => [name, { type: 'boolean', default: false }])),
    },
  });
  const standard = values.quick
    ? { connections: '16', seconds: '1.5', rounds: '1' }
    : { connections: '1,16,64', seconds: '3', rounds: '2' };
  const told = (name, otherwise) => values[name] ?? standard[name] ?? otherwise;
  const names = ROWS.map((row) => row.name);
  return {
    help: values.help,
    sizes: words('sizes', told('sizes', 'regional,national'), SIZES),
    databases: words('databases', told('databases', 'sqlite,postgres'), DATABASES),
    rows: words('rows', told('rows', names.join(',')), names),
    connections: told('connections').split(',').map((text) => number('connections', text, 1, 1000, true)),
    seconds: number('seconds', told('seconds'), 0.2, 600),
    rounds: number('rounds', told('rounds'), 1, 20, true),
    seed: number('seed', told('seed', '1'), 0, 2 ** 31, true),
    reuse: values.reuse || values.quick,
    compare: values.compare ?? null,
  };
}

function words(name, text, known) {
  const chosen = text.split(',').map((word) => word.trim()).filter(Boolean);
  const wrong = chosen.filter((word) => !known.includes(word));
  if (wrong.length > 0 || chosen.length === 0) throw new Error(`--${name}: ${wrong.join(', ') || 'nothing'} is not one of ${known.join(', ')}`);
  return known.filter((word) => chosen.includes(word));
}

function number(name, text, least, most, whole = false) {
  const value = Number(text);
  if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) {
    throw new Error(`--${name}: “${text}” is not ${whole ? 'a whole number' : 'a number'} between ${least} and ${most}`);
  }
  return value;
}
