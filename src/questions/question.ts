import type { Markdown } from '../content/markdown.ts';
import type { Place } from '../diagnostics/diagnostic.ts';

/** One item of a quiz or survey, in the Course model. The parts that differ by type are in `body`. */
export interface Question {
  /** Frozen; unique in the course. */
  readonly id: string;
  readonly prompt: Markdown;
  readonly objectives: readonly string[];
  readonly points: number;
  readonly weight: number;
  readonly feedback: { readonly correct?: Markdown; readonly incorrect?: Markdown };
  readonly hint: Markdown | undefined;
  readonly shuffle: boolean;
  readonly required: boolean;
  readonly tags: readonly string[];
  readonly difficulty: 'easy' | 'medium' | 'hard';
  readonly revision: number;
  readonly body: QuestionBody;
  readonly place: Place;
}

export interface Option {
  readonly id: string;
  readonly text: Markdown;
  readonly correct: boolean;
  readonly feedback: Markdown | undefined;
}
export interface Labelled {
  readonly id: string;
  readonly text: Markdown;
}
/** An answer that a typed response is compared with. */
export type Accepted =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string };

/** Whether the parts of an answer earn points each, or only together. */
export type Scoring = 'all-or-nothing' | 'partial';

export type QuestionBody =
  | { readonly type: 'true-false'; readonly options: readonly Option[] }
  | { readonly type: 'choice'; readonly options: readonly Option[] }
  | {
      readonly type: 'multiple';
      readonly options: readonly Option[];
      readonly scoring: Scoring;
      /** Share of the points that each wrong pick costs under partial credit. */
      readonly penalty: number;
    }
  | { readonly type: 'text'; readonly answers: readonly Accepted[]; readonly matchCase: boolean }
  | {
      readonly type: 'number';
      readonly answer: number;
      readonly tolerance: number;
      readonly unit: string | undefined;
    }
  | {
      readonly type: 'blanks';
      readonly from: 'typed' | 'list';
      readonly matchCase: boolean;
      readonly blanks: readonly { readonly id: string; readonly answers: readonly Accepted[] }[];
      readonly distractors: readonly string[];
      readonly scoring: Scoring;
    }
  | {
      readonly type: 'matching';
      readonly pairs: readonly { readonly id: string; readonly term: Markdown; readonly match: Markdown }[];
      readonly distractors: readonly Labelled[];
      readonly scoring: Scoring;
    }
  | { readonly type: 'ordering'; readonly items: readonly Labelled[]; readonly scoring: Scoring }
  | {
      readonly type: 'categorise';
      readonly categories: readonly {
        readonly id: string;
        readonly title: Markdown;
        readonly items: readonly Labelled[];
      }[];
      readonly scoring: Scoring;
    }
  | {
      readonly type: 'hotspot';
      /** Source path of the image, relative to the course folder. */
      readonly image: string;
      readonly alt: string;
      readonly scoring: Scoring;
      readonly regions: readonly (Option & {
        readonly shape: 'rect' | 'circle' | 'polygon';
        readonly coords: readonly number[];
      })[];
    }
  | { readonly type: 'likert'; readonly labels: readonly Labelled[] }
  | {
      readonly type: 'scale';
      readonly min: number;
      readonly max: number;
      readonly labels: { readonly min: string | undefined; readonly max: string | undefined };
      readonly nps: boolean;
    }
  | { readonly type: 'essay'; readonly minLength: number; readonly maxLength: number }
  | {
      readonly type: 'matrix';
      readonly statements: readonly Labelled[];
      readonly labels: readonly Labelled[];
    };

export type QuestionType = QuestionBody['type'];
