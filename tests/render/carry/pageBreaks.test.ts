import { describe, expect, it } from "vitest";
import { element } from "../../../src/render/carry/package/parseXml";
import { moveFrame } from "../../../src/render/carry/references/moveFrame";

/** The page breaks of a sheet, above rows counted from 0, once a row is taken out or put in. */
function breaksAfter(rows: readonly number[], { at, count }: { readonly at: number; readonly count: number }): string {
  const breaks = rows.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join("");
  const counts = `count="${rows.length}" manualBreakCount="${rows.length}"`;
  const root = element(`<worksheet><rowBreaks ${counts}>${breaks}</rowBreaks></worksheet>`);
  moveFrame(root, { kind: "rows", sheet: "Measures", at, count });
  const list = root.first("rowBreaks");
  const left = list?.elements().map((each) => each.get("id")) ?? [];
  return `${left.join(" ")} (${list?.get("count")}, ${list?.get("manualBreakCount")})`;
}

describe("page breaks of a person’s", () => {
  it("stay above the next row where the row below them is taken out", () => {
    expect(breaksAfter([5, 9], { at: 5, count: -1 })).toBe("5 8 (2, 2)");
    expect(breaksAfter([5, 9], { at: 4, count: -1 })).toBe("4 8 (2, 2)");
    expect(breaksAfter([5, 9], { at: 9, count: -1 })).toBe("5 9 (2, 2)");
    expect(breaksAfter([5, 9], { at: 5, count: 2 })).toBe("7 11 (2, 2)");
  });

  it("are one where no row is left between them, and are counted so", () => {
    expect(breaksAfter([5, 6, 9], { at: 5, count: -1 })).toBe("5 8 (2, 2)");
  });
});
