import type {
  Fault,
  Refused,
  CheckedExtract,
  FoundReport,
  HistoryRow,
  NextReport,
  PastFigures,
  Plan,
  Refresh,
  Remembered,
  ReportState,
  Result,
  SheetChanges,
  Source,
} from "../src/index";
import {
  carryingOnDemand,
  changeWords,
  itemLines,
  choiceWords,
  historyEditsOnDemand,
  leftWords,
  ok,
  packOnDemand,
  pastInWorkbook,
  readState,
  refreshedState,
  refused,
  sealedCarried,
  sheetChanges,
  stateXml,
} from "../src/index";
import { fileName, readBytes } from "./files";

type Carrying = Awaited<ReturnType<typeof carryingOnDemand>>;
type WorkbookPackage = Extract<ReturnType<Carrying["openPackage"]>, { readonly ok: true }>["value"];

/** An earlier report that the next one is to be written into. */
export interface Earlier {
  readonly path: string;
  readonly workbook: WorkbookPackage;
  readonly state: ReportState;
  readonly found: FoundReport;
  readonly source: Source;
}

/** Said of a workbook by its name. */
export const WRITTEN_LATER = "was written by a later version of Outturn, so this one only reads it. Use that version.";

/** Why an earlier report cannot be opened. */
export interface NotOpened extends Fault {
  /** Set where the workbook is a report of Outturn all the same. */
  readonly isReport?: true;
}

function stillReport(sentence: string): Refused<NotOpened> {
  return { ok: false, fault: { sentence, isReport: true } };
}

/** A report's workbook that no longer says what was written in it. */
export type Stripped = Omit<Earlier, "state">;

/**
 * Opens an earlier report, or says in one line why nothing can be written into it.
 *
 * @param adopt What makes a state for one that has lost it; without it such a workbook is refused, with the question.
 */
export async function openEarlier(
  path: string,
  adopt?: (stripped: Stripped) => Promise<Result<ReportState>>,
): Promise<Result<Earlier>> {
  const { structureProtected } = await carryingOnDemand();
  const earlier = await readEarlier(path, adopt);
  if (!earlier.ok || !structureProtected(earlier.value.workbook)) return earlier;
  return refused(
    `${fileName(path)} protects its structure, so no sheet can be added to it. Take the protection of the ` +
      "workbook off in Excel, under Review, and run this again.",
  );
}

/** Opens an earlier report only to read it, or to change nothing on its sheets: as `openEarlier`, protected or not. */
export async function readEarlier(
  path: string,
  adopt?: (stripped: Stripped) => Promise<Result<ReportState>>,
): Promise<Result<Earlier, NotOpened>> {
  const bytes = await readBytes(path);
  return bytes.ok ? earlierIn(bytes.value, path, adopt) : bytes;
}

/** The same of a workbook’s bytes. */
export async function earlierIn(
  bytes: Uint8Array,
  path: string,
  adopt?: (stripped: Stripped) => Promise<Result<ReportState>>,
): Promise<Result<Earlier, NotOpened>> {
  const { findReportAndCells, openPackage, packageState } = await carryingOnDemand();
  const workbook = openPackage(bytes, fileName(path));
  if (!workbook.ok) return workbook;
  const read = readState(packageState(workbook.value) ?? "");
  if (read.kind === "newer") return stillReport(`${fileName(path)} ${WRITTEN_LATER}`);
  const { report: found, source } = findReportAndCells(workbook.value);
  if (read.kind === "none" && adopt === undefined) return lost(path, found);
  const stripped = { path, workbook: workbook.value, found, source };
  const state = read.kind === "state" || adopt === undefined ? read : await adopt(stripped);
  if ("ok" in state) return state.ok ? ok({ ...stripped, state: state.value }) : state;
  return state.kind === "state" ? ok({ ...stripped, state: state.state }) : lost(path, found);
}

/** Why nothing can be written into a workbook that says nothing of a report in it, and what to do. */
async function lost(path: string, found: FoundReport): Promise<Refused<NotOpened>> {
  const { isReport } = await historyEditsOnDemand();
  return isReport(found)
    ? stillReport(
        `${fileName(path)} is a report, but no longer says what Outturn wrote in it: another program has saved it, ` +
          "or its sheets were copied. Which extract was it made of? Give that to outturn report with --carry and " +
          "--adopt: what the report says otherwise is kept as typed by people. Or write a new report under another " +
          "name.",
      )
    : refused(
        `${fileName(path)} does not say what Outturn wrote in it: it is not a report of Outturn. Write a new report ` +
          "under another name.",
      );
}

/** An earlier report with the next one in it. */
export interface Carried {
  readonly bytes: Uint8Array;
  readonly refresh: Refresh;
  /** Changes but for those of the time at which the files were read. */
  readonly changes: Refresh["changes"];
  /** The figures, statuses and words that change, a line for each item. */
  readonly figures: readonly string[];
  /** All that changes, by sheet and row. */
  readonly sheets: readonly SheetChanges[];
  /** A line where the workbook holds a report for a later period; null where it does not. */
  readonly later: string | null;
  /** A line where the report that is written anew was signed off; null where it was not, or nothing changes. */
  readonly signed: string | null;
}

