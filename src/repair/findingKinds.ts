import { findingKind, type FindingOf, type Found } from "../domain/finding";
import { cellWords, quoted } from "../domain/findingWords";

interface RepairNotMadeEvidence {
  readonly repair: string;
  readonly by: string;
}

export const repairNotMade = findingKind({
  code: "repairNotMade",
  severity: "warning",
  title: "Repair not made",
  sentence: (f: Found<RepairNotMadeEvidence>) => {
    const now = f.found === "" ? `${cellWords(f)} is blank now` : `${cellWords(f)} now holds ${quoted(f.found)}`;
    const why =
      f.found === f.expected
        ? "nothing in the file needs it now"
        : f.found === null
          ? `${cellWords(f)}, where ${quoted(f.expected)} stood, is in no table now`
          : `${now} where ${f.expected === "" ? "nothing" : quoted(f.expected)} stood`;
    return (
      `A repair that ${f.evidence.by} confirmed was not made, because ${why}. It was: ` +
      `${f.evidence.repair} See which repairs are offered now.`
    );
  },
  examples: [
    {
      item: null,
      found: "46",
      expected: "45*",
      evidence: { by: "A. Singh", repair: "Take “*” off 45*, which leaves 45." },
    },
    {
      item: null,
      found: "45*",
      expected: "45*",
      evidence: { by: "A. Singh", repair: "Take “*” off 45*, which leaves 45." },
    },
    { item: null, found: null, expected: "Orange", evidence: { by: "A. Singh", repair: "Map “Orange” to Amber." } },
  ],
});

/** What can be found while repairs are made. */
export type RepairFinding = FindingOf<typeof repairNotMade>;
