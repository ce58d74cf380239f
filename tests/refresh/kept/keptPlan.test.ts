import { describe, expect, it } from "vitest";
import { planFrom } from "../../../src/pipeline";
import type { Source } from "../../../src/read/source";
import { gridOfRows, gridSheet } from "../../../src/read/tables/gridSheet";
import { keepPlan, keptSource, KEPT_PLAN } from "../../../src/refresh/kept/keptPlan";
import { parse } from "valibot";
import { sampleBytes, sourceOf } from "../../support/sampleFiles";

function sheet(name: string, lines: readonly (readonly string[])[]) {
  return gridSheet(
    { name },
    gridOfRows(
      lines.map((cells) =>
        cells.map((text) => ({ kind: "text" as const, text, number: null, numberFormat: null, formula: false })),
      ),
    ),
  );
}

function workbook(...sheets: Source["sheets"]): Source {
  return { file: "plan.xlsx", format: "xlsx", encoding: null, delimiter: null, sheets, findings: [] };
}

const MEASURES = sheet("Measures", [
  ["Measure ID", "Measure", "Unit", "Polarity", "Target"],
  ["M1", "Burglary", "number", "lower", "350"],
]);

describe("a plan that a workbook keeps", () => {
  it.each(["thames-valley-2009-10-q4", "west-midlands-board-2014-12"])(
    "is the plan of %s when it is read again, settings and findings with it",
    async (sample) => {
      const source = await sourceOf(sampleBytes(sample, "plan.csv"), "plan.csv");
      const kept = keepPlan(source, false, planFrom);
      const again = parse(KEPT_PLAN, JSON.parse(JSON.stringify(kept)));
      expect(planFrom(keptSource(again))).toEqual(planFrom(source));
    },
  );

  it("keeps numbers with their formats, merged and bold cells, and what is hidden", () => {
    const cells = [
      [
        { kind: "text" as const, text: "Target", number: null, numberFormat: null, formula: false },
        { kind: "number" as const, text: "65.4%", number: 0.654, numberFormat: "0.0%", formula: true },
      ],
    ];
    const merges = [{ top: 0, left: 1, bottom: 0, right: 1 }];
    const grid = { ...gridOfRows(cells), isBold: (_: number, column: number) => column === 0 };
    const before = workbook(gridSheet({ name: "Plan", hiddenColumns: [1], merges }, grid));
    const kept = keepPlan(before, true, () => null);
    const [after] = kept === null ? [] : keptSource(kept).sheets;
    expect(after?.cell(0, 1)).toEqual(cells[0]?.[1]);
    expect([after?.isBold?.(0, 0), after?.isBold?.(0, 1), after?.hiddenColumns]).toEqual([true, false, [1]]);
  });

  it("leaves out a sheet that says nothing of the plan: nobody meant to pass on who earns what", () => {
    const pay = sheet("Pay", [["Ann earns 31,000, which is nobody's business"]]);
    const kept = keepPlan(workbook(MEASURES, pay), false, planFrom);
    expect(kept?.sheets.map(({ name }) => name)).toEqual(["Measures"]);
    expect(JSON.stringify(kept)).not.toContain("31,000");
  });

  it("is not kept where it takes more than 400,000 letters", () => {
    const long = sheet("Measures", [
      ["Measure ID", "Measure", "Target"],
      ["M1", "B".repeat(400_000), "1"],
    ]);
    expect(keepPlan(workbook(long), false, () => null)).toBeNull();
  });
});
