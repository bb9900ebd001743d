// Every benchmark: `npm run bench`; single ones: `node scripts/run.mjs bench/flagship.ts`. `--packages 40` is how many
// zip.ts writes, `--courses 200` how many catalogue.ts builds.
await import('./flagship.ts');
await import('./first-paint.ts');
await import('./zip.ts');
await import('./large-course.ts');
await import('./verify.ts');
await import('./check.ts');
await import('./deliver.ts');
await import('./refreshers.ts');
await import('./usage.ts');
await import('./catalogue.ts');
