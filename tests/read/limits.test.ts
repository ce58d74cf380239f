import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as limits from "../../src/read/limits";

const page = readFileSync(new URL("../../docs/limits.md", import.meta.url), "utf8");

describe("the page of limits", () => {
  it.each([
    ["| A file |", limits.megabytes(limits.FILE_BYTES_MAX)],
    ["| A workbook, unpacked |", limits.megabytes(limits.ZIP_BYTES_MAX)],
    ["| A workbook, unpacked |", `${limits.ZIP_RATIO_MAX} times`],
    ["| A workbook, unpacked |", limits.megabytes(limits.ZIP_RATIO_FROM)],
    ["| Parts inside a workbook |", limits.limitText(limits.ZIP_ENTRIES_MAX)],
    ["| Cells in the rectangle that a worksheet uses |", limits.limitText(limits.SHEET_CELLS_MAX)],
    ["| Columns in a sheet or text file |", limits.limitText(limits.COLUMNS_MAX)],
    ["| Rows in a text file |", limits.limitText(limits.TEXT_ROWS_MAX)],
    ["| Cells in a text file |", limits.limitText(limits.TEXT_CELLS_MAX)],
    ["| Characters in a line of a text file |", limits.limitText(limits.RECORD_CHARS_MAX)],
    ["Of one kind of finding", String(limits.FINDINGS_OF_A_CODE_MAX)],
  ])("%s says %s, as the code has it", (start, said) => {
    expect(page.split("\n").find((line) => line.startsWith(start))).toContain(said);
  });
});
