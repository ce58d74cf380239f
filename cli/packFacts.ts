import type { PackFacts, Result } from "../src/index";
import { ok, packOnDemand, refused } from "../src/index";
import type { Earlier } from "./carry";
import { fileName } from "./files";

/** What a pack of a report is built from, as its workbook stands. */
export interface FactsTyped {
  /** With what people typed laid over them. */
  readonly facts: PackFacts;
  /** How many cells people typed in. */
  readonly cellsTyped: number;
}

/** What a pack is built from that a workbook keeps, with what people typed there; refused where it keeps none. */
export async function factsTyped(earlier: Earlier): Promise<Result<FactsTyped>> {
  const { typedTexts, withTypedWords } = await packOnDemand();
  const facts = await factsIn(earlier);
  if (!facts.ok) return facts;
  const { state, found, source } = earlier;
  const typed = typedTexts(state.report, found, source);
  return ok({
    facts: withTypedWords(facts.value, typed),
    cellsTyped: typed.filter(({ isOurs }) => isOurs !== true).length,
  });
}

/** What the workbook keeps for packs of the report that stands in it. */
async function factsIn({ path, state }: Earlier): Promise<Result<PackFacts>> {
  const { keptFacts } = await packOnDemand();
  const facts = keptFacts(state.pack);
  if (facts !== null && facts.period === state.period) return ok(facts);
  return refused(
    `${fileName(path)} does not keep what a pack is made from: it was last written by the pane or by another version ` +
      "of Outturn. Write it again with outturn report --carry, then make the pack.",
  );
}
