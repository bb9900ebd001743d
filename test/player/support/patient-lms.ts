import { build } from 'esbuild';

/** What a test says for an LMS that takes its time: nothing happens before it does. */
export interface PatientLms {
  /** The LMS answers the launch. */
  readonly open: () => void;
  /** The goodbye under way has come to its end. */
  readonly close: () => void;
  readonly status: (status: 'saved' | 'failing' | 'refused', detail?: string, kept?: boolean) => void;
  /** How often the player has said goodbye, and what it told besides. */
  readonly goodbyes: number;
  readonly told: readonly string[];
}

/** A player whose LMS is `window.lms`, in the hands of the test. */
export async function patientPlayer(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { start } from '../../../src/player/main/start.ts';
        import { offline } from '../../../src/player/trackers/offline.ts';
        const lms = window.lms = { goodbyes: 0, told: [] };
        void start(({ onStatus }) => {
          lms.status = onStatus;
          return {
            open: () => new Promise((resolve) => {
              lms.open = () => resolve({ ...offline, connected: true });
            }),
            record: ({ kind }) => void lms.told.push(kind),
            save: (_, moment) => void lms.told.push(moment),
            close: () => new Promise((resolve) => {
              lms.goodbyes++;
              lms.close = resolve;
            }),
          };
        });`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
