import { extname } from "node:path";
import type { CheckedExtract, FormulaMode, Profile, ReportModel, Result, Template } from "../../src/index";
import {
  buildReport,
  checkResult,
  errorsLeft,
  FORMULA_MODES,
  historyRows,
  ok,
  PROFILES,
  readTemplate,
  refused,
  sealText,
  templateById,
  TEMPLATES,
  withRows,
  webPageOnDemand,
  workbookOnDemand,
} from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { readTextFile, refuseOverwriting, writeFiles, type OutFile } from "../files";
import { filesOf, prepare, type PrepareOptions } from "../prepare";
import { startProgress } from "../progress";
import { refuseReplacingReport } from "../replaceReport";
import { readTime, spokenTime } from "../time";
import { repairLines, summaryLines } from "../summary";

export interface ReportOptions extends PrepareOptions {
  readonly out: readonly string[];
  readonly template?: string;
  readonly profile: string;
  readonly formulas: string;
  readonly time?: string;
  readonly json?: boolean;
  readonly overwrite?: boolean;
}

/** What there is to write; a page does not print the past figures, which a workbook keeps. */
interface Written {
  readonly workbook: ReportModel;
  readonly page: ReportModel;
  readonly checkedExtract: CheckedExtract;
  readonly at: Date;
}

type Writer = (written: Written) => Promise<Uint8Array | string>;

/** What each ending of an output file is written with; each writer is loaded only when it is asked for. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [".xlsx", async ({ workbook, at }) => (await workbookOnDemand()).writeWorkbook(workbook, at)],
  [".html", async ({ page }) => (await webPageOnDemand()).writeHtml(page)],
  [
    ".json",
    async ({ checkedExtract }) => sealText(`${JSON.stringify(checkResult(checkedExtract), null, 2)}\n`, "json"),
  ],
]);

/** `outturn report EXTRACT --plan PLAN --out FILE`: writes the report, all files or none. */
export async function runReport(extract: string, options: ReportOptions): Promise<Result<ExitCode>> {
  const profile = oneOf<Profile>("--profile", options.profile, PROFILES);
  if (!profile.ok) return profile;
  const mode = oneOf<FormulaMode>("--formulas", options.formulas, FORMULA_MODES);
  if (!mode.ok) return mode;
  const at = readTime(options.time);
  if (!at.ok) return at;
  const writers = writersFor(options.out);
  if (!writers.ok) return writers;
  const beside = filesOf(options);
  const read = [extract, ...beside.read, ownTemplate(options.template)];
  const outputs = [...options.out, ...beside.written];
  const apart = await refuseOverwriting(read, outputs);
  if (!apart.ok) return apart;
  const progress = startProgress(3 + writers.value.length);
  try {
    const prepared = await prepare(extract, options, progress);
    if (!prepared.ok) return prepared;
    const { checkedExtract } = prepared.value;
    const named = options.template ?? checkedExtract.plan.template;
    const stillApart = await refuseOverwriting([...read, ownTemplate(named)], outputs);
    if (!stillApart.ok) return stillApart;
    const template = await templateNamed(named);
    if (!template.ok) return template;
    const readAt = spokenTime(at.value);
    const look = { template: template.value, profile: profile.value, mode: mode.value, readAt };
    const past = withRows(
      checkedExtract.past?.rows ?? [],
      historyRows(checkedExtract, { readAt, by: null }),
      checkedExtract.plan.year,
    );
    const workbook = buildReport(checkedExtract, { ...look, past });
    const page = buildReport(checkedExtract, { ...look, past: null });
    if (options.overwrite !== true) {
      for (const { path } of writers.value) {
        const free = await refuseReplacingReport(
          path,
          workbook.sheets.map(({ name }) => name),
        );
        if (!free.ok) return free;
      }
    }
    const files: OutFile[] = [];
    for (const { path, write } of writers.value) {
      progress.step(`Writing ${path}`);
      files.push({ path, bytes: await write({ workbook, page, checkedExtract, at: at.value }) });
    }
    const saved = await writeFiles([...files, ...prepared.value.files]);
    if (!saved.ok) return saved;
    progress.end();
    const written = files.map(({ path }) => `Written: ${path}`);
    const summary = summaryLines(checkedExtract, "see the Data quality sheet, or run check with --all");
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(checkResult(checkedExtract), null, 2)}\n`
        : `${[...summary, ...repairLines(checkedExtract), ...written].join("\n")}\n`,
    );
    return ok(errorsLeft(checkedExtract) > 0 ? EXIT.errorsFound : EXIT.done);
  } finally {
    progress.end();
  }
}

/** The file that a template is read from; undefined for one of ours. */
function ownTemplate(named: string | null | undefined): string | undefined {
  return typeof named === "string" && extname(named).toLowerCase() === ".json" ? named : undefined;
}

/** One of our templates by its name, or an organisation's own from its file. */
async function templateNamed(named: string | null): Promise<Result<Template>> {
  const file = ownTemplate(named);
  if (file !== undefined) return readTextFile(file, readTemplate, file);
  const template = templateById(named);
  return template === null
    ? refused(
        `There is no template called ${named}. Use one of: ${TEMPLATES.map(({ id }) => id).join(", ")}, ` +
          "or give a template file (.json).",
      )
    : ok(template);
}

/** What writes each of these files, by the endings of their names. */
function writersFor(paths: readonly string[]): Result<readonly { readonly path: string; readonly write: Writer }[]> {
  const writers: { path: string; write: Writer }[] = [];
  for (const path of paths) {
    const write = WRITERS.get(extname(path).toLowerCase());
    if (write === undefined)
      return refused(
        `Cannot write ${path}: its name must end in ${[...WRITERS.keys()].join(", ").replace(/, ([^,]*)$/, " or $1")}.`,
      );
    writers.push({ path, write });
  }
  return ok(writers);
}

function oneOf<Word extends string>(option: string, given: string, known: readonly Word[]): Result<Word> {
  const word = known.find((one) => one === given);
  return word === undefined ? refused(`${option} cannot be ${given}. Use one of: ${known.join(", ")}.`) : ok(word);
}
