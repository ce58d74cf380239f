import type { Finding, InspectedTable, Result } from "../../src/index";
import { address, describeFinding, inspect, inspectedFinding, MISSING_MARKS, ok, packOnDemand } from "../../src/index";
import { ownRowLines } from "../packFacts";
import { readEarlier } from "../carry";
import { readSourceFile, STANDARD_INPUT } from "../files";
import { EXIT, type ExitCode } from "../exit";

/** `outturn inspect FILE`: the tables inspected in a file, without judging them. */
export async function runInspect(file: string, options: { readonly json?: boolean }): Promise<Result<ExitCode>> {
  const source = await readSourceFile(file);
  if (!source.ok) return source;
  const inspected = inspect(source.value);
  const known = file === STANDARD_INPUT ? [] : await stateLines(file);
  if (options.json === true) {
    process.stdout.write(
      `${JSON.stringify({ ...inspected, findings: inspected.findings.map(inspectedFinding) }, null, 2)}\n`,
    );
    return ok(EXIT.done);
  }
  const about = [
    inspected.format,
    inspected.encoding,
    inspected.delimiter === null ? null : `cells separated by ${delimiterName(inspected.delimiter)}`,
  ];
  const lines = [`${inspected.file}: ${about.filter((words) => words !== null).join(", ")}`];
  lines.push(...known);
  if (inspected.periods.length > 0) lines.push(`Period in the name: ${inspected.periods.join(", ")}`);
  if (inspected.tables.length === 0) lines.push("No table inspected.");
  for (const table of inspected.tables) {
    lines.push(
      "",
      `${table.sheet === "" ? "" : `${table.sheet} `}${table.address}: ${rowsOf(table)}, ` +
        `${table.columns.length} columns`,
    );
    lines.push(`  ${table.headerReason.charAt(0).toUpperCase()}${table.headerReason.slice(1)}`);
    if (table.periods.length > 0) lines.push(`  Periods: ${table.periods.join(", ")}`);
    for (const { header, type, unit } of table.columns)
      lines.push(`  ${header || "(no heading)"}: ${type}${unit === null ? "" : `, ${unit}`}`);
    if (table.missing.length > 0) lines.push(`  Missing figures: ${table.missing.map(missingWords).join(", ")}`);
    for (const note of table.notes) lines.push(`  Note: ${note}`);
  }
  if (inspected.findings.length > 0)
    lines.push(
      "",
      inspected.findings.length === 1 ? "1 thing to look at:" : `${inspected.findings.length} things to look at:`,
      ...findingsInShort(inspected.findings),
    );
  process.stdout.write(`${lines.join("\n")}\n`);
  return ok(EXIT.done);
}

/** What a report's workbook knows of itself, a line each; nothing for a file that is none. */
async function stateLines(file: string): Promise<readonly string[]> {
  const earlier = await readEarlier(file);
  if (!earlier.ok) return earlier.fault.isReport === true ? [earlier.fault.sentence] : [];
  const { title, period, readAt, template, report, mapping, accepted, undo, signOffs } = earlier.value.state;
  const { keptSignOffs } = await packOnDemand();
  const cells = report.sheets.flatMap(({ blocks }) => blocks.flatMap(({ rows }) => rows.flatMap((row) => row.cells)));
  const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
  const kept = [
    count(
      report.past.reports.reduce((sum, { rows }) => sum + rows.length, 0),
      "row of past figures",
      "rows of past figures",
    ),
    count(report.retired.length, "retired row", "retired rows"),
    mapping === null ? "no mapping" : "a mapping",
    count(accepted.length, "accepted finding", "accepted findings"),
  ];
  return [
    `A report of Outturn: ${title}, ${period}, read ${readAt}, template ${template}.`,
    `  It knows what was written in ${count(cells.length, "cell", "cells")}, and keeps ${kept.join(", ")}.`,
    ...(await ownRowLines(earlier.value)).map((line) => `  ${line}`),
    ...keptSignOffs(signOffs).map((one) => `  The pack for ${one.period} was signed off by ${one.by}, ${one.on}.`),
    ...(undo === null ? [] : [`  Before the last refresh it was the report for ${undo.period}.`]),
  ];
}

function rowsOf({ rows, totals }: InspectedTable): string {
  return totals === 0 ? `${rows} rows` : `${rows} rows and ${totals} ${totals === 1 ? "total" : "totals"}`;
}

function missingWords({ mark, meaning, cells }: InspectedTable["missing"][number]): string {
  return `${mark === "" ? "blank" : mark} as ${MISSING_MARKS[meaning]} (${cells})`;
}

/** Cells of one finding that are named. */
const CELLS_NAMED = 10;
/** Different findings of one kind that are printed. */
const OF_A_KIND = 8;

/** Each finding in a line; the same words in many cells are one line. */
function findingsInShort(findings: readonly Finding[]): string[] {
  const kinds = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const same = kinds.get(finding.code) ?? new Map<string, Finding[]>();
    kinds.set(finding.code, same.set(finding.found ?? "", [...(same.get(finding.found ?? "") ?? []), finding]));
  }
  return [...kinds.values()].flatMap((same) => {
    const lines = [...same.values()].map(([first, ...others]) => {
      if (first === undefined) return "";
      const cells = others.flatMap(({ at }) =>
        at === null ? [] : [at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`],
      );
      const more = cells.length > CELLS_NAMED ? ` and ${cells.length - CELLS_NAMED} more` : "";
      const same = cells.length === 0 ? "" : ` The same in ${cells.slice(0, CELLS_NAMED).join(", ")}${more}.`;
      return `  ${describeFinding(first)}${same}`;
    });
    const left = lines.length - OF_A_KIND;
    return left <= 0 ? lines : [...lines.slice(0, OF_A_KIND), `  and ${left} more of this kind: see --json`];
  });
}

function delimiterName(delimiter: string): string {
  return delimiter === "\t" ? "tabs" : `“${delimiter}”`;
}
