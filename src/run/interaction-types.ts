/** The vocabulary of `cmi.interactions.n.type` in SCORM 2004, which xAPI has taken over. */
export const interactionTypes = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
] as const;
