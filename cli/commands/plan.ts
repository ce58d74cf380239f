import { extname } from "node:path";
import type { DraftPlan, Gap, Result } from "../../src/index";
import { draftedRows, draftPlan, findTables, ok, planText, refused, writePlanTemplate } from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { readTime } from "../time";
import { fileName, readSourceFile, refuseOverwriting, refuseReplacing, writeFiles } from "../files";

export interface PlanOptions {
  readonly out: string;
  readonly time?: string;
  readonly json?: boolean;
}

/**
 * `outturn plan EXTRACT --out plan.csv` or `plan.xlsx`: drafts a plan from an extract, with what could not be told left
 * blank and listed.
 */
export async function runPlan(extract: string, options: PlanOptions): Promise<Result<ExitCode>> {
  const ending = extname(options.out).toLowerCase();
  if (ending !== ".xlsx" && ending !== ".csv")
    return refused(`Cannot write ${options.out}: its name must end in .xlsx or .csv.`);
  const at = readTime(options.time);
  if (!at.ok) return at;
  const apart = await refuseOverwriting([extract], [options.out]);
  if (!apart.ok) return apart;
  const source = await readSourceFile(extract);
  if (!source.ok) return source;
  const draft = draftPlan(findTables(source.value).tables);
  if (draft.measures.length + draft.actions.length + draft.assertions.length === 0) {
    return refused(
      `No table of measures, actions or assertions was found in ${fileName(extract)}. Give their ` +
        "columns headings such as Measure, Target and Actual.",
    );
  }
  const file = {
    path: options.out,
    bytes: ending === ".csv" ? planText(draft) : await writePlanTemplate(at.value, draftedRows(draft)),
  };
  const free = await refuseReplacing(file, "a plan");
  if (!free.ok) return free;
  const written = await writeFiles([file]);
  if (!written.ok) return written;
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(planResult(draft), null, 2)}\n`
      : `${planLines(draft, options.out).join("\n")}\n`,
  );
  return ok(EXIT.done);
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
