import { describe, expect, it } from "vitest";
import { formatFigure } from "../../../src/domain/formatFigure";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";

/**
 * A plan of one sum, one mean and one that is read as it stands, for quarter 3 of 2025/26 unless another period is
 * given.
 */
function plan({ figures = "", period = "Q3 2025/26", targets = "", values = "" } = {}): string {
  return (
    `Settings\nSetting,Value\nRule,achieved\nPeriod,${period}\n\nMeasures\n` +
    `Measure ID,Measure,Polarity,Target,Aggregation,Figures${targets}\n` +
    `M1,Lost parcels,lower,100,sum,${figures}${values}\nM2,Days to answer,lower,9,mean,\n` +
    "M3,Parcels waiting,lower,50,latest,\n"
  );
}

/** Every measure's actual, or the fault for which it has none. */
const actuals = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ row }) => {
    const figure = row?.figures.actual;
    return figure === undefined
      ? null
      : figure.value.kind === "number"
        ? figure.value.number
        : (figure.fault?.kind ?? "missing");
  });
const rows = (headings: string, ...cells: readonly string[]): string =>
  [
    `Measure,${headings}\n`,
    ...["Lost parcels", "Days to answer", "Parcels waiting"].map((name, at) => `${name},${cells[at] ?? ""}\n`),
  ].join("");
const QUARTERS = rows("Q1,Q2,Q3", "30,35,40", "8,7,6", "20,30,10");

describe("the figure that answers for quarter 3", () => {
  it("of a sum is asked about where nothing says its span; a mean and a latest are the quarter's own", async () => {
    expect(actuals(await assessTexts(QUARTERS, plan()))).toEqual(["spanUnknown", 6, 10]);
  });

  it(
    "of a sum is added up from the start of the year where its figures are in the period: 30, 35 and " + "40 are 105",
    async () => {
      const { measures } = await assessTexts(QUARTERS, plan({ figures: "in period" }));
      const row = measures[0]?.row;
      expect(row?.figures.actual?.value).toEqual({ kind: "number", number: 105 });
      expect(row?.chosen?.addedUp.map(({ heading, figure }) => [heading, figure.text])).toEqual([
        ["Q1", "30"],
        ["Q2", "35"],
        ["Q3", "40"],
      ]);
      expect(row?.chosen?.actual).toEqual({ start: "2025-04", end: "2025-12" });
      expect(formatFigure(105, { kind: "count" }, 0)).toBe(row?.figures.actual?.text);
    },
  );

  it("of a sum is the printed one where it is to date, by the plan, by its heading or by the title", async () => {
    expect(actuals(await assessTexts(QUARTERS, plan({ figures: "to date" })))[0]).toBe(40);
    expect(actuals(await assessTexts(rows("Q1,Q2,Q3,YTD", "30,35,40,105", "8,7,6,7", "20,30,10,10"), plan()))[0]).toBe(
      105,
    );
    expect(
      actuals(await assessTexts(`Performance Q3 2025/26 (cumulative)\n${rows("Actual", "40", "6", "10")}`, plan()))[0],
    ).toBe(40);
  });

  it("of a sum is added up where a printed total proves it", async () => {
    expect(
      actuals(await assessTexts(rows("Q1,Q2,Q3,Q3 YTD", "30,35,40,105", "8,7,6,7", "20,30,10,10"), plan()))[0],
    ).toBe(105);
  });

  it("of a sum is not added up over a missing quarter, which is named", async () => {
    const checkedExtract = await assessTexts(
      rows("Q1,Q2,Q3", "30,,40", "8,7,6", "20,30,10"),
      plan({ figures: "in period" }),
    );
    expect(actuals(checkedExtract)).toEqual(["periodsMissing", 6, 10]);
    expect(checkedExtract.measures[0]?.row?.figures.actual?.fault).toMatchObject({ periods: ["Quarter 2 2025/26"] });
  });

  it("is none where all figures are for another quarter, and the latest one is named", async () => {
    const checkedExtract = await assessTexts(rows("Q1,Q2", "30,35", "8,7", "20,30"), plan({ figures: "to date" }));
    expect(actuals(checkedExtract)).toEqual(["otherPeriod", "otherPeriod", "otherPeriod"]);
    expect(checkedExtract.measures[2]?.row?.figures.actual?.fault).toMatchObject({
      text: "30",
      period: "Quarter 2 2025/26",
    });
  });

  it("is none where two figures for it differ, and one where they agree", async () => {
    const twice = (waiting: number): string =>
      `${rows("Actual", "40", "6", "10")}\nMeasure,Actual\nParcels waiting,${waiting}\n`;
    expect(actuals(await assessTexts(twice(12), plan({ figures: "to date" })))).toEqual([40, 6, "twoFigures"]);
    expect(actuals(await assessTexts(twice(10), plan({ figures: "to date" })))).toEqual([40, 6, 10]);
  });

  it("of a first quarter is the same in the quarter and to date, so it is not asked about", async () => {
    expect(actuals(await assessTexts(rows("Actual", "30", "8", "20"), plan({ period: "Q1 2025/26" })))).toEqual([
      30, 8, 20,
    ]);
  });

  it("never adds a mean up, whatever its Figures say", async () => {
    expect(actuals(await assessTexts(QUARTERS, plan().replace("mean,", "mean,in period")))[1]).toBe(6);
  });
});

