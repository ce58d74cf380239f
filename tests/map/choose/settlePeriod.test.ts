import { describe, expect, it } from "vitest";
import { mapExtract, planFrom } from "../../../src/pipeline";
import type { Plan } from "../../../src/domain/plan";
import { asSaved } from "../../../src/map/saved/savedTable";
import type { Mapping } from "../../../src/map/mapping";
import { sourceOf } from "../../support/sampleFiles";

const MEASURES =
  "Measures\nMeasure ID,Measure,Polarity,Target,Aggregation\nM1,Lost parcels,lower,40,latest\n" +
  "M2,Late trains,lower,90,latest\nM3,Lost hats,lower,9,latest\n";
const plan = (period: string): string =>
  period === "" ? MEASURES : `Settings\nSetting,Value\nPeriod,${period}\n\n${MEASURES}`;
const table = (headings: string, ...cells: readonly string[]): string =>
  [
    `Measure,${headings}\n`,
    ...["Lost parcels", "Late trains", "Lost hats"].map((name, at) => `${name},${cells[at] ?? cells[0] ?? ""}\n`),
  ].join("");

async function mapping(extract: string, period = "", file = "extract.csv"): Promise<Mapping> {
  return mapExtract(await sourceOf(extract, file), planFrom(await sourceOf(plan(period), "plan.csv")).plan).mapping;
}
/** The report's period as `start end from`; `?` for a year that nobody names. */
async function settled(extract: string, period = "", file = "extract.csv"): Promise<string> {
  const { report } = await mapping(extract, period, file);
  const year = (month: string): string => (report.yearKnown ? month : month.replace(/^\d{4}/, "?"));
  return `${year(report.period.start)} ${year(report.period.end)} ${report.from}`;
}
const questions = async (extract: string, period = "", file = "extract.csv"): Promise<string[]> =>
  (await mapping(extract, period, file)).doubts.map(({ question }) => question);

const PLAIN = table("Actual", "3");

describe("the report's period", () => {
  it("is the plan's, whatever the extract says", async () => {
    expect(await settled(`Performance Q2 2025/26\n${PLAIN}`, "Q3 2025/26")).toBe("2025-10 2025-12 plan");
  });

  it("takes its year from the extract where the plan gives only the quarter", async () => {
    expect(await settled(`Performance 2025/26\n${PLAIN}`, "Q3")).toBe("2025-10 2025-12 plan");
  });

  it("is what title and file name agree on: 2025/26 above the table and Q3 in the file's name", async () => {
    expect(await settled(`Performance 2025/26\n${PLAIN}`, "", "kpis-Q3.csv")).toBe("2025-10 2025-12 title");
  });

  it("is the file's where nothing else says", async () => {
    expect(await settled(PLAIN, "", "kpis Q3 2025-26.csv")).toBe("2025-10 2025-12 file");
  });

  it("is March 2025 of a row with 2025-03-01 and 2024/25 in two columns", async () => {
    const rows = "Month start,Year,Lost parcels\n2025-02-01,2024/25,3\n2025-03-01,2024/25,4\n";
    expect(await settled(rows)).toBe("2025-03 2025-03 latest");
    expect((await mapping(rows)).report.words).toBe("2025-03-01");
  });

  it("is asked where title and file name disagree", async () => {
    expect(await questions(`Performance Q3 2025/26\n${PLAIN}`, "", "kpis Q2 2025-26.csv")).toEqual([
      "The words above the table say “Q3 2025/26” and the file’s name “Q2 2025-26”. Which period is the report for?",
    ]);
    expect(await questions(`Performance Q3 2025/26\n${PLAIN}`, "Q3 2025/26", "kpis Q2 2025-26.csv")).toEqual([]);
  });

  it("is asked where the plan says a year and the figures are for part of it: April to June of 2025/26", async () => {
    const months = table("Apr,May,Jun", "1,2,3");
    expect(await settled(months, "2025/26")).toBe("2025-06 2025-06 plan");
    expect(await questions(months, "2025/26")).toEqual([
      "The plan’s Period is 2025/26 and the figures go no further than June 2025. Which period is the report for?",
    ]);
    expect(await questions(months, "June 2025")).toEqual([]);
    expect(await questions(table("Q1,Q2,Q3,Q4", "1,2,3,4"), "2025/26")).toEqual([]);
    expect(await questions(`Performance 2025/26\n${months}`)).toEqual([]);
  });

  it("is the latest column that has figures where nobody says", async () => {
    expect(await settled(table("Q1 2025/26,Q2 2025/26,Q3 2025/26", "1,2,"))).toBe("2025-07 2025-09 latest");
    expect(await settled(table("Q1,Q2,Q3", "1,2,3"))).toBe("?-10 ?-12 latest");
  });

  it("is the year after an outturn that stands beside actuals without a period", async () => {
    expect(await settled(table("Actual,Target,2023-24 outturn", "9,8,7"))).toBe("2024-04 2025-03 latest");
    expect(await settled(table("2022-23 outturn,2023-24 outturn", "9,8"))).toBe("2023-04 2024-03 latest");
    expect(await settled(table("Actual,Target,2023-24 outturn", ",8,7"))).toBe("2023-04 2024-03 latest");
  });

  it("is the latest row that has its period in a column", async () => {
    expect(
      await settled(
        "Measure,Period,Actual\nLost parcels,Oct 2025,3\nLost parcels,Nov 2025,4\nLate trains,Nov 2025,9\n",
      ),
    ).toBe("2025-11 2025-11 latest");
  });

  it("is asked where only one of three figures stands under the latest quarter", async () => {
    const extract = table("Q1 2025/26,Q2 2025/26", "1,2", "1,", "1,");
    expect(await questions(extract)).toEqual([
      "Is the report for Quarter 2 2025/26 or for Quarter 1 2025/26? Only 1 of the figures that “Q1 " +
        "2025/26” has stand under “Q2 2025/26”.",
    ]);
    expect(await questions(extract, "Q2 2025/26")).toEqual([]);
  });

  it("is the part of a whole year that the figures are for", async () => {
    expect(await settled(table("Q1,Q2,Q3,Q4", "1,2,3,"), "2025/26")).toBe("2025-10 2025-12 plan");
    expect(await settled(PLAIN, "2025/26")).toBe("2025-04 2026-03 plan");
  });

  it("is nobody's where neither plan nor extract says a word of it", async () => {
    expect((await mapping(PLAIN)).report.from).toBe("none");
  });
});

