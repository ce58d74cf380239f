import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import type {
  CheckedExtract,
  HistoryRow,
  IsCorrected,
  JoinedRows,
  PastFigures,
  ReadPlan,
  Result,
  SavedMapping,
} from "../../src/index";
import {
  assessExtract,
  carryingOnDemand,
  FILE_ENDINGS,
  formatFigure,
  historyEditsOnDemand,
  historyRows,
  mapExtract,
  errorsLeft,
  ok,
  readHistory,
  readSavedMapping,
  readState,
  refused,
  reportable,
  rowsReported,
  stateXml,
  withFileRows,
} from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { WRITTEN_LATER } from "../carry";
import { fileName, readBytes, readSourceFile, refuseOverwriting, refuseReadingTwice, writeFiles } from "../files";
import { answerWords, doubtPlace, ON_ITS_OWN } from "../doubtWords";
import { readPlanFile, unlessLeftOut, unreportableWords } from "../prepare";
import { knownPast, readPast, type KnownPast } from "../past";
import { startProgress } from "../progress";
import { plural } from "../summary";
import { readTime, spokenTime } from "../time";

export interface HistoryOptions {
  readonly plan: string;
  readonly into: string;
  readonly period?: string;
  readonly mapping?: string;
  readonly time?: string;
  readonly json?: boolean;
}

/** What one file gives. */
interface FromFile {
  readonly path: string;
  /** Words for its period; several for an earlier report's workbook. */
  readonly period: string;
  /** To order files by. */
  readonly months: string;
  readonly rows: readonly HistoryRow[];
  readonly errors: number;
  /** What it says of earlier periods too, held against what is known by then; left out for a report's workbook. */
  readonly against?: (past: PastFigures) => Pick<FromFile, "rows" | "errors">;
}

