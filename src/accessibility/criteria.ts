/**
 * What an OpenACR in the catalogue `2.5-edition-wcag-2.2-508-en` has rows for: the criteria of WCAG 2.2 and of the
 * Revised Section 508 Standards, by number and name, in the chapters of that catalogue.
 */
export const catalogue = '2.5-edition-wcag-2.2-508-en';

export const levels = [
  'supports',
  'partially-supports',
  'does-not-support',
  'not-applicable',
  'not-evaluated',
] as const;
export type Level = (typeof levels)[number];

export interface Criterion {
  readonly number: string;
  readonly name: string;
  readonly chapter: ChapterId;
}

export interface Chapter {
  readonly title: string;
  /** What the format calls the part of a product that a row is about. */
  readonly component: 'web' | 'none';
  /** Rows that nobody has entered may say `not-evaluated`; the format allows it here alone. */
  readonly mayStayOpen: boolean;
  /** Why the chapter is left out where nobody has entered a row of it. */
  readonly leftOut?: string;
  readonly criteria: readonly Criterion[];
}

export const chapterIds = [
  'success_criteria_level_a',
  'success_criteria_level_aa',
  'success_criteria_level_aaa',
  'functional_performance_criteria',
  'hardware',
  'software',
  'support_documentation_and_services',
] as const;
export type ChapterId = (typeof chapterIds)[number];

/** Number and name, one a line. */
const rows: Readonly<Record<ChapterId, string>> = {
  success_criteria_level_a: `
    1.1.1 Non-text Content
    1.2.1 Audio-only and Video-only (Prerecorded)
    1.2.2 Captions (Prerecorded)
    1.2.3 Audio Description or Media Alternative (Prerecorded)
    1.3.1 Info and Relationships
    1.3.2 Meaningful Sequence
    1.3.3 Sensory Characteristics
    1.4.1 Use of Color
    1.4.2 Audio Control
    2.1.1 Keyboard
    2.1.2 No Keyboard Trap
    2.1.4 Character Key Shortcuts
    2.2.1 Timing Adjustable
    2.2.2 Pause, Stop, Hide
    2.3.1 Three Flashes or Below Threshold
    2.4.1 Bypass Blocks
    2.4.2 Page Titled
    2.4.3 Focus Order
    2.4.4 Link Purpose (In Context)
    2.5.1 Pointer Gestures
    2.5.2 Pointer Cancellation
    2.5.3 Label in Name
    2.5.4 Motion Actuation
    3.1.1 Language of Page
    3.2.1 On Focus
    3.2.2 On Input
    3.2.6 Consistent Help
    3.3.1 Error Identification
    3.3.2 Labels or Instructions
    3.3.7 Redundant Entry
    4.1.1 Parsing
    4.1.2 Name, Role, Value`,
  success_criteria_level_aa: `
    1.2.4 Captions (Live)
    1.2.5 Audio Description (Prerecorded)
    1.3.4 Orientation
    1.3.5 Identify Input Purpose
    1.4.3 Contrast (Minimum)
    1.4.4 Resize text
    1.4.5 Images of Text
    1.4.10 Reflow
    1.4.11 Non-text Contrast
    1.4.12 Text Spacing
    1.4.13 Content on Hover or Focus
    2.4.5 Multiple Ways
    2.4.6 Headings and Labels
    2.4.7 Focus Visible
    2.4.11 Focus Not Obscured (Minimum)
    2.5.7 Dragging Movements
    2.5.8 Target Size (Minimum)
    3.1.2 Language of Parts
    3.2.3 Consistent Navigation
    3.2.4 Consistent Identification
    3.3.3 Error Suggestion
    3.3.4 Error Prevention (Legal, Financial, Data)
    3.3.8 Accessible Authentication (Minimum)
    4.1.3 Status Messages`,
  success_criteria_level_aaa: `
    1.2.6 Sign Language (Prerecorded)
    1.2.7 Extended Audio Description (Prerecorded)
    1.2.8 Media Alternative (Prerecorded)
    1.2.9 Audio-only (Live)
    1.3.6 Identify Purpose
    1.4.6 Contrast (Enhanced)
    1.4.7 Low or No Background Audio
    1.4.8 Visual Presentation
    1.4.9 Images of Text (No Exception)
    2.1.3 Keyboard (No Exception)
    2.2.3 No Timing
    2.2.4 Interruptions
    2.2.5 Re-authenticating
    2.2.6 Timeouts
    2.3.2 Three Flashes
    2.3.3 Animation from Interactions
    2.4.8 Location
    2.4.9 Link Purpose (Link Only)
    2.4.10 Section Headings
    2.4.12 Focus Not Obscured (Enhanced)
    2.4.13 Focus Appearance
    2.5.5 Target Size (Enhanced)
    2.5.6 Concurrent Input Mechanisms
    3.1.3 Unusual Words
    3.1.4 Abbreviations
    3.1.5 Reading Level
    3.1.6 Pronunciation
    3.2.5 Change on Request
    3.3.5 Help
    3.3.6 Error Prevention (All)
    3.3.9 Accessible Authentication (Enhanced)`,
  functional_performance_criteria: `
    302.1 Without Vision
    302.2 With Limited Vision
    302.3 Without Perception of Color
    302.4 Without Hearing
    302.5 With Limited Hearing
    302.6 Without Speech
    302.7 With Limited Manipulation
    302.8 With Limited Reach and Strength
    302.9 With Limited Language, Cognitive, and Learning Abilities`,
  // No course has rows of its own here; the numbers are there so that the chapter can be named.
  hardware: '',
  software: `
    502.2.1 User Control of Accessibility Features
    502.2.2 No Disruption of Accessibility Features
    502.3.1 Object Information
    502.3.2 Modification of Object Information
    502.3.3 Row, Column, and Headers
    502.3.4 Values
    502.3.5 Modification of Values
    502.3.6 Label Relationships
    502.3.7 Hierarchical Relationships
    502.3.8 Text
    502.3.9 Modification of Text
    502.3.10 List of Actions
    502.3.11 Actions on Objects
    502.3.12 Focus Cursor
    502.3.13 Modification of Focus Cursor
    502.3.14 Event Notification
    502.4 Platform Accessibility Features
    503.2 User Preferences
    503.3 Alternative User Interfaces
    503.4.1 Caption Controls
    503.4.2 Audio Description Controls
    504.2 Content Creation or Editing
    504.2.1 Preservation of Information Provided for Accessibility in Format Conversion
    504.2.2 PDF Export
    504.3 Prompts
    504.4 Templates`,
  support_documentation_and_services: `
    602.2 Accessibility and Compatibility Features
    602.3 Electronic Support Documentation
    602.4 Alternate Formats for Non-Electronic Support Documentation
    603.2 Information on Accessibility and Compatibility Features
    603.3 Accommodation of Communication Needs`,
};

