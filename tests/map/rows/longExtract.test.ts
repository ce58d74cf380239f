import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { EAGER_CELLS_MAX } from "../../../src/read/guard/limits";
import { assessTexts } from "../../support/sampleFiles";

const PLAN =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Burglary,number,lower,360\nM2,Satisfaction,%,higher,65%\n";
const HEADINGS = "Measure,Quarter,Actual,Note\n";
const quarters = (years: number): string[] =>
  Array.from(
    { length: years * 4 },
    (_, index) =>
      `Q${1 + (index % 4)} ${1900 + Math.floor(index / 4)}/${String(1 + Math.floor(index / 4))
        .padStart(2, "0")
        .slice(-2)}`,
  );

describe("a long extract", () => {
  const rows = quarters(90).flatMap((quarter, index) => [
    `Burglary,${quarter},${300 + (index % 7)},`,
    `Satisfaction,${quarter},${60 + (index % 5)}.5%,`,
  ]);
  // Rows about something else make the table so long that its cells are made only when they are asked for.
  const others = Array.from(
    { length: EAGER_CELLS_MAX / 4 },
    (_, index) => `Knives,${quarters(1)[index % 4]},${index},\n`,
  ).join("");

  it("is read as the short one is: latest figures, last year's, and the series before them", async () => {
    const short = await assessTexts(HEADINGS + rows.join("\n"), PLAN);
    const long = await assessTexts(`${HEADINGS}${rows.join("\n")}\n${others}`, PLAN);
    expect(long.measures).toEqual(short.measures);
    expect(long.measures.map(({ actual, lastYear }) => [actual, lastYear])).toEqual([
      [
        { kind: "number", number: 300 + (359 % 7) },
        { kind: "number", number: 300 + (355 % 7) },
      ],
      [
        { kind: "number", number: 0.645 },
        { kind: "number", number: 0.605 },
      ],
    ]);
    expect([...long.extract.earlier].map((row) => row.read())).toEqual(
      [...short.extract.earlier].map((row) => row.read()),
    );
  });

  it("accounts for each of its rows: read, earlier, or counted in a finding", async () => {
    const { extract, findings } = await assessTexts(`${HEADINGS}${rows.join("\n")}\n${others}`, PLAN);
    const counted = findings
      .flatMap((finding) => (finding.code === "unknownMeasure" ? [finding.evidence.more?.rows] : []))
      .reduce((sum, more) => sum + Number(more ?? 1), 0);
    const known = extract.measures.filter(({ measure }) => measure !== null).length + [...extract.earlier].length;
    expect([known, counted]).toEqual([rows.length, EAGER_CELLS_MAX / 4]);
  });
});

describe("rows that name one measure over and over", () => {
  const same = (count: number, name: string): string =>
    Array.from({ length: count }, (_, index) => `${name},Q4 2009/10,${index},\n`).join("");

  it("are named one by one up to ten, and counted beyond", async () => {
    const { extract, findings } = await assessTexts(HEADINGS + same(50, "Burglary"), PLAN);
    expect(extract.measures.length).toBe(10);
    const given = findings.filter(({ code }) => code === "duplicateMeasure");
    expect(given.length).toBe(10);
    expect(given.map(describeFinding).at(-1)).toBe(
      "A12 to A51: 40 more rows give M1 again (first in A2). They differ, so neither is used. Keep one " +
        "row for each period, or say in the plan whose rows to use.",
    );
  });

  it("are counted as well where they are no measure of the plan", async () => {
    const { findings } = await assessTexts(`${HEADINGS}Burglary,Q4 2009/10,1,\n${same(11, "Knives")}`, PLAN);
    expect(
      findings
        .filter(({ code }) => code === "unknownMeasure")
        .map(describeFinding)
        .at(-1),
    ).toBe(
      "A13: 1 more row is named “Knives”, which is not a measure of the plan. Add it to the plan, or " +
        "take the rows out.",
    );
  });
});
