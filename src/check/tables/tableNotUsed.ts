import { rangeAddress } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import type { Mapping } from "../../map/mapping";
import type { Table } from "../../read/source";
import { isRollUp } from "../arithmetic/rollUpDiffers";

/**
 * A table of the extract that nothing was read from: it names no item of the plan, or was confirmed as not wanted. A
 * table that counts statuses is used to check them.
 */
export function tableNotUsed(tables: readonly Table[], mapping: Mapping): Finding[] {
  return tables.flatMap((table, index): Finding[] => {
    if (mapping.tables[index]?.holds !== "nothing" || isRollUp(table)) return [];
    const { file, sheet, range } = table;
    const place = sheet === "" ? rangeAddress(range) : `${sheet}!${rangeAddress(range)}`;
    return [
      {
        code: "tableNotUsed",
        item: null,
        at: { file, sheet, row: range.top, column: range.left },
        found: place,
        expected: null,
        evidence: { rows: String(table.rows.length) },
      },
    ];
  });
}
