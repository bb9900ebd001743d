import type { Question } from '../questions/question.ts';
import type { Course } from './model.ts';

/**
 * The IRIs by which cmi5 and xAPI know a course and its parts. Frozen: an LRS joins a learner's record by them, so they
 * are made of the publisher's address and the author's ids alone, never of titles, order, version or language
 * (cmi5 §13.1: "globally unique IRI"; changed ids read as a new course).
 */
type Source = Pick<Course, 'id' | 'publisher' | 'refreshes'>;

/** `https://publisher.example/courses/<course>` */
export function courseIri(course: Source): string {
  return `${course.publisher.url}/courses/${course.id}`;
}

/**
 * The course that owns questions and objectives: a refresher asks those of the course that it refreshes, and only under
 * one name can an LRS tell what was remembered.
 */
export function ownerIri({ id, publisher, refreshes }: Source): string {
  return courseIri({ id: refreshes?.id ?? id, publisher });
}

/**
 * A launchable unit: the AU of cmi5. Never equal to the course's or a module's IRI, because an LMS keeps AUs, blocks
 * and courses in one space of activities.
 */
export function unitIri(course: Source, unitId: string): string {
  return `${courseIri(course)}/units/${unitId}`;
}

export function moduleIri(course: Source, moduleId: string): string {
  return `${courseIri(course)}/modules/${moduleId}`;
}

/** Page ids are unique in the course, so that a page may move to another module and keep its record. */
export function pageIri(course: Source, pageId: string): string {
  return `${courseIri(course)}/pages/${pageId}`;
}

/** A revised question is another activity: an LRS would else pool answers to the old key and to the new one. */
export function questionIri(course: Source, { id, revision }: Pick<Question, 'id' | 'revision'>): string {
  const whole = `${ownerIri(course)}/questions/${id}`;
  return revision > 1 ? `${whole}/${revision}` : whole;
}

/** A decision in the scenario of a module, as an activity of its own. */
export function decisionIri(course: Source, moduleId: string, nodeId: string): string {
  return `${moduleIri(course, moduleId)}/decisions/${nodeId}`;
}

/** The quiz of a module, as an activity of its own: attempts at it are not attempts at the module. */
export function quizIri(course: Source, moduleId: string): string {
  return `${courseIri(course)}/quizzes/${moduleId}`;
}

export function objectiveIri(course: Source, objectiveId: string): string {
  return `${ownerIri(course)}/objectives/${objectiveId}`;
}

/**
 * A recording, by the file that the author plays: `…/media/talk.mp4`. One name in all languages and on all pages;
 * another file is another recording. `name`: the path of the file under `assets/`, percent-encoded.
 */
export function mediaIri(course: string, name: string): string {
  return `${course}/media/${name}`;
}
