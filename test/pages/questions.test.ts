import { describe, expect, it } from 'vitest';
import type { Asset } from '../../src/course/model.ts';
import type { Question, QuestionType } from '../../src/questions/question.ts';
import {
  course,
  markdown,
  page,
  pagesModule,
  question,
  quizModule,
  surveyModule,
} from '../support/course.ts';
import { all, type Element, one, text } from '../support/html.ts';
import { document } from '../support/pages.ts';
import { samples } from '../support/question-samples.ts';

const desk: Asset = {
  source: 'assets/desk.svg',
  file: '/x',
  size: 1,
  path: 'media/desk.svg',
  dimensions: { width: 400, height: 300 },
};
const types = Object.keys(samples) as QuestionType[];
const prompt = { blanks: 'Posts are {blank}, whatever the {blank}.' } as Readonly<Record<string, string>>;

function asked(type: QuestionType, more: Parameters<typeof question>[2] = {}) {
  return question(`q-${type}`, samples[type], {
    prompt: markdown(prompt[type] ?? `Prompt of ${type}?`),
    ...more,
  });
}

/** A question of this type as a knowledge check. */
function check(type: QuestionType, more: Parameters<typeof question>[2] = {}): Element {
  const source = '## T\n\n::: question id=x\nx\n:::';
  const module = pagesModule('m', [page('p', source, { questions: [asked(type, more)] })]);
  return one(document(course([module], { assets: new Map([[desk.source, desk]]) })), 'form');
}

describe.each(types)('a %s question', (type) => {
  it('has its type, its prompt, and fields with names of their own', () => {
    const form = check(type);
    expect(form.attributes).toMatchObject({
      id: `question-q-${type}`,
      'data-question': `q-${type}`,
      'data-type': type,
      novalidate: '',
    });
    expect(text(one(form, 'div', { class: 'prompt' })).length).toBeGreaterThan(0);
    const fields = ['input', 'select', 'textarea'].flatMap((name) => all(form, name));
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields)
      expect(field.attributes.name).toMatch(new RegExp(`^q-q-${type}(-[a-z0-9]+)?$`));
  });

  it('gives every field a name that is heard', () => {
    const form = check(type);
    const labelled = new Set(
      all(form, 'label').flatMap((label) =>
        ['input', 'select', 'textarea'].flatMap((name) => all(label, name)),
      ),
    );
    for (const field of ['input', 'select', 'textarea'].flatMap((name) => all(form, name))) {
      const named =
        labelled.has(field) || 'aria-label' in field.attributes || 'aria-labelledby' in field.attributes;
      expect([field.attributes.name, named]).toEqual([field.attributes.name, true]);
    }
  });

  it('groups radio buttons and checkboxes under the prompt or a legend', () => {
    for (const group of all(check(type), 'fieldset')) {
      const named =
        group.attributes['aria-labelledby'] === `prompt-q-${type}` || all(group, 'legend').length === 1;
      expect(named).toBe(true);
    }
  });

  it('is offered for marking only where the player marks it', () => {
    const marked = !['likert', 'scale', 'essay', 'matrix'].includes(type);
    expect(all(check(type), 'div', { 'data-cw': 'actions' })).toHaveLength(marked ? 1 : 0);
    expect(all(check(type), 'div', { 'data-cw': 'result', role: 'status' })).toHaveLength(marked ? 1 : 0);
  });

  it('has no explanation in a survey, and none that prints in a quiz', () => {
    const survey = one(document(course([surveyModule('s', { questions: [asked(type)] })])), 'form');
    expect(all(survey, '*', { 'data-cw': 'explanation' })).toEqual([]);
    expect(all(survey, 'button')).toEqual([]);
    const quiz = one(document(course([quizModule('z', { questions: [asked(type)] })])), 'form');
    expect(all(quiz, 'details')).toEqual([]);
    for (const holder of all(quiz, '*', { 'data-cw': 'explanation' })) expect(holder.name).toBe('template');
  });
});

