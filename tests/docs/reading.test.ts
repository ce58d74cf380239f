import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Grounds } from "../../src/assess/status";
import { monthOf } from "../../src/domain/time/month";
import { readPeriodWords } from "../../src/domain/time/period";
import { monthNumber } from "../../src/domain/time/periodVocabulary";
import { FIGURE_SPANS } from "../../src/domain/plan";
import { ok } from "../../src/domain/result";
import type { Span } from "../../src/domain/span";
import { APRIL_YEAR } from "../../src/domain/time/year";
import { readPlanPeriod } from "../../src/map/claims/planPeriod";
import { columnTimes, PERIOD_KINDS } from "../../src/map/claims/columnClaim";
import { readHeading } from "../../src/map/claims/readHeading";
import { COLUMN_ROLES } from "../../src/map/headings/columnRole";
import type { FigureFault } from "../../src/map/figures/figureFault";
import { HOLDS } from "../../src/map/mapping";
import { FIGURES_WORDS } from "../../src/map/plan/planWords";
import { readFirstMonth, readYearNaming, YEAR_NAMING_CHOICES } from "../../src/map/plan/planYear";
import { readSavedMapping } from "../../src/map/saved/readSavedMapping";
import { TABLE_KINDS } from "../../src/map/columns/tableKinds";
import { SETTINGS, TEMPLATE_SHEETS } from "../../src/report/plan/planTemplateSheets";
import { folderForEach, run } from "../cli/run";

const ROOT = join(import.meta.dirname, "../..");
const page = readFileSync(join(ROOT, "docs/reading.md"), "utf8");

