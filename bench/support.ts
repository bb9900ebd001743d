import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A number from the command line, named: `npm run bench -- --courses 20` runs every benchmark, not only one. */
export function option(name: 'courses' | 'packages', fallback: number): number {
  const options = { courses: { type: 'string' }, packages: { type: 'string' } } as const;
  const given = parseArgs({ args: process.argv.slice(2), options }).values[name];
  const value = Number(given ?? fallback);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} is a whole number from 1, not ${given}`);
  return value;
}

/** What a piece of work took. */
export interface Cost {
  /** By the clock on the wall. */
  readonly seconds: number;
  /** Seconds of all processors together, in the program and in the system; undefined where nothing tells. */
  readonly cpu: number | undefined;
}

export interface Run extends Cost {
  /** Peak resident memory of the process, in MB. */
  readonly peakMb: number;
  readonly stdout: string;
}

const measured = fileURLToPath(new URL('measured-cli.mjs', import.meta.url));

/** Runs the command line in a fresh process, and measures it from outside. */
export function cli(args: readonly string[], cwd = root): Run {
  const start = performance.now();
  const done = spawnSync(process.execPath, [measured, ...args], {
    cwd,
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0)
    throw new Error(`coursewright ${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  const [, peak, cpu] = /\nUSED (\d+) (\S+)\n/.exec(done.stderr) ?? [];
  return { seconds, cpu: Number(cpu), peakMb: Number(peak), stdout: done.stdout };
}

/** Seconds that a command takes. */
export function time(command: string, args: readonly string[], cwd = root): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** What a command costs: as `time`, and the processor time of our children before and after. */
export function cost(command: string, args: readonly string[], cwd = root): Cost {
  const before = childrensCpu();
  const seconds = time(command, args, cwd);
  const after = childrensCpu();
  return { seconds, cpu: before === undefined || after === undefined ? undefined : after - before };
}

export function sum(costs: readonly Cost[]): Cost {
  const total = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
  const cpus = costs.flatMap(({ cpu }) => (cpu === undefined ? [] : [cpu]));
  return {
    seconds: total(costs.map(({ seconds }) => seconds)),
    cpu: cpus.length === costs.length ? total(cpus) : undefined,
  };
}

/** Processor seconds of all children that have ended. Node does not tell; Linux does, in hundredths: proc(5), stat. */
function childrensCpu(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // The name of the program, in parentheses, may hold spaces; after it come the fields from the third on.
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  const [user, system] = [fields[16 - 3], fields[17 - 3]];
  return (Number(user) + Number(system)) / 100;
}

/** The middle of several runs: one slow start must not decide. */
export function median(runs: number, measure: () => number): number {
  return middle(Array.from({ length: runs }, measure));
}

export function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

export function has(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
}

export function say(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(58)} ${value}\n`);
}
