/**
 * Whether a player knows all that a course may have: every type of question, time limits, several languages in one
 * package, and languages that are written from right to left. The small one has what most courses use (true-false,
 * choice, multiple, and most types of surveys), in one language. The bundler replaces the name with `true` or `false`,
 * and drops what is then out of reach; see `scripts/bundle-player.ts`. Elsewhere the name is not there, and all are known.
 */
declare const coursewrightMoreTypes: boolean;
