import type { Theme } from '../course/model.ts';
import { compare, type Result } from '../diagnostics/diagnostic.ts';
import { pageWords } from '../languages/pages/index.ts';
import { largestState } from '../player/core/largest-state.ts';
import type { CourseData } from '../player/course-data.ts';
import { languageLinks, pathIn } from '../releases/language-links.ts';
import { type Content, type ContentFile, languagesOf, type Release } from '../releases/release.ts';
import { withSharedMedia } from '../releases/shared-media.ts';
import { accessibilityView, statementPath } from './accessibility-view.ts';
import { acrossLanguages } from './all-languages.ts';
import { brandCss, brandOf } from './brand.ts';
import { openDocument } from './document.ts';
import { layoutView } from './layout-view.ts';
import {
  licenceData,
  licenceDataPath,
  licenceEffect,
  licencePlayerPath,
  licenceTokenPath,
} from './licence-script.ts';
import { licenceStyle } from './licence-style.ts';
import { licencePath, licenceView } from './licence-view.ts';
import { pseudoData, pseudoPage } from './pseudo-page.ts';
import { dataScript } from './script-data.ts';
import { unitData } from './unit-data.ts';
import { planUnits, type UnitPlan } from './units.ts';
import { renderLayout, renderLicence, renderStatement } from './views.ts';

/** What goes into every rendering and is the same for all. */
export interface RenderParts {
  /** The minified style sheet of each theme. */
  readonly themes: Readonly<Record<Theme['name'], string>>;
  /** The minified style of the menu of languages: a file of its own, which few packages need. */
  readonly languageStyle: string;
  /** The script of licensees' editions. */
  readonly licencePlayer: () => Uint8Array;
  /** What the player says in a language (BCP 47). */
  readonly playerStrings: (language: string) => CourseData['strings'];
}

/** A release as content files, once for all targets: a page and its data for each unit and language, styles, media. */
export function renderRelease(release: Release, parts: RenderParts): Result<Content> {
  const { theme } = release.course;
  const style = parts.themes[theme.name];
  const brand = brandOf(theme, style);
  const acts = licenceEffect(release.course) !== 'none';
  const releases = withSharedMedia(languagesOf(release));
  const [own, ...translations] = releases.map((one) => renderLanguage(one, releases, parts));
  const data = (own ?? []).map(({ data }, at) =>
    acrossLanguages([data, ...translations.flatMap((units) => units[at]?.data ?? [])]),
  );
  const units = (own ?? []).map(({ plan: { completion: _, ...unit }, html }, at) => ({
    ...unit,
    html,
    // Whichever language a learner works in, the state has to fit.
    largestState: Math.max(...(data[at] ?? []).map(largestState)),
    ...(translations.length > 0
      ? { translations: translations.flatMap((rendered) => translationOf(rendered[at])) }
      : {}),
  }));
  const scripts = [own ?? [], ...translations].flatMap((rendered, language) =>
    rendered.flatMap((one, at) => {
      const known = data[at]?.[language];
      return known ? [textFile(one.script, dataScript(known))] : [];
    }),
  );
  // Files that only unused bank questions or refreshers show stay out: a package holds what its learners can see.
  const used = new Map(
    [own ?? [], ...translations].flat().flatMap((one) => [...one.used].map((asset) => [asset.path, asset])),
  );
  const files: ContentFile[] = [
    textFile(`theme/${theme.name}.css`, style),
    textFile('theme/brand.css', brandCss(theme, brand) + (acts ? licenceStyle : '')),
    ...(translations.length > 0 ? [textFile('theme/languages.css', parts.languageStyle)] : []),
    ...scripts,
    ...releases.map((one) => statement(one, release)),
    ...releases.flatMap((one) => licencePage(one, release)),
    ...licenceFiles(release, parts),
    ...[...used.values()].map(({ path, file, size }) => ({ path, content: { file, size } })),
  ];
  files.sort((a, b) => compare(a.path, b.path));
  return { value: { release, units, files }, diagnostics: brand.diagnostics };
}

/** The accessibility statement in one language of the package; `own`: the language of the package. */
function statement(release: Release, own: Release): ContentFile {
  const html = renderStatement(accessibilityView(release), pageWords(release.language));
  return textFile(pathIn(statementPath, release, own), release.pseudo ? pseudoPage(html) : html);
}

/** The page about the licence, where the edition was made for a licensee. */
function licencePage(release: Release, own: Release): ContentFile[] {
  const { licensed } = release.course;
  if (!licensed) return [];
  const html = renderLicence(licenceView(release, licensed), pageWords(release.language));
  return [textFile(pathIn(licencePath, release, own), release.pseudo ? pseudoPage(html) : html)];
}

/** The licence for scripts: the token where there is one, and what acts on it where it can change something. */
function licenceFiles(release: Release, { licencePlayer }: RenderParts): ContentFile[] {
  const { licensed } = release.course;
  if (!licensed) return [];
  const { signed } = licensed;
  const acts = licenceEffect(release.course) !== 'none';
  return [
    ...(signed ? [textFile(licenceTokenPath, signed.token)] : []),
    ...(acts || signed
      ? [textFile(licenceDataPath, dataScript(licenceData(release, licensed), 'coursewrightLicence'))]
      : []),
    ...(acts ? [{ path: licencePlayerPath, content: { bytes: licencePlayer() } }] : []),
  ];
}

interface RenderedUnit {
  readonly language: string;
  readonly plan: UnitPlan;
  readonly html: string;
  readonly data: CourseData;
  /** Where its data lies. */
  readonly script: string;
  readonly used: ReturnType<typeof openDocument>['used'];
}

/** The units of one language; `releases` are all those of the package, the course's own first. */
function renderLanguage(
  release: Release,
  releases: readonly Release[],
  parts: RenderParts,
): readonly RenderedUnit[] {
  const { course, language } = release;
  const [own = release] = releases;
  const strings = parts.playerStrings(language);
  return planUnits(course).map((plan) => {
    const script = pathIn(`data/${plan.id}.js`, release, own);
    const document = openDocument(release, plan, {
      script,
      languages: languageLinks(plan.href, release, releases),
      statement: pathIn(statementPath, release, own),
      licence: pathIn(licencePath, release, own),
    });
    const html = renderLayout(layoutView(document), document.say);
    const data = unitData(release, plan, strings);
    return {
      language,
      plan: { ...plan, href: pathIn(plan.href, release, own) },
      html: release.pseudo ? pseudoPage(html) : html,
      data: release.pseudo ? pseudoData(data) : data,
      script,
      used: document.used,
    };
  });
}

function translationOf(rendered: RenderedUnit | undefined) {
  if (!rendered) return [];
  const { language, html, plan } = rendered;
  const { title, description, href } = plan;
  return [{ language, title, description, href, html }];
}

const encoder = new TextEncoder();
const textFile = (path: string, text: string): ContentFile => ({
  path,
  content: { bytes: encoder.encode(text) },
});
