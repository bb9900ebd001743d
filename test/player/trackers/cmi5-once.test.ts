import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bookmarkIn, idsSent, leave, questionsTo, start } from '../support/cmi5-launches.ts';
import { verbOf } from '../support/statement-rules.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('failed in cmi5, which each session may say once', () => {
  async function failed(prepare = (_: Awaited<ReturnType<typeof start>>) => {}) {
    const first = await start();
    prepare(first);
    first.read();
    for (let attempt = 0; attempt < 3; attempt++) first.takeFinal(1);
    first.session.save('now');
    await vi.advanceTimersByTimeAsync(2000);
    first.kill();
    first.lrs.fault = () => undefined;
    return first;
  }

  test('is not said again by a session in which nothing more happened', async () => {
    const { lrs, open } = await failed();
    expect(lrs.defined('failed')).toHaveLength(1);
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(idsSent(lrs, 'failed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test.each([
    ['from the same browser', false],
    ['from another one', true],
  ])('is said by the next session, %s, when the LRS never got it', async (_, elsewhere) => {
    const { lrs, open, localStorage } = await failed(({ lrs: lms }) => {
      lms.fault = (what) => (what === 'statements' ? 'network' : undefined);
    });
    if (elsewhere) localStorage.texts.clear();
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await vi.advanceTimersByTimeAsync(2000);
    expect(lrs.defined('failed')).toHaveLength(1);
    await leave(next.session);
    expect(lrs.defined('failed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });
});

describe('completed and passed in cmi5, which are said once for a registration', () => {
  /** A session that reached both, and whose page was gone before the LRS answered. */
  async function reached(fault: 'network' | 'lost') {
    const first = await start();
    first.lrs.fault = (what) => (what === 'statements' ? fault : undefined);
    first.read();
    first.takeFinal(4);
    void first.session.close('pagehide');
    await vi.advanceTimersByTimeAsync(1000);
    first.kill();
    first.lrs.fault = () => undefined;
    expect(bookmarkIn(first.lrs)).toMatchObject({ completed: true, passed: true });
    return first;
  }

  test('are said in the next session when the LRS never got them', async () => {
    const { lrs, open } = await reached('network');
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(lrs.verbs.at(-1)).toBe('terminated');
    expect(lrs.broken).toEqual([]);
  });

  test('are not said again when only the answer was lost: the LRS is asked, after initialized', async () => {
    const { lrs, open } = await reached('lost');
    expect(lrs.defined('completed')).toHaveLength(1);
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    // For each of the two, and for what else was left over.
    expect(questionsTo(lrs)).toHaveLength(3);
    expect(idsSent(lrs, 'completed')).toHaveLength(1);
    expect(idsSent(lrs, 'passed')).toHaveLength(1);
    expect(bookmarkIn(lrs).told).toEqual({ completed: true, passed: true });
    expect(lrs.broken).toEqual([]);
  });

  test('are said with the same id when the LRS does not tell, so that it keeps one of each', async () => {
    const { lrs, open } = await reached('lost');
    lrs.fault = (what, method) => (what === 'statements' && method === 'GET' ? 403 : undefined);
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    for (const verb of ['completed', 'passed']) {
      expect(idsSent(lrs, verb).length).toBeGreaterThan(1);
      expect(new Set(idsSent(lrs, verb)).size).toBe(1);
      expect(lrs.defined(verb)).toHaveLength(1);
    }
    expect(next.statuses.at(-1)).toEqual(['saved', undefined]);
    expect(lrs.broken).toEqual([]);
  });

  test('have the same id for the same learner wherever they are said, and another for anybody else', async () => {
    const idsFor = async (account: string) => {
      const agent = { objectType: 'Agent', account: { homePage: 'https://lms.example', name: account } };
      const { lrs, read, takeFinal, session } = await start({ actor: JSON.stringify(agent) });
      read();
      takeFinal(4);
      await leave(session);
      return [...idsSent(lrs, 'completed'), ...idsSent(lrs, 'passed')];
    };
    const ana = await idsFor('42');
    // 128 bits of the name, no part of them twice: but for version and variant no byte is like its neighbours.
    const words = ana[0]?.replace(/-/g, '').match(/.{8}/g) ?? [];
    expect(new Set(words).size).toBe(4);
    expect(words.filter((word) => new Set(word.match(/../g)).size > 1)).toHaveLength(4);
    expect(await idsFor('42')).toEqual(ana);
    expect(new Set([...ana, ...(await idsFor('43'))]).size).toBe(4);
  });

  test('are noted in the bookmark when they are confirmed, and nobody is asked the next time', async () => {
    const { lrs, open, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    expect(bookmarkIn(lrs).told).toEqual({ completed: true, passed: true });
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(questionsTo(lrs)).toEqual([]);
    expect(idsSent(lrs, 'completed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  /** As a release left it that gave all statements random ids and did not note what was confirmed. */
  async function formerly(stored: boolean) {
    const { lrs, open, read, takeFinal, session } = await start();
    read();
    takeFinal(4);
    await leave(session);
    const { told: _, ...former } = bookmarkIn(lrs);
    lrs.documents.set('coursewright', JSON.stringify(former));
    const kept = lrs.statements.flatMap((each) => {
      const once = /^(completed|passed)$/.test(verbOf(each)) && lrs.defined(verbOf(each)).includes(each);
      return once ? (stored ? [{ ...each, id: crypto.randomUUID() }] : []) : [each];
    });
    lrs.statements.splice(0, lrs.statements.length, ...kept);
    return { lrs, open };
  }

  test.each([
    ['tells', undefined],
    ['does not tell', 500],
  ])('of a former release are not said again, when the LRS %s that it has them', async (_, status) => {
    const { lrs, open } = await formerly(true);
    lrs.fault = (what, method) => (what === 'statements' && method === 'GET' ? status : undefined);
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(bookmarkIn(lrs).told?.completed).toBe(status === undefined ? true : undefined);
    expect(lrs.broken).toEqual([]);
  });

  test('are asked for even when it is only one of them', async () => {
    const { lrs, open } = await start();
    const half = { state: '', location: 'p1', completed: true, passed: false };
    lrs.documents.set('coursewright', JSON.stringify({ format: 1, revision: 3, ...half, told: {} }));
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(questionsTo(lrs)).toHaveLength(1);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('of a former release are said when the LRS does not have them', async () => {
    const { lrs, open } = await formerly(false);
    const next = await open(lrs.launch());
    next.session.visit('p1');
    await leave(next.session);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(lrs.broken).toEqual([]);
  });

  test('wait in the page that is loaded again, and are said once', async () => {
    const { lrs, open, search, sessionStorage } = await reached('network');
    const again = await open(search, sessionStorage);
    again.session.visit('p1');
    await leave(again.session);
    expect(questionsTo(lrs)).toEqual([]);
    expect(lrs.defined('completed')).toHaveLength(1);
    expect(lrs.defined('passed')).toHaveLength(1);
    expect(bookmarkIn(lrs).told).toEqual({ completed: true, passed: true });
    expect(lrs.broken).toEqual([]);
  });

  test('are neither asked for nor said in Review', async () => {
    const { lrs, open } = await reached('network');
    const next = await open(lrs.launch({ launchMode: 'Review' }));
    await leave(next.session);
    expect(questionsTo(lrs)).toEqual([]);
    expect(lrs.defined('completed')).toEqual([]);
    expect(lrs.broken).toEqual([]);
  });
});
