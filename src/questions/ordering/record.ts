import { partsOf } from '../../player/core/cells.ts';
import { letters, safeIds } from '../../player/format/option-ids.ts';
import type { Recorder } from '../../player/trackers/recorders.ts';

type Names = (ids: readonly string[]) => ReadonlyMap<string, string>;

/** The items in the order that they were given; of two in one place, the first in the source comes first. */
function sequence(names: Names, between: string): Recorder {
  return ({ question: { statements = [] }, response }) => {
    const items = names(statements.map(({ id }) => id));
    const given = new Map(response.map(partsOf));
    const place = (id: string) => Number(given.get(id));
    const answered = statements.filter(({ id }) => given.has(id));
    const inOrder = (list: typeof statements, by: (item: (typeof statements)[number]) => number) =>
      [...list].sort((a, b) => by(a) - by(b)).map(({ id }) => items.get(id));
    return {
      type: 'sequencing',
      response: inOrder(answered, ({ id }) => place(id)).join(between),
      pattern: inOrder(statements, ({ right }) => Number(right)).join(between),
    };
  };
}

/** SCORM 1.2 RTE cmi.interactions.n.student_response: single characters of `[a-z0-9]`, comma between. */
export const scorm12 = /* @__PURE__ */ sequence(letters, ',');

/** SCORM 2004 RTE 4.2.9.1: short identifiers of `[A-Za-z0-9_.]`, `[,]` between. */
export const scorm2004 = /* @__PURE__ */ sequence(safeIds, '[,]');

/** xAPI 1.0.3 Data 4.1.1.6: as SCORM 2004, with ids as the author wrote them. */
export const xapi = /* @__PURE__ */ sequence((ids) => new Map(ids.map((id) => [id, id])), '[,]');
