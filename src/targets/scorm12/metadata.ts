import type { Course } from '../../course/model.ts';
import { pageWords } from '../../languages/pages/index.ts';
import { type Content, languagesOf } from '../../releases/release.ts';
import { clip, isoDuration } from '../text.ts';
import type { XmlElement } from '../xml.ts';

/** LOM 1.2 descriptions may hold 1,000 characters; LMSs cut or refuse longer ones. */
const longestDescription = 1000;

/** What the course is, as IMS Learning Resource Metadata 1.2, in the element order of imsmd_rootv1p2p1.xsd. */
export function learningObjectMetadata(content: Content): XmlElement {
  const { course, language } = content.release;
  const languages = languagesOf(content.release);
  const words = (text: string): XmlElement => ({
    'imsmd:langstring': { $: { 'xml:lang': language }, _: clip(text, longestDescription) },
  });
  const inEach = (text: (one: Course) => string): XmlElement => ({
    'imsmd:langstring': languages.map((one) => ({
      $: { 'xml:lang': one.language },
      _: clip(text(one.course), longestDescription),
    })),
  });
  return {
    'imsmd:general': {
      'imsmd:title': inEach(({ title }) => title),
      'imsmd:catalogentry': { 'imsmd:catalog': course.publisher.url, 'imsmd:entry': plain(course.id) },
      'imsmd:language': languages.map((one) => one.language),
      'imsmd:description': inEach(({ description }) => description),
      'imsmd:keyword': course.keywords.map((keyword) => words(keyword)),
    },
    'imsmd:lifecycle': {
      'imsmd:version': plain(course.version),
      'imsmd:status': vocabulary('Final'),
      'imsmd:contribute': {
        'imsmd:role': vocabulary('Publisher'),
        'imsmd:centity': { 'imsmd:vcard': `BEGIN:VCARD FN:${course.publisher.name} END:VCARD` },
      },
    },
    'imsmd:metametadata': { 'imsmd:metadatascheme': 'ADL SCORM 1.2' },
    'imsmd:technical': { 'imsmd:format': 'text/html', 'imsmd:location': content.units[0]?.href },
    'imsmd:educational':
      course.duration === undefined
        ? undefined
        : { 'imsmd:typicallearningtime': { 'imsmd:datetime': isoDuration(course.duration) } },
    'imsmd:rights':
      course.rights === undefined && course.licensed === undefined
        ? undefined
        : {
            'imsmd:copyrightandotherrestrictions': vocabulary('yes'),
            'imsmd:description': words(rightsOf(course)),
          },
    'imsmd:relation': course.refreshes && {
      'imsmd:kind': vocabulary('IsBasedOn'),
      'imsmd:resource': {
        'imsmd:description': words(course.refreshes.title),
        'imsmd:catalogentry': {
          'imsmd:catalog': course.publisher.url,
          'imsmd:entry': plain(course.refreshes.id),
        },
      },
    },
  };
}

/** The author’s words, and whose edition it is. */
function rightsOf({ rights, licensed, language }: Course): string {
  const say = pageWords(language);
  return [rights, licensed && `${say('footer.licensed', { agency: licensed.agency })} ${licensed.number}.`]
    .filter(Boolean)
    .join(' ');
}

/** `x-none` marks values that belong to no language (IMS LRM 1.2 best practice, "langstring"). */
function plain(text: string): XmlElement {
  return { 'imsmd:langstring': { $: { 'xml:lang': 'x-none' }, _: text } };
}

function vocabulary(value: string): XmlElement {
  return { 'imsmd:source': plain('LOMv1.0'), 'imsmd:value': plain(value) };
}
