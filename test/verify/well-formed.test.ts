import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { childNamed, parseXml } from '../../src/verify/element.ts';

const reasonFor = (text: string) => {
  const parsed = parseXml(text);
  return 'reason' in parsed ? parsed.reason : 'none';
};
/** The judgement of a parser that LMSs use too. */
const isReadByLibxml2 = (text: string) => {
  try {
    XmlDocument.fromString(text).dispose();
    return true;
  } catch {
    return false;
  }
};

describe('a document is refused, by libxml2 too,', () => {
  it.each([
    ['with words after its end', '<a/>\nwords', 'in line 1, there is text after the end of “a”'],
    ['with words before its root', 'words<a/>', 'in line 1, there is text before the first element'],
    ['with character data after its end', '<a/><![CDATA[ ]]>', 'text after the end of “a”'],
    ['with a second root', '<a></a>\n<b/>', 'in line 2, “b” follows the end of “a”'],
    ['with a second root of the same name', '<a/><a/>', '“a” follows the end of “a”'],
    [
      'with the same attribute twice',
      '<a>\n\n<b x="1" y="2" x="1"/></a>',
      'in line 3, “b” has the attribute “x” twice',
    ],
    ['with a line break before <?xml', '\n<?xml version="1.0"?><a/>', 'in line 2, “<?xml” comes too late'],
    ['with a space before <?xml', ' <?xml version="1.0"?><a/>', 'not even a space'],
    ['with a comment before <?xml', '<!-- a --><?xml version="1.0"?><a/>', '“<?xml” comes too late'],
    ['with a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>', '“<?xml” comes too late'],
    ['with a declaration without version', '<?xml encoding="UTF-8"?><a/>', 'is not an XML declaration'],
    ['with an entity of HTML', '<a>one&nbsp;two</a>', '“&nbsp;” is not a character'],
    ['with a bare ampersand', '<a>one & two</a>', '“&” is not a character'],
    ['with a bare ampersand in a value', '<a href="x?a=1&b=2"/>', '“&b” is not a character'],
    ['with a reference to no character', '<a>&#0;</a>', 'Invalid character entity'],
    ['with “<” in a value', '<a b="<"/>', '“<a b="<"/>” is not well-formed markup'],
    ['with a value without quotes', '<a b=c/>', 'is not well-formed markup'],
    ['with no space between attributes', '<a b="1"c="2"/>', 'is not well-formed markup'],
    ['with a control character', '<a>\u0001</a>', 'a character that XML does not allow'],
    ['with “]]>” in text', '<a>]]></a>', '“]]>” stands in text'],
    ['with “--” in a comment', '<a><!-- a -- b --></a>', 'a comment has “--” in it'],
    ['with a comment that never ends', '<a/><!-- a', 'is not well-formed markup'],
    ['with an instruction without a name', '<a><? b?></a>', 'has no name'],
    ['with crossed tags', '<a><b></a></b>', '“</a>” stands where “b” is to be closed'],
    ['with an end tag too many', '<a/></a>', '“</a>” stands where nothing is to be closed'],
    ['with an end tag too few', '<a><b></b>', '“a” is not closed'],
    ['with a prefix that nobody declared', '<a><b:c/></a>', 'Unbound namespace prefix'],
    ['without an element', '<?xml version="1.0"?>\n', 'the file ends without an element'],
  ])('%s', (_, text, reason) => {
    expect(reasonFor(text)).toContain(reason);
    expect(isReadByLibxml2(text)).toBe(false);
  });
});

describe('a document is read, by libxml2 too,', () => {
  it.each([
    [
      'with comments, instructions and space around its root',
      '<?xml version="1.0"?>\n<!-- a --><?b c?><a/>\n<!-- d -->\n',
    ],
    [
      'with every way to write a character',
      `<a b="&lt;&quot;>" c='"'>&amp;&#65;&#x5371;<![CDATA[<b> & ]]></a>`,
    ],
    ['with names in other scripts', '<?xml version="1.0"?><कोर्स क="1"/>'],
    ['with one attribute name under two prefixes', '<a xmlns:b="urn:b" c="1" b:c="2"/>'],
    ['with spaces in tags', '<a\n b = "1"\n></a\n>'],
    ['that its declaration calls standalone', `<?xml version='1.0' encoding='UTF-8' standalone="yes" ?><a/>`],
  ])('%s', (_, text) => {
    expect(reasonFor(text)).toBe('none');
    expect(isReadByLibxml2(text)).toBe(true);
  });
});

it('an element of any name keeps its text, even one called “_”', () => {
  const parsed = parseXml('<a>words<_>zz</_><_/></a>');
  const root = 'root' in parsed ? parsed.root : undefined;
  expect(root?.text).toBe('words');
  expect(root && childNamed(root, '_')?.text).toBe('zz');
});
