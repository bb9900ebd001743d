import { z } from 'zod';
import { path } from '../schema/common.ts';

/** `locales/<language>/translated-from.yaml`. */
export const recordFile = z
  .record(
    path,
    z.record(
      z.string().min(1),
      z.string().regex(/^[0-9a-f]{12}$/, {
        error: 'twelve digits and letters, as “coursewright translated” writes them',
      }),
    ),
  )
  .describe(
    'From which source text each translation was made: for each file of the original its parts, each with a fingerprint of its words. `coursewright translated` writes it.',
  );
