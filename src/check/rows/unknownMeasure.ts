import { address, cellName } from "../../domain/cell";
import type { Found } from "../../domain/finding";
import { cellWords, moreRows, quoted, type MoreRows } from "../../domain/findingWords";
import type { Plan } from "../../domain/plan";
import { rowTime } from "../../map/claims/rowTime";
import { isOthersName } from "../../map/match/othersName";
import type { MeasureRow, Words } from "../../map/mappedRows";
import { check } from "../check";
import type { CheckContext } from "../checkContext";
import { isOfOthers, listsOfOthers } from "./listsOfOthers";
import { renamedPairs } from "./renamedPairs";
import { isSameName, standsUnder } from "./sameName";

interface Evidence {
  readonly more?: MoreRows;
  /** What the row stands under, where its name is a measure’s of another heading; `""` where it is unsaid. */
  readonly under?: string;
  /** The cell of the row that is the nearest measure itself. */
  readonly taken?: string;
}

/** A row of the extract whose measure is not in the plan: named with the nearest measure, and not reported on. */
export const unknownMeasure = check({
  code: "unknownMeasure",
  severity: "error",
  title: "Measure not in the plan",
  sentence,
  examples: [
    { item: null, found: "Burglaries", expected: "Burglary", evidence: {} },
    { item: null, found: "Knives seized", expected: null, evidence: {} },
    { item: null, found: "Knives seized", expected: null, evidence: { more: { rows: "49", last: "Actuals!C250" } } },
    { item: null, found: "Burglary", expected: "Burglary", evidence: { under: "Roads" } },
    { item: null, found: "Burglary (dwelling)", expected: "Burglary", evidence: { taken: "A4" } },
  ],
  looksAt: "measures",
  passed: "Every measure of the extract is in the plan.",
  run,
});

function sentence(f: Found<Evidence>): string {
  const { more, under, taken } = f.evidence;
  const name = quoted(f.found);
  if (under !== undefined) {
    const rows =
      more === undefined ? `${cellWords(f)}: ${name}` : `${moreRows(f, more, "is", "are")} named ${name} and`;
    return (
      `${rows} stand${more === undefined || more.rows === "1" ? "s" : ""} ${standsUnder(under, "measure")}. ` +
      "Its figure was not used. Add the measure to the plan, put the ID of the one that is meant in the row, or take " +
      "it out."
    );
  }
  if (more !== undefined)
    return (
      `${moreRows(f, more, "is", "are")} named ${name}, which is not a measure of the plan. Add it to the plan, or ` +
      "take the rows out."
    );
  const isNot = `${cellWords(f)}: ${name} is not a measure of the plan.`;
  if (f.expected === null) return `${isNot} Add it to the plan, or take the row out.`;
  return taken === undefined
    ? `${isNot} The nearest is ${quoted(f.expected)}. Add it as an alias, or correct the row.`
    : `${isNot} It is only like ${quoted(f.expected)}, whose own row is at ${taken}. Add it to the plan as a measure ` +
        "of its own, or take the row out.";
}

function run(context: CheckContext): Found<Evidence>[] {
  const { extract } = context;
  const lists = listsOfOthers(context);
  // What is asked about together with a measure that is missing is one fault.
  const renamed = new Set(renamedPairs(context).map(({ row }) => row.label));
  const given = new Map(
    context.measures.flatMap(({ measure, row }) => (row === null ? [] : [[measure.name, row.label.at] as const])),
  );
  /** Why a row that has the name of a measure, or one like it, is not that measure. */
  const why = (label: Words, nearest: string | null, objective: Words | null): Pick<Evidence, "under" | "taken"> => {
    if (nearest === null) return {};
    if (isSameName(label.text, nearest)) return { under: objective?.text ?? "" };
    const at = given.get(nearest);
    return at === undefined ? {} : { taken: cellName(at) };
  };
  return [
    ...extract.measures.flatMap((row): Found<Evidence>[] => {
      const { measure, label, nearest, couldBe, objective } = row;
      if (measure !== null || renamed.has(label) || couldBe.length > 0 || isOfOthers(row, lists)) return [];
      if (isOfDates(row, context.plan)) return [];
      // `Peer median` below a measure is what others have of it, as `England average` is.
      if (isOthersName(label.text, context.plan.organisation !== "")) return [];
      return [
        { item: null, at: label.at, found: label.text, expected: nearest, evidence: why(label, nearest, objective) },
      ];
    }),
    ...extract.moreRows.flatMap((row): Found<Evidence>[] => {
      const { measure, label, nearest, couldBe, rows, last } = row;
      if (measure !== null || couldBe.length > 0 || isOfOthers(row, lists)) return [];
      const { under } = why(label, nearest, null);
      const more = { rows: String(rows), last: address(last) };
      const evidence = under === undefined ? { more } : { more, under };
      return [{ item: null, at: label.at, found: label.text, expected: nearest, evidence }];
    }),
  ];
}

/** Whether a row gives days or months where its figures would be, as `Last inspection` does: it is no measure. */
function isOfDates({ observations }: MeasureRow, { year }: Plan): boolean {
  const actuals = observations.filter(({ role }) => role === "actual");
  const isTime = (text: string): boolean => (rowTime(text, "", year)?.when.kind ?? "unsaid") !== "unsaid";
  return (
    actuals.length > 0 && actuals.every(({ figure }) => figure.fault?.kind === "notNumeric" && isTime(figure.text))
  );
}
