import type { Structure } from '../../verify/structure.ts';

export const courseStructureNamespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';

const described: Structure = [
  { name: 'title', required: true },
  { name: 'description', required: true },
];

/** CourseStructure.xsd as a table: element → children in order. `au` and `block` may mix, so they share a place. */
export const structures: Readonly<Record<string, Structure>> = {
  courseStructure: [
    { name: 'course', required: true },
    { name: 'objectives', required: false },
  ],
  course: described,
  objective: described,
  block: [...described, { name: 'objectives', required: false }],
  au: [
    ...described,
    { name: 'objectives', required: false },
    { name: 'url', required: true },
    { name: 'launchParameters', required: false },
    { name: 'entitlementKey', required: false },
  ],
};
