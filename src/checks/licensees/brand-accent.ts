import type { Theme } from '../../course/model.ts';
import { brandOf } from '../../pages/brand.ts';
import type { LicenseeRule } from './rule.ts';

/** The agency's accent, as the build of a course tells it of a course's own: where another shade is shown. */
export const brandAccent: LicenseeRule = {
  code: 'THEME-ACCENT',
  bad: "brand: { accent: '#ffee00' }",
  good: ['brand: { name: Alder Academy }'],
  run({ licensee, source, lost }, { courses, styleOf }) {
    const { accent } = licensee.brand;
    const accentPlace = source.maybe('brand')?.maybe('accent')?.place;
    if (accent === undefined || !accentPlace || lost.has('brand')) return [];
    const licensed = courses.filter(({ id }) => licensee.licence.courses.includes(id));
    const themes = new Set<Theme['name']>(licensed.map(({ theme }) => theme));
    return [...themes].flatMap((name) => {
      const theme: Theme = { ...plainTheme, name, accent, accentPlace };
      // What a theme lacks by itself is no matter of a licensee.
      return brandOf(theme, styleOf(name)).diagnostics.filter(({ code }) => code === 'THEME-ACCENT');
    });
  },
};

const plainTheme = { logo: undefined, logoDark: undefined, textSize: 'normal', titles: undefined } as const;
