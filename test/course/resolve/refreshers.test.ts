import { describe, expect, it } from 'vitest';
import { courseOf, expectDiagnostics } from '../../support/expect-diagnostics.ts';

const bank = (...ids: string[]) =>
  `id: b\nquestions:\n${ids.map((id) => `  - { id: ${id}, type: true-false, prompt: ${id}?, answer: true }\n`).join('')}`;
const steps = (list: string) => ({ 'course.yaml': `refreshers: { steps: [${list}] }` });
const update = (front: string, text = 'Words.') => ({
  'course.yaml':
    'refreshers:\n  updates: [{ id: q1, module: updates/q1.md, on: 2027-02-01 }]\nmodules: [{ id: one, pages: modules/one.md }]\n',
  'updates/q1.md': `---\nid: news\n${front}---\n\n## News {#news-page}\n\n${text}\n`,
});

describe('a refresher', () => {
  it('draws from all banks, as many questions as there are', async () => {
    const files = { 'banks/b.yaml': bank('q1', 'q2'), 'banks/c.yaml': bank('q3').replace('id: b', 'id: c') };
    const course = await courseOf({ ...files, ...steps('{ id: r30, after: 30d, draw: { count: 3 } }') });
    expect(course.refreshers?.steps[0]?.source).toEqual({
      kind: 'draw',
      count: 3,
      by: 'random',
      focus: 'all',
    });
    const [finding] = await expectDiagnostics(
      { ...files, ...steps('{ id: r30, after: 30d, draw: { count: 4 } }') },
      ['QUIZ-POOL course.yaml:1:61'],
    );
    expect(finding?.message).toContain('draws 4 questions, but only 3');
  });

  it('cannot draw where there is no bank, and is not blamed for one that cannot be read', async () => {
    const draw = steps('{ id: r30, after: 30d, draw: { count: 1 } }');
    await expectDiagnostics(draw, ['QUIZ-POOL course.yaml:1:61']);
    await expectDiagnostics({ ...draw, 'banks/b.yaml': 'questions: [\n' }, ['YAML-SYNTAX banks/b.yaml:2:1']);
  });

  it('uses a module that the course has', async () => {
    const [finding] = await expectDiagnostics(steps('{ id: r30, after: 30d, use: onne }'), [
      'REF-UNKNOWN course.yaml:1:51',
    ]);
    expect(finding?.hint).toBe('Did you mean “one”?');
  });
});

describe('an update', () => {
  it('requires modules of the course, all of which come before it', async () => {
    const course = await courseOf(update('requires: [one]\n'));
    expect(course.refreshers?.updates[0]?.module.requires).toEqual(['one']);
    expect((await courseOf(update('requires: all\n'))).refreshers?.updates[0]?.module.requires).toEqual([
      'one',
    ]);
    await expectDiagnostics(update('requires: [nobody]\n'), ['REF-UNKNOWN updates/q1.md:3:11']);
  });

  it('names objectives of the course', async () => {
    await expectDiagnostics(update('objectives: [respond]\n'), []);
    await expectDiagnostics(update('objectives: [respond, respnd]\n'), ['REF-UNKNOWN updates/q1.md:3:23']);
    await expectDiagnostics(
      update('', '::: question id=kc objective=respnd\nYes?\n\n- [x] Yes {#a}\n- [ ] No {#b}\n:::'),
      ['REF-UNKNOWN updates/q1.md:7:30'],
    );
  });

  it('is a page more for itself only', async () => {
    await expectDiagnostics(update('', 'See [news](#news-page) and [the start](#start).'), []);
    await expectDiagnostics(
      { ...update(''), 'modules/one.md': '## Start {#start}\n\nSee [the news](#news-page).\n' },
      ['LINK-PAGE modules/one.md:3:16'],
    );
    await expectDiagnostics(update('', 'See [nothing](#nowhere).'), ['LINK-PAGE updates/q1.md:7:15']);
  });

  it('that cannot be read is not missed by links', async () => {
    await expectDiagnostics({ ...update(''), 'updates/q1.md': 'Words.\0' }, ['SRC-NUL updates/q1.md:1:7']);
  });
});
