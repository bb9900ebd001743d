import { type Criterion, chapters, criteria, type Level } from '../../accessibility/criteria.ts';
import type { Diagnostic, Place, Result } from '../../diagnostics/diagnostic.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import { readYaml } from '../load/course-yaml.ts';
import { type Cursor, items } from '../load/cursor.ts';
import type { Files } from '../load/files.ts';
import { validateWhatStands } from '../load/salvage.ts';
import type { Acr, Evaluation, Finding } from '../model.ts';
import { type AcrFile, acrFile } from '../schema/acr-file.ts';

const path = 'acr.yaml';

/** `acr.yaml`, where a course has one. */
export async function readAcr(files: Files, language: string): Promise<Result<Acr | undefined>> {
  if (!files.entries.has(path)) return { value: undefined, diagnostics: [] };
  const yaml = await readYaml(files, path, 'an accessibility report');
  if (!yaml.value) return { value: undefined, diagnostics: yaml.diagnostics };
  const { value: source, diagnostics } = validateWhatStands(yaml.value, acrFile, {});
  const found: Diagnostic[] = [...yaml.diagnostics, ...diagnostics];
  return { value: source && { ...acrOf(source, found), language }, diagnostics: found };
}

function acrOf(source: Cursor<AcrFile>, found: Diagnostic[]): Omit<Acr, 'language'> {
  const { author, methods, notes, disclaimer, limits } = source.value;
  const list = source.maybe('evaluations') as Cursor<NonNullable<AcrFile['evaluations']>> | undefined;
  return {
    author: author ?? {},
    methods,
    notes,
    disclaimer,
    limits: limits ?? [],
    evaluations: items(list).map((one) => evaluationOf(one, found)),
    place: source.place,
  };
}

/** Names of tools that people write where a person belongs. A firm of that name has people: they can be named. */
const tool =
  /^\s*(?:(?:the\s+)?(?:axe(?:[- ]core)?|wave|lighthouse|pa11y|arc toolkit|accessibility insights|coursewright|chatgpt|copilot|gemini)\b|automat(?:ed|ic)\b|an?\s+ai\b)/i;
/** Claude and Ai are names of people too, who have another one after it. */
const toolAlone =
  /^\s*(?:AI\b|CI\b|(?:[Cc]laude|[Aa]i)(?!\s+\p{Lu}\p{Ll}|\p{L})|Claude\s+(?:Code|Opus|Sonnet|Haiku)\b)/u;

function evaluationOf(
  source: Cursor<NonNullable<AcrFile['evaluations']>[number]>,
  found: Diagnostic[],
): Evaluation {
  const { by, on, version, how } = source.value;
  if (tool.test(by) || toolAlone.test(by))
    found.push(diagnostic('ACR-NO-PERSON', source.at('by').place, { by }));
  const rows = source.at('found');
  const findings = new Map<string, Finding>();
  for (const [number, written] of Object.entries(rows.value)) {
    const place = source.source.keyPlace([...rows.path, number]);
    const { level, notes } = typeof written === 'string' ? { level: written, notes: undefined } : written;
    const criterion = criteria.get(number);
    if (criterion) findings.set(number, { level, notes, place });
    found.push(...departures(number, criterion, level, notes, place));
  }
  return { by, on, version, how, found: findings, place: source.place };
}

function departures(
  number: string,
  criterion: Criterion | undefined,
  level: Level,
  notes: string | undefined,
  place: Place,
): Diagnostic[] {
  if (!criterion) return [diagnostic('ACR-CRITERION', place, { criterion: number })];
  const named = { criterion: `${number} ${criterion.name}` };
  if (level === 'not-evaluated' && !chapters[criterion.chapter].mayStayOpen)
    return [diagnostic('ACR-NOT-EVALUATED', place, named)];
  const needsWords = level === 'partially-supports' || level === 'does-not-support';
  return needsWords && !notes ? [diagnostic('ACR-NOTES', place, { ...named, level })] : [];
}
