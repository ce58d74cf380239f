import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../src/check/describeFinding";
import { nothingDrafted } from "../src/check/unmatched/nothingDrafted";
import { draftPlan } from "../src/map/plan/draft/draftPlan";
import { planText as writtenPlan } from "../src/map/plan/planText";
import { assessExtract, mapExtract, planFrom, reportable, usablePlan, type MappedExtract } from "../src/pipeline";
import { findTables } from "../src/read/tables/findTables";
import { readSource } from "../src/read/readSource";
import { buildReport } from "../src/report/buildReport";
import { checkResult } from "../src/report/checkResult";
import { TEMPLATES } from "../src/report/templates/template";

/** Cases of the property: few in every run of the suite, many in `npm run test:long`. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 30);

/** What a program says and a person does not. None of these words is in a file below. */
const PROGRAM_WORDS =
  /\bundefined\b|\bnull\b|\bNaN\b|\[object|Infinity|\b\w*Error:|is not a function|Cannot read prop|Symbol\(|\bNaN%/;

/** Figures and words at the edge of what anybody reads. */
const HOSTILE = fc.constantFrom(
  "",
  "0",
  "-0",
  "0%",
  "-0.0%",
  "1e308",
  "1e400",
  "-1e400",
  "1e-400",
  "9".repeat(30),
  "1".repeat(400),
  "0.000000000000001",
  "1/0",
  "#DIV/0!",
  "#REF!",
  "£1e999",
  "9e99%",
  "∞",
  "½",
  "1,2,3",
  "(0)",
  "--5",
  "+",
  "%",
  "£",
  "..",
  "[x]",
  "N/A",
  "<5",
  "10:99",
  "99:99:99",
  "31/02/2025",
  "Q9 2025/26",
  "2025/99",
  "__proto__",
  "constructor",
  "toString",
  "\u202e",
  "a\nb",
  "Burglary",
  "M1",
  "Green >= 9e999",
  "30%, 25%, 20%",
  "5 points",
  "100%",
);

const PLAN = [
  ["Measure ID", "Measure", "Unit", "Polarity", "Target", "Target Q1", "Target Q2", "Low", "High", "Tolerance"],
  ["M1", "Burglary", "number", "lower", "360", "90", "180", "", "", ""],
  ["M2", "Robbery", "number", "lower", "90", "", "", "", "", "5%"],
  ["M3", "Public satisfaction", "%", "higher", "64%", "", "", "", "", ""],
  ["M4", "Sickness", "days", "lower", "8", "", "", "5", "9", ""],
  ["M5", "Savings", "£", "higher", "£3m", "", "", "", "", ""],
];
const SETTINGS = ["Period", "Year starts", "Suppress below", "Rule", "Profile", "Figures", "Polarity", "Organisation"];
const EXTRACT = [
  ["Measure", "Period", "Actual", "Last year", "Target", "Change", "RAG", "Commentary"],
  ["Burglary", "Q2 2025/26", "355", "400", "180", "-11%", "Green", "Burglary fell by 45."],
  ["Robbery", "Q2 2025/26", "92", "90", "90", "2", "Red", "Up 2.2% from 90 to 92."],
  ["Public satisfaction", "Q2 2025/26", "65.4%", "61.6%", "64%", "3.8", "Green", "Up to 65.4%."],
  ["Sickness", "Q2 2025/26", "8.5", "7.9", "8", "", "Amber", ""],
  ["Savings", "Q2 2025/26", "£5m", "£4m", "£3m", "", "Green", ""],
  ["Total", "", "447", "490", "", "", "", ""],
];

const [template] = TEMPLATES;
if (template === undefined) throw new Error("no template");
const OPTIONS = {
  template,
  profile: "publication",
  mode: "portable",
  readAt: "22 November 2026, 14:05",
  past: null,
} as const;

type Rows = readonly (readonly string[])[];
type Change = readonly [row: number, column: number, text: string];
const changes = fc.array(fc.tuple(fc.nat(6), fc.nat(9), HOSTILE), { minLength: 1, maxLength: 8 });

function changed(rows: Rows, made: readonly Change[]): string {
  const cells = rows.map((row) => [...row]);
  for (const [row, column, text] of made) {
    const there = cells[row % cells.length];
    if (there !== undefined) there[column % there.length] = text;
  }
  return cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\n");
}

const settings = fc.array(fc.tuple(fc.constantFrom(...SETTINGS), HOSTILE), { maxLength: 4 });
const planFile = fc.tuple(changes, settings).map(([made, given]) => {
  const lines = given.map(([name, value]) => `${name},"${value}"`).join("\n");
  return `Setting,Value\n${lines}\n\nMeasures\n${changed(PLAN, made)}\n`;
});
const turnedFile = changes.map((made) =>
  changed(
    [
      ["Force", "Burglary", "Robbery", "Sickness target"],
      ["Ash", "3", "4", "5"],
      ["Oak", "6", "7", "8"],
    ],
    made,
  ),
);
const extractFile = fc.oneof(
  { weight: 4, arbitrary: changes.map((made) => changed(EXTRACT, made)) },
  { weight: 1, arbitrary: turnedFile },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(HOSTILE, { maxLength: 5 }), { maxLength: 6 }).map((rows) => changed(rows, [])),
  },
);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every sentence that somebody may be told of a plan and an extract. */
async function sentences(planText: string, extractText: string): Promise<string[]> {
  const files = await Promise.all([
    readSource(bytesOf(planText), "plan.csv"),
    readSource(bytesOf(extractText), "e.csv"),
  ]);
  const [planSource, extractSource] = files.map((file) => (file.ok ? file.value : null));
  if (planSource == null || extractSource == null)
    return files.flatMap((file) => (file.ok ? [] : [file.fault.sentence]));
  const { tables } = findTables(extractSource);
  const draft = draftPlan(tables);
  const drafted = [
    nothingDrafted("e.csv", tables, draft.unread),
    ...draft.gaps.map(({ why }) => why),
    writtenPlan(draft),
  ];
  const read = planFrom(planSource);
  const usable = usablePlan(read);
  if (!usable.ok) return [...drafted, usable.fault.sentence];
  const mapped: MappedExtract = mapExtract(extractSource, read.plan);
  const checked = assessExtract(read, mapped);
  const result = reportable(checked, mapped);
  return [
    ...drafted,
    ...mapped.mapping.doubts.map(({ question }) => question),
    ...checked.findings.map(describeFinding),
    ...(result.ok
      ? [...words(checkResult(checked)), ...words(buildReport(checked, OPTIONS))]
      : [result.fault.sentence]),
  ];
}

/** Every string in what is written out. */
function words(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(words) : [];
}

describe("nothing that a person is told has a program's own words in it", () => {
  it("whatever stands in a plan and an extract", async () => {
    await fc.assert(
      fc.asyncProperty(planFile, extractFile, async (plan, extract) => {
        const told = await sentences(plan, extract);
        expect(told.filter((sentence) => PROGRAM_WORDS.test(sentence))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});
