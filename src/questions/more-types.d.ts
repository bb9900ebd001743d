/**
 * Whether a player knows every type of question, or only the ones that most courses use (true-false, choice, multiple,
 * and those of surveys). The bundler replaces the name with `true` or `false`, and drops what is then out of reach; see
 * `scripts/bundle-player.ts`. Elsewhere the name is not there, and all are known.
 */
declare const coursewrightMoreTypes: boolean;
