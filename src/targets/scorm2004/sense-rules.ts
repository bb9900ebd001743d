import { attribute, childrenNamed, descendants, type Element, walk } from '../../verify/element.ts';
import { rulesAbout } from '../../verify/rule.ts';
import type { ImsManifest } from '../imscp/manifest-model.ts';
import { activities, collection, objectiveIdOf } from './activities.ts';
import { editions, namespaces } from './editions.ts';
import { mapConflicts } from './map-conflicts.ts';

/** Rules for sequencing that is valid by its schema and cannot be meant. */
const rule = rulesAbout<ImsManifest>();
const isFourth = ({ schemaVersion }: ImsManifest) =>
  schemaVersion === editions['scorm2004-4th'].schemaVersion;

export const senseRules = [
  rule('S04-COLLECTION', function* (manifest) {
    const known = new Set(collection(manifest).map(({ identifier }) => identifier));
    for (const { identifier, sequencing } of activities(manifest)) {
      const reference = attribute(sequencing, 'IDRef');
      if (reference !== undefined && !known.has(reference)) yield { identifier, reference, at: sequencing };
    }
  }),

  rule('S04-UNREACHABLE', function* (manifest) {
    const organizations = new Set(manifest.organizations.map((one) => attribute(one, 'identifier')));
    const parents = clusters(manifest);
    for (const { identifier, parts, sequencing } of activities(manifest)) {
      const control = parts.find(({ local }) => local === 'controlMode');
      if (!control || !parents.has(identifier)) continue;
      // The 4th edition has “jump”, which content may ask for; it leads past a cluster, not into the whole course.
      if (isFourth(manifest) && !organizations.has(identifier)) continue;
      const isOff = (name: string, byDefault: string) => (attribute(control, name) ?? byDefault) === 'false';
      if (isOff('choice', 'true') && isOff('flow', 'false')) yield { identifier, at: sequencing };
    }
  }),

  rule('S04-NO-ATTEMPT', function* (manifest) {
    for (const { identifier, parts } of activities(manifest)) {
      const at = parts.find(({ local }) => local === 'limitConditions');
      if (at && /^\+?0+$/.test(attribute(at, 'attemptLimit')?.trim() ?? '')) yield { identifier, at };
    }
  }),

  rule('S04-ROLLUP-COUNT', function* (manifest) {
    const parents = clusters(manifest);
    for (const { identifier, parts } of activities(manifest)) {
      const children = parents.get(identifier);
      if (children === undefined) continue;
      for (const at of parts.flatMap((part) => descendants(part, 'rollupRule'))) {
        const problem = countProblem(at, children);
        if (problem) yield { identifier, problem, at };
      }
    }
  }),

  rule('S04-OBJECTIVE-TWICE', function* (manifest) {
    for (const { identifier, objectives } of [...activities(manifest), ...collection(manifest)]) {
      const seen = new Set<string>();
      for (const at of objectives?.children ?? []) {
        const objective = objectiveIdOf(at);
        if (objective === undefined) continue;
        if (seen.has(objective)) yield { identifier, objective, at };
        seen.add(objective);
      }
    }
  }),

  rule('S04-MAP-CONFLICT', function* (manifest) {
    for (const activity of activities(manifest)) yield* mapConflicts(activity);
  }),

  rule('S04-EDITION', function* (manifest) {
    if (isFourth(manifest)) return;
    for (const at of walk(manifest.root)) {
      const attributes = at.attributes.filter(
        ({ local, namespace }) => local === 'sharedDataGlobalToSystem' && namespace === namespaces.adlcp.uri,
      );
      const isNew =
        (at.namespace === namespaces.adlseq.uri && at.local === 'objectives') ||
        (at.namespace === namespaces.adlcp.uri && at.local === 'data');
      for (const name of [...(isNew ? [at.name] : []), ...attributes.map((one) => one.name)])
        yield { name, edition: manifest.schemaVersion, at };
    }
  }),
];

/** Organizations and items that have items → how many. */
function clusters({ organizations, items }: ImsManifest): ReadonlyMap<string, number> {
  return new Map(
    [...organizations, ...items.map(({ element }) => element)].flatMap((element): [string, number][] => {
      const children = childrenNamed(element, 'item').length;
      return children > 0 ? [[attribute(element, 'identifier') ?? '', children]] : [];
    }),
  );
}

/** What makes “at least” no condition: an amount of nothing, or of more than there is. Bad numbers are findings already. */
function countProblem(rollupRule: Element, children: number): string | undefined {
  const set = attribute(rollupRule, 'childActivitySet')?.trim();
  const name =
    set === 'atLeastCount' ? 'minimumCount' : set === 'atLeastPercent' ? 'minimumPercent' : undefined;
  if (!name) return undefined;
  const least = Number(attribute(rollupRule, name) ?? '0');
  if (least === 0) return `${set} with a ${name} of 0, which is true before anything is done`;
  if (name === 'minimumCount' && least > children)
    return `${set} with a ${name} of ${least}, and ${children} ${children === 1 ? 'item' : 'items'} inside, so that it is never true`;
  return undefined;
}