/** `outturn history FILES --plan PLAN --into WORKBOOK`: puts what old extracts say into a report's past figures. */
export async function runHistory(given: readonly string[], options: HistoryOptions): Promise<Result<ExitCode>> {
  const at = readTime(options.time);
  if (!at.ok) return at;
  const files = await filesOf(given);
  if (!files.ok) return files;
  const paths = files.value;
  if (options.period !== undefined && paths.length > 1)
    return refused("--period is the period of one file. Give that file alone.");
  const once = refuseReadingTwice([...paths, options.plan]);
  if (!once.ok) return once;
  const apart = await refuseOverwriting([...paths, options.plan, options.mapping], [options.into]);
  if (!apart.ok) return apart;
  const progress = startProgress(3 + paths.length);
  try {
    progress.step(`Reading ${fileName(options.into)}`);
    const workbook = await readWorkbook(options.into);
    if (!workbook.ok) return workbook;
    progress.step(`Reading ${fileName(options.plan)}`);
    const planned = await readPlanFile(options.plan, options.period);
    if (!planned.ok) return planned;
    const saved = await unlessLeftOut(options.mapping, null, readSavedMapping);
    if (!saved.ok) return saved;
    // Each extract was for a period of its own, which its own words say.
    const plan = options.period === undefined ? withoutPeriod(planned.value) : planned.value;
    const read: FromFile[] = [];
    for (const path of paths) {
      progress.step(`Reading ${fileName(path)}`);
      const one = await readFile(path, plan, saved.value, spokenTime(at.value));
      if (!one.ok) return one;
      read.push(one.value);
    }
    const known = workbook.value.past?.rows ?? [];
    const inOrder: FromFile[] = [];
    const kept: JoinedRows["kept"][number][] = [];
    const isCorrected = await correctedIn(workbook.value);
    let all = known;
    for (const one of [...read].sort((a, b) => a.months.localeCompare(b.months))) {
      const past = { file: fileName(options.into), sheet: workbook.value.past?.sheet ?? "", rows: all, faults: [] };
      const said = { ...one, ...one.against?.(past) };
      inOrder.push(said);
      const joined = withFileRows(
        all,
        { rows: said.rows, ofReport: one.against === undefined },
        isCorrected,
        plan.plan.year,
      );
      all = joined.rows;
      kept.push(...joined.kept);
    }
    const fresh = all.slice(known.length);
    progress.step(`Writing ${options.into}`);
    const written = fresh.length === 0 ? ok(null) : await write(options.into, workbook.value, plan, fresh);
    if (!written.ok) return written;
    progress.end();
    const { title } = plan.plan;
    const lines = inOrder.map(({ path, period, rows, errors }) => {
      const rest = errors === 0 ? "" : `, ${plural(errors, "error")}: see outturn check`;
      return `${fileName(path)}: ${period}, ${plural(rows.length, "row")}${rest}`;
    });
    const result = {
      into: options.into,
      added: fresh.length,
      kept: kept.map(({ standing, said }) => ({ id: standing.id, period: standing.period, file: said.file })),
      files: inOrder.map(({ path, period, rows, errors }) => ({ file: path, period, rows: rows.length, errors })),
    };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(result, null, 2)}\n`
        : `${[title, ...lines, ...keptLines(kept), outcome(options.into, fresh.length)].join("\n")}\n`,
    );
    return ok(read.some(({ errors }) => errors > 0) ? EXIT.errorsFound : EXIT.done);
  } finally {
    progress.end();
  }
}

function outcome(into: string, added: number): string {
  return added === 0 ? `Nothing new for ${into}.` : `Written: ${into}, ${plural(added, "new row")} of past figures`;
}

/** What stands as people or later reports have said it since, a line each. */
function keptLines(kept: JoinedRows["kept"]): string[] {
  const lines = kept.map(({ standing, said, differs }) => {
    const cells = differs.map((column) => `${NAMES[column]} ${words(standing, column)}, not ${words(said, column)}`);
    return `Kept as it stands: ${standing.id}, ${standing.period}: ${cells.join("; ")}.`;
  });
  const more = lines.length > KEPT_SHOWN ? [`And ${lines.length - KEPT_SHOWN} more rows kept as they stand.`] : [];
  return [...lines.slice(0, KEPT_SHOWN), ...more];
}

type Said = JoinedRows["kept"][number]["differs"][number];

const KEPT_SHOWN = 20;
const NAMES: Readonly<Record<Said, string>> = {
  actual: "actual",
  target: "target",
  lastYear: "last year",
  status: "status",
  marker: "marker",
};

function words(row: HistoryRow, column: Said): string {
  const value = row[column];
  if (typeof value === "string") return value === "" ? "none" : value;
  return value.kind === "words" ? value.text : formatFigure(value, row.unit, row.decimals);
}

function withoutPeriod(read: ReadPlan): ReadPlan {
  return { ...read, plan: { ...read.plan, period: null } };
}

/** The files, with those of a folder in its place by their names. */
async function filesOf(given: readonly string[]): Promise<Result<readonly string[]>> {
  const paths: string[] = [];
  for (const path of given) {
    const there = await stat(path).catch(() => null);
    if (there?.isDirectory() !== true) paths.push(path);
    else {
      const names = (await readdir(path)).filter((name) => isReadable(name)).sort();
      if (names.length === 0)
        return refused(`There is no file that can be read in ${path}. Give a folder of extracts, or their names.`);
      paths.push(...names.map((name) => join(path, name)));
    }
  }
  return ok(paths);
}

/** Whether a file of a folder is one to read: not one that Excel keeps beside an open workbook. */
function isReadable(name: string): boolean {
  return FILE_ENDINGS.includes(extname(name).toLowerCase()) && !/^[.~]/.test(name);
}

interface Workbook {
  readonly bytes: Uint8Array;
  readonly past: PastFigures | null;
  /** What the workbook knows of its report; null where it does not say. */
  readonly known: KnownPast | null;
}

async function readWorkbook(path: string): Promise<Result<Workbook>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const source = await readSourceFile(path);
  if (!source.ok) return source;
  const known = await knownPast(bytes.value, path);
  return ok({ bytes: bytes.value, past: readHistory(source.value, undefined, known?.named), known });
}

async function correctedIn({ known }: Workbook): Promise<IsCorrected> {
  if (known === null) return () => false;
  const { correctedIn: correctedOf } = await historyEditsOnDemand();
  return correctedOf(known.state.report.past);
}

async function readFile(
  path: string,
  plan: ReadPlan,
  saved: SavedMapping | null,
  readAt: string,
): Promise<Result<FromFile>> {
  const read = await readPast(path, plan.plan);
  if (!read.ok) return read;
  if (read.value.past !== null) return ok(fromReport(path, read.value.past));
  const { source } = read.value;
  const mapped = mapExtract(source, plan.plan, saved, "anew");
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined)
    return refused(
      `${doubtPlace(doubt, path)}: ${doubt.question} ` +
        (doubt.asksPeriod ? ALONE : answerWords(doubt, ON_ITS_OWN, null)),
    );
  const checked = reportable(assessExtract(plan, mapped, saved?.labels ?? {}), mapped);
  if (!checked.ok) return refused(`${fileName(path)}: ${unreportableWords(checked.fault, undefined)}`);
  const rows = historyRows(checked.value, { readAt, by: null });
  const [first] = rows;
  if (first === undefined) return refused(`${fileName(path)} ${nothingFor(checked.value)}`);
  const against = (past: PastFigures): Pick<FromFile, "rows" | "errors"> => {
    const later = assessExtract(plan, mapped, saved?.labels ?? {}, { past });
    return { rows: rowsReported(later, { readAt, by: null }), errors: errorsLeft(later) };
  };
  return ok({ path, period: first.period, months: first.months, rows, errors: errorsLeft(checked.value), against });
}

const ALONE = 'Give that file alone, with --period, such as --period "Q3 2025/26".';

function nothingFor({ period }: CheckedExtract): string {
  return period === null
    ? `does not say what period it is for. ${ALONE}`
    : "has no measures of the plan. Leave it out.";
}

function fromReport(path: string, { rows }: PastFigures): FromFile {
  const periods = [...new Set(rows.map(({ period }) => period))];
  const months = rows.map((row) => row.months).sort()[0] ?? "";
  return { path, period: periods.join(", ") || "no past figures", months, rows, errors: 0 };
}

async function write(
  path: string,
  { bytes, known: knows }: Workbook,
  { plan }: ReadPlan,
  rows: readonly HistoryRow[],
): Promise<Result<null>> {
  const { openPackage, findReport, structureProtected, applyEdits, packageBytes, packageState, withState } =
    await carryingOnDemand();
  const { historyEdits, withHistoryKnown } = await historyEditsOnDemand();
  const opened = openPackage(bytes, fileName(path));
  if (!opened.ok) return opened;
  const read = readState(packageState(opened.value) ?? "");
  if (read.kind === "newer") return refused(`${fileName(path)} ${WRITTEN_LATER}`);
  const setting = { profile: "board", title: plan.title, marking: plan.marking } as const;
  const edits = historyEdits(
    {
      file: fileName(path),
      found: findReport(opened.value),
      structureProtected: structureProtected(opened.value),
      setting,
      ...(knows === null ? {} : { named: knows.named }),
    },
    rows,
  );
  if (!edits.ok) return edits;
  const page = read.kind === "state" ? read.state.report.page : null;
  const done = applyEdits(opened.value, edits.value, { profile: "board", page });
  if (!done.ok) return done;
  const known =
    read.kind === "state"
      ? withState(done.value, stateXml(withHistoryKnown(read.state, rows, setting, edits.value)))
      : done.value;
  return writeFiles([{ path, bytes: packageBytes(known) }]);
}
