import type { MappedExtract, ReadPlan, SaidOfTable, SavedMapping } from "../../../src/index";
import { asSaved } from "../../../src/index";

/** What to remember of a confirmed mapping: what each column means, and the labels matched by hand. */
export function confirmedMapping(
  { plan }: ReadPlan,
  { mapped, labels }: { readonly mapped: MappedExtract; readonly labels: Readonly<Record<string, string>> },
  said: readonly SaidOfTable[] = [],
): SavedMapping {
  return asSaved(mapped.mapping, mapped.tables, plan.year, labels, said);
}
