import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { PackageView } from '../../targets/target.ts';
import { applyRules, rulesAbout, type VerifyOptions } from '../rule.ts';
import { type AiccCourse, kinds, readAiccCourse } from './course-files.ts';

/** Rules for courses of AICC CMI001 (rev. 4.0, chapter 6), which LMSs launch by HACP. */
const rule = rulesAbout<AiccCourse>();

/** What the `.crs` has to say (§6.1), as `section.field`. */
const required = ['course.course_id', 'course.course_title', 'course.version', 'course.total_aus'];

const aiccRules = [
  rule('AICC-FILES', function* ({ file, files }) {
    const missing = kinds.filter((kind) => !files[kind]);
    if (missing.length > 0) yield { file, kinds: missing.map((kind) => `.${kind}`).join(', ') };
  }),

  rule('AICC-FIELD', function* ({ file, settings }) {
    const missing = required.filter((name) => !settings[name]).map((name) => name.replace(/^course\./, ''));
    if (missing.length > 0) yield { file, fields: missing.join(', ') };
  }),

  rule('AICC-NO-AU', function* ({ file, files, units }) {
    if (files.au && units.length === 0) yield { file: files.au ?? file };
  }),

  rule('AICC-AU-COUNT', function* ({ file, files, settings, units }) {
    const said = settings['course.total_aus'];
    if (files.au && said && Number(said) !== units.length) yield { file, said, found: units.length };
  }),

  rule('AICC-LAUNCH', function* ({ files, units, paths }) {
    for (const { line, values } of units) {
      const name = values.file_name ?? '';
      if (/^https?:/i.test(name)) continue;
      const path = name.replace(/[?#].*$/, '').replaceAll('\\', '/');
      if (!paths.has(path) && !paths.has(path.replace(/^(?:\.?\/)+/, '')))
        yield { file: files.au ?? '', id: values.system_id ?? '', name, line };
    }
  }),

  rule('AICC-MASTERY-SCORE', function* ({ files, units }) {
    for (const { values } of units) {
      const found = values.mastery_score ?? '';
      if (found !== '' && (!/^\d+(?:\.\d+)?$/.test(found) || Number(found) > 100))
        yield { file: files.au ?? '', id: values.system_id ?? '', found };
    }
  }),

  rule('AICC-REFERENCE', function* ({ files, units, descriptions, structure }) {
    const described = idsOf(descriptions);
    if (files.des) {
      for (const id of idsOf(units))
        if (!described.has(id)) yield { file: files.au ?? '', id, where: 'the .des file' };
    }
    // A block is described, and is no unit; “root” is the course itself.
    const known = new Set([...idsOf(units), ...described, 'root']);
    for (const id of new Set(structure.flatMap(({ ids }) => ids.map((one) => one.toLowerCase()))))
      if (!known.has(id)) yield { file: files.cst ?? '', id, where: 'the .au and .des files' };
  }),
];

function idsOf(rows: AiccCourse['units']): Set<string> {
  return new Set(rows.map(({ values }) => (values.system_id ?? '').toLowerCase()));
}

export async function verifyAicc(view: PackageView, options?: VerifyOptions): Promise<Diagnostic[]> {
  const course = await readAiccCourse(view);
  return course ? applyRules(aiccRules, course, options) : [];
}
