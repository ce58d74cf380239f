import type { Left } from "../refresh";
import type { Doubt } from "../writtenReport";

/**
 * What could not be told for certain when rows were followed: of this refresh, and of those before it that put a report
 * of the same period there. So a finding about it does not go away because the report was made twice.
 */
export function doubtsOf(left: readonly Left[], before: readonly Doubt[], period: string): Doubt[] {
  const fresh = left.flatMap((one): Doubt[] => {
    if (one.kind === "idReused") return [{ ...one, period }];
    return one.kind === "nameUnclear" ? [{ ...one, period, before: "", after: "" }] : [];
  });
  const all = [...before.filter((one) => one.period === period), ...fresh];
  return [...new Map(all.map((one) => [JSON.stringify([one.kind, one.sheet, one.name, one.before]), one])).values()];
}
