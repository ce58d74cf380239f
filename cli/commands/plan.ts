import { extname } from "node:path";
import type { DraftPlan, Gap, Result, Source } from "../../src/index";
import {
  assessExtract,
  draftedRows,
  draftPlan,
  findTables,
  mapExtract,
  nothingDrafted,
  ok,
  planFrom,
  planText,
  readSource,
  refused,
  reportable,
  writePlanTemplate,
} from "../../src/index";
import { EXIT, type ExitCode } from "../exit";
import { readTime } from "../time";
import { doubtWords } from "../doubtWords";
import { unreportableWords } from "../prepare";
import { readSourceFile, refuseOverwriting, refuseReplacing, writeFiles } from "../files";

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
  const { tables } = findTables(source.value);
  const draft = draftPlan(tables);
  if (draft.measures.length + draft.actions.length + draft.assertions.length === 0)
    return refused(nothingDrafted(source.value.file, tables, draft.unread));
  const text = planText(draft);
  const needed = await neededFirst(source.value, draft, text);
  const file = {
    path: options.out,
    bytes: ending === ".csv" ? text : await writePlanTemplate(at.value, draftedRows(draft)),
  };
  const free = await refuseReplacing(file, "a plan");
  if (!free.ok) return free;
  const written = await writeFiles([file]);
  if (!written.ok) return written;
  process.stdout.write(
    options.json === true
      ? `${JSON.stringify(planResult(draft, needed), null, 2)}\n`
      : `${planLines(draft, needed, options.out).join("\n")}\n`,
  );
  return ok(EXIT.done);
}

/**
 * What `outturn check` would ask or refuse of the extract with the drafted plan, in one sentence or two; null where it
 * takes them. That an organisation must be chosen is said among the gaps, and is taken as done.
 */
async function neededFirst(extract: Source, draft: DraftPlan, text: string): Promise<string | null> {
  const source = await readSource(new TextEncoder().encode(text), "plan.csv");
  if (!source.ok) return source.fault.sentence;
  const read = planFrom(source.value);
  const [organisation = read.plan.organisation] = draft.organisations;
  const plan = { ...read, plan: { ...read.plan, organisation } };
  const mapped = mapExtract(extract, plan.plan);
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined) return doubtWords(doubt, extract.file, undefined);
  const checked = reportable(assessExtract(plan, mapped), mapped);
  return checked.ok ? null : unreportableWords(checked.fault, undefined);
}

function planResult({ title, measures, actions, assertions, gaps }: DraftPlan, needed: string | null): object {
  const counts = { measures: measures.length, actions: actions.length, assertions: assertions.length };
  return { version: 1, title, ...counts, gaps, needed };
}

function planLines(draft: DraftPlan, needed: string | null, out: string): string[] {
  const counts = (["measures", "actions", "assertions"] as const)
    .filter((kind) => draft[kind].length > 0)
    .map((kind) => counted(draft[kind].length, kind));
  const left = draft.gaps.length === 0 ? [] : ["Could not be told, and left for you:", ...gapLines(draft.gaps)];
  return [
    `Drafted ${counts.join(", ")}.`,
    ...left,
    ...(needed === null ? [] : [`Before it can be checked: ${needed}`]),
    "Check every row before use: whether counts add up over the year (Aggregation) is never told.",
    `Written: ${out}`,
  ];
}

function counted(count: number, kind: string): string {
  return `${count} ${count === 1 ? kind.slice(0, -1) : kind}`;
}

/** The gaps, those of one column and reason in one line. */
function gapLines(gaps: readonly Gap[]): string[] {
  const lines = new Map<string, { readonly gap: Gap; readonly items: string[] }>();
  for (const gap of gaps) {
    const key = `${gap.column}\n${gap.why}`;
    const line = lines.get(key) ?? { gap, items: [] };
    lines.set(key, line);
    if (gap.item !== null) line.items.push(gap.item);
  }
  return [...lines.values()].map(({ gap: { column, why }, items }) => {
    const named = items.slice(0, NAMED).join(", ");
    const more = items.length > NAMED ? ` and ${items.length - NAMED} more` : "";
    return `  ${items.length === 0 ? column : `${column} of ${named}${more}`}: ${why}`;
  });
}

/** Items that are named in one line; the rest are counted. */
const NAMED = 6;
