import type { TargetId } from '../../course/model.ts';
import type { Line, Piece, SheetSay } from '../../languages/sheets/index.ts';
import type { Lms } from '../../verify/lms-profiles.ts';
import { titleOf as standardTitle } from '../../verify/standard.ts';
import type { DeliveredCourse, DeliveredPackage, DeliveryFacts } from '../delivery.ts';
import type { LedgerLine } from '../ledger.ts';

/** What all sections of the sheet are made from. */
export interface SheetParts {
  readonly facts: DeliveryFacts;
  /** Earlier deliveries to this licensee, the oldest first. */
  readonly history: readonly LedgerLine[];
  readonly say: SheetSay;
  /** `undefined`: none is named, or it is not one that we know. */
  readonly lms: Lms | undefined;
  /** As people call it, or “your LMS”. */
  readonly lmsName: string;
  /** By id of the course. */
  readonly best: ReadonlyMap<string, TargetId | undefined>;
  /** The publisher, to write to. */
  readonly support: Piece;
}

/** The packages of the course itself, without its refreshers. */
export const ownPackages = ({ packages }: DeliveredCourse): readonly DeliveredPackage[] =>
  packages.filter(({ step }) => step === undefined);

/** Packages with those to take first. */
export function bestFirst(
  packages: readonly DeliveredPackage[],
  best: TargetId | undefined,
): DeliveredPackage[] {
  const rank = ({ target }: DeliveredPackage) => (target === best ? 0 : 1);
  return packages.toSorted((a, b) => rank(a) - rank(b));
}

/** The title in the language of the sheet, where there is a package in it; else as the course has it. */
export function titleOf(course: DeliveredCourse, { say }: SheetParts): Piece {
  const own = ownPackages(course);
  const language = primary(say.language);
  const known =
    own.find((one) => primary(one.language) === language) ??
    own.find((one) => one.title === course.title) ??
    own[0];
  return inLanguage(known?.title ?? course.title, known?.language, say);
}

/** A text of a course, marked with its language where that is not the one of the sheet (WCAG 2.2, SC 3.1.2). */
export function inLanguage(text: string, language: string | undefined, say: SheetSay): Piece {
  return language === undefined || primary(language) === primary(say.language)
    ? { text }
    : { text, lang: language };
}

const primary = (tag: string) => tag.split('-')[0]?.toLowerCase();

/** A link to a file of the delivery. Names of packages are ASCII without spaces, so nothing has to be escaped. */
export const fileLink = ({ file }: DeliveredPackage): Piece => ({
  text: file.slice(file.lastIndexOf('/') + 1),
  href: file,
});

export const mailLink = (email: string): Piece => ({ text: email, href: `mailto:${email}` });

/** Only addresses of the web become links: what else a file may hold is shown as it is. */
export const webLink = (url: string, text = url): Piece =>
  /^https?:\/\//i.test(url) ? { text, href: url } : { text };

/** The name of a standard, which is English in every language. */
export const standardName = (target: TargetId): Piece => ({ text: standardTitle(target), lang: 'en' });

/** Lines in a row, with a space between. */
export const joined = (lines: readonly Line[]): Line =>
  lines.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line]));

/** What is typed or written to the letter. */
export const code = (text: string): Piece => ({ text, code: true });
