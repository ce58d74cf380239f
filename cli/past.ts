import type { PastFigures, PastHeadings, Plan, ReportState, Source } from "../src/index";
import { carryingOnDemand, PAST_SHEET, pastHeadings, readHistory, readState } from "../src/index";
import { fileName, readBytes } from "./files";

/** What a report's workbook knows of its past figures. */
export interface KnownPast {
  readonly state: ReportState;
  readonly named: PastHeadings;
}

/** What a report's workbook knows of its past figures; null where it is none, or does not say. */
export async function knownPast(bytes: Uint8Array, path: string): Promise<KnownPast | null> {
  const { findReport, openPackage, packageState } = await carryingOnDemand();
  const opened = openPackage(bytes, fileName(path));
  if (!opened.ok) return null;
  const read = readState(packageState(opened.value) ?? "");
  if (read.kind !== "state") return null;
  return { state: read.state, named: pastHeadings(read.state.report, findReport(opened.value)) };
}

/** The past figures of a file that was read, also where people renamed their headings; null where it has none. */
export async function pastIn(path: string, source: Source, { year }: Plan): Promise<PastFigures | null> {
  const past = readHistory(source, year);
  const mayHave = past !== null || source.sheets.some(({ name }) => name === PAST_SHEET);
  if (!mayHave || source.format !== "xlsx") return past;
  const bytes = await readBytes(path);
  const known = bytes.ok ? await knownPast(bytes.value, path) : null;
  return known === null ? past : readHistory(source, year, known.named);
}
