import type { Markdown } from '../content/markdown.ts';
import { placeOf } from '../content/markdown.ts';
import { plainTextOf } from '../content/plain-text.ts';
import { wordsAsRead } from '../content/same-words.ts';
import type { Course } from '../course/model.ts';
import { modulesOf, questionsOfCourse } from '../course/question-lists.ts';
import type { Question } from '../questions/question.ts';
import { rule } from './rule.ts';

const asking = (...options: readonly string[]) =>
  `## Start {#start}\n\n::: question id=first objective=respond\nWhat comes first?\n\n- [x] ${options[0]} {#a}\n- [ ] ${options[1]} {#b}\n- [ ] ${options[2]} {#c}\n\n> incorrect: People need you.\n:::`;

/**
 * No two options of a question read the same: who knows the answer could not tell which of them is meant. Capitals,
 * blanks and the marks round words do not tell options apart, but where all options differ in nothing else: then they
 * are what is asked about.
 */
export const optionTwice = rule('OPTION-TWICE', {
  bad: asking('A post', 'Wait.', 'wait'),
  good: [asking('A post', 'Wait', 'Wait a day'), asking('Its a post', 'It’s a post', 'It is a post')],
  check({ course, report }) {
    for (const question of questionsOfCourse({ ...course, modules: modulesOf(course) }))
      for (const list of listsOf(question))
        for (const [option, first] of repeated(list, course))
          report(
            placeOf(option.origin),
            { text: plainTextOf(option, course.variables) },
            { related: [{ place: placeOf(first.origin), message: 'This one reads the same.' }] },
          );
  },
});

/** What learners pick from, or put in order, in one question. */
function listsOf({ body }: Question): readonly (readonly Markdown[])[] {
  switch (body.type) {
    case 'choice':
    case 'multiple':
      return [body.options.map(({ text }) => text)];
    case 'hotspot':
      return [body.regions.map(({ text }) => text)];
    case 'ordering':
      return [body.items.map(({ text }) => text)];
    case 'matching':
      return [
        body.pairs.map(({ term }) => term),
        [...body.pairs.map(({ match }) => match), ...body.distractors.map(({ text }) => text)],
      ];
    case 'categorise':
      return [
        body.categories.map(({ title }) => title),
        body.categories.flatMap(({ items }) => items.map(({ text }) => text)),
      ];
    case 'likert':
      return [body.labels.map(({ text }) => text)];
    case 'matrix':
      return [body.statements, body.labels].map((list) => list.map(({ text }) => text));
    default:
      return [];
  }
}

/** Each text that has come before, with the one that it repeats. */
function repeated(list: readonly Markdown[], course: Course): [Markdown, Markdown][] {
  const exact = againIn(list, ({ source }) => source.replace(/\s+/g, ' ').trim());
  const read = againIn(list, (text) =>
    isPlain(text) ? wordsAsRead(plainTextOf(text, course.variables)).join(' ') : '',
  );
  return read.length > 0 && read.length < list.length - 1 ? read : exact;
}

function againIn(list: readonly Markdown[], keyOf: (text: Markdown) => string): [Markdown, Markdown][] {
  const seen = new Map<string, Markdown>();
  return list.flatMap((text): [Markdown, Markdown][] => {
    const key = keyOf(text);
    const first = seen.get(key);
    if (first && key !== '') return [[text, first]];
    seen.set(key, text);
    return [];
  });
}

/** Only words, with or without emphasis: in code, formulas and pictures a mark or a capital is a difference. */
function isPlain({ tokens }: Markdown): boolean {
  const plain = [
    'text',
    'softbreak',
    'hardbreak',
    'variable',
    'strong_open',
    'strong_close',
    'em_open',
    'em_close',
  ];
  return tokens.every(({ children }) => (children ?? []).every(({ type }) => plain.includes(type)));
}
