// `npm run demo`: from a fresh clone to the packages of the flagship course.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, install, root, run } from './set-up.mjs';

const out = 'dist/packages';
install();
build();
run(process.execPath, ['bin/coursewright.js', 'build', 'courses/social-media-essentials', '--out', out]);
console.log(`\nThe packages are in ${join(root, out)}:\n`);
for (const name of readdirSync(join(root, out))
  .filter((name) => name.endsWith('.zip'))
  .sort()) {
  console.log(`  ${name}  ${Math.ceil(statSync(join(root, out, name)).size / 1024)} KB`);
}
console.log(`
Import a scorm12, scorm2004 or cmi5 zip into your learning management system, or unzip a web one and open index.html.`);
