import type { Theme } from '../course/model.ts';
import { compare, type Result } from '../diagnostics/diagnostic.ts';
import { largestState } from '../player/core/largest-state.ts';
import type { CourseData } from '../player/course-data.ts';
import type { Content, ContentFile, Release } from '../releases/release.ts';
import { brandCss, brandOf } from './brand.ts';
import { openDocument } from './document.ts';
import { layoutView } from './layout-view.ts';
import { dataScript } from './script-data.ts';
import { courseCodes, unitData } from './unit-data.ts';
import { planUnits } from './units.ts';
import { renderLayout } from './views.ts';

/** What goes into every rendering and is the same for all. */
export interface RenderParts {
  /** The minified style sheet of each theme. */
  readonly themes: Readonly<Record<Theme['name'], string>>;
  /** What the player says in a language (BCP 47). */
  readonly playerStrings: (language: string) => CourseData['strings'];
}

/** A release as content files, once for all targets: a page and its data for each unit, styles, media. */
export function renderRelease(release: Release, parts: RenderParts): Result<Content> {
  const { course } = release;
  const codes = courseCodes(course);
  const strings = parts.playerStrings(release.language);
  const style = parts.themes[course.theme.name];
  const brand = brandOf(course.theme, style);
  const plans = planUnits(course);
  const rendered = plans.map((plan) => {
    const document = openDocument(release, plan);
    const { completion: _, ...unit } = plan;
    const data = unitData(release, plan, codes, strings);
    const html = renderLayout(layoutView(document), document.say);
    const script = dataScript(data);
    return { unit: { ...unit, largestState: largestState(data), html }, script, used: document.used };
  });
  // Files that only unused bank questions or refreshers show stay out: a package holds what its learners can see.
  const used = new Set(rendered.flatMap((one) => [...one.used]));
  const files: ContentFile[] = [
    textFile(`theme/${course.theme.name}.css`, style),
    textFile('theme/brand.css', brandCss(course.theme, brand)),
    ...rendered.map(({ unit, script }) => textFile(`data/${unit.id}.js`, script)),
    ...[...used].map(({ path, file, size }) => ({ path, content: { file, size } })),
  ];
  files.sort((a, b) => compare(a.path, b.path));
  return {
    value: { release, units: rendered.map(({ unit }) => unit), files },
    diagnostics: brand.diagnostics,
  };
}

const encoder = new TextEncoder();
const textFile = (path: string, text: string): ContentFile => ({
  path,
  content: { bytes: encoder.encode(text) },
});
