import { address } from "../../domain/cell";
import { findingKind, type FindingOf, type Found } from "../../domain/finding";
import { cellWords, quoted } from "../../domain/findingWords";
import { periodName } from "../../domain/time/period";
import { isOfPublication, NO_PERIOD } from "../../domain/time/unsaidPeriod";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";
import { spanDiffers } from "./spanDiffers";

/** Which measure it is; what else is needed is in the finding itself. */
interface OfMeasure {
  readonly name: string;
}

interface AggregationUnknown extends OfMeasure {
  readonly used: "yes" | "no";
}

const aggregationUnknown = findingKind({
  code: "aggregationUnknown",
  severity: "warning",
  title: "Does it add up over the year",
  sentence: (f: Found<AggregationUnknown>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)} for part of the ` +
    "year, and nobody says whether its figures add up. " +
    (f.evidence.used === "yes"
      ? "It stands as it is printed, and no target is held against it. "
      : "It was not used. ") +
    "Put sum, mean or latest in the plan’s column Aggregation.",
  examples: [
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", used: "yes" } },
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", used: "no" } },
  ],
});

interface SpanUnknown {
  readonly name: string;
  readonly likely: string;
}

const spanUnknown = findingKind({
  code: "spanUnknown",
  severity: "error",
  title: "In the period or to date",
  sentence: (f: Found<SpanUnknown>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}. It adds up over the ` +
    "year, and nothing says whether this is for the period alone or for the year to date." +
    `${f.evidence.likely === "inPeriod" ? " Figures that fall look like the period’s alone." : ""} ` +
    "Put “in period” or “to date” in the plan’s column Figures, or say it when you confirm the " +
    "columns.",
  examples: [
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", likely: "" } },
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", likely: "inPeriod" } },
  ],
});

const periodsMissing = findingKind({
  code: "periodsMissing",
  severity: "error",
  title: "Part of the year to date is missing",
  sentence: (f: Found<OfMeasure>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}, which is added up ` +
    `over the year, and there is no figure for ${f.expected}. Add what is missing, or give the ` +
    "figure to date.",
  examples: [{ item: "M2", found: "355", expected: "Quarter 1 2009/10", evidence: { name: "Burglary" } }],
});

interface OtherPeriod {
  readonly name: string;
  readonly period: string;
}

const otherPeriod = findingKind({
  code: "otherPeriod",
  severity: "error",
  title: "No figure for the report’s period",
  sentence: (f: Found<OtherPeriod>) =>
    `The latest figure of ${f.item} ${quoted(f.evidence.name)} is ${f.found}, for ` +
    `${f.evidence.period} (${cellWords(f)}). ` +
    `${f.expected === "" ? "The report is for a later period" : `The report is for ${f.expected}`}. ` +
    "Add its figure, or check the report’s period.",
  examples: [
    {
      item: "M2",
      found: "355",
      expected: "Quarter 3 2009/10",
      evidence: { name: "Burglary", period: "Quarter 2 2009/10" },
    },
  ],
});

interface PeriodUnread {
  readonly name: string;
  readonly words: string;
}

const periodUnread = findingKind({
  code: "periodUnread",
  severity: "error",
  title: "Words that are no period",
  sentence: (f: Found<PeriodUnread>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}. ` +
    (f.evidence.words === NO_PERIOD
      ? "Its row gives no period, and others do. The figure was not used. Fill its period in, such as Q3 2025/26."
      : isOfPublication(f.evidence.words)
        ? `Its row says only ${quoted(f.evidence.words)}, when the report’s period was not over. The figure was not ` +
          "used. Say in a column Period what it is for."
        : `The words for its period, ${quoted(f.evidence.words)}, cannot be read as a period, and the figure was not ` +
          "used. Write it as Q3 2025/26, 2025/26 or Dec 2025."),
  examples: [
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", words: "Week 37" } },
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", words: NO_PERIOD } },
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", words: "Date published Dec 2009" } },
  ],
});

interface TwoFigures {
  readonly name: string;
  readonly other: string;
}

