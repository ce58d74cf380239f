import type { Finding, FindingCode } from "./registry";

/** Findings of one kind, together. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** Findings of the same kind in many cells as one group, in the order that each kind comes first. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) groups.set(finding.code, [...(groups.get(finding.code) ?? []), finding]);
  return [...groups].map(([code, same]) => ({ code, findings: same }));
}
