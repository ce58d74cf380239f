import { describe, expect, it } from "vitest";
import { assessExtract } from "../../../src/assessExtract";
import { CATALOGUE } from "../../../src/check/catalogue";
import { nothingDrafted } from "../../../src/check/unmatched/nothingDrafted";
import { draftPlan } from "../../../src/map/plan/draft/draftPlan";
import { planText } from "../../../src/map/plan/planText";
import { mapExtract, planFrom, reportable } from "../../../src/pipeline";
import { asSaved } from "../../../src/map/saved/savedTable";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { findTables } from "../../../src/read/tables/findTables";
import { readShapes, type Shape } from "../../read/shapes/shapeFile";
import { shapeCsv, shapeWorkbook } from "../../read/shapes/writeShape";
import { sourceOf } from "../../support/sampleFiles";

/** What may be asked of whoever drafted the plan. */
const ASKED = new RegExp(
  "^Which column holds the actual|^Is “[^”]*” the actual|Whose (?:figures )?are|Which of these is to be reported" +
    "|Which period is",
);

/** The heading that a person would say is the actual, of the shapes whose headings do not. */
const ACTUAL: Readonly<Record<string, string>> = { "18": "Forecast", "63": "Whole life cost £m" };

/** The period that a person would say, of the shapes whose figures are those of a year so far. */
const PERIOD: Readonly<Record<string, string>> = { "58": "Q2 2025/26" };

/** The errors that the check has of a plan drafted from a shape: each is for a person to mend in the extract. */
const ERRORS: Readonly<Record<string, readonly string[]>> = {
  // `08:10` may be hours and minutes, or minutes and seconds.
  "44": ["unitMismatch", "unitMismatch"],
  // `#DIV/0!` and `#REF!` under the actual.
  "83": ["valueNotNumeric", "valueNotNumeric"],
  // `2025Q1` may be a quarter of the calendar year or of the financial one, so no row is known to be the later.
  "89": ["duplicateMeasure"],
};

/** What a sheet has beside the words and figures in its cells. */
const ASIDE = ["hiddenColumns", "hiddenRows", "merges", "boldRows", "fills"] as const;

/** What comes of a plan drafted from a shape. */
interface Outcome {
  readonly file: string;
  /** `accepted` as it is drafted, or after one choice; `refused`: the sentence says why. */
  readonly is: "accepted" | "organisation" | "actual" | "period" | "refused";
  /** What was chosen, or the refusal. */
  readonly words: string;
}

/** A shape as a workbook where it has sheets, merges, fills or hidden parts, and else as text. */
async function sourceOfShape(file: string, { sheets }: Shape): ReturnType<typeof sourceOf> {
  const [sheet, ...more] = sheets;
  const isPlain = sheet !== undefined && more.length === 0 && ASIDE.every((aside) => sheet[aside].length === 0);
  return isPlain ? sourceOf(shapeCsv(sheet), `${file}.csv`) : sourceOf(await shapeWorkbook(sheets), `${file}.xlsx`);
}

/** The names of the measures drafted from each shape. */
const drafted = new Map<string, readonly string[]>();

