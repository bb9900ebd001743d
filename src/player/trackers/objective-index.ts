import type { ScormApi } from './scorm-api.ts';

export type ObjectiveIndex = (id: string) => { readonly place: number; readonly known: boolean };

/**
 * Where an objective lies in `cmi.objectives`: at the place where the LMS already has its id (from the manifest, or
 * from the session before), else at the end. The ids are read once, and an id that the LMS has is not written again.
 */
export function objectiveIndex(api: ScormApi, supported: boolean): ObjectiveIndex {
  const count = supported ? Number(api.get('cmi.objectives._count')) || 0 : 0;
  const places = new Map<string, number>();
  for (let n = 0; n < count; n++) places.set(api.get(`cmi.objectives.${n}.id`), n);
  let next = count;
  return (id) => {
    const place = places.get(id) ?? next++;
    places.set(id, place);
    return { place, known: place < count };
  };
}
