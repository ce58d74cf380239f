import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const MEASURES =
  "L,Library loans,number,higher,900,latest\nW,Waiting time,days,lower,12,latest\nV,Visits,number,higher,50,latest\n";
const PLAN = planFor("", MEASURES, "Period,Q3 2025/26\n");

/** Each measure's figure as it is used; why it is not where it is not. */
const used = async (extract: string): Promise<(string | null)[]> => {
  const { measures } = await assessTexts(extract, PLAN);
  return measures.map(({ row }) => {
    const actual = row?.figures.actual;
    return actual === undefined ? null : (actual.fault?.kind ?? actual.text);
  });
};

describe("a row without a period among rows that give theirs", () => {
  it("is of no period that could be told", async () => {
    const list = (period: string): string =>
      `Measure,Period,Value\nLibrary loans,Q3 2025/26,950\nWaiting time,${period},11\nVisits,Q3 2025/26,60\n`;
    expect(await used(list("Q3 2025/26"))).toEqual(["950", "11", "60"]);
    expect(await used(list(""))).toEqual(["950", "periodUnread", "60"]);
    const { findings } = await assessTexts(list(""), PLAN);
    expect(findings.map((finding) => describeFinding(finding))).toContain(
      "C3 gives 11 for W “Waiting time”. Its row gives no period, and others do. The figure was not used. Fill its " +
        "period in, such as Q3 2025/26.",
    );
  });

  it("is of all of a year that it names by its months, under the month that ends it alone", async () => {
    const plan = planFor("", MEASURES, "Period,2025/26\n");
    const months = async (heading: string, cells: string): Promise<unknown> => {
      const extract = `Measure,Period,${heading}\nLibrary loans,April 2025 to March 2026,${cells}\n`;
      const { measures } = await assessTexts(extract, plan);
      return measures[0]?.row?.chosen?.actual ?? null;
    };
    expect(await months("March", "950")).toEqual({ start: "2025-04", end: "2026-03" });
    // Beside February it is March’s own.
    expect(await months("February,March", "940,950")).toEqual({ start: "2026-03", end: "2026-03" });
  });

  it("is of the one above in the last of two rows that are too few to tell", async () => {
    expect(await used("Measure,Period,Value\nLibrary loans,Q3 2025/26,950\nWaiting time,,11\n")).toEqual([
      "950",
      "periodUnread",
      null,
    ]);
  });

  it("is of the period that its block begins with", async () => {
    const block = (period: string, [loans, waiting]: readonly [number, number]): string =>
      `${period},Library loans,${loans}\n,Waiting time,${waiting}\n`;
    const [quarter2, quarter3] = [block("Q2 2025/26", [940, 13]), block("Q3 2025/26", [950, 11])];
    expect(await used(`Period,Measure,Value\n${quarter2}${quarter3}`)).toEqual(["950", "11", null]);
    expect(await used(`Period,Measure,Value\n${quarter3}${quarter2}`)).toEqual(["950", "11", null]);
  });

  it("is of the one period that stands on the first row of a list", async () => {
    const list = "Period,Measure,Value\nQ3 2025/26,Library loans,950\n,Waiting time,11\n,Visits,60\n";
    expect(await used(list)).toEqual(["950", "11", "60"]);
    expect(await used(list.replace("Q3", "Q2"))).toEqual(["otherPeriod", "otherPeriod", "otherPeriod"]);
  });

  it("is of the report's where the column is blank but for a row that runs late", async () => {
    const late = "Measure,Value,Period\nLibrary loans,950,\nWaiting time,11,Q2 2025/26\nVisits,60,\n";
    expect(await used(late)).toEqual(["950", "otherPeriod", "60"]);
  });
});

describe("a column that says when figures were published, and nothing that says what for", () => {
  const list = (heading: string, day: string): string =>
    `Measure,${heading},Value\nLibrary loans,${day},950\nWaiting time,${day},11\n`;

  it.each([
    ["Date published", "Dec 2025"],
    ["Published", "12/11/2025"],
    ["Release date", "Q3 2025/26"],
    ["Last updated", "30/11/2025"],
  ])("is of an earlier period than the report's: %s %s", async (heading, day) => {
    expect(await used(list(heading, day))).toEqual(["periodUnread", "periodUnread", null]);
  });

  it.each([
    ["Published", "14/01/2026"],
    ["Published", "Yes"],
    ["Last updated", "31/12/2025"],
    ["Published figure (Y/N)", "Y"],
  ])("may be of the report's: %s %s", async (heading, day) => {
    expect(await used(list(heading, day))).toEqual(["950", "11", null]);
  });

  it("says nothing beside a period that somebody gives", async () => {
    expect(await used(`Quarter 3 2025/26,,\n${list("Published", "12/11/2025")}`)).toEqual(["950", "11", null]);
    const dated =
      "Measure,Published,Q2 2025/26,Q3 2025/26\nLibrary loans,Nov 2025,940,950\nWaiting time,Nov 2025,13,11\n";
    expect(await used(dated)).toEqual(["950", "11", null]);
  });
});
