import { rangeAddress } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { isRollUp } from "../arithmetic/rollUpDiffers";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

interface Evidence {
  readonly rows: string;
}

/**
 * A table of the extract that nothing was read from: it names no item of the plan, or was confirmed as not wanted. A
 * table that counts statuses is used to check them.
 */
export const tableNotUsed = check({
  code: "tableNotUsed",
  severity: "note",
  title: "Table not used",
  sentence: (f: Found<Evidence>) =>
    `${f.found} holds no row that the plan knows, and was not used. If it should be, say in the mapping what it holds.`,
  examples: [{ item: null, found: "A20:B22", expected: null, evidence: { rows: "2" } }],
  looksAt: "tables",
  passed: null,
  isReading: true,
  run,
});

function run({ tables, mapping }: Pick<CheckContext, "tables" | "mapping">): Found<Evidence>[] {
  return tables.flatMap((table, index): Found<Evidence>[] => {
    if (mapping.tables[index]?.holds !== "nothing" || isRollUp(table)) return [];
    const { file, sheet, range } = table;
    const place = sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
    return [
      {
        item: null,
        at: { file, sheet, row: range.top, column: range.left },
        found: place,
        expected: null,
        evidence: { rows: String(table.rows.length) },
      },
    ];
  });
}
