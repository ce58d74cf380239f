import { basename } from "node:path";
import { asSaved, type SavedMapping } from "../src/map/mapping";
import type { ReadPlan } from "../src/map/readPlan";
import { readSavedMapping } from "../src/map/readSavedMapping";
import { assessExtract, mapExtract, planFrom } from "../src/pipeline";
import type { Outcome } from "../src/report/outcome";
import { CliFailure } from "./failure";
import { readBytes, readSourceFile, writeFiles } from "./files";
import type { Progress } from "./progress";

/** Options that `check` and `report` share. */
export interface PrepareOptions {
  readonly plan: string;
  readonly mapping?: string;
  readonly saveMapping?: string;
}

/** Reads the plan and the extract and assesses them, or says in one line why it cannot. */
export async function prepare(extract: string, options: PrepareOptions, progress: Progress): Promise<Outcome> {
  progress.step(`Reading ${basename(options.plan)}`);
  const plan = await readPlanFile(options.plan);
  const saved = options.mapping === undefined ? null : await readMappingFile(options.mapping);
  progress.step(`Reading ${basename(extract)}`);
  const source = await readSourceFile(extract);
  const mapped = mapExtract(source, plan.plan, saved);
  if (options.saveMapping !== undefined) {
    const text = `${JSON.stringify(asSaved(mapped.mapping, saved?.labels ?? {}), null, 2)}\n`;
    await writeFiles([{ path: options.saveMapping, bytes: text }]);
  }
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) {
    const at = doubt.table.sheet === "" ? doubt.table.address : `${doubt.table.sheet}!${doubt.table.address}`;
    const next =
      options.saveMapping === undefined
        ? "Run again with --save-mapping mapping.json, correct that file, and give it with --mapping."
        : `Correct ${options.saveMapping} and give it with --mapping.`;
    throw new CliFailure(`${basename(extract)} ${at}: ${doubt.question} ${next}`);
  }
  progress.step("Checking");
  const outcome = assessExtract(plan, mapped, saved?.labels ?? {});
  const matched = outcome.extract.measures.some((row) => row.measure !== null) || outcome.extract.actions.some((row) => row.action !== null);
  if (!matched) {
    throw new CliFailure(`No row of ${basename(extract)} is a measure or action of the plan ${basename(options.plan)}. Check that they belong together.`);
  }
  return outcome;
}

async function readPlanFile(path: string): Promise<ReadPlan> {
  const plan = planFrom(await readSourceFile(path));
  if (plan.plan.measures.length === 0 && plan.plan.actions.length === 0) {
    throw new CliFailure(`The plan ${basename(path)} has no measures. Give it a table with at least the columns Measure and Target.`);
  }
  return plan;
}

async function readMappingFile(path: string): Promise<SavedMapping> {
  const saved = readSavedMapping(new TextDecoder().decode(await readBytes(path)));
  if (saved === null) throw new CliFailure(`${basename(path)} is not a mapping file. Make one with --save-mapping.`);
  return saved;
}
