// Builds style, script and fonts into dist/, from where the program carries them. Needs no network.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const here = import.meta.dirname;
const out = join(here, "dist");
const find = createRequire(import.meta.url).resolve;
/** A colour for light and one for dark. */
const pair = /(--[\w-]+): light-dark\(([^,]+), ([^)]+)\);/g;

rmSync(out, { recursive: true, force: true });
mkdirSync(out);

const fonts = dirname(find("@fontsource/source-sans-3/package.json"));
for (const face of ["400-normal", "400-italic", "600-normal", "700-normal"]) {
  for (const letters of ["latin", "latin-ext"]) {
    const name = `source-sans-3-${letters}-${face}.woff2`;
    writeFileSync(join(out, name), readFileSync(join(fonts, "files", name)));
  }
}
writeFileSync(join(out, "mark.svg"), readFileSync(join(here, "src/mark.svg")));

await build({
  entryPoints: [join(here, "src/samverka.css"), join(here, "src/samverka.js")],
  outdir: out,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: ["chrome109", "firefox115", "safari15.6"],
  external: ["*.woff2"],
  legalComments: "none",
  logLevel: "warning",
  plugins: [{ name: "theme", setup: theme }],
});

const style = join(out, "samverka.css");
writeFileSync(style, withMarks(withoutDataAddresses(readFileSync(style, "utf8"))));

for (const name of readdirSync(out).sort()) {
  if (/\.(css|js|svg)$/.test(name)) writeFileSync(join(out, `${name}.gz`), gzipSync(readFileSync(join(out, name)), { level: 9 }));
}

function theme({ onLoad, onResolve }) {
  onLoad({ filter: /src[\\/]theme\.css$/ }, ({ path }) => ({
    contents: inBothSchemes(readFileSync(path, "utf8")),
    loader: "css",
  }));
  onLoad({ filter: /src[\\/]themes\.css$/ }, ({ path }) => ({
    contents: eachInBothSchemes(readFileSync(path, "utf8")),
    loader: "css",
  }));
  onResolve({ filter: /^designsystemet-sizes$/ }, ({ path }) => ({ path, namespace: "sizes" }));
  onLoad({ filter: /.*/, namespace: "sizes" }, () => ({ contents: sizes(), loader: "css" }));
}

/** Writes `light-dark(a, b)` out as one set of values for each scheme. Paper is always printed light. */
function inBothSchemes(css) {
  const dark = ["color-scheme: dark;", ...[...css.matchAll(pair)].map(([, name, , value]) => `${name}: ${value};`)].join("\n");
  return `${css.replace(pair, "$1: $2;")}
    @media screen { [data-color-scheme="dark"] { ${dark} } }
    @media screen and (prefers-color-scheme: dark) { [data-color-scheme="auto"] { ${dark} } }`;
}

/** The same for each named theme, whose mark stands on the same element as the scheme's. */
function eachInBothSchemes(css) {
  return css.replace(/^(\[data-theme="[\w-]+"\]) \{([^}]*)\}/gm, (_, theme, rules) => {
    const side = (n) => [...rules.matchAll(pair)].map(([, name, ...sides]) => `${name}: ${sides[n]};`).join("\n");
    const dark = side(1);
    return `${theme} { ${side(0)} }
      @media screen { [data-color-scheme="dark"]${theme} { ${dark} } }
      @media screen and (prefers-color-scheme: dark) { [data-color-scheme="auto"]${theme} { ${dark} } }`;
  });
}

/** The design system's sizes and type, and which colour a `data-color` means, without its own colours. */
function sizes() {
  const css = readFileSync(find("@digdir/designsystemet-css/theme.css"), "utf8");
  const kept = ["size-mode", "type-scale", "size", "semantic", "typography.primary", "color"].map((name) => {
    const start = css.indexOf(`@layer ds.theme.${name}{`);
    if (start < 0) throw new Error(`The design system's theme has no layer ${name} any more.`);
    let depth = 0;
    for (let at = start; ; at++) {
      if (css[at] === "{") depth++;
      if (css[at] === "}" && --depth === 0) return css.slice(start, at + 1);
    }
  });
  return kept.join("\n").replace(/\[data-color-scheme\]\[data-color=brand\d\],\[data-color=brand\d\]\{[^}]*\}/g, "");
}

/** Icons become files, so that the content security policy needs no exception for `data:`. */
function withoutDataAddresses(css) {
  return css.replace(/url\((["']?)data:image\/svg\+xml;charset=utf-8,(.*?)\1\)/g, (_, __, text) => {
    const svg = decodeURIComponent(text);
    const name = `icon-${hash(svg)}.svg`;
    writeFileSync(join(out, name), svg);
    return `url(${name})`;
  });
}

/** The same mark in the address as the program gives, so that browsers may keep the file for ever. */
function withMarks(css) {
  return css.replace(/url\((["']?)(?:\.\/)?([\w-]+\.(?:svg|woff2))\1\)/g, (_, __, name) => `url(${name}?v=${hash(readFileSync(join(out, name)))})`);
}

function hash(bytes) {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 12);
}
