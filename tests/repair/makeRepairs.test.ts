import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../src/check/describeFinding";
import { address } from "../../src/domain/cell";
import { mapExtract, planFrom } from "../../src/pipeline";
import { repairTables } from "../../src/repair/repairTables";
import { REPAIR_ANSWERS } from "../../src/repair/repair";
import { checkResult } from "../../src/report/checkResult";
import { GOOD, PLAN } from "../check/findings";
import { assessTexts, sourceOf } from "../support/sampleFiles";
import { cells, codesAt, confirmed, repaired } from "./repairing";

const MARKED = GOOD.replace("355,400", "355*,400");

describe("a confirmed repair", () => {
  it("takes its finding away, rates the measure, and is recorded with who and why", async () => {
    const before = await assessTexts(MARKED, PLAN);
    expect([codesAt(before.findings)[0], before.measures[1]?.rating.status]).toEqual([
      "valueNotNumeric C3",
      "Not rated",
    ]);
    const after = await repaired(
      MARKED,
      PLAN,
      confirmed(before.repairsOffered, "A. Singh", "The note says provisional."),
    );
    expect(codesAt(after.findings)).not.toContain("valueNotNumeric C3");
    expect(after.measures[1]?.rating.status).toBe("Green");
    expect(
      after.repairs.map(({ kind, by, reason, edits }) => [kind, by, reason, edits[0]?.before, edits[0]?.after]),
    ).toEqual([["stripMark", "A. Singh", "The note says provisional.", "355*", "355"]]);
    expect(after.repairsOffered).toEqual([]);
  });

  it("may call for the next: 65.4* becomes 65.4, which is then read as 65.4%", async () => {
    const extract = GOOD.replace("65.4%", "65.4*");
    const first = (await assessTexts(extract, PLAN)).repairsOffered;
    const second = (await repaired(extract, PLAN, confirmed(first))).repairsOffered;
    expect([first, second].map((offers) => offers.flatMap(cells))).toEqual([
      ["C2 65.4* to 65.4"],
      ["C2 65.4 to 65.4%"],
    ]);
    const checkedExtract = await repaired(extract, PLAN, confirmed([...second, ...first]));
    expect(checkedExtract.repairs.map(({ kind }) => kind)).toEqual(["stripMark", "readAsPercentage"]);
    expect(checkedExtract.measures[0]?.actual).toEqual({ kind: "number", number: 0.654 });
  });

  it("is made whatever the file is called, and on its own sheet only", async () => {
    const repairs = confirmed((await assessTexts(MARKED, PLAN)).repairsOffered);
    expect((await repaired(MARKED, PLAN, repairs, "extract (1).csv")).repairs).toHaveLength(1);
    const elsewhere = repairs.map((repair) => ({
      ...repair,
      edits: repair.edits.map((edit) => ({ ...edit, at: { ...edit.at, sheet: "Q4" } })),
    }));
    expect((await repaired(MARKED, PLAN, elsewhere)).repairs).toEqual([]);
  });
});

describe("a repair that is not made", () => {
  const because = async (extract: string, plan = PLAN, edit = (after: string): string => after): Promise<string[]> => {
    const repairs = confirmed((await assessTexts(MARKED, PLAN)).repairsOffered).map((repair) => ({
      ...repair,
      edits: repair.edits.map((one) => ({ ...one, after: edit(one.after) })),
    }));
    const checkedExtract = await repaired(extract, plan, repairs);
    expect(checkedExtract.repairs).toEqual([]);
    return checkedExtract.findings.filter(({ code }) => code === "repairNotMade").map(describeFinding);
  };

  it("says so where the file has changed since", async () => {
    expect(await because(MARKED.replace("355*", "356*"))).toEqual([
      "A repair that A. Singh confirmed was not made, because C3 now holds “356*” where “355*” stood. " +
        "It was: Take “*” off 355*, which leaves 355. See which repairs are offered now.",
    ]);
  });

  it("says so where the cell is not there any more", async () => {
    expect((await because("Measure,Actual\nPublic satisfaction,65.4%\n"))[0]).toContain(
      "because C3, where “355*” stood, is in no table now",
    );
  });

  it("cannot put in a figure of its own", async () => {
    expect((await because(MARKED, PLAN, () => "12"))[0]).toContain("because nothing in the file needs it now");
  });

  it("moves no labels where the figures stand beside them by now, although every label is where it was", async () => {
    const plan =
      "Measures\nMeasure ID,Measure,Unit\n" +
      `${["Arson", "Burglary", "Fraud", "Theft"].map((name, index) => `M${index + 1},${name},number`).join("\n")}` +
      "\n";
    const shifted = "Measure,Last year,Actual\n,1,10\nArson,2,20\nBurglary,3,30\nFraud,4,40\nTheft,,\n";
    const repairs = confirmed((await assessTexts(shifted, plan)).repairsOffered);
    const aligned = "Measure,Last year,Actual\n,,\nArson,1,10\nBurglary,2,20\nFraud,3,30\nTheft,4,40\n";
    const checkedExtract = await repaired(aligned, plan, repairs);
    expect(checkedExtract.repairs).toEqual([]);
    expect(checkedExtract.extract.measures.map(({ label, figures }) => [label.text, figures.actual?.text])).toEqual([
      ["Arson", "10"],
      ["Burglary", "20"],
      ["Fraud", "30"],
      ["Theft", "40"],
    ]);
  });
});

