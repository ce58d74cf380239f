import { describe, expect, it } from "vitest";
import { LAMBDA_NAMES, lambdaFormula } from "../../../src/report/formula/lambdas";
import { addNames } from "../../../taskpane/host/names";
import { FAILURES } from "../../excel-host";
import { excel, leaveNoExcel } from "../support/excelInNode";

leaveNoExcel();

const LAMBDAS = LAMBDA_NAMES.map((one) => ({ name: one.name, formula: lambdaFormula(one), comment: one.comment }));
const ALL = LAMBDAS.map(({ name }) => name);

describe("names for plain formulas", () => {
  it("are added with their formulas, once", async () => {
    const { host } = await excel();
    expect(await addNames(LAMBDAS)).toEqual({ ok: true, value: { kind: "added", added: ALL, there: [], taken: [] } });
    expect(host.workbook.names.map(({ name, formula }) => ({ name, formula }))).toEqual(
      LAMBDAS.map(({ name, formula }) => ({ name, formula })),
    );
    expect(await addNames(LAMBDAS)).toEqual({ ok: true, value: { kind: "added", added: [], there: ALL, taken: [] } });
    expect(host.workbook.names.length).toBe(5);
  });

  it("never take the place of a name, a sheet's name or a table, whatever its capitals", async () => {
    const { host, Excel } = await excel();
    await Excel.run(async (context) => {
      const { names, worksheets, tables } = context.workbook;
      names.add("rag", "=1");
      worksheets.getItem("Sheet1").names.add("Achieved", "=2");
      tables.add("Sheet1!A1:B3", true).name = "YOY";
      await context.sync();
    });
    expect(await addNames(LAMBDAS)).toEqual({
      ok: true,
      value: {
        kind: "added",
        added: ["DIRECTION", "MILESTONEVARIANCE"],
        there: [],
        taken: ["RAG", "ACHIEVED", "YOY"],
      },
    });
    expect(host.workbook.names.find(({ name }) => name === "rag")?.formula).toBe("=1");
  });

  it("are refused while a function of one of the names is registered", async () => {
    const client = await excel();
    client.CustomFunctions.associate("YOY", () => 0);
    expect(await addNames(LAMBDAS)).toEqual({ ok: true, value: { kind: "refused", registered: ["YOY"] } });
    expect(client.host.workbook.names).toEqual([]);
  });

  it("are all taken out again where Excel refuses half-way", async () => {
    const { host } = await excel();
    host.faults.failSync(() => false);
    host.faults.failSync(3, FAILURES.accessDenied());
    expect(await addNames(LAMBDAS)).toEqual({
      ok: false,
      fault: { sentence: "The workbook or a sheet is protected. Remove the protection, then try again." },
    });
    expect(host.workbook.names).toEqual([]);
  });
});
