import { address, readAddress } from "../domain/cell";
import { READING_NAMES, type ReadingName } from "../map/figures/reading";
import {
  answeredBy,
  describeRepair,
  REPAIR_KINDS,
  type CellEdit,
  type ConfirmedRepair,
  type Repair,
  type RepairKind,
} from "./repair";
import { isRecord, readJson } from "../domain/readJson";

/** A repair as JSON: in a file of repairs, and in the result of a check. */
export interface RepairEntry {
  readonly kind: RepairKind;
  /** The code of the finding that it answers. */
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly before: string;
    readonly after: string;
    /** What it is read as by each reading, where one has to be chosen. */
    readonly readings?: Readonly<Partial<Record<ReadingName, string>>>;
  }[];
  /** The reading that was chosen. */
  readonly as?: ReadingName;
}

/** A repair as JSON, every cell of it. */
export function repairEntry(repair: Repair): RepairEntry {
  const { kind, edits, choices, as } = repair;
  return {
    kind,
    code: answeredBy(repair),
    message: describeRepair(repair),
    file: edits[0]?.at.file ?? "",
    cells: edits.map(({ at, before, after }, index) => {
      const cell = { sheet: at.sheet, address: address(at), before, after };
      return choices === undefined
        ? cell
        : {
            ...cell,
            readings: Object.fromEntries(choices.map((choice) => [choice.as, choice.edits[index]?.after ?? ""])),
          };
    }),
    ...(as === undefined ? {} : { as }),
  };
}

/**
 * A file of repairs to review: those made, with who confirmed them and why, and those offered, with room for both. A
 * repair is confirmed by a name in `by`, and where there are readings to choose from by the one that is right in `as`.
 */
export function writeRepairs(made: readonly ConfirmedRepair[], offered: readonly Repair[]): string {
  const repairs = [
    ...made.map((repair) => ({ ...repairEntry(repair), by: repair.by, reason: repair.reason ?? "" })),
    ...offered.map((repair) => ({
      ...repairEntry(repair),
      ...(repair.choices === undefined ? {} : { as: "" }),
      by: "",
      reason: "",
    })),
  ];
  return `${JSON.stringify({ version: 1, repairs }, null, 2)}\n`;
}

/**
 * Reads a file of repairs: `{"version": 1, "repairs": [{"kind", "cells": [{"sheet", "address", "before", "after"}], "by",
 * "reason"}]}`, with `as` where a reading is chosen and `readings` in its cells. Entries without a name are not confirmed and left out; a file in which none has a name is refused, because
 * somebody forgot. An answer in words is what is wrong with the file.
 */
export function readRepairs(text: string): readonly ConfirmedRepair[] | string {
  const file = readJson(text);
  if (file === undefined) return "it is not JSON";
  const entries = isRecord(file) && file["version"] === 1 ? file["repairs"] : null;
  if (!Array.isArray(entries)) return "it has no list called repairs, or its version is not 1";
  const read: ConfirmedRepair[] = [];
  for (const [index, entry] of entries.entries()) {
    const repair = readRepair(entry);
    if (typeof repair === "string") return `its entry ${index + 1} ${repair}`;
    if (repair.by !== "") read.push(repair);
  }
  if (read.length === 0 && entries.length > 0) return "no entry has a name in by, so none is confirmed";
  return read;
}

function readRepair(entry: unknown): ConfirmedRepair | string {
  if (!isRecord(entry)) return "is not a repair";
  const kind = REPAIR_KINDS.find((known) => known === entry["kind"]);
  if (kind === undefined) return `has the kind ${String(entry["kind"])}, which is no repair’s`;
  const cells: unknown = entry["cells"];
  if (!Array.isArray(cells) || cells.length === 0) return "has no cells";
  const file = words(entry["file"]);
  const by = words(entry["by"]);
  const as =
    kind === "chooseReading" && by !== "" ? READING_NAMES.find((known) => known === words(entry["as"])) : undefined;
  if (kind === "chooseReading" && by !== "" && as === undefined)
    return `has a name and does not say which reading is right (as): ${readingsIn(cells[0])}`;
  const edits: CellEdit[] = [];
  for (const cell of cells as readonly unknown[]) {
    const edit = readEdit(cell, file, as);
    if (typeof edit === "string") return edit;
    edits.push(edit);
  }
  const reason = words(entry["reason"]);
  return { kind, edits, ...(as === undefined ? {} : { as }), by, reason: reason === "" ? null : reason };
}

/** The readings that a cell can be given, to be named. */
function readingsIn(cell: unknown): string {
  const readings = isRecord(cell) ? cell["readings"] : null;
  return isRecord(readings) ? Object.keys(readings).join(" or ") : "it lists none";
}

function readEdit(cell: unknown, file: string, as: ReadingName | undefined): CellEdit | string {
  if (!isRecord(cell)) return "has a cell that is none";
  const at = readAddress(words(cell["address"]));
  if (at === null) return `has a cell with the address ${String(cell["address"])}, which is none`;
  const readings: unknown = cell["readings"];
  const read: unknown = as !== undefined && isRecord(readings) ? readings[as] : undefined;
  const [before, after] = [cell["before"], read ?? cell["after"]];
  if (typeof before !== "string" || typeof after !== "string")
    return `does not say what ${address(at)} holds before and after`;
  const sheet: unknown = cell["sheet"];
  return { at: { file, sheet: typeof sheet === "string" ? sheet : "", ...at }, before, after, beside: "" };
}

function words(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
