import { address } from "../../domain/cell";
import { isFormula } from "../entry";
import type { Follow } from "../follow/followItems";
import type { FoundReport } from "../found/foundReport";
import { LOOKED_UP, type CountedLeft } from "../refresh";
import type { Work } from "../work";

/** An ID that another item has now, with what both are called. */
export interface IdOfOther {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** The IDs of all tables that another item has now, each once. */
export function idsOfOthers(follow: Follow): readonly IdOfOther[] {
  return [...new Map([...follow.values()].flatMap(({ otherNow }) => otherNow.map((one) => [one.key, one]))).values()];
}

/**
 * What people look up by an ID that another item has now: formulas that have the ID in words (`VLOOKUP("H3",…)`), and
 * cells of their own sheets that hold it and nothing else, by which others may look. They go on looking for the ID.
 *
 * @param isOurs Whether the formula in a cell is as we wrote it.
 */
export function lookedUpIds(
  { sheets, names = [] }: FoundReport,
  ids: readonly IdOfOther[],
  ours: Work["sheets"],
  isOurs: (sheet: string, row: number, column: number) => boolean,
): readonly CountedLeft[] {
  if (ids.length === 0) return [];
  const own = new Map(
    [...ours.values()].map(({ name, rows }) => [name, new Map(rows.now.map((row, place) => [row.found, place]))]),
  );
  const found: CountedLeft[] = [];
  const add = (sheet: string, cell: string, formula: string, { key, before, after }: IdOfOther): void => {
    const now = { before: `${key} “${before}”`, after: `${key} “${after}”` };
    found.push({ kind: "countsCells", sheet, cells: [cell], formula, function: LOOKED_UP, ...now });
  };
  for (const { name: sheet, rows } of sheets)
    rows.forEach((entries, row) => {
      const places = own.get(sheet);
      const place = places === undefined ? row : places.get(row);
      if (place === undefined) return;
      entries.forEach((entry, column) => {
        const cell = address({ row: place, column });
        if (isFormula(entry)) {
          const id = isOurs(sheet, row, column) ? undefined : ids.find(({ key }) => saysId(entry.formula, key));
          if (id !== undefined) add(sheet, cell, entry.formula, id);
        } else if (typeof entry === "string" && !own.has(sheet)) {
          const id = ids.find(({ key }) => key.toLowerCase() === entry.trim().toLowerCase());
          if (id !== undefined) add(sheet, cell, "", id);
        }
      });
    });
  for (const { name, formula } of names) {
    const id = ids.find(({ key }) => saysId(formula, key));
    if (id !== undefined) add("", name, formula, id);
  }
  return found;
}

function saysId(formula: string, key: string): boolean {
  return formula.includes('"') && formula.toLowerCase().includes(`"${key.toLowerCase()}"`);
}
