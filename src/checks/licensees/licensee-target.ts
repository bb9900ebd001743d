import { items } from '../../course/load/cursor.ts';
import { type TargetId, targetIds } from '../../course/model.ts';
import { profileOf } from '../../verify/lms-profiles.ts';
import { titleOf } from '../../verify/standard.ts';
import { licenseeRule } from './rule.ts';

/** The agency's LMS takes every target that its file names, or else one of those that its courses are built for. */
export const licenseeTarget = licenseeRule('LICENSEE-TARGET', {
  reads: ['lms', 'targets', 'licence'],
  bad: 'lms: docebo\ntargets: [scorm12, cmi5]',
  good: ['lms: docebo\ntargets: [scorm12, web]', 'lms: docebo'],
  check({ licensee: { lms, targets }, source, licensed, report }) {
    const lmsPlace = source.maybe('lms')?.place;
    if (lms === undefined || !lmsPlace) return;
    const profile = profileOf(lms);
    const told = { lms: profile.title, takes: profile.takes.map(titleOf).join(', '), source: profile.source };
    // A web package is for a web server, whatever the LMS.
    const taken = ['web', ...profile.takes, ...(profile.unsure ?? [])];
    const takes = (target: TargetId) => taken.includes(target);
    for (const { value: target, place } of items(source.maybe('targets')))
      if (!takes(target)) report(place, { ...told, standard: titleOf(target) });
    if (targets) return;
    for (const { targets: built = targetIds } of licensed) {
      const forLms = built.filter((target) => target !== 'web');
      if (forLms.length === 0 || forLms.some(takes)) continue;
      report(lmsPlace, { ...told, standard: forLms.map(titleOf).join(' or ') });
    }
  },
});
