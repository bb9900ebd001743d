import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  type Element,
  walk,
} from '../../verify/element.ts';
import { isAbsoluteIri, isLanguageTag } from '../../verify/iri.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import { applyRules, type VerifyOptions } from '../../verify/rule.ts';
import { orderOf, structureProblem } from '../../verify/structure.ts';
import type { PackageView } from '../target.ts';
import { launchRules } from './launch-rules.ts';
import { structures } from './structure.ts';
import { idOf, rule } from './subject.ts';

const namespace = 'http://projecttincan.com/tincan.xsd';
const courseType = 'http://adlnet.gov/expapi/activities/course';

const tincanRules = [
  rule('TC-NAMESPACE', function* ({ root }) {
    if (root.local !== 'tincan' || root.namespace !== namespace) {
      yield { found: `${root.name} (${root.namespace || 'no namespace'})`, namespace, at: root };
    }
  }),

  rule('TC-STRUCTURE', function* ({ root }) {
    for (const element of walk(root)) {
      const structure = structures[element.local];
      const problem = structure && structureProblem(element, structure);
      if (structure && problem)
        yield { parent: element.local, problem, order: orderOf(structure), at: element };
    }
  }),

  rule('TC-COURSE', function* ({ root, activities }) {
    const launched = activities.filter((activity) => childNamed(activity, 'launch'));
    if (launched.length !== 1) yield { count: launched.length, at: launched[1] ?? root };
  }),

  rule('TC-COURSE-TYPE', function* ({ activities }) {
    const [first, ...others] = activities.filter((activity) => childNamed(activity, 'launch'));
    if (!first || others.length > 0) return;
    const type = attribute(first, 'type') ?? '';
    if (type !== courseType && isAbsoluteIri(type)) yield { id: idOf(first), type, at: first };
  }),

  rule('TC-ID', function* ({ activities }) {
    for (const activity of activities) {
      for (const name of ['id', 'type']) {
        const id = attribute(activity, name) ?? '';
        if (!isAbsoluteIri(id)) yield { attribute: name, id, at: activity };
      }
    }
  }),

  rule('TC-ID-TWICE', function* ({ activities }) {
    const times = new Map<string, number>();
    for (const at of activities) {
      const id = idOf(at);
      times.set(id, (times.get(id) ?? 0) + 1);
      if (times.get(id) === 2) yield { id, at };
    }
  }),

  rule('TC-TEXT', function* ({ activities }) {
    for (const activity of activities) {
      const at = emptyOf(activity, 'name');
      if (at) yield { id: idOf(activity), at };
    }
  }),

  rule('TC-DESCRIPTION', function* ({ activities }) {
    // Of modules and questions nobody reads one: Storyline, Rise and iSpring leave them empty.
    for (const activity of activities.filter((one) => childNamed(one, 'launch'))) {
      const at = emptyOf(activity, 'description');
      if (at) yield { id: idOf(activity), at };
    }
  }),

  rule('TC-LANGUAGE', function* ({ activities }) {
    for (const activity of activities) {
      for (const at of activity.children.filter(({ local }) => spoken.includes(local))) {
        const found = attribute(at, 'lang') ?? '';
        // Many tools leave it out, or empty; LMSs then take the text for every language.
        if (found !== '' && !isLanguageTag(found)) yield { element: at.local, id: idOf(activity), found, at };
      }
    }
  }),

  ...launchRules,
];

const spoken = ['name', 'description', 'launch'];

/** The first text of that name where it is empty in every language. */
function emptyOf(activity: Element, name: string): Element | undefined {
  const texts = childrenNamed(activity, name);
  return texts.every(({ text }) => text === '') ? texts[0] : undefined;
}

export async function verifyXapi(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readManifest(view, 'tincan.xml');
  if (!manifest?.root) return [];
  const paths = new Set(view.entries.map((entry) => entry.path));
  const activities = descendants(manifest.root, 'activity');
  const { file, text, root } = manifest;
  return applyRules(tincanRules, { file, text, root, activities, paths }, options);
}
