import { type Day, laterBy } from '../../course/days.ts';
import type { Line } from '../../languages/sheets/index.ts';
import { dayWords } from '../../pages/day-words.ts';
import type { DeliveredCourse } from '../delivery.ts';
import { type Block, type Cell, pairsTable, paragraphs, plain, type Section } from './blocks.ts';
import { mailLink, type SheetParts, titleOf, webLink } from './sheet-parts.ts';

/** Who may use the courses, how long, what happens then, and what a package cannot do about it. */
export function licenceSection(parts: SheetParts): Section {
  const { facts, say, support } = parts;
  const { licence, licensee, publisher } = facts;
  const { page } = say;
  const { contact } = licensee;
  const grace =
    licence.until !== undefined && licence.grace !== undefined
      ? laterBy(licence.until, licence.grace)
      : undefined;
  const row = (name: string, ...value: Cell) => [plain(name), value] as const;
  const last = grace ?? licence.until;
  return {
    id: 'license',
    title: say('licence.title'),
    blocks: [
      pairsTable(
        say.text('licence.title'),
        [
          row(say.text('licence.agency'), plain(licensee.agency)),
          row(page('licence.number'), plain(licence.number)),
          row(page('licence.from'), plain(dayWords(page, licence.from))),
          row(
            page('licence.until'),
            plain(licence.until === undefined ? page('licence.no-end') : dayWords(page, licence.until)),
          ),
          ...(grace === undefined ? [] : [row(page('licence.grace'), plain(dayWords(page, grace)))]),
          row(
            page('licence.seats'),
            plain(licence.seats === undefined ? page('licence.any-seats') : page.number(licence.seats)),
          ),
          ...(licence.hosts.length === 0
            ? []
            : [row(say.text('licence.hosts'), ...licence.hosts.map((text): Line => [{ text, code: true }]))]),
          row(say.text('licence.on'), plain(dayWords(page, facts.on))),
          row(say.text('licence.publisher'), [webLink(publisher.url, publisher.name)]),
          row(say.text('licence.support'), [support]),
          row(
            say.text('licence.learners'),
            plain(contact.name),
            [mailLink(contact.email)],
            ...(contact.phone === undefined ? [] : [[{ text: contact.phone, code: true } as const]]),
          ),
        ],
        { captionHidden: true },
      ),
      ...(last === undefined ? paragraphs(say('licence.endless')) : afterwards(last, parts)),
      ...paragraphs(
        licence.until === undefined
          ? []
          : say('licence.renew', { support, day: dayWords(page, licence.until) }),
        say('licence.never'),
        licence.seats === undefined ? [] : say('licence.seats'),
        say('licence.offline', { publisher: publisher.name }),
      ),
    ],
  };
}

/**
 * What the courses do after the last day. Only some of those that are to ask new learners to wait can do so: of the others
 * the same is said as where they are just to tell.
 */
function afterwards(last: Day, parts: SheetParts): Block[] {
  const { facts, say } = parts;
  const { licence, licensee, courses } = facts;
  const words = { day: dayWords(say.page, last), contact: licensee.contact.name };
  const inGrace = licence.until === last ? [] : say('licence.in-grace', { day: words.day });
  if (licence.onExpiry !== 'block-new') return paragraphs(inGrace, say(`licence.${licence.onExpiry}`, words));
  const effect = ({ waits }: DeliveredCourse) => (waits ? 'licence.block-new' : 'licence.notice');
  const [first, ...others] = new Set(courses.map(effect));
  const hasRefreshers = courses.some(({ waits, refreshers }) => waits && refreshers.length > 0);
  return [
    ...paragraphs(inGrace),
    ...(first !== undefined && others.length === 0
      ? paragraphs(say(first, words))
      : [
          {
            list: courses.map(
              (course): Line => [titleOf(course, parts), { text: ' – ' }, ...say(effect(course), words)],
            ),
          },
        ]),
    ...(hasRefreshers ? paragraphs(say('licence.refreshers')) : []),
  ];
}
