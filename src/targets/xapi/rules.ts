import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { attribute, childNamed, descendants, type Element, walk } from '../../verify/element.ts';
import { isAbsoluteIri } from '../../verify/iri.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../../verify/rule.ts';
import { orderOf, type Structure, structureProblem } from '../../verify/structure.ts';
import type { PackageView } from '../target.ts';

interface TincanPackage {
  readonly file: string;
  readonly root: Element;
  readonly activities: readonly Element[];
  readonly paths: ReadonlySet<string>;
}
const rule = rulesAbout<TincanPackage>();
const namespace = 'http://projecttincan.com/tincan.xsd';
const courseType = 'http://adlnet.gov/expapi/activities/course';

/** tincan.xsd as a table: element → children in order. */
const structures: Readonly<Record<string, Structure>> = {
  tincan: [{ name: 'activities', required: true }],
  activities: [{ name: 'activity', required: true, many: true }],
  activity: [
    { name: 'name', required: true, many: true },
    { name: 'description', required: true, many: true },
    { name: 'launch', required: false, many: true },
    { name: 'resource', required: false, many: true },
    ...[
      'interactionType',
      'correctResponses',
      'choices',
      'scale',
      'source',
      'target',
      'steps',
      'extensions',
    ].map((name) => ({ name, required: false })),
  ],
};

const tincanRules = [
  rule('TC-NAMESPACE', function* ({ root }) {
    if (root.local !== 'tincan' || root.namespace !== namespace) {
      yield { found: `${root.name} (${root.namespace || 'no namespace'})`, namespace };
    }
  }),

  rule('TC-STRUCTURE', function* ({ root }) {
    for (const element of walk(root)) {
      const structure = structures[element.local];
      const problem = structure && structureProblem(element, structure);
      if (structure && problem) yield { parent: element.local, problem, order: orderOf(structure) };
    }
  }),

  rule('TC-COURSE', function* ({ activities }) {
    const launched = activities.filter((activity) => childNamed(activity, 'launch'));
    const isCourse = launched[0] !== undefined && attribute(launched[0], 'type') === courseType;
    if (launched.length !== 1 || !isCourse) yield { count: launched.length };
  }),

  rule('TC-ID', function* ({ activities }) {
    for (const activity of activities) {
      for (const name of ['id', 'type']) {
        const id = attribute(activity, name) ?? '';
        if (!isAbsoluteIri(id)) yield { attribute: name, id };
      }
    }
  }),

  rule('TC-ID-TWICE', function* ({ activities }) {
    const ids = activities.map((activity) => attribute(activity, 'id') ?? '');
    for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) yield { id };
  }),

  rule('TC-TEXT', function* ({ activities }) {
    for (const activity of activities) {
      for (const element of ['name', 'description']) {
        if (childNamed(activity, element)?.text === '')
          yield { element, id: attribute(activity, 'id') ?? '' };
      }
    }
  }),

  rule('TC-LAUNCH', function* ({ root, paths }) {
    for (const { text } of descendants(root, 'launch')) {
      const isRemote = /^https?:/i.test(text);
      if (!isRemote && !paths.has(text.replace(/[?#].*$/, ''))) yield { launch: text };
    }
  }),
];

export async function verifyXapi(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readManifest(view, 'tincan.xml');
  if (!manifest?.root) return [];
  const paths = new Set(view.entries.map((entry) => entry.path));
  const activities = descendants(manifest.root, 'activity');
  return applyRules(tincanRules, { file: manifest.file, root: manifest.root, activities, paths }, options);
}
