import { expect, it } from 'vitest';
import { matchLanguage } from '../../../src/player/core/match-language.ts';

it.each([
  // wished, available, taken
  [['es'], ['en-US', 'es'], 'es'],
  [['es-MX'], ['en-US', 'es'], 'es'],
  [['es'], ['en-US', 'es-MX'], 'es-MX'],
  [['en-GB'], ['es', 'en-US'], 'en-US'],
  [['EN_us'], ['es', 'en-US'], 'en-US'],
  [['pt-PT'], ['pt-BR', 'pt', 'pt-PT'], 'pt-PT'],
  [['pt-AO'], ['pt-BR', 'pt'], 'pt'],
  [['zh-TW'], ['zh', 'zh-Hant'], 'zh-Hant'],
  [['zh-Hant-HK'], ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
  [['zh-TW'], ['zh-Hans', 'en'], undefined],
  [['sr-Latn-RS'], ['sr', 'en'], undefined],
  [['fr', 'ar-EG', 'en'], ['en', 'ar'], 'ar'],
  [['', 'English', 'x', 'not a tag', ' es '], ['en', 'es'], 'es'],
  [['spa'], ['en', 'es'], 'es'],
  [['fr'], ['en', 'es'], undefined],
  [[], ['en'], undefined],
] as const)('who wishes for %j of %j reads %s', (wishes, available, taken) => {
  expect(matchLanguage(wishes, available)).toBe(taken);
});
