import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** Which ECMA-376 schema a part of a workbook must keep to; null for one that has none there. */
function schemaOf(path: string): string | null {
  if (path === "[Content_Types].xml") return "opc-contentTypes.xsd";
  if (path.endsWith(".rels")) return "opc-relationships.xsd";
  if (path === "docProps/app.xml") return "shared-documentPropertiesExtended.xsd";
  if (/^xl\/(workbook|styles|sharedStrings|worksheets\/\w+|tables\/\w+|comments\d+)\.xml$/.test(path)) return "sml.xsd";
  if (/^xl\/charts\/\w+\.xml$/.test(path)) return "dml-chart.xsd";
  if (/^xl\/drawings\/\w+\.xml$/.test(path)) return "dml-spreadsheetDrawing.xsd";
  if (/^xl\/theme\/\w+\.xml$/.test(path)) return "dml-main.xsd";
  return null;
}

/** What is wrong with the parts checked so far, by schema and bytes: most parts of a test’s workbooks are alike. */
const known = new Map<string, readonly string[]>();

/**
 * Checks every part of a workbook against the ECMA-376 schemas with xmllint. The core properties are only checked to
 * be well formed: their schema reads others from the web.
 *
 * @param schemas Folder of the schemas.
 * @returns One line a fault, `[]` when clean.
 */
export function checkSchemas(workbook: Uint8Array, schemas: string): string[] {
  const parts = Object.entries(unzipSync(workbook)).map(([path, bytes]) => {
    const schema = schemaOf(path) ?? "";
    return { path, bytes, schema, key: `${schema} ${createHash("sha1").update(bytes).digest("hex")}` };
  });
  const fresh = [...new Map(parts.filter(({ key }) => !known.has(key)).map((part) => [part.key, part])).values()];
  const folder = mkdtempSync(join(tmpdir(), "outturn-schema-"));
  for (const schema of new Set(fresh.map((part) => part.schema))) {
    const files = new Map<string, string[]>();
    for (const { bytes, key } of fresh.filter((part) => part.schema === schema)) {
      const file = join(folder, `${files.size}.xml`);
      writeFileSync(file, bytes);
      const faults: string[] = [];
      files.set(file, faults);
      known.set(key, faults);
    }
    const choice = schema === "" ? [] : ["--schema", join(schemas, schema)];
    let faults: string[] | null = null;
    for (const line of linesToldOf(["--noout", "--nonet", ...choice, ...files.keys()])) {
      const file = [...files.keys()].find((name) => line.startsWith(`${name}:`));
      faults = file === undefined ? faults : (files.get(file) ?? null);
      if (faults === null) throw new Error(line);
      faults.push(file === undefined ? line : line.slice(file.length));
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return parts.flatMap(({ path, key }) => (known.get(key) ?? []).map((line) => `${path}${line}`));
}

/** What xmllint says is wrong, without the lines that only say which files are right or wrong. */
function linesToldOf(args: readonly string[]): string[] {
  const { stderr, error } = spawnSync("xmllint", args, { encoding: "utf8", maxBuffer: 100 * 1024 * 1024 });
  if (error !== undefined) throw error;
  return stderr.split("\n").filter((line) => line !== "" && !/ (?:validates|fails to validate)$/.test(line));
}
