import type { Day } from '../course/days.ts';
import { standingOn } from '../course/licence-term.ts';
import type { LicenceTerm, Licensee } from '../course/licensee.ts';
import type { Asset, Course, LicensedTo } from '../course/model.ts';

/**
 * What an edition says of a licence on a day: of the term that runs then, or of the first one that is still to come.
 * `undefined`: the licence has ended, and nobody is to be delivered anything.
 */
export function licensedTo(licensee: Licensee, today: Day): LicensedTo | undefined {
  const { licence } = licensee;
  const standing = standingOn(licence, today);
  if (!standing || standing.kind === 'ended') return undefined;
  const term: LicenceTerm | undefined =
    standing.kind === 'upcoming' ? licence.terms.find(({ from }) => from === standing.from) : standing.term;
  if (!term) return undefined;
  return {
    id: licensee.id,
    agency: licensee.agency,
    name: licensee.brand.name,
    contact: licensee.contact,
    number: term.number,
    from: term.from,
    until: standing.kind === 'running' ? standing.last.until : term.until,
    grace: licence.grace,
    seats: term.seats,
    onExpiry: licence.onExpiry,
    hosts: licensee.hosts,
  };
}

/** A course as one licensee gets it: under its name, in its colours, with its logo and its words. */
export function licensedCourse(course: Course, licensee: Licensee, licensed: LicensedTo): Course {
  const { brand, variables } = licensee;
  const assets = new Map(course.assets);
  const taken = new Set([...assets.values()].map(({ path }) => path));
  const placed = (logo: string | undefined): string | undefined => {
    const asset = logo === undefined ? undefined : licensee.assets.get(logo);
    if (!asset) return undefined;
    const source = `licensee/${asset.source}`;
    assets.set(source, withFreePath(asset, taken));
    return source;
  };
  const logo = placed(brand.logo);
  const logoDark = placed(brand.logoDark);
  return {
    ...course,
    licensed,
    assets,
    variables: { ...course.variables, ...variables },
    theme: {
      ...course.theme,
      ...(brand.accent === undefined ? {} : { accent: brand.accent, accentPlace: licensee.place }),
      // The course's own logo for dark pages is not the agency's.
      ...(logo === undefined ? {} : { logo, logoDark }),
    },
  };
}

/** The asset where no other file of the package lies. */
function withFreePath(asset: Asset, taken: Set<string>): Asset {
  let path = asset.path;
  for (let count = 2; taken.has(path); count++) path = asset.path.replace(/(?=\.[a-z0-9]+$)/, `-${count}`);
  taken.add(path);
  return { ...asset, path };
}
