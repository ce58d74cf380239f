import { beforeAll, describe, expect, it } from "vitest";
import { acceptanceOf, openFindings } from "../../../src/check/acceptFindings";
import { errorsLeft } from "../../../src/check/errorsLeft";
import { describeFinding } from "../../../src/check/describeFinding";
import { number } from "../../../src/domain/value";
import type { HistoryRow } from "../../../src/history/historyRow";
import { pastWithHand } from "../../../src/refresh/byHand/handGiven";
import { choiceWords } from "../../../src/refresh/refreshWords";
import { nextReport, type NextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { Acceptance } from "../../../src/check/acceptance";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { ReportModel } from "../../../src/report/reportModel";
import { pastRow } from "../../history/rows";
import { BURGLARY, LATER, quarterChecked, quarterLook, quarterReport, ROBBERY } from "../support/quarters";
import { WorkbookInMemory } from "../support/workbookInMemory";

let q1: ReportModel;
/** Burglary fell to 342 (Green), robbery rose to 96 (Red). */
let second: CheckedExtract;

beforeAll(async () => {
  q1 = await quarterReport(1, [BURGLARY, ROBBERY]);
  second = await quarterChecked(2, LATER);
});

/** The second quarter's report, for the first one's workbook with what was typed in it. */
function next(
  typed: readonly (readonly [id: string, heading: string, entry: string | number])[],
  accepted: readonly Acceptance[] = [],
  rows: readonly HistoryRow[] = [],
): NextReport {
  const book = new WorkbookInMemory(q1);
  for (const [id, heading, entry] of typed) book.type("Measures", id, heading, entry);
  const base = writtenReport(q1);
  const known = { file: "q1.xlsx", sheet: "Past figures", rows, faults: [] };
  const past = pastWithHand(known, { report: base, period: q1.period }, book.found(), {
    year: second.plan.year,
    readAt: "2025-10-20 09:00",
  });
  return nextReport(base, book.found(), { ...second, past }, { report: quarterLook(2), by: null, accepted });
}

function saidBy({ checkedExtract }: NextReport): string[] {
  return openFindings(checkedExtract)
    .filter(({ code }) => code === "givenByHand")
    .map(describeFinding);
}

/** Rows that the past figures get: ID, period, actual, status and marker. */
function added({ model }: NextReport): unknown[] {
  const sheet = model.sheets.find(({ name }) => name === "Past figures");
  const [headings = [], ...rows] = (sheet?.rows ?? [])
    .slice(sheet?.tables[0]?.range.top ?? 0)
    .map(({ cells }) => cells.map(({ text }) => text));
  const columns = ["ID", "Period", "Actual", "Status", "Marker"].map((heading) => headings.indexOf(heading));
  return rows.map((row) => columns.map((column) => row[column]));
}

describe("a status or figure that a person gave by hand", () => {
  it("is an error until it is accepted, and listed on the sheet Data quality", () => {
    const report = next([["M2", "Status", "Green"]]);
    expect(saidBy(report)).toEqual([
      "Measures, M2, Status: somebody gave “Green”, and what is worked out is “Red”. Accept it with the reason, or " +
        "empty the cell to take what is worked out.",
    ]);
    const before = errorsLeft(next([]).checkedExtract);
    expect(errorsLeft(report.checkedExtract)).toBe(before + 1);
    const quality = report.model.sheets.find(({ name }) => name === "Data quality");
    expect(quality?.rows.flatMap(({ cells }) => cells.map(({ text }) => text))).toContain("Given by hand");
    const [finding] = report.checkedExtract.findings.filter(({ code }) => code === "givenByHand");
    if (finding === undefined) throw new Error("no finding");
    const accepted = next([["M2", "Status", "Green"]], [acceptanceOf(finding, "A. Singh", "Agreed by the board.")]);
    expect(errorsLeft(accepted.checkedExtract)).toBe(before);
  });

  it("says which sheet has another that somebody typed and that counts, and where it is", () => {
    const book = new WorkbookInMemory(q1);
    book.type("Measures", "M2", "Actual", 91);
    book.type("MeasureExceptions", "M2", "Actual", 93);
    const { checkedExtract, model, refresh } = nextReport(writtenReport(q1), book.found(), second, {
      ...{ report: quarterLook(2), by: null, accepted: [] },
    });
    expect(checkedExtract.findings.filter(({ code }) => code === "givenByHand").map(describeFinding)).toEqual([
      "Measures, M2, Actual: somebody typed “91”, and the report has “96” there. Accept it with the reason, or empty " +
        "the cell to take the report’s.",
      "Exceptions, M2, Actual: somebody gave “93” here and “91” on Measures, which counts. Empty the cell that is " +
        "wrong, or accept it with the reason.",
    ]);
    expect(refresh.choices.map(choiceWords)).toContain(
      "Exceptions M2, Actual: somebody typed “93”, and “91” on Measures. What was typed stays.",
    );
    book.apply(refresh.edits);
    expect(book.read("MeasureExceptions", "M2", "Reason for status")).toBe(
      "Actual given by hand here: 93; on Measures, which counts: 91. Actual typed by hand: 91; in the source: 96. " +
        "missed 90, better than last year’s 95",
    );
    const quality = model.sheets.find(({ name }) => name === "Data quality");
    const places = quality?.rows.map(({ cells }) => cells[3]?.text);
    expect(places).toContain("Measures: M2, Actual");
    expect(places).toContain("Exceptions: M2, Actual");
  });

  it("is no finding where the report says the same, or where it is words that people may write", () => {
    expect(saidBy(next([["M2", "Status", "Red"]]))).toEqual([]);
    expect(saidBy(next([["M2", "Reason for status", "As agreed"]]))).toEqual([]);
  });

  it("is Not rated where it cannot be, or is no figure, and the reason says which", () => {
    const said = (typed: string | number): unknown[] => {
      const { model } = next([["M2", "Actual", typed]]);
      const rows = model.sheets.find(({ name }) => name === "Measures")?.rows ?? [];
      const [headings = []] = rows.flatMap(({ cells }) =>
        cells[0]?.text === "ID" ? [cells.map(({ text }) => text)] : [],
      );
      const cells = rows.find((row) => row.cells[0]?.text === "M2")?.cells ?? [];
      const of = (heading: string): (typeof cells)[number] | undefined => cells[headings.indexOf(heading)];
      const reason = of("Reason for status")?.text.replace(/^.*\. /, "");
      return [of("Actual")?.text, of("Status")?.text, of("Status")?.formula, of("Variance")?.formula, reason];
    };
    expect(said(-1)).toEqual([
      "-1",
      "Not rated",
      null,
      null,
      "the actual as printed (-1) cannot be: it must be no less than 0",
    ]);
    expect(said("about 90").at(-1)).toBe("the actual typed by hand (about 90) is text, not a number");
    expect(said("about 90")[0]).toBe("about 90");
  });

  it("stands in the past figures with its marker, and with the status that follows from a typed figure", () => {
    expect(
      added(
        next([
          ["M1", "Actual", 350],
          ["M2", "Status", "Amber"],
        ]),
      ),
    ).toEqual([
      ["M1", "Quarter 2 2025/26", "350", "Green", "by hand"],
      ["M2", "Quarter 2 2025/26", "96", "Amber", "by hand"],
    ]);
  });

  it("in the last report is what that report said, by which this one has moved", () => {
    const first = { period: "Quarter 1 2025/26", months: "2025-04 to 2025-06" };
    const at = { file: "q1.xlsx", sheet: "Past figures", row: 4, column: 7 };
    const rows = [
      pastRow({ ...first, id: "M1", at }),
      pastRow({ ...first, id: "M2", measure: "Robbery", actual: number(92), status: "Amber", at }),
    ];
    const report = next([["M2", "Status", "Green"]], [], rows);
    expect(added(report)).toEqual([
      ["M2", "Quarter 1 2025/26", "92", "Green", "by hand"],
      ["M1", "Quarter 2 2025/26", "342", "Green", "[z]"],
      ["M2", "Quarter 2 2025/26", "96", "Green", "by hand"],
    ]);
    const measures = report.model.sheets.find(({ name }) => name === "Measures");
    const moved = measures?.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    expect(moved).toContain("Green, as before");
  });
});

describe("a protected sheet", () => {
  it("is an error on the sheet Data quality, since what is counted from it is of the quarter before", () => {
    const book = new WorkbookInMemory(q1);
    book.sheet("Measures").protected = true;
    const options = { report: quarterLook(2), by: null, accepted: [] };
    const { checkedExtract, model } = nextReport(writtenReport(q1), book.found(), second, options);
    expect(openFindings(checkedExtract).map(({ code }) => code)[0]).toBe("sheetProtected");
    const quality = model.sheets.find(({ name }) => name === "Data quality");
    expect(quality?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)).join("; ")).toContain(
      "The sheet Measures is protected, so it was left as it was",
    );
  });
});

