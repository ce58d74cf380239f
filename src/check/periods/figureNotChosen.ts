import { address } from "../../domain/cell";
import type { Finding } from "../../domain/finding";
import { periodName } from "../../domain/period";
import type { CheckContext } from "../checkContext";

/**
 * A measure that has figures, of which none could be taken for the report's period: it is not known whether they are in
 * the period or to date, a part of the year to date is missing, all are for another period, or two of them differ.
 */
export function figureNotChosen({ extract, measures, plan }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    const figure = row?.figures.actual;
    const fault = figure?.fault;
    if (figure === undefined || fault == null) return [];
    const about = { item: measure.id, at: figure.at, found: figure.text };
    const report = extract.period === null ? "" : periodName(extract.period, plan.year);
    switch (fault.kind) {
      case "spanUnknown":
        return [
          {
            ...about,
            code: "spanUnknown",
            expected: null,
            evidence: { name: measure.name, likely: fault.likely ?? "" },
          },
        ];
      case "periodsMissing":
        return [
          { ...about, code: "periodsMissing", expected: fault.periods.join(", "), evidence: { name: measure.name } },
        ];
      case "otherPeriod":
        return [
          { ...about, code: "otherPeriod", expected: report, evidence: { name: measure.name, period: fault.period } },
        ];
      case "twoFigures":
        return [
          {
            ...about,
            code: "twoFigures",
            expected: fault.other,
            evidence: { name: measure.name, other: address(fault.otherAt) },
          },
        ];
      case "aggregationUnknown":
        return [{ ...about, code: "aggregationUnknown", expected: null, evidence: { name: measure.name } }];
      case "notNumeric":
      case "unitMismatch":
      case "shownDiffers":
      case "impossible":
      case "givenTwice":
        return [];
    }
  });
}
