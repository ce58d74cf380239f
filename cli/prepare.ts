import type {
  Acceptance,
  AssessOptions,
  CheckedExtract,
  InputFile,
  KeptPlan,
  MappedExtract,
  PastFigures,
  Plan,
  ReadPlan,
  Result,
  SavedMapping,
  Source,
  Unreportable,
} from "../src/index";
import {
  asSaved,
  assessExtract,
  keepPlan,
  likenessLabels,
  mapExtract,
  ok,
  planFrom,
  readAcceptances,
  readPlanPeriod,
  readRepairs,
  readSavedMapping,
  refused,
  reportable,
  usablePlan,
  writeRepairs,
} from "../src/index";
import { answerWords, doubtPlace, doubtWords, ON_ITS_OWN } from "./doubtWords";
import {
  fileName,
  readInputFile,
  readSourceFile,
  readTextFile,
  refuseReadingTwice,
  refuseReplacing,
  writeFiles,
  type OutFile,
} from "./files";
import { withLogoBeside } from "./logo";
import { readPast } from "./past";
import type { Progress } from "./progress";

/** Options that `check` and `report` share. */
export interface PrepareOptions {
  readonly plan: string;
  /** The report's period, whatever the plan says. */
  readonly period?: string;
  readonly mapping?: string;
  readonly saveMapping?: string;
  /** The extract imported before this one, or an earlier report's workbook. */
  readonly previous?: string;
  /** A file of findings that somebody has accepted. */
  readonly accepted?: string;
  /** A file of repairs that somebody has confirmed. */
  readonly repairs?: string;
  readonly saveRepairs?: string;
}

/** What an earlier report remembers, which stands for files that no option names. */
export interface RememberedFiles {
  readonly mapping: SavedMapping | null;
  readonly accepted: readonly Acceptance[];
  /** The past figures of the earlier report; null where it has none, or somebody took them out. */
  readonly past: (plan: Plan) => PastFigures | null;
}

const NOTHING_REMEMBERED: RememberedFiles = { mapping: null, accepted: [], past: () => null };

/** The files that a command reads besides its extract, and those that it writes besides its report. */
export function filesOf(options: PrepareOptions): {
  readonly read: readonly (string | undefined)[];
  readonly written: readonly (string | undefined)[];
} {
  const { plan, mapping, saveMapping, previous, accepted, repairs, saveRepairs } = options;
  return { read: [plan, mapping, previous, accepted, repairs], written: [saveMapping, saveRepairs] };
}

/** An assessed extract, and the files that are to be written with whatever else is. */
export interface Prepared {
  readonly checkedExtract: CheckedExtract;
  readonly files: readonly OutFile[];
  /** The extract and the plan, as they are known later. */
  readonly inputs: readonly InputFile[];
  /** The mapping, the acceptances and the plan that it was assessed by. */
  readonly by: Pick<RememberedFiles, "mapping" | "accepted"> & { readonly plan: KeptPlan | null };
}

/**
 * Reads the plan and the extract and assesses them, or says in one line why it cannot. Nothing is written, but for two
 * cases: where the mapping is in doubt, or by it no row is of the plan, `--save-mapping` saves it to be corrected.
 */
export async function prepare(
  extract: string,
  options: PrepareOptions,
  progress: Progress,
  remembered: RememberedFiles = NOTHING_REMEMBERED,
): Promise<Result<Prepared>> {
  const once = refuseReadingTwice([extract, options.plan, options.previous]);
  if (!once.ok) return once;
  progress.step(`Reading ${fileName(options.plan)}`);
  const planFile = await readInputFile(options.plan);
  if (!planFile.ok) return planFile;
  const planned = planIn(await withLogoBeside(planFrom(planFile.value.source), options.plan), options.period);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const mapping = await unlessLeftOut(options.mapping, remembered.mapping, readSavedMapping);
  if (!mapping.ok) return mapping;
  const saved = mapping.value;
  progress.step(`Reading ${fileName(extract)}`);
  const extractFile = await readInputFile(extract);
  if (!extractFile.ok) return extractFile;
  const mapped = mapExtract(extractFile.value.source, plan.plan, saved);
  const mappingFileOf = (labels: SavedMapping["labels"]): Promise<Result<readonly OutFile[]>> =>
    fileToSave(options.saveMapping, "a mapping", () => mappingText(mapped, plan, labels));
  const refusedWithMapping = async (refusal: Result<never>): Promise<Result<never>> => {
    const mappingFile = await mappingFileOf(saved?.labels ?? {});
    if (!mappingFile.ok) return mappingFile;
    const written = await writeFiles(mappingFile.value);
    return written.ok ? refusal : written;
  };
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) return refusedWithMapping(refused(doubtWords(doubt, extract, options.saveMapping)));
  progress.step("Checking");
  const accepted = await unlessLeftOut(options.accepted, remembered.accepted, readAcceptances);
  if (!accepted.ok) return accepted;
  const own = remembered.past(plan.plan);
  const previous: Result<Pick<AssessOptions, "previous" | "past">> =
    options.previous === undefined ? ok({}) : await readPrevious(options.previous, plan, saved);
  if (!previous.ok) return previous;
  if (own !== null && previous.value.past != null)
    return refused(
      "--carry reads the past figures of the workbook that it names, and --previous names another. Put those of one " +
        "into the other with outturn history, and leave --previous out.",
    );
  const repairs = await unlessLeftOut(options.repairs, [], readRepairs);
  if (!repairs.ok) return repairs;
  const checked = reportable(
    assessExtract(plan, mapped, saved?.labels ?? {}, {
      ...(own === null ? {} : { past: own }),
      ...previous.value,
      accepted: accepted.value,
      repairs: repairs.value,
    }),
    mapped,
  );
  // A mapping that is to be corrected must be there first.
  if (!checked.ok) return refusedWithMapping(refused(unreportableWords(checked.fault, options.saveMapping)));
  const checkedExtract = checked.value;
  const mappingFile = await mappingFileOf({ ...likenessLabels(checkedExtract.extract), ...saved?.labels });
  if (!mappingFile.ok) return mappingFile;
  const repairsFile = await fileToSave(options.saveRepairs, "a file of repairs", () =>
    writeRepairs(checkedExtract.repairs, checkedExtract.repairsOffered),
  );
  if (!repairsFile.ok) return repairsFile;
  return ok({
    checkedExtract,
    files: [...mappingFile.value, ...repairsFile.value],
    inputs: [extractFile.value.input, planFile.value.input],
    by: { mapping: saved, accepted: accepted.value, plan: keepPlan(planFile.value.source, false, planFrom) },
  });
}

