import { expect, it } from 'vitest';
import { writeXml } from '../../src/targets/xml.ts';
import { attribute, parseXml } from '../../src/verify/element.ts';

/** Every character of the Basic Multilingual Plane, and one beyond it, within words: white space at the ends is cut. */
const everything = `From ${Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('')} to 🚨`;
const text = writeXml('course', { $: { title: everything }, title: everything });

// What is compared is what was found, since a failing comparison would print all characters there are.
it('a document holds no numeric reference, whatever an author wrote', () => {
  expect(text.match(/&#[^;]*;/g) ?? []).toEqual([]);
});

it('a document says the same in attributes and in text, with single spaces for all white space', () => {
  const parsed = parseXml(text);
  if (!('root' in parsed)) throw new Error(parsed.reason);
  const title = attribute(parsed.root, 'title') ?? '';
  expect(parsed.root.children[0]?.text === title).toBe(true);
  expect(title.match(/[^\S ]| {2}/gu) ?? []).toEqual([]);
  expect(['"#$%&\'()', '<=>', 'ß', '危', '🚨'].filter((part) => !title.includes(part))).toEqual([]);
});

it('a document starts with the declaration and without a byte order mark', () => {
  expect(text.slice(0, 38)).toBe('<?xml version="1.0" encoding="UTF-8"?>');
});
