import { cell, longestCells, packCells, unpackCells } from '../../player/core/cells.ts';
import type { QuestionPlayer } from '../../player/core/question-types.ts';
import { shareOf } from '../../player/core/share.ts';
import { lockRows, readRows, showRows } from '../../player/page/row-selects.ts';

/** Every row gets one of the options; the data says which is right. */
export const matching: QuestionPlayer = {
  mark(question, response) {
    const rows = question.statements ?? [];
    const right = rows.filter(({ id, right: option = '' }) => response.includes(cell(id, option)));
    return shareOf(question, right.length, rows.length);
  },
  read: readRows,
  show: showRows,
  lock: lockRows,
  pack: packCells,
  unpack: unpackCells,
  longest: longestCells,
};
