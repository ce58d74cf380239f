import { describe, expect, it } from "vitest";
import { draftPlan } from "../../../src/map/plan/draft/draftPlan";
import { tableOfFiguresDown } from "../../../src/map/shape/figuresDown";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { findTables } from "../../../src/read/tables/findTables";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts, sourceOf } from "../../support/sampleFiles";
import { doubts } from "../mapped";

const PLAN =
  "Settings\nSetting,Value\nPeriod,Q2 2025/26\n\nMeasures\nMeasure ID,Measure,Unit,Polarity,Target\n" +
  "KPI 3,Bins missed,number,lower,50\nKPI 4,Calls answered in time,%,higher,90%\n";

const figures = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ row, rating }) => [
    row?.figures.actual?.text ?? null,
    row?.figures.lastYear?.text ?? null,
    rating.status,
  ]);
const codes = ({ findings }: CheckedExtract): string[] => findings.map(({ code }) => code);

describe("a table whose rows are figures and whose headings are measures", () => {
  const TABLE =
    "Q2 2025/26,Bins missed,Calls answered in time,Trees planted\n" +
    "Actual,44,88%,9\nTarget,50,90%,10\nLast year,61,85%,8\nStatus,Green,Amber,Amber\n";

  it("is turned, each figure with its cell: 44 in B2 is Green against 50, and 88% Amber after 85%", async () => {
    const checked = await assessTexts(TABLE, PLAN);
    expect(figures(checked)).toEqual([
      ["44", "61", "Green"],
      ["88%", "85%", "Amber"],
    ]);
    expect(checked.measures.map(({ row }) => row?.figures.actual?.at)).toMatchObject([
      { row: 1, column: 1 },
      { row: 1, column: 2 },
    ]);
    expect(codes(checked)).toEqual(["unknownMeasure"]);
  });

  it("is for the time in its corner: 44 for Q1 is not used in Q2", async () => {
    const checked = await assessTexts(TABLE.replace("Q2 2025/26", "Q1 2025/26"), PLAN);
    expect(checked.measures[0]?.rating.status).toBe("Not rated");
  });

  it("may give the time in its rows, and units of their own", async () => {
    const checked = await assessTexts(
      "KPI,Bins missed,Calls answered in time\nUnit,number,%\nQ2 2025/26 actual,44,88\nTarget,50,90\n2024/25,200,84\n",
      PLAN,
    );
    expect(figures(checked).map((row) => (row as unknown[])[0])).toEqual(["44", "88%"]);
    expect(checked.measures[1]?.actual).toEqual({ kind: "number", number: 0.88 });
  });

  it.each([
    ["areas", "Figure,Oxmoor City Council,North"],
    ["times", "Bins missed,Q1,Q2"],
    ["other figures", "Bins missed,Actual,Target"],
  ])("is none where its headings are %s", async (_, headings) => {
    const source = await sourceOf(`${headings}\nActual,44,9\nTarget,50,10\n`, "extract.csv");
    expect(findTables(source).tables.map((table) => tableOfFiguresDown(table, APRIL_YEAR))).toEqual([null]);
  });
});

describe("cards, each a measure with its figures below its name", () => {
  const CARDS =
    "KPI 3,Bins missed\nActual,44\nTarget,50\nStatus,Green\n,\n" +
    "KPI 4,Calls answered in time\nActual,88%\nTarget,90%\nLast year,85%\nStatus,Amber\n";

  it("are read one by one, by their code: 44 and 88%", async () => {
    const checked = await assessTexts(CARDS.replace("Bins missed", "Missed bins"), PLAN);
    expect(figures(checked)).toEqual([
      ["44", null, "Green"],
      ["88%", "85%", "Amber"],
    ]);
    expect(await doubts(CARDS)).toEqual([]);
  });

  it("make a drafted plan of their names, codes and targets, which their own check accepts", async () => {
    const source = await sourceOf(CARDS, "extract.csv");
    const { measures } = draftPlan(findTables(source).tables);
    expect(measures.map((row) => [row["Measure ID"], row["Measure"], row["Unit"], row["Target"]])).toEqual([
      ["KPI 3", "Bins missed", "number", "50"],
      ["KPI 4", "Calls answered in time", "%", "90%"],
    ]);
  });
});
