import { acceptFindings } from "../check/acceptFindings";
import type { Acceptance } from "../check/acceptanceFile";
import { worstFirst } from "../check/checkExtract";
import { byHandFindings, type ByHand } from "../check/past/givenByHand";
import { protectedFindings } from "../check/past/sheetProtected";
import type { CheckedExtract } from "./checkedExtract";

/**
 * A checked extract with what people gave by hand in the report that it goes into, and its protected sheets, as
 * findings, the first of all.
 */
export function withByHand(
  checkedExtract: CheckedExtract,
  { byHand, protectedSheets }: { readonly byHand: readonly ByHand[]; readonly protectedSheets: readonly string[] },
  accepted: readonly Acceptance[],
): CheckedExtract {
  const findings = worstFirst([
    ...protectedFindings(protectedSheets),
    ...byHandFindings(byHand),
    ...checkedExtract.findings,
  ]);
  return { ...checkedExtract, byHand, findings, accepted: acceptFindings(findings, accepted) };
}
