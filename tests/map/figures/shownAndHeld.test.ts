import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import type { ReadingName } from "../../../src/map/figures/reading";
import { chosen, describeRepair, type ConfirmedRepair } from "../../../src/repair/repair";
import { readRepairs, writeRepairs } from "../../../src/repair/repairFile";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { cells, repaired } from "../../repair/repairing";
import { formattedBook, odsOf, type TypedCell } from "../../support/formattedCells";
import { sentenceOf, valueOf } from "../../support/valueOf";

/** A plan of one measure in this unit, whose target everything reaches. */
const planOf = (unit: string): string =>
  "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target,Aggregation\n" +
  `M1,Service,Something counted,${unit},higher,,latest\n`;

/** What is made of one cell under Actual, in a workbook. */
async function of(
  cell: TypedCell,
  unit: string,
  heading = "Actual",
  repairs: readonly ConfirmedRepair[] = [],
): Promise<CheckedExtract> {
  return repaired(
    formattedBook([
      ["Measure ID", "Measure", heading],
      ["M1", "Something counted", cell],
    ]),
    planOf(unit),
    repairs,
    "extract.xlsx",
  );
}

/** The figure that is used, or the codes of the findings that say why none is. */
async function used(cell: TypedCell, unit: string, heading?: string): Promise<number | string> {
  const { measures, findings } = await of(cell, unit, heading);
  const actual = measures[0]?.actual;
  return actual?.kind === "number"
    ? actual.number
    : findings
        .map(({ code }) => code)
        .filter((code) => code !== "valueMissing" && code !== "targetMissing" && code !== "ruleMissing")
        .join(" ");
}

const choose = (checkedExtract: CheckedExtract, as: ReadingName): ConfirmedRepair[] =>
  checkedExtract.repairsOffered.flatMap((repair) =>
    (repair.choices ?? [])
      .filter((choice) => choice.as === as)
      .map((choice) => ({ ...chosen(repair, choice), by: "A. Singh", reason: null })),
  );

