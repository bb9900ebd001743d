import { rule } from './rule.ts';

const collected = ['true-false', 'choice', 'multiple', 'likert', 'scale', 'matrix', 'essay'];

/** A survey asks only what the player collects: else learners fill in fields whose content goes nowhere. */
export const surveyTypes = rule('SURVEY-TYPE', {
  bad: {
    'course.yaml': 'modules: [modules/one.md, { id: feedback, survey: feedback.yaml }]',
    'feedback.yaml': 'questions:\n  - { id: role, type: text, prompt: What is your role?, answers: [any] }\n',
  },
  good: [
    {
      'course.yaml': 'modules: [modules/one.md, { id: feedback, survey: feedback.yaml }]',
      'feedback.yaml':
        'questions:\n  - { id: useful, type: likert, prompt: This was useful., scale: agreement }\n  - { id: role, type: essay, prompt: What is your role? }\n',
    },
  ],
  check({ course, report }) {
    for (const module of course.modules) {
      if (module.kind !== 'survey') continue;
      for (const { body, id, place } of module.survey.questions) {
        if (!collected.includes(body.type)) report(place, { type: body.type, id });
      }
    }
  },
});
