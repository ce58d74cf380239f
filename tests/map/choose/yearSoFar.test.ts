import { describe, expect, it } from "vitest";
import { assessExtract, mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const plan = (period: string, aggregation: string): string =>
  `Settings\nSetting,Value\nRule,achieved\n${period === "" ? "" : `Period,${period}\n`}\nMeasures\n` +
  `Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Homes completed,number,higher,400,${aggregation}\n` +
  `M2,Library visits,number,higher,90000,${aggregation}\n`;
const table = (heading: string): string =>
  `Measure,${heading},Target\nHomes completed,290,400\nLibrary visits,61000,90000\n`;

/** What is asked; else the status of each measure. */
async function answer(extract: string, period: string, aggregation = "sum", file = "extract.csv"): Promise<string[]> {
  const read = planFrom(await sourceOf(plan(period, aggregation), "plan.csv"));
  const mapped = mapExtract(await sourceOf(extract, file), read.plan);
  const asked = mapped.mapping.doubts.map(({ question }) => question);
  return asked.length > 0 ? asked : assessExtract(read, mapped).measures.map(({ rating }) => rating.status);
}

const asked = (words: string): string =>
  `The report is for 2025/26, and “${words}” is the year so far. Which period is the report for? If the year is ` +
  "over, it is Quarter 4 2025/26.";

describe("figures of a year so far, where the plan's Period is the year", () => {
  it.each(["2025/26 (to date)", "2025-26 YTD", "2025/26 part year", "YTD", "Actual to date", "2025/26 latest"])(
    "are asked about under %s: 290 of 400 may be nine months",
    async (heading) => {
      expect(await answer(table(heading), "2025/26")).toEqual([asked(heading)]);
      expect(await answer(table(heading), "2025/26", "latest")).toEqual([asked(heading)]);
    },
  );

  it("are asked about where only the file’s name says it", async () => {
    expect(await answer(table("Actual"), "", "sum", "kpis YTD 2025-26.csv")).toEqual([asked("2025-26")]);
  });

  it("are newer than the year before beside them, where nobody says the period: 290 so far against 350", async () => {
    const over = "Measure,2025/26 YTD,2024/25 outturn\nHomes completed,290,350\nLibrary visits,61000,80000\n";
    expect(await answer(over, "")).toEqual([asked("2025/26 YTD")]);
    const down =
      "Measure,Period,Value\nHomes completed,2024/25,350\nHomes completed,2025/26 YTD,290\n" +
      "Library visits,2024/25,80000\nLibrary visits,2025/26 YTD,61000\n";
    expect(await answer(down, "")).toEqual([asked("2025/26 YTD")]);
  });

  it.each(["YTD", "Actual YTD", "Cumulative"])("are asked about in rows of %s beside their targets", async (words) => {
    const rows = (name: string, actual: string, target: string): string =>
      `${name},${words},${actual}\n${name},Target,${target}\n`;
    const [homes, visits] = [rows("Homes completed", "290", "400"), rows("Library visits", "61000", "90000")];
    const table = `Measure,Figure,2025/26\n${homes}${visits}`;
    expect(await answer(table, "2025/26")).toEqual([asked(`2025/26 ${words}`)]);
  });

  it("are asked about in rows, in the title, and in a note", async () => {
    const rows = "Measure,Period,Value\nHomes completed,2025/26 YTD,290\nLibrary visits,2025/26 YTD,61000\n";
    expect(await answer(rows, "2025/26")).toEqual([asked("2025/26 YTD")]);
    const title = "Corporate plan 2025/26 (to date)";
    expect(await answer(`${title}\n${table("Actual")}`, "2025/26")).toEqual([asked(title)]);
    for (const note of ["2025/26 figures are year to date.", "Figures for 2025/26 are for April to December only."])
      expect(await answer(`${table("2025/26")}\n${note}\n`, "2025/26")).toEqual([asked(note)]);
  });

  it("are the whole year's where quarter 4 stands beside them, or the report is for quarter 4", async () => {
    const quarters =
      "Measure,Q1,Q2,Q3,Q4,YTD\nHomes completed,90,100,100,120,410\nLibrary visits,20000,20000,21000,20000,81000\n";
    expect(await answer(quarters, "2025/26")).toEqual(["Green", "Red"]);
    expect(await answer(table("2025/26 YTD"), "Q4 2025/26")).toEqual(["Red", "Red"]);
  });

  it("go no further than the quarters beside them, whatever the column is called", async () => {
    for (const heading of ["2025/26", "Full year", "2025/26 outturn", "2025/26 total"])
      expect(
        await answer(
          `Measure,Q1,Q2,Q3,Q4,${heading}\nHomes completed,90,100,100,,290\nLibrary visits,20000,20000,21000,,61000\n`,
          "2025/26",
        ),
      ).toEqual([
        "The plan’s Period is 2025/26 and the figures go no further than Quarter 3 2025/26. Which period is the " +
          "report for?",
      ]);
  });

  it("are not asked about where the heading says that the year is whole", async () => {
    for (const heading of ["2025/26", "2025/26 outturn", "Year to 31 March 2026", "Q4 2025/26 YTD"])
      expect(await answer(table(heading), "2025/26")).toEqual(["Red", "Red"]);
  });
});

describe("totals so far that a formula carries to March", () => {
  const months = "Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,Jan,Feb,Mar";
  const carried = (homes: string, visits: string): string =>
    `Cumulative 2025/26\nMeasure,${months}\nHomes completed,12,30,44,61,80,101${homes.repeat(6)}\n` +
    `Library visits,5000,9000,14000,20000,25000,31000${visits.repeat(6)}\n`;

  it("go no further than September, where all are the same from then on: 101 homes and 31,000 visits", async () => {
    expect(await answer(carried(",101", ",31000"), "2025/26")).toEqual([
      "The plan’s Period is 2025/26 and the figures go no further than April to September 2025. Which period is the " +
        "report for?",
    ]);
  });

  it("go to March where one of them changes", async () => {
    expect(await answer(carried(",101", ",31000").replace(/31000\n/, "52000\n"), "2025/26")).toEqual(["Red", "Red"]);
  });
});

describe("a quarter beside the year to date, where nobody says how the figures make up the year", () => {
  const both = "Measure,Q3,YTD,Target\nHomes completed,90,290,400\nLibrary visits,20000,61000,90000\n";

  it("is rated against no target, also where nobody names the year", async () => {
    for (const period of ["", "Q3", "Q3 2025/26"])
      expect(await answer(both, period, "")).toEqual(["Not rated", "Not rated"]);
    expect(await answer(both.replace("Q3", "Quarter"), "", "")).toEqual(["Not rated", "Not rated"]);
    expect(await answer(table("YTD"), "", "")).toEqual(["Not rated", "Not rated"]);
  });

  it("is rated where its target says that it is to date too: 290 against 400 to date is Red", async () => {
    expect(await answer(table("YTD").replace("Target", "YTD target"), "", "")).toEqual(["Red", "Red"]);
  });
});
