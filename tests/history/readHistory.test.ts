import { describe, expect, it } from "vitest";
import { missing, number } from "../../src/domain/value";
import { readHistory, type PastFigures } from "../../src/history/readHistory";
import { writeWorkbook } from "../../src/render/workbook/writeWorkbook";
import { historyRows } from "../../src/report/past/historyRows";
import { checkedSample, READ_AT, reportOf, WRITTEN_AT } from "../samples/support/sampleReport";
import { sourceOf } from "../support/sampleFiles";
import { PAST_TEXT } from "./rows";

async function read(text: string): Promise<PastFigures> {
  const past = readHistory(await sourceOf(text, "report.csv"));
  if (past === null) throw new Error("no past figures");
  return past;
}

const actuals = ({ rows }: PastFigures) => rows.map(({ actual }) => actual);

describe("readHistory", () => {
  it("reads a report's own workbook back, row for row", async () => {
    const checked = await checkedSample("thames-valley-2009-10-q4");
    const written = historyRows(checked, { readAt: READ_AT, by: null });
    const past = readHistory(await sourceOf(await writeWorkbook(reportOf(checked), WRITTEN_AT), "report.xlsx"));
    const kept = past?.rows.map(({ at: _, decimals: __, ...row }) => row);
    expect(kept).toEqual(written.map(({ at: _, decimals: __, ...row }) => row));
    expect(past?.rows[0]?.at).toEqual({ file: "report.xlsx", sheet: "Past figures", row: 3, column: 7 });
    expect(past?.faults).toEqual([]);
  });

  it("finds the table by its headings, with words above it, columns added and moved, and rows sorted", async () => {
    const past = await read(`Our figures\n\nOurs,Read at,Actual,Status,Period,ID,Measure
hello,2010-04-20 09:00,355,Green,Quarter 4 2009/10,M2,Burglary
,2010-01-20 09:00,370,Amber,Quarter 3 2009/10,M2,Burglary
`);
    expect(past.rows.map(({ period, actual }) => [period, actual])).toEqual([
      ["Quarter 4 2009/10", number(355)],
      ["Quarter 3 2009/10", number(370)],
    ]);
    expect(past.faults).toEqual([]);
  });

  it("takes what somebody typed: 1,372, 65.4%, a mark, a blank", async () => {
    expect(actuals(await read(PAST_TEXT.replace("370", '"1,372"')))).toEqual([number(1372), number(355)]);
    expect(actuals(await read(PAST_TEXT.replace("number", "%").replace("370", "65.4%")))[0]).toEqual(number(0.654));
    expect(actuals(await read(PAST_TEXT.replace("370", "[c]")))[0]).toEqual(missing("suppressed"));
    expect(actuals(await read(PAST_TEXT.replace(",370,", ",,")))[0]).toEqual(missing("notAvailable"));
  });

  it("keeps words in a figure's place, and says which cell they stand in", async () => {
    const past = await read(PAST_TEXT.replace("370", "about 370"));
    expect(actuals(past)[0]).toEqual({ kind: "words", text: "about 370" });
    expect(past.faults).toEqual([
      { at: { file: "report.csv", sheet: "", row: 1, column: 5 }, text: "about 370", id: "M2", column: "actual" },
    ]);
  });

  it("reads no percentage for a number, and no bare number typed as text for a percentage", async () => {
    expect((await read(PAST_TEXT.replace("370", "37%"))).faults.map(({ text }) => text)).toEqual(["37%"]);
  });

  it("says which row has months that cannot be read, and which has no ID", async () => {
    const past = await read(
      PAST_TEXT.replace("2009-10 to 2009-12", "last autumn").replace(
        "\nM2,Burglary,number,Quarter 4",
        "\n,Burglary,number,Quarter 4",
      ),
    );
    expect(past.faults.map(({ column, text }) => [column, text])).toEqual([
      ["months", "last autumn"],
      ["id", ""],
    ]);
    expect(past.rows).toHaveLength(1);
  });

  it("passes over blank rows, a row of totals and words below the table", async () => {
    const past = await read(`${PAST_TEXT},,,,,,,,,,,\nTotal,,,,,725,,,,,,\n\nChecked by Ann in May\n`);
    expect([past.rows.length, past.faults.length]).toEqual([2, 0]);
  });

  it("knows a renamed heading by its place between two of ours, or as it is known to be called", async () => {
    expect(actuals(await read(PAST_TEXT.replace("Period", "Quarter")))).toEqual([number(370), number(355)]);
    const few = PAST_TEXT.replace(/^[^\n]*/, "Ref,Name,In,Quarter,From,Result,Old,Goal,Then,RAG,Mark,Seen");
    expect(readHistory(await sourceOf(few, "report.csv"))).toBeNull();
    const named = new Map([
      ["id", "Ref"],
      ["period", "Quarter"],
      ["actual", "Result"],
      ["readAt", "Seen"],
    ] as const);
    expect(readHistory(await sourceOf(few, "report.csv"), undefined, named)?.rows).toHaveLength(2);
  });

  it("finds none in an extract", async () => {
    expect(readHistory(await sourceOf("Measure,Target,Actual\nBurglary,360,355\n", "extract.csv"))).toBeNull();
  });
});
