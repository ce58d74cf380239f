import { rangeWithTolerance } from "../../assess/rules/ragByRange";
import type { Measure, Threshold, Tolerance } from "../../domain/plan";
import { betterFormula, literal, reachesFormula } from "./comparison";
import type { FormulaMode } from "./formulaMode";
import { ragBandFormula, ragFormula, unlessByDesign, type RagCells } from "./ragFormula";

/**
 * The live formula for a measure's status by its rule, without the `=`; null where there is nothing to work out
 * (a comparison, no judgement by polarity or none stated, or a plan that lacks what the rule needs).
 *
 * @param cells Addresses of the measure's actual, target and last year on the sheet.
 */
export function statusFormula(measure: Measure, cells: RagCells, mode: FormulaMode): string | null {
  if (mode === "values") return null;
  const { actual, target } = cells;
  const { polarity, whenUnchanged, tolerance } = measure;
  if (measure.rule === "range") return rangeFormula(measure, actual, tolerance);
  if (measure.rule === "thresholds") return thresholdsFormula(actual, measure.thresholds);
  if (polarity === null || polarity === "none" || polarity === "range") return null;
  // A measure that is itself a change is better than last year when it beats no change at all.
  const lastYear = measure.unit.kind === "percentChange" ? "0" : cells.lastYear;
  const call = (level: string): string => `RAG(${actual},${level},${lastYear},"${polarity}","${whenUnchanged}")`;
  switch (measure.rule) {
    case "targetThenLastYear":
      return unlessByDesign(
        target,
        mode === "addin" ? call(target) : ragFormula({ actual, target, lastYear }, polarity, whenUnchanged),
      );
    case "milestone": {
      // Rule 8 is rule 1 with the milestone level as target; it has no level without last year.
      if (measure.milestone.kind === "missing") return null;
      const promised = literal(measure.milestone.number);
      // A change is held against the promised change itself.
      if (measure.unit.kind === "percentChange") {
        return mode === "addin"
          ? call(promised)
          : ragFormula({ actual, target: promised, lastYear }, polarity, whenUnchanged);
      }
      const level = mode === "addin" ? `MILESTONELEVEL(${lastYear},${promised})` : `(${lastYear}*(1+${promised}))`;
      const status =
        mode === "addin"
          ? call(level)
          : ragFormula(
              { actual, target: level, lastYear, targetFrom: [lastYear, `${lastYear}*${promised}`] },
              polarity,
              whenUnchanged,
            );
      return `IF(ISNUMBER(${lastYear}),${status},"Not rated")`;
    }
    case "tolerance": {
      if (tolerance === null) return null;
      const size = literal(Math.abs(tolerance.amount));
      return unlessByDesign(
        target,
        mode === "addin"
          ? `RAGBAND(${actual},${target},${size},"${polarity}","${tolerance.as}")`
          : ragBandFormula(actual, target, tolerance, polarity),
      );
    }
    case "achieved": {
      const both = `AND(ISNUMBER(${actual}),ISNUMBER(${target}))`;
      const met =
        mode === "addin" ? `ACHIEVED(${actual},${target},"${polarity}")="Y"` : reachesFormula(actual, target, polarity);
      return unlessByDesign(target, `IF(${both},IF(${met},"Green","Red"),"Not rated")`);
    }
    case "comparison":
      return null;
  }
}

/** Plain Excel for rule 3; the limits are the plan's, written into the formula. */
function rangeFormula({ low, high }: Measure, actual: string, tolerance: Tolerance | null): string | null {
  if (low.kind === "missing" || high.kind === "missing") return null;
  const inside = (from: number, to: number): string =>
    `AND(${reachesFormula(actual, literal(from), "higher")},${reachesFormula(actual, literal(to), "lower")})`;
  const outside =
    tolerance === null
      ? `"Red"`
      : `IF(${inside(...rangeWithTolerance(low.number, high.number, tolerance))},"Amber","Red")`;
  return `IF(NOT(ISNUMBER(${actual})),"Not rated",IF(${inside(low.number, high.number)},"Green",${outside}))`;
}

/** Plain Excel for rule 4: the first limit that is met decides. */
function thresholdsFormula(actual: string, thresholds: readonly Threshold[]): string | null {
  if (thresholds.length === 0) return null;
  const chain = thresholds.reduceRight(
    (rest, { status, comparison, limit }) => `IF(${meets(actual, comparison, limit)},"${status}",${rest})`,
    `"Not rated"`,
  );
  return `IF(NOT(ISNUMBER(${actual})),"Not rated",${chain})`;
}

function meets(actual: string, comparison: Threshold["comparison"], limit: number): string {
  switch (comparison) {
    case ">=":
      return reachesFormula(actual, literal(limit), "higher");
    case "<=":
      return reachesFormula(actual, literal(limit), "lower");
    case ">":
      return betterFormula(actual, literal(limit), "higher");
    case "<":
      return betterFormula(actual, literal(limit), "lower");
  }
}
