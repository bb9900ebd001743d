import { fullRoom, packText, unpackText } from '../../player/core/packed-text.ts';
import type { QuestionForm } from '../../player/core/question-types.ts';

/** A text of the learner's own; nothing in it is right or wrong to a machine. */
export const essay: QuestionForm = {
  typed: true,
  read(form) {
    const text = areaOf(form)?.value ?? '';
    return text.trim() === '' ? [] : [text];
  },
  show(form, [text = '']) {
    const area = areaOf(form);
    if (area) area.value = text;
  },
  pack: ({ room = fullRoom }, [text = '']) => text && `~${packText(text, room)}`,
  unpack(_, packed) {
    if (packed === '') return [];
    // Else it was a question of another type.
    const text = packed[0] === '~' ? unpackText(packed.slice(1)) : undefined;
    return text === undefined ? undefined : [text];
  },
  /** No two characters of one block: the text that packs worst. */
  longest: () => [String.fromCharCode(...Array.from({ length: 255 }, (_, n) => 0x4e00 + n * 128))],
};

function areaOf(form: HTMLFormElement): HTMLTextAreaElement | null {
  return form.querySelector('textarea');
}
