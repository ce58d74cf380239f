import { expect, it } from "vitest";
import { refreshReport } from "../../src/refresh/refreshReport";
import { firstState, readState, refreshedState, stateXml, type Remembered } from "../../src/refresh/state/reportState";
import { BURGLARY, quarterReport, ROBBERY, SICKNESS } from "./support/quarters";
import { WorkbookInMemory } from "./support/workbookInMemory";

const REMEMBERED: Remembered = {
  template: "made-up",
  formulas: "portable",
  mapping: null,
  accepted: [],
  plan: null,
  by: "A. Singh",
};

it("what a workbook knows is read as it was written, and is less than half as long as written out", async () => {
  const q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  const q2 = await quarterReport(2, [{ ...BURGLARY, actual: 342 }, SICKNESS]);
  const first = firstState(q1, REMEMBERED);
  const refresh = refreshReport(first.report, new WorkbookInMemory(q1).found(), q2);
  const state = refreshedState(first, q2, refresh, { ...REMEMBERED, pack: { title: "<Made-up> & co" } });
  const xml = stateXml(state);
  expect(readState(xml)).toEqual({ kind: "state", state });
  expect(xml.length * 2).toBeLessThan(JSON.stringify(state).length);
  // The version before it wrote every cell out.
  const before = JSON.stringify({ ...state, version: 1 }).replace(/</g, "\\u003c");
  expect(readState(`<state xmlns="urn:outturn:report-state">${before}</state>`)).toMatchObject({
    kind: "state",
    state: { version: 2, report: state.report, undo: state.undo },
  });
  expect(readState(xml.replace('"version":2', '"version":3')).kind).toBe("newer");
  expect(readState(xml.replace('"shapes"', '"forms"')).kind).toBe("none");
});
