import type { Terminal } from './terminal.ts';

/** Of a command that was stopped by a signal. */
const stoppedCode = 130;

/** Runs work that a signal may stop; `words`: what is said then. */
export async function interruptible(
  terminal: Terminal,
  words: string,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    terminal.complain(words);
    return stoppedCode;
  } finally {
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', interrupt);
  }
}
