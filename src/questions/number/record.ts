import { numberIn } from '../../player/core/typed-answers.ts';
import { decimal } from '../../player/format/numbers.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** What was typed, as a number; nothing where it is none, for `numeric` takes no words. */
function given({ question: { number }, response: [typed = ''] }: Parameters<Recorder>[0]): string {
  if (!number) return '';
  // Typed before the learner changed the language, it may be no number in this one.
  const [value] = [number, ...(number.also ?? [])].flatMap(
    (way) => numberIn(typed, way.decimal, way.unit) ?? [],
  );
  return value === undefined ? '' : decimal(value);
}

/** SCORM 1.2 RTE cmi.interactions: a CMIDecimal; it has no way to tell a range. */
export const scorm12: Recorder = (answered) => ({
  type: 'numeric',
  response: given(answered),
  pattern: answered.question.number ? decimal(answered.question.number.value) : '',
});

/** SCORM 2004 RTE 4.2.9.1, and xAPI 1.0.3 Data 4.1.1.6: the pattern is `<least>[:]<most>`. */
export const scorm2004: Recorder = (answered) => {
  const { number } = answered.question;
  const range = number ? [number.value - number.tolerance, number.value + number.tolerance] : [];
  return {
    type: 'numeric',
    response: given(answered),
    pattern: range.map((end) => decimal(end)).join('[:]'),
  };
};
export const xapi = scorm2004;
