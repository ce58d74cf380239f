import { readFileSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/*
 * `node scripts/jsonDocs.mjs` writes the tables of fields in docs/json.md from the schemas by which the files are read.
 * A table stands between `<!-- fields of NAME -->` and `<!-- end of fields -->`; the words around it are written by
 * hand.
 */
const PAGE = new URL("../docs/json.md", import.meta.url);

/** The page as it should be. */
export function jsonDocs() {
  const tables = fieldTables();
  const named = new Set();
  const page = readFileSync(PAGE, "utf8").replace(
    /(<!-- fields of (\w+) -->\n)[^]*?(<!-- end of fields -->)/g,
    (_, start, name, end) => {
      named.add(name);
      if (!tables.has(name)) throw new Error(`docs/json.md asks for the fields of ${name}, which is no file.`);
      return `${start}\n${tables.get(name)}\n${end}`;
    },
  );
  const missing = [...tables.keys()].filter((name) => !named.has(name));
  if (missing.length > 0) throw new Error(`docs/json.md has no place for the fields of ${missing.join(", ")}.`);
  return page;
}

/** A table in Markdown for each file, by its name. */
function fieldTables() {
  const { outputFiles } = buildSync({
    stdin: {
      contents: `
        export { KEPT_SETTINGS } from "./taskpane/host/keptSettings";
        export { TEMPLATE } from "./src/report/templates/templateFile";
        export { MAPPING } from "./src/map/saved/savedMapping";
        export { ACCEPTANCES } from "./src/check/acceptanceFile";
        export { REPAIRS } from "./src/repair/repairFile";
        export { getDescription } from "valibot";`,
      resolveDir: fileURLToPath(new URL("..", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
  const bundled = new Module("the schemas");
  bundled._compile(outputFiles[0].text, "schemas.cjs");
  const { getDescription, KEPT_SETTINGS, TEMPLATE, MAPPING, ACCEPTANCES, REPAIRS } = bundled.exports;
  const schemas = { template: TEMPLATE, mapping: MAPPING, acceptances: ACCEPTANCES, repairs: REPAIRS };
  const settings = Object.values(KEPT_SETTINGS).map(({ name, schema }) => [`\`${name}\``, getDescription(schema)]);
  return new Map([
    ...Object.entries(schemas).map(([name, schema]) => [
      name,
      table(["Field", "Type", "Required", "Meaning"], fieldsOf(schema, getDescription)),
    ]),
    ["columns", table(["Kind of sheet", "Columns"], columnNames(TEMPLATE))],
    ["settings", table(["Setting", "What it holds"], settings)],
  ]);
}

/** Lists of more words than this are left out of a table. */
const WORDS_LISTED = 10;

/** The rows for every field of an object, or of the several objects that may stand in one place. */
function fieldsOf(schema, meaningOf, path = "") {
  const objects = schema.type === "variant" ? schema.options : [schema];
  const names = new Set(objects.flatMap(({ entries }) => Object.keys(entries)));
  return [...names].flatMap((name) => {
    const fields = objects.map(({ entries }) => entries[name]).filter((field) => field !== undefined);
    const item = fields[0].item;
    const place = `${path}${name}${item ? "[]" : ""}`;
    const types = [...new Set(fields.map(typeWords))].join(", ");
    const needed = isNeeded(fields[0]) ? (fields.length === objects.length ? "yes" : neededFor(objects, name)) : "no";
    const meaning = fields.map(meaningOf).find((words) => words !== undefined) ?? "";
    const inside = item?.entries || item?.options ? fieldsOf(item, meaningOf, `${place}.`) : [];
    return [[`\`${place}\``, types, needed, meaning], ...inside];
  });
}

/** The kinds of object that a field is for, where others do without it. */
function neededFor(objects, name) {
  const kindsOf = (some) => some.map(({ entries }) => `\`${entries.kind.literal}\``).join(" and ");
  const without = objects.filter(({ entries }) => !entries[name]);
  if (without.every(({ entries }) => entries.kind.literal)) return `for all but ${kindsOf(without)}`;
  return `for ${kindsOf(objects.filter(({ entries }) => entries[name]))}`;
}

function isNeeded(field) {
  return !("fallback" in field) && field.type !== "optional" && field.type !== "nullish";
}

/** What a field may hold, in plain words: what it is in the end, where it is turned into something else. */
function typeWords(field) {
  const inner = (field.pipe ?? []).findLast(({ kind }) => kind === "schema");
  if (inner !== undefined && inner.type !== field.type) return typeWords(inner);
  switch (field.type) {
    case "string":
      return "text";
    case "number":
      return "number";
    case "boolean":
      return "`true`, `false`";
    case "literal":
      return `\`${field.literal}\``;
    case "picklist":
      return field.options.length > WORDS_LISTED ? "a word" : field.options.map((word) => `\`${word}\``).join(", ");
    case "array":
      return "list";
    case "custom":
      return "object";
    case "optional":
      return typeWords(field.wrapped);
    case "nullable":
    case "nullish":
      return `${typeWords(field.wrapped)} or null`;
    default:
      throw new Error(`docs/json.md has no words for a ${field.type}.`);
  }
}

/** The columns that the tables of a template can have. */
function columnNames(template) {
  const tables = template.entries.sheets.item.options.filter(({ entries }) => entries.columns);
  return tables.map(({ entries }) => {
    const { options } = entries.columns.item.entries.column.pipe.findLast(({ type }) => type === "picklist");
    return [`\`${entries.kind.literal}\``, options.map((name) => `\`${name}\``).join(", ")];
  });
}

function table(head, rows) {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, jsonDocs());
