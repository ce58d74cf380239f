import type { SavedMapping } from "../../src/map/saved/savedMapping";
import type { ReadPlan } from "../../src/map/plan/readPlan";
import { asSaved } from "../../src/map/saved/savedTable";
import type { MappedExtract } from "../../src/pipeline";

/** What to remember of a confirmed mapping: what each column means, and the labels matched by hand. */
export function confirmedMapping(
  { plan }: ReadPlan,
  { mapped, labels }: { readonly mapped: MappedExtract; readonly labels: Readonly<Record<string, string>> },
): SavedMapping {
  return asSaved(mapped.mapping, mapped.tables, plan.year, labels);
}
