import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  descendants,
  type Element,
  walk,
} from '../../verify/element.ts';
import { isAbsoluteIri, isFullUrl, isLanguageTag } from '../../verify/iri.ts';
import { readManifest } from '../../verify/manifest-file.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../../verify/rule.ts';
import { orderOf, type Structure, structureProblem } from '../../verify/structure.ts';
import { pathOf } from '../imscp/manifest-model.ts';
import type { PackageView } from '../target.ts';

interface TincanPackage {
  readonly file: string;
  readonly text: string;
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

/** What an LMS adds to the address of a launch. */
const taken = ['endpoint', 'auth', 'actor', 'registration', 'activity_id'];

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
      for (const element of ['name', 'description']) {
        const [first, ...others] = childrenNamed(activity, element);
        if (first && [first, ...others].every(({ text }) => text === ''))
          yield { element, id: idOf(activity), at: first };
      }
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

  rule('TC-LAUNCH', function* ({ root, paths }) {
    for (const at of descendants(root, 'launch')) {
      const launch = at.text;
      const isThere = isRemote(launch) ? isFullUrl(launch) : paths.has(pathOf(launch));
      if (!isThere) yield { launch, at };
    }
  }),

  rule('TC-LAUNCH-TWICE', function* ({ activities }) {
    for (const activity of activities) {
      const seen = new Set<string>();
      for (const at of childrenNamed(activity, 'launch')) {
        const language = attribute(at, 'lang')?.toLowerCase() ?? '';
        if (seen.has(language)) yield { id: idOf(activity), language: language || 'none', at };
        seen.add(language);
      }
    }
  }),

  rule('TC-LAUNCH-QUERY', function* ({ root }) {
    for (const at of descendants(root, 'launch')) {
      const query = /\?([^#]*)/.exec(at.text)?.[1] ?? '';
      for (const name of new URLSearchParams(query).keys())
        if (taken.includes(name.toLowerCase())) yield { launch: at.text, name, at };
    }
  }),

  rule('PKG-INSECURE-ADDRESS', function* ({ file, root }) {
    for (const at of descendants(root, 'launch'))
      if (/^http:/i.test(at.text) && isFullUrl(at.text)) yield { file, url: at.text, at };
  }),
];

const spoken = ['name', 'description', 'launch'];

function idOf(activity: Element): string {
  return attribute(activity, 'id') ?? '';
}

function isRemote(launch: string): boolean {
  return /^https?:/i.test(launch);
}

export async function verifyXapi(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const manifest = await readManifest(view, 'tincan.xml');
  if (!manifest?.root) return [];
  const paths = new Set(view.entries.map((entry) => entry.path));
  const activities = descendants(manifest.root, 'activity');
  const { file, text, root } = manifest;
  return applyRules(tincanRules, { file, text, root, activities, paths }, options);
}
