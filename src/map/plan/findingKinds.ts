import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { cellWords, moreRows, quoted, type InPlan, type MoreRows } from "../../domain/findingWords";
import { valueNotNumeric } from "../../read/findingKinds";

export const planWordUnknown = findingKind({
  code: "planWordUnknown",
  severity: "error",
  title: "Word in the plan not known",
  sentence: (f: Found<InPlan>) =>
    `${cellWords(f)} holds ${quoted(f.found)}, which is not understood. Use one of: ${f.expected}.`,
  examples: [{ item: "M7", found: "sideways", expected: "higher, lower, range, none", evidence: { file: "plan" } }],
});

export const periodNotUnderstood = findingKind({
  code: "periodNotUnderstood",
  severity: "error",
  title: "Period not understood",
  sentence: (f: Found<InPlan>) =>
    `${cellWords(f)} gives the report’s period as ${quoted(f.found)}, which was not understood. ` +
    `Write it like ${f.expected}.`,
  examples: [
    {
      item: null,
      found: "Second bit of the year",
      expected: "Q3 2025/26, December 2025, April to December 2025 or 2025/26",
      evidence: { file: "plan" },
    },
  ],
});

interface DuplicateMeasureEvidence {
  readonly file?: "plan";
  readonly first: string;
  readonly name?: string;
  readonly used?: "yes" | "no";
  readonly more?: MoreRows;
}

export const duplicateMeasure = findingKind({
  code: "duplicateMeasure",
  severity: "error",
  title: "Measure given twice",
  sentence: (f: Found<DuplicateMeasureEvidence>) =>
    f.evidence.file === "plan"
      ? `${cellWords(f)}: ${quoted(f.found)} has the ID ${f.item}, as ${f.evidence.first} has. It was ` +
        "left out. Give it an ID of its own."
      : f.evidence.more === undefined
        ? `${cellWords(f)}: ${f.item} is given again (first in ${f.evidence.first}). ` +
          (f.evidence.used === "no"
            ? "They differ, so neither is used. Take out the one that is wrong."
            : "The first row is used. Take one of them out.")
        : `${moreRows(f, f.evidence.more, "gives", "give")} ${f.item} again (first in ` +
          `${f.evidence.first}). ` +
          `${f.evidence.used === "no" ? "They differ, so neither is used." : "The first row is used."} ` +
          "Keep one row for each period, or say in the plan whose rows to use.",
  examples: [
    { item: "M7", found: "Complaints", expected: null, evidence: { file: "plan", first: "C9" } },
    { item: "M2", found: "355", expected: "355", evidence: { first: "A3", used: "yes" } },
    { item: "M2", found: "355", expected: "365", evidence: { first: "A3", used: "no" } },
    {
      item: "M2",
      found: "Burglary",
      expected: null,
      evidence: { first: "A3", used: "yes", more: { rows: "1", last: "Actuals!C13" } },
    },
  ],
});

interface DuplicateActionEvidence {
  readonly file?: "plan";
  readonly first: string;
  readonly name?: string;
}

export const duplicateAction = findingKind({
  code: "duplicateAction",
  severity: "error",
  title: "Action given twice",
  sentence: (f: Found<DuplicateActionEvidence>) =>
    f.evidence.file === "plan"
      ? `${cellWords(f)}: ${quoted(f.found)} has the ID ${f.item}, as ${f.evidence.first} has. It was ` +
        "left out. Give it an ID of its own."
      : `${cellWords(f)}: action ${f.item} is given again (first in ${f.evidence.first}). The first row ` +
        "is used. Take one of them out.",
  examples: [
    { item: "1.2", found: "Paint the cells", expected: null, evidence: { file: "plan", first: "B17" } },
    {
      item: "1.1",
      found: "Green",
      expected: "Orange",
      evidence: { first: "B14" },
    },
  ],
});

interface UnitMismatchEvidence {
  readonly file?: "plan";
  readonly unit: string;
}

export const unitMismatch = findingKind({
  code: "unitMismatch",
  severity: "error",
  title: "Wrong unit",
  sentence: (f: Found<UnitMismatchEvidence>) =>
    `${cellWords(f)} holds ${quoted(f.found)}, which was not used: the unit of ${f.item} is ` +
    `${f.evidence.unit}. Write it as ${f.expected}, or correct it.`,
  examples: [
    { item: "M7", found: "90", expected: "90%", evidence: { file: "plan", unit: "%" } },
    { item: "M1", found: "65.4", expected: "65.4%", evidence: { unit: "%" } },
  ],
});

