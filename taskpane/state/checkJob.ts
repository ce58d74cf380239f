import { asSaved, type SavedMapping } from "../../src/map/mapping";
import type { ReadPlan } from "../../src/map/readPlan";
import { assessExtract, outcomeFault } from "../../src/pipeline";
import type { Outcome } from "../../src/report/outcome";
import type { MappingWork } from "./reportJob";

/** The extract read by the mapping that was confirmed, or one sentence about why it makes no report. */
export function checkJob(plan: ReadPlan, { mapped, labels, repairs }: MappingWork): { readonly outcome: Outcome } | { readonly fault: string } {
  // Every doubt has been answered by now, by a person.
  const confirmed = { ...mapped, mapping: { ...mapped.mapping, doubts: [] } };
  const outcome = assessExtract(plan, confirmed, labels, { repairs });
  const fault = outcomeFault(outcome);
  return fault === null ? { outcome } : { fault };
}

/** What to remember of a confirmed mapping. */
export function confirmedMapping({ mapped, labels }: MappingWork): SavedMapping {
  return asSaved(mapped.mapping, labels);
}
