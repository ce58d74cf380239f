import type { Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { closeness } from "../../map/match/closeness";
import { plainLabel } from "../../map/match/plainLabel";
import { check } from "../check";
import type { CheckContext } from "../checkContext";

/** Names this alike are one name with a typing error. */
const NEARLY = 0.8;

interface Evidence {
  readonly name: string;
}

/**
 * An action whose lead is not the plan's: a misspelt name, or somebody else. Where most leads differ, the extract names
 * people and the plan names posts, and only misspelt names are raised.
 */
export const ownerDiffers = check({
  code: "ownerDiffers",
  severity: "warning",
  title: "Lead differs from the plan",
  sentence: (f: Found<Evidence>) =>
    `${cellWords(f)} gives the lead of ${f.item} as ${quoted(f.found)}. The plan says ` +
    `${quoted(f.expected)}, which is shown. Correct whichever is wrong.`,
  examples: [
    { item: "1.2", found: "ACC Local Poling", expected: "ACC Local Policing", evidence: { name: "Burglary" } },
  ],
  looksAt: "actions",
  passed: null,
  run,
});

function run({ extract }: CheckContext): Found<Evidence>[] {
  const stated = extract.actions.flatMap(({ action, owner }) =>
    action?.owner == null || owner === null ? [] : [{ action, planned: action.owner, owner }],
  );
  const different = stated.filter(({ planned, owner }) => !sameLead(planned, owner.text));
  const isOtherKind =
    different.filter(({ planned, owner }) => !isMisspelt(planned, owner.text)).length > stated.length / 2;
  return different
    .filter(({ planned, owner }) => !isOtherKind || isMisspelt(planned, owner.text))
    .map(({ action, planned, owner }): Found<Evidence> => ({
      item: action.id,
      at: owner.at,
      found: owner.text,
      expected: planned,
      evidence: { name: action.action },
    }));
}

function leadWords(name: string): string[] {
  return plainLabel(name.replace(/^\W*lead\b:?/i, ""))
    .split(" ")
    .filter((word) => word !== "" && word !== "and");
}

/** The same words, in any order; a short form ("Beale" for "ACC Beale") is the same lead. */
function sameLead(a: string, b: string): boolean {
  const [first, second] = [leadWords(a), leadWords(b)];
  const [fewer, more] = first.length <= second.length ? [first, second] : [second, first];
  return fewer.length > 0 && fewer.every((word) => more.includes(word));
}

function isMisspelt(a: string, b: string): boolean {
  const [first, second] = [leadWords(a), leadWords(b)];
  return first.length === second.length && closeness(first.join(" "), second.join(" ")) >= NEARLY;
}
