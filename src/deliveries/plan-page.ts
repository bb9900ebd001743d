import { directionOf } from '../languages/direction.ts';
import { type Line, type SheetSay, sheetWords } from '../languages/sheets/index.ts';
import { dayWords } from '../pages/day-words.ts';
import { reportFrame } from '../pages/report-frame.ts';
import { renderDelivery } from '../pages/views.ts';
import { type LmsName, placeholders } from '../schedule/plan/placeholders.ts';
import type { RefresherPlan } from '../schedule/plan/plan.ts';
import { type Block, columnsTable, pairsTable, paragraphs, plain, type Section } from './sheet/blocks.ts';
import { slots } from './sheet/import-steps.ts';
import { spanWords } from './sheet/measures.ts';
import { code } from './sheet/sheet-parts.ts';

export interface PlanPageOptions {
  /** BCP 47; one that the admin sheet speaks. */
  readonly language: string;
  readonly css: string;
  readonly madeBy: string;
}

/**
 * `refresher-plan.html` of a delivery: what an admin sets up in this LMS for the refreshers of a course, and the messages to
 * learners with its placeholders. Names of fields are those of the LMS in English, and so is what is documented of them.
 */
export function planPage(
  plan: RefresherPlan,
  lms: LmsName,
  { language, css, madeBy }: PlanPageOptions,
): string {
  const say = sheetWords(language);
  const { title, version } = plan.course;
  const heading = say.text('plan.title', { course: title });
  return renderDelivery({
    frame: reportFrame(heading, css, madeBy, { language, direction: directionOf(language) }),
    title: heading,
    lead: say(plan.anchor === 'completion' ? 'plan.completion' : 'plan.calendar', { version }),
    contents: say.text('contents'),
    first: dueSection(plan, say),
    sections: [
      settingsSection(plan, lms, say),
      messagesSection(plan, lms, say),
      ...(Object.keys(plan.badges).length > 0 ? [certificates(plan, say)] : []),
    ],
  });
}

function dueSection({ course, steps, updates }: RefresherPlan, say: SheetSay): Section {
  const span = (duration: string) => spanWords(duration, say);
  const row = (title: string, id: string, ...times: readonly Line[]) => ({
    head: [plain(title)],
    cells: [[[code(id)]], ...times.map((line) => [line])],
  });
  return {
    id: 'due',
    title: say('plan.due'),
    blocks: [
      columnsTable(
        say.text('plan.title', { course: course.title }),
        [
          say.text('refreshers.name'),
          say.text('plan.package'),
          say.text('plan.when'),
          say.text('plan.opens'),
          say.text('plan.window'),
          say.text('plan.certificate'),
        ],
        [
          ...steps.map(({ title, package: id, after, opens, window, certificate }) =>
            row(
              title,
              id,
              plain(span(after)),
              opens === undefined ? say('plan.that-day') : say('plan.before', { time: span(opens) }),
              window === undefined ? say('plan.that-day') : say('plan.more', { time: span(window) }),
              certificate ? say('plan.renews') : plain('–'),
            ),
          ),
          ...updates.map(({ title, package: id, on, repeat }) => {
            const day = dayWords(say.page, on);
            return row(
              title,
              id,
              repeat === undefined ? plain(day) : say('plan.every', { day, time: span(repeat) }),
              say('plan.that-day'),
              say('plan.next'),
              plain('–'),
            );
          }),
        ],
      ),
    ],
  };
}

/** A table for each refresher: an admin sets them up one after the other. */
function settingsSection(plan: RefresherPlan, lms: LmsName, say: SheetSay): Section {
  const { steps, updates } = plan;
  const isGeneric = lms === 'generic';
  return {
    id: 'settings',
    title: isGeneric ? say('plan.settings-any') : say('plan.settings', { lms: placeholders[lms].title }),
    blocks: [
      ...paragraphs(
        [...say('plan.import'), ...(isGeneric ? [] : [{ text: ' ' }, ...say('plan.names')])],
        isGeneric ? [] : say('plan.try'),
      ),
      ...[...steps, ...updates].flatMap(({ id, title }): Block[] => {
        const rows = isGeneric ? generalRows(plan, id, say) : documentedRows(plan, id, say);
        return [{ heading: plain(title) }, pairsTable(title, rows, { captionHidden: true })];
      }),
    ],
  };
}

type Rows = Parameters<typeof pairsTable>[1];

/** As the LMS names it, with where that is documented. */
function documentedRows({ settings }: RefresherPlan, id: string, say: SheetSay): Rows {
  const english = (text: string): Line => [{ text, lang: 'en' }];
  return settings
    .filter(({ refresher }) => refresher === id)
    .map(({ field, value, source }) => [
      english(field),
      [english(value), say('plan.source', { source: { text: source, lang: 'en' } })],
    ]);
}

/** What holds in any LMS. */
function generalRows({ anchor, steps, updates }: RefresherPlan, id: string, say: SheetSay): Rows {
  const span = (duration: string) => ({ time: spanWords(duration, say) });
  const step = steps.find((one) => one.id === id);
  const update = updates.find((one) => one.id === id);
  if (update) return [[say('plan.enroll'), [say('plan.enroll-on', { day: dayWords(say.page, update.on) })]]];
  if (!step) return [];
  const { after, opens, window, certificate } = step;
  return [
    [
      say('plan.enroll'),
      [say(anchor === 'calendar' ? 'plan.enroll-yearly' : 'plan.enroll-after', span(after))],
    ],
    ...(opens === undefined ? [] : [[say('plan.opens'), [say('plan.before', span(opens))]] as const]),
    ...(window === undefined ? [] : [[say('plan.window'), [say('plan.more', span(window))]] as const]),
    ...(certificate ? [[say('plan.valid'), [say('plan.valid-for', span(after))]] as const] : []),
  ];
}

const whenKeys = {
  open: 'plan.open',
  due: 'plan.on-due',
  overdue: 'plan.overdue',
  lapsed: 'plan.lapsed',
} as const;

function messagesSection(plan: RefresherPlan, lms: LmsName, say: SheetSay): Section {
  const titles = new Map([...plan.steps, ...plan.updates].map(({ id, title }) => [id, title]));
  const moodle = ['Course recompletion › Recompletion message', 'Participants', 'Send a message'];
  return {
    id: 'messages',
    title: say('plan.messages'),
    blocks: [
      ...paragraphs(
        lms === 'moodle' ? say('plan.send-moodle', slots(moodle)) : say('plan.send'),
        lms === 'generic'
          ? []
          : say('plan.placeholders', { source: { text: placeholders[lms].source, lang: 'en' } }),
      ),
      ...plan.reminders.flatMap(({ refresher, when, language, subject, body }): Block[] => [
        {
          heading: [
            ...plain(`${titles.get(refresher) ?? refresher}: `),
            ...say(whenKeys[when]),
            ...plain(` (${language})`),
          ],
        },
        { text: [subject, '', body].join('\n'), language },
      ]),
    ],
  };
}

function certificates({ badges, steps }: RefresherPlan, say: SheetSay): Section {
  const named = steps.filter(({ id }) => id in badges);
  return {
    id: 'certificates',
    title: say('plan.certificates'),
    blocks: [
      ...paragraphs(say('plan.badges', { standard: { text: 'Open Badges 3.0', lang: 'en' } })),
      { list: named.map(({ id, title }): Line => [...plain(`${title}: `), code(`${id}.badge.json`)]) },
    ],
  };
}
