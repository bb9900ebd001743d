import { describe, expect, it } from 'vitest';
import { manifest as scorm12 } from '../../src/targets/scorm12/manifest.ts';
import { editions } from '../../src/targets/scorm2004/editions.ts';
import { manifest as scorm2004 } from '../../src/targets/scorm2004/manifest.ts';
import { testContent } from '../support/content.ts';
import { schemas } from '../support/schemas.ts';
import { schemaErrors } from '../support/xsd.ts';

describe.each(['one', 'per-module'] as const)('with scos: %s', (scos) => {
  describe.each([false, true])('and masteryScore: %s', (masteryScore) => {
    const tracking = { interactions: true, objectives: true, masteryScore };
    const content = testContent(scos, { tracking });

    it('the SCORM 1.2 manifest is valid against the schemas that its package carries', async () => {
      expect(await schemaErrors(scorm12(content), 'scorm12')).toEqual([]);
    });

    it.each(Object.values(editions))(
      'the $title manifest is valid against the schemas of that edition',
      async (edition) => {
        expect(await schemaErrors(scorm2004(content, edition), edition.id)).toEqual([]);
      },
    );
  });
});

describe('the schemas themselves', () => {
  it('refuse a SCORM 1.2 manifest with an unknown scormtype, so that passing them means something', async () => {
    const broken = scorm12(testContent()).replace('scormtype="sco"', 'scormtype="SCO"');
    expect(await schemaErrors(broken, 'scorm12')).toEqual([
      { line: expect.any(Number), problem: expect.stringContaining('scormtype') },
    ]);
  });

  it.each(Object.values(editions))(
    'refuse a $title manifest with sequencing out of order',
    async (edition) => {
      const broken = scorm2004(testContent(), edition).replace(
        /(<imsss:rollupRules[^>]*>)([\s\S]*)(<imsss:deliveryControls[^>]*>)/,
        '$3$2$1',
      );
      expect((await schemaErrors(broken, edition.id))[0]?.problem).toContain('not expected');
    },
  );

  it.each(['scorm2004-3rd', 'scorm2004-4th'] as const)(
    'of %s import the local xml.xsd, not one on the web',
    (edition) => {
      const text = new TextDecoder().decode(schemas(edition).get('imscp_v1p1.xsd'));
      expect(text).toMatch(/import namespace = "[^"]*XML\/1998\/namespace"\s+schemaLocation ?= ?"xml\.xsd"/);
    },
  );
});
