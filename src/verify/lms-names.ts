/** LMSs whose known troubles can be asked for on top of the standard. */
export const lmsNames = ['moodle'] as const;
export type Lms = (typeof lmsNames)[number];
