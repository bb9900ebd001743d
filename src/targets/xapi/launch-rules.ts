import { attribute, childrenNamed, descendants } from '../../verify/element.ts';
import { isFullUrl } from '../../verify/iri.ts';
import { pathOf } from '../imscp/manifest-model.ts';
import { idOf, rule } from './subject.ts';

/** What an LMS adds to the address of a launch. */
const taken = ['endpoint', 'auth', 'actor', 'registration', 'activity_id'];

export const launchRules = [
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

function isRemote(launch: string): boolean {
  return /^https?:/i.test(launch);
}
