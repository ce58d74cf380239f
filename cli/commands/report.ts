import { extname } from "node:path";
import type {
  CheckedExtract,
  FormulaMode,
  NextReport,
  NextReportOptions,
  Profile,
  Remembered,
  ReportModel,
  Result,
} from "../../src/index";
import {
  chartsOnDemand,
  buildReport,
  checkResult,
  errorsLeft,
  firstState,
  FORMULA_MODES,
  ok,
  packOnDemand,
  PROFILES,
  refreshingOnDemand,
  refused,
  rowsReported,
  sealText,
  stateXml,
  timeToSort,
  webPageOnDemand,
  withRows,
  workbookOnDemand,
} from "../../src/index";
import { adopt } from "../adopt";
import { NODE_COMPRESSION } from "../compression";
import { drawnOnce } from "../drawnOnce";
import { EXIT, type ExitCode } from "../exit";
import { fileName, refuseOverwriting, writeFiles, type OutFile } from "../files";
import { carriedJson, carriedLines, carryInto, earlierPast, openEarlier, type Carried, type Earlier } from "../carry";
import { factsCarried } from "../packFacts";
import { packFiles, sectionsLeftOut } from "../packs";
import { beginPacks, BESIDE_A_REPORT, type PacksBegun } from "../packsBeside";
import { filesOf, prepare, type PrepareOptions, type RememberedFiles } from "../prepare";
import { refuseOtherTables } from "../otherTables";
import { startProgress } from "../progress";
import { refuseReplacingReport } from "../replaceReport";
import { ownTemplate, templateNamed } from "../templates";
import { readTime, spokenTime } from "../time";
import { repairLines, summaryLines } from "../summary";

export interface ReportOptions extends PrepareOptions {
  readonly out: readonly string[];
  readonly template?: string;
  readonly profile?: string;
  readonly formulas?: string;
  readonly time?: string;
  readonly json?: boolean;
  readonly overwrite?: boolean;
  /** Board packs to write as well. */
  readonly pack?: readonly string[];
  /** Sections to leave out of them. */
  readonly without?: readonly string[];
  /** An earlier report that this one is written into, keeping what people typed there. */
  readonly carry?: string;
  /** The extract that the earlier report was made of, where it has lost what was written in it. */
  readonly adopt?: string;
}

/** What there is to write; a page does not print the past figures, which a workbook keeps. */
interface Written {
  readonly workbook: ReportModel;
  /** Built when a page is written. */
  readonly page: () => ReportModel;
  readonly checkedExtract: CheckedExtract;
  readonly remembered: Remembered;
  /** The earlier report with this one in it; null for a workbook of its own. */
  readonly carried: Carried | null;
  readonly at: Date;
}

type Writer = (written: Written) => Promise<Uint8Array | string>;

/** Endings of workbooks that a report can be written into; macros stay in a workbook that has them. */
const CARRIED = [".xlsx", ".xlsm"];

