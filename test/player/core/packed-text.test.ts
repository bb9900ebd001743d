import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fullRoom, packText, unpackText } from '../../../src/player/core/packed-text.ts';

const any = fc.string({ unit: 'binary', maxLength: 255 }).filter(({ length }) => length > 0 && length <= 255);
/** Any UTF-16 at all, halves of characters included. */
const units = fc
  .array(fc.nat(0xffff), { minLength: 1, maxLength: 255 })
  .map((list) => String.fromCharCode(...list));

describe('a text in saved state', () => {
  test('of up to 255 characters survives the way there and back, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(any, units), (text) => {
        expect(unpackText(packText(text, fullRoom))).toBe(text);
      }),
    );
  });

  test('is of characters that no LMS changes, and never takes more than its room', () => {
    fc.assert(
      fc.property(fc.oneof(any, units), fc.integer({ min: 40, max: fullRoom }), (text, room) => {
        expect(packText(text, room)).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(packText(text, room).length).toBeLessThanOrEqual(room);
      }),
    );
  });

  test('fills its room to the last character, and what packs best takes no more of it than what packs worst', () => {
    const worst = String.fromCharCode(...Array.from({ length: 255 }, (_, n) => 0x4e00 + n * 128));
    expect(unpackText(packText(worst, fullRoom))).toBe(worst);
    for (let room = 40; room <= fullRoom; room += 13) {
      const most = packText(worst, room).length;
      expect(unpackText(packText(worst, room))).toHaveLength(Math.min(255, Math.floor((room * 3) / 8) - 1));
      for (const text of ['x'.repeat(255), 'я'.repeat(255), 'xя'.repeat(127), 'я日'.repeat(127)])
        expect(packText(text, room).length, `${text.slice(0, 2)} in ${room}`).toBeLessThanOrEqual(most);
    }
  });

  test('keeps what stands at the edges of its blocks', () => {
    for (const edge of ['\0', '\u007f', '\u0080', '\u00ff', '\u0400', '\u047f', '\u0480', '\uffff'])
      expect(unpackText(packText(`${edge}жжж${edge}`, fullRoom))).toBe(`${edge}жжж${edge}`);
  });

  test.each([
    ['English', 'We need more practice, on “real” shifts. '],
    ['Spanish', '¿Más práctica? Sí: el año que viene, mañana mismo. '],
    ['Greek', 'Χρειαζόμαστε περισσότερη πρακτική. '],
    ['Russian', 'Нам нужно больше практики. '],
    ['Arabic', 'نحتاج إلى مزيد من التدريب. '],
  ])('in %s takes one byte for nearly every character: half the room holds all of it', (_, sentence) => {
    const text = sentence.repeat(20).slice(0, 240);
    expect(unpackText(packText(text, fullRoom / 2))).toBe(text);
  });

  test('that is longer keeps its beginning, and an ellipsis says so', () => {
    const long = `${'x'.repeat(253)}😀 and more`;
    expect(unpackText(packText(long, fullRoom))).toBe(`${'x'.repeat(253)}…`);
    const many = unpackText(packText('日本語の文'.repeat(100), 100)) ?? '';
    expect(many).toMatch(/^(日本語の文)+.*…$/);
    expect(many.length).toBeGreaterThan(30);
  });

  test('that nobody wrote is no text, and never throws', () => {
    for (const noise of ['', 'A', '====', '!', 'é']) expect(unpackText(noise)).toBeUndefined();
    expect(unpackText('AA'.repeat(1e6))).toHaveLength(255);
    fc.assert(
      fc.property(fc.string(), (noise) => {
        unpackText(noise);
      }),
    );
  });
});
