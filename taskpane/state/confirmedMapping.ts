import type { MappedExtract, ReadPlan, SavedMapping } from "../../src/index";
import { asSaved } from "../../src/index";

/** What to remember of a confirmed mapping: what each column means, and the labels matched by hand. */
export function confirmedMapping(
  { plan }: ReadPlan,
  { mapped, labels }: { readonly mapped: MappedExtract; readonly labels: Readonly<Record<string, string>> },
): SavedMapping {
  return asSaved(mapped.mapping, mapped.tables, plan.year, labels);
}
