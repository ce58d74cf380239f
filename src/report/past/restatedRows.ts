import { isContradiction } from "../../check/past/contradictsHistory";
import { pastDifferences } from "../../check/past/pastDifferences";
import { measureSeries } from "../../check/series/measureSeries";
import { cellName } from "../../domain/cell";
import { timeToSort } from "../../domain/time/timeInWords";
import { followMeasures } from "../../history/followMeasures";
import type { HistoryRow } from "../../history/historyRow";
import { isFigureByHand, markerRestated } from "../../history/rowByHand";
import type { CheckedExtract } from "../checkedExtract";
import { historyRows, type ReadBy } from "./historyRows";

/** What a report puts down in the past figures: what it says itself, then what it says of earlier periods. */
export function rowsReported(checkedExtract: CheckedExtract, read: ReadBy): readonly HistoryRow[] {
  return [...historyRows(checkedExtract, read), ...restatedRows(checkedExtract, read)];
}

/**
 * Figures that this extract gives for earlier periods and that are not what the reports of those said, as new rows of
 * the past figures. The status is the one that was reported: nobody rated the new figure. A figure that contradicts
 * what was reported gets its row once it is marked as revised, or somebody accepted the finding; one that a person gave
 * by hand stands until they change it there.
 */
export function restatedRows(checkedExtract: CheckedExtract, read: ReadBy): readonly HistoryRow[] {
  return saidAnew(checkedExtract, read).flatMap(({ row, isConfirmed }) => (isConfirmed ? [row] : []));
}

/** Figures for earlier periods that contradict what was reported, which nobody has confirmed, as such rows. */
export function unconfirmedRows(checkedExtract: CheckedExtract, read: ReadBy): readonly HistoryRow[] {
  return saidAnew(checkedExtract, read).flatMap(({ row, isConfirmed }) => (isConfirmed ? [] : [row]));
}

function saidAnew(
  checkedExtract: CheckedExtract,
  { readAt, by }: ReadBy,
): readonly { readonly row: HistoryRow; readonly isConfirmed: boolean }[] {
  const { past, plan, measures, extract, accepted, period } = checkedExtract;
  if (past === null || period === null) return [];
  const known = { byMeasure: followMeasures(plan.measures, past.rows), faults: past.faults };
  const context = { past: known, plan, measures, extract, series: measureSeries(extract, plan.year) };
  return pastDifferences(context, "all").flatMap((difference) => {
    const { measure, now, before } = difference;
    if (difference.period.end >= period.end || isFigureByHand(before)) return [];
    const isAccepted = accepted.some(
      ({ finding: { code, item, at } }) =>
        code === "contradictsHistory" && item === measure.id && at !== null && cellName(at) === cellName(now.at),
    );
    const row: HistoryRow = {
      ...before,
      actual: now.value,
      was: before.actual,
      decimals: Math.max(before.decimals, now.decimals),
      marker: markerRestated(before),
      commentary: "",
      file: extract.file,
      cell: cellName(now.at),
      readAt: timeToSort(readAt),
      by: by ?? "",
      at: null,
    };
    return [{ row, isConfirmed: isAccepted || !isContradiction(difference, context) }];
  });
}
