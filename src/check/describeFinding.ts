import { CATALOGUE } from "./catalogue";
import type { Finding, FindingCode } from "./registry";

/**
 * A finding in words: what is wrong, where, and what to do.
 *
 * @example
 * describeFinding({ code: "valueNotNumeric", item: "M1", at: { file: "e.xlsx", sheet: "Actuals", row: 6,
 *   column: 2 }, found: "tbc", expected: "a number", evidence: {} })
 *   //=> "Actuals!C7 holds “tbc”, which is not a number. Enter a number, or [x] where there is none."
 */
export function describeFinding<Code extends FindingCode>(finding: Finding<Code>): string {
  return CATALOGUE[finding.code].sentence(finding);
}
