import { beforeAll, describe, expect, it } from "vitest";
import type { Refresh } from "../../../../src/refresh/refresh";
import { refreshReport } from "../../../../src/refresh/refreshReport";
import {
  firstState,
  readState,
  refreshedState,
  stateXml,
  undoneState,
  type Remembered,
} from "../../../../src/refresh/state/reportState";
import { inTheWay } from "../../../../src/refresh/undo/undo";
import type { ReportModel } from "../../../../src/report/reportModel";
import { applyEdits, type Applied } from "../../../../taskpane/host/refresh/applyEdits";
import { findReport } from "../../../../taskpane/host/refresh/findReport";
import { stateOfWorkbook } from "../../../../taskpane/host/refresh/workbookState";
import { writeReport } from "../../../../taskpane/host/writeReport";
import type { NodeClient } from "../../../excel-host";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "../../../refresh/support/quarters";
import { excel, leaveNoExcel } from "../../support/excelInNode";
import { everything, NOT_CANCELLED } from "./livingWorkbook";

leaveNoExcel();

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red), and days sick are new. */
let q2: ReportModel;
/** As q2, without robbery. */
let q3: ReportModel;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, { ...ROBBERY, actual: 96 }, SICKNESS]);
  q3 = await quarterReport(3, [{ ...BURGLARY, actual: 342 }, SICKNESS]);
});

const REMEMBERED: Remembered = {
  template: "annual-delivery-plan",
  formulas: "portable",
  mapping: null,
  accepted: [],
  plan: null,
  by: null,
};

function stateOf(model: ReportModel): string {
  return stateXml(firstState(model, REMEMBERED));
}

/** An Excel with the first quarter's report in it. */
async function firstQuarter(): Promise<NodeClient> {
  const client = await excel();
  client.host.person.renameSheet("Sheet1", "Mine");
  const written = await writeReport(q1, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    stateOf: (model) => stateOf(model),
  });
  expect(written.ok).toBe(true);
  return client;
}

/** Refreshes the workbook as the pane does: from what it remembers. */
async function refreshTo(model: ReportModel): Promise<{ refresh: Refresh; applied: Applied }> {
  return Excel.run(async (context) => {
    const { state, parts } = await stateOfWorkbook(context);
    if (state.kind !== "state") throw new Error("no state");
    const found = await findReport(context);
    const refresh = refreshReport(state.state.report, found, model);
    const xml = stateXml(refreshedState(state.state, model, refresh, REMEMBERED));
    const applied = await applyEdits(
      context,
      { found, edits: refresh.edits, model, state: { parts, xml } },
      NOT_CANCELLED,
    );
    return { refresh, applied };
  });
}

/** What the row of a measure shows under a heading. */
function shown({ host }: NodeClient, id: string, heading: string): string {
  const table = host.workbook.tables().find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  const { sheet, area } = table;
  const letters = (column: number): string => String.fromCharCode(65 + column);
  const texts = host.texts(
    `'${sheet.name}'!${letters(area.left)}${area.top + 1}:${letters(area.right)}${area.bottom + 1}`,
  );
  const column = texts[0]?.indexOf(heading) ?? -1;
  return texts.find(([first]) => first === id)?.[column] ?? "";
}

