import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessExtract, planFrom } from "../../../src/pipeline";
import type { MeasureRow } from "../../../src/map/mappedRows";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts, sourceOf } from "../../support/sampleFiles";
import { mapped, PLAN } from "../mapped";

async function withLabels(
  extract: string,
  labels: Readonly<Record<string, string>>,
  plan = PLAN,
): Promise<CheckedExtract> {
  return assessExtract(planFrom(await sourceOf(plan, "plan.csv")), await mapped(extract, plan), labels);
}
const matches = ({ extract }: CheckedExtract): unknown[] =>
  extract.measures.map(({ label, measure, matchedBy }) => [label.text, measure?.id ?? null, matchedBy]);

describe("a row is matched to a measure", () => {
  it("by name, another way of writing it, an alias, a typing error or an ID", async () => {
    const checkedExtract = await assessTexts(
      "Ref,Measure,Actual\n,Burglary,1\n,PUBLIC  satisfaction,2%\nm2,Break-ins,4\n" + ",Happy people,5%\n,M3,6\n",
      PLAN,
    );
    expect(matches(checkedExtract)).toEqual([
      ["Burglary", "M2", "name"],
      ["PUBLIC  satisfaction", "M1", "variant"],
      ["Break-ins", "M2", "id"],
      ["Happy people", "M1", "alias"],
      ["M3", "M3", "id"],
    ]);
    expect(matches(await assessTexts("Measure,Actual\nBurglary,1\nSicknes,3\n", PLAN))).toEqual([
      ["Burglary", "M2", "name"],
      ["Sicknes", "M3", "closeness"],
    ]);
  });

  it("by its name with its ID before it, and never by another's ID", async () => {
    const checkedExtract = await assessTexts("Measure,Actual\nM2 Burglary,1\nM3: Sickness,3\nM2 Robbery,9\n", PLAN);
    expect(matches(checkedExtract)).toEqual([
      ["M2 Burglary", "M2", "name"],
      ["M3: Sickness", "M3", "name"],
      ["M2 Robbery", null, null],
    ]);
  });

  it("by its name with a number before it, as in a list, where no measure has the number in its name", async () => {
    const plan = "Measures\nMeasure ID,Measure,Target\nA,Burglary,360\nB,Sickness,9\nC,999 calls answered,90\n";
    const checkedExtract = await assessTexts(
      "Measure,Actual\n1. Burglary,1\n10) Sickness,3\n999 calls answered,9\n101 calls answered,9\n",
      plan,
    );
    expect(matches(checkedExtract).map((row) => (row as unknown[])[1])).toEqual(["A", "B", "C", null]);
  });

  it("but not where the number may be of its own name, unless the measure's ID has it", async () => {
    const plan = "Measures\nMeasure ID,Measure,Target\nA,Calls answered,90\nB,Hour visits,9\nOM10,Sickness,9\n";
    const checkedExtract = await assessTexts(
      "Measure,Actual\n999 calls answered,80\n24 hour visits,7\n10 Sickness,3\n" +
        "1.2 Calls answered,85\n2 - Hour visits,8\n",
      plan,
    );
    expect(matches(checkedExtract)).toEqual([
      ["999 calls answered", null, null],
      ["24 hour visits", null, null],
      ["10 Sickness", "OM10", "name"],
      ["1.2 Calls answered", "A", "name"],
      ["2 - Hour visits", "B", "name"],
    ]);
  });

  it("but not where it is a heading printed again on the next page", async () => {
    const checkedExtract = await assessTexts(
      "Measure,Actual,Last year\nBurglary,1,2\nMeasure,Actual,Last year\nSickness,3,4\n",
      PLAN,
    );
    expect(matches(checkedExtract)).toEqual([
      ["Burglary", "M2", "name"],
      ["Sickness", "M3", "name"],
    ]);
  });

  it("as a person has confirmed, before anything else", async () => {
    const checkedExtract = await withLabels("Measure,Actual\nBurglary,1\nBreak-ins,2\n", {
      Burglary: "M3",
      "Break-ins": "M2",
    });
    expect(matches(checkedExtract)).toEqual([
      ["Burglary", "M3", "confirmed"],
      ["Break-ins", "M2", "confirmed"],
    ]);
  });

  it("not by a confirmed label whose measure the plan no longer has", async () => {
    const checkedExtract = await withLabels("Measure,Actual\nBurglary,1\nPublic satisfaction,2%\n", { Burglary: "M9" });
    expect(matches(checkedExtract)[0]).toEqual(["Burglary", "M2", "name"]);
  });
});