describe("repairs whatever the figures", () => {
  const figure = fc.oneof(
    fc.integer({ min: 2, max: 99 }).map(String),
    fc.integer({ min: 2, max: 99 }).map((whole) => `${whole}.5`),
    fc.integer({ min: 2, max: 99 }).map((whole) => `${whole}*`),
    fc.integer({ min: 2, max: 99 }).map((whole) => `${whole} r`),
    fc.integer({ min: 2, max: 99 }).map((whole) => `${whole}%`),
    fc.constantFrom("..", "[c]", "<5", "7.4 (7)", "", "0", "0.9"),
  );
  const status = fc.constantFrom("Green", "Orange", "Yellow", "Purple", "");
  const NAMES = ["Arson", "Burglary", "Fraud", "Theft", "Robbery", "Violence"];
  const unitOf = (index: number): string => (index % 2 === 0 ? "%" : "number");
  const PLAN_OF_SIX =
    "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Target\n" +
    NAMES.map((name, index) => `M${index + 1},Safer streets,${name},${unitOf(index)},lower,\n`).join("");
  const extract = fc
    .tuple(fc.array(fc.tuple(figure, figure, status), { minLength: 6, maxLength: 6 }), fc.boolean())
    .map(([rows, shift]) => {
      const lines = shift
        ? [
            ...rows.slice(0, 5).map(([a, b], index) => `${NAMES[index - 1] ?? ""},${a},${b},`),
            `${NAMES[4]},7,8,`,
            `${NAMES[5]},,,`,
          ]
        : rows.map(([a, b, s], index) => `${NAMES[index]},${a},${b},${s}`);
      return `Measure,Actual,Last year,RAG\n${lines.join("\n")}\n`;
    });

  it(
    "offering changes nothing, and making all that is offered takes away what it answers and loses " + "no row",
    async () => {
      await fc.assert(
        fc.asyncProperty(extract, async (text) => {
          const before = await assessTexts(text, PLAN_OF_SIX);
          const again = await assessTexts(text, PLAN_OF_SIX);
          expect(checkResult(again)).toEqual(checkResult(before));
          const after = await repaired(text, PLAN_OF_SIX, confirmed(before.repairsOffered));
          expect(after.repairs).toHaveLength(before.repairsOffered.length);
          const left = new Set(codesAt(after.findings));
          for (const { kind, edits } of before.repairsOffered) {
            // What was only a mark may turn out to be a bare percentage, which is another finding.
            for (const { at } of edits) expect(left.has(`${REPAIR_ANSWERS[kind]} ${address(at)}`)).toBe(false);
          }
          const labels = (checkedExtract: typeof before): string[] =>
            checkedExtract.extract.measures.map(({ label }) => label.text).sort();
          const named = (checkedExtract: typeof before): string[] =>
            labels(checkedExtract).filter((label) => /^[A-Z][a-z]+$/.test(label));
          expect(named(after)).toEqual(named(before));
        }),
        { numRuns: Number(process.env["FUZZ_RUNS"] ?? 30) },
      );
    },
  );

  it("leaves every table that no repair touches as it was, the very same", async () => {
    const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
    const { tables } = mapExtract(await sourceOf(MARKED, "extract.csv"), plan);
    expect(repairTables(tables, [], plan)).toBe(tables);
    const elsewhere = repairTables(
      tables,
      [
        {
          kind: "stripMark",
          edits: [{ at: { file: "", sheet: "Other", row: 2, column: 2 }, before: "355*", after: "355", beside: "" }],
        },
      ],
      plan,
    );
    expect(elsewhere[0]).toBe(tables[0]);
  });
});
