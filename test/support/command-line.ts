import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const executable = fileURLToPath(new URL('../../bin/coursewright.js', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

/** The environment of a user without settings of their own. */
const bare = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Starts `coursewright` in a folder. */
export function start(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Started {
  const child = spawn(process.execPath, [executable, ...args], { cwd: folder, env: { ...bare, ...env } });
  const outcome = new Promise<Outcome>((resolve, reject) => {
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
  });
  return { child, outcome };
}

/** Runs `coursewright` to its end. */
export function run(folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  return start(folder, args, env).outcome;
}
