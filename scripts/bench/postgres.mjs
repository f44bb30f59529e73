// A PostgreSQL cluster of the benchmark's own, durable as a real one, started and stopped with it.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What differs from PostgreSQL's defaults; printed with the results. */
export const SETTINGS = {
  shared_buffers: '1GB', effective_cache_size: '4GB', max_wal_size: '4GB', checkpoint_timeout: '15min', work_mem: '16MB', random_page_cost: '1.1',
};

function programs() {
  const found = (process.env.PATH ?? '').split(':').map((folder) => path.join(folder, 'initdb')).find(existsSync);
  // A link in the path leads to the folder where the others are.
  if (found) return path.dirname(realpathSync(found));
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(a) - Number(b)) : [];
  if (versions.length === 0) throw new Error('PostgreSQL is needed: apt-get install postgresql, or --databases sqlite');
  return path.join(root, versions.at(-1), 'bin');
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** PostgreSQL refuses to run as root; as root it runs as the user `postgres`. */
function asServer(folder, program, args, errors = 'inherit') {
  const isRoot = process.getuid() === 0;
  const command = isRoot ? 'setpriv' : program;
  const user = isRoot ? ['--reuid=postgres', '--regid=postgres', '--clear-groups', program] : [];
  execFileSync(command, [...user, ...args], { cwd: folder, stdio: ['ignore', 'ignore', errors] });
}

export class Cluster {
  /** Starts the cluster kept in `folder`, made anew unless it is to be kept. */
  static async start(folder, keep) {
    const cluster = new Cluster();
    Object.assign(cluster, { folder, bin: programs(), data: path.join(folder, 'data'), port: await freePort() });
    // One that an ended run left behind is ours to stop.
    if (existsSync(cluster.data)) cluster.stop();
    if (!keep) rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    if (process.getuid() === 0) execFileSync('chown', ['postgres', folder]);
    if (!existsSync(path.join(cluster.data, 'PG_VERSION'))) {
      cluster.run('initdb', ['-D', cluster.data, '-U', 'samverka', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8']);
    }
    const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`).join(' ');
    // A socket in the file system, as on any machine with its own PostgreSQL. Its address may not be as long as a folder's.
    cluster.sockets = mkdtempSync(path.join(tmpdir(), 'samverka-'));
    chmodSync(cluster.sockets, 0o755);
    if (process.getuid() === 0) execFileSync('chown', ['postgres', cluster.sockets]);
    const where = `-p ${cluster.port} -c listen_addresses= -k ${cluster.sockets}`;
    cluster.run('pg_ctl', ['-D', cluster.data, '-w', '-l', path.join(folder, 'log'), '-o', `${where} ${settings}`, 'start']);
    cluster.postmaster = Number(readFileSync(path.join(cluster.data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return cluster;
  }

  run(program, args) {
    try {
      asServer(this.folder, path.join(this.bin, program), args);
    } catch (error) {
      throw new Error(`${program} failed in ${this.folder}; as root the user postgres must be able to go into that folder (${error.message})`);
    }
  }

  address(database) {
    return `postgres://samverka@${encodeURIComponent(this.sockets)}:${this.port}/${database}`;
  }

  /** Runs statements one by one, since making a database cannot be part of a transaction; gives back the last one's rows. */
  sql(database, ...statements) {
    let out = '';
    for (const statement of statements) {
      out = execFileSync(path.join(this.bin, 'psql'), ['-XAtq', '-v', 'ON_ERROR_STOP=1', '-c', statement, this.address(database)], {
        encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'],
      });
    }
    return out.trim();
  }

  has(database) {
    return this.sql('postgres', `select 1 from pg_database where datname = '${database}'`) === '1';
  }

  version() {
    return this.sql('postgres', 'show server_version');
  }

  stop() {
    try {
      asServer(this.folder, path.join(this.bin, 'pg_ctl'), ['-D', this.data, '-m', 'fast', '-w', 'stop'], 'ignore');
    } catch {
      // It was not running.
    }
    if (this.sockets) rmSync(this.sockets, { recursive: true, force: true });
  }
}
