import { describe, expect, it } from "vitest";
import { registeredFunctions, requirements } from "../../../taskpane/host/checkExcel";
import { insertFormula, selectedAddress } from "../../../taskpane/host/insertFormula";
import { findNameErrors, rewriteFormulas } from "../../../taskpane/host/nameErrors";
import { FAILURES, type NodeClient } from "../../excel-host";
import { excel, leaveNoExcel } from "../support/excelInNode";
import { valueOf } from "../../support/valueOf";

leaveNoExcel();

const RAG = { id: "RAG", name: "RAG" };

/** An Excel that knows RAG, which answers Green to everything. */
async function excelWithRag(name = "RAG"): Promise<NodeClient> {
  const client = await excel();
  client.CustomFunctions.associate("RAG", () => "Green");
  client.host.functions.install([{ ...RAG, name }]);
  return client;
}

describe("a formula put into the selected cell", () => {
  it("goes into an empty cell", async () => {
    const { host } = await excelWithRag();
    host.person.select("Sheet1!B2");
    expect(await insertFormula("=RAG(65.4%,64%)", null)).toEqual({
      ok: true,
      value: { kind: "put", at: "Sheet1!B2", functionKnown: true },
    });
    await host.settled();
    expect(host.values("Sheet1!B2")).toEqual([["Green"]]);
  });

  it("leaves a filled cell as it is until a person has said that this cell may be replaced", async () => {
    const { host } = await excelWithRag();
    host.person.type("Sheet1!B2", "mine");
    host.person.select("Sheet1!B2");
    expect(await insertFormula("=RAG(1,2)", null)).toEqual({
      ok: true,
      value: { kind: "filled", at: "Sheet1!B2", holds: "mine" },
    });
    host.person.type("Sheet1!C3", "=1+1");
    host.person.select("Sheet1!C3");
    expect(await insertFormula("=RAG(1,2)", "Sheet1!B2")).toEqual({
      ok: true,
      value: { kind: "filled", at: "Sheet1!C3", holds: "=1+1" },
    });
    expect(host.formula("Sheet1!C3")).toBe("=1+1");
    expect(await insertFormula("=RAG(1,2)", "Sheet1!C3")).toMatchObject({ value: { kind: "put" } });
    expect(host.formula("Sheet1!C3")).toBe("=RAG(1,2)");
    expect(host.values("Sheet1!B2")).toEqual([["mine"]]);
  });

  it("is called by its longer name where only that is known", async () => {
    const { host } = await excelWithRag("OUTTURN.RAG");
    host.person.select("Sheet1!A1");
    expect(await insertFormula("=RAG(1,2)", null)).toMatchObject({ value: { functionKnown: true } });
    expect(host.formula("Sheet1!A1")).toBe("=OUTTURN.RAG(1,2)");
  });

  it("says where Excel does not know its function", async () => {
    const { host } = await excel();
    host.person.select("Sheet1!A1");
    expect(await insertFormula("=RAG(1,2)", null)).toEqual({
      ok: true,
      value: { kind: "put", at: "Sheet1!A1", functionKnown: false },
    });
    expect(host.formula("Sheet1!A1")).toBe("=RAG(1,2)");
  });

  it("names a sheet only where it is another one, and never inside words", async () => {
    const { host } = await excelWithRag();
    host.person.renameSheet("Sheet1", "Q1 figures");
    host.person.select("'Q1 figures'!D1");
    await insertFormula("=RAG('Q1 figures'!A1:A3,Other!B1,\"'Q1 figures'!\")", null);
    expect(host.formula("'Q1 figures'!D1")).toBe("=RAG(A1:A3,Other!B1,\"'Q1 figures'!\")");
  });

  it("says in one sentence why Excel would not", async () => {
    const { host } = await excelWithRag();
    host.person.protectSheet("Sheet1");
    expect(await insertFormula("=RAG(1,2)", null)).toEqual({
      ok: false,
      fault: { sentence: "The workbook or a sheet is protected. Remove the protection, then try again." },
    });
  });
});

