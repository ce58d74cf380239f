import { beforeAll, describe, expect, it } from "vitest";
import type { Left } from "../../../../src/refresh/refresh";
import { refreshReport } from "../../../../src/refresh/refreshReport";
import { writtenReport } from "../../../../src/refresh/ourReport";
import type { ReportModel } from "../../../../src/report/reportModel";
import { applyEdits } from "../../../../taskpane/host/refresh/applyEdits";
import { findReport } from "../../../../taskpane/host/refresh/findReport";
import { takesRowsOut } from "../../../../taskpane/host/refresh/requirements";
import { writeReport } from "../../../../taskpane/host/writeReport";
import type { NodeClient, NodeOptions } from "../../../excel-host";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../../../refresh/support/quarters";
import { excel, leaveNoExcel } from "../../support/excelInNode";
import { NOT_CANCELLED } from "./livingWorkbook";

leaveNoExcel();

let q1: ReportModel;
/** Burglary fell to 342, robbery rose to 96, and days sick, which are 9, are new. */
let q2: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, { ...ROBBERY, actual: 96 }, SICKNESS]);
});

/** An Excel with the first quarter's report and a sheet of the person's own. */
async function firstQuarter(options: NodeOptions = {}): Promise<NodeClient> {
  const client = await excel(options);
  client.host.person.renameSheet("Sheet1", "Mine");
  const { signal, onProgress } = NOT_CANCELLED;
  expect((await writeReport(q1, { signal, onProgress })).ok).toBe(true);
  return client;
}

/** Puts the second quarter into the workbook; what was left as it is. */
async function secondQuarter(): Promise<readonly Left[]> {
  return Excel.run(async (context) => {
    const found = await findReport(context);
    const { edits, left, choices } = refreshReport(writtenReport(q1), found, q2);
    expect(choices).toEqual([]);
    const applied = await applyEdits(context, { found, edits, model: q2, state: null }, NOT_CANCELLED);
    expect(applied).toEqual({ kind: "applied", left: [] });
    return left;
  });
}

/** The table of measures as it stands: where it is, and what it shows. */
function measures({ host }: NodeClient): {
  readonly sheet: string;
  readonly top: number;
  readonly texts: readonly (readonly string[])[];
  readonly at: (heading: string) => string;
} {
  const table = host.workbook.tables().find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  const { top, left, bottom, right } = table.area;
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const texts = host.texts(`'${table.sheet.name}'!${letter(left)}${top + 1}:${letter(right)}${bottom + 1}`);
  return {
    sheet: table.sheet.name,
    top: top + 1,
    texts,
    at: (heading) => letter(left + (texts[0]?.indexOf(heading) ?? -1)),
  };
}

function actuals(client: NodeClient): Record<string, string> {
  const { texts } = measures(client);
  const column = texts[0]?.indexOf("Actual") ?? -1;
  return Object.fromEntries(texts.slice(1).map((row) => [row[0] ?? "", row[column] ?? ""]));
}

const NEXT = { M1: "342", M2: "96", M3: "9" };

