import { rangeAddress } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { othersSheets } from "../../map/choose/othersSheets";
import { isRollUp } from "../arithmetic/rollUpDiffers";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly rows: string;
  /** Given where a person said that it is not used. */
  readonly leftOut?: "yes";
}

/**
 * A table of the extract that nothing was read from: it names no item of the plan, or was confirmed as not wanted. A
 * table that counts statuses is used to check them, and one of another body's is said as such.
 */
export const tableNotUsed = check({
  code: "tableNotUsed",
  severity: "note",
  title: "Table not used",
  sentence: (f: Found<Evidence>) =>
    f.evidence.leftOut === undefined
      ? `The table ${f.found} has no row that is in the plan, and was not used. If it should be, say what it holds: ` +
        "where the columns are confirmed in the pane, or in a mapping file."
      : `The table ${f.found} was left out, as the mapping says. If it should be used, say there what it holds.`,
  examples: [
    { item: null, found: "A20:B22", expected: null, evidence: { rows: "2" } },
    { item: null, found: "A20:B22", expected: null, evidence: { rows: "2", leftOut: "yes" } },
  ],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping, plan }: Pick<CheckContext, "tables" | "mapping" | "plan">): Found<Evidence>[] {
  const ofOthers = othersSheets(
    tables,
    mapping.tables.map(({ fingerprint }) => fingerprint),
    plan,
  );
  return tables.flatMap((table, index): Found<Evidence>[] => {
    const tableMapping = mapping.tables[index];
    if (tableMapping?.holds !== "nothing" || isRollUp(table) || (ofOthers.has(index) && !tableMapping.leftOut))
      return [];
    const { file, sheet, range } = table;
    const place = sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
    return [
      {
        item: null,
        at: { file, sheet, row: range.top, column: range.left },
        found: place,
        expected: null,
        evidence: { rows: String(table.rows.length), ...(tableMapping.leftOut ? { leftOut: "yes" as const } : {}) },
      },
    ];
  });
}
