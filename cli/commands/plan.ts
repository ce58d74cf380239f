import { extname } from "node:path";
import { draftPlan, type DraftPlan, type Gap } from "../../src/map/plan/draftPlan";
import { planText } from "../../src/map/plan/planText";
import { findTables } from "../../src/read/tables/findTables";
import { CliFailure, EXIT, type ExitCode } from "../failure";
import { fileName, readSourceFile, refuseOverwriting, refuseReplacing, writeFiles } from "../files";

export interface PlanOptions {
  readonly out: string;
  readonly json?: boolean;
}

/** `outturn plan EXTRACT --out FILE`: drafts a plan from an extract, with what could not be told left blank and listed. */
export async function runPlan(extract: string, options: PlanOptions): Promise<ExitCode> {
  if (extname(options.out).toLowerCase() !== ".csv")
    throw new CliFailure(`Cannot write ${options.out}: a plan is drafted as .csv.`);
  await refuseOverwriting([extract], [options.out]);
  const draft = draftPlan(findTables(await readSourceFile(extract)).tables);
  if (draft.measures.length + draft.actions.length + draft.assertions.length === 0) {
    throw new CliFailure(
      `No table of measures, actions or assertions was found in ${fileName(extract)}. Give their columns headings such as Measure, Target and Actual.`,
    );
  }
  const file = { path: options.out, bytes: planText(draft) };
  await refuseReplacing(file, "a plan");
  await writeFiles([file]);
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(planResult(draft), null, 2)}\n`
      : `${planLines(draft, options.out).join("\n")}\n`,
  );
  return EXIT.done;
}

function planResult({ title, measures, actions, assertions, gaps }: DraftPlan): object {
  return { version: 1, title, measures: measures.length, actions: actions.length, assertions: assertions.length, gaps };
}

function planLines(draft: DraftPlan, out: string): string[] {
  const counts = (["measures", "actions", "assertions"] as const)
    .filter((kind) => draft[kind].length > 0)
    .map((kind) => counted(draft[kind].length, kind));
  const left = draft.gaps.length === 0 ? [] : ["Could not be told, and left for you:", ...draft.gaps.map(gapLine)];
  return [
    `Drafted ${counts.join(", ")}.`,
    ...left,
    "Check every row before use: whether figures add up over the year (Aggregation) is never told.",
    `Written: ${out}`,
  ];
}

function counted(count: number, kind: string): string {
  return `${count} ${count === 1 ? kind.slice(0, -1) : kind}`;
}

function gapLine({ item, column, why }: Gap): string {
  return `  ${item === null ? column : `${column} of ${item}`}: ${why}`;
}