describe("the next quarter finds each measure where somebody", () => {
  it("sorted the table the other way round, with a word beside each row", async () => {
    const client = await firstQuarter();
    const { sheet, top } = measures(client);
    await Excel.run(async (context) => {
      const place = (row: number): Excel.Range =>
        context.workbook.worksheets.getItem(sheet).getRange(`A${row}:Z${row}`);
      client.host.person.type(`${sheet}!Z${top + 1}`, "about burglary");
      place(top + 1).moveTo("Mine!A1");
      place(top + 2).moveTo(`${sheet}!A${top + 1}`);
      context.workbook.worksheets
        .getItem("Mine")
        .getRange("A1:Z1")
        .moveTo(`${sheet}!A${top + 2}`);
      await context.sync();
    });
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
    const row = measures(client).texts.findIndex(([id]) => id === "M1");
    expect(client.host.values(`${sheet}!Z${top + row}`)).toEqual([["about burglary"]]);
  });

  it("filtered the table", async () => {
    const client = await firstQuarter();
    const { sheet, top, at } = measures(client);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.getRange(`${top + 2}:${top + 2}`).rowHidden = true;
      await context.sync();
    });
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
    expect(client.host.values(`${sheet}!${at("Actual")}${top + 2}`)).toEqual([[96]]);
  });

  it("deleted the row of robbery, which the report counts: it is back", async () => {
    const client = await firstQuarter();
    const { sheet, top } = measures(client);
    await Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(`${top + 2}:${top + 2}`)
        .delete("Up");
      await context.sync();
    });
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
  });

  it("has an Excel that cannot see notes, and robbery has left: its row stays, with no figures", async () => {
    const client = await firstQuarter({ requirementSets: { ExcelApi: "1.17" } });
    const next = await quarterReport(2, [{ ...BURGLARY, actual: 342 }]);
    await Excel.run(async (context) => {
      const found = await findReport(context);
      const { edits } = refreshReport(writtenReport(q1), found, next, { takesRowsOut: takesRowsOut() });
      const applied = await applyEdits(context, { found, edits, model: next, state: null }, NOT_CANCELLED);
      expect(applied).toEqual({ kind: "applied", left: [] });
    });
    expect(actuals(client)).toEqual({ M1: "342", M2: "[z]" });
  });

  it("put a row in above the table, and hid a column", async () => {
    const client = await firstQuarter();
    const { sheet, at, top } = measures(client);
    const column = at("Last year");
    client.host.person.insertRow(sheet, top - 1);
    client.host.person.type(`${sheet}!A${top}`, "Agreed on 3 July");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange(`${column}:${column}`).columnHidden = true;
      await context.sync();
    });
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
    expect(client.host.values(`${sheet}!A${top}`)).toEqual([["Agreed on 3 July"]]);
    const hidden = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(`${column}:${column}`);
      range.load("columnHidden");
      await context.sync();
      return range.columnHidden;
    });
    expect(hidden).toBe(true);
  });

  it("added a column in the middle of the table", async () => {
    const client = await firstQuarter();
    const { sheet, top } = measures(client);
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Measures").columns.add(3, undefined, "Lead");
      await context.sync();
    });
    const lead = measures(client).at("Lead");
    client.host.person.type(`${sheet}!${lead}${top + 1}`, "Chief Inspector");
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
    expect(measures(client).texts[1]?.[3]).toBe("Chief Inspector");
  });

  it("counts, looks up and charts over the whole of a column, and over some of its rows", async () => {
    const client = await firstQuarter();
    const { host } = client;
    const { sheet, top, at } = measures(client);
    const column = at("Actual");
    const whole = `${sheet}!${column}${top + 1}:${column}${top + 2}`;
    host.person.type("Mine!A1", `=COUNT(${whole})`);
    host.person.type("Mine!A2", `=SUM(${sheet}!${column}${top + 1}:${column}${top + 1})`);
    host.person.type("Mine!A3", `=VLOOKUP("M1",${sheet}!A${top + 1}:${column}${top + 2},1,FALSE)`);
    host.person.type("Mine!A4", `=INDEX(${whole},MATCH("M2",${sheet}!A${top + 1}:A${top + 2},0),1)`);
    host.person.type("Mine!A5", "=SUM(Measures[Actual])");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(`${column}${top}:${column}${top + 2}`);
      context.workbook.worksheets.getItem("Mine").charts.add("ColumnClustered", range);
      await context.sync();
    });
    await secondQuarter();
    expect(actuals(client)).toEqual(NEXT);
    expect(host.values("Mine!A1:A3").flat()).toEqual([3, 342, "M1"]);
    const ids = `${sheet}!A${top + 1}:A${top + 3}`;
    const grown = `${sheet}!${column}${top + 1}:${column}${top + 3}`;
    expect(host.formula("Mine!A4")).toBe(`=INDEX(${grown},MATCH("M2",${ids},0),1)`);
    expect(host.values("Mine!A5")).toEqual([[447]]);
    const area = host.workbook.sheet("Mine").charts[0]?.source.area;
    expect(area === undefined ? 0 : area.bottom - area.top).toBe(3);
  });

  it("renamed the sheet, and copied it", async () => {
    const client = await firstQuarter();
    const { sheet } = measures(client);
    await Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.copy("End").name = "As sent to the board";
      worksheet.name = "Our indicators";
      await context.sync();
    });
    await secondQuarter();
    expect(measures(client).sheet).toBe("Our indicators");
    expect(actuals(client)).toEqual(NEXT);
    expect(client.host.texts("'As sent to the board'!A1:M20").flat()).toContain("355");
  });

  it("typed over a figure that the extract gives as before: it stays, and is told", async () => {
    const client = await firstQuarter();
    const { sheet, top, at } = measures(client);
    client.host.person.type(`${sheet}!${at("Last year")}${top + 1}`, 401);
    expect(await secondQuarter()).toContainEqual({
      kind: "typedOver",
      cell: { sheet, table: "Measures", row: "M1", heading: "Last year" },
      theirs: "401",
      ours: "400",
    });
    expect(client.host.values(`${sheet}!${at("Last year")}${top + 1}`)).toEqual([[401]]);
    expect(actuals(client)).toEqual(NEXT);
  });
});
