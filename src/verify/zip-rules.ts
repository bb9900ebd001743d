import type { PackageView } from '../targets/target.ts';
import { courseFileIn } from './aicc/course-files.ts';
import { manifestNames } from './manifest-file.ts';
import { andMore, rulesAbout } from './rule.ts';

/** Rules for the names in a zip. */
export interface ZipNames {
  readonly file: string;
  readonly paths: readonly string[];
  /** A package for a web server has no manifest. */
  readonly isWeb: boolean;
}

export function zipNames(view: PackageView, isWeb: boolean): ZipNames {
  return { file: view.name, paths: view.entries.map((entry) => entry.path), isWeb };
}

const rule = rulesAbout<ZipNames>();
const longest = 99;
const serverFile = /(?:\.(?:php\w?|ph3|phtml|cgi|sh|shtml|asp\w*|jspx?|py|rb|pl)|(?:^|\/)\.htaccess)$/i;

export const zipRules = [
  rule('PKG-NO-MANIFEST', function* ({ paths, isWeb }) {
    const told = isWeb || courseFileIn(paths) || paths.some((path) => manifestLike(path) !== undefined);
    if (!told) yield {};
  }),

  rule('PKG-MANIFEST-PLACE', function* ({ paths, isWeb }) {
    if (isWeb || manifestNames.some((name) => paths.includes(name))) return;
    for (const path of paths) {
      const expected = manifestLike(path);
      if (expected !== undefined) yield { path, expected };
    }
  }),

  rule('PKG-PATH-CHARACTERS', function* ({ paths }) {
    // Capitals are kept everywhere; what they clash with is a finding of its own. “@” is kept, too: Captivate has
    // pictures called “…@2x.png” in each package.
    const [path, ...others] = paths.filter((one) => !badForm(one) && !/^[A-Za-z0-9._/@-]*$/.test(one));
    if (path !== undefined) yield { path, more: andMore(others.length) };
  }),

  rule('PKG-PATH-FORM', function* ({ paths }) {
    for (const path of paths) if (badForm(path)) yield { path };
  }),

  rule('PKG-PATH-CASE', function* ({ paths }) {
    const seen = new Map<string, string>();
    for (const path of paths) {
      const first = seen.get(path.toLowerCase());
      if (first !== undefined) yield { first, second: path };
      else seen.set(path.toLowerCase(), path);
    }
  }),

  rule('PKG-PATH-LENGTH', function* ({ paths }) {
    for (const path of paths) if (path.length > longest) yield { path, length: path.length };
  }),

  rule('PKG-SERVER-FILE', function* ({ paths }) {
    for (const path of paths) if (serverFile.test(path)) yield { path };
  }),

  rule('PKG-SERVED-AS-TEXT', function* ({ paths }) {
    for (const path of paths) if (/\.(?:mjs|wasm)$/i.test(path)) yield { path };
  }),
];

/** The manifest's proper name, when the path ends with something that is meant to be one. */
function manifestLike(path: string): string | undefined {
  const last = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return manifestNames.find((name) => name === last);
}

function badForm(path: string): boolean {
  return /\\|^\.?\/|^[A-Za-z]:/.test(path) || path.split('/').includes('..');
}
