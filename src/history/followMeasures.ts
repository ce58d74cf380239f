import type { Measure } from "../domain/plan";
import { WORTH_ASKING } from "../map/match/certainty";
import { closeness } from "../map/match/closeness";
import { plainLabel } from "../map/match/plainLabel";
import type { HistoryRow } from "./historyRow";

/** Rows of the past figures by the id that their measure has today. */
export type PastByMeasure = ReadonlyMap<string, readonly HistoryRow[]>;

/**
 * Which rows of the past figures are about which measures of the plan. An ID is followed where the names are alike,
 * because plans give the ID of a measure that left to another; a row of another ID is followed by a name or alias that
 * only one measure has.
 */
export function followMeasures(measures: readonly Measure[], rows: readonly HistoryRow[]): PastByMeasure {
  const byId = new Map(measures.map((measure) => [plainLabel(measure.id), measure] as const));
  const byName = new Map<string, Measure | null>();
  for (const measure of measures)
    for (const name of new Set(namesOf(measure)))
      byName.set(name, byName.has(name) && byName.get(name) !== measure ? null : measure);
  const measureOf = ({ id, measure: named }: HistoryRow): Measure | null => {
    const name = plainLabel(named);
    const sameId = byId.get(plainLabel(id)) ?? null;
    if (sameId !== null && isNamedAlike(name, sameId)) return sameId;
    return byName.get(name) ?? byName.get(plainLabel(id)) ?? null;
  };
  const followed = new Map<string, HistoryRow[]>();
  // A measure has a row for each period, nearly always of the same ID and name.
  const known = new Map<string, Measure | null>();
  for (const row of rows) {
    const words = JSON.stringify([row.id, row.measure]);
    const measure = known.get(words) ?? measureOf(row);
    known.set(words, measure);
    if (measure === null) continue;
    const itsRows = followed.get(measure.id);
    if (itsRows === undefined) followed.set(measure.id, [row]);
    else itsRows.push(row);
  }
  return followed;
}

function namesOf({ name, aliases }: Measure): string[] {
  return [name, ...aliases].map(plainLabel).filter((words) => words !== "");
}

function isNamedAlike(name: string, measure: Measure): boolean {
  return name === "" || namesOf(measure).some((own) => closeness(name, own) >= WORTH_ASKING);
}
