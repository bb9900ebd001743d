import type { Course } from '../course/model.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { headingOrder } from './heading-order.ts';
import { imageAlt } from './image-alt.ts';
import { linkScheme } from './link-scheme.ts';
import { mediaFile } from './media-file.ts';
import { mediaText } from './media-text.ts';
import { objectiveReferences } from './objective-references.ts';
import { pageLinks } from './page-links.ts';
import type { Rule } from './rule.ts';
import { scenarioEnd } from './scenario-end.ts';
import { scenarioReach } from './scenario-reach.ts';
import { scoredTypes } from './scored-types.ts';
import { spanSyntax } from './span-syntax.ts';
import { surveyTypes } from './survey-types.ts';
import { underlinedHeading } from './underlined-heading.ts';
import { variables } from './variables.ts';

/** Every rule over the Course model, by the name of its file. */
export const rules: Readonly<Record<string, Rule>> = {
  'glossary-terms': glossaryTerms,
  'heading-order': headingOrder,
  'image-alt': imageAlt,
  'link-scheme': linkScheme,
  'media-file': mediaFile,
  'media-text': mediaText,
  'objective-references': objectiveReferences,
  'page-links': pageLinks,
  'scenario-end': scenarioEnd,
  'scenario-reach': scenarioReach,
  'scored-types': scoredTypes,
  'span-syntax': spanSyntax,
  'survey-types': surveyTypes,
  'underlined-heading': underlinedHeading,
  variables,
};

/** Runs every rule over one edition of a course. */
export function checkCourse(course: Course): Diagnostic[] {
  return Object.values(rules).flatMap((one) => one.run(course));
}