describe('what a reader without script learns', () => {
  const explanation = (type: QuestionType) => text(one(check(type), 'details', { 'data-cw': 'explanation' }));

  it.each([
    ['true-false', 'Right answer True Yes. Not right False No.'],
    ['choice', 'Right answer First Why a. Not right Second Why b.'],
    ['multiple', 'Right answer First Why a. Right answer Second Not right Third Why c.'],
    ['text', 'Answer Lindke'],
    ['number', 'Answer 42 days (up to 2 more or less also counts)'],
    ['blanks', 'Answer Blank 1: records Blank 2: viewpoint or opinion'],
    ['matching', 'Answer Sky: Blue Grass: Green'],
    ['ordering', 'The right order Listen Answer Report'],
    ['categorise', 'Answer Keep: A complaint and A question Hide: A threat'],
    ['hotspot', 'Right answer The screen Here. Not right The phone There.'],
  ] as const)('%s: the answer and why', (type, words) => {
    const together = (text: string) => text.replace(/\s+/g, '');
    expect(together(explanation(type))).toBe(together(`Answer and explanation ${words}`));
  });

  it.each(['likert', 'scale', 'essay', 'matrix'] as const)(
    '%s: nothing, for nothing is right or wrong',
    (type) => {
      expect(all(check(type), 'details')).toEqual([]);
    },
  );

  it('feedback for the whole question and the hint are there too', () => {
    const form = check('choice', {
      feedback: { correct: markdown('Well seen.'), incorrect: markdown('Look again.') },
      hint: markdown('Think.'),
    });
    const say = (kind: string) => text(one(form, 'div', { 'data-feedback': kind }));
    expect([say('correct'), say('incorrect'), say('hint')]).toEqual(['Well seen.', 'Look again.', 'Think.']);
    expect(all(form, 'button', { 'data-cw': 'hint' })).toHaveLength(1);
    expect(all(check('choice'), 'button', { 'data-cw': 'hint' })).toEqual([]);
  });
});

describe('what whoever was right is told all the same', () => {
  const more = (body: Question['body']) => {
    const module = pagesModule('m', [
      page('p', '## T\n\n::: question id=x\nx\n:::', { questions: [question('q', body)] }),
    ]);
    const form = one(document(course([module], { assets: new Map([[desk.source, desk]]) })), 'form');
    return all(form, 'div', { 'data-feedback': '', 'data-correct': '', 'data-more': '' }).map(
      ({ attributes }) => attributes['data-option'] ?? attributes['data-feedback'],
    );
  };

  it.each<readonly [string, Question['body'], readonly (string | undefined)[]]>([
    ['why the right option is right', samples.choice, ['a']],
    ['not that an option was right of which nothing more is said', samples.multiple, ['a']],
    ['not an order that stands there already', samples.ordering, []],
    ['not matches that stand there already', samples.matching, []],
    ['the number itself, where others near it count', samples.number, ['key']],
    ['not a number that has to be exact', { ...samples.number, tolerance: 0 }, []],
    ['what else would have been right', { ...samples.blanks, from: 'typed' }, ['key']],
    ['not what was chosen from a list', samples.blanks, []],
    ['not the one word that is right', { ...samples.text, answers: [{ kind: 'text', text: 'Lindke' }] }, []],
    ['the word itself, where a pattern counts, too', samples.text, ['key']],
  ])('%s', (_, body, expected) => {
    expect(more(body)).toEqual(expected);
  });
});

describe('what would give the answer away', () => {
  it('is not the order of ordering items, matches or categories', () => {
    const rows = (type: QuestionType) => all(check(type), 'span', { class: 'assign-item' }).map(text);
    expect(rows('ordering')).not.toEqual(['Listen', 'Answer', 'Report']);
    expect(rows('ordering').sort()).toEqual(['Answer', 'Listen', 'Report']);
    const choices = all(all(check('matching'), 'select')[0] ?? check('matching'), 'option').map(text);
    expect(choices.slice(1)).not.toEqual(['Blue', 'Green', 'Red']);
    expect(choices.slice(1).sort()).toEqual(['Blue', 'Green', 'Red']);
  });

  it('is not the pattern of an accepted answer', () => {
    expect(text(check('text'))).not.toContain('secret');
  });
});

describe('fields in a prompt', () => {
  it('stand where the author wrote {blank}, each with its number', () => {
    const fields = all(one(check('blanks'), 'div', { class: 'prompt' }), 'select');
    expect(fields.map((field) => field.attributes['aria-label'])).toEqual(['Blank 1', 'Blank 2']);
    expect(fields.map((field) => field.attributes['data-blank'])).toEqual(['b1', 'b2']);
    expect(all(fields[0] ?? check('blanks'), 'option').map(text)).toEqual([
      'Choose …',
      'mood',
      'records',
      'viewpoint',
    ]);
  });
});

describe('a hotspot', () => {
  it('shows its picture with words, and the same places as a list', () => {
    const form = check('hotspot');
    expect(one(form, 'img').attributes).toMatchObject({
      src: 'media/desk.svg',
      alt: 'A desk with a screen and a phone',
      width: '400',
    });
    expect(all(form, 'span', { class: 'option-text' }).map(text)).toEqual(['The screen', 'The phone']);
  });
});
