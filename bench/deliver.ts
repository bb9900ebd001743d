import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli, middle, root, say } from './support.ts';

// The flagship for three agencies in two languages, with all refreshers, by one command in a fresh process: the first
// run, and the next one, which finds nothing to do.

const goal = 0.1;
const agencies = ['riverton', 'alder', 'frontera'];
const work = mkdtempSync(join(tmpdir(), 'coursewright-deliver-'));
try {
  cpSync(join(root, 'courses/social-media-essentials'), join(work, 'courses/social-media-essentials'), {
    recursive: true,
  });
  mkdirSync(join(work, 'licensees'));
  for (const [at, id] of agencies.entries())
    writeFileSync(
      join(work, `licensees/${id}.yaml`),
      `id: ${id}\nagency: Agency ${id}\ncontact: { name: Office, email: office@${id}.example }\nlicence: { number: N-${at}, courses: [social-media-essentials], from: 2026-01-01, until: none }\nbrand: { accent: '#${'147'[at]}a4f8a' }\n`,
    );
  const deliver = () => cli(['deliver', '--json', '--today', '2027-03-05'], work);
  const seconds = [1, 2, 3].map(() => {
    rmSync(join(work, 'dist'), { recursive: true, force: true });
    rmSync(join(work, 'deliveries.jsonl'), { force: true });
    return [deliver(), deliver()] as const;
  });
  const first = middle(seconds.map(([run]) => run.seconds));
  const next = middle(seconds.map(([, run]) => run.seconds));
  const made: { deliveries: { packages: number }[] } = JSON.parse(seconds[0]?.[0].stdout ?? '');
  const packages = made.deliveries.reduce((sum, one) => sum + one.packages, 0);
  say(
    `deliver to ${agencies.length} agencies, ${packages} packages`,
    `${first.toFixed(1)} s, ${((first / packages) * 1000).toFixed(0)} ms a package`,
  );
  say(
    `deliver again, nothing changed (goal: under ${goal} of the first)`,
    `${next.toFixed(2)} s, ${(next / first).toFixed(3)} of it`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
