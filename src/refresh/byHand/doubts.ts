import { countedShape } from "../counting/countedShape";
import { isFormula } from "../entry";
import type { FoundReport } from "../found/foundReport";
import type { Left } from "../refresh";
import type { Doubt } from "../writtenReport";

/**
 * What could not be told for certain when rows were followed: of this refresh, and of those before it that put a report
 * of the same period there. So a finding about it does not go away because the report was made twice.
 */
export function doubtsOf(
  left: readonly Left[],
  before: readonly Doubt[],
  { period, found }: { readonly period: string; readonly found: FoundReport },
): Doubt[] {
  const fresh = left.flatMap((one): Doubt[] => {
    if (one.kind === "idReused") return [{ ...one, period }];
    if (one.kind === "otherBody") return [{ ...one, name: "", period }];
    if (one.kind === "countsCells") {
      const { kind, sheet, cells, formula } = one;
      return [
        { kind, period, sheet, name: cellsNamed(cells), before: one.before ?? "", after: one.after ?? "", formula },
      ];
    }
    return one.kind === "nameUnclear" ? [{ ...one, period, before: "", after: "" }] : [];
  });
  const lasting = before.filter((one) => one.period === period && isThere(one, found, fresh));
  return [...new Map([...lasting, ...fresh].map((one) => [keyOf(one), one])).values()];
}

function cellsNamed([first = "", ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

function keyOf({ kind, sheet, name, before, formula }: Doubt): string {
  return JSON.stringify([kind, sheet, name, before, ...(formula === undefined ? [] : [countedShape(formula)])]);
}

/** Whether what was in doubt still is: a formula that somebody has put right is not, nor one that moved again. */
function isThere({ sheet, formula }: Doubt, found: FoundReport, fresh: readonly Doubt[]): boolean {
  // A cell that holds an ID has none.
  if (formula === undefined || formula === "") return true;
  const shape = countedShape(formula);
  if (fresh.some((one) => one.sheet === sheet && one.formula !== undefined && countedShape(one.formula) === shape))
    return false;
  const formulas =
    sheet === ""
      ? (found.names ?? []).map((one) => one.formula)
      : found.sheets
          .filter(({ name }) => name === sheet)
          .flatMap(({ rows, rules = [] }) => [
            ...rows.flat().flatMap((entry) => (isFormula(entry) ? [entry.formula] : [])),
            ...rules.map((rule) => rule.formula),
          ]);
  return formulas.some((one) => countedShape(one) === shape);
}
