import { readAcceptances, type Acceptance } from "../src/check/acceptFindings";
import type { SavedMapping } from "../src/map/mapping";
import { asSaved } from "../src/map/saved/savedTable";
import { readPlanPeriod } from "../src/map/choose/reportPeriod";
import type { ReadPlan } from "../src/map/plan/readPlan";
import { readSavedMapping } from "../src/map/saved/readSavedMapping";
import { assessExtract, mapExtract, reportFault, planFault, planFrom } from "../src/pipeline";
import type { ConfirmedRepair } from "../src/repair/repair";
import { readRepairs, writeRepairs } from "../src/repair/repairFile";
import type { CheckedExtract } from "../src/report/checkedExtract";
import { CliFailure } from "./failure";
import {
  fileName,
  readBytes,
  readSourceFile,
  refuseReadingTwice,
  refuseReplacing,
  writeFiles,
  type OutFile,
} from "./files";
import type { Progress } from "./progress";

/** Options that `check` and `report` share. */
export interface PrepareOptions {
  readonly plan: string;
  /** The report's period, whatever the plan says. */
  readonly period?: string;
  readonly mapping?: string;
  readonly saveMapping?: string;
  /** The extract imported before this one. */
  readonly previous?: string;
  /** A file of findings that somebody has accepted. */
  readonly accepted?: string;
  /** A file of repairs that somebody has confirmed. */
  readonly repairs?: string;
  readonly saveRepairs?: string;
}

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
}

/**
 * Reads the plan and the extract and assesses them, or says in one line why it cannot. Nothing is written, but for one
 * case: where the mapping is in doubt, `--save-mapping` saves it to be corrected.
 */
export async function prepare(extract: string, options: PrepareOptions, progress: Progress): Promise<Prepared> {
  refuseReadingTwice([extract, options.plan, options.previous]);
  progress.step(`Reading ${fileName(options.plan)}`);
  const plan = withPeriod(await readPlanFile(options.plan), options.period);
  const saved = options.mapping === undefined ? null : await readMappingFile(options.mapping);
  progress.step(`Reading ${fileName(extract)}`);
  const mapped = mapExtract(await readSourceFile(extract), plan.plan, saved);
  const mappingFile =
    options.saveMapping === undefined
      ? []
      : [
          {
            path: options.saveMapping,
            bytes: `${JSON.stringify(asSaved(mapped.mapping, mapped.tables, plan.plan.year, saved?.labels ?? {}), null, 2)}\n`,
          },
        ];
  for (const file of mappingFile) await refuseReplacing(file, "a mapping");
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) {
    await writeFiles(mappingFile);
    const at = doubt.table.sheet === "" ? doubt.table.address : `${doubt.table.sheet}!${doubt.table.address}`;
    // What was confirmed may well be right still: it is proposed again, to be looked at.
    if (doubt.asksPeriod)
      throw new CliFailure(
        `${fileName(extract)} ${at}: ${doubt.question} Run again with --period, such as --period "Q3 2025/26", or give the plan a Period in its settings.`,
      );
    const verb = doubt.layout === null ? "correct" : "check";
    const next =
      options.saveMapping === undefined
        ? `Run again with --save-mapping mapping.json, ${verb} that file, and give it with --mapping.`
        : `${verb === "check" ? "Check" : "Correct"} ${options.saveMapping} and give it with --mapping.`;
    throw new CliFailure(`${fileName(extract)} ${at}: ${doubt.question} ${next}`);
  }
  progress.step("Checking");
  const accepted = options.accepted === undefined ? [] : await readAccepted(options.accepted);
  // The earlier extract was for a period of its own, which its own words say.
  const previous =
    options.previous === undefined
      ? null
      : await readPrevious(options.previous, { ...plan, plan: { ...plan.plan, period: null } }, saved);
  const repairs = options.repairs === undefined ? [] : await readRepairsFile(options.repairs);
  const checkedExtract = assessExtract(plan, mapped, saved?.labels ?? {}, { previous, accepted, repairs });
  const fault = reportFault(checkedExtract);
  if (fault !== null) throw new CliFailure(fault);
  const repairsFile =
    options.saveRepairs === undefined
      ? []
      : [{ path: options.saveRepairs, bytes: writeRepairs(checkedExtract.repairs, checkedExtract.repairsOffered) }];
  for (const file of repairsFile) await refuseReplacing(file, "a file of repairs");
  return { checkedExtract, files: [...mappingFile, ...repairsFile] };
}

/** The earlier extract through the same steps: the same plan, its own mapping, and a confirmed one where that fits as it is. */
async function readPrevious(path: string, plan: ReadPlan, saved: SavedMapping | null): Promise<CheckedExtract> {
  const mapped = mapExtract(await readSourceFile(path), plan.plan, saved, "anew");
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) {
    const at = doubt.table.sheet === "" ? doubt.table.address : `${doubt.table.sheet}!${doubt.table.address}`;
    throw new CliFailure(
      `${fileName(path)} ${at}: ${doubt.question} Run check on it with --save-mapping mapping.json, correct that file, and give it with --mapping.`,
    );
  }
  const checkedExtract = assessExtract(plan, mapped, saved?.labels ?? {});
  const fault = reportFault(checkedExtract);
  if (fault !== null) throw new CliFailure(fault);
  return checkedExtract;
}

/** The plan with the report's period as told on the command line, which comes before its own. */
function withPeriod(read: ReadPlan, period: string | undefined): ReadPlan {
  if (period === undefined) return read;
  if (readPlanPeriod(period, read.plan.year) === null)
    throw new CliFailure(
      `--period “${period}” was not understood. Write it like Q3 2025/26, December 2025, April to December 2025 or 2025/26.`,
    );
  return {
    plan: { ...read.plan, period },
    findings: read.findings.filter(({ code }) => code !== "periodNotUnderstood"),
  };
}

async function readPlanFile(path: string): Promise<ReadPlan> {
  const plan = planFrom(await readSourceFile(path));
  const fault = planFault(plan);
  if (fault !== null) throw new CliFailure(fault);
  return plan;
}

async function readAccepted(path: string): Promise<readonly Acceptance[]> {
  const accepted = readAcceptances(new TextDecoder().decode(await readBytes(path)));
  if (typeof accepted === "string")
    throw new CliFailure(`${fileName(path)} is not a file of accepted findings: ${accepted}.`);
  return accepted;
}

async function readRepairsFile(path: string): Promise<readonly ConfirmedRepair[]> {
  const repairs = readRepairs(new TextDecoder().decode(await readBytes(path)));
  if (typeof repairs === "string")
    throw new CliFailure(`${fileName(path)} is not a file of confirmed repairs: ${repairs}.`);
  return repairs;
}

async function readMappingFile(path: string): Promise<SavedMapping> {
  const saved = readSavedMapping(new TextDecoder().decode(await readBytes(path)));
  if (saved === null) throw new CliFailure(`${fileName(path)} is not a mapping file. Make one with --save-mapping.`);
  return saved;
}
