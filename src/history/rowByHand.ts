import { largest } from "../domain/extremes";
import { decimalsNeeded } from "../domain/decimalText";
import { isProportion } from "../domain/units/unit";
import { MISSING_MARKS, MISSING_REASONS, missing, number } from "../domain/value";
import type { HistoryRow, PastFigure } from "./historyRow";

/** What of a measure the past figures keep that a person can give by hand. */
export const KEPT_COLUMNS = ["target", "actual", "lastYear", "status"] as const;
export type KeptColumn = (typeof KEPT_COLUMNS)[number];

/** What of any item a person can give by hand, so that it counts wherever the report speaks of it. */
export const GIVEN_COLUMNS = [...KEPT_COLUMNS, "directionOfTravel", "grade", "achieved", "updateStatus"] as const;
export type GivenColumn = (typeof GIVEN_COLUMNS)[number];

/** What a person gave by hand of an item in a report. */
export interface KeptByHand {
  readonly about: GivenColumn | null;
  /** What was typed, or the result of a formula that was; null where that is not known. */
  readonly value: string | number | boolean | null;
}

/** The marker of a row with something that a person gave by hand. */
const BY_HAND = "by hand";

/** Whether a row has something that a person gave by hand. */
export function isByHand({ marker }: HistoryRow): boolean {
  return marker.split(", ").includes(BY_HAND);
}

/** Whether a row's actual is one that a person gave by hand: it was read from no cell. */
export function isFigureByHand(row: HistoryRow): boolean {
  return isByHand(row) && row.cell === "";
}

/** The marker of a row whose figure a later extract gives anew. */
export function markerRestated(row: HistoryRow): string {
  return isByHand(row) ? `[r], ${BY_HAND}` : "[r]";
}

/** The status of a measure where what a person typed cannot be told. */
const NOT_RATED = "Not rated";

/**
 * A row of past figures with what a person gave by hand in the report, and the marker that says so.
 *
 * @param status What the report says of the status beside the figures that were given.
 */
export function rowByHand(row: HistoryRow, given: readonly KeptByHand[], status: string): HistoryRow {
  const of = (column: KeptColumn): KeptByHand | undefined => given.find(({ about }) => about === column);
  const figure = (column: "target" | "actual" | "lastYear"): PastFigure => {
    const typed = of(column);
    return typed === undefined ? row[column] : figureTyped(typed.value);
  };
  if (!KEPT_COLUMNS.some((column) => of(column) !== undefined)) return row;
  const statusGiven = of("status");
  const actual = figure("actual");
  return {
    ...row,
    actual,
    target: figure("target"),
    lastYear: figure("lastYear"),
    decimals: largest(decimalsOf(row, actual), row.decimals),
    status: statusGiven === undefined ? status : statusGiven.value === null ? NOT_RATED : String(statusGiven.value),
    marker: [...row.marker.split(", "), BY_HAND]
      .filter((mark, at, all) => mark !== "" && all.indexOf(mark) === at)
      .join(", "),
    cell: of("actual") === undefined ? row.cell : "",
  };
}

function figureTyped(value: KeptByHand["value"]): PastFigure {
  if (typeof value === "number") return number(value);
  if (value === null) return missing("notAvailable");
  const text = String(value).trim();
  const reason = MISSING_REASONS.find((one) => MISSING_MARKS[one] === text);
  return reason === undefined ? { kind: "words", text } : missing(reason);
}

/** Most decimals that a typed figure is shown with. */
const DECIMALS_KEPT = 4;

function decimalsOf({ unit }: HistoryRow, figure: PastFigure): number[] {
  if (figure.kind !== "number") return [];
  return [decimalsNeeded(figure.number, DECIMALS_KEPT, isProportion(unit) ? 2 : 0)];
}
