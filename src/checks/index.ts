import type { Course } from '../course/model.ts';
import { atMost } from '../diagnostics/at-most.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { abbreviations } from './abbreviations.ts';
import { acrContradicted } from './acr-contradicted.ts';
import { acrVersion } from './acr-version.ts';
import { allOfAbove } from './all-of-above.ts';
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
import { keyPosition } from './key-position.ts';
import { linkScheme } from './link-scheme.ts';
import { linkText } from './link-text.ts';
import { longKey } from './long-key.ts';
import { longestKey } from './longest-key.ts';
import { mediaCaptions } from './media-captions.ts';
import { mediaDescription } from './media-description.ts';
import { mediaFile } from './media-file.ts';
import { mediaLanguages } from './media-languages.ts';
import { mediaText } from './media-text.ts';
import { negativeQuestion } from './negative-question.ts';
import { optionTwice } from './option-twice.ts';
import { pageLinks } from './page-links.ts';
import { personalData } from './personal-data.ts';
import { plainWords } from './plain-words.ts';
import { questionObjective } from './question-objective.ts';
import { questionTwice } from './question-twice.ts';
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
import { unreachableMark } from './unreachable-mark.ts';
import { untestedObjectives } from './untested-objectives.ts';
import { unusedAssets } from './unused-assets.ts';
import { unusedBanks } from './unused-banks.ts';
import { variables } from './variables.ts';
import { wrongFeedback } from './wrong-feedback.ts';

/** Every rule over the Course model, by the name of its file. */
export const rules: Readonly<Record<string, Rule>> = {
  abbreviations,
  'acr-contradicted': acrContradicted,
  'acr-version': acrVersion,
  'all-of-above': allOfAbove,
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
  'key-position': keyPosition,
  'link-scheme': linkScheme,
  'long-key': longKey,
  'longest-key': longestKey,
  'link-text': linkText,
  'media-captions': mediaCaptions,
  'media-description': mediaDescription,
  'media-file': mediaFile,
  'media-languages': mediaLanguages,
  'media-text': mediaText,
  'negative-question': negativeQuestion,
  'option-twice': optionTwice,
  'page-links': pageLinks,
  'plain-words': plainWords,
  'question-objective': questionObjective,
  'question-twice': questionTwice,
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
  'unreachable-mark': unreachableMark,
  'untested-objectives': untestedObjectives,
  'unused-assets': unusedAssets,
  'unused-banks': unusedBanks,
  variables,
  'wrong-feedback': wrongFeedback,
};

/** Of findings with one code in one file: more say nothing new. */
const mostAlike = 1000;

/** Runs every rule over one edition of a course. */
export function checkCourse(course: Course): Diagnostic[] {
  const found = Object.values(rules).flatMap((one) => one.run(course));
  return atMost(found, mostAlike);
}
