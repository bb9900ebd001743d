import { longestTexts, packTexts, unpackTexts } from '../../player/core/packed-texts.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { shareOf } from '../../player/core/share.ts';
import { accepts } from '../../player/core/typed-answers.ts';
import { lockFields, readFields, showFields } from '../../player/page/text-fields.ts';

/** One typed answer for each field; a text question has one field, one of blanks has several. */
export const text: QuestionPlayer = {
  typed: true,
  mark(question, response) {
    const { fields = [], matchCase = false } = question;
    const right = fields.filter(({ accepted, also = [] }, at) =>
      accepts([...accepted, ...also], response[at] ?? '', matchCase),
    );
    return shareOf(question, right.length, fields.length);
  },
  read: readFields,
  show: showFields,
  lock: lockFields,
  pack: packTexts,
  unpack: unpackTexts,
  longest: longestTexts,
};