describe("last year's figure", () => {
  const lastYear = ({ measures }: CheckedExtract): unknown[] =>
    measures.map(({ row }) => [row?.figures.lastYear?.text ?? null, row?.chosen?.unlike ?? null]);

  it("is the one for the same months a year earlier, before the whole year's", async () => {
    const extract = rows("2024/25,Q3 2024/25,Q3 2025/26", "160,45,40", "9,8,6", "15,12,10");
    expect(lastYear(await assessTexts(extract, plan({ figures: "to date" })))).toEqual([
      ["45", false],
      ["8", false],
      ["12", false],
    ]);
  });

  it("is the whole year's for want of that, and said to be unlike", async () => {
    expect(
      lastYear(await assessTexts(rows("2024/25 outturn,Q3", "160,40", "9,6", "15,10"), plan({ figures: "to date" }))),
    ).toEqual([
      ["160", true],
      ["9", true],
      ["15", true],
    ]);
  });

  it("of a plain heading is taken to be over the same months", async () => {
    expect(
      lastYear(await assessTexts(rows("Actual,Last year", "40,45", "6,8", "10,12"), plan({ figures: "to date" }))),
    ).toEqual([
      ["45", false],
      ["8", false],
      ["12", false],
    ]);
  });
});

describe("the extract's target", () => {
  const target = ({ measures }: CheckedExtract): unknown => [
    measures[0]?.row?.figures.target?.text ?? null,
    measures[0]?.row?.chosen?.target ?? null,
  ];
  const of = async (heading: string, cell: string, figures = "to date"): Promise<unknown> =>
    target(await assessTexts(rows(`${heading},Q3`, `${cell},40`, "9,6", "50,10"), plan({ figures })));

  it("is to date, the year's, or not said to be either", async () => {
    expect(await of("Target to date", "75")).toEqual(["75", "toDate"]);
    expect(await of("Full year target", "100")).toEqual(["100", "year"]);
    expect(await of("Target", "100")).toEqual(["100", "unsaid"]);
    expect(await of("2025/26 target", "100")).toEqual(["100", "year"]);
  });

  it("of each quarter is added up to date where the figures are in the period: 20, 25 and 30 are 75", async () => {
    const extract = rows(
      "Q1 target,Q1 actual,Q2 target,Q2 actual,Q3 target,Q3 actual",
      "20,30,25,35,30,40",
      "9,8,9,7,9,6",
      "50,20,50,30,50,10",
    );
    const checkedExtract = await assessTexts(extract, plan({ figures: "in period" }));
    expect(target(checkedExtract)).toEqual(["75", "toDate"]);
    expect(actuals(checkedExtract)).toEqual([105, 6, 10]);
  });

  it("is never another quarter's", async () => {
    expect(await of("Q2 target", "50")).toEqual([null, null]);
  });
});
