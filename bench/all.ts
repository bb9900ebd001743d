// Every benchmark. `npm run bench`; single ones: `node scripts/run.mjs bench/flagship.ts`.
await import('./flagship.ts');
await import('./zip.ts');
await import('./catalogue.ts');
