import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Run {
  readonly seconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly peakMb: number;
  readonly stdout: string;
}

const wrapper = `
const { main } = await import(process.env.BENCH_CLI);
const code = await main(process.argv.slice(1), process.cwd());
process.stderr.write('\\nPEAK ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n');
process.exitCode = code;
`;

/** Runs the command line in a fresh process, and measures it from outside. */
export function cli(args: readonly string[], cwd = root): Run {
  const env = { ...process.env, BENCH_CLI: new URL('../dist/cli.js', import.meta.url).href, NO_COLOR: '1' };
  const start = performance.now();
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', wrapper, '--', ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (done.status !== 0)
    throw new Error(`coursewright ${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  return { seconds, peakMb: Number(/PEAK (\d+)/.exec(done.stderr)?.[1] ?? 0), stdout: done.stdout };
}

/** Seconds that a command takes. */
export function time(command: string, args: readonly string[], cwd = root): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return (performance.now() - start) / 1000;
}

/** The middle of several runs: one slow start must not decide. */
export function median(runs: number, measure: () => number): number {
  const all = Array.from({ length: runs }, measure).sort((a, b) => a - b);
  return all[Math.floor(all.length / 2)] ?? 0;
}

export function has(command: string): boolean {
  return spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined;
}

export function say(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(58)} ${value}\n`);
}
