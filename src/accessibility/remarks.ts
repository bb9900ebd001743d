import { recordingsIn } from '../content/recordings.ts';
import type { Course } from '../course/model.ts';
import { textsOf } from '../course/texts.ts';
import { pageWords } from '../languages/pages/index.ts';

/**
 * What a look at the sources has to say to one criterion: a fact, never a level, for only people can say that something
 * works. What is certainly a barrier (no captions, no text alternative) is an error, and no course is built with it.
 */
export interface Remark {
  readonly criterion: string;
  readonly kind: RemarkKind;
  readonly count: number;
}

export const remarkKinds = [
  'videos',
  'recordings',
  'no-alternative',
  'no-description',
  'fixed-time',
] as const;
export type RemarkKind = (typeof remarkKinds)[number];

/** What learners should know before they start; the others only say that a criterion does apply. */
export const limiting: readonly RemarkKind[] = ['no-alternative', 'no-description', 'fixed-time'];

export function remarksOn(course: Course): Remark[] {
  const recordings = textsOf(course).flatMap(recordingsIn);
  const videos = recordings.filter(({ kind }) => kind === 'video');
  // `descriptions=none` is a person's word: the sound says all that is shown.
  const undescribed = videos.filter(({ attributes }) => !attributes.descriptions && !attributes.described);
  const remarks: Remark[] = [
    { criterion: '1.2.1', kind: 'recordings', count: recordings.length - videos.length },
    { criterion: '1.2.2', kind: 'videos', count: videos.length },
    {
      criterion: '1.2.3',
      kind: 'no-alternative',
      count: undescribed.filter(({ attributes }) => !attributes.transcript).length,
    },
    { criterion: '1.2.5', kind: 'no-description', count: undescribed.length },
    {
      criterion: '2.2.1',
      kind: 'fixed-time',
      count: course.modules.filter(
        (module) => module.kind === 'quiz' && module.quiz.timeLimit?.adjustable === false,
      ).length,
    },
  ];
  return remarks.filter(({ count }) => count > 0);
}

/** In English, as reports are. */
export function remarkWords(remarks: readonly Remark[]): string {
  const say = pageWords('en');
  return remarks.map(({ kind, count }) => say(`a11y.remark.${kind}`, { number: count })).join('; ');
}
