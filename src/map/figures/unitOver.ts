import { compareUnits, type SaidByName } from "../../domain/units/compareUnits";
import type { Quantity } from "../../domain/units/quantity";
import { unitSaid, type UnitSaid } from "../../domain/units/unitSaid";
import type { Unit } from "../../domain/units/unit";
import type { Column } from "../../read/source";
import { headingUnits } from "../headings/headingUnits";

/** Units that the words around a figure give it, beside those of its column's heading. */
export interface UnitsAround {
  /** Of its row: in a column of units, or after its name; `""` for none. */
  readonly row: string;
  /** Of its table: in a title, the sheet's name or a note; null for none. */
  readonly table: TableUnit | null;
  /** Whether its row's name ends in `(£)`, where its column may be in thousands of them. */
  readonly inPounds: boolean;
  /** What the measure's own name says of its unit. */
  readonly name: SaidByName;
}

/** A unit that the words of a table give to its figures. */
export interface TableUnit {
  readonly words: string;
  /** What alone it is the unit of: `Times in seconds` says nothing of weights. Null for all figures. */
  readonly only: Quantity | null;
}

/**
 * What the units that are said of a figure do to it: it is multiplied exactly, or it is in another unit, or in words
 * that only a person can tell from the measure's own.
 */
export type UnitOver =
  | { readonly kind: "times"; readonly of: number }
  | { readonly kind: "other" | "unlike"; readonly words: string }
  | { readonly kind: "same" };

const SAME: UnitOver = { kind: "same" };

/** A long table says the same few units over and over. */
const known = new WeakMap<Unit, Map<string, UnitOver>>();

/**
 * The units that a figure's row, heading and table say against its measure's: what is said nearest to it counts, and
 * two units of one quantity that differ are neither taken.
 */
export function unitOver(
  heading: Pick<Column, "header" | "unit"> | null,
  around: UnitsAround | undefined,
  unit: Unit,
): UnitOver {
  const table = around?.table;
  const key = [
    heading?.header,
    heading?.unit,
    around?.row,
    table?.words,
    table?.only,
    around?.name.rate,
    around?.name.work,
  ].join("\n");
  const ofUnit = known.get(unit) ?? new Map<string, UnitOver>();
  known.set(unit, ofUnit);
  const over = ofUnit.get(key) ?? combined(heading, around, unit);
  ofUnit.set(key, over);
  return over;
}

interface Statement {
  readonly words: string;
  readonly said: UnitSaid;
}

function combined(
  heading: Pick<Column, "header" | "unit"> | null,
  around: UnitsAround | undefined,
  unit: Unit,
): UnitOver {
  const row = statements([around?.row ?? ""]);
  const isSaid = row.some(({ said }) => saysUnit(said));
  const headed = statements(heading === null ? [] : headingUnits(heading));
  // A rate is none of a number because its column is headed `Number`.
  const own = [...row, ...headed.filter(({ said }) => !isSaid || !isCount(said))];
  const over = own.some(({ said }) => saysUnit(said)) ? [] : ofTable(around?.table ?? null, unit);
  const said = [...own, ...over];
  const compared = said.map((one) => ({ ...one, to: compareUnits(one.said, unit, around?.name) }));
  for (const kind of ["other", "unlike"] as const) {
    const found = compared.find(({ to }) => to.kind === kind);
    if (found !== undefined) return { kind, words: found.words };
  }
  const factors = compared.map(({ words, said: one, to }) => ({
    words,
    isScale: isScale(one),
    isUnit: saysUnit(one),
    of: to.kind === "times" ? to.of : 1,
  }));
  const units = factors.filter(({ isUnit }) => isUnit);
  const differing = units.find(({ of }) => of !== units[0]?.of);
  if (differing !== undefined) return { kind: "other", words: differing.words };
  const scale = factors.find(({ isScale: scales }) => scales)?.of ?? 1;
  const of = (units[0]?.of ?? 1) * (units[0]?.isScale === true ? 1 : scale);
  return factors.some((factor) => factor.of !== 1) ? { kind: "times", of } : SAME;
}

function statements(texts: readonly string[]): Statement[] {
  return [...new Set(texts)].flatMap((words) => {
    const said = NOTHING.test(words) ? null : unitSaid(words);
    return said === null ? [] : [{ words: words.trim(), said }];
  });
}

/** What stands in a column of units where there is none. */
const NOTHING = /^\s*(?:n\/?a|none|not applicable|tbc|tbd|text|[-–—.?*]+)?\s*$/i;

/** Whether words give a unit of a quantity or of money, and not a scale, a count or a rate alone. */
function saysUnit(said: UnitSaid): boolean {
  if (said.kind === "percent") return true;
  return said.per !== null || !["any", "count"].includes(said.base.kind);
}

function isCount(said: UnitSaid): boolean {
  return said.kind === "amount" && said.base.kind === "count";
}

function isScale(said: UnitSaid): boolean {
  return said.kind === "amount" && said.base.kind === "any" && said.times !== 1;
}

/**
 * What the words of a table say of a measure. A number is of whatever they say; a rate for each of another number is
 * none of a measure that is no rate.
 */
function ofTable(table: TableUnit | null, unit: Unit): Statement[] {
  const said = table === null ? null : unitSaid(table.words);
  const ours = unit.kind === "other" ? unitSaid(unit.label) : null;
  if (table === null || said?.kind !== "amount" || unit.kind === "count") return [];
  if (said.per !== null && said.base.kind !== "quantity")
    return ours?.kind === "amount" && ours.per !== null ? [{ words: table.words, said }] : [];
  const isOther = ours?.kind !== "amount" || ours.base.kind !== "quantity" || ours.base.unit.of !== table.only;
  return table.only !== null && isOther ? [] : [{ words: table.words, said }];
}
