import { isProportion, unitName, type Unit } from "../../domain/unit";
import type { Column } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { secondsPerUnit } from "../figures/timeUnit";

/**
 * Units that a heading can name in brackets or at its end, beside those of money, shares and scale that reading knows.
 */
const NAMED = new RegExp(
  String.raw`[([]\s*(?:in\s+)?([$€¥]\s?(?:m|k|bn|000s?)?|p|pence|euros?|dollars?|usd|eur|tonnes?|kg` +
    String.raw`|kilograms?|g|grams?|km|miles|metres|m|litres|seconds?|secs?|minutes?|mins?|hours?|hrs?` +
    String.raw`|days?|working days?|weeks?|fte)\s*[)\]]|\b(per (?:£?\d[\d,]*|head|capita|person` +
    String.raw`|household))`,
  "i",
);
/** Only clock time is converted: a day is 24 hours or a working day. */
const HOUR = 3_600;

/**
 * What a heading's unit does to the figures under it: multiplies them exactly, or, in the heading's words, is another
 * unit.
 */
export type HeadingUnit =
  | { readonly kind: "times"; readonly of: number }
  | { readonly kind: "other"; readonly words: string }
  | { readonly kind: "same" };

const SAME: HeadingUnit = { kind: "same" };

/**
 * A heading's unit against the measure's: clock time is converted exactly; another unit is reported, never passed over.
 *
 * @example
 * headingUnit({ header: "Actual (hours)", unit: "hours" }, { kind: "other", label: "minutes" }).of //=> 60
 * headingUnit({ header: "Actual ($)", unit: null }, { kind: "money" }).kind //=> "other"
 * headingUnit({ header: "Actual (£m)", unit: "£m" }, { kind: "money" }).kind //=> "same"
 */
export function headingUnit(heading: Pick<Column, "header" | "unit"> | null, unit: Unit): HeadingUnit {
  if (heading === null) return SAME;
  const match = NAMED.exec(heading.header);
  const words = match?.[1] ?? match?.[2] ?? heading.unit;
  if (words == null) return SAME;
  const named = plainLabel(words) || words;
  if (named === "%" || named === "% change" || named === "pp")
    return isProportion(unit) ? SAME : { kind: "other", words };
  if (/^[$€¥]|^(?:p|pence|euros?|dollars?|usd|eur)$/i.test(words.trim()))
    return unitName(unit).includes(words.trim().charAt(0)) && unit.kind === "other" ? SAME : { kind: "other", words };
  if (words.startsWith("£"))
    return unit.kind === "money" || unitName(unit).includes("£") ? SAME : { kind: "other", words };
  const [theirs, ours] = [secondsPerUnit({ kind: "other", label: named }), secondsPerUnit(unit)];
  if (theirs !== null && theirs === ours) return SAME;
  if (theirs !== null && ours !== null && Math.max(theirs, ours) <= HOUR) return { kind: "times", of: theirs / ours };
  const label = plainLabel(unitName(unit));
  if (
    theirs !== null ||
    (match !== null && unit.kind !== "count") ||
    (named.startsWith("per ") && unit.kind === "other")
  ) {
    return label !== "" && (label.includes(named) || named.includes(label)) ? SAME : { kind: "other", words };
  }
  return SAME;
}