describe("a plan for a whole year over part of it", () => {
  const QUARTERS = table("Q1 2025/26,Q2 2025/26", "1,2");

  it("is asked nothing where the title says the quarter that the figures go to", async () => {
    const extract = `Performance Q2 2025/26\n${QUARTERS}`;
    expect([await settled(extract, "2025/26"), await questions(extract, "2025/26")]).toEqual([
      "2025-07 2025-09 title",
      [],
    ]);
    expect(await settled(`April to September 2025\n${QUARTERS}`, "2025/26")).toBe("2025-04 2025-09 title");
  });

  it("is asked where the title says another quarter, or nothing", async () => {
    for (const title of ["Performance Q1 2025/26\n", "Performance 2025/26\n", ""])
      expect(await questions(`${title}${QUARTERS}`, "2025/26")).toHaveLength(1);
  });

  it("is asked once: who said Q1 and confirmed the table is given Q2 of the next extract", async () => {
    const first = await sourceOf(table("Q1 2025/26", "1"), "one.csv");
    const told = await planOf("Q1 2025/26");
    const { mapping: confirmed, tables } = mapExtract(first, told);
    const saved = asSaved(confirmed, tables, told.year);
    const annual = await planOf("2025/26");
    const next = mapExtract(await sourceOf(QUARTERS, "next.csv"), annual, saved).mapping;
    expect([next.doubts, next.report]).toEqual([
      [],
      {
        period: { start: "2025-07", end: "2025-09" },
        yearKnown: true,
        from: "layout",
        words: "Quarter 2 2025/26",
      },
    ]);
    // Saved again, it is remembered as well.
    expect(asSaved(next, tables, annual.year).tables.map(({ reports }) => reports)).toEqual(["quarter"]);
    // Months are another kind of report than the one that was confirmed.
    const months = await sourceOf(table("Q1 2025/26,Jul 2025", "1,2"), "other.csv");
    expect(mapExtract(months, annual, saved).mapping.doubts.map(({ question }) => question)).toContain(
      "The plan’s Period is 2025/26 and the figures go no further than July 2025. Which period is the report for?",
    );
  });

  it("is not remembered of a mapping that was saved while the question was open", async () => {
    const annual = await planOf("2025/26");
    const { mapping: open, tables } = mapExtract(await sourceOf(QUARTERS, "next.csv"), annual);
    const saved = asSaved(open, tables, annual.year);
    expect(mapExtract(await sourceOf(QUARTERS, "next.csv"), annual, saved).mapping.doubts).toHaveLength(1);
  });
});

async function planOf(period: string): Promise<Plan> {
  return planFrom(await sourceOf(plan(period), "plan.csv")).plan;
}
