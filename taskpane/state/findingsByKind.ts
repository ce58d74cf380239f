import type { Finding, FindingCode } from "../../src/index";

/** Findings of one kind, together. */
export interface FindingsOfKind {
  readonly code: FindingCode;
  readonly findings: readonly Finding[];
}

/** Findings of the same kind as one group, in the order that each kind comes first. */
export function findingsByKind(findings: readonly Finding[]): FindingsOfKind[] {
  const byCode = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const same = byCode.get(finding.code);
    if (same === undefined) byCode.set(finding.code, [finding]);
    else same.push(finding);
  }
  return [...byCode].map(([code, same]) => ({ code, findings: same }));
}
