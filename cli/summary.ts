import type { CheckedExtract, Repair, Severity } from "../src/index";
import {
  CATALOGUE,
  cellName,
  countsOf,
  describeFinding,
  describeRepair,
  errorsLeft,
  openFindings,
  SEVERITY_NAMES,
  shownText,
} from "../src/index";

/** How many cells of a repair are printed. */
const CELLS_SHOWN = 3;

/** How many findings are printed in full. */
const IN_FULL = 5;

/**
 * What was made of an extract, in lines for a terminal: its counts, and its findings below them, open ones first.
 *
 * @param whereRest What to do to see the findings that are not printed; null to print every one.
 */
export function summaryLines(checkedExtract: CheckedExtract, whereRest: string | null): string[] {
  const counts = countsOf(checkedExtract);
  const lines = [checkedExtract.plan.title];
  if (checkedExtract.measures.length > 0)
    lines.push(`${plural(checkedExtract.measures.length, "measure")}: ${listed(counts.measures)}`);
  if (checkedExtract.actions.length > 0)
    lines.push(`${plural(checkedExtract.actions.length, "action")}: ${listed(counts.actions)}`);
  const { error, warning, note } = counts.findings;
  const accepted =
    checkedExtract.accepted.length === 0
      ? ""
      : `; ${checkedExtract.accepted.length} of them accepted, ${plural(errorsLeft(checkedExtract), "error")} open`;
  lines.push(
    `${plural(checkedExtract.findings.length, "finding")}: ${plural(error, "error")}, ` +
      `${plural(warning, "warning")}, ${plural(note, "note")}${accepted}`,
  );
  const openFirst = [...openFindings(checkedExtract), ...checkedExtract.accepted.map(({ finding }) => finding)];
  const printed = whereRest === null ? openFirst.length : IN_FULL;
  for (const line of findingLines({ ...checkedExtract, findings: openFirst }).slice(0, printed))
    lines.push(`  ${line}`);
  const more = openFirst.length - printed;
  if (more > 0) lines.push(`  and ${more} more: ${whereRest}`);
  return lines;
}

/** Repairs made and repairs offered, each with its first cells before and after; nothing where there are none. */
export function repairLines({ repairs, repairsOffered }: CheckedExtract): string[] {
  const lines: string[] = [];
  if (repairs.length > 0) {
    lines.push(`${plural(repairs.length, "repair")} made:`);
    for (const repair of repairs)
      for (const one of repairWords(
        repair,
        ` Confirmed by ${repair.by}${repair.reason === null ? "." : `: ${repair.reason}`}`,
      ))
        lines.push(one);
  }
  if (repairsOffered.length > 0) {
    lines.push(
      `${plural(repairsOffered.length, "repair")} offered, not made. Save with --save-repairs FILE, ` +
        "put a name to what is right (and the reading, where there are several), and give it with " +
        "--repairs FILE:",
    );
    for (const repair of repairsOffered) for (const one of repairWords(repair)) lines.push(one);
  }
  return lines;
}

function repairWords(repair: Repair, signed = ""): string[] {
  const cells = repair.edits
    .slice(0, CELLS_SHOWN)
    .map(({ at, before, after }) => `    ${cellName(at)}: ${shownText(before)} → ${shownText(after)}`);
  const more = repair.edits.length - CELLS_SHOWN;
  return [`  ${describeRepair(repair)}${signed}`, ...cells, ...(more > 0 ? [`    and ${more} more`] : [])];
}

/** Every finding, a line each, with who has accepted it and why. */
function findingLines(checkedExtract: CheckedExtract): string[] {
  return checkedExtract.findings.map((finding) => {
    const accepted = checkedExtract.accepted.find((one) => one.finding === finding);
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
