import { directionOf } from '../languages/direction.ts';
import type { LanguageLink } from '../releases/language-links.ts';
import { policySlot } from '../releases/release.ts';
import { type ContentsView, contentsView } from './contents-view.ts';
import type { UnitDocument } from './document.ts';
import { type GlossaryView, glossaryView } from './glossary-view.ts';
import { licenceDataPath, licenceEffect, licencePlayerPath } from './licence-script.ts';
import { moduleViews, type PageView } from './module-views.ts';

/** The model of `templates/views/layout.hbs`: a whole document. */
export interface LayoutView {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly policy: string;
  readonly documentTitle: string;
  readonly title: string;
  readonly theme: string;
  /** The data of the player. */
  readonly script: string;
  /** The menu of languages; `false` for a package of one. */
  readonly languages: LanguagesView | false;
  readonly logo:
    | {
        readonly src: string;
        /** The one for dark pages. */
        readonly dark: string | false;
        readonly alt: string;
        readonly width: number;
        readonly height: number;
      }
    | false;
  readonly contents: ContentsView;
  readonly pages: readonly PageView[];
  readonly glossary: GlossaryView | false;
  readonly publisher: { readonly name: string; readonly url: string };
  /** E-mail address for questions: of the agency where it has a licence, else of the publisher; or empty. */
  readonly contact: string;
  /** Where the accessibility statement lies. */
  readonly statement: string;
  /** Whose edition it is, and where the page about the licence lies. */
  readonly licence: { readonly agency: string; readonly href: string } | false;
  /** What the licence changes in the page is done by these; `false`: nothing. */
  readonly licenceScripts: { readonly data: string; readonly player: string } | false;
  readonly version: string;
  readonly rights: string;
}

interface LanguagesView {
  /** The language of this document. */
  readonly current: string;
  readonly links: readonly LanguageLink[];
}

function languagesView(links: readonly LanguageLink[]): LanguagesView | false {
  const current = links.find((link) => link.current);
  return current ? { current: current.name, links } : false;
}

export function layoutView(document: UnitDocument): LayoutView {
  const { release, course, unit, modules } = document;
  const [logo, logoDark] = [course.theme.logo, course.theme.logoDark].map((path) =>
    path === undefined ? undefined : document.asset(path),
  );
  return {
    language: release.language,
    direction: directionOf(release.language),
    policy: policySlot,
    documentTitle: unit.whole ? course.title : `${unit.title} – ${course.title}`,
    title: course.title,
    theme: course.theme.name,
    script: document.script,
    languages: languagesView(document.languages),
    logo: logo
      ? {
          src: logo.path,
          dark: logoDark?.path ?? false,
          alt:
            course.licensed && course.theme.logo?.startsWith('licensee/')
              ? course.licensed.name
              : course.publisher.name,
          width: logo.dimensions?.width ?? 0,
          height: logo.dimensions?.height ?? 0,
        }
      : false,
    contents: contentsView(document),
    pages: modules.flatMap((module) => moduleViews(document, module)),
    glossary: glossaryView(document),
    publisher: {
      name: course.publisher.name,
      url: course.publisher.url,
    },
    contact: course.licensed?.contact.email ?? course.publisher.email ?? '',
    statement: document.statement,
    licence: course.licensed ? { agency: course.licensed.agency, href: document.licence } : false,
    licenceScripts:
      licenceEffect(course) === 'none' ? false : { data: licenceDataPath, player: licencePlayerPath },
    version: course.version,
    rights: course.rights ?? '',
  };
}
