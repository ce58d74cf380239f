import { CATALOGUE } from "../../check/catalogue";
import { describeFinding } from "../../check/describeFinding";
import { address } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import { statusCell, textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import { SEVERITY_LOOKS, SEVERITY_NAMES } from "../statusLooks";
import type { SheetContext } from "./sheetContext";

const WIDTHS = [12, 14, 30, 22, 84];

/** Every finding about the data, worst first: what is wrong, where, and what to do. */
export function dataQualitySheet(context: SheetContext, name: string): ReportSheet {
  const { findings } = context.outcome;
  const sheet = buildSheet(name, WIDTHS, context.profile);
  sheet.line(`${name}: ${context.title}`, "title");
  sheet.line(context.period, "subtitle");
  sheet.line("An error must be put right before sign-off, a warning should be looked at, a note is for the record.", "body");
  if (findings.length === 0) sheet.line("Nothing was found.", "body");
  else {
    sheet.table({
      name: "Findings",
      description: "What was found in the data: how serious, what, where and what to do",
      columns: [
        {
          heading: "Severity",
          numeric: false,
          words: SEVERITY_LOOKS,
          cell: ({ code }) => statusCell(SEVERITY_NAMES[CATALOGUE[code].severity]),
        },
        { heading: "Item", numeric: false, cell: ({ item }) => textCell(item ?? "[z]") },
        { heading: "Finding", numeric: false, cell: ({ code }) => textCell(CATALOGUE[code].title) },
        { heading: "Where", numeric: false, cell: (finding) => textCell(where(finding), "text", finding.at) },
        { heading: "What is wrong and what to do", numeric: false, cell: (finding) => textCell(describeFinding(finding)) },
      ],
      items: findings,
    });
  }
  return sheet.build({ freeze: findings.length > 0, repeatHeadings: findings.length > 0 });
}

function where({ at }: Finding): string {
  if (at === null) return "[z]";
  const cell = at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
  return `${at.file} ${cell}`;
}
