import { oneLine } from '../../player/format/text.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

/** The first text that each field takes. A pattern has no words to show; with one among them there is no key to tell. */
function keysOf({ fields = [] }: Parameters<Recorder>[0]['question']): readonly string[] {
  const first = fields.map(({ accepted }) => accepted.find((one) => typeof one === 'string'));
  return first.every((one) => typeof one === 'string') ? (first as string[]) : [];
}

/** SCORM 1.2 RTE cmi.interactions: a response is a CMIString255, on one line. */
export const scorm12: Recorder = ({ question, response }) => ({
  type: 'fill-in',
  response: oneLine(response.join(', '), 255),
  pattern: oneLine(keysOf(question).join(', '), 255),
});

/**
 * SCORM 2004 RTE 4.2.9.1: up to ten strings of 250 characters, `[,]` between. What begins with a brace would be read as
 * a setting such as `{case_matters=…}`, and refused.
 */
export const scorm2004: Recorder = ({ question, response }) => {
  const join = (texts: readonly string[]) =>
    texts
      .slice(0, 10)
      .map((one) => oneLine(one.replace(/\[,\]/g, ', '), 250))
      .join('[,]')
      .replace(/^\{/, ' {');
  const pattern = join(keysOf(question));
  return {
    type: 'fill-in',
    response: join(response),
    pattern: pattern && question.matchCase ? `{case_matters=true}${pattern}` : pattern,
  };
};

/**
 * xAPI 1.0.3 Data 4.1.1.6: as SCORM 2004, without its limits. Of one field, every text that it takes is a pattern; of
 * several there would be as many as there are combinations.
 */
export const xapi: Recorder = ({ question, response }) => {
  const join = (texts: readonly string[]) => texts.map((one) => one.replace(/\[,\]/g, ', ')).join('[,]');
  const written = (texts: readonly string[]) =>
    `${question.matchCase ? '{case_matters=true}' : ''}${join(texts)}`;
  const keys = keysOf(question);
  const [only, ...others] = question.fields ?? [];
  const taken = others.length === 0 ? (only?.accepted ?? []) : [];
  return {
    type: 'fill-in',
    response: join(response),
    ...(keys.length === 0
      ? { pattern: '' }
      : {
          pattern: written(keys),
          patterns:
            taken.length > 1
              ? taken.flatMap((one) => (typeof one === 'string' ? written([one]) : []))
              : [written(keys)],
        }),
  };
};
