import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as limits from "../../../src/read/guard/limits";

const page = readFileSync(new URL("../../../docs/limits.md", import.meta.url), "utf8");

/**
 * Where the page tells each limit, and how. Limits that refuse nothing, but only choose how a file is read, are not
 * there.
 */
const TOLD: Readonly<Record<string, readonly [start: string, said: string] | "chooses how a file is read">> = {
  FILE_BYTES_MAX: ["| A file |", limits.megabytes(limits.FILE_BYTES_MAX)],
  ZIP_ENTRIES_MAX: ["| Parts inside a workbook |", limits.limitText(limits.ZIP_ENTRIES_MAX)],
  ZIP_BYTES_MAX: ["| A workbook, unpacked |", limits.megabytes(limits.ZIP_BYTES_MAX)],
  ZIP_RATIO_MAX: ["| A workbook, unpacked |", `${limits.ZIP_RATIO_MAX} times`],
  ZIP_RATIO_FROM: ["| A workbook, unpacked |", limits.megabytes(limits.ZIP_RATIO_FROM)],
  SHEET_ROWS_MAX: ["| Rows in a sheet of a workbook or web page |", limits.limitText(limits.SHEET_ROWS_MAX)],
  COLUMNS_MAX: ["| Columns in a sheet or text file |", limits.limitText(limits.COLUMNS_MAX)],
  TEXT_ROWS_MAX: ["| Rows in a text file |", limits.limitText(limits.TEXT_ROWS_MAX)],
  SHEET_CELLS_MAX: ["| Cells in the rectangle that a worksheet uses |", limits.limitText(limits.SHEET_CELLS_MAX)],
  TEXT_CELLS_MAX: ["| Cells in a text file |", limits.limitText(limits.TEXT_CELLS_MAX)],
  RECORD_CHARS_MAX: ["| Characters in a line of a text file |", limits.limitText(limits.RECORD_CHARS_MAX)],
  CELL_CHARS_MAX: ["Of the merged cells", `${limits.limitText(limits.CELL_CHARS_MAX)} characters`],
  SPANNED_CELLS_MAX: ["| Places that the merged cells", limits.limitText(limits.SPANNED_CELLS_MAX)],
  MERGES_MAX: ["Of the merged cells", limits.limitText(limits.MERGES_MAX)],
  FINDINGS_OF_A_CODE_MAX: ["Of one kind of finding", String(limits.FINDINGS_OF_A_CODE_MAX)],
  TYPE_SAMPLE_ROWS: "chooses how a file is read",
  EAGER_CELLS_MAX: "chooses how a file is read",
};

describe("the page of limits", () => {
  it.each(Object.entries(limits).flatMap(([name, limit]) => (typeof limit === "number" ? [name] : [])))(
    "tells %s as the code has it",
    (name) => {
      const told = TOLD[name];
      expect(told, `${name} is not on the page`).toBeDefined();
      if (told === undefined || typeof told === "string") return;
      expect(page.split("\n").find((line) => line.startsWith(told[0]))).toContain(told[1]);
    },
  );
});