async function outcomeOf(file: string, shape: Shape): Promise<Outcome> {
  const source = await sourceOfShape(file, shape);
  const { tables } = findTables(source);
  const draft = draftPlan(tables);
  drafted.set(
    file,
    draft.measures.map((row) => row["Measure"] ?? ""),
  );
  if (draft.measures.length + draft.actions.length === 0)
    return { file, is: "refused", words: nothingDrafted(source.file, tables, draft.unread) };
  const read = planFrom(await sourceOf(planText(draft), "plan.csv"));
  const [organisation] = draft.organisations;
  const period = PERIOD[file] ?? null;
  const plan = {
    ...read,
    plan: { ...read.plan, organisation: organisation ?? read.plan.organisation, period: period ?? read.plan.period },
  };
  const asked = mapExtract(source, read.plan);
  const actual = ACTUAL[file];
  const answered = (): typeof asked => {
    const saved = asSaved(asked.mapping, asked.tables, plan.plan.year, {});
    return mapExtract(source, plan.plan, actual === undefined ? null : withActual(saved, actual));
  };
  // Whoever is asked is asked by the check too.
  if (organisation !== undefined || actual !== undefined || period !== null)
    expect(asked.mapping.doubts.map(({ question }) => question)).toContainEqual(expect.stringMatching(ASKED));
  // What nobody is asked about is mapped once.
  const mapped = organisation === undefined && actual === undefined && period === null ? asked : answered();
  expect([file, mapped.mapping.doubts.map(({ question }) => question)]).toEqual([file, []]);
  const checked = reportable(assessExtract(plan, mapped), mapped);
  if (!checked.ok) throw new Error(`${file}: ${checked.fault.sentence}`);
  const { measures, findings } = checked.value;
  expect([file, findings.filter(({ code }) => /^(?:missing|unknown)/.test(code))]).toEqual([file, []]);
  const errors = findings.flatMap(({ code }) => (CATALOGUE[code].severity === "error" ? [code] : []));
  expect([file, errors]).toEqual([file, ERRORS[file] ?? []]);
  const cells = measures.flatMap(({ row }) => {
    const at = row?.figures.actual?.at;
    return at === undefined ? [] : [`${at.sheet} ${at.row} ${at.column}`];
  });
  // A cell each, and no cell for two.
  expect([file, new Set(cells).size]).toEqual([file, draft.measures.length]);
  if (actual !== undefined) return { file, is: "actual", words: actual };
  if (period !== null) return { file, is: "period", words: period };
  return organisation === undefined
    ? { file, is: "accepted", words: "" }
    : { file, is: "organisation", words: organisation };
}

/** A mapping in which a person has said which column holds the actual. */
function withActual(saved: SavedMapping, heading: string): SavedMapping {
  const tables = saved.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.header === heading ? { ...column, role: "actual" as const } : column,
    ),
  }));
  return { ...saved, tables };
}

describe("a plan drafted from a table of each shape", async () => {
  const outcomes: Outcome[] = [];
  for (const { file, shape } of readShapes()) outcomes.push(await outcomeOf(file.slice(0, 2), shape));
  const files = (wanted: Outcome["is"]): string[] => outcomes.filter(({ is }) => is === wanted).map(({ file }) => file);

  it("is accepted as it is by the check of the same file: 57 of 99", () => {
    expect(outcomes).toHaveLength(99);
    expect(files("accepted")).toHaveLength(57);
  });

  it("is accepted once it is said whose figures are meant, where it gives those of several: 36", () => {
    expect(files("organisation")).toHaveLength(36);
  });

  it("is accepted once it is said which column is the actual, where a budget or a cost is all that it gives", () => {
    expect(files("actual")).toEqual(["18", "63"]);
  });

  it("is accepted once it is said how far the year so far goes, where its only figures are those", () => {
    expect(files("period")).toEqual(["58"]);
  });

  it("is refused where the rows are single incidents or payments, or codes head the figures: with what to do", () => {
    const refusals = outcomes.flatMap(({ is, file, words }) => (is === "refused" ? [[file, words]] : []));
    expect(Object.fromEntries(refusals)).toEqual({
      "45":
        "No plan can be drafted from 45.csv: the table A1:D8 has the headings “Project ID”, “TX_0001_2122”, " +
        "“TX_0004_2223” and “TX_0009_2223” and nothing that names what its figures are. Put their names in a column " +
        "headed Measure, or the one name of all in a title above the table.",
      "79":
        "No plan can be drafted from 79.csv: each row of A2:E12 is a single thing with a day of its own (such as a " +
        "payment or an incident) and none is a measure, so count them or add them up first, in a table with the " +
        "headings Measure, Month and Actual and a row for each “Type” and month.",
      "93":
        "No plan can be drafted from 93.csv: each row of A1:G5 is a single thing with a day of its own (such as a " +
        "payment or an incident) and none is a measure, so count them or add them up first, in a table with the " +
        "headings Measure, Month and Actual and a row for each “Department” and month.",
    });
  });

  it("has no measure called after an area or a part, where rows or headings are areas", () => {
    const names = (file: string): readonly string[] => drafted.get(file) ?? [];
    expect(names("20")).toEqual(["Anti-social behaviour incidents"]);
    expect(names("66")).toEqual(["Police do a good job Percentage", "Worried about crime Percentage"]);
    expect(names("04")).not.toContain("Last never event");
    expect(names("97")).toEqual(["Town hall roof", "Ring road bridge", "Swimming pool"]);
    expect(names("99")).toEqual(["Council tax collected (%)", "Business rates collected (%)"]);
  });
});