const twoFigures = findingKind({
  code: "twoFigures",
  severity: "error",
  title: "Two figures for one period",
  sentence: (f: Found<TwoFigures>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}, and ` +
    `${f.evidence.other} gives ${f.expected} for the same period. Neither was used. Correct one, or ` +
    "leave one out.",
  examples: [{ item: "M2", found: "355", expected: "365", evidence: { name: "Burglary", other: "D6" } }],
});

interface MergedFigure {
  readonly name: string;
  readonly range: string;
  readonly over: "rows" | "columns";
}

const mergedFigure = findingKind({
  code: "mergedFigure",
  severity: "error",
  title: "One figure merged over several measures or figures",
  sentence: (f: Found<MergedFigure>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}. The cell is merged over ` +
    (f.evidence.over === "rows"
      ? `${f.evidence.range}, the rows of several measures, and the figure was not used. Unmerge it and ` +
        "give each measure its own."
      : `${f.evidence.range}, several columns of figures, and was not used. Unmerge it and put the figure in its own.`),
  examples: [
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", range: "B2:B3", over: "rows" } },
    { item: "M2", found: "355", expected: null, evidence: { name: "Burglary", range: "B2:C2", over: "columns" } },
  ],
});

interface StruckFigure {
  readonly name: string;
}

const struckFigure = findingKind({
  code: "struckFigure",
  severity: "error",
  title: "Figure struck through",
  sentence: (f: Found<StruckFigure>) =>
    `${cellWords(f)} gives ${f.found} for ${f.item} ${quoted(f.evidence.name)}, and the figure or the name of its ` +
    "row is struck through, whole or in part. It was not used. Type what it is, without the struck words.",
  examples: [{ item: "M2", found: "355", expected: null, evidence: { name: "Burglary" } }],
});

const kinds = [
  aggregationUnknown,
  spanUnknown,
  spanDiffers,
  periodsMissing,
  otherPeriod,
  periodUnread,
  twoFigures,
  mergedFigure,
  struckFigure,
];
type Finding = FindingOf<(typeof kinds)[number]>;

/**
 * A measure that has figures, of which none could be taken for the report's period: it is not known whether they are in
 * the period or to date, a part of the year to date is missing, all are for another period, or two of them differ.
 */
export const figureNotChosen = checkOf(kinds, { looksAt: "measures", passed: null, run });

function run(context: CheckContext): Finding[] {
  return [...ofActuals(context), ...ofLastYears(context)];
}

/** Measures of which the extract gives two figures for the same months a year earlier. */
function ofLastYears({ measures }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    const figure = row?.figures.lastYear;
    if (figure?.fault?.kind !== "twoFigures") return [];
    const { other, otherAt } = figure.fault;
    const evidence = { name: measure.name, other: address(otherAt) };
    return [{ item: measure.id, at: figure.at, found: figure.text, code: "twoFigures", expected: other, evidence }];
  });
}

function ofActuals({ extract, measures, plan }: CheckContext): Finding[] {
  return measures.flatMap(({ measure, row }): Finding[] => {
    const figure = row?.figures.actual;
    if (figure === undefined) return [];
    const about = { item: measure.id, at: figure.at, found: figure.text };
    if (row?.chosen?.addsUnknown === true && figure.value.kind === "number")
      return [{ ...about, code: "aggregationUnknown", expected: null, evidence: { name: measure.name, used: "yes" } }];
    const { fault } = figure;
    if (fault === null) return [];
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
      case "spanDiffers":
        return [
          {
            ...about,
            code: "spanDiffers",
            expected: null,
            evidence: { name: measure.name, said: fault.said, heading: fault.heading ?? "", by: fault.by },
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
      case "periodUnread":
        return [
          { ...about, code: "periodUnread", expected: null, evidence: { name: measure.name, words: fault.words } },
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
        return [{ ...about, code: "aggregationUnknown", expected: null, evidence: { name: measure.name, used: "no" } }];
      case "mergedFigure":
        return [
          {
            ...about,
            code: "mergedFigure",
            expected: null,
            evidence: { name: measure.name, range: fault.range, over: fault.over },
          },
        ];
      case "struckFigure":
        return [{ ...about, code: "struckFigure", expected: null, evidence: { name: measure.name } }];
      case "notNumeric":
      case "unitMismatch":
      case "shownDiffers":
      case "impossible":
      case "unlikely":
      case "headerUnclear":
      case "bandUnclear":
      case "otherName":
      case "otherOrganisation":
      case "givenTwice":
        return [];
    }
  });
}
