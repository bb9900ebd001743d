/** The bundler puts `true` or `false` in its place (`scripts/bundle-player.ts`); elsewhere the name is not there. */
declare const coursewrightMoreTypes: boolean;

/**
 * Whether a player knows all that a course may have: every type of question, time limits, recordings, several languages
 * in one package, and languages that are written from right to left. The small one has what most courses use
 * (true-false, choice, multiple, and most types of surveys), in one language; the bundler drops from it what stands
 * behind a `false`.
 */
export const moreTypes = typeof coursewrightMoreTypes === 'undefined' || coursewrightMoreTypes;
