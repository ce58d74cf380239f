/**
 * Writes a report sheet the way an add-in does: number formats before values, looks, a table, rules, frozen rows, and
 * how it prints. It says only `Excel`, and uses nothing from outside itself, so that its text can be run in a page.
 */
export async function writeTypicalReportSheet(): Promise<void> {
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.add("Burglary & robbery");
    const title = sheet.getRange("A1:A3");
    title.values = [["Performance against the plan"], ["Quarter 4 2009/10"], ["Notes"]];
    sheet.getRange("A1").format.font.set({ bold: true, size: 16, color: "#1F4E79", name: "Arial" });
    sheet.getRange("A3").hyperlink = {
      documentReference: "'Burglary & robbery'!A5",
      textToDisplay: "Go to the table",
      screenTip: "The measures",
    };

    const head = sheet.getRange("A5:D5");
    head.values = [["Measure", "Actual", "Target", "Status"]];
    head.format.fill.color = "#1F4E79";
    head.format.font.color = "#FFFFFF";
    head.format.font.bold = true;
    head.format.wrapText = true;
    head.format.verticalAlignment = "Center";

    const figures = sheet.getRange("A6:C8");
    figures.numberFormat = [
      ["@", "0.0%", "0.0%"],
      ["@", "0.0%", "0.0%"],
      ["@", "0.0%", "0.0%"],
    ];
    figures.values = [
      ["Burglary detected", 0.654, 0.64],
      ["Robbery detected", 0.2, 0.25],
      ["Answered in time", "[x]", 0.9],
    ];
    await context.sync();

    sheet.getRange("D6:D8").formulas = [6, 7, 8].map((row) => [
      `=IF(ISNUMBER(B${row}),IF(B${row}>=C${row},"Green","Red"),"Not rated")`,
    ]);
    sheet.getRange("B6:C8").format.horizontalAlignment = "Right";
    sheet.getRange("A:A").format.columnWidth = 180;
    sheet.getRange("B:D").format.columnWidth = 72;
    sheet.getRange("5:5").format.rowHeight = 30;
    sheet.getRange("A8:D8").format.borders.getItem("EdgeBottom").style = "Continuous";
    await context.sync();

    const table = sheet.tables.add(sheet.getRange("A5:D8"), true);
    table.name = "Measures";
    table.style = "TableStyleLight1";
    table.showFilterButton = false;

    const statuses = sheet.getRange("D6:D8");
    for (const [word, fill] of [
      ["Green", "#C6EFCE"],
      ["Red", "#FFC7CE"],
    ] as const) {
      const rule = statuses.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      rule.textComparison.rule = { operator: "Contains", text: word };
      rule.textComparison.format.fill.color = fill;
      rule.stopIfTrue = true;
    }
    const below = sheet.getRange("B6:B8").conditionalFormats.add(Excel.ConditionalFormatType.custom);
    below.custom.rule.formula = "=AND(ISNUMBER($B6),$B6<$C6)";
    below.custom.format.font.bold = true;
    const none = sheet.getRange("C6:C8").conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
    none.cellValue.rule = { formula1: "=0", operator: "LessThanOrEqual" };
    none.cellValue.format.font.color = "#C00000";

    sheet.freezePanes.freezeAt("A1:A5");
    const { pageLayout } = sheet;
    pageLayout.orientation = Excel.PageOrientation.landscape;
    pageLayout.paperSize = Excel.PaperType.a4;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintTitleRows("$1:$5");
    pageLayout.setPrintArea("A1:D8");
    pageLayout.headersFooters.defaultForAllPages.leftHeader = "OFFICIAL";
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P of &N";
    sheet.horizontalPageBreaks.add("A8");
    context.workbook.names.add("Detected", sheet.getRange("B6:B7"));
    context.workbook.properties.title = "Performance, quarter 4 2009/10";
    sheet.tabColor = "#1F4E79";
    sheet.showGridlines = false;
    sheet.activate();
    sheet.getRange("A1").select();
    await context.sync();
  });
}