describe("what is selected", () => {
  it("is told by its address, whole columns only as far as they are filled", async () => {
    const { host } = await excel();
    host.person.select("Sheet1!B2:B18");
    expect(await selectedAddress()).toEqual({ ok: true, value: "Sheet1!B2:B18" });
    host.person.type("Sheet1!B3", 1);
    host.person.type("Sheet1!B9", 2);
    host.person.select("Sheet1!B:B");
    expect(await selectedAddress()).toEqual({ ok: true, value: "Sheet1!B3:B9" });
  });
});

describe("cells that show #NAME?", () => {
  it("are found on every sheet where they call a function of ours, and no others", async () => {
    const { host, Excel } = await excel();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Two");
      await context.sync();
    });
    host.person.type("Sheet1!B2", "=RAG(1,2)");
    host.person.type("Sheet1!B3", "=NOTOURS(1)");
    host.person.type("Sheet1!B4", "=1+1");
    host.person.type("Two!C4000", "=OUTTURN.RAG(1,2)");
    host.person.type("Two!D1", "=STORAGE(1)");
    const found = await findNameErrors(["RAG", "YOY"]);
    expect(valueOf(found).map(({ at, formula }) => [at.sheet, at.row, at.column, formula])).toEqual([
      ["Sheet1", 1, 1, "=RAG(1,2)"],
      ["Two", 3999, 2, "=OUTTURN.RAG(1,2)"],
    ]);
  });

  it("are mended by writing their formulas again, all but those that still fail or were changed since", async () => {
    const client = await excel();
    const { host } = client;
    for (const [cell, formula] of [
      ["A1", "=RAG(1,2)"],
      ["A2", "=YOY(1,2)"],
      ["A3", "=RAG(3,4)"],
    ] as const)
      host.person.type(`Sheet1!${cell}`, formula);
    const found = await findNameErrors(["RAG", "YOY"]);
    client.CustomFunctions.associate("RAG", () => "Green");
    host.functions.install([RAG]);
    host.person.type("Sheet1!A3", "mine");
    const mended = await rewriteFormulas(valueOf(found));
    expect(mended).toMatchObject({ value: { mended: 2, refused: [], left: [{ formula: "=YOY(1,2)" }] } });
    await host.settled();
    expect(host.values("Sheet1!A1:A3")).toEqual([["Green"], ["#NAME?"], ["mine"]]);
  });

  it("stay as they are on a protected sheet, and that is said", async () => {
    const { host } = await excel();
    host.person.type("Sheet1!A1", "=RAG(1,2)");
    const found = await findNameErrors(["RAG"]);
    host.person.protectSheet("Sheet1");
    expect(await rewriteFormulas(valueOf(found))).toMatchObject({
      value: {
        mended: 0,
        left: [{}],
        refused: ["Sheet1: The workbook or a sheet is protected. Remove the protection, then try again."],
      },
    });
  });

  it("gives one sentence where Excel refuses to look", async () => {
    const { host } = await excel();
    host.faults.failSync(1, FAILURES.requestTooLarge());
    expect(await findNameErrors(["RAG"])).toMatchObject({
      fault: { sentence: expect.stringMatching(/too large/) as unknown },
    });
  });
});

describe("this Excel", () => {
  it("is told by the versions of what it has, a word each", async () => {
    await excel();
    expect(requirements().map(({ name, present }) => [name, present])).toEqual([
      ["ExcelApi 1.18", true],
      ["SharedRuntime 1.2", true],
      ["CustomFunctionsRuntime 1.4", true],
    ]);
    await excel({ requirementSets: { ExcelApi: "1.6", SharedRuntime: null, CustomFunctionsRuntime: null } });
    expect(requirements().map(({ name, present, sentence }) => [name, present, sentence.split(":")[0]])).toEqual([
      ["ExcelApi 1.6", false, "Too old"],
      ["SharedRuntime", false, "Absent"],
      ["CustomFunctionsRuntime", false, "Absent"],
    ]);
  });

  it("tells which functions are registered", async () => {
    const client = await excel();
    expect(registeredFunctions()).toEqual([]);
    client.CustomFunctions.associate("RAG", () => "Green");
    expect(registeredFunctions()).toEqual(["RAG"]);
  });
});
