import { laterBy } from '../../course/days.ts';
import type { Line } from '../../languages/sheets/index.ts';
import { dayWords } from '../../pages/day-words.ts';
import { type Cell, pairsTable, paragraphs, plain, type Section } from './blocks.ts';
import { mailLink, type SheetParts, webLink } from './sheet-parts.ts';

/** Who may use the courses, how long, what happens then, and what a package cannot do about it. */
export function licenceSection({ facts, say, support }: SheetParts): Section {
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
      ...paragraphs(
        last === undefined
          ? say('licence.endless')
          : say(`licence.${licence.onExpiry}`, { day: dayWords(page, last), contact: contact.name }),
        say('licence.never'),
        say('licence.seats'),
        say('licence.offline', { publisher: publisher.name }),
      ),
    ],
  };
}
