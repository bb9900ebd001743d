import type { Browser, BrowserContext } from 'playwright-core';

/** More machines than a test ever has at once only cost memory. */
const mostAtRest = 4;

/** Machines that nobody uses, by the options that they were made with. */
const resting = new WeakMap<Browser, Map<string, BrowserContext[]>>();

/** How each machine is ended for good: to a borrower `close` means to put it back, even when it is called twice. */
const ends = new WeakMap<BrowserContext, () => Promise<void>>();

/**
 * A browser whose machines (contexts) serve one borrower after the other: each new one is a new profile to Chromium, which
 * costs more than all else that a page needs to open. `close` puts back what this borrower has opened. A machine is as
 * good as new then: what pages stored is gone, and so are its tabs with all that was set on them. What cannot be taken
 * back (its clock, a script for every page) ends the machine.
 */
export function lend(browser: Browser): Browser {
  const kinds = resting.get(browser) ?? new Map<string, BrowserContext[]>();
  resting.set(browser, kinds);
  const inUse = new Set<BrowserContext>();
  const newContext: Browser['newContext'] = async (options) => {
    const kind = JSON.stringify(options ?? {});
    const others = kinds.get(kind) ?? [];
    kinds.set(kind, others);
    const machine = others.pop() ?? (await browser.newContext(options));
    inUse.add(machine);
    const end = ends.get(machine) ?? machine.close.bind(machine);
    ends.set(machine, end);
    const spoilt = notice(machine);
    machine.close = async () => {
      if (!inUse.delete(machine)) return;
      const isSpoilt = spoilt();
      if (isSpoilt || others.length >= mostAtRest) return end();
      if (await isCleaned(machine)) others.push(machine);
      // It may be gone already.
      else await end().catch(() => {});
    };
    return machine;
  };
  const own: Partial<Browser> = {
    newContext,
    newPage: async (options) => (await newContext(options)).newPage(),
    contexts: () => [...inUse],
    close: async () => {
      await Promise.all([...inUse].map((machine) => machine.close()));
    },
  };
  return new Proxy(browser, {
    get(target, name: keyof Browser) {
      const value = own[name] ?? target[name];
      return typeof value === 'function' && !own[name] ? value.bind(target) : value;
    },
  });
}

/** Whether anything has been done to a machine since that no later borrower may find. */
function notice(machine: BrowserContext): () => boolean {
  let spoilt = false;
  const watched = [
    [machine, 'addInitScript'],
    [machine, 'exposeBinding'],
    [machine, 'exposeFunction'],
    [machine.clock, 'install'],
    [machine.clock, 'pauseAt'],
    [machine.clock, 'setFixedTime'],
    [machine.clock, 'setSystemTime'],
  ] as const;
  const undo = watched.map(([owner, name]) => {
    const methods = owner as unknown as Record<string, (...args: unknown[]) => unknown>;
    const real = methods[name];
    methods[name] = (...args) => {
      spoilt = true;
      return real?.apply(owner, args);
    };
    return () => {
      delete methods[name];
    };
  });
  return () => {
    for (const each of undo) each();
    return spoilt;
  };
}

/** One that crashed, or that a test ended itself, serves nobody again. */
function isCleaned(machine: BrowserContext): Promise<boolean> {
  return clean(machine).then(
    () => true,
    () => false,
  );
}

/** One empty tab stays open: it keeps the window and the renderer, without which the next one costs double. */
async function clean(machine: BrowserContext): Promise<void> {
  const [first, ...others] = machine.pages();
  const isEmpty = first?.url() === 'about:blank' && others.length > 0;
  const kept = isEmpty ? first : await machine.newPage();
  for (const tab of machine.pages()) if (tab !== kept) await tab.close();
  const session = await machine.newCDPSession(kept);
  await session.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' });
  await session.detach();
  await machine.unrouteAll();
  await machine.setOffline(false);
  await machine.clearPermissions();
  await machine.clearCookies();
}