describe("two quarters in one workbook in Excel", () => {
  it("remembers what was written first", async () => {
    await firstQuarter();
    const { state } = await Excel.run((context) => stateOfWorkbook(context));
    expect(state).toEqual(readState(stateOf(q1)));
  });

  it("a refresh with the same extract changes nothing", async () => {
    await firstQuarter();
    const { refresh } = await refreshTo(q1);
    expect([refresh.edits, refresh.changes, refresh.choices, refresh.left]).toEqual([[], [], [], []]);
  });

  it("takes the next quarter's figures, and a further refresh with them changes nothing", async () => {
    const client = await firstQuarter();
    const { refresh, applied } = await refreshTo(q2);
    expect(applied).toEqual({ kind: "applied", left: [] });
    expect([refresh.choices, refresh.left]).toEqual([[], []]);
    expect([shown(client, "M1", "Actual"), shown(client, "M1", "Status")]).toEqual(["342", "Green"]);
    expect([shown(client, "M2", "Actual"), shown(client, "M2", "Status")]).toEqual(["96", "Red"]);
    expect(shown(client, "M3", "Actual")).not.toBe("");
    const again = await refreshTo(q2);
    expect(again.refresh.edits).toEqual([]);
  });

  it("looks in each cell as the report does that is written in one go", async () => {
    const client = await firstQuarter();
    await refreshTo(q2);
    const { host } = client;
    const wrong = q2.sheets.flatMap((sheet) =>
      sheet.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          const address = `'${sheet.name}'!${String.fromCharCode(65 + column)}${row + 1}`;
          const text = host.texts(address)[0]?.[0];
          return text === cell.text || cell.value === null ? [] : [`${address}: ${text ?? ""}, not ${cell.text}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps what people typed, commented, pointed at and renamed", async () => {
    const client = await firstQuarter();
    const { host } = client;
    const { area, sheet } = host.workbook.tables().find(({ name }) => name === "Measures") ?? fail();
    const row = area.top + 2;
    host.person.type(`${sheet.name}!L${row}`, "Ask the districts");
    host.person.comment(`${sheet.name}!B${row}`, "Agreed with finance");
    host.person.type("Mine!A1", `=SUM(Measures[Actual])`);
    host.person.type("Mine!A2", `=VLOOKUP("M1",${sheet.name}!A${area.top + 1}:F${area.bottom + 1},1,FALSE)`);
    host.person.renameSheet(sheet.name, "Our indicators");
    const { applied } = await refreshTo(q2);
    expect(applied).toEqual({ kind: "applied", left: [] });
    expect(shown(client, "M1", "Actual")).toBe("342");
    expect(host.values(`'Our indicators'!L${row}`)).toEqual([["Ask the districts"]]);
    expect(sheet.comments.map(({ content }) => content)).toEqual(["Agreed with finance"]);
    expect(host.values("Mine!A2")).toEqual([["M1"]]);
    expect(host.workbook.sheets.map(({ name }) => name)).toContain("Our indicators");
  });

  it("a measure that leaves goes to the sheet Retired with its comment", async () => {
    const client = await firstQuarter();
    const { host } = client;
    const { area, sheet } = host.workbook.tables().find(({ name }) => name === "Measures") ?? fail();
    const texts = host.texts(`${sheet.name}!A${area.top + 1}:A${area.bottom + 1}`).map(([first]) => first);
    const robbery = area.top + 1 + texts.indexOf("M2");
    host.person.comment(`${sheet.name}!B${robbery}`, "Ask the unit");
    host.person.type("Mine!A1", `=${sheet.name}!A${robbery}`);
    await refreshTo(q2);
    const { applied } = await refreshTo(q3);
    expect(applied).toEqual({ kind: "applied", left: [] });
    expect(shown(client, "M2", "Actual")).toBe("");
    const retired = host.workbook.sheet("Retired");
    expect(retired.comments.map(({ content }) => content)).toEqual(["Ask the unit"]);
    expect(host.values("Mine!A1")).toEqual([["M2"]]);
    expect((await refreshTo(q3)).refresh.edits).toEqual([]);
  });

  it("refresh then undo gives the same workbook, with what people did in it", async () => {
    const client = await firstQuarter();
    const { host } = client;
    const { area, sheet } = host.workbook.tables().find(({ name }) => name === "Measures") ?? fail();
    host.person.comment(`${sheet.name}!B${area.top + 2}`, "Agreed with finance");
    host.person.type(`${sheet.name}!N${area.top + 2}`, "Ask the districts");
    host.person.type("Mine!A1", `=SUM(${sheet.name}!D${area.top + 2}:D${area.bottom + 2})`);
    const before = everything(host);
    await refreshTo(q3);
    expect(everything(host)).not.toEqual(before);
    const undone = await Excel.run(async (context) => {
      const { state, parts } = await stateOfWorkbook(context);
      if (state.kind !== "state" || state.state.undo === null) throw new Error("nothing to undo");
      const report = await findReport(context);
      expect(inTheWay(state.state.undo, report)).toBeNull();
      const { edits } = state.state.undo;
      const xml = stateXml(undoneState(state.state) ?? state.state);
      return applyEdits(context, { found: report, edits, model: q1, state: { parts, xml } }, NOT_CANCELLED);
    });
    expect(undone).toEqual({ kind: "applied", left: [] });
    expect(everything(host)).toEqual(before);
  });

  it("takes at most twelve round trips from the reading to the end", async () => {
    const { host } = await firstQuarter();
    const before = host.traffic.length;
    await refreshTo(q2);
    expect(host.traffic.length - before).toBeLessThanOrEqual(12);
  });
});

function fail(): never {
  throw new Error("no table of measures");
}
