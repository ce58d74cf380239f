import { beforeEach, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import type { NodeClient } from "./boot/bootInNode";
import { moveReferences, renameReferences } from "./calculation/moveReferences";
import { ExcelHost } from "./excelHost";
import { formulaInFile } from "./save/formulaInFile";

let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost();
});

/** What a formula in D1 shows, beside 5, "[x]" and a blank in A1 to A3. */
function result(formula: string): unknown {
  host.person.type("A1", 5);
  host.person.type("A2", "[x]");
  host.person.type("D1", formula);
  return host.values("D1")[0]?.[0];
}

describe("formulas", () => {
  it.each([
    ["=A1*2", 10],
    ['=IF(ISNUMBER(A2),IF(A2>=0.64,"Green","Red"),"Not rated")', "Not rated"],
    ["=A2>=0.64", true],
    ['="green"="GREEN"', true],
    ['=A3=""', true],
    ["=A3=0", true],
    ["=A3", 0],
    ['=A3&"x"', "x"],
    ["=1/0", "#DIV/0!"],
    ["=NA()", "#N/A"],
    ['=IFERROR(1/A3,"none")', "none"],
    ["=SUM(A1:A3)", 5],
    ["=SUM(A:A)", 5],
    ["=COUNTA(A1:A3)", 2],
    ["=MAX(A1,9)", 9],
    ['=MATCH("[X]",A1:A3,0)', 2],
    ["=XLOOKUP(5,A1:A3,A1:A3)", 5],
    ['=COUNTIFS(A1:A3,">=5")', 1],
    ['=SUMIFS(A1:A3,A1:A3,"<>3")', 5],
    ['=TEXTJOIN(", ",TRUE,A1:A3)', "5, [x]"],
    ['=TEXT(0.654,"0.0%")', "65.4%"],
    ["=ROUND(-2.5,0)", -3],
    ['=IFS(A1>9,"High",TRUE,"Low")', "Low"],
    ["=NOSUCH(1)", "#NAME?"],
    ["=NoSuchName", "#NAME?"],
    ["=Gone!A1", "#REF!"],
  ])("%s is %j", (formula, value) => {
    expect(result(formula)).toBe(value);
  });

  it("are worked out again when what they read changes, however far down the chain", () => {
    host.person.type("A1", 1);
    host.person.type("C1", "=B1+1");
    host.person.type("B1", "=A1+1");
    expect(host.values("C1")).toEqual([[3]]);
    host.person.type("A1", 10);
    expect(host.values("C1")).toEqual([[12]]);
  });

  it("read other sheets and names", () => {
    host.workbook.addSheet("Plan");
    host.person.type("Plan!B2", 0.64);
    host.workbook.names.push({ name: "Target", formula: "=Plan!$B$2", visible: true, comment: "" });
    expect(result("=Target*100+Plan!B2")).toBe(64.64);
  });

  it("show 0 where they go round in a circle", () => {
    host.person.type("A1", "=B1");
    host.person.type("B1", "=A1");
    expect(host.values("A1:B1")).toEqual([[0, 0]]);
  });

  it("fail by name where the host does not have a function of Excel's", () => {
    expect(() => result("=FILTER(A1:A3,A1:A3)")).toThrow(
      "excel-host: the worksheet function FILTER, in =FILTER(A1:A3,A1:A3) is not implemented",
    );
  });
});

describe("spilling", () => {
  it("fills the cells beside, and empties them again", () => {
    host.person.type("A1", 1);
    host.person.type("A2", 2);
    host.person.type("C1", "=A1:A2*10");
    host.person.type("E1", "=SUM(C1:C2)");
    expect(host.values("C1:C2")).toEqual([[10], [20]]);
    expect(host.values("E1")).toEqual([[30]]);
    host.person.type("C1", 7);
    expect(host.values("C1:C2")).toEqual([[7], [""]]);
  });

  it("is #SPILL! where something is in the way", () => {
    host.person.type("C2", "here");
    host.person.type("C1", "=A1:A2");
    expect(host.values("C1:C2")).toEqual([["#SPILL!"], ["here"]]);
  });
});

describe("references", () => {
  const oneRowIn = { area: { top: 1, left: 0, bottom: 1, right: 16_383 }, direction: "down" } as const;

  it.each([
    ["=A1+A2", "=A1+A3"],
    ["=SUM($A$1:$A$5)", "=SUM($A$1:$A$6)"],
    ["=Other!A5", "=Other!A5"],
    ['="A5"&A5', '="A5"&A6'],
    ["=LOG10(A5)", "=LOG10(A6)"],
    ["=A:A", "=A:A"],
    ["=3:4", "=4:5"],
  ])("of %s become %s when row 2 is put in", (before, after) => {
    expect(moveReferences(before, "Sheet1", "Sheet1", oneRowIn)).toBe(after);
  });

  it("to a sheet follow its new name, in quotes where it needs them", () => {
    expect(renameReferences("=Data!A1+'Data'!B2+DataOld!C3", "Data", "Q4 data")).toBe(
      "='Q4 data'!A1+'Q4 data'!B2+DataOld!C3",
    );
  });
});

describe("formulas in the file", () => {
  it("give newer functions their prefix, and leave words alone", () => {
    expect(formulaInFile('=IFS(A1>1,XLOOKUP(1,B:B,C:C),TRUE,"IFS(")')).toBe(
      '_xlfn.IFS(A1>1,_xlfn.XLOOKUP(1,B:B,C:C),TRUE,"IFS(")',
    );
  });
});

describe("formulas written by the client", () => {
  let client: NodeClient;

  beforeEach(async () => {
    client = await bootInNode();
  });

  it("are read back as entered, with their values", async () => {
    const found = await client.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.formulas = [[2, "=A1^10"]];
      range.load("formulas,values");
      await context.sync();
      return [range.formulas, range.values];
    });
    expect(found).toEqual([[[2, "=A1^10"]], [[2, 1024]]]);
  });
});
