import { extname } from "node:path";
import { errorsLeft } from "../../src/check/acceptFindings";
import { buildReport } from "../../src/report/buildReport";
import { checkResult } from "../../src/report/checkResult";
import { FORMULA_MODES, type FormulaMode } from "../../src/report/formula/formulaMode";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import { PROFILES, type Profile, type ReportModel } from "../../src/report/reportModel";
import { readTemplate } from "../../src/report/readTemplate";
import { templateById, TEMPLATES, type Template } from "../../src/report/template";
import { CliFailure, EXIT, type ExitCode } from "../failure";
import { readBytes, refuseOverwriting, writeFiles, type OutFile } from "../files";
import { filesOf, prepare, type PrepareOptions } from "../prepare";
import { startProgress } from "../progress";
import { readTime, spokenTime } from "../time";
import { repairLines, summaryLines } from "../summary";

export interface ReportOptions extends PrepareOptions {
  readonly out: readonly string[];
  readonly template?: string;
  readonly profile: string;
  readonly formulas: string;
  readonly time?: string;
  readonly json?: boolean;
}

type Writer = (model: ReportModel, checkedExtract: CheckedExtract, at: Date) => Promise<Uint8Array | string>;

/** What each ending of an output file is written with; each writer is loaded only when it is asked for. */
const WRITERS: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  [".xlsx", async (model, _, at) => (await import("../../src/render/workbook/writeWorkbook")).writeWorkbook(model, at)],
  [".html", async (model) => (await import("../../src/render/html/writeHtml")).writeHtml(model)],
  [".json", async (_, checkedExtract) => `${JSON.stringify(checkResult(checkedExtract), null, 2)}\n`],
]);

/** `outturn report EXTRACT --plan PLAN --out FILE`: writes the report, all files or none. */
export async function runReport(extract: string, options: ReportOptions): Promise<ExitCode> {
  const profile = oneOf<Profile>("--profile", options.profile, PROFILES);
  const mode = oneOf<FormulaMode>("--formulas", options.formulas, FORMULA_MODES);
  const at = readTime(options.time);
  const writers = options.out.map((path) => ({ path, write: writerFor(path) }));
  const beside = filesOf(options);
  const read = [extract, ...beside.read, ownTemplate(options.template)];
  const outputs = [...options.out, ...beside.written];
  await refuseOverwriting(read, outputs);
  const progress = startProgress(3 + writers.length);
  try {
    const { checkedExtract, files: prepared } = await prepare(extract, options, progress);
    const named = options.template ?? checkedExtract.plan.template;
    await refuseOverwriting([...read, ownTemplate(named)], outputs);
    const template = await templateNamed(named);
    const model = buildReport(checkedExtract, { template, profile, mode, readAt: spokenTime(at) });
    const files: OutFile[] = [];
    for (const { path, write } of writers) {
      progress.step(`Writing ${path}`);
      files.push({ path, bytes: await write(model, checkedExtract, at) });
    }
    await writeFiles([...files, ...prepared]);
    progress.end();
    const written = files.map(({ path }) => `Written: ${path}`);
    process.stdout.write(
      options.json === true
        ? `${JSON.stringify(checkResult(checkedExtract), null, 2)}\n`
        : `${[...summaryLines(checkedExtract, "see the Data quality sheet, or run check with --all"), ...repairLines(checkedExtract), ...written].join("\n")}\n`,
    );
    return errorsLeft(checkedExtract) > 0 ? EXIT.errorsFound : EXIT.done;
  } finally {
    progress.end();
  }
}

/** The file that a template is read from; undefined for one of ours. */
function ownTemplate(named: string | null | undefined): string | undefined {
  return typeof named === "string" && extname(named).toLowerCase() === ".json" ? named : undefined;
}

/** One of our templates by its name, or an organisation's own from its file. */
async function templateNamed(named: string | null): Promise<Template> {
  const file = ownTemplate(named);
  if (file !== undefined) {
    const own = readTemplate(new TextDecoder().decode(await readBytes(file)));
    if (typeof own === "string") throw new CliFailure(`${file} is not a template: ${own}.`);
    return own;
  }
  const template = templateById(named);
  if (template !== null) return template;
  throw new CliFailure(
    `There is no template called ${named}. Use one of: ${TEMPLATES.map(({ id }) => id).join(", ")}, or give a template file (.json).`,
  );
}

function writerFor(path: string): Writer {
  const writer = WRITERS.get(extname(path).toLowerCase());
  if (writer === undefined)
    throw new CliFailure(
      `Cannot write ${path}: its name must end in ${[...WRITERS.keys()].join(", ").replace(/, ([^,]*)$/, " or $1")}.`,
    );
  return writer;
}

function oneOf<Word extends string>(option: string, given: string, known: readonly Word[]): Word {
  const word = known.find((one) => one === given);
  if (word === undefined) throw new CliFailure(`${option} cannot be ${given}. Use one of: ${known.join(", ")}.`);
  return word;
}
