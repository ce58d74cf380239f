import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readMonths } from "../../../src/history/historyRow";
import type { NextReport } from "../../../src/refresh/nextReport";
import { LivingWorkbook } from "../support/livingWorkbook";

/** All periods in `npm run test:long`, and some in every run of the suite. */
const [MONTHS_TRIED, QUARTERS_TRIED] = process.env["FUZZ_RUNS"] === undefined ? [6, 2] : [24, 4];

/** What a report says of each measure: its ID, months, actual and status. */
function reported({ checkedExtract: { measures, period } }: NextReport): string[] {
  return measures.map(({ measure, actual, rating }) =>
    said(measure.id, `${period?.start} to ${period?.end}`, actual, rating.status),
  );
}

function said(
  id: string,
  months: string,
  actual: { readonly kind: string; readonly number?: number; readonly text?: string },
  status: string,
): string {
  return [id, months, actual.number ?? actual.text ?? actual.kind, status].join(", ");
}

/** The same of all rows of past figures, in the order of their months. */
async function kept(living: LivingWorkbook): Promise<string[]> {
  const rows = await living.history();
  return rows.map(({ id, months, actual, status }) => {
    const period = readMonths(months);
    return said(id, `${period?.start} to ${period?.end}`, actual, status);
  });
}

const MONTHS = Array.from({ length: MONTHS_TRIED }, (_, at) => ({
  month: new Date(Date.UTC(2024, 3 + at, 1)),
  /** Up and down by up to 6 around 60, over and under a target of 62. */
  calls: 60 + ((at * 5) % 13) - 6,
}));

const MONTHLY = `Setting,Value
Title,Made-up service desk

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target,Figures,Aggregation
S1,Answer,Calls answered,number,higher,62,in period,latest
S2,Answer,Complaints,number,lower,20,in period,latest
`;

function monthOf({ month, calls }: (typeof MONTHS)[number]): { readonly extract: string; readonly readAt: string } {
  const name = month.toLocaleString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
  const rows = ["Measure ID,Measure,Actual", `S1,Calls answered,${calls}`, `S2,Complaints,${80 - calls}`];
  const extract = `Report for ${name}\n${rows.join("\n")}\n`;
  return { extract, readAt: `${month.toISOString().slice(0, 7)}-28 09:00` };
}

describe("the past figures of a workbook that has lived", () => {
  it("through months say of each what its report said, in a row for each measure", async () => {
    const [first, ...others] = MONTHS.map(monthOf);
    if (first === undefined) throw new Error("no months");
    const living = await LivingWorkbook.of(first.extract, { plan: MONTHLY, readAt: first.readAt });
    const all = await kept(living);
    for (const { extract, readAt } of others)
      all.push(...reported(await living.follow(extract, { readAt, plan: MONTHLY })));
    expect(await kept(living)).toEqual(all);
    expect(all).toHaveLength(2 * MONTHS_TRIED);
  });

  it("through quarters of the Thames Valley kind say of each what its report said", async () => {
    const folder = new URL("../../../samples/thames-valley-2017-18-q3/", import.meta.url);
    const [plan, extract] = ["plan.csv", "extract.csv"].map((file) => readFileSync(new URL(file, folder), "utf8"));
    const ends = ["June", "September", "December", "March"];
    const quarters = ends.slice(0, QUARTERS_TRIED).map((end, at) => {
      const until = (text: string): string =>
        text
          .replace(/April to December (20\d\d)/g, (_, year: string) =>
            at < 3 ? `April to ${end} ${year}` : `April ${year} to March ${Number(year) + 1}`,
          )
          .replace(/,December,/g, `,${end},`)
          .replace(/"3,555"/g, `"3,${555 + at}"`);
      return { plan: until(plan ?? ""), extract: until(extract ?? ""), readAt: `2018-0${at + 1}-20 09:00` };
    });
    const [first, ...others] = quarters;
    if (first === undefined) throw new Error("no quarters");
    const living = await LivingWorkbook.of(first.extract, first);
    const all = await kept(living);
    for (const quarter of others) all.push(...reported(await living.follow(quarter.extract, quarter)));
    const rows = await kept(living);
    expect(all.filter((row) => !rows.includes(row))).toEqual([]);
    expect(new Set(rows.map((row) => row.split(", ")[1])).size).toBe(QUARTERS_TRIED);
  });
});
