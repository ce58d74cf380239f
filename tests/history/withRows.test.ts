import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missing, number } from "../../src/domain/value";
import type { HistoryRow } from "../../src/history/historyRow";
import { withRows } from "../../src/history/withRows";
import { pastRow } from "./rows";

const GIVEN = pastRow();
const CORRECTED = pastRow({ actual: number(362), status: "Amber", readAt: "2010-05-02 10:00" });

describe("withRows", () => {
  it("puts a report's rows below those that are there", () => {
    const next = pastRow({ period: "Quarter 1 2010/11", months: "2010-04 to 2010-06", actual: number(90) });
    expect(withRows([GIVEN], [next])).toEqual([GIVEN, next]);
  });

  it("adds a restated figure as a new row, 362 with the 355 that it was", () => {
    expect(withRows([GIVEN], [CORRECTED])).toEqual([GIVEN, { ...CORRECTED, was: number(355) }]);
  });

  it("restates the latest of the rows that are there, however they are sorted", () => {
    const again = pastRow({ actual: number(365), readAt: "2010-06-01 10:00" });
    const there = [{ ...CORRECTED, was: number(355) }, GIVEN];
    expect(withRows(there, [again]).at(-1)).toEqual({ ...again, was: number(362) });
  });

  it("adds no row for the same figures again, whatever is said of them", () => {
    const again = pastRow({ commentary: "Fewer by day.", readAt: "2010-05-02 10:00", file: "q4 again.csv" });
    expect(withRows([GIVEN], [again])).toEqual([GIVEN]);
  });

  it("adds a row where the figure stays and its target, status or marker is another", () => {
    expect(withRows([GIVEN], [pastRow({ target: number(350), status: "Amber" })])).toHaveLength(2);
    expect(withRows([GIVEN], [pastRow({ marker: "[r]" })])).toHaveLength(2);
  });

  it("keeps a figure that went missing apart from one that was suppressed", () => {
    const none = pastRow({ actual: missing("notAvailable") });
    expect(withRows([none], [pastRow({ actual: missing("suppressed") })])).toHaveLength(2);
    expect(withRows([none], [none])).toHaveLength(1);
  });

  it("adds a row in another unit, 48 hours after 2 days, which was not 2 hours", () => {
    const days = pastRow({ unit: { kind: "other", label: "days" }, actual: number(2) });
    const hours = pastRow({ unit: { kind: "other", label: "hours" }, actual: number(48), readAt: "2010-05-02 10:00" });
    expect(withRows([days], [hours])).toEqual([days, hours]);
    expect(withRows([days, hours], [{ ...hours, readAt: "2010-05-03 10:00" }])).toEqual([days, hours]);
  });

  it("knows the months again where somebody typed them in words", () => {
    expect(withRows([pastRow({ months: "Q4 2009/10" })], [GIVEN])).toHaveLength(1);
  });

  it("numbers the time of a second report of the same minute, so that no two rows have one key", () => {
    const [, second, third] = withRows(withRows([GIVEN], [pastRow({ actual: number(356) })]), [
      pastRow({ actual: number(357) }),
    ]);
    expect([second?.readAt, third?.readAt]).toEqual(["2010-04-20 09:00 (2)", "2010-04-20 09:00 (3)"]);
    expect([second?.was, third?.was]).toEqual([number(355), number(356)]);
  });
});

const MONTHS = ["2009-04 to 2009-06", "2009-07 to 2009-09", "2009-10 to 2009-12", "2010-01 to 2010-03"];

const quarters = fc
  .array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }), { minLength: 4, maxLength: 4 })
  .map((figures) =>
    figures.map((actuals, quarter) =>
      actuals.map((actual, measure) =>
        pastRow({
          id: `M${measure + 1}`,
          period: `Quarter ${quarter + 1} 2009/10`,
          months: MONTHS[quarter] ?? "",
          actual: number(actual),
        }),
      ),
    ),
  );

function inAnyOrder(reports: readonly (readonly HistoryRow[])[]): string[] {
  return reports
    .reduce<readonly HistoryRow[]>((rows, report) => withRows(rows, report), [])
    .map((row) => JSON.stringify(row))
    .sort();
}

describe("past figures, whatever the figures are", () => {
  it("have the same rows for each period in whatever order the quarters are read", () => {
    fc.assert(
      fc.property(quarters, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (reports, order) => {
        expect(inAnyOrder(order.flatMap((place) => [reports[place] ?? []]))).toEqual(inAnyOrder(reports));
      }),
    );
  });

  it("change no row that was there, and add none when a report is read again", () => {
    fc.assert(
      fc.property(quarters, quarters, (earlier, later) => {
        const there = earlier.reduce<readonly HistoryRow[]>((rows, report) => withRows(rows, report), []);
        const now = later.reduce<readonly HistoryRow[]>((rows, report) => withRows(rows, report), there);
        expect(now.slice(0, there.length)).toEqual(there);
        expect(withRows(now, later[3] ?? [])).toEqual(now);
        expect(new Set(now.map(({ id, period, readAt }) => `${id} ${period} ${readAt}`)).size).toBe(now.length);
      }),
    );
  });
});
