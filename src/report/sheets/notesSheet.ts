import type { RuleName } from "../../domain/plan";
import { textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { SheetContext } from "./sheetContext";

/** How each rule decides, in the words of the Notes sheet. */
const RULE_NOTES: Readonly<Record<RuleName, string>> = {
  targetThenLastYear:
    "Target, then last year. Green: target achieved. Amber: target missed, but better than last year. Red: target missed, and not better.",
  tolerance: "Tolerance. Green: target achieved. Amber: missed by no more than the plan’s tolerance. Red: missed by more.",
  range: "Range. Green: inside the plan’s range. Amber: outside it by no more than the tolerance. Red: further outside.",
  thresholds: "Thresholds. The first of the plan’s limits that the figure meets decides.",
  achieved: "Achieved. Green: target achieved. Red: target missed.",
  milestone:
    "Milestone. Green: the promised change on last year was reached. Amber: not reached, but better than last year. Red: not better.",
  comparison: "Comparison. Compared with an earlier period and not rated.",
};

/** Where the figures came from, how statuses were decided, and what marks and words mean. */
export function notesSheet(context: SheetContext, name: string): ReportSheet {
  const { outcome, readAt } = context;
  const { plan, extract } = outcome;
  const sheet = buildSheet(name, [26, 104], context.profile);
  sheet.line(`${name}: ${context.title}`, "title");
  sheet.gap();
  const notes = (heading: string, table: string, description: string, rows: readonly (readonly [string, string])[]): void => {
    if (rows.length === 0) return;
    sheet.line(heading, "heading");
    sheet.table({
      name: table,
      description,
      columns: [
        { heading: "Name", numeric: false, cell: ([term]) => textCell(term) },
        { heading: "Note", numeric: false, cell: ([, meaning]) => textCell(meaning) },
      ],
      items: rows,
    });
    sheet.gap();
  };
  notes("Sources", "Sources", "Files that this report was made from", [
    ["Extract", extract.file],
    ["Plan", plan.file],
    ["Read", readAt],
    ["Period", context.period === "" ? "Not stated" : context.period],
  ]);
  const rules = [...new Set(outcome.measures.map(({ measure }) => measure.rule))];
  notes("How statuses were decided", "Rules", "The rules that this report uses", [
    ...rules.map((rule) => ["Measures", RULE_NOTES[rule]] as const),
    ...(outcome.actions.length > 0 ? [["Actions", "The status is the word that the source states, never worked out from figures."] as const] : []),
    ["Comparisons", "Figures are compared unrounded. Change % is the change divided by last year’s figure. Percentages differ in percentage points (pp)."],
    ["Reasons", "The reason beside each status was written when this report was made. It does not follow later edits; the status does."],
  ]);
  notes("What each status means", "StatusMeanings", "What each status word means in this plan", plan.statusWords.map(({ term, meaning }) => [term, meaning] as const));
  notes("Marks for missing figures", "Marks", "Marks that stand in place of a figure", [
    ["[x]", "Not available: the source does not give it."],
    ["[z]", "Not applicable: there is none by design."],
    ["[c]", "Suppressed: withheld to protect people’s identity."],
  ]);
  notes("Glossary", "Glossary", "Words and abbreviations", plan.glossary.map(({ term, meaning }) => [term, meaning] as const));
  return sheet.build({ freeze: false, repeatHeadings: false });
}
