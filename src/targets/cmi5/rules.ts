import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attribute } from '../../verify/element.ts';
import { isAbsoluteIri, isLanguageTag } from '../../verify/iri.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import { applyRules, type VerifyOptions } from '../../verify/rule.ts';
import { orderOf, structureProblem } from '../../verify/structure.ts';
import type { PackageView } from '../target.ts';
import {
  ausOf,
  definitions,
  describing,
  idOf,
  isReference,
  kinds,
  own,
  referencesIn,
  unitsProblem,
  withoutUnits,
} from './elements.ts';
import { attributes, courseStructureNamespace, inAnyOrder, structures } from './structure.ts';
import { rule } from './subject.ts';
import { unitRules } from './unit-rules.ts';

/** Rules for the course structure as a whole; those for its AUs are in a file of their own. */
const structureRules = [
  rule('CMI5-NAMESPACE', function* ({ root }) {
    if (root.local === 'courseStructure' && root.namespace === courseStructureNamespace) return;
    yield {
      found: `${root.name} (${root.namespace || 'no namespace'})`,
      namespace: courseStructureNamespace,
      at: root,
    };
  }),

  rule('CMI5-STRUCTURE', function* ({ root }) {
    for (const element of own(root)) {
      const structure = structures[element.local];
      if (!structure || isReference(element)) continue;
      const anyOrder = inAnyOrder.includes(element.local);
      const problem = structureProblem(withoutUnits(element), structure, anyOrder) ?? unitsProblem(element);
      if (problem) yield { parent: element.local, problem, order: orderOf(structure), at: element };
    }
  }),

  rule('CMI5-ATTRIBUTE', function* ({ root }) {
    for (const element of own(root)) {
      const known = attributes[element.local];
      for (const { name } of known ? element.attributes : []) {
        if (known?.includes(name) || /^xmlns$|:/.test(name)) continue;
        const near = known?.find((one) => one.toLowerCase() === name.toLowerCase());
        const advice = near ? `Write ${near}.` : 'Remove it.';
        yield { name, element: element.local, advice, at: element };
      }
    }
  }),

  rule('CMI5-TEXT', function* ({ root }) {
    for (const { parent, element, at, texts } of describing(root)) {
      const isWrong = element === 'title' ? !texts.some((text) => text !== '') : texts.length === 0;
      if (isWrong) yield { element, id: idOf(parent), at };
    }
  }),

  rule('CMI5-DESCRIPTION', function* ({ root }) {
    for (const { parent, element, at, texts } of describing(root)) {
      const isEmpty = texts.length > 0 && texts.every((text) => text === '');
      // Nobody is shown what an objective is about; Rise leaves all of these empty.
      if (element === 'description' && isEmpty && parent.local !== 'objective')
        yield { element: parent.local, id: idOf(parent), at };
    }
  }),

  rule('CMI5-LANGUAGE', function* ({ root }) {
    for (const at of own(root)) {
      if (at.local !== 'langstring') continue;
      const found = attribute(at, 'lang')?.trim();
      if (found !== undefined && !isLanguageTag(found)) yield { text: at.text.slice(0, 40), found, at };
    }
  }),

  rule('CMI5-NO-LANGUAGE', function* ({ root }) {
    for (const at of own(root)) {
      if (at.local === 'langstring' && attribute(at, 'lang') === undefined)
        yield { text: at.text.slice(0, 40), at };
    }
  }),

  rule('CMI5-NO-AU', function* ({ root, aus }) {
    if (aus.length === 0) yield { at: root };
  }),

  rule('CMI5-ID', function* ({ root }) {
    for (const element of definitions(root)) {
      if (!isAbsoluteIri(idOf(element))) yield { id: idOf(element), element: element.local, at: element };
    }
  }),

  rule('CMI5-ID-TWICE', function* ({ root }) {
    const all = definitions(root);
    for (const kind of kinds) {
      const times = new Map<string, number>();
      for (const at of all.filter((element) => element.local === kind)) {
        const id = idOf(at);
        times.set(id, (times.get(id) ?? 0) + 1);
        if (times.get(id) === 2) yield { id, element: kind, at };
      }
    }
  }),

  rule('CMI5-OBJECTIVE', function* ({ root }) {
    const all = definitions(root);
    const known = new Set(all.filter(({ local }) => local === 'objective').map(idOf));
    for (const unit of all.filter(({ local }) => local === 'block' || local === 'au')) {
      for (const at of referencesIn(unit)) {
        const idref = (attribute(at, 'idref') ?? '').trim();
        if (!known.has(idref)) yield { id: idOf(unit), idref, at };
      }
    }
  }),
];

export async function verifyCmi5(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readManifest(view, 'cmi5.xml');
  if (!manifest?.root) return [];
  const { file, text, root } = manifest;
  const subject = {
    file,
    text,
    root,
    aus: ausOf(root),
    paths: new Set(view.entries.map((entry) => entry.path)),
    isBare: view.name === file && view.entries.length === 1,
  };
  return applyRules([...structureRules, ...unitRules], subject, options);
}
