import { findingKind, type FindingOf, type Found } from "../domain/finding";
import { cellWords, quoted, readingsOr } from "../domain/findingWords";
import type { FileEvidence } from "./fileEvidence";
import {
  tableNotFound,
  headerUnclear,
  bandUnclear,
  severalTables,
  mappingNotFollowed,
  headingsMoved,
  weeksNotUsed,
} from "./tableFindingKinds";

export const encodingGuessed = findingKind({
  code: "encodingGuessed",
  severity: "note",
  title: "Text encoding guessed",
  sentence: (f: Found<FileEvidence>) =>
    `The file does not say how its text is encoded and was read as ${f.found}. Check that £ signs ` +
    "and accents look right, or save it as CSV UTF-8.",
  examples: [{ item: null, found: "windows-1252", expected: null, evidence: {} }],
});

export const mixedLineEndings = findingKind({
  code: "mixedLineEndings",
  severity: "note",
  title: "Mixed line endings",
  sentence: (_f: Found<FileEvidence>) =>
    "The file ends its lines in more than one way. Every row was kept. Save it again from one program to be sure.",
  examples: [{ item: null, found: null, expected: null, evidence: {} }],
});

export const raggedRow = findingKind({
  code: "raggedRow",
  severity: "warning",
  title: "Row of another length",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)}: this row has ${f.found} ${f.found === "1" ? "cell" : "cells"} where the table has ` +
    `${f.expected}. Check that ` +
    "no cell was split or lost.",
  examples: [{ item: null, found: "7", expected: "8", evidence: {} }],
});

export const duplicateHeader = findingKind({
  code: "duplicateHeader",
  severity: "warning",
  title: "Heading used twice",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)}: the heading ${quoted(f.found)} is used more than once. Rename one, or confirm ` +
    "which column to use.",
  examples: [{ item: null, found: "Actual", expected: null, evidence: {} }],
});

export const blankHeader = findingKind({
  code: "blankHeader",
  severity: "note",
  title: "Column without a heading",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)}: this column has no heading. Give it one that says what it holds, or it may not be used.`,
  examples: [{ item: null, found: null, expected: null, evidence: {} }],
});

export const hiddenData = findingKind({
  code: "hiddenData",
  severity: "note",
  title: "Hidden data",
  sentence: (f: Found<FileEvidence>) => `${f.found}: hidden in the file, and read all the same. Unhide and check.`,
  examples: [
    { item: null, found: "Row 4 of Actuals", expected: null, evidence: {} },
    { item: null, found: "The sheet Workings", expected: null, evidence: {} },
  ],
});

export const coveredCell = findingKind({
  code: "coveredCell",
  severity: "warning",
  title: "Covered by a merged cell",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)} holds ${quoted(f.found)} under a merged cell, where it cannot be seen. It was not read` +
    `${f.evidence.addresses === undefined ? "" : `, nor was what is under ${f.evidence.addresses}`}. ` +
    "Unmerge the cells and check.",
  examples: [
    { item: null, found: "Old name", expected: null, evidence: {} },
    { item: null, found: "12", expected: null, evidence: { addresses: "B8, B9" } },
  ],
});

export const formulaWithoutValue = findingKind({
  code: "formulaWithoutValue",
  severity: "error",
  title: "Formula without a result",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)} holds a formula with no saved result. Open the file in Excel, recalculate and save it.`,
  examples: [{ item: null, found: null, expected: null, evidence: {} }],
});

export const cellError = findingKind({
  code: "cellError",
  severity: "error",
  title: "Error in a cell",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)} holds the error ${f.found}. Mend the formula behind it, or put [x] where there is no figure.`,
  examples: [{ item: null, found: "#DIV/0!", expected: null, evidence: {} }],
});

export const unreadableDate = findingKind({
  code: "unreadableDate",
  severity: "warning",
  title: "Date that cannot be read",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)} holds ${quoted(f.found)}, which is not a date. Write it as 31/03/2010.`,
  examples: [{ item: null, found: "31 Smarch", expected: null, evidence: {} }],
});

export const strayColumn = findingKind({
  code: "strayColumn",
  severity: "note",
  title: "Stray cells",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)} stands to the right of a table, in a column without a heading. It was not used. Give its column ` +
    "a heading, or move it below the table as a note.",
  examples: [{ item: null, found: "see note", expected: null, evidence: {} }],
});

/** What reading can find odd in a file or a table, before anyone knows what it means. */
export const FILE_KINDS = [
  encodingGuessed,
  mixedLineEndings,
  raggedRow,
  duplicateHeader,
  blankHeader,
  hiddenData,
  coveredCell,
  formulaWithoutValue,
  cellError,
  unreadableDate,
  strayColumn,
  tableNotFound,
  headerUnclear,
  bandUnclear,
  mappingNotFollowed,
  headingsMoved,
  severalTables,
  weeksNotUsed,
] as const;
export type FileFinding = FindingOf<(typeof FILE_KINDS)[number]>;

interface ValueNotNumericEvidence {
  readonly file?: "plan";
  readonly readings?: string;
  readonly header?: string;
}

export const valueNotNumeric = findingKind({
  code: "valueNotNumeric",
  severity: "error",
  title: "Not a number",
  sentence: (f: Found<ValueNotNumericEvidence>) =>
    f.expected === null
      ? `${cellWords(f)} holds ${quoted(f.found)}, as the figures of its row do. Enter what belongs there, or [x].`
      : `${cellWords(f)} holds ${quoted(f.found)}, which is not a number. ` +
        `${readingsOr(f.evidence.readings, "Enter a number, or [x] where there is none.", "It was not used.")}`,
  examples: [
    {
      item: "M2",
      found: "none",
      expected: "a number",
      evidence: { readings: "0 if there are none, or no figure ([x]) if it is not known" },
    },
    { item: "M3", found: "lots", expected: "a number", evidence: {} },
  ],
});

interface TotalDiffersEvidence {
  readonly label: string;
  readonly heading: string;
  /** The rows that were added, by their numbers in the sheet: `rows 2 to 4 and 9`. */
  readonly parts: string;
}

export const totalDiffers = findingKind({
  code: "totalDiffers",
  severity: "error",
  title: "Total differs from its parts",
  sentence: (f: Found<TotalDiffersEvidence>) =>
    `${cellWords(f)}: ${quoted(f.evidence.label)} says ${f.found} under ` +
    `${quoted(f.evidence.heading)}, but ${f.evidence.parts} sum to ${f.expected}. Check these ` +
    "rows and the total.",
  examples: [
    { item: null, found: "100", expected: "99", evidence: { label: "Total", heading: "Actual", parts: "rows 4 to 6" } },
  ],
});

/** What can be found in a file with no plan to hold it against. */
export type InspectionFinding = FileFinding | FindingOf<typeof valueNotNumeric | typeof totalDiffers>;
