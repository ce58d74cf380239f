import { address } from "../../domain/cell";
import { isFormula } from "../entry";
import type { Follow } from "../follow/followItems";
import type { FoundReport } from "../found/foundReport";
import { LOOKED_UP, LOOKED_UP_LEFT, type CountedLeft } from "../refresh";
import { PAST_TABLE } from "../../history/historyRow";
import { sheetNamed } from "../relativeFormula";
import { referredTo } from "./referredTo";
import type { Work } from "../work";

/** Words by which people may look for an item, and which it has no more. */
export interface WordsGone {
  /** Its ID; null where that still finds it. */
  readonly id: string | null;
  /** Its name, the same. */
  readonly name: string | null;
  /** What was called so: `M3 “Fires”`. */
  readonly was: string;
  /** What is called so now, or what that is called now; null where it has left and nothing is. */
  readonly is: string | null;
  /** Whether the words find nothing any more, rather than another item. */
  readonly findNothing: boolean;
}

/** The IDs of all tables that another item has now, and the IDs and names that none has, each once. */
export function wordsGone(follow: Follow, changes: Work["changes"]): readonly WordsGone[] {
  const followed = [...follow.values()];
  const called = (key: string, name: string): string => `${key} “${name}”`;
  const others = followed.flatMap(({ otherNow }) =>
    otherNow.map(({ key, before, after }): WordsGone => {
      return { id: key, name: null, was: called(key, before), is: called(key, after), findNothing: false };
    }),
  );
  const otherwise = followed.flatMap(({ calledOtherwise }) =>
    calledOtherwise.map(({ id, name, before, after }): WordsGone => {
      const [was, is] = [called(before.key, before.name), called(after.key, after.name)];
      return { id, name, was, is, findNothing: true };
    }),
  );
  const names = new Map(followed.flatMap(({ wrote }) => [...wrote]));
  const reused = new Map(followed.flatMap((one) => one.reused.map(({ key, after }) => [key, after])));
  const left = changes.flatMap((one): WordsGone[] => {
    const name = one.kind === "rowRetired" ? names.get(one.row) : undefined;
    if (one.kind !== "rowRetired" || name === undefined) return [];
    const now = reused.get(one.row)?.replace(` (${one.row})`, "");
    const was = called(one.row, name);
    const gone = { name: name === "" ? null : name, was, is: null, findNothing: true };
    if (now === undefined) return [{ ...gone, id: one.row }];
    return [
      { id: one.row, name: null, was, is: called(one.row, now), findNothing: false },
      { ...gone, id: null },
    ];
  });
  const all = [...left, ...others, ...otherwise];
  return [...new Map(all.map((one) => [JSON.stringify([one.id, one.name]), one])).values()];
}

/** Functions by which people look for words. */
const LOOKS = /LOOKUP\(|MATCH\(|IFS?\(|FILTER\(|SUMPRODUCT\(/i;

/**
 * What people look up by an ID that another item has now: formulas that have the ID in words (`VLOOKUP("H3",…)`), and
 * cells of their own sheets that hold it and nothing else, to which formulas refer. They go on looking for the ID. So
 * it is with the ID and the name of an item that has left, or is called otherwise now: nothing is found any more.
 *
 * @param isOurs Whether the formula in a cell is as we wrote it.
 */
export function lookedUpIds(
  report: FoundReport,
  ids: readonly WordsGone[],
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
  const says = (words: string, { id, name, findNothing }: WordsGone): boolean =>
    words !== "" && (words === id?.toLowerCase() || (findNothing && looking && words === name?.toLowerCase()));
  const add = (sheet: string, cell: string, formula: string, { was, is }: WordsGone): void => {
    const kind = is === null ? LOOKED_UP_LEFT : LOOKED_UP;
    found.push({ kind: "countsCells", sheet, cells: [cell], formula, function: kind, before: was, after: is });
  };
  const itemIn = (formula: string): WordsGone | undefined =>
    ids.find((one) => saysItem(formula, one) && !(one.findNothing && looksInPast(formula)));
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
          if (id !== undefined && (!id.findNothing || (looking && isReferredTo(sheet, row, column))))
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

function saysItem(formula: string, { id, name, findNothing }: WordsGone): boolean {
  const said = [id, name].some((words) => words !== null && words !== "" && saysId(formula, words));
  return said && (!findNothing || LOOKS.test(formula));
}

function saysId(formula: string, key: string): boolean {
  return formula.includes('"') && formula.toLowerCase().includes(`"${key.toLowerCase()}"`);
}
