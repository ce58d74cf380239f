import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { readingCheck } from "../check";
import type { RowDoubt } from "./rowsDoubtful";

interface Evidence {
  /** Where it stands: `Board!B3`, and further cells with it. */
  readonly place: string;
  /** Without its `=`. */
  readonly formula: string;
}

/** A cell that holds an ID and nothing else has no formula. */
function at(place: string, formula: string): string {
  return formula === "" ? place : `${place}, =${formula}`;
}

/** Whether what stood there is an ID with its name, rather than a row. */
function isLookedUp(before: string | null): boolean {
  return before?.includes("“") === true;
}

const ANOTHER = findingKind({
  code: "formulaTakesAnother",
  severity: "error",
  title: "Formula takes another row now",
  sentence: ({ found, expected, evidence: { place, formula } }: Found<Evidence>) => {
    const [cell, now] = [at(place, formula), found ?? ""];
    if (!isLookedUp(expected))
      return (
        `${cell}: it takes cells by their place, took ${expected ?? ""} and takes ${now} now. ` +
        "Let it look for the ID (INDEX with MATCH, or XLOOKUP), or put the place right."
      );
    return now === ""
      ? `${cell}: it looks for ${expected ?? ""}, which has left its table. What it gives now may be 0 or an error: ` +
          "take it out, or point it at the sheet Retired."
      : `${cell}: what was ${expected ?? ""} is ${now} now. Look for its new ID or name if it is meant.`;
  },
  examples: [
    {
      item: null,
      at: null,
      found: "M3",
      expected: "M2",
      evidence: { place: "Board!B3", formula: "INDEX(Measures!A5:N12,2,6)" },
    },
  ],
});

const PERHAPS = findingKind({
  code: "formulaMayTakeAnother",
  severity: "warning",
  title: "Formula may take other cells now",
  sentence: ({ evidence: { place, formula } }: Found<Evidence>) =>
    `${at(place, formula)}: rows that it takes by their place have moved, left or come back. Check what it takes ` +
    "now. What looks for the ID (INDEX with MATCH, XLOOKUP) follows its row.",
  examples: [
    {
      item: null,
      at: null,
      found: null,
      expected: null,
      evidence: { place: "Board!B3", formula: "OFFSET(Measures!F4,A3,0)" },
    },
  ],
});

type CountingFinding = FindingOf<typeof ANOTHER> | FindingOf<typeof PERHAPS>;

/** Formulas of people’s that take other cells after a refresh, or may, as findings. */
export function countingFindings(doubts: readonly RowDoubt[]): readonly CountingFinding[] {
  return doubts.flatMap(({ formula, sheet, name, before, after }): CountingFinding[] => {
    if (formula === undefined) return [];
    const evidence = { place: sheet === "" ? `the name ${name}` : `${sheet}!${name}`, formula };
    if (before === "")
      return [{ code: "formulaMayTakeAnother", item: null, at: null, found: null, expected: null, evidence }];
    return [{ code: "formulaTakesAnother", item: null, at: null, found: after, expected: before, evidence }];
  });
}

/**
 * Formulas of people’s in an earlier report’s workbook that count rows. They are found when a report is put there,
 * after the checks.
 */
export const formulasCounting = readingCheck([ANOTHER, PERHAPS], () => []);
