import { address, type CellRef } from "../../domain/cell";
import type { FindingOf } from "../../domain/finding";
import type { MeasureRow } from "../../map/mappedRows";
import { isRepeat } from "../../map/rows/repeatedRows";
import { duplicateMeasure as kind } from "../../map/plan/findingKinds";
import { checkOf } from "../check";
import type { CheckContext } from "../checkContext";

type Finding = FindingOf<typeof kind>;

/**
 * A measure with a second row: the first is used, unless their actuals differ, and the second is named. A row of
 * another table that gives the same figures again, as a summary at the front of a report does, is no fault.
 */
export const duplicateMeasure = checkOf([kind], { looksAt: "measures", passed: "No measure is given twice.", run });

function run({ extract, measures }: CheckContext): Finding[] {
  const first = new Map<string, MeasureRow>();
  const unused = new Set(
    measures.flatMap(({ measure, row }) => (row?.figures.actual?.fault?.kind === "givenTwice" ? [measure.id] : [])),
  );
  const used = (id: string): "yes" | "no" => (unused.has(id) ? "no" : "yes");
  const repeated = extract.measures.flatMap((row): Finding[] => {
    if (row.measure === null) return [];
    const earlier = first.get(row.measure.id);
    if (earlier === undefined) {
      first.set(row.measure.id, row);
      return [];
    }
    if (isRepeat(earlier, row)) return [];
    // Two periods or areas under one heading: the heading is no place to tell them apart by.
    const isHeading = address(row.label.at) === address(earlier.label.at);
    const placeOf = ({ label, figures }: MeasureRow): CellRef =>
      isHeading ? (figures.actual?.at ?? label.at) : label.at;
    return [
      {
        code: "duplicateMeasure",
        item: row.measure.id,
        at: placeOf(row),
        found: row.figures.actual?.text ?? row.label.text,
        expected: earlier.figures.actual?.text ?? null,
        evidence: { first: address(placeOf(earlier)), name: row.label.text, used: used(row.measure.id) },
      },
    ];
  });
  const more = extract.moreRows.flatMap(({ measure, label, rows, last }): Finding[] => {
    if (measure === null) return [];
    const evidence = {
      first: addressOf(first.get(measure.id)),
      name: label.text,
      more: { rows: String(rows), last: address(last) },
      used: used(measure.id),
    };
    return [{ code: "duplicateMeasure", item: measure.id, at: label.at, found: label.text, expected: null, evidence }];
  });
  return [...repeated, ...more];
}

function addressOf(row: MeasureRow | undefined): string {
  return row === undefined ? "" : address(row.label.at);
}
