import { address } from "../domain/cell";
import { CATALOGUE } from "./catalogue";
import { isRecord, readJson } from "../domain/readJson";
import { FINDING_CODES, type Finding, type FindingCode } from "./registry";

/** A finding that somebody has looked at and lets stand, as kept in a file between reports. */
export interface Acceptance {
  readonly code: FindingCode;
  /** Id of the measure, action or other item; null for a finding about a whole file or table. */
  readonly item: string | null;
  /** The cell, which only tells findings without an item apart: rows move from one extract to the next. */
  readonly at: string | null;
  /** What the file held when it was accepted; another figure is another finding. */
  readonly found: string | null;
  /** What was expected then; undefined where that does not matter. */
  readonly expected?: string | null;
  readonly by: string;
  readonly reason: string;
}

/** A finding with who accepted it, and why. */
export interface AcceptedFinding {
  readonly finding: Finding;
  readonly by: string;
  readonly reason: string;
}

/**
 * The findings that are accepted. They stay findings and are listed as accepted. One returns as soon as what was found is
 * no longer what was accepted.
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
interface Findings {
  readonly findings: readonly Finding[];
  readonly accepted: readonly AcceptedFinding[];
}

/** The findings that nobody has accepted, in their order. */
export function openFindings({ findings, accepted }: Findings): Finding[] {
  const standing = new Set(accepted.map(({ finding }) => finding));
  return findings.filter((finding) => !standing.has(finding));
}

/** How many error findings nobody has accepted: those that stop sign-off. */
export function errorsLeft(findings: Findings): number {
  return openFindings(findings).filter(({ code }) => CATALOGUE[code].severity === "error").length;
}

/**
 * A finding as accepted now: it returns when the figure, or what it was held against, is another.
 *
 * @example
 * acceptanceOf({ code: "statedStatusDiffers", item: "M2", at: { file: "e.csv", sheet: "", row: 2, column: 4 }, found: "Red", expected: "Green", evidence: {} }, "A. Singh", "Agreed.") //=> {"code":"statedStatusDiffers","item":"M2","at":"E3","found":"Red","expected":"Green","by":"A. Singh","reason":"Agreed."}
 */
export function acceptanceOf(finding: Finding, by: string, reason: string): Acceptance {
  const { code, item, found, expected } = finding;
  return { code, item, at: placeOf(finding), found, expected, by, reason };
}

/** The acceptances without those of a finding, so that it is open again. */
export function withoutAcceptance(acceptances: readonly Acceptance[], finding: Finding): Acceptance[] {
  return acceptances.filter((acceptance) => !isFor(acceptance, finding));
}

/** A file of accepted findings, as `readAcceptances` reads it. */
export function writeAcceptances(accepted: readonly Acceptance[]): string {
  return `${JSON.stringify({ version: 1, accepted }, null, 2)}\n`;
}

/**
 * Reads a file of accepted findings: `{"version": 1, "accepted": [{"code", "item", "at", "found", "expected", "by",
 * "reason"}]}`. Each needs a code, who accepted it and why; the rest may be left out or null. An answer in words is what
 * is wrong with the file.
 */
export function readAcceptances(text: string): readonly Acceptance[] | string {
  const file = readJson(text);
  if (file === undefined) return "it is not JSON";
  const entries = isRecord(file) && file["version"] === 1 ? file["accepted"] : null;
  if (!Array.isArray(entries)) return "it has no list called accepted, or its version is not 1";
  const read: Acceptance[] = [];
  for (const [index, entry] of entries.entries()) {
    const acceptance = readAcceptance(entry);
    if (typeof acceptance === "string") return `its entry ${index + 1} ${acceptance}`;
    read.push(acceptance);
  }
  return read;
}

function readAcceptance(entry: unknown): Acceptance | string {
  if (!isRecord(entry)) return "is not a finding";
  const code = FINDING_CODES.find((known) => known === entry["code"]);
  const [by, reason] = [words(entry["by"]), words(entry["reason"])];
  if (code === undefined) return `has the code ${String(entry["code"])}, which is no finding’s`;
  if (by === null) return "does not say who accepted it (by)";
  if (reason === null) return "does not say why it is accepted (reason)";
  const about = { code, item: words(entry["item"]), at: words(entry["at"]), found: text(entry["found"]), by, reason };
  return entry["expected"] === undefined ? about : { ...about, expected: text(entry["expected"]) };
}

/** What was found, which may be nothing at all (`""`). */
function text(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function words(value: unknown): string | null {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
