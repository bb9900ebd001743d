import type { CourseData, ModuleData, QuestionData } from '../course-data.ts';
import { freshSurvey, type LearnerState, type SurveyState } from './state.ts';

/** What stands in the forms of a survey, by question id. */
export type SurveyAnswers = ReadonlyMap<string, readonly string[]>;

export function surveyOf(state: LearnerState, module: ModuleData): SurveyState {
  return state.surveys.get(module.id) ?? freshSurvey;
}

/** The questions of a survey, in source order. */
export function surveyQuestions(data: CourseData, module: ModuleData): QuestionData[] {
  return module.pages.flatMap((page) => page.questions).flatMap((id) => data.questions[id] ?? []);
}

/** Keeps an answer as it stands now. After the survey was sent, one that is taken back stays, as empty. */
export function withAnswer(
  survey: SurveyState,
  questionId: string,
  response: readonly string[],
): SurveyState {
  const answers = new Map(survey.answers).set(questionId, response);
  if (survey.status !== 'draft')
    return { status: 'changed', answers, unsent: new Set(survey.unsent).add(questionId) };
  if (response.length === 0) answers.delete(questionId);
  return { ...survey, answers };
}

/** Was sent and is as it was then. A long text that came back cut is whole in the reports: they keep it. */
export function stands({ status, answers, unsent }: SurveyState, questionId: string): boolean {
  return status !== 'draft' && answers.has(questionId) && !unsent.has(questionId);
}

/**
 * What to record when a survey is sent: each question that was answered; the next time, each whose answer has changed.
 * One that is taken back too, as empty, or its old answer would still stand in reports.
 */
export function sending(before: SurveyState, answers: SurveyAnswers): SurveyAnswers {
  const told = [...answers].filter(([id, response]) =>
    before.status === 'draft' ? response.length > 0 : before.unsent.has(id),
  );
  return new Map(told);
}

/** A survey that was sent with these answers. */
export function sent(answers: SurveyAnswers): SurveyState {
  const given = [...answers].filter(([, response]) => response.length > 0);
  return { status: 'sent', answers: new Map(given), unsent: new Set() };
}
