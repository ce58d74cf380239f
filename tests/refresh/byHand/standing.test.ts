import { beforeAll, describe, expect, it } from "vitest";
import { acceptanceOf, openFindings } from "../../../src/check/acceptFindings";
import type { Acceptance } from "../../../src/check/acceptance";
import { packFactsOf } from "../../../src/pack/facts/packFactsOf";
import type { PackFacts } from "../../../src/pack/facts/packFacts";
import type { Entry } from "../../../src/refresh/entry";
import { nextReport, type NextReport } from "../../../src/refresh/nextReport";
import { writtenReport } from "../../../src/refresh/ourReport";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import type { FormulaMode } from "../../../src/report/formula/formulaMode";
import { historyRows } from "../../../src/report/past/historyRows";
import { BURGLARY, LATER, quarterChecked, quarterLook, quarterReport, ROBBERY, SICKNESS } from "../support/quarters";
import { countsSaid, shownRows, statusesStanding } from "../support/statusesSaid";
import { WorkbookInMemory } from "../support/workbookInMemory";

type Typed = readonly [table: string, id: string, heading: string, entry: Entry];

/** Burglary 342 of at most 360 (Green), robbery 96 of 90 and 95 last year (Red), sickness 9 of 8 and 7 (Red). */
let second: CheckedExtract;

beforeAll(async () => {
  second = await quarterChecked(2, [...LATER, SICKNESS]);
});

interface Said {
  readonly next: NextReport;
  readonly book: WorkbookInMemory;
  readonly pack: PackFacts;
}

/** The second quarter in the first one’s workbook with what was typed there. */
async function refreshed(
  typed: readonly Typed[],
  { mode = "portable", accepted = [] }: { readonly mode?: FormulaMode; readonly accepted?: readonly Acceptance[] } = {},
): Promise<Said> {
  const q1 = await quarterReport(1, [BURGLARY, ROBBERY, SICKNESS], mode);
  const book = new WorkbookInMemory(q1);
  for (const [table, id, heading, entry] of typed) book.type(table, id, heading, entry);
  const next = nextReport(writtenReport(q1), book.found(), second, {
    report: quarterLook(2, mode),
    by: null,
    accepted,
  });
  book.apply(next.refresh.edits);
  const { template } = quarterLook(2);
  return { next, book, pack: packFactsOf(next.checkedExtract, { readAt: "1 Month 2", template }) };
}

function counts({ next, book, pack }: Said): ReturnType<typeof countsSaid> {
  return countsSaid(next.model, book, pack);
}

/** What each place says of one measure. */
function saidOf({ next, book, pack }: Said, id: string): Record<string, string | undefined> {
  const rows = historyRows(next.checkedExtract, { readAt: "1 Month 2", by: null });
  const past = rows.find((row) => row.id === id);
  return {
    table: statusesStanding(next.model, book).get(id),
    pack: pack.measures.find((measure) => measure.id === id)?.status,
    past: past?.status,
    pastActual: past?.actual.kind === "number" ? String(past.actual.number) : past?.actual.kind,
    packActual: pack.measures.find((measure) => measure.id === id)?.actual.text,
    reason: shownRows(next.model, "Measures")
      .find((row) => row.get("ID") === id)
      ?.get("Reason for status"),
  };
}

