import { diagnostic } from '../../diagnostics/report.ts';
import type { QuestionFile } from '../../questions/sources.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { SurveyModule } from '../model.ts';
import type { SurveyFile } from '../schema/activity-files.ts';
import { resolveQuestion } from './questions.ts';
import { markdownAt, type Resolving } from './resolving.ts';

export function resolveSurvey(resolving: Resolving, source: Cursor<SurveyFile>): SurveyModule['survey'] {
  const intro = source.maybe('intro');
  const privacy = source.maybe('privacy');
  return {
    intro: intro && markdownAt(resolving, intro),
    privacy: privacy && markdownAt(resolving, privacy),
    questions: items(source.at('questions')).map((question) => {
      checkKeyless(resolving, question);
      return resolveQuestion(resolving, question, false);
    }),
  };
}

/** An option of a survey that is marked as right: nobody would be told, and nothing scored. */
function checkKeyless(resolving: Resolving, question: Cursor<QuestionFile>): void {
  if (!('options' in question.value)) return;
  const marked = question.value.options.findIndex((one) => typeof one === 'object' && one.correct);
  if (marked === -1) return;
  const place = question.source.place([...question.path, 'options', marked, 'correct']);
  resolving.report(diagnostic('SURVEY-KEY', place, {}));
}
