import { z } from 'zod';
import type { PackageView } from '../targets/target.ts';
import type { CourseOutline, QuestionOutline } from './outline.ts';

// The data that our player reads (`src/player/course-data.ts`), as far as a comparison needs it. The zip may be anybody's:
// what is not of this shape is passed over.

const question = z.object({
  id: z.string(),
  iri: z.string(),
  type: z.string(),
  options: z.array(z.object({ id: z.string(), correct: z.boolean().optional() })).optional(),
  statements: z.array(z.object({ id: z.string(), right: z.string().optional() })).optional(),
  fields: z.array(z.object({ id: z.string(), accepted: z.array(z.unknown()) })).optional(),
  number: z.object({ value: z.number(), tolerance: z.number(), unit: z.string() }).optional(),
});
const data = z.object({
  format: z.literal(1),
  course: z.object({ id: z.string(), version: z.string(), language: z.string() }),
  modules: z.array(
    z.object({
      id: z.string(),
      optional: z.boolean(),
      pages: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  questions: z.record(z.string(), question),
  objectives: z.array(z.object({ id: z.string() })),
  completion: z.object({
    allModules: z.boolean(),
    passed: z.array(z.string()),
    completed: z.array(z.string()),
  }),
});

/** All units of a course together; `undefined` where the package is not one of ours. */
export async function courseOutline(view: PackageView): Promise<CourseOutline | undefined> {
  const paths = view.entries.map(({ path }) => path).filter((path) => /(?:^|\/)data\/[^/]+\.js$/.test(path));
  const units = [];
  for (const path of paths) {
    const unit = await unitData(view, path);
    if (unit) units.push(unit);
  }
  const [first] = units;
  if (!first) return undefined;
  const modules = units.flatMap((unit) => unit.modules);
  const needed = units.flatMap(({ completion, modules: own }) => [
    ...completion.passed,
    ...completion.completed,
    ...(completion.allModules ? own.filter(({ optional }) => !optional).map(({ id }) => id) : []),
  ]);
  return {
    ...first.course,
    pages: new Map(modules.flatMap(({ pages }) => pages.map(({ id, title }) => [id, { title }]))),
    questions: new Map(
      units.flatMap(({ questions }) => Object.values(questions).map((one) => [one.id, outline(one)])),
    ),
    objectives: new Set(units.flatMap(({ objectives }) => objectives.map(({ id }) => id))),
    needed: new Set(needed),
  };
}

async function unitData(view: PackageView, path: string): Promise<z.infer<typeof data> | undefined> {
  const text = new TextDecoder().decode(await view.read(path));
  const json = /^globalThis\.coursewright=(\{.*\});\s*$/s.exec(text)?.[1];
  if (!json) return undefined;
  try {
    return data.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function outline({
  iri,
  type,
  options = [],
  statements = [],
  fields = [],
  number,
}: z.infer<typeof question>) {
  const right = [
    options.filter(({ correct }) => correct).map(({ id }) => id),
    statements.filter((one) => one.right !== undefined).map((one) => `${one.id} ${one.right}`),
    fields.filter(({ accepted }) => accepted.length > 0).map(({ id, accepted }) => [id, accepted]),
    number ? [number.value, number.tolerance, number.unit] : [],
  ];
  const told: QuestionOutline = {
    iri,
    type,
    parts: [...options, ...statements, ...fields].map(({ id }) => id),
    key: right.some((one) => one.length > 0) ? JSON.stringify(right) : '',
  };
  return told;
}
