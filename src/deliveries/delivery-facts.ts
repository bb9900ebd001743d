import { relative } from 'node:path';
import type { BuiltPackage } from '../build/options.ts';
import type { Course, LicensedTo } from '../course/model.ts';
import { planUnits } from '../pages/units.ts';
import { refresherCourses } from '../releases/refreshers/refresher-course.ts';
import { isoDuration } from '../targets/text.ts';
import type { CourseEnd, DeliveredCourse, DeliveryFacts } from './delivery.ts';
import type { DeliveryParts } from './make-delivery.ts';

/** The editions in the languages of a licensee, in its order; all of them where it takes every language. */
export function wantedEditions(
  editions: readonly Course[],
  languages: readonly string[] | undefined,
): readonly Course[] {
  if (!languages) return editions;
  return languages.flatMap((tag) => editions.find(({ language }) => language === tag) ?? []);
}

/** What a delivery says of a course, from its first edition and the packages that were made of it in `folder`. */
export function deliveredCourse(
  course: Course,
  made: Pick<DeliveredCourse, 'fingerprint' | 'sources' | 'waits'>,
  built: readonly BuiltPackage[],
  folder: string,
): DeliveredCourse {
  const ends = new Map(refresherCourses(course).map((one) => [one.refreshes?.step, endOf(one)]));
  const { refreshers, duration, rights } = course;
  return {
    id: course.id,
    version: course.version,
    title: course.title,
    description: course.description,
    ...(rights === undefined ? {} : { rights }),
    ...(duration === undefined ? {} : { duration: isoDuration(duration) }),
    ...endOf(course),
    ...(course.tracking.interactions ? { recordsAnswers: true as const } : {}),
    refreshers: [
      ...(refreshers?.steps ?? []).map(({ id, title, after, opens, window, certificate }) => ({
        step: id,
        title,
        ...(ends.get(id) ?? { done: 'completed' as const }),
        after,
        ...(refreshers?.anchor === 'calendar' ? { yearly: true as const } : {}),
        ...(opens === undefined ? {} : { opens }),
        ...(window === undefined ? {} : { window }),
        ...(certificate ? { certificate: true as const } : {}),
      })),
      ...(refreshers?.updates ?? []).map(({ id, title, module, on, repeat }) => ({
        step: id,
        title: title ?? module.title,
        ...(ends.get(id) ?? { done: 'completed' as const }),
        on,
        ...(repeat === undefined ? {} : { repeat }),
      })),
    ],
    ...made,
    packages: built.map(
      ({ file, size, sha256, target, language, languages, course: id, title, refreshes }) => ({
        file: relative(folder, file).replaceAll('\\', '/'),
        size,
        sha256,
        target,
        language,
        ...(languages ? { languages } : {}),
        id,
        title,
        ...(refreshes ? { step: refreshes.step } : {}),
      }),
    ),
  };
}

/** How a course, or a refresher of one, ends as a whole. */
function endOf(course: Course): CourseEnd {
  const [unit] = planUnits({ ...course, scos: 'one' });
  const { completion, modules } = course;
  const attempts = modules.flatMap((module) =>
    module.kind === 'quiz' && completion.passed.includes(module.id) ? (module.quiz.attempts ?? []) : [],
  );
  return {
    done: unit?.done ?? 'completed',
    ...(unit?.passing === undefined ? {} : { passing: unit.passing }),
    ...(attempts.length > 0 ? { attempts: Math.min(...attempts) } : {}),
    ...(attempts.length > 0 && completion.onFail === 'failed' ? { reportsFailure: true as const } : {}),
  };
}

/** What a delivery says of itself. */
export function factsOf(
  { courses, licensee, today, madeBy, fingerprints, key }: DeliveryParts,
  { id, agency, name: _, contact, ...licence }: LicensedTo,
  delivered: readonly DeliveredCourse[],
): DeliveryFacts {
  const publisher = [...courses.values()][0]?.checked.editions[0]?.publisher;
  return {
    format: 1,
    on: today,
    madeBy,
    publisher: {
      name: publisher?.name ?? '',
      url: publisher?.url ?? '',
      ...(publisher?.email === undefined ? {} : { email: publisher.email }),
    },
    licensee: {
      id,
      agency,
      contact,
      ...(licensee.languages ? { languages: licensee.languages } : {}),
    },
    licence,
    ...(licensee.lmsName === undefined ? {} : { lms: licensee.lmsName }),
    ...(key ? { signedWith: key.public.kid } : {}),
    courses: delivered,
    fingerprint: fingerprints.whole,
  };
}
