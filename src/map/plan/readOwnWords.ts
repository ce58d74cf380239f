import { OWN_WORD_MEANINGS, type OwnWordMeaning, type OwnWords } from "../../domain/plan";
import { plainLabel } from "../match/plainLabel";
import type { PlanFinding } from "./findingKinds";
import type { PlanRow } from "./planRows";

/**
 * Reads the plan's table `Words`: `went through the roof` means a rise. What is not understood is a finding.
 */
export function readOwnWords(rows: readonly PlanRow[], findings: PlanFinding[]): OwnWords[] {
  return rows.flatMap((row) => {
    const words = row.text("words").trim();
    if (words === "") return [];
    const means = OWN_WORD_MEANINGS.find((one): one is OwnWordMeaning => one === plainLabel(row.text("means")));
    if (means === undefined)
      findings.push({
        code: "planWordUnknown",
        item: null,
        at: row.at("means"),
        found: row.text("means"),
        expected: OWN_WORD_MEANINGS.join(", "),
        evidence: { file: "plan" },
      });
    return means === undefined ? [] : [{ words, means }];
  });
}
