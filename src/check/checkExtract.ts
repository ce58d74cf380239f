import { SEVERITIES } from "../domain/finding";
import { CATALOGUE } from "./catalogue";
import type { Checkable } from "./checkContext";
import { checkSettings } from "./checkSettings";
import { describeFinding } from "./describeFinding";
import type { Passed } from "./passed";
import { CHECKS, type Finding } from "./registry";

/** What the checks found, worst first, and what they found in order. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly passed: readonly Passed[];
}

/** Runs every check and lists what they find, worst first, each check's findings in the order of the extract. */
export function checkExtract(checkable: Checkable): Checked {
  const settings = checkSettings(checkable.plan.checks, CHECKS);
  const context = { ...checkable, settings };
  const results = CHECKS.map((check) => {
    const findings: readonly Finding[] = check.run(context);
    return { check, findings: findings.filter(({ code }) => !settings.off.has(code)) };
  });
  const passed = results.flatMap(({ check: { kinds, looksAt, passed: statement }, findings }) => {
    const isOn = kinds.some(({ code }) => !settings.off.has(code));
    return isOn && findings.length === 0 && statement !== null && context[looksAt].length > 0 ? [statement] : [];
  });
  const inOrder = CHECKS.flatMap(({ inOrder: statements }) => statements?.(context) ?? []);
  return {
    findings: worstFirst(withoutRepeats(results.flatMap(({ findings }) => findings))),
    passed: [...passed, ...inOrder].map((statement) => ({ statement })),
  };
}

/**
 * Findings without those that say the very same again: all rows of a measure whose name stands in a heading have the
 * cell of that heading.
 */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const said = new Set<string>();
  return findings.filter((finding) => said.size < said.add(describeFinding(finding)).size);
}

/** Findings by severity, keeping their order within each. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter(({ code }) => CATALOGUE[code].severity === severity));
}
