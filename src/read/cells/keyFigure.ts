import type { MissingReason } from "../../domain/value";
import { missingReason } from "./missingMark";

/** Words that say that a mark is a nought. */
export const NOUGHT =
  /^(?:(?:a|an) )?(?:true |exact |exactly )?(?:nil|nought|zero|0(?:\.0+)?)(?: (?:value|return|figure|count|case)s?)?$/i;
const SUPPRESSED = new RegExp(
  String.raw`\b(?:(?:fewer|less) than (?:[2-9]|1\d)\b(?![.%])|under (?:[2-9]|1\d)\b(?![.%])` +
    String.raw`|small (?:number|count)s?\b` +
    String.raw`|(?:from |between )?[01] ?(?:to|and|-) ?\d{1,2}\b(?![.%])|suppress|disclos|confidential|withheld` +
    String.raw`|redacted|identif)`,
  "i",
);
/** A star beside figures that says something of them and hides none. */
const OF_A_TEST = /\bsignifican/i;
const NOT_APPLICABLE = /^not (?:applicable|relevant)\b|^n\/a\b/i;
/** What a key’s words for a mark say of a figure: why there is none, or that it is nought. */
export function figureOf(mark: string, words: string): MissingReason | "nought" {
  if (NOUGHT.test(words)) return "nought";
  if (SUPPRESSED.test(words)) return "suppressed";
  if (NOT_APPLICABLE.test(words)) return "notApplicable";
  // Where the words leave it open, a star hides a figure in every table.
  return missingReason(words) ?? (mark.startsWith("*") && !OF_A_TEST.test(words) ? "suppressed" : "notAvailable");
}
