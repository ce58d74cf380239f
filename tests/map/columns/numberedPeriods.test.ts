import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const MEASURES = "L,Library loans,number,higher,900,latest\nW,Waiting time,days,lower,12,latest\n";
/** The report is for October to December 2025. */
const PLAN = planFor("", MEASURES, "Period,Q3 2025/26\n");

/** The actual of each measure with its cell, or why it was not used; then what else is found. */
async function told(extract: string, plan = PLAN): Promise<unknown[]> {
  const checked = await assessTexts(extract, plan);
  const faults = checked.measures.map(({ row }) => row?.figures.actual?.fault?.kind ?? null);
  return [figures(checked), faults];
}

/** Rows of both measures for each of these, the last with 950 and 11. */
function rows(heading: string, periods: readonly string[]): string {
  const of = (name: string, last: number): string =>
    periods.map((period, place) => `${name},${period},${last + place + 1 - periods.length}\n`).join("");
  return `${heading}\n${of("Library loans", 950)}${of("Waiting time", 11)}`;
}

describe("bare numbers under Quarter and Month", () => {
  it("are the quarters of the year beside them", async () => {
    const extract = rows("Measure,Year,Quarter,Actual", ["2025/26,1", "2025/26,2", "2025/26,3"]);
    expect(await told(extract)).toEqual([
      [
        ["L", "950", "D4"],
        ["W", "11", "D7"],
      ],
      [null, null],
    ]);
  });

  it("are the quarters of the year that the report’s title names", async () => {
    const extract = `Performance report 2025/26\n\n${rows("Measure,Quarter,Actual", ["1", "2", "3"])}`;
    expect((await told(extract))[1]).toEqual([null, null]);
    expect((await told(extract.replace("2025/26", "2024/25")))[1]).toEqual(["otherPeriod", "otherPeriod"]);
  });

  it("are the months of a calendar year beside them, as their names are", async () => {
    for (const months of [
      ["2025,11", "2025,12"],
      ["2025,November", "2025,December"],
    ]) {
      expect((await told(rows("Measure,Year,Month,Actual", months)))[0]).toEqual([
        ["L", "950", "D3"],
        ["W", "11", "D5"],
      ]);
    }
    const september = rows("Measure,Year,Month,Actual", ["2025,August", "2025,September"]);
    expect((await told(september))[1]).toEqual(["otherPeriod", "otherPeriod"]);
  });

  it("are counted from January where some would be to come if counted from April, and the other way", async () => {
    const used = [
      ["L", "950", "D4"],
      ["W", "11", "D7"],
    ];
    const calendar = rows("Measure,Year,Month,Actual", ["2025/26,10", "2025/26,11", "2025/26,12"]);
    expect(await told(calendar)).toEqual([used, [null, null]]);
    const fromApril = rows("Measure,Year,Month,Actual", ["2025/26,1", "2025/26,2", "2025/26,9"]);
    expect(await told(fromApril)).toEqual([used, [null, null]]);
  });

  it("are not read where they may be counted either way: 9 is September, or December", async () => {
    const either = rows("Measure,Year,Month,Actual", ["2025/26,8", "2025/26,9"]);
    expect((await told(either))[1]).toEqual(["periodUnread", "periodUnread"]);
    expect((await told(either.replace("Month", "Financial month")))[1]).toEqual([null, null]);
    expect((await told(either.replace("Month", "Calendar month")))[1]).toEqual(["otherPeriod", "otherPeriod"]);
  });

  it("stay figures where each measure has its own", async () => {
    expect(await told("Measure,Month,Year to date\nLibrary loans,9,950\nWaiting time,11,12\n")).toEqual([
      [
        ["L", "9", "B2"],
        ["W", "11", "B3"],
      ],
      [null, null],
    ]);
  });
});
