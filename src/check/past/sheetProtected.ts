import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { readingCheck } from "../check";

interface Evidence {
  /** As the workbook calls it. */
  readonly sheet: string;
}

const KIND = findingKind({
  code: "sheetProtected",
  severity: "error",
  title: "Protected sheet not refreshed",
  sentence: ({ evidence: { sheet } }: Found<Evidence>) =>
    `The sheet ${sheet} is protected, so it was left as it was: what stands there, and what is counted from it, is ` +
    "not of this report. Take the protection off and refresh again.",
  examples: [{ item: null, at: null, found: "", expected: "", evidence: { sheet: "Measures" } }],
});

/** Protected sheets of the workbook that is refreshed, as findings. */
export function protectedFindings(sheets: readonly string[]): FindingOf<typeof KIND>[] {
  return sheets.map((sheet) => ({
    code: "sheetProtected",
    item: null,
    at: null,
    found: "",
    expected: "",
    evidence: { sheet },
  }));
}

/**
 * A sheet of the workbook that a report goes into and that nobody may write to. It is found when the two are put
 * together, after the checks.
 */
export const sheetProtected = readingCheck([KIND], () => []);
