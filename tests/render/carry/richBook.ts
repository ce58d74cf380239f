import { Workbook, type Worksheet } from "exceljs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACED = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** Measures of the workbook: ID, target, actual. The status of M3 is overtyped, and M2 has a note. */
export const MEASURES = [
  ["M1", 10, 12],
  ["M2", 20, 15],
  ["M3", 30, 31],
  ["M4", 40, 44],
] as const;

/**
 * A workbook with a table of four measures in A4:E8 of Measures, and all that a person may have put about it: a sheet
 * Board with lookups, sums, names, a chart and links; a rule, a choice list, merged cells, a note and a filter.
 */
export async function richBook(): Promise<Uint8Array> {
  const workbook = new Workbook();
  const measures = workbook.addWorksheet("Measures", { views: [{ state: "frozen", ySplit: 4 }] });
  writeMeasures(measures);
  const board = workbook.addWorksheet("Board");
  writeBoard(board);
  workbook.addWorksheet("Untouched").getCell("B2").value = { formula: "1+1", result: 2 };
  const retired = workbook.addWorksheet("Retired");
  retired.getCell("A1").value = "Measures that left";
  workbook.definedNames.add("Measures!$C$5:$C$8", "Actuals");
  workbook.definedNames.add("Measures!$C$6", "Second");
  measures.pageSetup.printArea = "A1:E11";
  return withChart(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeMeasures(sheet: Worksheet): void {
  sheet.getCell("A1").value = "Measures";
  sheet.mergeCells("A2:C2");
  sheet.getCell("A2").value = "Four measures";
  sheet.addTable({
    name: "Measures",
    ref: "A4",
    headerRow: true,
    columns: ["ID", "Target", "Actual", "Status", "Comment"].map((name) => ({ name, filterButton: true })),
    rows: MEASURES.map(([id, target, actual], index) => {
      const row = index + 5;
      const result = actual >= target ? "Green" : "Red";
      return [id, target, actual, { formula: `IF(C${row}>=B${row},"Green","Red")`, result }, `Words on ${id}`];
    }),
  });
  for (let row = 5; row <= 8; row += 1) {
    sheet.getCell(`C${row}`).numFmt = "0.0";
    sheet.getCell(`D${row}`).font = { bold: true };
  }
  sheet.getCell("D7").value = "Amber";
  sheet.getCell("C6").note = "Ask Priya about this one";
  sheet.getCell("E6").value = { text: "the register", hyperlink: "https://example.org/register" };
  sheet.getCell("G6").value = { formula: "C6/B6", result: 0.75 };
  sheet.getCell("A10").value = "A note below the table";
  sheet.mergeCells("A11:C11");
  sheet.getCell("A11").value = { formula: "SUM(C5:C8)", result: 102 };
  sheet.addConditionalFormatting({
    ref: "D5:D8",
    rules: [{ type: "expression", priority: 1, formulae: ["$C5<$B5"], style: { font: { italic: true } } }],
  });
  for (let row = 5; row <= 8; row += 1)
    sheet.getCell(`D${row}`).dataValidation = { type: "list", allowBlank: true, formulae: ["Board!$H$1:$H$3"] };
  sheet.getRow(9).addPageBreak();
}

function writeBoard(board: Worksheet): void {
  const formulas: readonly (readonly [string, string, string | number])[] = [
    ["A1", "Measures!C6", 15],
    ["A2", 'VLOOKUP("M3",Measures!$A$5:$D$8,3,FALSE)', 31],
    ["A3", 'INDEX(Measures!C5:C8,MATCH("M4",Measures!A5:A8,0))', 44],
    ["A4", "SUM(Measures[Actual])", 102],
    ["A5", "SUM(Actuals)+Second", 117],
    ["A6", 'Measures!D6&" "&Measures!A6', "Red M2"],
    ["A7", "SUM(Measures!C:C)+COUNTA(Measures!5:5)", 0],
    ["A8", "Measures!A11", 102],
  ];
  for (const [at, formula, result] of formulas) board.getCell(at).value = { formula, result };
  ["Green", "Amber", "Red"].forEach((word, index) => (board.getCell(`H${index + 1}`).value = word));
  board.getCell("B1").value = { text: "to M2", hyperlink: "#Measures!A6" };
}

/** Puts a chart of the actuals into Board, anchored at rows 10 to 20, as Excel writes one. */
function withChart(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const relations = (target: string, type: string): string =>
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
    `<Relationship Id="rIdChart" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
  const marker = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row>` +
    `<xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const put = (path: string, xml: string): void => {
    files[path] = strToU8(xml);
  };
  put(
    "xl/charts/chart1.xml",
    `<c:chartSpace xmlns:c="${CHART}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
      '<c:grouping val="clustered"/><c:varyColors val="0"/><c:ser><c:idx val="0"/><c:order val="0"/><c:tx><c:strRef>' +
      "<c:f>Measures!$C$4</c:f></c:strRef></c:tx><c:cat><c:strRef><c:f>Measures!$A$5:$A$8</c:f></c:strRef></c:cat>" +
      '<c:val><c:numRef><c:f>Measures!$C$5:$C$8</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/>' +
      '</c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx>' +
      '<c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart>' +
      "</c:chartSpace>",
  );
  put(
    "xl/drawings/drawing9.xml",
    `<xdr:wsDr xmlns:xdr="${PLACED}" xmlns:a="${DRAWING}"><xdr:twoCellAnchor>${marker("from", 6, 9)}` +
      `${marker("to", 12, 20)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="rIdChart"/>` +
      "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>",
  );
  put("xl/drawings/_rels/drawing9.xml.rels", relations("../charts/chart1.xml", "chart"));
  put(
    "xl/worksheets/_rels/sheet1.xml.rels",
    text("xl/worksheets/_rels/sheet1.xml.rels").replace(
      "</Relationships>",
      `<Relationship Id="rIdDrawing" Type="${OFFICE}/drawing" Target="../drawings/drawing9.xml"/></Relationships>`,
    ),
  );
  put(
    "xl/worksheets/sheet1.xml",
    text("xl/worksheets/sheet1.xml").replace(/<legacyDrawing/, '<drawing r:id="rIdDrawing"/><legacyDrawing'),
  );
  put(
    "xl/calcChain.xml",
    `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="2"/></calcChain>`,
  );
  put(
    "xl/_rels/workbook.xml.rels",
    text("xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      `<Relationship Id="rIdCalc" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ),
  );
  const type = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`;
  put(
    "[Content_Types].xml",
    text("[Content_Types].xml").replace(
      "</Types>",
      type("xl/charts/chart1.xml", "drawingml.chart") +
        type("xl/drawings/drawing9.xml", "drawing") +
        type("xl/calcChain.xml", "spreadsheetml.calcChain") +
        '<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
    ),
  );
  files["xl/vbaProject.bin"] = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]);
  return zipSync(files);
}