describe("a number cell that shows something else than it holds", () => {
  it.each<[number, string, string, string]>([
    [3.2, '"£"0.0"m"', "£", "C2 £3.2m to £3.2 or £3,200,000"],
    [3.2, '0.0"k"', "number", "C2 3.2k to 3.2 or 3,200"],
    [0.034, '0.0"k"', "number", "C2 0.0k to 0.034 or 0"],
    [4, '"<"0', "number", "C2 <4 to 4 or [x]"],
    [4, '0"+"', "number", "C2 4+ to 4 or [x]"],
    [4, '"c. "0', "number", "C2 c. 4 to 4 or [x]"],
    [4, '0" or fewer"', "number", "C2 4 or fewer to 4 or [x]"],
    [4, '0" thousand"', "number", "C2 4 thousand to 4 or 4,000"],
    [0, '0;-0;"n/a"', "number", "C2 n/a to 0 or [z]"],
    [0, '0;-0;"-"', "number", "C2 - to 0 or [x]"],
    [-3, '0;"[c]";0', "number", "C2 [c] to -3 or [c]"],
    [7, '"n/a"', "number", "C2 n/a to 7 or [z]"],
    [2500000, "[$€-2] #,##0", "£", "C2 € 2,500,000 to £2,500,000 or [x]"],
    [10, '"$"0', "£", "C2 $10 to £10 or [x]"],
    [3, '0" days"', "hours", "C2 3 days to 3 or 72:00:00"],
    [3200000, '0.0,,"k"', "number", "C2 3.2k to 3,200,000 or 3,200"],
    [12, '0" t"', "kg", "C2 12 t to 12 or [x]"],
    [3200000, "0.0,,", "£", "C2 3.2 to £3,200,000 or £3.2"],
  ])("is not used, and asked about with both readings: %d by %s in %s", async (held, format, unit, offered) => {
    const checkedExtract = await of([held, format], unit);
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual([offered]);
    expect(checkedExtract.measures[0]).toMatchObject({
      actual: { kind: "missing" },
      rating: { status: "Not rated" },
    });
    expect(checkedExtract.findings.map(({ code }) => code)).toContain("shownDiffers");
  });

  it.each<[number, string, string, number]>([
    [1234.4, "#,##0", "number", 1234.4],
    [0.6543, "0.0%", "%", 0.6543],
    [65.43, '0.0"%"', "%", 0.6543],
    [3200000, '"£"0.0,,"m"', "£", 3200000],
    [12.5, '_-£* #,##0.00_-;-£* #,##0.00_-;_-£* "-"??_-', "£", 12.5],
    [-5, "£#,##0_);(£#,##0)", "£", -5],
    [-5, "0;[Red]0", "other", -5],
    [0.5, "# ?/?", "ratio", 0.5],
    [12345, "0.00E+00", "number", 12345],
    [3, '0" days"', "days", 3],
    [3, '0" days"', "working days", 3],
    [3, '0" offences"', "number", 3],
    [7, '0" [p]"', "number", 7],
    [12, '0" kg"', "kg", 12],
    [-0.021, '"▲ "0.0%;"▼ "0.0%', "% change", -0.021],
    [1.234, "0.000", "number", 1.234],
    [1234, "General", "number", 1234],
    [3, '0"m"', "metres", 3],
  ])("is used where the two agree within what is displayed: %d by %s in %s", async (held, format, unit, number) => {
    expect(await used([held, format], unit)).toBe(number);
  });

  it("agrees with its heading: 3.2 shown as £3.2m under £m is £3,200,000", async () => {
    expect(await used([3.2, '"£"0.0"m"'], "£", "Actual (£m)")).toBe(3_200_000);
  });

  it("is read as the person says who chooses, and traced", async () => {
    const checkedExtract = await of([3.2, '"£"0.0"m"'], "£");
    expect(checkedExtract.findings.filter(({ code }) => code === "shownDiffers").map(describeFinding)).toEqual([
      "Data!C2 shows “£3.2m” and holds 3.2, so it was not used. It can be read as £3.2 as held, or " +
        "£3,200,000 as shown. Choose as a repair, or correct the cell or its number format.",
    ]);
    expect(checkedExtract.repairsOffered.map(describeRepair)).toEqual([
      "Say how £3.2m is read: £3.2 as held, or £3,200,000 as shown.",
    ]);
    const shown = await of([3.2, '"£"0.0"m"'], "£", "Actual", choose(checkedExtract, "shown"));
    expect(shown.measures[0]?.actual).toEqual({ kind: "number", number: 3_200_000 });
    expect(shown.repairs.map(describeRepair)).toEqual(["Read £3.2m as £3,200,000 as shown."]);
    expect(shown.repairsOffered).toEqual([]);
    const held = await of([3.2, '"£"0.0"m"'], "£", "Actual", choose(checkedExtract, "held"));
    expect(held.measures[0]?.actual).toEqual({ kind: "number", number: 3.2 });
  });

  it("is made in one reading only, the first, where both were confirmed", async () => {
    const checkedExtract = await of([3.2, '"£"0.0"m"'], "£");
    const both = await of([3.2, '"£"0.0"m"'], "£", "Actual", [
      ...choose(checkedExtract, "held"),
      ...choose(checkedExtract, "shown"),
    ]);
    expect(both.measures[0]?.actual).toEqual({ kind: "number", number: 3.2 });
    expect(both.findings.map(({ code }) => code)).toContain("repairNotMade");
  });

  it("is not read in a way that was confirmed for another figure shown alike", async () => {
    const checkedExtract = await of([3.2, '"£"0.0"m"'], "£");
    const now = await of([3.21, '"£"0.0"m"'], "£", "Actual", choose(checkedExtract, "held"));
    expect(now.measures[0]?.actual.kind).toBe("missing");
    expect(now.findings.map(({ code }) => code)).toContain("repairNotMade");
  });

  it("is chosen in the file of repairs by as, which a name without it does not confirm", async () => {
    const checkedExtract = await of([3.2, '"£"0.0"m"'], "£");
    const file = JSON.parse(writeRepairs([], checkedExtract.repairsOffered)) as { repairs: Record<string, unknown>[] };
    expect(file.repairs[0]).toMatchObject({
      kind: "chooseReading",
      code: "shownDiffers",
      cells: [{ address: "C2", before: "£3.2m", readings: { held: "£3.2", shown: "£3,200,000" } }],
      as: "",
      by: "",
    });
    const signed = (more: object): ReturnType<typeof readRepairs> =>
      readRepairs(JSON.stringify({ ...file, repairs: [{ ...file.repairs[0], ...more }] }), "r.json");
    expect(sentenceOf(signed({ by: "A. Singh" }))).toBe(
      "r.json is not a file of confirmed repairs: its entry 1 has a name and does not say which " +
        "reading is right (as): held or shown.",
    );
    const read = valueOf(signed({ by: "A. Singh", as: "shown" }));
    const made = await of([3.2, '"£"0.0"m"'], "£", "Actual", read);
    expect(made.measures[0]?.actual).toEqual({ kind: "number", number: 3_200_000 });
    // The file of what was made confirms the same again.
    expect(valueOf(readRepairs(writeRepairs(made.repairs, made.repairsOffered), "r.json"))).toMatchObject([
      { as: "shown", edits: [{ after: "£3,200,000" }] },
    ]);
  });

  it("is found in an OpenDocument sheet too, which says only what is shown", async () => {
    const book = odsOf([
      ["Measure ID", "Measure", "Actual"],
      ["M1", "Something counted", ['office:value-type="currency" office:value="3.2"', "£3.2m"]],
    ]);
    const checkedExtract = await repaired(book, planOf("£"), [], "extract.ods");
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["C2 £3.2m to £3.2 or £3,200,000"]);
  });

  it("is asked about beside an assertion too", async () => {
    const plan = "Assertions\nAssertion ID,Assertion,Target,Unit\nA1,Save £3m,£3m,£\n";
    const checkedExtract = await repaired(
      formattedBook([
        ["Assertion ID", "Assertion", "Achieved", "Actual"],
        ["A1", "Save £3m", "Y", [3.2, '"£"0.0"m"']],
      ]),
      plan,
      [],
      "extract.xlsx",
    );
    expect(checkedExtract.findings.filter(({ code }) => code === "shownDiffers").map(({ item }) => item)).toEqual([
      "A1",
    ]);
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["D2 £3.2m to £3.2 or £3,200,000"]);
    const shown = await repaired(
      formattedBook([
        ["Assertion ID", "Assertion", "Achieved", "Actual"],
        ["A1", "Save £3m", "Y", [3.2, '"£"0.0"m"']],
      ]),
      plan,
      choose(checkedExtract, "shown"),
      "extract.xlsx",
    );
    expect(shown.assertions[0]?.actual).toEqual({ kind: "number", number: 3_200_000 });
  });

  it("is an error of the plan where its target is such a cell", async () => {
    const plan = formattedBook([
      ["Measures", null, null, null],
      ["Measure ID", "Measure", "Unit", "Target"],
      ["M1", "Something counted", "£", [3, '"£"0.0"m"']],
    ]);
    const { findings } = await repaired(
      "Measure ID,Measure,Actual\nM1,Something counted,£5\n",
      plan,
      [],
      "extract.csv",
    );
    expect(findings.filter(({ code }) => code === "shownDiffers").map(describeFinding)).toEqual([
      expect.stringContaining("D3 of the plan shows “£3.0m” and holds 3"),
    ]);
  });

  it("reads back as itself or is asked about, by each of the common formats", async () => {
    const formats = [
      "General",
      "0",
      "0.0",
      "#,##0",
      "#,##0.00",
      "£#,##0",
      "0%",
      "0.0%",
      "0.00E+00",
      "#,##0,",
      "0.0,,",
      "#,##0;[Red]#,##0",
      "#,##0;(#,##0)",
      '#,##0;-#,##0;"-"',
      '"£"0.0,,"m"',
      '0.0"k"',
      '"<"0',
      "[$€-2] #,##0",
      "+0.0;-0.0;0",
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...formats),
        fc.constantFrom("number", "£", "per 1000"),
        fc.integer({ min: -2_000_000, max: 2_000_000 }),
        fc.constantFrom(1, 10, 1000),
        async (format, unit, whole, part) => {
          const held = whole / part;
          const answer = await used([held, format], unit);
          if (typeof answer === "string") expect(answer).toMatch(/shownDiffers|unitMismatch|impossibleValue/);
          else expect(answer).toBe(held);
        },
      ),
      { numRuns: Number(process.env["FUZZ_RUNS"] ?? 60) },
    );
  }, 60_000);
});

