import type { Standard } from '../verify/standard.ts';

/** What LMSs and reports tell a package and its parts by: all that a later version may break. */
export interface PackageOutline {
  /** Of several, the first. */
  readonly standard: Standard | undefined;
  /** manifest@identifier, the course's IRI, Course_ID. */
  readonly id: string;
  readonly title: string;
  /** What is launched, in order. */
  readonly units: readonly Unit[];
  /** What the data of a course of ours says; nothing is known of the insides of other makers' packages. */
  readonly course: CourseOutline | undefined;
}

/** An item that launches a SCO, an AU, an activity with a launch. */
export interface Unit {
  readonly id: string;
  readonly title: string;
  /** As written. */
  readonly launch: string;
  /** SCORM: the resource that it launches, from which some LMSs make their ids. */
  readonly resource?: string;
  /** As written, where a score is asked for. */
  readonly passing?: string;
  /** cmi5: what counts as done. */
  readonly moveOn?: string;
}

export interface CourseOutline {
  readonly id: string;
  readonly version: string;
  readonly language: string;
  readonly pages: ReadonlyMap<string, { readonly title: string }>;
  readonly questions: ReadonlyMap<string, QuestionOutline>;
  readonly objectives: ReadonlySet<string>;
  /** Ids of modules that must be done or passed to complete the course. */
  readonly needed: ReadonlySet<string>;
}

export interface QuestionOutline {
  /** Another one for each revision. */
  readonly iri: string;
  readonly type: string;
  /** All that an answer can be made of. */
  readonly parts: readonly string[];
  /** What is right, as text that is the same where the key is the same; empty where nothing is right or wrong. */
  readonly key: string;
}
