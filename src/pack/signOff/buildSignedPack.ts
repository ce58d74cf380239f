import { buildPack, type PackOptions } from "../buildPack";
import type { PackFacts } from "../facts/packFacts";
import type { PackModel } from "../packModel";
import { packText } from "./packText";
import { textChanges, type TextChange } from "./placedText";
import { signOffFor, type SignOff } from "./signOff";

/**
 * A pack with its standing: signed off where it says what was signed off, to the word. Where it does not, it is a draft
 * again, and says what has changed.
 */
export function buildSignedPack(
  facts: PackFacts,
  signOffs: readonly SignOff[],
  options: Pick<PackOptions, "without"> = {},
): PackModel {
  const signOff = signOffFor(signOffs, facts);
  if (signOff === null) return buildPack(facts, options);
  const { by, on } = signOff;
  return buildPack(facts, { ...options, signedOff: { by, on, changes: changesSince(facts, signOffs) } });
}

/** What is otherwise than was signed off; none where nobody signed off. */
export function changesSince(facts: PackFacts, signOffs: readonly SignOff[]): readonly TextChange[] {
  const signed = signOffFor(signOffs, facts)?.facts;
  return signed == null ? [] : textChanges(packText(buildPack(signed)), packText(buildPack(facts)));
}
