import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  type Element,
  walk,
} from '../../verify/element.ts';
import { isAbsoluteIri } from '../../verify/iri.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../../verify/rule.ts';
import { orderOf, structureProblem } from '../../verify/structure.ts';
import type { PackageView } from '../target.ts';
import {
  definitions,
  idOf,
  isMasteryScore,
  isPlain,
  isReference,
  kinds,
  relativeUrls,
  unitsProblem,
  urlOf,
  withoutUnits,
} from './elements.ts';
import { courseStructureNamespace, structures } from './structure.ts';

interface Cmi5Package {
  readonly file: string;
  readonly root: Element;
  readonly aus: readonly Element[];
  readonly paths: ReadonlySet<string>;
}
const rule = rulesAbout<Cmi5Package>();
const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed'];
const launchMethods = ['AnyWindow', 'OwnWindow'];
const taken = ['endpoint', 'fetch', 'actor', 'activityid', 'registration'];

const cmi5Rules = [
  rule('CMI5-NAMESPACE', function* ({ root }) {
    if (root.local === 'courseStructure' && root.namespace === courseStructureNamespace) return;
    yield {
      found: `${root.name} (${root.namespace || 'no namespace'})`,
      namespace: courseStructureNamespace,
    };
  }),

  rule('CMI5-STRUCTURE', function* ({ root }) {
    for (const element of walk(root)) {
      const structure = structures[element.local];
      if (!structure || isReference(element)) continue;
      const problem = structureProblem(withoutUnits(element), structure) ?? unitsProblem(element);
      if (problem) yield { parent: element.local, problem, order: orderOf(structure) };
    }
  }),

  rule('CMI5-TEXT', function* ({ root }) {
    for (const parent of definitions(root)) {
      for (const element of ['title', 'description']) {
        const text = childNamed(parent, element);
        if (text && !childrenNamed(text, 'langstring').some((one) => one.text !== ''))
          yield { element, id: idOf(parent) };
      }
    }
  }),

  rule('CMI5-NO-AU', function* ({ aus }) {
    if (aus.length === 0) yield {};
  }),

  rule('CMI5-ID', function* ({ root }) {
    for (const element of definitions(root)) {
      if (!isAbsoluteIri(idOf(element))) yield { id: idOf(element), element: element.local };
    }
  }),

  rule('CMI5-ID-TWICE', function* ({ root }) {
    for (const kind of kinds) {
      const ids = definitions(root)
        .filter((element) => element.local === kind)
        .map(idOf);
      for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
        yield { id, element: kind };
    }
  }),

  rule('CMI5-MOVE-ON', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'moveOn');
      if (found !== undefined && !moveOns.includes(found)) yield { id: idOf(au), found };
    }
  }),

  rule('CMI5-NO-MOVE-ON', function* ({ aus }) {
    for (const au of aus) if (attribute(au, 'moveOn') === undefined) yield { id: idOf(au) };
  }),

  rule('CMI5-LAUNCH-METHOD', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'launchMethod') ?? 'AnyWindow';
      if (!launchMethods.includes(found)) yield { id: idOf(au), found };
    }
  }),

  rule('CMI5-MASTERY-SCORE', function* ({ aus }) {
    for (const au of aus) {
      const found = attribute(au, 'masteryScore');
      if (found !== undefined && !isMasteryScore(found)) yield { id: idOf(au), found };
    }
  }),

  rule('CMI5-URL', function* ({ aus }) {
    for (const { id, url } of relativeUrls(aus)) if (!isPlain(url)) yield { id, url };
  }),

  rule('CMI5-URL-MISSING', function* ({ aus, paths }) {
    for (const { id, url } of relativeUrls(aus)) {
      if (isPlain(url) && !paths.has(url.replace(/\?.*$/, ''))) yield { id, url };
    }
  }),

  rule('CMI5-URL-QUERY', function* ({ aus }) {
    for (const au of aus) {
      const query = urlOf(au).split('?')[1] ?? '';
      for (const name of new URLSearchParams(query).keys()) {
        if (taken.includes(name.toLowerCase())) yield { id: idOf(au), name };
      }
    }
  }),

  rule('CMI5-OBJECTIVE', function* ({ root }) {
    const known = new Set(
      definitions(root)
        .filter((element) => element.local === 'objective')
        .map(idOf),
    );
    for (const parent of [...descendants(root, 'block'), ...descendants(root, 'au')]) {
      const list = childNamed(parent, 'objectives');
      for (const objective of list ? childrenNamed(list, 'objective') : []) {
        const idref = attribute(objective, 'idref') ?? '';
        if (!known.has(idref)) yield { id: idOf(parent), idref };
      }
    }
  }),
];

export async function verifyCmi5(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readManifest(view, 'cmi5.xml');
  if (!manifest?.root) return [];
  const paths = new Set(view.entries.map((entry) => entry.path));
  return applyRules(
    cmi5Rules,
    { file: manifest.file, root: manifest.root, aus: descendants(manifest.root, 'au'), paths },
    options,
  );
}
