import { address } from "../../domain/cell";
import { isFormula } from "../entry";
import type { Follow } from "../follow/followItems";
import type { FoundReport } from "../found/foundReport";
import { LOOKED_UP, LOOKED_UP_LEFT, type CountedLeft } from "../refresh";
import { PAST_TABLE } from "../../history/historyRow";
import { sheetNamed } from "../relativeFormula";
import { referredTo } from "./referredTo";
import type { Work } from "../work";

/** An ID that another item has now, or none, with what both are called. */
export interface IdOfOther {
  readonly key: string;
  readonly before: string;
  /** Null where the item has left, and no other has the ID. */
  readonly after: string | null;
}

/** The IDs of all tables that another item has now, and those of items that left, each once. */
export function idsGone(follow: Follow, changes: Work["changes"]): readonly IdOfOther[] {
  const followed = [...follow.values()];
  const others = followed.flatMap(({ otherNow }) => otherNow.map((one): [string, IdOfOther] => [one.key, one]));
  const names = new Map(followed.flatMap(({ wrote }) => [...wrote]));
  const reused = new Map(followed.flatMap((one) => one.reused.map(({ key, after }) => [key, after])));
  const left = changes.flatMap((one): [string, IdOfOther][] => {
    const before = one.kind === "rowRetired" ? names.get(one.row) : undefined;
    if (one.kind !== "rowRetired" || before === undefined) return [];
    return [[one.row, { key: one.row, before, after: reused.get(one.row)?.replace(` (${one.row})`, "") ?? null }]];
  });
  return [...new Map([...left, ...others]).values()];
}

/** Functions by which people look for words. */
const LOOKS = /LOOKUP\(|MATCH\(|IFS?\(|FILTER\(|SUMPRODUCT\(/i;

/**
 * What people look up by an ID that another item has now: formulas that have the ID in words (`VLOOKUP("H3",…)`), and
 * cells of their own sheets that hold it and nothing else, to which formulas refer. They go on looking for the ID. So
 * it is with the ID and the name of an item that has left: nothing is found any more.
 *
 * @param isOurs Whether the formula in a cell is as we wrote it.
 */
export function lookedUpIds(
  report: FoundReport,
  ids: readonly IdOfOther[],
  ours: Work["sheets"],
  isOurs: (sheet: string, row: number, column: number) => boolean,
): readonly CountedLeft[] {
  if (ids.length === 0) return [];
  const { sheets, names = [] } = report;
  const own = new Map(
    [...ours.values()].map(({ name, rows }) => [name, new Map(rows.now.map((row, place) => [row.found, place]))]),
  );
  const found: CountedLeft[] = [];
  const looksInPast = onlyInPast(ours);
  const isReferredTo = referredTo(report, isOurs);
  // A list of names by which no formula looks is only a list.
  const looking = sheets.some(({ name, rows }) =>
    rows.some((entries, row) =>
      entries.some(
        (entry, column) =>
          isFormula(entry) && LOOKS.test(entry.formula) && !looksInPast(entry.formula) && !isOurs(name, row, column),
      ),
    ),
  );
  const says = (words: string, { key, before, after }: IdOfOther): boolean =>
    words === key.toLowerCase() || (after === null && looking && before !== "" && words === before.toLowerCase());
  const add = (sheet: string, cell: string, formula: string, { key, before, after }: IdOfOther): void => {
    const kind = after === null ? LOOKED_UP_LEFT : LOOKED_UP;
    const now = { before: `${key} “${before}”`, after: after === null ? null : `${key} “${after}”` };
    found.push({ kind: "countsCells", sheet, cells: [cell], formula, function: kind, ...now });
  };
  const itemIn = (formula: string): IdOfOther | undefined =>
    ids.find((one) => saysItem(formula, one) && !(one.after === null && looksInPast(formula)));
  for (const { name: sheet, rows } of sheets)
    rows.forEach((entries, row) => {
      const places = own.get(sheet);
      const place = places === undefined ? row : places.get(row);
      if (place === undefined) return;
      entries.forEach((entry, column) => {
        const cell = address({ row: place, column });
        if (isFormula(entry)) {
          const id = isOurs(sheet, row, column) ? undefined : itemIn(entry.formula);
          if (id !== undefined) add(sheet, cell, entry.formula, id);
        } else if (typeof entry === "string" && !own.has(sheet)) {
          const id = ids.find((one) => says(entry.trim().toLowerCase(), one));
          // Words to which nothing refers, such as those of a copied sheet, are only words.
          if (id !== undefined && (id.after !== null || (looking && isReferredTo(sheet, row, column))))
            add(sheet, cell, "", id);
        }
      });
    });
  for (const { name, formula } of names) {
    const id = itemIn(formula);
    if (id !== undefined) add("", name, formula, id);
  }
  return found;
}

/** Whether a formula looks in the past figures alone, where an item that has left stays. */
function onlyInPast(ours: Work["sheets"]): (formula: string) => boolean {
  const past = [...ours.values()].find(({ tables }) => tables.has(PAST_TABLE));
  if (past === undefined) return () => false;
  const table = past.tables.get(PAST_TABLE)?.name?.toLowerCase();
  return (formula) => {
    const looked = [
      ...formula
        .toLowerCase()
        .replace(/"(?:[^"]|"")*"/g, "")
        .matchAll(LOOKED_IN),
    ];
    return (
      looked.length > 0 &&
      looked.every(([, named, sheet]) =>
        sheet === undefined ? named !== undefined && named === table : sheetNamed(sheet) === past.name.toLowerCase(),
      )
    );
  };
}

/** Rows of a table, or cells from one to another: the table’s name, or the sheet’s where it has one. */
const LOOKED_IN = /([\p{L}_][\p{L}\p{N}_.]*)\[|('(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[a-z]*\$?\d*:/giu;

function saysItem(formula: string, { key, before, after }: IdOfOther): boolean {
  if (after !== null) return saysId(formula, key);
  return LOOKS.test(formula) && (saysId(formula, key) || (before !== "" && saysId(formula, before)));
}

function saysId(formula: string, key: string): boolean {
  return formula.includes('"') && formula.toLowerCase().includes(`"${key.toLowerCase()}"`);
}
