import { imageSize } from 'image-size';
import { svgProblem } from '../../content/svg/active-content.ts';
import { vttProblem } from '../../content/vtt.ts';
import { compare, type Place } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { readText, reasonOf } from '../load/source-text.ts';
import type { Asset } from '../model.ts';
import { slug, unused } from '../slug.ts';
import { largestFor, otherContent, tellingBytes } from './asset-content.ts';
import { type Locating, locate, type Resolving } from './resolving.ts';

/** What may lie in a package, by extension. Everything else an LMS may refuse, run, or serve as something else. */
export const mediaTypes: ReadonlySet<string> = new Set(
  'svg png jpg jpeg gif webp avif mp4 webm m4v ogv mp3 m4a ogg oga wav vtt pdf txt csv docx xlsx pptx odt ods odp ics'.split(
    ' ',
  ),
);
export const pictures: ReadonlySet<string> = new Set('svg png jpg jpeg gif webp avif'.split(' '));
/**
 * Sizes stand at the start of every picture format: no need to read a large photo whole. In a JPEG the camera's own notes
 * may come before them.
 */
const headBytes = 16 * 1024;
const notedBytes = 256 * 1024;

/** The files that texts and settings use, with the names that they get in packages. */
export async function resolveAssets(
  resolving: Locating & Pick<Resolving, 'assets'>,
): Promise<Map<string, Asset>> {
  const assets = new Map<string, Asset>();
  const names = new Set<string>();
  for (const [source, place] of [...resolving.assets].sort(([a], [b]) => compare(a, b))) {
    const asset = await resolveAsset(resolving, source, place, names);
    if (asset) assets.set(source, asset);
  }
  return assets;
}

async function resolveAsset(
  resolving: Locating,
  source: string,
  place: Place,
  names: Set<string>,
): Promise<Asset | undefined> {
  const path = locate(resolving, source, place, 'asset');
  if (path === undefined) return undefined;
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (!mediaTypes.has(extension)) {
    const reason = extension
      ? `files of type “.${extension}” are not media that every LMS takes`
      : 'it has no file name extension, which SCORM 2004 requires';
    const hint = extension === 'md' ? { hint: 'To link to a page, write “#” and the id of the page.' } : {};
    resolving.report(diagnostic('ASSET-TYPE', place, { path, reason }, hint));
    return undefined;
  }
  const { size } = resolving.files.entries.get(path) ?? { size: 0 };
  const base = {
    source,
    file: `${resolving.files.root}/${path}`,
    size,
    path: packagePath(source, extension, names),
  };
  if (extension === 'vtt') return await timedText(resolving, path, place, base);
  const isPicture = pictures.has(extension);
  const bytes =
    extension === 'svg'
      ? await passiveSvg(resolving, path, place)
      : await headOf(resolving, path, isPicture ? headBytes : tellingBytes);
  if (!bytes) return undefined;
  if (size > largestFor(extension))
    resolving.report(diagnostic('ASSET-LARGE', place, sizes(path, size, extension)));
  const actual = otherContent(extension, bytes);
  if (actual) resolving.report(diagnostic('ASSET-CONTENT', place, { path, extension, actual }));
  if (!isPicture) return base;
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8;
  const dimensions =
    dimensionsOf(bytes) ??
    (isJpeg && size > headBytes
      ? dimensionsOf((await headOf(resolving, path, notedBytes)) ?? bytes)
      : undefined);
  return dimensions ? { ...base, dimensions } : base;
}

const sizes = (path: string, size: number, extension: string) => ({
  path,
  size: `${(size / 1e6).toFixed(1)} MB`,
  limit: `${largestFor(extension) / 1e6} MB`,
});

async function headOf(resolving: Locating, path: string, bytes: number): Promise<Uint8Array | undefined> {
  try {
    return await resolving.files.read(path, bytes);
  } catch (error) {
    resolving.report(diagnostic('SRC-UNREADABLE', { file: path }, { reason: reasonOf(error) }));
    return undefined;
  }
}

/** Captions are kept as text too: under file:// no browser lets a page read them, so that they stand in it as well. */
async function timedText(
  resolving: Locating,
  path: string,
  place: Place,
  base: Asset,
): Promise<Asset | undefined> {
  const { value, diagnostics } = await readText(resolving.files, path);
  resolving.report(...diagnostics.filter(({ severity }) => severity === 'error'));
  if (!value) return undefined;
  const reason = vttProblem(value.text);
  if (reason) resolving.report(diagnostic('MEDIA-VTT', place, { path, reason }));
  return { ...base, text: value.text };
}

/** An SVG is a text like any other: what cannot be read cannot be known to be passive. */
async function passiveSvg(resolving: Locating, path: string, place: Place): Promise<Uint8Array | undefined> {
  const { value, diagnostics } = await readText(resolving.files, path);
  resolving.report(...diagnostics.filter(({ severity }) => severity === 'error'));
  if (!value) return undefined;
  const problem = svgProblem(value.text);
  if (!problem) return new TextEncoder().encode(value.text);
  resolving.report(
    problem.kind === 'active'
      ? diagnostic('SVG-ACTIVE', place, { path, found: problem.found })
      : diagnostic('SVG-SYNTAX', place, { path, reason: problem.reason }),
  );
  return undefined;
}

/** `assets/Böhm Chart.PNG` → `media/bohm-chart.png`, at most 90 characters, unique. */
function packagePath(source: string, extension: string, names: Set<string>): string {
  const folders = source.replace(/^assets\//, '').split('/');
  const last = (folders.pop() ?? '').replace(/\.[^.]+$/, '');
  const parts = [...folders.map((part) => slug(part, 20)), slug(last) || 'file'].filter(Boolean);
  const stem = `media/${parts.join('/').slice(-70)}`.replace(/\/+/g, '/');
  const name = unused(stem, (candidate) => names.has(`${candidate}.${extension}`));
  names.add(`${name}.${extension}`);
  return `${name}.${extension}`;
}

function dimensionsOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : undefined;
  } catch {
    // The page can do without; a picture that no browser reads is the author's to see in the preview.
    return undefined;
  }
}
