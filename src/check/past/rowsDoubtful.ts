import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { quoted } from "../../domain/findingWords";
import { readingCheck } from "../check";

/** What could not be told for certain when the rows of an earlier report were followed. */
export interface RowDoubt {
  readonly kind: "idReused" | "nameUnclear" | "countsCells" | "otherBody";
  readonly sheet: string;
  /** The ID that is another’s now, the name that several have, the cells with a formula that counts, or `""`. */
  readonly name: string;
  /** What the ID was, or the row that is counted, and what it is now; `""` for what is not known. */
  readonly before: string;
  readonly after: string;
  /** A formula that counts rows or columns, without its `=`. */
  readonly formula?: string | undefined;
}

interface Evidence {
  readonly sheet: string;
}

const REUSED = findingKind({
  code: "idReused",
  severity: "warning",
  title: "ID of another measure now",
  sentence: ({ item, found, expected, evidence: { sheet } }: Found<Evidence>) =>
    `${sheet}: ${item ?? ""} was ${quoted(expected)} and is ${quoted(found)} now, which is taken for another, so ` +
    "what was typed for the old one went to the sheet Retired. If it is the same under another name, add the old " +
    "name to its Aliases in the plan and make the report again.",
  examples: [{ item: "M4", at: null, found: "Arson", expected: "Burglary", evidence: { sheet: "Measures" } }],
});

const UNCLEAR = findingKind({
  code: "rowsUnclear",
  severity: "error",
  title: "Which row is whose is not known",
  sentence: ({ found, evidence: { sheet } }: Found<Evidence>) =>
    `${sheet}: several are called ${quoted(found)}, and their IDs are not what they were. Is what was typed beside ` +
    "each still its own? Rows stayed with their IDs: put right what is not, and accept this.",
  examples: [{ item: null, at: null, found: "Complaints", expected: null, evidence: { sheet: "Measures" } }],
});

const OTHER_BODY = findingKind({
  code: "otherBody",
  severity: "error",
  title: "Workbook of another organisation",
  sentence: ({ found, expected }: Found<Evidence>) =>
    `The workbook’s last report is of ${quoted(found)}, and this one is of ${quoted(expected)}: its past figures and ` +
    "what was typed in it are the other’s. Use the workbook of the same organisation, or accept this where it has " +
    "another name now.",
  examples: [
    {
      item: null,
      at: null,
      found: "Northmoor Hospitals",
      expected: "Oxmoor Borough Council",
      evidence: { sheet: "Summary" },
    },
  ],
});

type RowFinding = FindingOf<typeof REUSED> | FindingOf<typeof UNCLEAR> | FindingOf<typeof OTHER_BODY>;

/** What could not be told of the rows of an earlier report, as findings, each once for all sheets that have it. */
export function doubtFindings(doubts: readonly RowDoubt[]): readonly RowFinding[] {
  const once = new Map<string, RowDoubt>();
  for (const doubt of doubts.filter(({ kind }) => kind !== "countsCells")) {
    const key = JSON.stringify([doubt.kind, doubt.name]);
    if (!once.has(key)) once.set(key, doubt);
  }
  return [...once.values()].map(({ kind, sheet, name, before, after }): RowFinding => {
    const evidence = { sheet };
    if (kind === "nameUnclear")
      return { code: "rowsUnclear", item: null, at: null, found: name, expected: null, evidence };
    if (kind === "otherBody")
      return { code: "otherBody", item: null, at: null, found: before, expected: after, evidence };
    return { code: "idReused", item: name, at: null, found: after, expected: before, evidence };
  });
}

/**
 * Rows of an earlier report that may stand beside another measure’s. They are found when a report is put into a
 * workbook with an earlier one, after the checks.
 */
export const rowsDoubtful = readingCheck([REUSED, UNCLEAR, OTHER_BODY], () => []);
