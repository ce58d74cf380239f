import { errorsLeft, openFindings } from "../src/check/acceptFindings";
import { CATALOGUE } from "../src/check/catalogue";
import { describeFinding } from "../src/check/describeFinding";
import type { Severity } from "../src/domain/finding";
import { countOutcome } from "../src/report/counts";
import type { Outcome } from "../src/report/outcome";
import { SEVERITY_NAMES } from "../src/report/statusLooks";

/** How many findings are printed in full. */
const IN_FULL = 5;

/** What was made of an extract, in a few lines for a terminal. */
export function summaryLines(outcome: Outcome): string[] {
  const counts = countOutcome(outcome);
  const lines = [outcome.plan.title];
  if (outcome.measures.length > 0) lines.push(`${plural(outcome.measures.length, "measure")}: ${listed(counts.measures)}`);
  if (outcome.actions.length > 0) lines.push(`${plural(outcome.actions.length, "action")}: ${listed(counts.actions)}`);
  const { error, warning, note } = counts.findings;
  const accepted = outcome.accepted.length === 0 ? "" : `; ${outcome.accepted.length} of them accepted, ${plural(errorsLeft(outcome), "error")} open`;
  lines.push(`${plural(outcome.findings.length, "finding")}: ${plural(error, "error")}, ${plural(warning, "warning")}, ${plural(note, "note")}${accepted}`);
  const openFirst = [...openFindings(outcome), ...outcome.accepted.map(({ finding }) => finding)];
  for (const line of findingLines({ ...outcome, findings: openFirst }).slice(0, IN_FULL)) lines.push(`  ${line}`);
  const more = outcome.findings.length - IN_FULL;
  if (more > 0) lines.push(`  and ${more} more: see the Data quality sheet, or run check with --all`);
  return lines;
}

/** Every finding, a line each, with who has accepted it and why. */
export function findingLines(outcome: Outcome): string[] {
  return outcome.findings.map((finding) => {
    const accepted = outcome.accepted.find((one) => one.finding === finding);
    const line = `${SEVERITY_NAMES[severityOf(finding.code)]}: ${describeFinding(finding)}`;
    return accepted === undefined ? line : `${line} Accepted by ${accepted.by}: ${accepted.reason}`;
  });
}

function severityOf(code: keyof typeof CATALOGUE): Severity {
  return CATALOGUE[code].severity;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(", ");
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