/** A file that an option may name, read; without the option what stands for it. */
export async function unlessLeftOut<T>(
  path: string | undefined,
  otherwise: T,
  read: (text: string, file: string) => Result<T>,
): Promise<Result<T>> {
  return path === undefined ? ok(otherwise) : readTextFile(path, read);
}

/** A file that an option may ask for, unless a person may have filled in the one that stands there. */
async function fileToSave(
  path: string | undefined,
  what: string,
  text: () => string,
): Promise<Result<readonly OutFile[]>> {
  if (path === undefined) return ok([]);
  const file = { path, bytes: text() };
  const free = await refuseReplacing(file, what);
  return free.ok ? ok([file]) : free;
}

function mappingText({ mapping, tables }: MappedExtract, { plan }: ReadPlan, labels: SavedMapping["labels"]): string {
  return `${JSON.stringify(asSaved(mapping, tables, plan.year, labels), null, 2)}\n`;
}

/** Why nothing can be reported, and where the mapping that is to be corrected comes from. */
export function unreportableWords({ sentence, inMapping }: Unreportable, saveMapping: string | undefined): string {
  if (!inMapping) return sentence;
  return saveMapping === undefined
    ? `${sentence} --save-mapping mapping.json writes one, and --mapping reads it.`
    : `${sentence} Correct ${saveMapping} and give it with --mapping.`;
}

/**
 * An earlier report's workbook for its past figures, or the earlier extract through the same steps: the same plan, its
 * own mapping, and a confirmed one where that fits as it is.
 */
async function readPrevious(
  path: string,
  plan: ReadPlan,
  saved: SavedMapping | null,
): Promise<Result<Pick<AssessOptions, "previous" | "past">>> {
  const read = await readPast(path, plan.plan);
  if (!read.ok) return read;
  if (read.value.past !== null) return ok({ past: read.value.past });
  const checked = assessEarlier(path, read.value.source, plan, saved);
  return checked.ok ? ok({ previous: checked.value }) : checked;
}

/** An earlier extract as it was: by the same plan, for the period that its own words say. */
export function assessEarlier(
  path: string,
  source: Source,
  plan: ReadPlan,
  saved: SavedMapping | null,
  past: PastFigures | null = null,
): Result<CheckedExtract> {
  const own = { ...plan, plan: { ...plan.plan, period: null } };
  const mapped = mapExtract(source, own.plan, saved, "anew");
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined)
    return refused(`${doubtPlace(doubt, path)}: ${doubt.question} ${answerWords(doubt, ON_ITS_OWN, null)}`);
  return reportable(assessExtract(own, mapped, saved?.labels ?? {}, { past }), mapped);
}

/**
 * The plan, with the report's period as told on the command line, which comes before its own.
 *
 * @param called The name by which the file is known; its own, unless given.
 */
export async function readPlanFile(
  path: string,
  period: string | undefined,
  called?: string | null,
): Promise<Result<ReadPlan>> {
  const source = await readSourceFile(path);
  return source.ok ? planIn(planFrom(calledAs(source.value, called ?? null)), period) : source;
}

/** A source under the name by which a report knows it; null for its own. */
export function calledAs(source: Source, file: string | null): Source {
  return file === null ? source : { ...source, file };
}

function planIn(plan: ReadPlan, period: string | undefined): Result<ReadPlan> {
  const read = usablePlan(plan);
  if (!read.ok || period === undefined) return read;
  const { plan: own, findings } = read.value;
  if (readPlanPeriod(period, own.year) === null)
    return refused(
      `--period “${period}” was not understood. Write it like Q3 2025/26, December 2025, April to ` +
        "December 2025 or 2025/26.",
    );
  return ok({
    plan: { ...own, period },
    findings: findings.filter(({ code }) => code !== "periodNotUnderstood"),
  });
}
