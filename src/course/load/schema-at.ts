import { z } from 'zod';
import type { Path } from './data-source.ts';

/** The schemas that a path leads to; several where there are alternatives. */
function schemasAt(schema: z.ZodType, path: Path, data: unknown): z.ZodType[] {
  const here = alternatives(schema, data);
  const [step, ...rest] = path;
  if (step === undefined) return here;
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[step] : undefined;
  return here.flatMap((one) => {
    const next =
      one instanceof z.ZodObject
        ? (one.shape[step] as z.ZodType | undefined)
        : one instanceof z.ZodArray
          ? (one.element as z.ZodType)
          : undefined;
    return next ? schemasAt(next, rest, value) : [];
  });
}

function alternatives(schema: z.ZodType, data: unknown): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return alternatives(schema.unwrap() as z.ZodType, data);
  if (!(schema instanceof z.ZodUnion)) return [schema];
  const options = schema.options as readonly z.ZodType[];
  const type = typeof data === 'object' && data !== null ? (data as { type?: unknown }).type : undefined;
  const variant = options.filter(
    (one) =>
      one instanceof z.ZodObject && one.shape.type instanceof z.ZodLiteral && one.shape.type.value === type,
  );
  return (variant.length ? variant : options).flatMap((option) => alternatives(option, data));
}

export function fieldsAt(schema: z.ZodType, path: Path, data: unknown): Set<string> {
  return new Set(
    schemasAt(schema, path, data).flatMap((one) =>
      one instanceof z.ZodObject ? Object.keys(one.shape) : [],
    ),
  );
}

export function descriptionAt(schema: z.ZodType, path: Path, data: unknown): string {
  const parents = schemasAt(schema, path.slice(0, -1), data);
  for (const parent of parents) {
    const field =
      parent instanceof z.ZodObject ? (parent.shape[path.at(-1) ?? ''] as z.ZodType | undefined) : undefined;
    if (field?.description) return field.description;
  }
  return 'it is needed.';
}

/** Whether the field at `path` takes the value. */
export function takesAt(schema: z.ZodType, path: Path, data: unknown, value: unknown): boolean {
  try {
    return schemasAt(schema, path, data).some((one) => one.safeParse(value).success);
  } catch (error) {
    // A list that is wrong a hundred thousand times over ends the library's stack.
    if (error instanceof RangeError) return false;
    throw error;
  }
}