interface ShownDiffersEvidence {
  readonly file?: "plan";
  readonly held: string;
}

export const shownDiffers = findingKind({
  code: "shownDiffers",
  severity: "error",
  title: "Shown and held differ",
  sentence: (f: Found<ShownDiffersEvidence>) =>
    `${cellWords(f)} shows ${quoted(f.found)} and holds ${f.evidence.held}, so it was not used. It ` +
    `can be read as ${f.expected}. Choose as a repair, or correct the cell or its number format.`,
  examples: [
    { item: "M3", found: "£3.2m", expected: "£3.2 as held, or £3,200,000 as shown", evidence: { held: "3.2" } },
  ],
});

export const measureUnnamed = findingKind({
  code: "measureUnnamed",
  severity: "error",
  title: "Measure without a name",
  sentence: (f: Found<InPlan>) =>
    `${cellWords(f)}: ${f.item} has no name, and was not read. Write its name there, or delete the row.`,
  examples: [{ item: "M3", found: null, expected: null, evidence: { file: "plan" } }],
});

interface SettingTwiceEvidence extends InPlan {
  readonly setting: string;
  readonly first: string;
}

export const settingTwice = findingKind({
  code: "settingTwice",
  severity: "error",
  title: "Setting given twice",
  sentence: (f: Found<SettingTwiceEvidence>) =>
    `${cellWords(f)} gives ${f.evidence.setting} as ${quoted(f.found)}, and ${f.evidence.first} gives it as ` +
    `${quoted(f.expected)}, which was used. Take out the one that is wrong.`,
  examples: [
    {
      item: null,
      found: "Q4 2025/26",
      expected: "Q3 2025/26",
      evidence: { file: "plan", setting: "Period", first: "B4" },
    },
  ],
});

export const settingUnknown = findingKind({
  code: "settingUnknown",
  severity: "warning",
  title: "Setting not known",
  sentence: (f: Found<InPlan>) =>
    `${cellWords(f)}: there is no setting called ${quoted(f.found)}, and it was not used. The nearest is ` +
    `${quoted(f.expected)}.`,
  examples: [{ item: null, found: "Years starts", expected: "Year starts", evidence: { file: "plan" } }],
});

interface LogoLeftOutEvidence extends InPlan {
  /** Why; `notHere` where no file can be read beside the plan. */
  readonly why: "noFile" | "elsewhere" | "notPicture" | "tooLarge" | "notHere";
}

const LOGO_FAULTS: Readonly<Record<LogoLeftOutEvidence["why"], string>> = {
  noFile: "there is no such file. Put the picture beside the plan.",
  elsewhere: "it must stand beside the plan or in a folder below it. Put the picture there.",
  notPicture: "it is no whole picture of kind PNG or JPEG. Save it as one.",
  tooLarge: "it is larger than 250 KB or 4,000 dots across or down. Save it smaller.",
  notHere: "a file beside the plan cannot be read here. Make the pack with the command line to have it.",
};

export const logoLeftOut = findingKind({
  code: "logoLeftOut",
  severity: "warning",
  title: "Logo left out of packs",
  sentence: (f: Found<LogoLeftOutEvidence>) =>
    `${cellWords(f)} names the logo ${quoted(f.found)}, which packs are without: ${LOGO_FAULTS[f.evidence.why]}`,
  examples: [{ item: null, found: "crest.png", expected: null, evidence: { file: "plan", why: "noFile" } }],
});

interface ExampleRowEvidence extends InPlan {
  readonly cells: string;
}

export const exampleRow = findingKind({
  code: "exampleRow",
  severity: "note",
  title: "Example rows left in the plan",
  sentence: (f: Found<ExampleRowEvidence>) =>
    `The plan still has what shows in the template how it is filled in: ${f.evidence.cells}. It was not read. Write ` +
    "over it, or delete it.",
  examples: [
    {
      item: null,
      found: "M01",
      expected: null,
      evidence: { file: "plan", cells: "Measures!A4, Measures!A5, Glossary!A4" },
    },
  ],
});

/** What can be found in a plan while it is read. */
export const PLAN_KINDS = [
  planWordUnknown,
  periodNotUnderstood,
  duplicateMeasure,
  duplicateAction,
  measureUnnamed,
  settingTwice,
  settingUnknown,
  logoLeftOut,
  exampleRow,
  valueNotNumeric,
  unitMismatch,
  shownDiffers,
] as const;
export type PlanFinding = FindingOf<(typeof PLAN_KINDS)[number]>;
