import type { PackModel, Result } from "../../../src/index";
import { ok, packOnDemand, refused } from "../../../src/index";
import { readSheets } from "../readSheet";
import { lookAtWorkbook } from "./lookAtWorkbook";

const NOT_KEPT =
  "This workbook does not keep what a board pack is made from. Write or refresh its report, then try again.";

/** The board pack of the open workbook’s report, with what people typed in its tables, signed off where it is. */
export async function packInWorkbook(): Promise<Result<PackModel>> {
  const [looked, pack] = await Promise.all([lookAtWorkbook(), packOnDemand()]);
  if (!looked.ok) return looked;
  const { state, found } = looked.value;
  if (state.kind !== "state") return refused(NOT_KEPT);
  const { report, period, signOffs, ...kept } = state.state;
  const facts = pack.keptFacts(kept.pack);
  if (facts === null || facts.period !== period) return refused(NOT_KEPT);
  const shown = await readSheets(found.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
  if (!shown.ok) return shown;
  const typed = pack.withTypedWords(facts, pack.typedTexts(report, found, shown.value));
  return ok(pack.buildSignedPack(typed, pack.keptSignOffs(signOffs)));
}
