import type { PackFacts, PackModel, ReportState, Result } from "../../../src/index";
import { cellName, ok, packOnDemand, refused } from "../../../src/index";
import { readSheets } from "../readSheet";
import { lookAtWorkbook } from "./lookAtWorkbook";

const NOT_KEPT =
  "This workbook does not keep what a board pack is made from. Write or refresh its report, then try again.";

/** What packs of the open workbook’s report are built from. */
export interface PackFactsThere {
  /** With what people typed in the report’s tables. */
  readonly facts: PackFacts;
  readonly state: ReportState;
  /** Cells with a formula of a person’s that has no result, in words. */
  readonly unworked: readonly string[];
}

/** What packs of the open workbook’s report are built from, as it stands now. */
export async function packFactsThere(): Promise<Result<PackFactsThere>> {
  const [looked, pack] = await Promise.all([lookAtWorkbook(), packOnDemand()]);
  if (!looked.ok) return looked;
  const { state, found } = looked.value;
  if (state.kind === "newer")
    return refused("A later version of Outturn wrote the report in this workbook. Update Outturn, then try again.");
  if (state.kind !== "state") return refused(NOT_KEPT);
  const { report, period, ...kept } = state.state;
  const facts = pack.keptFacts(kept.pack);
  if (facts === null || facts.period !== period) return refused(NOT_KEPT);
  const shown = await readSheets(found.sheets.filter(({ tables }) => tables.length > 0).map(({ name }) => name));
  if (!shown.ok) return shown;
  return ok({
    facts: pack.withTypedWords(facts, pack.typedTexts(report, found, shown.value)),
    state: state.state,
    unworked: pack
      .unworkedCells(report, found)
      .map(({ at, row, heading }) => `${cellName(at)} (${row}, ${heading}): a formula without a result.`),
  });
}

/** The board pack of the open workbook’s report, with what people typed in its tables, signed off where it is. */
export async function packInWorkbook(): Promise<Result<PackModel>> {
  const [there, { buildSignedPack, keptSignOffs }] = await Promise.all([packFactsThere(), packOnDemand()]);
  if (!there.ok) return there;
  const { facts, state } = there.value;
  return ok(buildSignedPack(facts, keptSignOffs(state.signOffs)));
}
