import { names, type Rule, sets } from './calls.ts';

/** Interactions and objectives: how lists are filled, and how answers are spelt. */
export const arrayRules: readonly Rule[] = [
  // SCORM RTE: an array grows by one, and its id comes first; Moodle drops what lies beyond a hole.
  function fillsArraysInOrder(calls) {
    const found: string[] = [];
    const counts = new Map<string, number>();
    for (const call of calls) {
      const counted = /^cmi\.(objectives|interactions)\._count$/.exec(call.element)?.[1];
      if (counted !== undefined) counts.set(counted, Number(call.result) || 0);
      const part = /^cmi\.(objectives|interactions)\.(\d+)\.(.+)$/.exec(call.element);
      if (call.method !== 'SetValue' || part === null) continue;
      const [, list = '', position = '', field = ''] = part;
      const length = counts.get(list) ?? 0;
      const index = Number(position);
      if (index > length) found.push(`${call.element} leaves a hole: the list has ${length}`);
      if (index >= length && field !== 'id') found.push(`${call.element} came before the id of that entry`);
      counts.set(list, Math.max(length, index + 1));
    }
    return found;
  },

  function namesTheTypeBeforeTheResponse(calls, { edition }) {
    const typed = new Set<string>();
    return sets(calls).flatMap((call) => {
      const [, index, field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(call.element) ?? [];
      if (index === undefined) return [];
      if (field === 'id') typed.delete(index);
      if (field === 'type') typed.add(index);
      const answer = field === names[edition].response || field.startsWith('correct_responses');
      return answer && !typed.has(index) ? [`${call.element} came before the type`] : [];
    });
  },

  // Moodle takes these ids apart: [A-Za-z0-9_.], joined by [,] in SCORM 2004 and by a comma in 1.2.
  function spellsChoicesInTheNarrowAlphabet(calls, { edition }) {
    const types = new Map<string, unknown>();
    const choice = edition === '1.2' ? /^[a-z0-9](,[a-z0-9])*$/ : /^[A-Za-z0-9_.]+(\[,\][A-Za-z0-9_.]+)*$/;
    const truth = edition === '1.2' ? /^[tf01]/ : /^(true|false)$/;
    return sets(calls).flatMap((call) => {
      const [, index, field = ''] = /^cmi\.interactions\.(\d+)\.(.+)$/.exec(call.element) ?? [];
      if (index === undefined) return [];
      if (field === 'type') types.set(index, call.value);
      if (field !== names[edition].response && !field.endsWith('.pattern')) return [];
      const form = { choice, 'true-false': truth }[String(types.get(index))];
      return form === undefined || form.test(String(call.value))
        ? []
        : [`${call.element} does not take '${call.value}'`];
    });
  },
];
