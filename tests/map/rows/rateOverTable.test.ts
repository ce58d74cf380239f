import { describe, expect, it } from "vitest";
import { saysRate } from "../../../src/map/headings/rateWords";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const COUNTS = "B,Burglary,number,lower,400,latest\nV,Robbery,number,lower,50,latest\n";
const ROWS = "Offence,Actual\nBurglary,390\nRobbery,60\n";

const shown = async (extract: string, measures = COUNTS): Promise<unknown[]> =>
  (await assessTexts(extract, planFor("", measures))).measures.map(({ row, rating }) => [
    row?.figures.actual?.value.kind === "number" ? row.figures.actual.value.number : null,
    rating.status,
  ]);

const NOT_RATED = [
  [null, "Not rated"],
  [null, "Not rated"],
];
const AS_COUNTS = [
  [390, "Green"],
  [60, "Red"],
];

describe("a table whose words say that its figures are rates, where the plan counts", () => {
  it.each([
    "Crimes per 100k",
    '"Recorded crime, rate per 1,000 population"',
    "Crime rates",
    "Percentage change since last year",
    "Proportion of all crime",
    "Share of offences solved (%)",
    "Average per day",
    "Daily average",
  ])("has none of them used: 390 under “%s” is no number of burglaries", async (title) => {
    expect(await shown(`${title},\n${ROWS}`)).toEqual(NOT_RATED);
    const { findings } = await assessTexts(`${title},\n${ROWS}`, planFor("", COUNTS));
    expect(findings.filter(({ code }) => code === "unitMismatch")).toHaveLength(2);
  });

  it("has none of them used where the words are a band over its columns or a note below", async () => {
    const band = 'Offence,"Rate per 1,000",\n,2023/24,2024/25\nBurglary,380,390\nRobbery,70,60\n';
    expect(await shown(band)).toEqual(NOT_RATED);
    expect(await shown(`${ROWS}\n"All figures are rates per 1,000 population",\n`)).toEqual(NOT_RATED);
  });
});

describe("words over a table that make no count a rate", () => {
  it.each([
    "Business rates and crime",
    "Number and rate per 1000",
    "Number of crimes",
    "Green is within 5% of target",
    "Percentages are rounded",
    "Performance against 95% targets",
    "Rates and benefits service",
    "Crime each month",
  ])("leave counts as they are: “%s”", async (title) => {
    expect(await shown(`${title},\n${ROWS}`)).toEqual(AS_COUNTS);
  });

  it("leave a share alone: a title “Rate of recycling” over a % measure", async () => {
    const extract = "Rate of recycling,\nMeasure,Actual\nRecycled waste,52%\nReused waste,9%\n";
    const shares = "A,Recycled waste,%,higher,50%,latest\nC,Reused waste,%,higher,10%,latest\n";
    expect(await shown(extract, shares)).toEqual([
      [0.52, "Green"],
      [0.09, "Red"],
    ]);
  });

  it("leave a measure alone whose own name says that it is a rate or an average", async () => {
    const extract = "Rates per 1000,\nMeasure,Actual\nBurglary rate,5\nAverage visits,9\n";
    const rates = "A,Burglary rate,number,lower,4,latest\nC,Average visits,number,higher,8,latest\n";
    expect(await shown(extract, rates)).toEqual([
      [5, "Red"],
      [9, "Green"],
    ]);
  });

  it("leave a row alone whose own unit says that it is a number, and a column under Number", async () => {
    const units = "Crime rates,,\nOffence,Unit,Actual\nBurglary,number,390\nRobbery,number,60\n";
    expect(await shown(units)).toEqual(AS_COUNTS);
    expect(await shown(`Crime rates,\n${ROWS.replace("Actual", "Actual (number)")}`)).toEqual(AS_COUNTS);
  });
});

describe("the name of a sheet", () => {
  it("can say that its figures are rates", () => {
    expect(["Rate_per_1000", "% change", "Daily average", "Rate"].map(saysRate)).toEqual([true, true, true, true]);
    expect(["Business rates", "Data", "Q3"].map(saysRate)).toEqual([false, false, false]);
  });
});
