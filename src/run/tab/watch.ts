import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core';

/** Of one kind: more say nothing new, and a package must not fill the memory. */
const mostNoted = 1000;
const mostWindows = 20;
/** What goes on for as long as the page is open. */
const endless = ['media', 'eventsource', 'websocket'];

export interface ScriptError {
  readonly text: string;
  /** Address of the script, where the browser says it. */
  readonly from: string;
  count: number;
}

/** What a package does in a browser, from its first byte to its last. */
export interface Watched {
  /** By their words and place. */
  readonly errors: ReadonlyMap<string, ScriptError>;
  /** Addresses outside of the runtime that were asked for, in order. */
  readonly outside: readonly string[];
  /** Why there is nothing to be seen any more, in words that follow “The page …”. */
  readonly lost: () => string | undefined;
  /** Milliseconds since something was last asked for or answered; 0 while an answer is awaited. */
  readonly still: () => number;
}

/** Watches all windows of a machine. `origins` are those of the runtime itself. */
export function watchMachine(machine: BrowserContext, origins: readonly string[]): Watched {
  const errors = new Map<string, ScriptError>();
  const outside: string[] = [];
  const open = new Set<Request>();
  let last = performance.now();
  let lost: string | undefined;
  let windows = 0;
  const moved = (): void => {
    last = performance.now();
  };
  const note = (text: string, from: string): void => {
    const key = `${text}\0${from}`;
    const known = errors.get(key);
    if (known) known.count += 1;
    else if (errors.size < mostNoted) errors.set(key, { text, from, count: 1 });
  };
  const reach = (url: string): void => {
    if (isOutside(url, origins) && outside.length < mostNoted) outside.push(url);
  };
  machine.on('weberror', (error) => {
    // Anything can be thrown.
    const thrown: unknown = error.error();
    const { message, stack = '' } = thrown instanceof Error ? thrown : { message: String(thrown) };
    note(message, /(https?:\/\/[^\s()]+?)(?::\d+)*\)?$/m.exec(stack)?.[1] ?? '');
  });
  machine.on('console', (message) => {
    if (isError(message)) note(message.text(), message.location().url);
  });
  machine.on('request', (request) => {
    moved();
    reach(request.url());
    if (!endless.includes(request.resourceType())) open.add(request);
  });
  const ended = (request: Request): void => {
    moved();
    open.delete(request);
  };
  // The rest comes from this computer, in no time; and the end of a body that nobody reads is not told.
  machine.on('response', (response) => ended(response.request()));
  machine.on('requestfinished', ended);
  machine.on('requestfailed', ended);
  // A question to the learner: they say yes, also to leaving.
  machine.on('dialog', (dialog) => void dialog.accept().catch(() => {}));
  const watchPage = (page: Page): void => {
    windows += 1;
    if (windows > mostWindows) lost ??= 'opened windows without end';
    page.on('crash', () => {
      lost ??= 'crashed';
    });
    page.on('websocket', (socket) => reach(socket.url()));
    page.on('close', () => open.clear());
  };
  machine.on('page', watchPage);
  return {
    errors,
    outside,
    lost: () => lost,
    still: () => (open.size > 0 ? 0 : performance.now() - last),
  };
}

/** What could not be loaded is told by what was asked for, in better words. */
function isError(message: ConsoleMessage): boolean {
  return message.type() === 'error' && !/^Failed to load resource:/.test(message.text());
}

/** `data:`, `blob:` and `about:` never leave the page. */
function isOutside(url: string, origins: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return (
    !['data:', 'blob:', 'about:'].includes(protocol) && !origins.some((one) => new URL(one).host === host)
  );
}
