import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { targetIds } from '../course/model.ts';
import { sumsName } from '../proof/checksums.ts';
import { type DeliveryFacts, factsFile, sheetFile } from './delivery.ts';

const held = z.looseObject({
  format: z.literal(1),
  fingerprint: z.string(),
  courses: z.array(
    z.looseObject({
      id: z.string(),
      fingerprint: z.string(),
      packages: z.array(
        z.looseObject({
          file: z.string().regex(/^packages\/[A-Za-z0-9._-]+$/),
          size: z.number(),
          sha256: z.string(),
          target: z.enum(targetIds),
          language: z.string(),
          id: z.string(),
          title: z.string(),
        }),
      ),
    }),
  ),
});

/** What an earlier run left in a folder; `undefined` where it left nothing that can be read. */
export async function heldDelivery(folder: string): Promise<DeliveryFacts | undefined> {
  try {
    const facts: unknown = JSON.parse(await readFile(join(folder, factsFile), 'utf8'));
    // As it was written and not as it was parsed, which would put its fields in another order.
    return held.safeParse(facts).success ? (facts as DeliveryFacts) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether all files of it are there, as large as they were. */
export async function isWhole(folder: string, archive: string, facts: DeliveryFacts): Promise<boolean> {
  const packages = facts.courses.flatMap((course) => course.packages);
  const sizes = await Promise.all(packages.map(({ file }) => sizeOf(join(folder, file))));
  if (packages.some(({ size }, at) => sizes[at] !== size)) return false;
  const others = [join(folder, sheetFile), join(folder, sumsName), archive].map(sizeOf);
  return (await Promise.all(others)).every((size) => size !== undefined);
}

async function sizeOf(file: string): Promise<number | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? found.size : undefined;
}
