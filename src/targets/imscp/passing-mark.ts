import { childNamed, descendants, type Element } from '../../verify/element.ts';

/**
 * The mark to pass an item at, as LMSs read it: `adlcp:masteryscore` from 0 to 100 in SCORM 1.2, `minNormalizedMeasure`
 * from -1 to 1 in SCORM 2004. Camtasia writes the first into SCORM 2004 too, where it counts for nothing; so does what
 * is no mark.
 */
export function passingMark(item: Element, isScorm12: boolean): string | undefined {
  const [text, least, most] = isScorm12
    ? [childNamed(item, 'masteryscore')?.text, 0, 100]
    : [descendants(item, 'minNormalizedMeasure')[0]?.text, -1, 1];
  return text && Number(text) >= least && Number(text) <= most ? text : undefined;
}