/** The rows of the table below a heading, cell by cell, without the two rows that head it. */
function table(heading: string): string[][] {
  const [, after = ""] = page.split(`# ${heading}\n`);
  const [section = ""] = after.split(/\n#/);
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(1).map((line) => line.slice(2, -2).split(" | "));
}

function codeIn(words: string | undefined): string[] {
  return [...(words ?? "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

/** `October 2025` */
function month(words: string): string {
  const [name, year] = words.split(" ");
  return monthOf(Number(year), monthNumber(name?.toLowerCase()) ?? 0);
}

const SPAN_OF: Readonly<Record<string, Span | null>> = {
  "left open": null,
  "to date": "toDate",
  "in the period": "inPeriod",
  "of the whole year": "wholeYear",
};

describe("docs/reading.md", () => {
  it("says the months of each wording of a period", () => {
    const rows = table("Periods that are understood");
    expect(rows.length).toBeGreaterThan(20);
    for (const [words = "", from = "", to = ""] of rows) {
      expect([words, readPeriodWords(words, APRIL_YEAR)?.period]).toEqual([
        words,
        { start: month(from), end: month(to) },
      ]);
      expect(readPlanPeriod(words, APRIL_YEAR)?.kind).toBe("period");
    }
    const partial = /^`Q3`, .*take their year/m.exec(page)?.[0];
    expect(codeIn(partial)).toHaveLength(6);
    for (const words of codeIn(partial))
      expect([words, readPlanPeriod(words, APRIL_YEAR)?.kind]).toEqual([words, "part"]);
    for (const words of ["Week 12", "Q3 2025", "Q2 (Oct-Dec)"])
      expect([words, readPlanPeriod(words, APRIL_YEAR)]).toEqual([words, null]);
  });

  it("says the span of each heading", () => {
    const rows = table("Headings that are understood");
    expect(rows.length).toBeGreaterThan(20);
    for (const [heading = "", span = ""] of rows) {
      expect(Object.keys(SPAN_OF)).toContain(span);
      expect([heading, readHeading(heading, APRIL_YEAR).span]).toEqual([heading, SPAN_OF[span]]);
    }
  });

  it("has each kind of period with headings that name it", () => {
    const rows = table("Kinds of period");
    expect(rows.flatMap(([kind]) => codeIn(kind))).toEqual([...PERIOD_KINDS, "null"]);
    for (const [kind, examples] of rows) {
      for (const heading of codeIn(examples))
        expect([heading, columnTimes([heading], APRIL_YEAR)[0]?.periodKind ?? "null"]).toEqual([
          heading,
          codeIn(kind)[0],
        ]);
    }
  });

  it("has each role of a column once, and says which are needed", () => {
    const rows = table("Roles of columns");
    expect(
      rows
        .flatMap(([role]) => codeIn(role))
        .filter((role) => role !== "role")
        .sort(),
    ).toEqual([...COLUMN_ROLES].sort());
    const needed = rows.filter((row) => row.at(-1)?.includes("Needed")).flatMap(([role]) => codeIn(role));
    expect(needed.sort()).toEqual(TABLE_KINDS.flatMap((kind) => kind.needed).sort());
  });

  it("has what a table can hold and what its figures can be", () => {
    for (const word of [...HOLDS, ...FIGURE_SPANS]) expect(page).toContain(`\`${word}\``);
  });

  it("has the columns and settings of a plan that decide how an extract is read, with words that are read", () => {
    const columns = table("In the plan: columns").flatMap(([column]) => codeIn(column));
    const known = TEMPLATE_SHEETS.flatMap(({ columns: all }) => all.map(({ heading }) => heading));
    expect(columns.filter((column) => !known.includes(column))).toEqual([]);
    expect(columns).toEqual(
      expect.arrayContaining(["Figures", "Polarity", "Aggregation", "Unit", "Profile", "Target Q1", "Target Q4"]),
    );
    const settings = table("In the plan: settings").flatMap(([setting]) => codeIn(setting));
    const all = ["Period", "Year starts", "Years named", "Figures", "Profile", "Organisation", "Polarity"];
    expect(settings).toEqual(all);
    expect(settings.filter((setting) => !SETTINGS.some((one) => one.setting === setting))).toEqual([]);
    expect(table("Years that do not start in April").flatMap(([words]) => codeIn(words))).toEqual([
      ...YEAR_NAMING_CHOICES,
    ]);
    expect(YEAR_NAMING_CHOICES.map(readYearNaming)).toEqual(["both", "end", "start"]);
    expect([readFirstMonth("July"), readFirstMonth("7")]).toEqual([7, 7]);
    for (const words of FIGURES_WORDS.split(", ")) expect(page).toContain(`\`${words}\``);
  });

  it("has a reason for each fault of a figure and each way not to be rated", () => {
    const reasons = table("What each “Not rated” means")
      .map(([reason]) => reason)
      .join("\n");
    for (const phrase of [...Object.values(FAULTS), ...Object.values(NOT_RATED)]) expect(reasons).toContain(phrase);
  });

  it("has links and pictures that are there, and words for each picture", () => {
    for (const file of [
      "README.md",
      "CONTRIBUTING.md",
      "src/DECISIONS.md",
      ...readdirSync(join(ROOT, "docs"))
        .filter((name) => name.endsWith(".md"))
        .map((name) => `docs/${name}`),
    ]) {
      const words = readFileSync(join(ROOT, file), "utf8");
      for (const [, link = ""] of words.matchAll(/\]\(([^)\s]+)\)/g)) {
        if (/^[a-z]+:/.test(link)) continue;
        const [path = "", anchor] = link.split("#");
        const to = path === "" ? join(ROOT, file) : join(ROOT, dirname(file), path);
        expect([file, link, existsSync(to)]).toEqual([file, link, true]);
        if (anchor !== undefined)
          expect([file, link, anchors(readFileSync(to, "utf8")).includes(anchor)]).toEqual([file, link, true]);
      }
    }
    const pictures = [...page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)\n\n\*/g)];
    expect(pictures).toHaveLength([...page.matchAll(/!\[/g)].length);
    for (const [, alt = "", path = ""] of pictures) {
      expect(alt.length).toBeGreaterThan(60);
      expect(readFileSync(join(ROOT, "docs", path)).length).toBeLessThan(200_000);
    }
  });
});

/** Each heading as GitHub links to it. */
function anchors(words: string): string[] {
  return [...words.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replace(/ /g, "-"),
  );
}

const FAULTS: Readonly<Record<FigureFault["kind"], string>> = {
  spanUnknown: "it is not known whether",
  spanDiffers: "the extract says that",
  aggregationUnknown: "nobody says whether its figures add up over the year",
  periodsMissing: "is for part of the year to date, and there is no figure for",
  otherPeriod: "there is no figure for the report’s period; the latest is for",
  periodUnread: "cannot be read as a period",
  twoFigures: "the extract gives two figures for the period",
  mergedFigure: "stands in the merged cell",
  struckFigure: "is struck through",
  headerUnclear: "it is not clear which rows are the headings of the table that",
  bandUnclear: "it is not clear which of the headings over several columns",
  otherName: "has the name of another measure",
  otherOrganisation: "is a figure of",
  givenTwice: "the actual is given twice, as",
  impossible: "cannot be: it must be",
  unlikely: "nobody says whether",
  notNumeric: "could not be used",
  unitMismatch: "could not be used",
  shownDiffers: "could not be used",
};

const NOT_RATED: Readonly<Partial<Record<Grounds, string>>> = {
  actualMissing: "no actual figure ([x])",
  targetMissing: "the plan sets no target",
  noTargetToDate: "the plan has a target for the year but none for this part of it",
  missedLastYearUnknown: "and last year’s figure is not known",
  toleranceMissing: "and the plan sets no tolerance",
  rangeMissing: "the plan does not set both ends of the range",
  thresholdsMissing: "the plan sets no limits",
  noThresholdReached: "meets none of the plan’s limits",
  milestoneMissing: "the plan sets no milestone",
  polarityUnknown: "nobody says which way is better",
  noJudgement: "neither a rise nor a fall is judged better",
};

describe("the mapping file of docs/reading.md", () => {
  const folder = folderForEach();
  const [, example = ""] = /```json mapping\n([^]*?)```/.exec(page) ?? [];
  const PLAN =
    "Settings,\nSetting,Value\nTitle,Corporate scorecard\nRule,achieved\n\n" +
    "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Profile,Aggregation\n" +
    "C1,Calls answered in half a minute,%,higher,85%,,latest\nH1,Homes completed,number,higher,300,straight line,sum\n";
  const quarter3 =
    "Corporate scorecard: Quarter 3 2025/26,,,,,\nMeasure,2024/25 outturn,2025/26 target,Q1,Q2,Q3\n" +
    "Calls answered in 30 secs,82%,85%,83%,86%,87%\nHomes completed,310,300,70,85,90\n";
  const quarter4 =
    "Corporate scorecard: Quarter 4 2025/26,,,,,,\nMeasure,2024/25 outturn,2025/26 target,Q1,Q2,Q3,Q4\n" +
    "Calls answered in 30 secs,82%,85%,83%,86%,87%,84%\nHomes completed,310,300,70,85,90,75\n";

  it("reads back as it stands", () => {
    expect(readSavedMapping(example, "mapping.json")).toEqual(ok(JSON.parse(example)));
  });

  it.each([
    [
      "quarter 3",
      quarter3,
      [
        ["C1", 0.87, 0.82, "Green"],
        ["H1", 245, 310, "Green"],
      ],
    ],
    [
      "quarter 4",
      quarter4,
      [
        ["C1", 0.84, 0.82, "Red"],
        ["H1", 320, 310, "Green"],
      ],
    ],
  ])("reads %s: the quarter’s own column, and the quarters added up", async (_, extract, expected) => {
    const paths = [
      folder.file("extract.csv", extract),
      folder.file("plan.csv", PLAN),
      folder.file("mapping.json", example),
    ] as const;
    const { out } = await run("check", paths[0], "--plan", paths[1], "--mapping", paths[2], "--json");
    const { measures } = JSON.parse(out) as {
      measures: { id: string; actual: number; lastYear: number; status: string }[];
    };
    expect(measures.map(({ id, actual, lastYear, status }) => [id, actual, lastYear, status])).toEqual(expected);
  });

  it("is what --save-mapping writes, but for the two answers that a person puts in", async () => {
    const saved = folder.path("saved.json");
    await run(
      "check",
      folder.file("extract.csv", quarter3),
      "--plan",
      folder.file("plan.csv", PLAN),
      "--save-mapping",
      saved,
    );
    expect({ ...(JSON.parse(readFileSync(saved, "utf8")) as object) }).toEqual({
      ...(JSON.parse(example) as object),
      tables: (JSON.parse(example) as { tables: object[] }).tables.map((one) => ({ ...one, figures: null })),
      labels: {},
    });
  });
});
