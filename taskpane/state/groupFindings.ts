import { CATALOGUE } from "../../src/check/catalogue";
import { SEVERITIES, type Finding, type FindingCode, type Severity } from "../../src/domain/finding";

/** Findings of one kind, under its title. */
export interface FindingGroup {
  readonly code: FindingCode;
  readonly title: string;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

/** Findings by kind, worst kinds first, each kind in the order it was found. */
export function groupFindings(findings: readonly Finding[], severities: readonly Severity[]): FindingGroup[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code) ?? [];
    groups.set(finding.code, [...group, finding]);
  }
  return [...groups]
    .map(([code, found]) => ({ code, title: CATALOGUE[code].title, severity: CATALOGUE[code].severity, findings: found }))
    .filter(({ severity }) => severities.includes(severity))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
