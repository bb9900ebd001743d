import type { Asset } from '../course/model.ts';
import { translatedPath } from './language-paths.ts';
import type { Release } from './release.ts';

/**
 * The languages of one package with one name in it for each file: media that a translation takes from the original lie
 * there once, and its own beside them, as `media/chart.es.png`. `releases`: the course's own language first.
 */
export function withSharedMedia(releases: readonly Release[]): readonly Release[] {
  /** File → its path in the package. */
  const paths = new Map<string, string>();
  const taken = new Set<string>();
  const pathOf = ({ file, path }: Asset, language: string | undefined): string => {
    const known = paths.get(file);
    if (known !== undefined) return known;
    let free = language === undefined || !taken.has(path) ? path : translatedPath(path, language);
    for (let n = 2; taken.has(free); n++) free = path.replace(/(?=\.[a-z0-9]+$)/, `-${n}`);
    paths.set(file, free);
    taken.add(free);
    return free;
  };
  return releases.map((release, index) => {
    const language = index === 0 ? undefined : release.language;
    const assets = [...release.course.assets].map(
      ([source, asset]) => [source, { ...asset, path: pathOf(asset, language) }] as const,
    );
    return { ...release, course: { ...release.course, assets: new Map(assets) } };
  });
}