describe("words that are names of JavaScript's own", () => {
  const WORDS = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];

  it.each(WORDS)("%s is a label like any other", async (word) => {
    const checkedExtract = await withLabels(
      `Measure,Actual,${word}\n${word},1,2\nBurglary,3,4\n`,
      JSON.parse(`{"${word}":"M3"}`) as Record<string, string>,
    );
    expect(matches(checkedExtract)).toEqual([
      [word, "M3", "confirmed"],
      ["Burglary", "M2", "name"],
    ]);
    expect(matches(await withLabels(`Measure,Actual\n${word},1\nBurglary,3\n`, {}))).toEqual([
      [word, null, null],
      ["Burglary", "M2", "name"],
    ]);
  });

  it.each(WORDS)("%s is an ID, a measure, a unit and an objective like any other", async (word) => {
    const plan =
      "Measures\nMeasure ID,Objective,Measure,Unit,Polarity,Rule,Target\n" +
      `${word},${word},${word},${word},${word},${word},5\nM2,Other,Burglary,,higher,,9\n`;
    const checkedExtract = await assessTexts(`Measure,Actual,RAG\n${word},6,${word}\nBurglary,9,Green\n`, plan);
    expect(checkedExtract.measures.map(({ measure, rating }) => [measure.id, rating.status])).toEqual([
      [word, "Not rated"],
      ["M2", "Green"],
    ]);
    expect(checkedExtract.findings.map(({ code }) => code)).toEqual([
      "planWordUnknown",
      "planWordUnknown",
      "polarityMissing",
      "statusWordNotStandard",
    ]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe("sections and totals", () => {
  it("a section row gives the objective of the rows below it", async () => {
    const { extract } = await assessTexts(
      "Measure,Actual\n1. Safer streets,\nBurglary,3\n2. Better value,\nSickness,8\n",
      PLAN,
    );
    expect(extract.measures.map(({ label, objective }) => [label.text, objective?.text])).toEqual([
      ["Burglary", "1. Safer streets"],
      ["Sickness", "2. Better value"],
    ]);
  });

  it("a measure without figures is a measure, not a section", async () => {
    const { extract } = await assessTexts(
      "Measure,Actual,Last year\nSafer streets,,\nBurglary,,\nPublic satisfaction,65%,61%\n",
      PLAN,
    );
    expect(extract.measures.map(({ label, objective }) => [label.text, objective?.text])).toEqual([
      ["Burglary", "Safer streets"],
      ["Public satisfaction", "Safer streets"],
    ]);
  });

  it("a total is left out, unless the plan has a measure of that name", async () => {
    const rows = "Measure,Actual,Last year\nBurglary,3,4\nRobbery,5,6\nTotal,8,10\n";
    const plan = "Measures\nMeasure,Target\nBurglary,3\nRobbery,5\n";
    expect((await assessTexts(rows, plan)).extract.measures.map(({ label }) => label.text)).toEqual([
      "Burglary",
      "Robbery",
    ]);
    const withTotal = await assessTexts(rows, `${plan}Total,8\n`);
    expect(withTotal.measures.map(({ actual }) => actual)).toEqual(
      [3, 5, 8].map((number) => ({ kind: "number", number })),
    );
  });
});

describe("a long table", () => {
  it("gives the latest period as the actual and the year before as last year's figure", async () => {
    const rows = ["Q4 2008/09,400", "Q3 2009/10,90", "Q4 2009/10,355"].map((row) => `Burglary,${row}\n`).join("");
    const { measures, extract, period } = await assessTexts(
      `Measure,Period,Actual\n${rows}Sickness,Q4 2009/10,8\n`,
      PLAN,
    );
    expect([measures[1]?.actual, measures[1]?.lastYear]).toEqual([
      { kind: "number", number: 355 },
      { kind: "number", number: 400 },
    ]);
    expect([...extract.earlier].map((row) => row.read().figures.actual?.text)).toEqual(["400", "90"]);
    expect(period).toEqual({ start: "2010-01", end: "2010-03" });
  });
});

describe("no row is lost", () => {
  const word = fc.constantFrom(
    "Burglary",
    "burglary",
    "Happy people",
    "Sicknes",
    "Knives",
    "M1",
    "__proto__",
    "Forks",
    "Public satisfaction",
  );
  const figure = fc.constantFrom("1", "0.5", "65%", "£3", "lots", "..", "(2)", "1,079");
  const csv = (cell: string): string => (cell.includes(",") ? `"${cell}"` : cell);

  function printedAgain(one: MeasureRow, other: MeasureRow): boolean {
    const numbers = [one, other].map(({ figures: { actual, lastYear } }) =>
      [actual, lastYear].map((each) => (each?.value.kind === "number" ? each.value.number : null)),
    );
    const [[actual, last] = [], [actualAgain, lastAgain] = []] = numbers;
    return actual != null && actual === actualAgain && (last == null || lastAgain == null || last === lastAgain);
  }

  it("every row of an extract is a row of the Extract, in order, with its own cell", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ label: word, actual: figure, last: figure }), { minLength: 3, maxLength: 12 }),
        async (rows) => {
          const text = rows.map(({ label, actual, last }) => `${label},${csv(actual)},${csv(last)}\n`).join("");
          const { extract, findings } = await assessTexts(
            `Measure,Actual,Last year\nBurglary,7,8\nPublic satisfaction,1%,2%\n${text}`,
            PLAN,
          );
          const found = extract.measures.map(({ label }) => [label.text, label.at.row]);
          const totals = rows.length + 2 - found.length;
          // Nothing here is a total or a section, so rows in are rows out.
          expect(totals).toBe(0);
          expect(found.slice(2)).toEqual(rows.map(({ label }, index) => [label, index + 3]));
          for (const row of extract.measures) {
            if (row.measure !== null) continue;
            expect(findings.some(({ code, at }) => code === "unknownMeasure" && at?.row === row.label.at.row)).toBe(
              true,
            );
          }
          for (const [index, row] of extract.measures.entries()) {
            const first = extract.measures.findIndex(
              ({ measure }) => measure !== null && measure.id === row.measure?.id,
            );
            const before = extract.measures[first];
            if (row.measure === null || first === index || before === undefined) continue;
            // A row that is printed again with the same figures says nothing new.
            if (printedAgain(before, row)) continue;
            expect(findings.some(({ code, at }) => code === "duplicateMeasure" && at?.row === row.label.at.row)).toBe(
              true,
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it("every figure that is not used is a finding in its own cell, or a mark that says it is missing", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 3, maxLength: 3 }), async (figures) => {
        const rows = ["Public satisfaction", "Burglary", "Sickness"]
          .map((label, index) => `${label},${csv(figures[index] ?? "")}\n`)
          .join("");
        const { extract, findings } = await assessTexts(`Measure,Actual\n${rows}`, PLAN);
        for (const { figures: read } of extract.measures) {
          const { actual } = read;
          if (actual?.value.kind !== "missing") continue;
          expect(findings.filter(({ at }) => at?.row === actual.at.row && at.column === actual.at.column)).toHaveLength(
            1,
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