/** The past figures of an earlier report, with what people gave by hand in it since. */
export function earlierPast({ source, state, found }: Earlier, { year }: Plan, readAt: string): PastFigures | null {
  return pastInWorkbook(source, state, found, { year, readAt });
}

/** Writes a report into an earlier one, keeping what people typed. */
export async function carryInto(
  { path, workbook, state }: Earlier,
  { checkedExtract, model, refresh }: NextReport,
  remembered: Remembered,
): Promise<Result<Carried>> {
  const { applyEdits, packageBytes, withReportNamed, withState } = await carryingOnDemand();
  const next = refreshedState(state, model, refresh, remembered);
  const dress = { profile: model.profile, page: next.report.page };
  const written = applyEdits(workbook, refresh.edits, dress, refresh.standing, refresh.charts);
  if (!written.ok) return written;
  const changes = refresh.changes.filter((one) => !isOfTime(one, state.readAt, model.readAt));
  const named = withReportNamed(withState(written.value, stateXml(next)), state, model);
  return ok({
    bytes: packageBytes({ ...named, parts: sealedCarried(named.parts, fileName(path)) }),
    refresh,
    changes,
    figures: itemLines(changes, model),
    sheets: sheetChanges(changes, model),
    later: laterLine(path, checkedExtract, checkedExtract.past?.rows ?? []),
    signed: changes.length === 0 ? null : await signedLine(state, model.period),
  });
}

/** What came and left, what was kept of people's, and what a person has to look at, a line each. */
export function carriedLines({ refresh, changes, figures, later, signed }: Carried): readonly string[] {
  const { choices, left } = refresh;
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  const rows = changes.filter(isOfRow).map(changeWords);
  const more =
    rows.length > ROWS_SHOWN
      ? [`And ${rows.length - ROWS_SHOWN} more rows that came or left. Give --json to have every change.`]
      : [];
  return [
    ...(later === null ? [] : [later]),
    ...(signed === null ? [] : [signed]),
    refresh.changes.length > 0 && changes.length === 0
      ? "Refreshed: nothing but the time at which the files were read."
      : `Refreshed: ${count}${figures.length === 0 ? "." : ", among them:"}`,
    ...figures.slice(0, ROWS_SHOWN).map((line) => `  ${line}`),
    ...(figures.length > ROWS_SHOWN
      ? [`  and ${figures.length - ROWS_SHOWN} more. Give --json to have every change.`]
      : []),
    ...rows.slice(0, ROWS_SHOWN),
    ...more,
    ...choices.map(choiceWords),
    ...left.map(leftWords),
  ];
}

/** The same for a program: all that changes, by sheet and row, and what people typed or did that stays. */
export function carriedJson({ refresh: { choices, left }, sheets }: Carried): object {
  return {
    changes: sheets.flatMap(({ sheet, rows }) => rows.map(({ about, lines }) => ({ sheet, about, lines }))),
    choices: choices.map(choiceWords),
    left: left.map(leftWords),
  };
}

/** Whether a change is only of when the files were read. */
function isOfTime(change: Refresh["changes"][number], before: string, now: string): boolean {
  return change.kind === "cell" && before !== now && change.before.replaceAll(before, now) === change.after;
}

/** An exception that is none any more is told by its status, unless its row goes elsewhere. */
function isOfRow(change: Refresh["changes"][number]): boolean {
  return ROWS.has(change.kind) && (change.kind !== "rowUnlisted" || change.isRetired);
}

/** Changes that are told one by one: which measures and actions came and left. */
const ROWS: ReadonlySet<string> = new Set([
  "chartTaken",
  "itemAdded",
  "itemRenamed",
  "rowPutBack",
  "rowRetired",
  "rowReturned",
  "rowUnlisted",
]);
const ROWS_SHOWN = 20;

/** A line about a report of the same period that somebody signed off, and that changes now. */
async function signedLine({ signOffs }: ReportState, period: string): Promise<string | null> {
  const { keptSignOffs } = await packOnDemand();
  const last = keptSignOffs(signOffs).at(-1);
  if (last?.period !== period) return null;
  return `The pack for ${period} was signed off by ${last.by}, ${last.on}, and changes now: sign it off again.`;
}

/** A line about a workbook that holds a report for a later period already; null where it holds none. */
function laterLine(path: string, { period }: CheckedExtract, past: readonly HistoryRow[]): string | null {
  const end = period?.end ?? "";
  const later = past.filter(({ months }) => end !== "" && (/ to (\d{4}-\d{2})$/.exec(months)?.[1] ?? "") > end);
  const last = later.reduce<HistoryRow | null>(
    (best, row) => (best === null || row.months > best.months ? row : best),
    null,
  );
  if (last === null) return null;
  return `${fileName(path)} holds a report for ${last.period} already, which is later than this one.`;
}