describe("what a person gave by hand is what all of the report speaks of", () => {
  it.each(["portable", "values"] as const)("a status counts once, wherever it is counted (%s)", async (mode) => {
    const said = await refreshed([["Measures", "M2", "Status", "Green"]], { mode });
    const all = { Green: 2, Amber: 0, Red: 1, "Not rated": 0, "Not applicable": 0 };
    for (const [place, counted] of Object.entries(counts(said))) expect([place, counted]).toEqual([place, all]);
    expect(saidOf(said, "M2")).toEqual({
      table: "Green",
      pack: "Green",
      past: "Green",
      pastActual: "96",
      packActual: "96",
      reason: "Status given by hand: Green; worked out: Red. missed 90, worse than last year’s 95",
    });
  });

  it.each(["portable", "values"] as const)("a status follows a figure typed over ours (%s)", async (mode) => {
    const said = await refreshed([["Measures", "M2", "Actual", 88]], { mode });
    const all = { Green: 2, Amber: 0, Red: 1, "Not rated": 0, "Not applicable": 0 };
    for (const [place, counted] of Object.entries(counts(said))) expect([place, counted]).toEqual([place, all]);
    expect(saidOf(said, "M2")).toEqual({
      table: "Green",
      pack: "Green",
      past: "Green",
      pastActual: "88",
      packActual: "88",
      reason: "Actual typed by hand: 88; in the source: 96. met the target of 90",
    });
  });

  it("what is accepted counts as it did before", async () => {
    const typed: readonly Typed[] = [
      ["Measures", "M1", "Actual", 400],
      ["Measures", "M2", "Status", "Amber"],
    ];
    const before = await refreshed(typed);
    const accepted = before.next.checkedExtract.findings
      .filter(({ code }) => code === "givenByHand")
      .map((finding) => acceptanceOf(finding, "A. Singh", "Agreed"));
    expect(accepted).toHaveLength(2);
    const after = await refreshed(typed, { accepted });
    expect(openFindings(after.next.checkedExtract).filter(({ code }) => code === "givenByHand")).toEqual([]);
    expect(counts(after)).toEqual(counts(before));
    // 400 is no better than last year’s 400, and 360 was the target.
    const all = { Green: 0, Amber: 1, Red: 2, "Not rated": 0, "Not applicable": 0 };
    for (const [place, counted] of Object.entries(counts(after))) expect([place, counted]).toEqual([place, all]);
  });

  it("words that are no status count as Not rated, also by the formulas of the summary", async () => {
    const said = await refreshed([["Measures", "M2", "Status", "On hold?"]]);
    const all = { Green: 1, Amber: 0, Red: 1, "Not rated": 1, "Not applicable": 0 };
    for (const [place, counted] of Object.entries(counts(said))) expect([place, counted]).toEqual([place, all]);
    const summary = said.next.model.sheets.find(({ name }) => name === "Summary");
    const formulas = summary?.rows.flatMap(({ cells }) => cells.flatMap(({ formula }) => formula ?? [])) ?? [];
    expect(formulas.some((formula) => formula.endsWith('"On hold~?")'))).toBe(true);
  });

  it("words that are no figure leave a measure Not rated, with what was typed in its reason", async () => {
    const said = await refreshed([["Measures", "M1", "Actual", "about 350"]]);
    expect(saidOf(said, "M1")).toMatchObject({
      table: "Not rated",
      pack: "Not rated",
      past: "Not rated",
      reason:
        "Actual typed by hand: about 350; in the source: 342. " +
        "the actual typed by hand (about 350) is text, not a number",
    });
  });

  it("what is given on the sheet Exceptions counts in all of the report, and its row stays there", async () => {
    const said = await refreshed([["MeasureExceptions", "M2", "Status", "Green"]]);
    const all = { Green: 2, Amber: 0, Red: 1, "Not rated": 0, "Not applicable": 0 };
    for (const [place, counted] of Object.entries(counts(said)))
      if (place !== "exceptions") expect([place, counted]).toEqual([place, all]);
    expect(said.book.read("MeasureExceptions", "M2", "Status")).toBe("Green");
    expect(said.book.read("Measures", "M2", "Status")).toBe("Green");
  });
});

describe("what is given of one measure in two places", () => {
  it("counts as its own table has it, and the other is an error that says so", async () => {
    const said = await refreshed([
      ["MeasureExceptions", "M2", "Status", "Green"],
      ["Measures", "M2", "Status", "Amber"],
    ]);
    const all = { Green: 1, Amber: 1, Red: 1, "Not rated": 0, "Not applicable": 0 };
    const { table, pack, summary } = counts(said);
    expect([table, pack, summary]).toEqual([all, all, all]);
    const words = openFindings(said.next.checkedExtract).filter(({ code }) => code === "givenByHand");
    expect(words.map(({ found, evidence }) => [found, JSON.stringify(evidence).includes("Exceptions")])).toEqual([
      ["Amber", false],
      ["Green", true],
    ]);
  });

  it("counts as its own table has it also where that is what the report works out", async () => {
    const said = await refreshed([
      ["MeasureExceptions", "M2", "Status", "Green"],
      ["Measures", "M2", "Status", "Red"],
    ]);
    expect(saidOf(said, "M2")).toMatchObject({ table: "Red", pack: "Red", past: "Red" });
  });
});

