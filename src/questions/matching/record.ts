import { partsOf } from '../../player/core/cells.ts';
import { letters, safeIds } from '../../player/format/option-ids.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

type Names = (ids: readonly string[]) => ReadonlyMap<string, string>;

/** Pairs of row and option, in the order of the rows. `inPair` and `between` are the separators of a standard. */
function pairs(names: Names, inPair: string, between: string): Recorder {
  return ({ question: { statements = [], options }, response }) => {
    const rows = names(statements.map(({ id }) => id));
    const taken = names(options.map(({ id }) => id));
    const given = new Map(response.map(partsOf));
    const pair = (row: string, option = '') => `${rows.get(row)}${inPair}${taken.get(option)}`;
    const answered = statements.filter(({ id }) => given.has(id));
    return {
      type: 'matching',
      response: answered.map(({ id }) => pair(id, given.get(id))).join(between),
      pattern: statements.map(({ id, right }) => pair(id, right)).join(between),
    };
  };
}

/** SCORM 1.2 RTE cmi.interactions.n.student_response: `a.b,c.d`, single characters of `[a-z0-9]`. */
export const scorm12 = /* @__PURE__ */ pairs(letters, '.', ',');

/** SCORM 2004 RTE 4.2.9.1: short identifiers of `[A-Za-z0-9_.]`, `[.]` in a pair and `[,]` between them. */
export const scorm2004 = /* @__PURE__ */ pairs(safeIds, '[.]', '[,]');

/** xAPI 1.0.3 Data 4.1.1.6: as SCORM 2004, with ids as the author wrote them. */
export const xapi = /* @__PURE__ */ pairs((ids) => new Map(ids.map((id) => [id, id])), '[.]', '[,]');
