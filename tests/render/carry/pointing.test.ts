import * as fc from "fast-check";
import { expect, it } from "vitest";
import { readAddress } from "../../../src/domain/cell";
import { isFormula } from "../../../src/refresh/entry";
import type { FoundReport } from "../../../src/refresh/found/foundReport";
import type { RefreshEdit } from "../../../src/refresh/refreshEdit";
import { applyEdits } from "../../../src/render/carry/applyEdits";
import { findReport } from "../../../src/render/carry/findReport";
import type { WorkbookPackage } from "../../../src/render/carry/package/workbookPackage";
import { handBuilt, opened } from "./handBuilt";

const ROWS = 8;
const COLUMNS = ["A", "B", "C", "D"] as const;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table of eight rows, each cell with words of its own, and on another sheet a formula for each of them. */
function book(): WorkbookPackage {
  const words = (at: string): string => `<c r="${at}" t="inlineStr"><is><t>words of ${at}</t></is></c>`;
  const rows = Array.from({ length: ROWS }, (_, index) => index + 1);
  const cells = rows.map((row) => `<row r="${row}">${COLUMNS.map((column) => words(column + row)).join("")}</row>`);
  const pointer = (at: string): string => `<c r="${at}"><f>Measures!$${at}</f></c>`;
  const pointing = rows.map(
    (row) => `<row r="${row}">${COLUMNS.map((column) => pointer(column + row)).join("")}</row>`,
  );
  return opened(
    handBuilt({
      sheets: [
        { name: "Measures", xml: cells.join(""), relations: [["table", "../tables/table1.xml"]] },
        { name: "Board", xml: pointing.join("") },
        { name: "Retired", xml: "<sheetData/>" },
      ],
      parts: {
        "xl/tables/table1.xml":
          `<table xmlns="${MAIN}" id="1" name="Measures" displayName="Measures" ref="A1:C${ROWS}">` +
          '<tableColumns count="3">' +
          '<tableColumn id="1" name="words of A1"/><tableColumn id="2" name="b"/><tableColumn id="3" name="c"/>' +
          "</tableColumns></table>",
      },
    }),
  );
}

/** What the cell that a formula points at holds; the formula itself where it points at none. */
function pointedAt(found: FoundReport, formula: string): unknown {
  const [, name = "", at = ""] = /^(\w+)!(.*)$/.exec(formula.replace(/\$/g, "")) ?? [];
  const place = readAddress(at);
  const sheet = found.sheets.find((each) => each.name === name);
  return place === null ? formula : (sheet?.rows[place.row]?.[place.column] ?? null);
}

const step = fc.record({
  kind: fc.constantFrom("insertRows", "moveRow", "insertColumn"),
  row: fc.integer({ min: 1, max: ROWS - 1 }),
  count: fc.integer({ min: 1, max: 3 }),
  column: fc.integer({ min: 1, max: 3 }),
});

/** Steps that each fit the workbook as the ones before leave it. */
function stepsOf(plans: readonly { kind: string; row: number; count: number; column: number }[]): RefreshEdit[] {
  let [bottom, right, retired] = [ROWS - 1, 2, 0];
  const cut = new Set<number>();
  return plans.flatMap(({ kind, row, count, column }, index): RefreshEdit[] => {
    if (kind === "insertRows") {
      bottom += count;
      for (const each of [...cut].filter((one) => one >= row).sort((a, b) => b - a)) {
        cut.delete(each);
        cut.add(each + count);
      }
      return [{ kind, sheet: "Measures", before: row, count, like: row - 1 }];
    }
    if (kind === "moveRow") {
      if (cut.has(row)) return [];
      cut.add(row);
      retired += 1;
      return [{ kind, sheet: "Measures", row, to: { sheet: "Retired", row: retired } }];
    }
    const range = { top: 0, left: 0, bottom, right };
    right += 1;
    const before = Math.min(column, right);
    return [{ kind: "insertColumn", sheet: "Measures", table: "Measures", range, before, heading: `new ${index}` }];
  });
}

function applied(to: WorkbookPackage, edits: readonly RefreshEdit[]): WorkbookPackage {
  const result = applyEdits(to, edits, { profile: "board", page: null });
  if (!result.ok) throw new Error(result.fault.sentence);
  return result.value;
}

it("points every formula at the very words that it pointed at, whatever moves, and at once as one by one", () => {
  const before = book();
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (plans) => {
      const steps = stepsOf(plans);
      const after = findReport(applied(before, steps));
      const board = after.sheets.find(({ name }) => name === "Board");
      board?.rows.forEach((cells, row) => {
        cells.forEach((entry, column) => {
          if (!isFormula(entry)) throw new Error("no formula");
          expect(pointedAt(after, entry.formula)).toBe(`words of ${COLUMNS[column] ?? ""}${row + 1}`);
        });
      });
      const oneByOne = steps.reduce((each, one) => applied(each, [one]), before);
      expect(findReport(oneByOne)).toEqual(after);
    }),
    { numRuns: 60 },
  );
});
