import { courseIri, ownerIri } from '../course/iris.ts';
import type { LicensedTo } from '../course/model.ts';
import { type Content, type ContentFile, languagesOf } from '../releases/release.ts';
import { metadataPath } from '../targets/package-paths.ts';
import { isoDuration } from '../targets/text.ts';
import { utf8 } from '../targets/xml.ts';

/**
 * `course.json`: what the course is, the same in every package of a release. SCORM 2004, cmi5 and Tin Can packages have
 * no other place for version, keywords, duration and rights that can be shipped with its schemas.
 */
export function metadataFile(content: Content): ContentFile {
  const { course, language, translations = [] } = content.release;
  const metadata = {
    id: course.id,
    iri: courseIri(course),
    ...(course.refreshes
      ? {
          refreshes: {
            id: course.refreshes.id,
            iri: ownerIri(course),
            title: course.refreshes.title,
            step: course.refreshes.step,
            ...(course.refreshes.certificate ? { certificate: true } : {}),
          },
        }
      : {}),
    title: course.title,
    description: course.description,
    version: course.version,
    language,
    ...(translations.length > 0
      ? { languages: languagesOf(content.release).map((one) => one.language) }
      : {}),
    keywords: course.keywords,
    audience: course.audience,
    ...(course.duration === undefined ? {} : { duration: isoDuration(course.duration) }),
    ...(course.rights === undefined ? {} : { rights: course.rights }),
    publisher: course.publisher,
    ...(course.licensed ? { licence: licenceFacts(course.licensed) } : {}),
    objectives: course.objectives.map(({ id, text }) => ({ id, text })),
    ...(translations.length > 0
      ? {
          translations: translations.map(({ language, course: { title, description } }) => ({
            language,
            title,
            description,
          })),
        }
      : {}),
  };
  return { path: metadataPath, content: { bytes: utf8(`${JSON.stringify(metadata, undefined, 2)}\n`) } };
}

/** Whose edition it is, and for how long. */
function licenceFacts({ id, agency, number, from, until, grace, seats, hosts }: LicensedTo) {
  return { licensee: id, agency, number, from, until, grace, seats, hosts };
}
