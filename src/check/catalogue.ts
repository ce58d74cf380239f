import { address } from "../domain/cell";
import type { Finding, FindingCode, Severity } from "../domain/finding";

/** A kind of finding: how much it matters, its name for people, and its sentence. */
export interface CatalogueEntry {
  readonly severity: Severity;
  readonly title: string;
  /** What is wrong, where, and what to do: one short sentence for each, plain words. */
  readonly sentence: (finding: Finding) => string;
}

const evidence = (finding: Finding, name: string): string => finding.evidence[name] ?? "";
const quoted = (text: string | null): string => `“${text ?? ""}”`;

/** A kind of item with its article: an assertion, a judgement. */
function article(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind}`;
}

/** Where a finding is, at the start of a sentence: `Actuals!C7` or `C7`; `C7 of the plan` where it is not in the extract. */
function cell(finding: Finding): string {
  const { at } = finding;
  if (at === null) return "The extract";
  const place = at.sheet === "" ? address(at) : `${at.sheet}!${address(at)}`;
  return evidence(finding, "file") === "plan" ? `${place} of the plan` : place;
}

/** How many rows a finding is about, as the start of a sentence. */
function rowsOf(finding: Finding): string {
  const rows = evidence(finding, "rows");
  return rows === "1" ? "1 row is" : `${rows} rows are`;
}

/** How a cell can be read, for a person to choose; else what to do where it can be read in no way. */
function readingsOr(finding: Finding, otherwise: string, state: string): string {
  const readings = finding.evidence["readings"];
  return readings === undefined
    ? otherwise
    : `${state} It can be read as ${readings}. Choose as a repair, or correct the cell.`;
}

/** Rows past the first few that a finding is about: `C202 to C9802: 49 more rows give`. */
function moreRows(finding: Finding, one: string, many: string): string {
  const rows = evidence(finding, "more");
  if (rows === "1") return `${cell(finding)}: 1 more row ${one}`;
  return `${cell(finding)} to ${evidence(finding, "last")}: ${rows} more rows ${many}`;
}

/** All wording of findings, in the order of the pipeline. */
export const CATALOGUE: Readonly<Record<FindingCode, CatalogueEntry>> = {
  encodingGuessed: {
    severity: "note",
    title: "Text encoding guessed",
    sentence: (f) =>
      `The file does not say how its text is encoded and was read as ${f.found}. Check that £ signs and accents look right, or save it as CSV UTF-8.`,
  },
  mixedLineEndings: {
    severity: "note",
    title: "Mixed line endings",
    sentence: () =>
      "The file ends its lines in more than one way. Every row was kept. Save it again from one program to be sure.",
  },
  raggedRow: {
    severity: "warning",
    title: "Row of another length",
    sentence: (f) =>
      `${cell(f)}: this row has ${f.found} cells where the table has ${f.expected}. Check that no cell was split or lost.`,
  },
  duplicateHeader: {
    severity: "warning",
    title: "Heading used twice",
    sentence: (f) =>
      `${cell(f)}: the heading ${quoted(f.found)} is used more than once. Rename one, or confirm which column to use.`,
  },
  blankHeader: {
    severity: "note",
    title: "Column without a heading",
    sentence: (f) => `${cell(f)}: this column has figures but no heading. Give it one, or it is not used.`,
  },
  hiddenData: {
    severity: "note",
    title: "Hidden data",
    sentence: (f) => `${f.found}: hidden in the file, and read all the same. Unhide and check.`,
  },
  formulaWithoutValue: {
    severity: "error",
    title: "Formula without a result",
    sentence: (f) =>
      `${cell(f)} holds a formula with no saved result. Open the file in Excel, recalculate and save it.`,
  },
  cellError: {
    severity: "error",
    title: "Error in a cell",
    sentence: (f) =>
      `${cell(f)} holds the error ${f.found}. Mend the formula behind it, or put [x] where there is no figure.`,
  },
  unreadableDate: {
    severity: "warning",
    title: "Date that cannot be read",
    sentence: (f) => `${cell(f)} holds ${quoted(f.found)}, which is not a date. Write it as 31/03/2010.`,
  },
  strayColumn: {
    severity: "note",
    title: "Stray cells",
    sentence: (f) => `${cell(f)} stands outside every table. It was not used. Move it into a table or a note.`,
  },
  tableNotFound: {
    severity: "warning",
    title: "No table found",
    sentence: (f) =>
      `${f.found === null || f.found === "" ? "The file" : `The sheet ${quoted(f.found)}`} has no table in it: no row of headings with rows below. Add headings, or leave the sheet out.`,
  },
  severalTables: {
    severity: "note",
    title: "Several tables on a sheet",
    sentence: (f) =>
      `${f.found} tables stand on one sheet. Each was read on its own. Check that each was taken for the right thing.`,
  },
  repairNotMade: {
    severity: "warning",
    title: "Repair not made",
    sentence: (f) => {
      const now =
        f.found === null
          ? `${cell(f)} is in no table now`
          : f.found === ""
            ? `${cell(f)} is blank now`
            : `${cell(f)} now holds ${quoted(f.found)}`;
      const why =
        f.found === f.expected
          ? "nothing in the file calls for it as it is written"
          : `${now} where ${f.expected === "" ? "nothing" : quoted(f.expected)} stood`;
      return `A repair that ${evidence(f, "by")} confirmed was not made, because ${why}. It was: ${evidence(f, "repair")} See which repairs are offered now.`;
    },
  },
  tableNotUsed: {
    severity: "note",
    title: "Table not used",
    sentence: (f) =>
      `${f.found} holds no row that the plan knows, and was not used. If it should be, say in the mapping what it holds.`,
  },
  planWordUnknown: {
    severity: "error",
    title: "Word in the plan not known",
    sentence: (f) => `${cell(f)} holds ${quoted(f.found)}, which is not understood. Use one of: ${f.expected}.`,
  },
  ruleMissing: {
    severity: "warning",
    title: "Nothing to rate by",
    sentence: () =>
      "The plan gives no measure a target and names no rule, so none can be rated. Add targets, or a rule in its settings: Comparison, where figures are only compared.",
  },
  polarityMissing: {
    severity: "warning",
    title: "Which way is better is not said",
    sentence: (f) =>
      `Nobody says which way is better for ${evidence(f, "names")}, so ${evidence(f, "measures") === "1" ? "it is" : "they are"} not rated.${f.found === null ? "" : ` The extract says ${quoted(f.found)}, which is not understood.`}` +
      ` Put higher or lower in the plan’s Polarity column (the row of ${cell(f)}), or Polarity in its settings for all that say nothing.`,
  },
  polarityDiffers: {
    severity: "error",
    title: "Polarity differs from the plan",
    sentence: (f) =>
      `${cell(f)} says ${quoted(f.found)} for which way is better of ${f.item} ${quoted(evidence(f, "name"))}. The plan says ${f.expected}, which is used. Correct whichever is wrong.`,
  },
  polarityConflictsWithName: {
    severity: "warning",
    title: "Polarity against the name",
    sentence: (f) =>
      `${cell(f)}: ${f.item} ${quoted(evidence(f, "name"))} is rated as better when ${f.found}. Its name says ${f.expected}. Put ${f.expected} in the plan’s Polarity, or change the name.`,
  },
  absurdTarget: {
    severity: "warning",
    title: "Target hard to believe",
    sentence: (f) =>
      evidence(f, "actual") === ""
        ? `${cell(f)}: the target of ${f.item} is ${f.found} and higher is better, so anything meets it. Check the target, or put N/A if there is none.`
        : `${cell(f)}: the target of ${f.item} is ${f.found}, and the actual, ${evidence(f, "actual")}, is ${evidence(f, "times")} times that. Check the target and its unit.`,
  },
  organisationUnknown: {
    severity: "warning",
    title: "Another organisation",
    sentence: (f) =>
      evidence(f, "used") === "no"
        ? `${cell(f)}: ${rowsOf(f)} about ${f.found}, and the plan is ${f.expected}’s. They were not used. Take them out if they are not wanted.`
        : `${cell(f)}: ${rowsOf(f)} about ${f.found}, and the plan is ${f.expected}’s. They were used all the same. Check that this is the right extract.`,
  },
  objectiveMoved: {
    severity: "warning",
    title: "Moved in the plan’s order",
    sentence: (f) =>
      evidence(f, "what") === "number"
        ? `${cell(f)}: ${quoted(evidence(f, "name"))} has the number ${f.found}. In the plan it is ${f.expected}. Correct whichever is wrong.`
        : `${cell(f)}: ${f.item} stands under ${quoted(f.found)}. In the plan it is under ${quoted(f.expected)}. Correct whichever is wrong.`,
  },
  unknownMeasure: {
    severity: "error",
    title: "Measure not in the plan",
    sentence: (f) =>
      evidence(f, "more") !== ""
        ? `${moreRows(f, "is", "are")} named ${quoted(f.found)}, which is not a measure of the plan. Add it to the plan, or take the rows out.`
        : f.expected === null
          ? `${cell(f)}: ${quoted(f.found)} is not a measure of the plan. Add it to the plan, or take the row out.`
          : `${cell(f)}: ${quoted(f.found)} is not a measure of the plan. The nearest is ${quoted(f.expected)}. Add it as an alias, or correct the row.`,
  },
  missingMeasure: {
    severity: "error",
    title: "Measure missing from the extract",
    sentence: (f) =>
      `The extract has no row for ${f.item} ${quoted(f.expected)}. Add its row, with [x] if there is no figure.`,
  },
  duplicateMeasure: {
    severity: "error",
    title: "Measure given twice",
    sentence: (f) =>
      evidence(f, "file") === "plan"
        ? `${cell(f)}: ${quoted(f.found)} has the ID ${f.item}, as ${evidence(f, "first")} has. It was left out. Give it an ID of its own.`
        : evidence(f, "more") === ""
          ? `${cell(f)}: ${f.item} is given again (first in ${evidence(f, "first")}). ${evidence(f, "used") === "no" ? "They differ, so neither is used." : "The first row is used."} Take out the one that is wrong.`
          : `${moreRows(f, "gives", "give")} ${f.item} again (first in ${evidence(f, "first")}). ${evidence(f, "used") === "no" ? "They differ, so neither is used." : "The first row is used."} Keep one row for each period, or say in the plan whose rows to use.`,
  },
  unknownAction: {
    severity: "error",
    title: "Action not in the plan",
    sentence: (f) =>
      f.expected === null
        ? `${cell(f)}: ${quoted(f.found)} is not an action of the plan. Add it to the plan, or take the row out.`
        : `${cell(f)}: ${quoted(f.found)} is not an action of the plan. The nearest is ${quoted(f.expected)}. Correct the row.`,
  },
  missingAction: {
    severity: "error",
    title: "Action missing from the extract",
    sentence: (f) => `The extract has no row for action ${f.item} ${quoted(f.expected)}. Add its row.`,
  },
  duplicateAction: {
    severity: "error",
    title: "Action given twice",
    sentence: (f) =>
      evidence(f, "file") === "plan"
        ? `${cell(f)}: ${quoted(f.found)} has the ID ${f.item}, as ${evidence(f, "first")} has. It was left out. Give it an ID of its own.`
        : `${cell(f)}: action ${f.item} is given again (first in ${evidence(f, "first")}). The first row is used. Take out the one that is wrong.`,
  },
  taskRepeated: {
    severity: "note",
    title: "Asked for twice",
    sentence: (f) =>
      `${cell(f)}: ${f.item} ${quoted(f.found)} asks for the same as ${evidence(f, "other")}. Keep one of them, or say how they differ.`,
  },
  ownerDiffers: {
    severity: "warning",
    title: "Lead differs from the plan",
    sentence: (f) =>
      `${cell(f)} gives the lead of ${f.item} as ${quoted(f.found)}. The plan says ${quoted(f.expected)}, which is shown. Correct whichever is wrong.`,
  },
  aliasUsed: {
    severity: "note",
    title: "Known by another name",
    sentence: (f) =>
      `${cell(f)}: ${quoted(f.found)} was read as ${f.item} ${quoted(f.expected)}, as the plan’s aliases say. Nothing to do.`,
  },
  labelVariant: {
    severity: "note",
    title: "Name written another way",
    sentence: (f) =>
      `${cell(f)}: ${quoted(f.found)} was read as ${f.item} ${quoted(f.expected)}. Check that it is, and use one wording.`,
  },
  valueNotNumeric: {
    severity: "error",
    title: "Not a number",
    sentence: (f) =>
      `${cell(f)} holds ${quoted(f.found)}, which is not a number. ${readingsOr(f, "Enter a number, or [x] where there is none.", "It was not used.")}`,
  },
  valueMissing: {
    severity: "warning",
    title: "No actual figure",
    sentence: (f) =>
      `${cell(f)}: there is no actual figure for ${f.item} ${quoted(evidence(f, "name"))}. It is shown as ${evidence(f, "mark")}. Add the figure if there is one.`,
  },
  unitMismatch: {
    severity: "error",
    title: "Wrong unit",
    sentence: (f) =>
      `${cell(f)} holds ${quoted(f.found)}, which was not used: the unit of ${f.item} is ${evidence(f, "unit")}. Write it as ${f.expected}, or correct it.`,
  },
  shownDiffers: {
    severity: "error",
    title: "Shown and held differ",
    sentence: (f) =>
      `${cell(f)} shows ${quoted(f.found)} and holds ${evidence(f, "held")}, so it was not used. It can be read as ${f.expected}. Choose as a repair, or correct the cell or its number format.`,
  },
  impossibleValue: {
    severity: "error",
    title: "Impossible figure",
    sentence: (f) =>
      `${cell(f)} holds ${f.found}, which cannot be: it must be ${f.expected}. ${readingsOr(f, evidence(f, "used") === "no" ? "It was not used. Let it stand as a repair, or correct the figure or the unit." : "Check the figure and the unit.", "It was not used.")}`,
  },
  targetMissing: {
    severity: "warning",
    title: "No target in the plan",
    sentence: (f) =>
      `The plan gives ${f.item} ${quoted(evidence(f, "name"))} no way to be rated: it lacks ${f.expected}.${f.found === null ? "" : ` The extract says ${f.found}.`}` +
      (evidence(f, "has") === "yes"
        ? ` Put it in ${cell(f)} (the column ${evidence(f, "column")})`
        : ` Add the column ${evidence(f, "column")} to the plan, and put it in the row of ${cell(f)}`) +
      (evidence(f, "byDesign") === "yes" ? ", or N/A if there is none by design." : "."),
  },
  targetDiffers: {
    severity: "error",
    title: "Target differs from the plan",
    sentence: (f) =>
      `${cell(f)} gives the target of ${f.item} as ${f.found}. The plan says ${f.expected}, which is used. Correct whichever is wrong.`,
  },
  lastYearMissing: {
    severity: "warning",
    title: "Last year’s figure missing",
    sentence: (f) =>
      `${cell(f)}: ${f.item} missed its target and has no figure for last year, so Amber or Red cannot be told. Add last year’s figure.`,
  },
  periodMismatch: {
    severity: "error",
    title: "Another period than the plan’s",
    sentence: (f) =>
      `${f.at === null ? "The extract’s file name" : cell(f)} says ${quoted(f.found)}. The plan is for ${f.expected}. Check that this is the right extract, or move the plan’s period on.`,
  },
  periodMissing: {
    severity: "error",
    title: "No period given",
    sentence: (f) =>
      `Neither the plan nor the extract says what period the figures are for, so it cannot be told how much of the target of ${f.item} ${quoted(evidence(f, "name"))} is due. Give the plan a Period in its settings.`,
  },
  periodNotUnderstood: {
    severity: "error",
    title: "Period not understood",
    sentence: (f) =>
      `${cell(f)} gives the report’s period as ${quoted(f.found)}, which was not understood. Write it like ${f.expected}.`,
  },
  periodAssumed: {
    severity: "note",
    title: "Period taken from the figures",
    sentence: (f) =>
      `Nobody says what period the report is for. It was taken to be ${f.expected}, the latest that has figures${f.found === f.expected ? "" : ` (${quoted(f.found)})`}. If it is another, give the plan a Period in its settings.`,
  },
  aggregationUnknown: {
    severity: "error",
    title: "Does it add up over the year",
    sentence: (f) =>
      `${cell(f)} gives ${f.found} for ${f.item} ${quoted(evidence(f, "name"))} for part of the year, and nobody says whether its figures add up. Put sum, mean or latest in the plan’s column Aggregation.`,
  },
  spanUnknown: {
    severity: "error",
    title: "In the period or to date",
    sentence: (f) =>
      `${cell(f)} gives ${f.found} for ${f.item} ${quoted(evidence(f, "name"))}. It adds up over the year, and nothing says whether this is for the period alone or for the year to date.` +
      `${evidence(f, "likely") === "inPeriod" ? " Figures that fall look like the period’s alone." : ""} Put “in period” or “to date” in the plan’s column Figures, or say it when you confirm the columns.`,
  },
  periodsMissing: {
    severity: "error",
    title: "Part of the year to date is missing",
    sentence: (f) =>
      `${cell(f)} gives ${f.found} for ${f.item} ${quoted(evidence(f, "name"))}, which is added up over the year, and there is no figure for ${f.expected}. Add what is missing, or give the figure to date.`,
  },
  otherPeriod: {
    severity: "error",
    title: "No figure for the report’s period",
    sentence: (f) =>
      `The latest figure of ${f.item} ${quoted(evidence(f, "name"))} is ${f.found}, for ${evidence(f, "period")} (${cell(f)}). ${f.expected === "" ? "The report is for a later period" : `The report is for ${f.expected}`}. Add its figure, or check the report’s period.`,
  },
  twoFigures: {
    severity: "error",
    title: "Two figures for one period",
    sentence: (f) =>
      `${cell(f)} gives ${f.found} for ${f.item} ${quoted(evidence(f, "name"))}, and ${evidence(f, "other")} gives ${f.expected} for the same period. Neither was used. Correct one, or leave one out.`,
  },
  yearToDateFell: {
    severity: "warning",
    title: "Year to date fell",
    sentence: (f) =>
      `${cell(f)}: ${f.item} stands at ${f.found} for the year so far (${evidence(f, "now")}), after ${f.expected} (${evidence(f, "before")}). A total for the year cannot fall. Check both, and say so if one was corrected.`,
  },
  quartersDoNotSum: {
    severity: "error",
    title: "Quarters do not sum to the year",
    sentence: (f) =>
      `${cell(f)}: the year’s figure for ${f.item} is ${f.found}, but its four quarters sum to ${f.expected}. Correct whichever is wrong.`,
  },
  restated: {
    severity: "warning",
    title: "Figure restated",
    sentence: (f) =>
      `${cell(f)}: ${f.item} for ${evidence(f, "period")} is now ${f.found}, and was ${f.expected} in the previous extract (${evidence(f, "difference")}). Say why beside the figure, or correct it.`,
  },
  coverageChanged: {
    severity: "note",
    title: "Figure in one extract only",
    sentence: (f) =>
      f.found === null
        ? `${f.at === null ? "The extract" : cell(f)} has no figure for ${f.item} ${quoted(evidence(f, "name"))}, which had ${f.expected} in the previous extract. Add it, or say why it stopped.`
        : `${cell(f)}: ${f.item} ${quoted(evidence(f, "name"))} is ${f.found}, and had no figure in the previous extract. Check that it belongs, or say that it is new.`,
  },
  unlikePeriods: {
    severity: "warning",
    title: "Periods of unlike length",
    sentence: (f) =>
      `${cell(f)}: ${f.item} compares ${evidence(f, "expectedMonths")} months with ${evidence(f, "foundMonths")} months (${f.found}). Say so beside the figure, or use a like period.`,
  },
  statedStatusDiffers: {
    severity: "error",
    title: "Stated status differs from the figures",
    sentence: (f) =>
      `${cell(f)} says ${f.found} for ${f.item}, but the figures give ${f.expected}: ${evidence(f, "reason")}. ` +
      (f.expected === "Y" || f.expected === "N"
        ? "Both are shown. Correct the answer or the figures."
        : `${f.expected} is used. Correct the word or the figures.`),
  },
  statedChangeDiffers: {
    severity: "error",
    title: "Stated change differs from the figures",
    sentence: (f) =>
      `${cell(f)} says ${f.found} for ${f.item}, but the figures give ${f.expected}. Correct whichever is wrong.`,
  },
  statedVarianceDiffers: {
    severity: "error",
    title: "Stated variance differs from the figures",
    sentence: (f) =>
      `${cell(f)} gives the variance of ${f.item} as ${f.found}, but its actual and target give ${f.expected}. Correct whichever is wrong.`,
  },
  precisionDiffers: {
    severity: "note",
    title: "Change hidden by rounding",
    sentence: (f) =>
      `${cell(f)}: ${f.item} is ${f.found} and was ${f.expected}. Rounding could be all of that change. Give both to the same number of decimals.`,
  },
  rankOutOfRange: {
    severity: "error",
    title: "Impossible rank",
    sentence: (f) =>
      `${cell(f)} gives ${f.item} the rank ${f.found}, which cannot be: it must be ${f.expected}. Check the rank and the size of the group.`,
  },
  percentageDiffersFromCounts: {
    severity: "error",
    title: "Percentage differs from its counts",
    sentence: (f) =>
      `${cell(f)}: ${f.item} is ${f.found}, but ${evidence(f, "numerator")} of ${evidence(f, "denominator")} is ${f.expected}. Correct whichever is wrong.`,
  },
  totalDiffers: {
    severity: "error",
    title: "Total differs from its parts",
    sentence: (f) =>
      `${cell(f)}: ${quoted(evidence(f, "label"))} says ${f.found} under ${quoted(evidence(f, "heading"))}, but its ${evidence(f, "parts")} rows sum to ${f.expected}. Check the rows and the total.`,
  },
  rollUpDiffers: {
    severity: "error",
    title: "Count of statuses differs",
    sentence: (f) =>
      `${cell(f)} counts ${f.found} ${evidence(f, "word")}${evidence(f, "label") === "" ? "" : ` for ${quoted(evidence(f, "label"))}`}, but the extract has ${f.expected}. Correct the count, or the rows that it counts.`,
  },
  outlier: {
    severity: "warning",
    title: "Figure outside its usual range",
    sentence: (f) =>
      `${cell(f)}: ${f.item} is ${f.found}. By its own ${evidence(f, "points")} figures it usually lies between ${f.expected?.replace(" to ", " and ")}. Check the figure, or say what changed.`,
  },
  jump: {
    severity: "warning",
    title: "Unusual jump",
    sentence: (f) =>
      `${cell(f)}: ${f.item} went from ${f.expected} to ${f.found} (${evidence(f, "step")}), more than it has moved before. Check the figure, or say what changed.`,
  },
  constantSeries: {
    severity: "note",
    title: "Figure that never changes",
    sentence: (f) =>
      `${cell(f)}: ${f.item} has been ${f.found} for ${evidence(f, "periods")} periods. Check that it is still measured.`,
  },
  copiedForward: {
    severity: "note",
    title: "Same as the period before",
    sentence: (f) =>
      `${cell(f)}: ${f.item} is ${f.found}, exactly as for ${evidence(f, "period")}. Check that it was not copied forward.`,
  },
  statusWordNotStandard: {
    severity: "warning",
    title: "Status word not standard",
    sentence: (f) =>
      f.expected === null
        ? `${cell(f)} says ${quoted(f.found)}, which is not a status and was passed over. Use Green, Amber or Red.`
        : `${cell(f)} says ${quoted(f.found)}, which was read as ${f.expected}. Use Green, Amber or Red.`,
  },
  statusMissing: {
    severity: "warning",
    title: "No status stated",
    sentence: (f) =>
      `${cell(f)}: action ${f.item ?? quoted(evidence(f, "name"))} has no status. It is shown as Not stated. Ask its owner for one.`,
  },
  wordsRepeated: {
    severity: "note",
    title: "Same words twice",
    sentence: (f) =>
      evidence(f, "other") === ""
        ? `${cell(f)} says twice, in the same words or nearly: ${quoted(f.found)}. Take one out.`
        : `${cell(f)} says ${quoted(f.found)} of ${f.item}, and ${evidence(f, "first")} says the same of ${evidence(f, "other")}. Check that it is news of both.`,
  },
  labelsShifted: {
    severity: "error",
    title: "Labels one row off their figures",
    sentence: (f) =>
      `${cell(f)}: from here to ${evidence(f, "last")} the labels stand one row below their figures, so the figures were not used. Moved up a row, ${quoted(evidence(f, "label"))} would be ${evidence(f, "figures")}. Make the repair that is offered, or correct the rows.`,
  },
  headingGuessed: {
    severity: "warning",
    title: "Heading not known",
    sentence: (f) =>
      `${cell(f)}: the heading ${quoted(f.found)} is not known. The column was read as the ${f.expected}, being the only other one of figures. Check that it is.`,
  },
  unknownItem: {
    severity: "error",
    title: "Row not in the plan",
    sentence: (f) =>
      f.expected === null
        ? `${cell(f)}: ${quoted(f.found)} is not ${article(evidence(f, "kind"))} of the plan. Add it to the plan, or take the row out.`
        : `${cell(f)}: ${quoted(f.found)} is not ${article(evidence(f, "kind"))} of the plan. The nearest is ${quoted(f.expected)}. Correct the row.`,
  },
  missingItem: {
    severity: "error",
    title: "Row missing from the extract",
    sentence: (f) => `The extract has no row for ${evidence(f, "kind")} ${f.item} ${quoted(f.expected)}. Add its row.`,
  },
  answerMissing: {
    severity: "warning",
    title: "Neither Y nor N",
    sentence: (f) => `${cell(f)}: ${f.item} says neither Y nor N. It is shown as Not stated. Ask its owner for one.`,
  },
  targetInWords: {
    severity: "note",
    title: "Target in the words only",
    sentence: (f) =>
      `${f.item} says ${quoted(f.found)} and the plan sets no target for it. If that is the target, put ${f.expected} in the plan (the row of ${cell(f)}) with polarity ${evidence(f, "polarity")}. Its answer is then checked.`,
  },
  gradeNotOnScale: {
    severity: "error",
    title: "Grade not on the scale",
    sentence: (f) =>
      `${cell(f)} says ${quoted(f.found)} for ${f.item}, which is not on the plan’s scale. Use one of: ${f.expected}.`,
  },
  distributionTotalDiffers: {
    severity: "error",
    title: "Distribution does not total",
    sentence: (f) =>
      `${cell(f)}: the national grades for ${f.item} total ${f.found}, not ${f.expected}. Check each number.`,
  },
  partsDoNotSum: {
    severity: "error",
    title: "Parts do not sum to the whole",
    sentence: (f) =>
      `${cell(f)}: ${evidence(f, "parts")} sum to ${f.found} ${evidence(f, "figure")}, but the whole, ${f.item}, is ${f.expected}. Check the parts and the whole.`,
  },
  narrativeValueDiffers: {
    severity: "warning",
    title: "Figure in the words differs",
    sentence: (f) =>
      `${cell(f)} says ${quoted(f.found)}${f.item === null ? "" : ` of ${f.item}`}, but ${evidence(f, "figure")} is ${f.expected}. Correct whichever is wrong.`,
  },
  narrativeDirectionDiffers: {
    severity: "warning",
    title: "Direction in the words differs",
    sentence: (f) =>
      `${cell(f)} says ${quoted(f.found)}${f.item === null ? "" : ` of ${f.item}`}, but the figures show ${f.expected}. Correct whichever is wrong.`,
  },
  narrativePeriodConflict: {
    severity: "warning",
    title: "Period in the words differs",
    sentence: (f) => {
      switch (evidence(f, "kind")) {
        case "label":
          return `${cell(f)} says ${quoted(f.found)} of ${f.item}, which the plan names with ${f.expected}. Correct the year in one of them.`;
        case "account":
          return `${cell(f)} gives figures for ${quoted(f.found)}, but the report is for ${f.expected}. Correct the dates, or say why they differ.`;
        default:
          return `${cell(f)} says ${quoted(f.found)} of ${f.item}, but its row gives that figure for ${f.expected}. Correct the year in the words or in the row.`;
      }
    },
  },
  narrativeStatusDiffers: {
    severity: "warning",
    title: "Outcome in the words differs",
    sentence: (f) => {
      switch (evidence(f, "kind")) {
        case "status":
          return `${cell(f)} calls ${f.item} ${f.found}, but its status is ${f.expected}. Correct the words or the status.`;
        case "done":
          return `${cell(f)} says ${quoted(f.found)} of ${f.item}, which is answered Y. Check that it was done by the end of the period, or answer N.`;
        default:
          return `${cell(f)} says ${quoted(f.found)} of ${f.item}, but its row gives ${f.expected}. Correct the words or the row.`;
      }
    },
  },
  valueConflict: {
    severity: "warning",
    title: "Two figures for one measure",
    sentence: (f) =>
      `${cell(f)} gives ${quoted(f.found)} for ${f.item} ${quoted(evidence(f, "name"))}, which is ${f.expected} ${evidence(f, "other") === "" ? "in its own row" : `at ${evidence(f, "other")}`}. Say which is right, and use it in both places.`,
  },
};
