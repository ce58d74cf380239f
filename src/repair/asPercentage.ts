import { readValue } from "../read/cells/readValue";

/**
 * What may stand after a figure and is read with it: a footnote's number, or that it is provisional, revised or
 * estimated.
 */
const AFTER = /(?:\s*(?:[⁰¹²³⁴-⁹,]+|\[note \d+\]|\[\d{1,2}\]|\[[pre]\]|\([pre]\)))*$/i;

/**
 * A bare number as a percentage, with the marks after it; null for text that is anything but a bare number, and for 0,
 * which is 0%.
 *
 * @example
 * asPercentage("65.4") //=> "65.4%"
 * asPercentage("- 2 [p]") //=> "- 2% [p]"
 * asPercentage("65.4%") //=> null
 * asPercentage("£65") //=> null
 */
export function asPercentage(text: string): string | null {
  const bare = readValue(text);
  if (bare.kind !== "number" || bare.percent || bare.money || bare.number === 0) return null;
  const percentage = text.replace(AFTER, (after) => `%${after}`);
  const read = readValue(percentage);
  return read.kind === "number" && read.percent ? percentage : null;
}
