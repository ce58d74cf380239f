import { acceptFindings } from "../../check/acceptFindings";
import type { Acceptance } from "../../check/acceptance";
import { worstFirst } from "../../check/checkExtract";
import { byHandFindings, type ByHand } from "../../check/past/givenByHand";
import { countingFindings } from "../../check/past/formulasCounting";
import { doubtFindings, type RowDoubt } from "../../check/past/rowsDoubtful";
import { protectedFindings } from "../../check/past/sheetProtected";
import type { Finding } from "../../check/registry";
import { cellName } from "../../domain/cell";
import type { CheckedExtract } from "../checkedExtract";
import { givenOf } from "./givenOf";
import { standing } from "./standing";

interface GivenByPeople {
  readonly byHand: readonly ByHand[];
  /** What they gave that is what the report says too. */
  readonly agreed: readonly ByHand[];
  readonly protectedSheets: readonly string[];
  /** What could not be told for certain when its rows were followed. */
  readonly doubts: readonly RowDoubt[];
}

/**
 * A checked extract with what people gave by hand in the report that it goes into in the place of what was read or
 * worked out; that, and the protected sheets, as findings, the first of all.
 */
export function withByHand(
  checkedExtract: CheckedExtract,
  { byHand, agreed, protectedSheets, doubts }: GivenByPeople,
  accepted: readonly Acceptance[],
): CheckedExtract {
  const findings = worstFirst([
    ...protectedFindings(protectedSheets),
    ...byHandFindings(byHand),
    ...doubtFindings(doubts),
    ...countingFindings(doubts),
    ...checkedExtract.findings.filter((finding) => !isOfGiven(finding, checkedExtract, byHand)),
  ]);
  return { ...standing(checkedExtract, byHand, agreed), findings, accepted: acceptFindings(findings, accepted) };
}

/** Whether a figure that is not what was reported is one in whose place a person’s stands, which was. */
function isOfGiven({ code, item, at }: Finding, { measures }: CheckedExtract, byHand: readonly ByHand[]): boolean {
  if (code !== "restated" && code !== "contradictsHistory") return false;
  const own = measures.find(({ measure }) => measure.id === item);
  if (own === undefined || at === null) return false;
  return givenOf(byHand, "measures", own.measure).some(({ about }) => {
    const replaced = about === "actual" || about === "lastYear" ? own.row?.figures[about]?.at : undefined;
    return replaced !== undefined && cellName(replaced) === cellName(at);
  });
}
