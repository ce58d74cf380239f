import { describe, expect, it } from "vitest";
import { refreshReport } from "../../../../src/refresh/refreshReport";
import { firstState, stateXml, type Remembered } from "../../../../src/refresh/state/reportState";
import { lookAtWorkbook, refreshWorkbook } from "../../../../taskpane/host/refresh/lookAtWorkbook";
import { writeReport } from "../../../../taskpane/host/writeReport";
import { quarterReport } from "../../../refresh/support/quarters";
import { excel, leaveNoExcel } from "../../support/excelInNode";
import { NOT_CANCELLED } from "./livingWorkbook";

leaveNoExcel();

const REMEMBERED: Remembered = {
  template: "annual-delivery-plan",
  formulas: "portable",
  mapping: null,
  accepted: [],
  plan: null,
  by: null,
};

function measures(actual: number) {
  return Array.from({ length: 10 }, (_, index) => ({
    id: `M${index + 1}`,
    name: `Measure number ${index + 1}`,
    target: 100,
    actual: actual + index,
    lastYear: 120,
  }));
}

describe("past figures of 200 measures over 36 months, 7,200 rows", () => {
  it("are looked at and refreshed in at most twelve round trips", async () => {
    const { host, Excel } = await excel();
    const q1 = await quarterReport(1, measures(50));
    await writeReport(q1, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      stateOf: (model) => stateXml(firstState(model, REMEMBERED)),
    });
    const headings =
      "ID,Measure,Unit,Period,Months,Span,Figure for,Actual,Was,Target,Last year,Status,Marker,Commentary,File,Cell," +
      "Read at,Read by";
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Past figures");
      const rows = Array.from({ length: 7200 }, (_, index) => {
        const [month, measure] = [Math.floor(index / 200), (index % 200) + 1];
        const months = `${2022 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
        const said = [`${months} to ${months}`, "in the period", `${months} to ${months}`];
        const figures = [
          month,
          "[z]",
          100,
          120,
          "Green",
          "[z]",
          "Fewer at night than a year ago.",
          "extract.csv",
          "C4",
        ];
        return [
          `M${measure}`,
          `Measure number ${measure}`,
          "number",
          `Month ${month}`,
          ...said,
          ...figures,
          `'${months}-28 09:00`,
          "A Reviewer",
        ];
      });
      sheet.getRange("A1:R1").values = [headings.split(",")];
      sheet.getRange("A2:R7201").values = rows;
      sheet.tables.add("A1:R7201", true).name = "History";
      await context.sync();
    });
    const q2 = await quarterReport(2, measures(60));
    const before = host.traffic.length;
    const seen = await lookAtWorkbook();
    if (!seen.ok || seen.value.state.kind !== "state") throw new Error("no state");
    const { found, parts, past, state: known } = seen.value;
    expect(past?.sheets[0]?.rowCount).toBe(7201);
    const refresh = refreshReport(known.state.report, found, q2);
    const state = { parts, xml: stateXml(firstState(q2, REMEMBERED)) };
    const applied = await refreshWorkbook({ found, edits: refresh.edits, model: q2, state }, NOT_CANCELLED);
    expect(applied).toEqual({ ok: true, value: { kind: "applied", left: [] } });
    expect(host.traffic.length - before).toBeLessThanOrEqual(12);
    const sizes = host.traffic.slice(before).map(({ request }) => JSON.stringify(request).length);
    expect(Math.max(...sizes)).toBeLessThan(5 * 1024 * 1024);
  });
});
