import type { PastFigures, PastHeadings, Plan, ReportState, Result, Source } from "../src/index";
import { carryingOnDemand, ok, PAST_SHEET, pastHeadings, readHistory, readState } from "../src/index";
import { fileName, readBytes, readSourceFile } from "./files";

/** What a report's workbook knows of its past figures. */
export interface KnownPast {
  readonly state: ReportState;
  readonly named: PastHeadings;
  /** The workbook as any file is read. */
  readonly source: Source;
}

/** What a report's workbook knows of its past figures; null where it is none, or does not say. */
export async function knownPast(bytes: Uint8Array, path: string): Promise<KnownPast | null> {
  const { findReportAndCells, openPackage, packageState } = await carryingOnDemand();
  const opened = openPackage(bytes, fileName(path));
  if (!opened.ok) return null;
  const read = readState(packageState(opened.value) ?? "");
  if (read.kind !== "state") return null;
  const { report, source } = findReportAndCells(opened.value);
  return { state: read.state, named: pastHeadings(read.state.report, report), source };
}

/** Past figures, or a file without any. */
type PastOrSource = { readonly past: PastFigures } | { readonly past: null; readonly source: Source };

/** Workbooks that reports are written in. */
const WORKBOOK = /\.xls[xm]$/i;

/**
 * Reads the past figures of a file, also where people renamed their headings. A report's own workbook is read once, by
 * what it knows; any other file as an extract is, which it may be.
 */
export async function readPast(path: string, { year }: Plan): Promise<Result<PastOrSource>> {
  const own = WORKBOOK.test(path) ? await ownPast(path) : null;
  const past = own === null ? null : readHistory(own.source, year, own.named);
  if (past !== null) return ok({ past });
  const source = await readSourceFile(path);
  if (!source.ok) return source;
  const read = readHistory(source.value, year);
  if (read === null) return ok({ past: null, source: source.value });
  const bytes = source.value.format === "xlsx" ? await readBytes(path) : null;
  const known = bytes?.ok === true ? await knownPast(bytes.value, path) : null;
  const named = known === null ? read : readHistory(source.value, year, known.named);
  return ok(named === null ? { past: null, source: source.value } : { past: named });
}

/** The same of a workbook with a sheet of past figures as we name it. */
async function ownPast(path: string): Promise<KnownPast | null> {
  const bytes = await readBytes(path);
  if (!bytes.ok || !(await carryingOnDemand()).listsSheet(bytes.value, PAST_SHEET)) return null;
  return knownPast(bytes.value, path);
}
