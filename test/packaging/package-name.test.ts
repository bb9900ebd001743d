import { expect, it } from 'vitest';
import { packageName } from '../../src/packaging/package-name.ts';

it('a package is named after course, version and target', () => {
  expect(packageName({ course: 'crisis', version: '1.2.0', target: 'scorm12' })).toBe(
    'crisis-1.2.0-scorm12.zip',
  );
});

it('licensee and language are added where they are given', () => {
  const parts = {
    course: 'crisis',
    licensee: 'harbor-county',
    version: '1.2.0',
    language: 'es-MX',
    target: 'cmi5',
  } as const;
  expect(packageName(parts)).toBe('crisis-harbor-county-1.2.0-es-mx-cmi5.zip');
});

it('a version can bring no folder and no space into the name', () => {
  expect(packageName({ course: 'crisis', version: '../1.0 beta', target: 'web' })).toBe(
    'crisis-..-1.0-beta-web.zip',
  );
});