const about: Readonly<Record<ChapterId, Omit<Chapter, 'criteria'>>> = {
  success_criteria_level_a: { title: 'WCAG 2.2, Level A', component: 'web', mayStayOpen: false },
  success_criteria_level_aa: { title: 'WCAG 2.2, Level AA', component: 'web', mayStayOpen: false },
  success_criteria_level_aaa: { title: 'WCAG 2.2, Level AAA', component: 'web', mayStayOpen: true },
  functional_performance_criteria: {
    title: 'Section 508, Chapter 3: Functional Performance Criteria',
    component: 'none',
    mayStayOpen: false,
  },
  hardware: {
    title: 'Section 508, Chapter 4: Hardware',
    component: 'none',
    mayStayOpen: false,
    leftOut: 'A course package holds no hardware.',
  },
  software: {
    title: 'Section 508, Chapter 5: Software',
    component: 'none',
    mayStayOpen: false,
    leftOut:
      'A course package is web content, which the WCAG chapters are about. Nobody has entered a row here.',
  },
  support_documentation_and_services: {
    title: 'Section 508, Chapter 6: Support Documentation and Services',
    component: 'none',
    mayStayOpen: false,
  },
};

const chapter = (id: ChapterId): Chapter => ({ ...about[id], criteria: criteriaIn(id) });

export const chapters: Readonly<Record<ChapterId, Chapter>> = {
  success_criteria_level_a: chapter('success_criteria_level_a'),
  success_criteria_level_aa: chapter('success_criteria_level_aa'),
  success_criteria_level_aaa: chapter('success_criteria_level_aaa'),
  functional_performance_criteria: chapter('functional_performance_criteria'),
  hardware: chapter('hardware'),
  software: chapter('software'),
  support_documentation_and_services: chapter('support_documentation_and_services'),
};

/** Every criterion by its number. */
export const criteria: ReadonlyMap<string, Criterion> = new Map(
  chapterIds.flatMap((id) => chapters[id].criteria.map((one) => [one.number, one] as const)),
);

function criteriaIn(chapter: ChapterId): Criterion[] {
  return rows[chapter]
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      return { number: line.slice(0, space), name: line.slice(space + 1), chapter };
    });
}
