import { findingKind, type Found } from "../domain/finding";
import { cellWords, quoted } from "../domain/findingWords";
import type { FileEvidence } from "./fileEvidence";

export const tableNotFound = findingKind({
  code: "tableNotFound",
  severity: "warning",
  title: "No table found",
  sentence: (f: Found<FileEvidence>) =>
    `${f.found === null || f.found === "" ? "The file" : `The sheet ${quoted(f.found)}`} has no ` +
    "table in it: no row of headings with rows below. Add headings, or leave the sheet out.",
  examples: [
    { item: null, found: null, expected: null, evidence: {} },
    { item: null, found: "Cover", expected: null, evidence: {} },
  ],
});

export const headerUnclear = findingKind({
  code: "headerUnclear",
  severity: "error",
  title: "Headings not clear",
  sentence: (f: Found<FileEvidence>) =>
    `The table ${f.found} can be read in two ways: ${twoReadings(f.evidence)}. It was read the first way, and its ` +
    "figures are not used. Put one row of headings above its rows, or say which they are: in the pane under “How " +
    "this table is read”, in a mapping file as headerRows.",
  examples: [
    { item: null, found: "A1:B6", expected: null, evidence: { dataFrom: "2", dataMayBeFrom: "1" } },
    { item: null, found: "A2:D6", expected: null, evidence: { headingsFrom: "2", headingsMayBeFrom: "1" } },
  ],
});

export const bandUnclear = findingKind({
  code: "bandUnclear",
  severity: "error",
  title: "Heading over several columns not clear",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)}: ${f.found} stand over columns whose headings do not come again, in the first of them or in ` +
    `the middle, so that ${f.evidence.columns ?? ""} may be under either. Figures there are not used. Merge each of ` +
    "these headings over its columns, or write it over each of them.",
  examples: [
    { item: null, found: "“2024/25” and “2025/26”", expected: null, evidence: { columns: "columns D and E" } },
  ],
});

export const severalTables = findingKind({
  code: "severalTables",
  severity: "note",
  title: "Several tables on a sheet",
  sentence: (f: Found<FileEvidence>) =>
    `${f.found} tables stand on one sheet. Each was read on its own. Check that each was taken for the right thing.`,
  examples: [{ item: null, found: "3", expected: "1", evidence: {} }],
});

export const mappingNotFollowed = findingKind({
  code: "mappingNotFollowed",
  severity: "error",
  title: "Not read as it was said",
  sentence: (f: Found<FileEvidence>) =>
    f.evidence.headerRows === undefined
      ? `${f.found} was said to have ${f.evidence.shape ?? ""}, but nothing in it can be read so. It was read as it ` +
        "stands. Give it another shape."
      : `The headings of ${f.found} were said to be ${f.evidence.headerRows}, where no row of the table stands below ` +
        "them. It was read as if nobody had said. Give other rows of headings, or leave them out.",
  examples: [
    { item: null, found: "A1:B6", expected: null, evidence: { headerRows: "row 40" } },
    {
      item: null,
      found: "A1:B6",
      expected: null,
      evidence: { shape: "areas in its rows and periods in its headings" },
    },
  ],
});

export const headingsMoved = findingKind({
  code: "headingsMoved",
  severity: "warning",
  title: "Headings in another row",
  sentence: (f: Found<FileEvidence>) =>
    `The headings of ${f.found} were said to be ${f.evidence.headerRows ?? ""}, but those that were confirmed stand ` +
    `in ${f.expected}. It was read by those. Save the mapping again if that is right, and set headerRows in a new ` +
    "one if it is not.",
  examples: [{ item: null, found: "A1:B6", expected: "row 3", evidence: { headerRows: "row 2" } }],
});

export const weeksNotUsed = findingKind({
  code: "weeksNotUsed",
  severity: "note",
  title: "Weeks among months",
  sentence: (f: Found<FileEvidence>) =>
    `${cellWords(f)}: ${f.found} rows are for weeks and stand among rows for months. Only the months were used. To ` +
    "report weeks, take the months out.",
  examples: [{ item: null, found: "3", expected: null, evidence: {} }],
});

function twoReadings({
  dataFrom = "",
  dataMayBeFrom = "",
  headingsFrom,
  headingsMayBeFrom = "",
}: FileEvidence): string {
  return headingsFrom === undefined
    ? `its rows are data from row ${dataFrom} on, or from row ${dataMayBeFrom} on`
    : `its headings begin in row ${headingsFrom}, or in row ${headingsMayBeFrom}`;
}
