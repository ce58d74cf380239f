import type { Measure } from "../domain/plan";
import { WORTH_ASKING } from "../map/match/certainty";
import { closeness } from "../map/match/closeness";
import { plainLabel } from "../map/match/plainLabel";
import type { HistoryRow } from "./historyRow";

/** Rows of the past figures by the id that their measure has today. */
export type PastByMeasure = ReadonlyMap<string, readonly HistoryRow[]>;

/**
 * Which rows of the past figures are about which measures of the plan. A row is its measure's by name or alias, also
 * where that has another ID now; an ID is followed where the names are alike, because plans give the ID of a measure
 * that left to another, and where no row of that period has the measure's own name.
 */
export function followMeasures(measures: readonly Measure[], rows: readonly HistoryRow[]): PastByMeasure {
  const byId = new Map(measures.map((measure) => [plainLabel(measure.id), measure] as const));
  const byOwnName = measuresBy(measures, ({ name }) => [plainLabel(name)]);
  const byName = measuresBy(measures, namesOf);
  const named = ({ id, measure: words }: HistoryRow): Measure | null => {
    const name = plainLabel(words);
    const sameId = byId.get(plainLabel(id)) ?? null;
    if (sameId !== null && plainLabel(sameId.name) === name) return sameId;
    const own = byOwnName.get(name) ?? null;
    if (own !== null) return own;
    if (sameId !== null && namesOf(sameId).includes(name)) return sameId;
    return byName.get(name) ?? null;
  };
  // Where a period has a measure under its own name and another ID, its ID was another measure's then.
  const elsewhere = new Set<string>();
  const alike = ({ id, measure: words, months }: HistoryRow): Measure | null => {
    const sameId = byId.get(plainLabel(id)) ?? null;
    if (sameId !== null && isNamedAlike(plainLabel(words), sameId))
      return elsewhere.has(JSON.stringify([sameId.id, months])) ? null : sameId;
    return byName.get(plainLabel(id)) ?? null;
  };
  const followed = new Map<string, HistoryRow[]>();
  // A measure has a row for each period, nearly always of the same ID and name.
  const known = new Map<string, Measure | null>();
  const namedOf = (row: HistoryRow): Measure | null => {
    const words = JSON.stringify([row.id, row.measure]);
    const before = known.get(words);
    const measure = before === undefined ? named(row) : before;
    known.set(words, measure);
    return measure;
  };
  for (const row of rows) {
    const measure = namedOf(row);
    if (measure !== null && plainLabel(measure.id) !== plainLabel(row.id))
      elsewhere.add(JSON.stringify([measure.id, row.months]));
  }
  for (const row of rows) {
    const measure = namedOf(row) ?? alike(row);
    if (measure === null) continue;
    const itsRows = followed.get(measure.id);
    if (itsRows === undefined) followed.set(measure.id, [row]);
    else itsRows.push(row);
  }
  return followed;
}

/** Measures by names that only one has. */
function measuresBy(
  measures: readonly Measure[],
  namesIn: (measure: Measure) => readonly string[],
): ReadonlyMap<string, Measure | null> {
  const by = new Map<string, Measure | null>();
  for (const measure of measures)
    for (const name of new Set(namesIn(measure))) by.set(name, by.has(name) ? null : measure);
  return by;
}

function namesOf({ name, aliases }: Measure): string[] {
  return [name, ...aliases].map(plainLabel).filter((words) => words !== "");
}

function isNamedAlike(name: string, measure: Measure): boolean {
  return name === "" || namesOf(measure).some((own) => closeness(name, own) >= WORTH_ASKING);
}
