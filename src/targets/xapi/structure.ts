import type { Structure } from '../../verify/structure.ts';

/** tincan.xsd as a table: element → children in order. */
export const structures: Readonly<Record<string, Structure>> = {
  tincan: [{ name: 'activities', required: true }],
  activities: [{ name: 'activity', required: true, many: true }],
  activity: [
    { name: 'name', required: true, many: true },
    { name: 'description', required: true, many: true },
    { name: 'launch', required: false, many: true },
    { name: 'resource', required: false, many: true },
    ...[
      'interactionType',
      'correctResponsePatterns',
      'choices',
      'scale',
      'source',
      'target',
      'steps',
      'extensions',
    ].map((name) => ({ name, required: false })),
  ],
};
