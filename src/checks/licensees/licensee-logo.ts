import { pictures } from '../../course/resolve/assets.ts';
import { licenseeRule } from './rule.ts';

/** A logo is a picture. Whether the file is there, and what its name says, is told as of every file of a course. */
export const licenseeLogo = licenseeRule('LICENSEE-LOGO', {
  reads: ['brand'],
  bad: 'brand: { logo: letterhead.pdf }',
  good: ['brand: { logo: alder.svg, logoDark: alder.png }'],
  check({ licensee: { brand, assets }, source, report }) {
    for (const field of ['logo', 'logoDark'] as const) {
      const path = brand[field];
      const place = source.maybe('brand')?.maybe(field)?.place;
      // What is no medium at all is told already.
      if (path === undefined || !place || !assets.has(path)) continue;
      const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
      if (!pictures.has(extension)) report(place, { path, extension });
    }
  },
});
