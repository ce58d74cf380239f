import { buildPack, type PackOptions } from "../buildPack";
import type { PackFacts } from "../facts/packFacts";
import type { PackModel } from "../packModel";
import { packText } from "./packText";
import { textChanges } from "./placedText";
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
  if (signOff?.facts == null) return buildPack(facts, options);
  const changes = textChanges(packText(buildPack(signOff.facts)), packText(buildPack(facts)));
  return buildPack(facts, { ...options, signedOff: { by: signOff.by, on: signOff.on, changes } });
}
