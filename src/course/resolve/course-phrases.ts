import type { Markdown } from '../../content/markdown.ts';
import type { Question } from '../../questions/question.ts';
import type { Course } from '../model.ts';
import { modulesOf, questionsOfModule } from '../question-lists.ts';

/** The texts that views print inside labels, buttons and lines: answers, statements, choices. */
export function phrasesOf(course: Pick<Course, 'modules' | 'banks' | 'refreshers'>): readonly Markdown[] {
  const modules = modulesOf(course);
  const questions = new Set([
    ...modules.flatMap(questionsOfModule),
    ...course.banks.flatMap((bank) => bank.questions),
  ]);
  const choices = modules.flatMap((module) =>
    module.kind === 'scenario' ? module.scenario.nodes.flatMap((node) => node.choices) : [],
  );
  return [...[...questions].flatMap(phrasesOfQuestion), ...choices.map((choice) => choice.text)];
}

function phrasesOfQuestion({ body }: Question): readonly Markdown[] {
  switch (body.type) {
    case 'true-false':
    case 'choice':
    case 'multiple':
      return body.options.map((option) => option.text);
    case 'hotspot':
      return body.regions.map((region) => region.text);
    case 'matching':
      return [
        ...body.pairs.flatMap((pair) => [pair.term, pair.match]),
        ...body.distractors.map((one) => one.text),
      ];
    case 'ordering':
      return body.items.map((item) => item.text);
    case 'categorise':
      return body.categories.flatMap((one) => [one.title, ...one.items.map((item) => item.text)]);
    case 'likert':
      return body.labels.map((label) => label.text);
    case 'matrix':
      return [...body.statements, ...body.labels].map((one) => one.text);
    default:
      return [];
  }
}
