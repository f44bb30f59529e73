// What Linux tells of processes and of the machine: CPU used, memory, and how busy everybody else is.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';

const TICK = 1e6 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** A process's fields after its name, which may itself hold blanks and brackets; none when it is gone. */
function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

const ticks = (fields, ...at) => at.reduce((sum, i) => sum + Number(fields[i]), 0) * TICK;

/** CPU a process itself has used, in µs. */
export function cpu(pid) {
  const fields = stat(pid);
  if (!fields) throw new Error(`process ${pid} is gone`);
  return ticks(fields, 11, 12);
}

/** CPU of a process, of the children it has waited for, and of those that live. For PostgreSQL's postmaster: the cluster. */
export function familyCpu(pid) {
  const parent = stat(pid);
  if (!parent) throw new Error(`process ${pid} is gone`);
  let sum = ticks(parent, 11, 12, 13, 14);
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const fields = stat(name);
    if (fields?.[1] === String(pid)) sum += ticks(fields, 11, 12);
  }
  return sum;
}

/** This driver, and those it has waited for, such as the load generator. */
export const ownCpu = () => ticks(stat(process.pid), 11, 12, 13, 14);

/** `VmRSS` (now) or `VmHWM` (the most so far), in MB. */
export function memory(pid, field) {
  const found = readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm'));
  return Number(found[1]) / 1024;
}

/** All processors since the machine started, in µs: worked, and in all. */
export function machine() {
  const all = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).slice(1, 9).map(Number);
  const total = all.reduce((sum, n) => sum + n, 0) * TICK;
  return { busy: total - (all[3] + all[4]) * TICK, total };
}

export const load = () => Number(readFileSync('/proc/loadavg', 'utf8').split(' ')[0]);

export function describe() {
  const release = (() => {
    try {
      return readFileSync('/etc/os-release', 'utf8').match(/^PRETTY_NAME="(.*)"/m)?.[1];
    } catch {
      return undefined;
    }
  })();
  return { processor: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, memory: Math.round(os.totalmem() / 2 ** 30), system: release ?? os.release() };
}