describe("rows of which it is not certain whose they are", () => {
  it("are findings, and stay so when the report is made again: an ID that is another measure’s now", async () => {
    const book = new WorkbookInMemory(q1);
    const checked = await quarterChecked(2, [BURGLARY, { ...ROBBERY, name: "Trees planted" }]);
    const options = { report: quarterLook(2), by: null, accepted: [] };
    const first = nextReport(writtenReport(q1), book.found(), checked, options);
    const said = (report: NextReport): string[] =>
      report.checkedExtract.findings.filter(({ code }) => code === "idReused").map(describeFinding);
    expect(said(first)).toEqual([
      "Measures: M2 was “Robbery” and is “Trees planted” now, which is taken for another, so what was typed for the " +
        "old one went to the sheet Retired. If it is the same under another name, add the old name to its Aliases in " +
        "the plan and make the report again.",
    ]);
    book.apply(first.refresh.edits);
    const again = nextReport(first.refresh.written, book.found(), checked, options);
    expect(said(again)).toEqual(said(first));
    expect(again.refresh.edits).toEqual([]);
    const third = await quarterChecked(3, [BURGLARY, { ...ROBBERY, name: "Trees planted" }]);
    expect(
      said(nextReport(again.refresh.written, book.found(), third, { ...options, report: quarterLook(3) })),
    ).toEqual([]);
  });

  it("are asked about as an error until somebody accepts it: two of one name under other IDs", async () => {
    const twice = await quarterReport(1, [BURGLARY, { ...ROBBERY, name: "Burglary" }]);
    const book = new WorkbookInMemory(twice);
    const checked = await quarterChecked(2, [
      { ...BURGLARY, id: "M7" },
      { ...ROBBERY, id: "M8", name: "Burglary" },
    ]);
    const options = { report: quarterLook(2), by: null };
    const report = nextReport(writtenReport(twice), book.found(), checked, { ...options, accepted: [] });
    const [finding, ...others] = report.checkedExtract.findings.filter(({ code }) => code === "rowsUnclear");
    if (finding === undefined) throw new Error("no finding");
    expect(others).toEqual([]);
    expect(describeFinding(finding)).toContain("several are called “Burglary”, and their IDs are not what they were.");
    const accepted = [acceptanceOf(finding, "A. Singh", "Checked")];
    const after = nextReport(writtenReport(twice), book.found(), checked, { ...options, accepted });
    expect(openFindings(after.checkedExtract).map(({ code }) => code)).not.toContain("rowsUnclear");
  });
});
