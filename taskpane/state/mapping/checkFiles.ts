import type { Acceptance, CheckedExtract, Result, Source } from "../../../src/index";
import { assessingOnDemand, ok, readHistory, refused } from "../../../src/index";
import { joinAcceptances, type AcceptanceMemory } from "../acceptances";
import { checkJob, checkPrevious } from "../checkJob";
import type { Files, MappingWork } from "../jobStages";
import { confirmedMapping } from "./confirmedMapping";
import { joinMappings, type MappingMemory } from "./mappingMemory";
import { confirmedLabels, rowsToMatch } from "./rowsToMatch";

/** What an extract and its plan give once the mapping is confirmed. */
export interface CheckedFiles {
  /** As they were confirmed. */
  readonly labels: Readonly<Record<string, string>>;
  readonly checkedExtract: CheckedExtract;
  /** What was made of last period's extract; null where none was given. */
  readonly compared: CheckedExtract | null;
  readonly accepted: readonly Acceptance[];
}

/** What is remembered from one report to the next, and what earlier reports said. */
export interface Memories {
  readonly memory: MappingMemory;
  readonly acceptances: AcceptanceMemory;
  /** The sheet of past figures of the open workbook; null where there is none. */
  readonly past: () => Promise<Result<Source | null>>;
}

/** Where the pane has what a refusal asks of a mapping file. */
const INSTEAD_OF_A_FILE = "Here you say so of the table below, under “How this table is read” or in its columns.";

/** Checks an extract by the mapping as it was confirmed, remembers that, or says why it makes no report. */
export async function checkFiles(
  { plan, extract, previous, accepted: acceptedBefore }: Files,
  work: MappingWork,
  { memory, acceptances, past: loadPast }: Memories,
): Promise<Result<CheckedFiles>> {
  const labels = confirmedLabels(rowsToMatch(work.mapped, plan.plan), work.labels);
  const said = { ...work, labels };
  const { year } = plan.plan;
  const before = work.saved ?? (await memory.load());
  const confirmed = joinMappings(before, confirmedMapping(plan, said), extract, year);
  const source = previous === null ? await loadPast() : ok(previous);
  if (!source.ok) return source;
  const past = source.value === null ? null : readHistory(source.value, year);
  const { assessExtract } = await assessingOnDemand();
  const compared =
    previous === null || past !== null ? ok(null) : checkPrevious(assessExtract, plan, previous, confirmed);
  if (!compared.ok) return compared;
  const accepted = joinAcceptances(acceptedBefore, await acceptances.load());
  const checked = checkJob(assessExtract, plan, said, { previous: compared.value, past, accepted });
  if (!checked.ok) {
    const { sentence, inMapping } = checked.fault;
    return refused(inMapping ? `${sentence} ${INSTEAD_OF_A_FILE}` : sentence);
  }
  await memory.save(confirmed);
  return ok({ labels, checkedExtract: checked.value, compared: compared.value, accepted });
}