/** What each other ending of an output file is written with; each writer is loaded only when it is asked for. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [".html", async ({ page }) => (await webPageOnDemand()).writeHtml(page(), (await chartsOnDemand()).drawChart)],
  [
    ".json",
    async ({ checkedExtract }) => sealText(`${JSON.stringify(checkResult(checkedExtract), null, 2)}\n`, "json"),
  ],
]);

async function writeOrCarry({ workbook, carried, remembered, at }: Written): Promise<Uint8Array> {
  if (carried !== null) return carried.bytes;
  const state = stateXml(firstState(workbook, remembered));
  return (await workbookOnDemand()).writeWorkbook(workbook, at, state, NODE_COMPRESSION);
}

/** `outturn report EXTRACT --plan PLAN --out FILE`: writes the report, all files or none. */
export async function runReport(extract: string, options: ReportOptions): Promise<Result<ExitCode>> {
  const at = readTime(options.time);
  if (!at.ok) return at;
  const { carry } = options;
  if (options.adopt !== undefined && carry === undefined)
    return refused("--adopt names the extract of the report that --carry gives. Give both.");
  const kind = workbookKind(options);
  if (!kind.ok) return kind;
  const writers = writersFor(options.out, kind.value);
  if (!writers.ok) return writers;
  const packs = await packFiles(options.pack ?? []);
  if (!packs.ok) return packs;
  const without = sectionsLeftOut(options.without);
  if (!without.ok) return without;
  const beside = filesOf(options);
  const read = [extract, ...beside.read, options.adopt, ownTemplate(options.template)];
  const outputs = [...options.out, ...(options.pack ?? []), ...beside.written];
  const apart = await refuseOverwriting(read, outputs);
  if (!apart.ok) return apart;
  const progress = startProgress(3 + writers.value.length + packs.value.length);
  let begun: PacksBegun | null = null;
  try {
    const earlier = carry === undefined ? ok(null) : await openEarlier(carry, adoption(options));
    if (!earlier.ok) return earlier;
    const look = lookOf(options, earlier.value);
    if (!look.ok) return look;
    const readAt = spokenTime(at.value);
    const prepared = await prepare(extract, options, progress, rememberedBy(earlier.value, readAt));
    if (!prepared.ok) return prepared;
    const { by } = prepared.value;
    const checked = prepared.value.checkedExtract;
    const named = options.template ?? checked.plan.template ?? earlier.value?.state.template ?? null;
    const stillApart = await refuseOverwriting([...read, ownTemplate(named)], outputs);
    if (!stillApart.ok) return stillApart;
    const template = await templateNamed(named);
    if (!template.ok) return template;
    const kept = refuseOtherTables(earlier.value, look.value.profile, template.value.id);
    if (!kept.ok) return kept;
    const charts = drawnOnce((await chartsOnDemand()).measureCharts);
    const report = { ...look.value, template: template.value, readAt, charts };
    const accepted = by.accepted;
    const next = earlier.value === null ? null : await nextIn(earlier.value, checked, { report, by: null, accepted });
    const checkedExtract = next?.checkedExtract ?? checked;
    const { buildSignedPack, keptSignOffs, packFactsOf } = await packOnDemand();
    const facts = packFactsOf(checkedExtract, { ...report, inputs: prepared.value.inputs });
    const remembered = {
      ...by,
      pack: facts,
      template: template.value.id,
      formulas: look.value.mode,
      by: earlier.value?.state.by ?? null,
    };
    const carried =
      next !== null && earlier.value !== null ? await carryInto(earlier.value, next, remembered) : ok(null);
    if (!carried.ok) return carried;
    const said = packs.value.length === 0 ? ok(facts) : await factsCarried(facts, carried.value, carry ?? "");
    if (!said.ok) return said;
    const pack = buildSignedPack(said.value, keptSignOffs(earlier.value?.state.signOffs), { without: without.value });
    const job = { pack, at: at.value, without: without.value };
    // Begun before the report is built, which a thread that writes them need not wait for.
    begun = beginPacks(packs.value, BESIDE_A_REPORT, writers.value.length, job);
    const workbook = next?.model ?? firstReport(checkedExtract, report);
    const free = await refuseReplacing(options, [...writers.value, ...packs.value], workbook, earlier.value);
    if (!free.ok) return free;
    const files: OutFile[] = [];
    const page = (): ReportModel => buildReport(checkedExtract, { ...report, past: null });
    for (const { path, write } of writers.value) {
      progress.step(`Writing ${path}`);
      files.push({
        path,
        bytes: await write({ workbook, page, checkedExtract, remembered, carried: carried.value, at: at.value }),
      });
    }
    for (const file of packs.value) {
      progress.step(`Writing ${file.path}`);
      files.push({ path: file.path, bytes: await begun.written(file) });
    }
    const saved = await writeFiles([...files, ...prepared.value.files]);
    if (!saved.ok) return saved;
    progress.end();
    const written = files.map(({ path }) => `Written: ${path}`);
    const asked = carried.value?.refresh.choices.length ?? 0;
    const summary = summaryLines(checkedExtract, "see the Data quality sheet, or run check with --all", asked);
    const changes = carried.value === null ? [] : carriedLines(carried.value);
    const refresh = carried.value === null ? {} : { refresh: carriedJson(carried.value) };
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify({ ...checkResult(checkedExtract), ...refresh }, null, 2)}\n`
        : `${[...summary, ...repairLines(checkedExtract), ...changes, ...written].join("\n")}\n`,
    );
    return ok(errorsLeft(checkedExtract) > 0 || asked > 0 ? EXIT.errorsFound : EXIT.done);
  } finally {
    await begun?.end();
    progress.end();
  }
}

function rememberedBy(earlier: Earlier | null, readAt: string): RememberedFiles | undefined {
  return earlier === null
    ? undefined
    : { ...earlier.state, past: (plan) => earlierPast(earlier, plan, timeToSort(readAt)) };
}

/** What makes a state for an earlier report that has lost it; undefined where its extract is not given. */
function adoption({ adopt: extract, ...options }: ReportOptions): Parameters<typeof openEarlier>[1] {
  return extract === undefined ? undefined : (stripped) => adopt(stripped, extract, options, templateNamed);
}

/** The report as it goes into the earlier workbook. */
async function nextIn(
  { state, found }: Earlier,
  checkedExtract: CheckedExtract,
  options: NextReportOptions,
): Promise<NextReport> {
  const { nextReport } = await refreshingOnDemand();
  return nextReport(state.report, found, checkedExtract, { ...options, rangesGrow: true });
}

/** A report without an earlier one, with its own figures among the past ones that its workbook keeps. */
function firstReport(checkedExtract: CheckedExtract, report: NextReportOptions["report"]): ReportModel {
  const own = rowsReported(checkedExtract, { readAt: report.readAt, by: null });
  return buildReport(checkedExtract, {
    ...report,
    past: withRows(checkedExtract.past?.rows ?? [], own, checkedExtract.plan.year),
  });
}

/** How the report looks: as the options say, else as the earlier report did. */
function lookOf(
  options: ReportOptions,
  earlier: Earlier | null,
): Result<{ readonly profile: Profile; readonly mode: FormulaMode }> {
  const profile = oneOf<Profile>("--profile", options.profile ?? earlier?.state.profile ?? "board", PROFILES);
  if (!profile.ok) return profile;
  const mode = oneOf<FormulaMode>(
    "--formulas",
    options.formulas ?? earlier?.state.formulas ?? "portable",
    FORMULA_MODES,
  );
  return mode.ok ? ok({ profile: profile.value, mode: mode.value }) : mode;
}

/** Refuses to replace what somebody may have worked in, unless the command says so, or carries it on. */
async function refuseReplacing(
  { overwrite, carry }: ReportOptions,
  writers: readonly { readonly path: string }[],
  { sheets }: ReportModel,
  earlier: Earlier | null,
): Promise<Result<null>> {
  if (overwrite === true) return ok(null);
  for (const { path } of writers) {
    if (!(await refuseOverwriting([carry], [path])).ok) continue;
    const free = await refuseReplacingReport(path, sheets, earlier);
    if (!free.ok) return free;
  }
  return ok(null);
}

/** The ending of the workbook that is written: that of the earlier report, since a workbook stays of its kind. */
function workbookKind({ carry, out }: ReportOptions): Result<string> {
  if (carry === undefined) return ok(".xlsx");
  const kind = extname(carry).toLowerCase();
  if (!CARRIED.includes(kind))
    return refused(
      `${fileName(carry)} is not a workbook that a report can be written into. Give --carry an earlier report whose ` +
        `name ends in ${CARRIED.join(" or ")}.`,
    );
  const kinds = out.map((path) => extname(path).toLowerCase());
  if (!kinds.includes(kind) || kinds.some((each) => CARRIED.includes(each) && each !== kind))
    return refused(`--carry writes a workbook of the same kind: give --out a name that ends in ${kind}.`);
  const page = out.find((path) => extname(path).toLowerCase() === ".html");
  if (page !== undefined)
    return refused(
      `The plain page ${fileName(page)} would not have what people typed in ${fileName(carry)}: give it to --pack in ` +
        "place of --out, which has it.",
    );
  return ok(kind);
}

/** What writes each of these files, by the endings of their names. */
function writersFor(
  paths: readonly string[],
  workbook: string,
): Result<readonly { readonly path: string; readonly write: Writer }[]> {
  const known = new Map([[workbook, writeOrCarry], ...WRITERS]);
  const writers: { path: string; write: Writer }[] = [];
  for (const path of paths) {
    const write = known.get(extname(path).toLowerCase());
    if (write === undefined)
      return refused(
        `Cannot write ${path}: its name must end in ${[...known.keys()].join(", ").replace(/, ([^,]*)$/, " or $1")}.`,
      );
    writers.push({ path, write });
  }
  return ok(writers);
}

function oneOf<Word extends string>(option: string, given: string, known: readonly Word[]): Result<Word> {
  const word = known.find((one) => one === given);
  return word === undefined ? refused(`${option} cannot be ${given}. Use one of: ${known.join(", ")}.`) : ok(word);
}
