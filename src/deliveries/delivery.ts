import type { Day } from '../course/days.ts';
import type { LicensedTo, TargetId } from '../course/model.ts';

/** A package as a delivery holds it. */
export interface DeliveredPackage {
  /** Relative to the folder of the delivery, with `/`. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly target: TargetId;
  /** BCP 47. */
  readonly language: string;
  /** All of its languages, where it holds more than one. */
  readonly languages?: readonly string[];
  /** Id and title of what it holds: the course itself, or a refresher. */
  readonly id: string;
  readonly title: string;
  /** Of a refresher: its step or update. */
  readonly step?: string;
}

/** In its own order, the one that it opens in first. */
export function languagesIn({ language, languages }: DeliveredPackage): readonly string[] {
  return languages ?? [language];
}

/** How a course, or a refresher of one, ends. */
export interface CourseEnd {
  /** What makes it done. */
  readonly done: 'completed' | 'passed' | 'completed-and-passed';
  /** 0 to 1; missing where there is no single mark. */
  readonly passing?: number;
  /** Of the quizzes that have to be passed; missing: as many as it takes. */
  readonly attempts?: number;
  /** Whether it reports a failure when no attempt is left. */
  readonly reportsFailure?: true;
}

/** When a refresher is due, as the sheet and machines say it. Durations are ISO 8601. */
export interface DeliveredRefresher extends CourseEnd {
  readonly step: string;
  readonly title: string;
  /** After the completion of the course, or with `yearly` after 1 January; missing for updates. */
  readonly after?: string;
  readonly yearly?: true;
  readonly opens?: string;
  readonly window?: string;
  /** Whether a pass renews the certificate. */
  readonly certificate?: true;
  /** Of an update: its first day, and how often a new one is due. */
  readonly on?: Day;
  readonly repeat?: string;
}

/** A course with its refreshers, as a delivery holds it. */
export interface DeliveredCourse extends CourseEnd {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Who may do what with it, in the words of its author. */
  readonly rights?: string;
  /** ISO 8601; missing where nobody knows. */
  readonly duration?: string;
  /** Whether each answer is recorded. */
  readonly recordsAnswers?: true;
  /** Whether it asks those who have not begun to wait once the licence has ended. */
  readonly waits?: true;
  readonly refreshers: readonly DeliveredRefresher[];
  /** What it was made from, so that the next run knows whether it has changed. */
  readonly fingerprint: string;
  /** The same of its sources alone. */
  readonly sources: string;
  readonly packages: readonly DeliveredPackage[];
}

/** `delivery.json`: what an agency has got, for machines. */
export interface DeliveryFacts {
  readonly format: 1;
  /** The day that it was made on. */
  readonly on: Day;
  readonly madeBy: string;
  readonly publisher: { readonly name: string; readonly url: string; readonly email?: string };
  readonly licensee: Pick<LicensedTo, 'id' | 'agency' | 'contact'> & {
    /** BCP 47, in the order of its file; missing where it takes every language. The sheet speaks the first it can. */
    readonly languages?: readonly string[];
  };
  readonly licence: Omit<LicensedTo, 'id' | 'agency' | 'name' | 'contact'>;
  /** As its file names it. */
  readonly lms?: string;
  /** Id of the key that it is signed with (RFC 7638). */
  readonly signedWith?: string;
  readonly courses: readonly DeliveredCourse[];
  readonly fingerprint: string;
}

export const factsFile = 'delivery.json';
export const sheetFile = 'index.html';

/** Where the files lie that the refreshers of a course are set up by. */
export const refreshersFolder = (course: string): string => `refreshers/${course}`;
export const planPageName = 'refresher-plan.html';
export const calendarName = 'refreshers.ics';
