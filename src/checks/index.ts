import type { Course } from '../course/model.ts';
import { atMost } from '../diagnostics/at-most.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { abbreviations } from './abbreviations.ts';
import { acrContradicted } from './acr-contradicted.ts';
import { acrVersion } from './acr-version.ts';
import { altWords } from './alt-words.ts';
import { blockParts } from './block-parts.ts';
import { boldHeading } from './bold-heading.ts';
import { contactData } from './contact-data.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { headingOrder } from './heading-order.ts';
import { headingText } from './heading-text.ts';
import { hotspotRegions } from './hotspot-regions.ts';
import { idCodes } from './id-codes.ts';
import { imageAlt } from './image-alt.ts';
import { linkScheme } from './link-scheme.ts';
import { linkText } from './link-text.ts';
import { mediaCaptions } from './media-captions.ts';
import { mediaDescription } from './media-description.ts';
import { mediaFile } from './media-file.ts';
import { mediaLanguages } from './media-languages.ts';
import { mediaText } from './media-text.ts';
import { pageLinks } from './page-links.ts';
import { personalData } from './personal-data.ts';
import { readingGrade } from './reading-grade.ts';
import type { Rule } from './rule.ts';
import { scenarioEnd } from './scenario-end.ts';
import { scenarioReach } from './scenario-reach.ts';
import { scoredTypes } from './scored-types.ts';
import { scriptLanguage } from './script-language.ts';
import { sensoryWords } from './sensory-words.ts';
import { sentenceLength } from './sentence-length.ts';
import { spanSyntax } from './span-syntax.ts';
import { surveyTypes } from './survey-types.ts';
import { tableHeader } from './table-header.ts';
import { testOutMark } from './test-out-mark.ts';
import { testOutUnits } from './test-out-units.ts';
import { underlinedHeading } from './underlined-heading.ts';
import { variables } from './variables.ts';

/** Every rule over the Course model, by the name of its file. */
export const rules: Readonly<Record<string, Rule>> = {
  abbreviations,
  'acr-contradicted': acrContradicted,
  'acr-version': acrVersion,
  'alt-words': altWords,
  'block-parts': blockParts,
  'bold-heading': boldHeading,
  'contact-data': contactData,
  'glossary-terms': glossaryTerms,
  'heading-order': headingOrder,
  'heading-text': headingText,
  'hotspot-regions': hotspotRegions,
  'id-codes': idCodes,
  'image-alt': imageAlt,
  'link-scheme': linkScheme,
  'link-text': linkText,
  'media-captions': mediaCaptions,
  'media-description': mediaDescription,
  'media-file': mediaFile,
  'media-languages': mediaLanguages,
  'media-text': mediaText,
  'page-links': pageLinks,
  'personal-data': personalData,
  'reading-grade': readingGrade,
  'scenario-end': scenarioEnd,
  'scenario-reach': scenarioReach,
  'scored-types': scoredTypes,
  'script-language': scriptLanguage,
  'sensory-words': sensoryWords,
  'sentence-length': sentenceLength,
  'span-syntax': spanSyntax,
  'survey-types': surveyTypes,
  'table-header': tableHeader,
  'test-out-mark': testOutMark,
  'test-out-units': testOutUnits,
  'underlined-heading': underlinedHeading,
  variables,
};

/** Of findings with one code in one file: more say nothing new. */
const mostAlike = 1000;

/** Runs every rule over one edition of a course. */
export function checkCourse(course: Course): Diagnostic[] {
  const found = Object.values(rules).flatMap((one) => one.run(course));
  return atMost(found, mostAlike);
}
