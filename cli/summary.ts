import type { CheckedExtract, FindingGroup, Repair } from "../src/index";
import {
  CATALOGUE,
  cellName,
  countsOf,
  describeGroup,
  describeRepair,
  groupFindings,
  SEVERITY_NAMES,
  shownText,
} from "../src/index";

/** How many cells of a repair are printed. */
const CELLS_SHOWN = 3;

/** Of a finding in many cells, how many more than the first are named. */
const PLACES_SHOWN = 6;

/** How many findings are printed in full. */
const IN_FULL = 5;

/**
 * What was made of an extract, in lines for a terminal: its counts, and its findings below them, open ones first.
 *
 * @param whereRest What to do to see the findings that are not printed; null to print every one.
 * @param asked How many cells of an earlier report somebody changed, and the report too: they are told below.
 */
export function summaryLines(checkedExtract: CheckedExtract, whereRest: string | null, asked = 0): string[] {
  const counts = countsOf(checkedExtract);
  const lines = [checkedExtract.plan.title];
  if (checkedExtract.measures.length > 0)
    lines.push(`${plural(checkedExtract.measures.length, "measure")}: ${listed(counts.measures)}`);
  if (checkedExtract.actions.length > 0)
    lines.push(`${plural(checkedExtract.actions.length, "action")}: ${listed(counts.actions)}`);
  const { error, warning, note } = counts.findings;
  const groups = groupFindings(checkedExtract);
  if (asked > 0) lines.push(`${plural(asked, "cell")} that somebody changed and the report too, told below.`);
  if (groups.length === 0) return asked > 0 ? lines : [...lines, "Nothing to look at."];
  const isAccepted = ({ accepted }: FindingGroup): boolean => accepted !== null;
  const acceptedGroups = groups.filter(isAccepted);
  const accepted =
    acceptedGroups.length === 0
      ? ""
      : `; ${acceptedGroups.length} of them accepted, ${plural(counts.open.error, "error")} open`;
  lines.push(
    `${plural(groups.length, "finding")}: ${plural(error, "error")}, ` +
      `${plural(warning, "warning")}, ${plural(note, "note")}${accepted}`,
  );
  const openFirst = [...groups.filter((group) => !isAccepted(group)), ...acceptedGroups];
  const [printed, most] = whereRest === null ? [groups.length, Infinity] : [IN_FULL, PLACES_SHOWN];
  for (const group of openFirst.slice(0, printed)) lines.push(`  ${groupLine(group, most)}`);
  const more = groups.length - printed;
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

/** A fault in a line, with who has accepted it and why. */
function groupLine(group: FindingGroup, most: number): string {
  const line = `${SEVERITY_NAMES[CATALOGUE[group.code].severity]}: ${describeGroup(group, most)}`;
  return group.accepted === null ? line : `${line} Accepted by ${group.accepted.by}: ${group.accepted.reason}`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`)
    .join(", ");
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}
