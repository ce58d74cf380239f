import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import type { KeptByHand } from "../../history/rowByHand";
import { readingCheck } from "../check";

/** A status or figure in a report that a person gave in place of the one that was worked out or read. */
export interface ByHand extends KeptByHand {
  /** ID of the measure or other item of the row; null where the row is about none. */
  readonly item: string | null;
  /** The table as we named it. */
  readonly table: string;
  /** The sheet as the workbook calls it, what the row is about, and the heading of the column. */
  readonly sheet: string;
  readonly row: string;
  readonly heading: string;
  readonly isStatus: boolean;
  /** Whether another that was given of the same item counts, and not this one; left out where not. */
  readonly yields?: boolean;
  /** The sheet on which they gave another that counts, which is what is said instead; left out where they did not. */
  readonly givenOn?: string;
  /** What stands there in words, and what the report says. */
  readonly typed: string;
  readonly workedOut: string;
}

interface Evidence {
  readonly sheet: string;
  readonly row: string;
  readonly heading: string;
  readonly isStatus: boolean;
  readonly givenOn?: string;
}

const KIND = findingKind({
  code: "givenByHand",
  severity: "error",
  title: "Given by hand",
  sentence: ({ found, expected, evidence }: Found<Evidence>) => {
    const { sheet, row, heading, isStatus, givenOn } = evidence;
    const place = `${sheet}, ${row}, ${heading}`;
    if (givenOn !== undefined)
      return (
        `${place}: somebody gave ${quoted(found)} here and ${quoted(expected)} on ${givenOn}, which counts. ` +
        "Empty the cell that is wrong, or accept it with the reason."
      );
    return isStatus
      ? `${place}: somebody gave ${quoted(found)}, and what is worked out is ${quoted(expected)}. Accept it with the ` +
          "reason, or empty the cell to take what is worked out."
      : `${place}: somebody typed ${quoted(found)}, and the report has ${quoted(expected)} there. Accept it with the ` +
          "reason, or empty the cell to take the report’s.";
  },
  examples: [
    {
      item: "M2",
      at: null,
      found: "Amber",
      expected: "Green",
      evidence: { sheet: "Measures", row: "M2", heading: "Status", isStatus: true },
    },
    {
      item: "M2",
      at: null,
      found: "350",
      expected: "355",
      evidence: { sheet: "Measures", row: "M2", heading: "Actual", isStatus: false },
    },
    {
      item: "M2",
      at: null,
      found: "340",
      expected: "350",
      evidence: { sheet: "Exceptions", row: "M2", heading: "Actual", isStatus: false, givenOn: "Measures" },
    },
  ],
});

/** What people gave by hand in the report that is refreshed, as findings. */
export function byHandFindings(byHand: readonly ByHand[]): FindingOf<typeof KIND>[] {
  return byHand.map(({ item, sheet, row, heading, isStatus, givenOn, typed, workedOut }) => ({
    code: "givenByHand",
    item,
    at: null,
    found: typed,
    expected: workedOut,
    evidence: { sheet, row, heading, isStatus, ...(givenOn === undefined ? {} : { givenOn }) },
  }));
}

/**
 * A status or figure that a person gave by hand in a report. It is no fault of the extract: it is found when the report
 * is put into a workbook with an earlier one, after the checks.
 */
export const givenByHand = readingCheck([KIND], () => []);
