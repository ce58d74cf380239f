import { inspect } from "../../src/read/inspect";
import { readSourceFile } from "../files";
import { EXIT, type ExitCode } from "../failure";

/** `outturn inspect FILE`: the tables found in a file, without judging them. */
export async function runInspect(file: string, options: { readonly json?: boolean }): Promise<ExitCode> {
  const found = inspect(await readSourceFile(file));
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    return EXIT.done;
  }
  const about = [found.format, found.encoding, found.delimiter === null ? null : `cells separated by ${delimiterName(found.delimiter)}`];
  const lines = [`${found.file}: ${about.filter((words) => words !== null).join(", ")}`];
  if (found.tables.length === 0) lines.push("No table found.");
  for (const table of found.tables) {
    lines.push("", `${table.sheet === "" ? "" : `${table.sheet} `}${table.address}: ${table.rows} rows, ${table.columns.length} columns`);
    for (const { header, type, unit } of table.columns) lines.push(`  ${header || "(no heading)"}: ${type}${unit === null ? "" : `, ${unit}`}`);
    for (const note of table.notes) lines.push(`  Note: ${note}`);
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.done;
}

function delimiterName(delimiter: string): string {
  return delimiter === "\t" ? "tabs" : `“${delimiter}”`;
}
