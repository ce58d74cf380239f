import { address } from "../domain/cell";
import type { Finding } from "./registry";
import type { Acceptance } from "./acceptance";

/** A finding with who accepted it, and why. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly by: string;
  readonly reason: string;
}

/**
 * The findings that are accepted. They stay findings and are listed as accepted. A finding is open again as soon as
 * what was found is no longer what was accepted.
 */
export function acceptFindings(findings: readonly Finding[], acceptances: readonly Acceptance[]): AcceptedFinding[] {
  if (acceptances.length === 0) return [];
  return findings.flatMap((finding): AcceptedFinding[] => {
    const accepted = acceptances.find((acceptance) => isFor(acceptance, finding));
    return accepted === undefined ? [] : [{ finding, by: accepted.by, reason: accepted.reason }];
  });
}

function isFor({ code, item, at, found, expected }: Acceptance, finding: Finding): boolean {
  if (code !== finding.code || item !== finding.item || found !== finding.found) return false;
  if (expected !== undefined && expected !== finding.expected) return false;
  return item !== null || at === null || at === placeOf(finding);
}

/** A finding's cell as the file of accepted findings has it: `Actuals!C7`; null for none. */
function placeOf({ at }: Finding): string | null {
  if (at === null) return null;
  return at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
}

/** Findings, and which of them are accepted. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** The findings that nobody has accepted, in their order. */
export function openFindings({ findings, accepted }: Findings): Finding[] {
  const acceptedFindings = new Set(accepted.map(({ finding }) => finding));
  return findings.filter((finding) => !acceptedFindings.has(finding));
}

/**
 * A finding as accepted now: it is open again when the figure, or what it was compared with, changes.
 *
 * @example
 * acceptanceOf({ code: "statedStatusDiffers", item: "M2", at: { file: "e.csv", sheet: "", row: 2, column: 4 },
 *   found: "Red", expected: "Green", evidence: {} }, "A. Singh", "Agreed.").at //=> "E3"
 */
export function acceptanceOf(finding: Finding, by: string, reason: string): Acceptance {
  const { code, item, found, expected } = finding;
  return { code, item, at: placeOf(finding), found, expected, by, reason };
}

/** The acceptances without those of a finding, so that it is open again. */
export function withoutAcceptance(acceptances: readonly Acceptance[], finding: Finding): Acceptance[] {
  return acceptances.filter((acceptance) => !isFor(acceptance, finding));
}
