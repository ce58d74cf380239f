import { execFileSync } from "node:child_process";
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

/**
 * Checks every part of a workbook against the ECMA-376 schemas with xmllint. The core properties are only checked to
 * be well formed: their schema reads others from the web.
 *
 * @param schemas Folder of the schemas.
 * @returns One line a fault, `[]` when clean.
 */
export function checkSchemas(workbook: Uint8Array, schemas: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "outturn-schema-"));
  const files = new Map<string, string[]>();
  const names = new Map<string, string>();
  Object.entries(unzipSync(workbook)).forEach(([path, bytes], index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, bytes);
    names.set(file, path);
    const schema = schemaOf(path) ?? "";
    files.set(schema, [...(files.get(schema) ?? []), file]);
  });
  const faults: string[] = [];
  for (const [schema, list] of files) {
    const choice = schema === "" ? [] : ["--schema", join(schemas, schema)];
    try {
      execFileSync("xmllint", ["--noout", "--nonet", ...choice, ...list], { stdio: ["ignore", "pipe", "pipe"] });
    } catch (error) {
      faults.push(...String((error as { stderr?: Buffer }).stderr ?? error).split("\n"));
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return faults
    .filter((line) => line !== "" && !/ (?:validates|fails to validate)$/.test(line))
    .map((line) => [...names].reduce((text, [file, path]) => text.replace(`${file}:`, `${path}:`), line));
}
