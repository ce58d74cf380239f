import { cellWords } from "../domain/findingWords";
import type { AcceptedFinding, Findings } from "./acceptFindings";
import { describeFinding } from "./describeFinding";
import type { Finding, FindingCode } from "./registry";

/** One fault: a finding, or the same finding of many cells, which is one thing to look at. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly [Finding, ...Finding[]];
  /** Who has accepted them and why; null where they are open. */
  readonly accepted: Pick<AcceptedFinding, "by" | "reason"> | null;
}

/**
 * Findings with those of one fault together, in the order that each fault comes first. Findings are of one fault where
 * their sentences differ in nothing but the item and the cell.
 */
export function groupFindings({ findings, accepted }: Findings): FindingGroup[] {
  const acceptances = new Map(accepted.map((acceptance) => [acceptance.finding, acceptance]));
  const groups = new Map<
    string,
    { code: FindingCode; findings: [Finding, ...Finding[]]; accepted: FindingGroup["accepted"] }
  >();
  for (const finding of findings) {
    const acceptance = acceptances.get(finding) ?? null;
    const fault = JSON.stringify([finding.code, faultWords(finding), acceptance?.by, acceptance?.reason]);
    const group = groups.get(fault);
    if (group === undefined) groups.set(fault, { code: finding.code, findings: [finding], accepted: acceptance });
    else group.findings.push(finding);
  }
  return [...groups.values()];
}

/** A finding’s sentence without the item and the cell that it is about. */
function faultWords<Code extends FindingCode>(finding: Finding<Code>): string {
  const evidence = { ...finding.evidence, ...("name" in finding.evidence ? { name: "" } : {}) };
  return describeFinding({ ...finding, item: null, at: null, evidence });
}

/**
 * One fault in words: the sentence of its first finding, then the other items and cells.
 *
 * @param most How many of the others are named; the rest are counted.
 */
export function describeGroup({ findings: [first, ...others] }: FindingGroup, most: number): string {
  const sentence = describeFinding(first);
  if (others.length === 0) return sentence;
  const named = others.slice(0, most).map(placeWords);
  const more = others.length - named.length;
  const all = more > 0 ? [...named, `${more} more`] : named;
  const list = all.length === 1 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
  return `${sentence} The same goes for ${list}.`;
}

function placeWords(finding: Finding): string {
  if (finding.at === null) return finding.item ?? "another";
  return finding.item === null ? cellWords(finding) : `${finding.item} in ${cellWords(finding)}`;
}