describe("Amber on Exceptions in the first quarter, and Green in the measure’s own table in the second", () => {
  const options = { report: quarterLook(3, "values"), by: null, accepted: [] };

  /** Sickness was 9 of at most 8 (Red) twice, and is 6 (Green) in the third quarter. */
  async function third(): Promise<{ readonly said: Said; readonly checked: CheckedExtract }> {
    const said = await refreshed([["MeasureExceptions", "M3", "Status", "Amber"]], { mode: "values" });
    said.book.type("Measures", "M3", "Status", "Green");
    return { said, checked: await quarterChecked(3, [...LATER, { ...SICKNESS, actual: 6 }]) };
  }

  it("is Green where the third quarter is Green too, and again when the report is made a second time", async () => {
    const { said, checked } = await third();
    const next = nextReport(said.next.refresh.written, said.book.found(), checked, options);
    said.book.apply(next.refresh.edits);
    expect(statusesStanding(next.model, said.book).get("M3")).toBe("Green");
    const open = openFindings(next.checkedExtract).filter(({ code }) => code === "givenByHand");
    expect(open.map(({ found, expected }) => [found, expected])).toEqual([["Amber", "Green"]]);
    const again = nextReport(next.refresh.written, said.book.found(), checked, options);
    expect(again.refresh.edits).toEqual([]);
  });

  it("is still Green, as the person gave it, where the fourth quarter is Red", async () => {
    const { said, checked } = await third();
    const next = nextReport(said.next.refresh.written, said.book.found(), checked, options);
    said.book.apply(next.refresh.edits);
    const fourth = await quarterChecked(4, [...LATER, SICKNESS]);
    const last = nextReport(next.refresh.written, said.book.found(), fourth, {
      ...options,
      report: quarterLook(4, "values"),
    });
    expect(last.refresh.choices.map(({ id, theirs, ours }) => [id, theirs, ours])).toEqual([
      ["Measures / Measures / M3 / Status", "Green", "Red"],
      ["Exceptions / MeasureExceptions / M3 / Status", "Amber", "Red"],
    ]);
    said.book.apply(last.refresh.edits);
    expect(statusesStanding(last.model, said.book).get("M3")).toBe("Green");
    expect(openFindings(last.checkedExtract).filter(({ code }) => code === "givenByHand")).toHaveLength(2);
  });
});

describe("what is given on the sheet Exceptions and is what the report works out", () => {
  it("is an error where the measure’s own table has another: Red there, and Amber in its table", async () => {
    const said = await refreshed([
      // Robbery was Amber in the first quarter, and is worked out as Red in the second.
      ["MeasureExceptions", "M2", "Status", "Red"],
      ["Measures", "M2", "Status", "Amber"],
    ]);
    const open = openFindings(said.next.checkedExtract).filter(({ code }) => code === "givenByHand");
    expect(open.map(({ found, expected }) => [found, expected])).toEqual([
      ["Amber", "Red"],
      ["Red", "Amber"],
    ]);
    expect(saidOf(said, "M2")).toMatchObject({ table: "Amber", pack: "Amber", past: "Amber" });
  });
});

describe("a figure given by hand beside the same extract", () => {
  it("changes nothing the second time, and warns of nothing that the person typed", async () => {
    const { next, book } = await refreshed([["Measures", "M2", "Actual", 88]]);
    const again = nextReport(next.refresh.written, book.found(), second, {
      report: quarterLook(2),
      by: null,
      accepted: [],
    });
    expect(again.refresh.edits).toEqual([]);
  });

  it("is ours again once its cell is emptied, with the status that follows", async () => {
    const { next, book } = await refreshed([["Measures", "M2", "Actual", 88]], { mode: "values" });
    book.type("Measures", "M2", "Actual", null);
    const again = nextReport(next.refresh.written, book.found(), second, {
      report: quarterLook(2, "values"),
      by: null,
      accepted: [],
    });
    book.apply(again.refresh.edits);
    expect([book.read("Measures", "M2", "Actual"), book.read("Measures", "M2", "Status")]).toEqual([96, "Red"]);
  });
});
