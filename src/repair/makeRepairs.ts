import { cellName } from "../domain/cell";
import type { Plan } from "../domain/plan";
import { applyMapping } from "../map/applyMapping";
import type { MappedRows } from "../map/mappedRows";
import type { Mapping } from "../map/mapping";
import type { ConfirmedLabels } from "../map/match/itemOf";
import type { Table } from "../read/source";
import type { RepairFinding } from "./findingKinds";
import { offerRepairs } from "./offerRepairs";
import { chosen, describeRepair, editKey, type ConfirmedRepair, type Repair } from "./repair";
import { repairTables, textAt } from "./repairTables";

/** What became of repairs that somebody has confirmed. */
export interface Repaired {
  /** The tables with the repairs made, and the rows that they hold by their mapping. */
  readonly tables: readonly Table[];
  readonly extract: MappedRows;
  readonly made: readonly ConfirmedRepair[];
  /** What the rows still call for. */
  readonly offered: readonly Repair[];
  /** A finding for each repair that was not made. */
  readonly findings: readonly RepairFinding[];
}

/**
 * Makes the repairs that somebody has confirmed and that the extract calls for as it now is. A repair is made only
 * where it is offered, cell by cell, so that a list of repairs can neither overwrite a figure that has changed since
 * nor put in one of its own. One repair may call for the next: `65.4*` becomes 65.4, which is then read as 65.4%. So
 * the rows are read anew, and offers made anew, until no confirmed repair is among them.
 */
export function makeRepairs(
  tables: readonly Table[],
  mapping: Mapping,
  plan: Plan,
  labels: ConfirmedLabels,
  confirmed: readonly ConfirmedRepair[],
): Repaired {
  const extract = applyMapping(tables, mapping, plan, labels);
  const offered = offerRepairs({ tables, mapping, extract });
  const fitting = confirmedAndOffered(confirmed, offered);
  const left = confirmed.filter((repair) => !fitting.has(repair));
  if (fitting.size === 0) {
    return { tables, extract, made: [], offered, findings: left.map((repair) => repairNotMade(repair, tables)) };
  }
  const now = [...fitting.values()];
  const next = makeRepairs(repairTables(tables, now, plan), mapping, plan, labels, left);
  return { ...next, made: [...now, ...next.made] };
}

/**
 * The confirmed repairs that are offered, each with the cells as they are offered. None edits a cell that another does.
 */
function confirmedAndOffered(
  confirmed: readonly ConfirmedRepair[],
  offered: readonly Repair[],
): Map<ConfirmedRepair, ConfirmedRepair> {
  const fitting = new Map<ConfirmedRepair, ConfirmedRepair>();
  const offers = offered.flatMap((offer) => offer.choices?.map((choice) => chosen(offer, choice)) ?? [offer]);
  const open = new Map(offers.map((offer) => [offer, new Map(offer.edits.map((edit) => [editKey(edit), edit]))]));
  const read = new Set<string>();
  for (const repair of confirmed) {
    for (const [offer, edits] of open) {
      if (offer.kind !== repair.kind || offer.as !== repair.as || repair.edits.length === 0) continue;
      // Of two readings of one cell the first that was confirmed is made.
      if (offer.as !== undefined && repair.edits.some(({ at }) => read.has(cellName(at)))) continue;
      if (mustBeWhole(repair) && repair.edits.length !== offer.edits.length) continue;
      const cells = repair.edits.flatMap((edit) => edits.get(editKey(edit)) ?? []);
      if (cells.length !== repair.edits.length) continue;
      for (const edit of cells) edits.delete(editKey(edit));
      if (offer.as !== undefined) for (const { at } of cells) read.add(cellName(at));
      fitting.set(repair, { ...repair, ...offer, edits: cells });
      break;
    }
  }
  return fitting;
}

/** Whether a repair is right for all its cells or for none; of the others a person may leave out a cell. */
function mustBeWhole({ kind }: Repair): boolean {
  switch (kind) {
    case "moveLabelsUp":
    case "readAsPercentage":
      return true;
    case "mapStatusWord":
    case "stripMark":
    case "chooseReading":
      return false;
  }
}

function repairNotMade(repair: ConfirmedRepair, tables: readonly Table[]): RepairFinding {
  const changed = repair.edits.find(({ at, before }) => textAt(tables, at) !== before);
  const edit = changed ?? repair.edits[0];
  return {
    code: "repairNotMade",
    item: null,
    at: edit?.at ?? null,
    found: edit === undefined ? null : textAt(tables, edit.at),
    expected: edit?.before ?? null,
    evidence: { repair: describeRepair(repair), by: repair.by },
  };
}
