import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MediaLog, type MediaNews, scrubbing } from '../../../src/player/core/media-log.ts';
import type { MediaMemory } from '../../../src/player/core/media-memory.ts';
import type { MediaShown } from '../../../src/player/tracker.ts';

/** A recording of 100 seconds, and a clock that the test turns. */
function recording(memory?: MediaMemory) {
  const news: MediaNews[] = [];
  const memories: MediaMemory[] = [];
  let waiting: { readonly at: number; readonly run: () => void }[] = [];
  let now = 0;
  let names = 0;
  let shown: MediaShown = {};
  const log = new MediaLog(
    {
      tell: (one) => news.push(one),
      newSession: () => `s${++names}`,
      after: (milliseconds, run) => {
        const timer = { at: now + milliseconds, run };
        waiting.push(timer);
        return () => {
          waiting = waiting.filter((each) => each !== timer);
        };
      },
      remember: (one) => memories.push(one),
      shown: () => shown,
    },
    memory,
  );
  const pass = (milliseconds: number) => {
    now += milliseconds;
    const due = waiting.filter(({ at }) => at <= now);
    waiting = waiting.filter(({ at }) => at > now);
    for (const { run } of due) run();
  };
  const want = (one: MediaShown) => {
    shown = one;
    log.change();
  };
  return { log, news, memories, pass, want, lines: () => news.map(line) };
}

const line = ({ verb, time, from, played, progress }: MediaNews): string =>
  [verb, ...(from === undefined ? [] : [from]), time, played, progress].join(' ');

