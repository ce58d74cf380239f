import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Workbook } from "exceljs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { SAMPLES } from "../../taskpane/state/samples";
import { axeFindings, openPane, press, type OpenPane } from "./support/paneBrowser";

let pane: OpenPane;
beforeAll(async () => {
  pane = await openPane({ width: 350 });
});
afterAll(() => pane.close());

/** How often each word stands in the column of this heading, over all tables of a sheet. */
async function wordsUnder(header: string, sheetName: string, file: string): Promise<Record<string, number>> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(file).buffer as ArrayBuffer);
  const counts: Record<string, number> = {};
  let column = 0;
  workbook.getWorksheet(sheetName)?.eachRow((row) => {
    const heading = row.values instanceof Array ? row.values.indexOf(header) : -1;
    if (heading > 0) column = heading;
    else if (column > 0) {
      const { value } = row.getCell(column);
      const word = String(typeof value === "object" && value !== null && "result" in value ? value.result : value);
      counts[word] = (counts[word] ?? 0) + 1;
    }
  });
  return counts;
}

/** Where each sample's report has its statuses, and how many there are of each. */
const EXPECTED: Readonly<Record<string, readonly [sheet: string, header: string, counts: Record<string, number>]>> = {
  "thames-valley-2009-10-q4": ["Measures", "Status", { Green: 13, Amber: 2, Red: 1, "Not applicable": 1 }],
  "thames-valley-2017-18-q3": ["Measures", "Direction of travel", { Improved: 2, Worsened: 6, "[z]": 24 }],
  "west-midlands-board-2014-12": ["Milestones", "Status", { Green: 2, Red: 1, "Not applicable": 2 }],
  "leicestershire-baseline-2006": ["Judgements", "Grade", { Fair: 7, Good: 16 }],
  "leicestershire-annual-2008-09": ["Assertions", "Achieved", { Y: 92, N: 14 }],
};

it("offers every sample that there is, once", () => {
  // The year of the hospital has an extract for each month, and is for the command line.
  const folder = new URL("../../samples/", import.meta.url);
  const whole = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/extract.csv`, folder)));
  expect(SAMPLES.map(({ id }) => id).sort()).toEqual(whole.sort());
});

it.each(SAMPLES)("makes the report of $id, to a workbook that opens with its statuses", async ({ id, title }) => {
  const { page, errors } = pane;
  // The words, as a person presses them: the circle beside them is drawn.
  await page.getByText(title).click();
  await press(page, "Try it with a sample");
  await page.getByText("Chosen: extract.csv").waitFor();
  await press(page, "Continue");
  await press(page, "Confirm and continue");
  await page.getByRole("heading", { name: "Review the findings" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await press(page, "Continue");
  await page.getByRole("heading", { name: "Preview the report" }).waitFor();
  await press(page, "Continue");
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "Download the workbook")]);
  const [sheet, header, counts] = EXPECTED[id] ?? ["", "", {}];
  expect(await wordsUnder(header, sheet, await download.path())).toEqual(counts);
  expect(errors).toEqual([]);
  await press(page, "Start another report");
});
