import type { Structure } from '../../verify/structure.ts';

export const courseStructureNamespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const described: Structure = [
  { name: 'title', required: true },
  { name: 'description', required: true },
];

/**
 * CourseStructure.xsd as a table: element → children in order. `au` and `block` may mix, so they share a place. Title and
 * description of an objective may change places (xs:all).
 */
export const structures: Readonly<Record<string, Structure>> = {
  courseStructure: [
    { name: 'course', required: true },
    { name: 'objectives', required: false },
  ],
  course: described,
  objectives: [{ name: 'objective', required: true, many: true }],
  objective: described,
  title: [{ name: 'langstring', required: false, many: true }],
  description: [{ name: 'langstring', required: false, many: true }],
  block: [...described, { name: 'objectives', required: false }],
  au: [
    ...described,
    { name: 'objectives', required: false },
    { name: 'url', required: true },
    { name: 'launchParameters', required: false },
    { name: 'entitlementKey', required: false },
  ],
};
export const inAnyOrder = ['objective'];

/** The attributes that the schema knows; those of other namespaces may be anywhere. */
export const attributes: Readonly<Record<string, readonly string[]>> = {
  courseStructure: [],
  course: ['id'],
  objective: ['id', 'idref'],
  block: ['id'],
  au: ['id', 'moveOn', 'masteryScore', 'launchMethod', 'activityType'],
  langstring: ['lang'],
};