describe('what is told of a recording', () => {
  it('is nothing until it is started; then initialized, played, paused and terminated, in one session', () => {
    const { log, news, lines } = recording();
    log.run(1);
    log.pause(1);
    log.end();
    expect(news).toEqual([]);
    log.play(0, 100);
    log.run(4.25);
    log.pause(4.5);
    log.end();
    expect(lines()).toEqual([
      'initialized 0  0',
      'played 0  0',
      'paused 4.5 0.000[.]4.500 0.045',
      'terminated 4.5 0.000[.]4.500 0.045',
    ]);
    expect(new Set(news.map(({ session }) => session))).toEqual(new Set(['s1']));
    log.play(4.5, 100);
    expect(news.slice(4).map(({ verb, session }) => `${verb} ${session}`)).toEqual([
      'initialized s2',
      'played s2',
    ]);
  });

  it('is paused before it is terminated when the learner leaves while it plays', () => {
    const { log, lines } = recording();
    log.play(0, 100);
    log.run(7);
    log.end();
    expect(lines().slice(2)).toEqual(['paused 7 0.000[.]7.000 0.07', 'terminated 7 0.000[.]7.000 0.07']);
  });

  it('is one jump from where it played to where it landed, however it was dragged there', () => {
    const { log, lines, pass } = recording();
    log.play(0, 100);
    log.run(10);
    for (const to of [20, 35, 90, 50]) {
      log.seek(to);
      pass(100);
    }
    log.run(51);
    pass(scrubbing);
    log.pause(52);
    expect(lines().slice(2)).toEqual([
      'seeked 10 50 0.000[.]10.000[,]50.000[.]51.000 0.11',
      'paused 52 0.000[.]10.000[,]50.000[.]52.000 0.12',
    ]);
  });

  it('tells after a jump whether it rests or runs, when that changed meanwhile', () => {
    const { log, lines, pass } = recording();
    log.play(0, 100);
    log.run(5);
    log.seek(40);
    log.pause(40);
    pass(scrubbing);
    log.seek(60);
    log.play(60, 100);
    pass(scrubbing);
    expect(
      lines()
        .slice(2)
        .map((one) => one.split(' ').slice(0, 3).join(' ')),
    ).toEqual(['seeked 5 40', 'paused 40 0.000[.]5.000', 'seeked 40 60', 'played 60 0.000[.]5.000']);
  });

  it('does not take the other version of a film, at the same second, for a jump', () => {
    const { log, lines, pass } = recording();
    log.play(0, 100);
    log.run(30);
    log.seek(30.2);
    pass(scrubbing);
    log.run(31);
    log.pause(31);
    expect(lines().slice(2)).toEqual(['paused 31 0.000[.]31.000 0.31']);
  });

  it('is what is shown of it when a session begins, and when the learner then wants something else', () => {
    const { log, news, want } = recording();
    want({ captions: 'en', described: false });
    log.play(0, 100);
    want({ captions: 'en', described: false });
    log.run(3);
    want({ captions: false, described: false });
    want({ captions: false, described: true });
    log.pause(4);
    log.end();
    want({ captions: 'en' });
    expect(news.map(({ verb, time, shown }) => [verb, time, shown])).toEqual([
      ['initialized', 0, { captions: 'en', described: false }],
      ['played', 0, undefined],
      ['interacted', 3, { captions: false, described: false }],
      ['interacted', 3, { captions: false, described: true }],
      ['paused', 4, undefined],
      ['terminated', 4, undefined],
    ]);
  });

  it('is completed once, when nearly all of it was played, in whatever parts', () => {
    const { log, news, pass } = recording();
    log.play(0, 100);
    log.run(50);
    log.seek(40);
    pass(scrubbing);
    log.run(94);
    log.run(95.5);
    log.run(99);
    log.pause(100);
    log.seek(0);
    log.play(0, 100);
    log.run(99);
    const completed = news.filter(({ verb }) => verb === 'completed');
    expect(completed.map(line)).toEqual(['completed 95.5 0.000[.]50.000[,]40.000[.]95.500 0.955']);
    expect(completed[0]?.seconds).toBe(105.5);
  });

  it('goes on after a reload with what was played before', () => {
    const first = recording();
    first.log.play(0, 100);
    first.log.run(60);
    first.log.end();
    const memory = first.memories.at(-1);
    expect(memory).toEqual({ time: 60, segments: [[0, 60]], completed: false, seconds: 60 });
    const { log, lines } = recording(memory);
    log.seek(60);
    log.play(60, 100);
    log.run(96);
    expect(lines()).toEqual([
      'initialized 60 0.000[.]60.000 0.6',
      'played 60 0.000[.]60.000 0.6',
      'completed 96 0.000[.]96.000 0.96',
    ]);
  });

  it('counts in all sessions of a registration: parts, share, time spent, and that it was completed', () => {
    const { log, news, memories } = recording({
      time: 90,
      segments: [[0, 90]],
      completed: false,
      // Ten seconds of it twice.
      seconds: 100,
    });
    log.play(90, 100);
    log.run(97);
    expect(news.at(-1)).toMatchObject({
      verb: 'completed',
      played: '0.000[.]97.000',
      progress: 0.97,
      seconds: 107,
    });
    log.pause(98);
    const kept = memories.at(-1);
    expect(kept).toEqual({ time: 98, segments: [[0, 98]], completed: true, seconds: 108 });
    const next = recording(kept);
    next.log.play(0, 100);
    next.log.run(99);
    next.log.end();
    expect(next.news.map(({ verb }) => verb)).toEqual(['initialized', 'played', 'paused', 'terminated']);
    expect(next.news.at(-1)).toMatchObject({ played: '0.000[.]98.000[,]0.000[.]99.000', seconds: 207 });
  });

  it('is kept while it plays on, where the page may never come back', () => {
    const { log, memories } = recording();
    log.hold();
    expect(memories).toEqual([]);
    log.play(0, 100);
    log.run(8);
    log.hold();
    expect(memories).toEqual([{ time: 8, segments: [[0, 8]], completed: false, seconds: 8 }]);
  });

  const action = fc.oneof(
    fc.record({ do: fc.constant('play' as const), at: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ do: fc.constant('run' as const), at: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ do: fc.constant('pause' as const), at: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ do: fc.constant('seek' as const), at: fc.integer({ min: 0, max: 99 }) }),
    fc.record({ do: fc.constant('wait' as const), at: fc.constant(scrubbing) }),
  );

  it('is in good order and has an end, whatever a learner does with the controls', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 200, size: 'max' }), (actions) => {
        const { log, news, pass } = recording();
        for (const { do: what, at } of actions) {
          if (what === 'play') log.play(at, 100);
          else if (what === 'wait') pass(at);
          else log[what](at);
        }
        log.end();
        const verbs = news.map(({ verb }) => verb);
        expect(verbs.length).toBeLessThanOrEqual(66);
        if (verbs.length === 0) return;
        expect([verbs[0], verbs.at(-1)]).toEqual(['initialized', 'terminated']);
        expect(verbs.filter((verb) => verb === 'completed').length).toBeLessThanOrEqual(1);
        const runs = verbs.filter((verb) => verb === 'played' || verb === 'paused');
        for (const [index, verb] of runs.entries()) expect(verb).toBe(index % 2 === 0 ? 'played' : 'paused');
        expect(runs.at(-1)).not.toBe('played');
      }),
    );
  });
});
