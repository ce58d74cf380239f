import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";

let client: NodeClient;

beforeEach(async () => {
  client = await bootInNode();
});

function onSheet<R>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<R>): Promise<R> {
  return client.Excel.run((context) => batch(context.workbook.worksheets.getItem("Sheet1"), context));
}

describe("page layout", () => {
  it("keeps paper, orientation, fit and centring", async () => {
    const found = await onSheet(async ({ pageLayout }, context) => {
      pageLayout.orientation = client.Excel.PageOrientation.landscape;
      pageLayout.paperSize = client.Excel.PaperType.a4;
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.printOrder = "OverThenDown";
      pageLayout.load("orientation,paperSize,zoom,centerHorizontally,printOrder");
      await context.sync();
      return [
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.zoom,
        pageLayout.centerHorizontally,
        pageLayout.printOrder,
      ];
    });
    expect(found).toEqual([
      "Landscape",
      "A4",
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      true,
      "OverThenDown",
    ]);
  });

  it("keeps the print area and the rows to repeat, by address or range", async () => {
    const found = await onSheet(async (sheet, context) => {
      sheet.pageLayout.setPrintTitleRows("$1:$4");
      sheet.pageLayout.setPrintArea(sheet.getRange("A1:F40"));
      const [rows, area, columns] = [
        sheet.pageLayout.getPrintTitleRowsOrNullObject(),
        sheet.pageLayout.getPrintAreaOrNullObject(),
        sheet.pageLayout.getPrintTitleColumnsOrNullObject(),
      ];
      rows.load("address");
      area.load("address");
      await context.sync();
      return [rows.address, area.address, columns.isNullObject];
    });
    expect(found).toEqual(["Sheet1!1:4", "Sheet1!A1:F40", true]);
  });

  it("takes margins in centimetres and keeps them in points", async () => {
    const margin = await onSheet(async ({ pageLayout }, context) => {
      pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
      pageLayout.load("topMargin,leftMargin");
      await context.sync();
      return [pageLayout.topMargin, pageLayout.leftMargin];
    });
    expect(margin).toEqual([72, 36]);
  });

  it("keeps the six parts of headers and footers", async () => {
    const found = await onSheet(async ({ pageLayout }, context) => {
      const page = pageLayout.headersFooters.defaultForAllPages;
      page.leftHeader = "OFFICIAL";
      page.centerFooter = "Page &P of &N";
      page.load();
      await context.sync();
      return [page.leftHeader, page.centerHeader, page.centerFooter];
    });
    expect(found).toEqual(["OFFICIAL", "", "Page &P of &N"]);
  });

  it("refuses a scale that Excel has not", async () => {
    const run = onSheet(async ({ pageLayout }, context) => {
      pageLayout.zoom = { scale: 500 };
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

describe("page breaks", () => {
  it("begin a page at the row of the cell given, and go again", async () => {
    const { host } = client;
    await onSheet(async (sheet, context) => {
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.add("A10");
      sheet.verticalPageBreaks.add("D1");
      await context.sync();
    });
    expect(host.workbook.sheet("Sheet1").page).toMatchObject({ rowBreaks: [9, 19], columnBreaks: [3] });
    await onSheet(async (sheet, context) => {
      sheet.horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(host.workbook.sheet("Sheet1").page.rowBreaks).toEqual([]);
  });
});

describe("frozen panes", () => {
  it.each<[string, (panes: Excel.WorksheetFreezePanes) => void, string]>([
    ["rows", (panes) => panes.freezeRows(4), "Sheet1!1:4"],
    ["columns", (panes) => panes.freezeColumns(2), "Sheet1!A:B"],
    ["rows and columns", (panes) => panes.freezeAt("A1:B4"), "Sheet1!A1:B4"],
  ])("keep %s in view", async (_, freeze, address) => {
    const found = await onSheet(async ({ freezePanes }, context) => {
      freeze(freezePanes);
      const location = freezePanes.getLocationOrNullObject();
      location.load("address");
      await context.sync();
      return location.address;
    });
    expect(found).toBe(address);
  });

  it("are a null object when nothing is frozen", async () => {
    const none = await onSheet(async ({ freezePanes }, context) => {
      freezePanes.freezeRows(1);
      freezePanes.unfreeze();
      const location = freezePanes.getLocationOrNullObject();
      await context.sync();
      return location.isNullObject;
    });
    expect(none).toBe(true);
  });
});
