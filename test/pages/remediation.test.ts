import { describe, expect, it } from 'vitest';
import type { Course } from '../../src/course/model.ts';
import { course, page, pagesModule, question, quizModule, somewhere } from '../support/course.ts';
import { all, type Element, one, parseHtml, text } from '../support/html.ts';
import { content, document } from '../support/pages.ts';
import { samples } from '../support/question-samples.ts';

const objective = (id: string, text: string) => ({
  id,
  text,
  skill: undefined,
  critical: false,
  place: somewhere,
});
const asking = (...objectives: string[]) =>
  objectives.map((id) => question(`q-${id}`, samples.choice, { objectives: [id] }));
const objectives = [
  objective('signs', 'Read the signs'),
  objective('alarm', 'Act in an alarm'),
  objective('never', 'What no page teaches'),
];
const chapters = [
  pagesModule(
    'quay',
    [page('flags', '', { objectives: ['signs'] }), page('boards', '', { objectives: ['signs'] })],
    {
      title: 'On the quay',
    },
  ),
  pagesModule('bell', [page('first'), page('second')], { title: 'When it rings', objectives: ['alarm'] }),
];
const harbour = (changes: Partial<Course> = {}, quiz = { remediate: true }) =>
  course([...chapters, quizModule('final', { questions: asking('signs', 'alarm', 'never'), ...quiz })], {
    objectives,
    ...changes,
  });
const section = (root: Element) => one(root, 'div', { 'data-cw': 'remediate' });
/** Each objective with where it is taught: `words → address`. */
const told = (root: Element) =>
  all(section(root), 'li', { 'data-objective': '' }).map((item) => {
    const [words] = item.children;
    const places = all(item, 'li').map((place) => {
      const [link] = all(place, 'a');
      return link ? `${text(link)} → ${link.attributes.href}` : text(place);
    });
    return [item.attributes['data-objective'], String(words).trim(), ...places];
  });

describe('what to read after a quiz', () => {
  it('is told for each objective that it asks: its text, and the pages, or the module, that teach it', () => {
    const root = document(harbour());
    expect(told(root)).toEqual([
      ['signs', 'Read the signs', 'Page flags → #page-flags', 'Page boards → #page-boards'],
      ['alarm', 'Act in an alarm', 'When it rings → #page-first'],
    ]);
    expect(text(one(section(root), 'h4'))).toBe('Where to read about what you missed');
    expect(text(section(root))).not.toContain('another module');
    expect(section(root).attributes).toHaveProperty('hidden');
  });

  it('links to nothing in other launchable units, but names pages and module, and says how to get there', () => {
    const units = content(harbour({ scos: 'per-module' })).units.map(({ html }) => parseHtml(html));
    const root = units.at(-1) as Element;
    expect(told(root)).toEqual([
      ['signs', 'Read the signs', 'Page flags (in “On the quay”)', 'Page boards (in “On the quay”)'],
      ['alarm', 'Act in an alarm', 'When it rings'],
    ]);
    expect(text(section(root))).toContain(
      'To open another module, save and exit here, then open it where you opened this one.',
    );
  });

  it.each([
    ['the author does not want it', harbour({}, { remediate: false })],
    [
      'no page teaches anything that is asked',
      harbour({ modules: [quizModule('final', { questions: asking('never'), remediate: true })] }),
    ],
    [
      'nothing asked has an objective',
      harbour({ modules: [...chapters, quizModule('final', { questions: asking(), remediate: true })] }),
    ],
  ])('is not there where %s', (_, without) => {
    expect(all(document(without), 'div', { 'data-cw': 'remediate' })).toEqual([]);
  });

  it('has the objectives of questions that may be drawn', () => {
    const draw = [{ count: 1, by: 'random' as const, pool: asking('alarm', 'signs') }];
    const modules = [...chapters, quizModule('final', { questions: [], draw, remediate: true })];
    expect(told(document(harbour({ modules }))).map(([id]) => id)).toEqual(['signs', 'alarm']);
  });
});
