import type { Recorders } from '../player/trackers/recorders.ts';
import * as blanks from './blanks/record.ts';
import * as categorise from './categorise/record.ts';
import * as choice from './choice/record.ts';
import * as essay from './essay/record.ts';
import * as hotspot from './hotspot/record.ts';
import * as likert from './likert/record.ts';
import * as matching from './matching/record.ts';
import * as matrix from './matrix/record.ts';
import { moreTypes } from './more-types.ts';
import * as multiple from './multiple/record.ts';
import * as number from './number/record.ts';
import * as ordering from './ordering/record.ts';
import * as scale from './scale/record.ts';
import * as text from './text/record.ts';
import * as trueFalse from './true-false/record.ts';

// How each standard records the answers of each type. A player's bundle holds only the table of its own standard.

export const scorm12Records: Recorders = {
  'true-false': trueFalse.scorm12,
  choice: choice.scorm12,
  multiple: multiple.scorm12,
  likert: likert.scorm12,
  scale: scale.scorm12,
  essay: essay.scorm12,
  ...(moreTypes
    ? {
        matrix: matrix.scorm12,
        text: text.scorm12,
        number: number.scorm12,
        blanks: blanks.scorm12,
        matching: matching.scorm12,
        ordering: ordering.scorm12,
        categorise: categorise.scorm12,
        hotspot: hotspot.scorm12,
      }
    : {}),
};

export const scorm2004Records: Recorders = {
  'true-false': trueFalse.scorm2004,
  choice: choice.scorm2004,
  multiple: multiple.scorm2004,
  likert: likert.scorm2004,
  scale: scale.scorm2004,
  essay: essay.scorm2004,
  ...(moreTypes
    ? {
        matrix: matrix.scorm2004,
        text: text.scorm2004,
        number: number.scorm2004,
        blanks: blanks.scorm2004,
        matching: matching.scorm2004,
        ordering: ordering.scorm2004,
        categorise: categorise.scorm2004,
        hotspot: hotspot.scorm2004,
      }
    : {}),
};

export const xapiRecords: Recorders = {
  'true-false': trueFalse.xapi,
  choice: choice.xapi,
  multiple: multiple.xapi,
  likert: likert.xapi,
  scale: scale.xapi,
  essay: essay.xapi,
  ...(moreTypes
    ? {
        matrix: matrix.xapi,
        text: text.xapi,
        number: number.xapi,
        blanks: blanks.xapi,
        matching: matching.xapi,
        ordering: ordering.xapi,
        categorise: categorise.xapi,
        hotspot: hotspot.xapi,
      }
    : {}),
};
