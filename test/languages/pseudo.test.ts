import { describe, expect, it } from 'vitest';
import { en as pageEnglish } from '../../src/languages/pages/en.ts';
import { pageWords } from '../../src/languages/pages/index.ts';
import { en as playerEnglish } from '../../src/languages/player/en.ts';
import { playerStrings } from '../../src/languages/player/index.ts';
import { pseudoText, pseudoWords } from '../../src/languages/pseudo.ts';
import { questionWords, spokenLanguages } from '../../src/languages/scales.ts';
import { pseudoPage } from '../../src/pages/pseudo-page.ts';
import { createSay } from '../../src/player/page/words.ts';

const english: Readonly<Record<string, string>> = { ...pageEnglish, ...playerEnglish };
const pseudo = pseudoWords(english);
const letters = (texts: Readonly<Record<string, string>>) =>
  Object.values(texts)
    .join('')
    .replace(/\{\w+\}/g, '').length;

describe('the pseudo-language en-XA', () => {
  it('can be read, and shows where a text begins and ends', () => {
    expect(pseudoText('Page {number} of {total}')).toBe('[Þááĝéé {number} óóƒ {total}]');
  });

  it('has every key of English, each longer and in brackets', () => {
    expect(Object.keys(pseudo)).toEqual(Object.keys(english));
    for (const [key, text] of Object.entries(english)) {
      expect(pseudo[key]).toMatch(/^\[.*\]$/);
      expect(pseudo[key]?.length).toBeGreaterThan(text.length);
    }
  });

  it('is some 30 % longer than English', () => {
    expect(letters(pseudo) / letters(english)).toBeGreaterThan(1.25);
    expect(letters(pseudo) / letters(english)).toBeLessThan(1.45);
  });

  it('leaves no letter plain except in slots', () => {
    for (const text of Object.values(pseudo)) expect(text.replace(/\{\w+\}/g, '')).not.toMatch(/[a-z]/i);
  });

  it('keeps slots, so that they are filled', () => {
    const slots = (text: string) => text.match(/\{\w+\}/g) ?? [];
    for (const [key, text] of Object.entries(english)) expect(slots(pseudo[key] ?? '')).toEqual(slots(text));
    expect(pageWords('en-XA')('minutes', { count: 1 })).toBe('[1 ɱííñúúţéé]');
    const say = createSay(playerStrings('en-xa'), 'en-XA');
    expect(say('quiz.attempts-left', { count: 2 })).toBe('[Ýýóóúú ĥááṽéé 2 ááţţééɱþţš ļééƒţ.]');
  });

  it('is spoken by pages, player and scales, and not offered to authors', () => {
    expect(pageWords('en-XA').language).toBe('en-XA');
    expect(playerStrings('en-XA')['exit.retry']).toBe(pseudo['exit.retry']);
    expect(questionWords('en-XA').scales.frequency[0]).toBe('[Ñééṽééŕ]');
    expect(questionWords('en-XA').trueFalse).toEqual(['[Ţŕúúéé]', '[Ƒááļšéé]']);
    expect(spokenLanguages).not.toContain('en-XA');
  });

  it('is not what English regions are said in', () => {
    expect(pageWords('en-US')('next')).toBe('Next');
    expect(questionWords('en-GB').trueFalse[0]).toBe('True');
  });
});

describe('a page in en-XA', () => {
  it('is said in it throughout, with addresses, ids and character references as they were', () => {
    const page =
      '<title>Tom &amp; co</title><script src="a.js"></script><p id="here" lang="en">Go <a href="#there" title="Out">there</a> &lt;now&#39;</p><img src="map.png" alt="A map"><p>[Şóó]</p>\n';
    expect(pseudoPage(page)).toBe(
      '<title>[Ţóóɱ &amp; çóó]</title><script src="a.js"></script><p id="here" lang="en">[Ĝóó] <a href="#there" title="[Óóúúţ]">[ţĥééŕéé]</a> [&lt;ñóóŵ&#39;]</p><img src="map.png" alt="[Áá ɱááþ]"><p>[Şóó]</p>\n',
    );
  });

  it('is a third longer, as a translation may be', () => {
    const text = playerEnglish['notice.failing'] + playerEnglish['exit.unsaved-text'];
    const { length } = pseudoPage(text);
    expect(length / text.length).toBeGreaterThan(1.3);
    expect(length / text.length).toBeLessThan(1.4);
  });
});