describe("a share over 100%", () => {
  it("in a percentage cell is not used until a person says whether it was typed as 68.2%", async () => {
    const checkedExtract = await of([68.2, "0.0%"], "%");
    expect(checkedExtract.measures[0]).toMatchObject({
      actual: { kind: "missing" },
      rating: { status: "Not rated" },
    });
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["C2 6820.0% to 68.2% or 6,820%"]);
    const typed = await of([68.2, "0.0%"], "%", "Actual", choose(checkedExtract, "hundredth"));
    expect(typed.measures[0]?.actual).toEqual({ kind: "number", number: 0.682 });
    expect(typed.findings.map(({ code }) => code)).not.toContain("impossibleValue");
    const held = await of([68.2, "0.0%"], "%", "Actual", choose(checkedExtract, "held"));
    expect(held.measures[0]?.actual).toEqual({ kind: "number", number: 68.2 });
    expect(held.repairsOffered).toEqual([]);
  });

  it("that is typed can be let stand: 104% of the places are taken", async () => {
    const checkedExtract = await of("104%", "%");
    expect(checkedExtract.measures[0]?.actual.kind).toBe("missing");
    expect(checkedExtract.repairsOffered.map(describeRepair)).toEqual(["Let 104% stand as it is."]);
    expect((await of("104%", "%", "Actual", choose(checkedExtract, "held"))).measures[0]?.actual).toEqual({
      kind: "number",
      number: 1.04,
    });
  });
});
