import type { Day } from '../course/days.ts';
import { directionOf } from '../languages/direction.ts';
import type { Holder } from './holders.ts';
import { noticeWords } from './words/index.ts';

/** What is withdrawn. */
export interface Withdrawal {
  readonly course: string;
  readonly version: string;
  /** As whoever withdraws it wrote it. */
  readonly reason: string;
  readonly replace?: string | undefined;
  readonly on: Day;
}

/** What a notice is made of beside the ledger. */
export interface NoticeParts {
  /** BCP 47, the first that we speak is taken. */
  readonly languages: readonly string[];
  /** Office of the agency that it goes to. */
  readonly to?: { readonly name: string; readonly email: string } | undefined;
  /** The title of the course by language; in others, as the ledger has it. */
  readonly titles?: ReadonlyMap<string, string> | undefined;
  /** Where it comes from. */
  readonly publisher?: { readonly name: string; readonly email?: string | undefined } | undefined;
}

/** A notice to one agency, its sentences filled in. */
export interface Notice {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly heading: string;
  readonly lead: string;
  readonly to: string | undefined;
  readonly reasonName: string;
  readonly reason: string;
  readonly whatToDo: string;
  readonly steps: readonly string[];
  readonly filesName: string;
  readonly delivered: string;
  readonly packages: Holder['packages'];
  readonly questions: string | undefined;
  readonly dated: string;
}

export function noticeFor(holder: Holder, withdrawal: Withdrawal, parts: NoticeParts): Notice {
  const { version, replace, reason, on } = withdrawal;
  const { language, words } = noticeWords(parts.languages);
  const date = dateWords(language);
  const fill = (text: string, values: Readonly<Record<string, string>>) =>
    text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  const { agency, licence } = holder;
  const title = parts.titles?.get(language) ?? holder.title;
  const got = holder.later.find((later) => later.version === replace);
  const steps =
    replace === undefined
      ? [words.stop]
      : [
          fill(words.stopUntil, { version: replace }),
          got
            ? fill(words.haveIt, { version: replace, date: date(got.on) })
            : fill(words.willGet, { version: replace }),
          words.importOver,
        ];
  const { to, publisher } = parts;
  return {
    language,
    direction: directionOf(language),
    heading: fill(words.heading, { title, version }),
    lead: fill(words.lead, { agency, title, version, number: licence }),
    to: to && `${to.name} <${to.email}>`,
    reasonName: words.reason,
    reason,
    whatToDo: words.whatToDo,
    steps: [...steps, words.keep, words.learners],
    filesName: words.files,
    delivered: fill(words.deliveredOn, { date: date(holder.on) }),
    packages: holder.packages,
    questions:
      publisher?.email === undefined
        ? undefined
        : fill(words.questions, { name: publisher.name, email: publisher.email }),
    dated: fill(words.dated, { date: date(on) }),
  };
}

function dateWords(language: string): (day: Day) => string {
  const words = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: 'UTC',
    calendar: 'gregory',
  });
  return (day) => words.format(new Date(`${day}T00:00:00Z`));
}

/** For the body of an e-mail. */
export function noticeText(notice: Notice): string {
  const { to, dated, heading, lead, reasonName, reason, whatToDo, steps } = notice;
  const { filesName, delivered, packages, questions } = notice;
  const paragraphs = [
    ...(to === undefined ? [] : [to]),
    heading,
    dated,
    lead,
    `${reasonName}\n${reason}`,
    `${whatToDo}\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
    ...(packages.length > 0
      ? [
          `${filesName}. ${delivered}.\n${packages.map(({ file, sha256 }) => `${file}\n  SHA-256 ${sha256}`).join('\n')}`,
        ]
      : []),
    ...(questions === undefined ? [] : [questions]),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
