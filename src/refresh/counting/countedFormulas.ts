import { address, columnLetters } from "../../domain/cell";
import { isFormula } from "../entry";
import { LEFT_RANGE, SHORT_RANGE, TORN_RANGE, type CountedLeft } from "../refresh";
import type { FoundChart } from "../found/foundReport";
import type { RefreshEdit } from "../refreshEdit";
import { sheetNamed } from "../relativeFormula";
import type { Work } from "../work";
import { countedShape } from "./countedShape";
import { countedIn, type Counted } from "./countedCells";
import { rangeIn, type RangeIn } from "./rangeIn";
import { rangesNamed } from "./referredTo";
import { hasLeft, isShort, isTorn } from "./shortRanges";
import { rowName, RowMoves, sheetsFrom } from "./rowMoves";

/** A formula as it stands in a workbook before a refresh. */
interface Standing {
  readonly sheet: string;
  /** Its address after the refresh, of a rule the first of its cells; the name of a chart or a defined name. */
  readonly cell: string;
  readonly formula: string;
}

/** What one of the things that a formula counts has come to. */
interface Outcome {
  readonly function: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A range that ends beside a measure that came back: it may have ended at it once. */
const SHORT: Outcome = { function: SHORT_RANGE, before: null, after: null };
/** A range of several rows that have all left. */
const LEFT: Outcome = { function: LEFT_RANGE, before: null, after: null };

/** A range of which one end has left, and a function gives the other. */
const TORN: Outcome = { function: TORN_RANGE, before: null, after: null };

/** Functions that are given an address in words. */
const IN_WORDS: ReadonlySet<string> = new Set(["INDIRECT", "HYPERLINK"]);

/** Formulas in which nothing is counted need not be taken to pieces. */
const COUNTS = /INDEX|LOOKUP|OFFSET|INDIRECT|HYPERLINK|CHOOSEROWS|TAKE|DROP|:[^(),]*!/i;

/**
 * The formulas of people’s that take cells by counting rows or columns, by an address in words or across sheets, and
 * that take others after a refresh, or may. A person’s formula is never written: it is told.
 *
 * @param isOurs Whether the formula in a cell is as we wrote it.
 */
export function countedFormulas(
  work: Pick<Work, "found" | "located" | "sheets" | "returned">,
  steps: readonly RefreshEdit[],
  isOurs: (sheet: string, row: number, column: number) => boolean,
): readonly CountedLeft[] {
  const moves = new RowMoves(work, steps);
  if (moves.isNone) return [];
  const alike = new Map<string, CountedLeft & { readonly cells: string[] }>();
  for (const standing of formulasOf(work, moves, isOurs)) {
    const range = rangeOutcome(standing, work, moves);
    const outcome = range === TORN ? TORN : (outcomeOf(standing, work, moves) ?? range);
    if (outcome === null) continue;
    const { sheet, cell, formula } = standing;
    const key = JSON.stringify([sheet, outcome.function, countedShape(formula)]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { kind: "countsCells", sheet, cells: [cell], formula, ...outcome });
    else known.cells.push(cell);
  }
  return [...alike.values()];
}

/** What has become of a formula's ranges, where their rows came back or left. */
function rangeOutcome(standing: Standing, work: Pick<Work, "located" | "returned">, moves: RowMoves): Outcome | null {
  if (hasLeft(standing, moves)) return LEFT;
  if (isTorn(standing, moves)) return TORN;
  return work.returned.length > 0 && isShort(standing, work, moves) ? SHORT : null;
}

function formulasOf(
  { found }: Pick<Work, "found">,
  moves: RowMoves,
  isOurs: (sheet: string, row: number, column: number) => boolean,
): readonly Standing[] {
  const isSought = (formula: string): boolean => COUNTS.test(formula) || formula.includes(":");
  const named = (found.names ?? []).map(({ name, formula }) => ({ sheet: "", cell: name, formula }));
  const cells = found.sheets.flatMap(({ name: sheet, rows }) =>
    rows.flatMap((entries, row) =>
      entries.flatMap((entry, column): Standing[] => {
        if (!isFormula(entry) || !isSought(entry.formula) || isOurs(sheet, row, column)) return [];
        const place = moves.place(sheet, row);
        return place === null ? [] : [{ sheet, cell: address({ row: place, column }), formula: entry.formula }];
      }),
    ),
  );
  const rules = found.sheets.flatMap(({ name: sheet, rules: all = [] }) =>
    all.flatMap(({ kind, row, column, formula }): Standing[] => {
      const place = moves.place(sheet, row);
      if (place === null || !isSought(formula)) return [];
      return [{ sheet, cell: `${address({ row: place, column })} (${kind})`, formula }];
    }),
  );
  const charts = (found.charts ?? []).flatMap(({ sheet, name, draws }): Standing[] => {
    const ranges = new Set(draws.filter(({ range }) => range.top < range.bottom).map(placeWords));
    return [...ranges].map((formula) => ({ sheet, cell: `${name} (chart)`, formula }));
  });
  return [...cells, ...rules, ...charts, ...named.filter(({ formula }) => isSought(formula))];
}

/** The cells that a chart draws, as it writes them. */
function placeWords({ sheet, range: { top, left, bottom, right } }: FoundChart["draws"][number]): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  return `'${sheet.replace(/'/g, "''")}'!${corner(top, left)}:${corner(bottom, right)}`;
}

/** What a formula takes now that it did not take before; one that is certain before one that is not. */
function outcomeOf(standing: Standing, work: Pick<Work, "found" | "located">, moves: RowMoves): Outcome | null {
  const outcomes = countedIn(standing.formula).flatMap((counted) => {
    const outcome = counted.fixed
      ? fixedOutcome(counted, standing, work, moves)
      : countedOutcome(counted, standing, work, moves);
    return outcome === null ? [] : [outcome];
  });
  return outcomes.find(({ before }) => before !== null) ?? outcomes[0] ?? null;
}

function unsure({ function: name }: Counted): Outcome {
  return { function: name, before: null, after: null };
}

/** Cells that are named in words, or on several sheets at once, follow nothing. */
function fixedOutcome(
  counted: Counted,
  { sheet }: Standing,
  { found, located }: Pick<Work, "found" | "located">,
  moves: RowMoves,
): Outcome | null {
  const { within } = counted;
  const [, from, cells] = /^(.+:.+)!([^!]+)$/.exec(within) ?? [];
  if (!IN_WORDS.has(counted.function) && from !== undefined && cells !== undefined) {
    const [first = "", last = ""] = sheetNamed(`${from}!`).split(":");
    const across = sheetsFrom(found, first, last);
    if (across.slice(0, -1).some((name) => moves.grownAfter.has(name))) return unsure(counted);
    const firsts = across.map((name) => wordsOutcome(rangeIn(cells, name, found), counted, located, moves));
    return firsts.find((one) => one !== null) ?? null;
  }
  const range = counted.built ? null : rangeIn(within, sheet, found);
  if (!counted.built) return wordsOutcome(range, counted, located, moves);
  // Built of pieces: which sheet it names may stand in its words.
  const words = [...within.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text = ""]) => text.toLowerCase());
  const isOfHome = within.startsWith('"') && words.every((text) => !text.includes("!"));
  const named = found.sheets.filter(({ name }) =>
    isOfHome ? name === sheet : words.some((text) => text.includes(name.toLowerCase())),
  );
  const about = named.length > 0 ? named : found.sheets;
  return about.some(({ name }) => moves.hasMoved(name)) ? unsure(counted) : null;
}

/** What stands in the rows of a range now that does not move with them. */
function wordsOutcome(
  range: RangeIn | null,
  counted: Counted,
  located: Work["located"],
  moves: RowMoves,
): Outcome | null {
  if (range === null || range.header !== null || !moves.hasMoved(range.sheet)) return null;
  const { top, bottom } = range.range;
  if (bottom === Number.MAX_SAFE_INTEGER) return null;
  for (let row = top; row <= bottom; row += 1)
    if (moves.place(range.sheet, row) !== row) return taken(counted, range.sheet, row, row, located, moves);
  return null;
}

function countedOutcome(
  counted: Counted,
  { sheet: home }: Standing,
  { found, located }: Pick<Work, "found" | "located">,
  moves: RowMoves,
): Outcome | null {
  const place = rangeIn(counted.within, home, found);
  if (place === null) {
    // An offset begins at a cell that a function gives: those of its cells that are known stand for it.
    const from = counted.function === "OFFSET" ? rangesNamed(counted.within, home, found) : [];
    return from.some(({ sheet }) => moves.hasMoved(sheet)) ? unsure(counted) : null;
  }
  const { sheet, range, header } = place;
  const isNewColumn =
    counted.column !== null &&
    header === null &&
    moves.hasNewColumn(sheet, range.top, { after: range.left, upTo: range.left + counted.column });
  if (isNewColumn) return unsure(counted);
  if (!moves.hasMoved(sheet) || counted.rows?.length === 0) return null;
  const rows = found.sheets.find(({ name }) => name === sheet)?.rows.length ?? 0;
  // An offset may go further than the cells that it starts from.
  const bottom = counted.function === "OFFSET" ? rows - 1 : Math.min(range.bottom, rows - 1);
  const top = topNow(place, bottom, moves);
  const moved = (row: number): boolean => moves.place(sheet, row) !== top + row - range.top;
  const isFromEnd = counted.rows?.some((row) => row < 0) === true;
  if (counted.rows === null || isFromEnd) {
    for (let row = range.top; row <= bottom; row += 1) if (moved(row)) return unsure(counted);
    return isLonger(place, bottom, located, moves) ? unsure(counted) : null;
  }
  for (const at of counted.rows)
    if (range.top + at < rows && moved(range.top + at))
      return taken(counted, sheet, range.top + at, top + at, located, moves);
  const last = range.top + (counted.rows.at(-1) ?? 0);
  return counted.stretch && isLonger(place, last, located, moves) ? unsure(counted) : null;
}

/** Where a range begins after the refresh: at its first row that is still there. */
function topNow({ sheet, range, header }: RangeIn, bottom: number, moves: RowMoves): number {
  if (header !== null && range.top > header) return (moves.place(sheet, header) ?? header) + 1;
  if (range.bottom === Number.MAX_SAFE_INTEGER) return range.top;
  for (let row = range.top; row <= bottom; row += 1) {
    const place = moves.place(sheet, row);
    if (place !== null) return place;
  }
  return range.top;
}

/** Whether rows came right below the last row of a table. */
function isLonger({ sheet }: RangeIn, last: number, located: Work["located"], moves: RowMoves): boolean {
  const ends = [...located.values()]
    .filter(({ found }) => found.name === sheet)
    .some(({ tables }) => [...tables.values()].some(({ range }) => range.bottom === last));
  const place = moves.place(sheet, last);
  return ends && place !== null && moves.isNewInTable(sheet, place + 1);
}

/** What stood in a row that was counted, and what stands where it is counted now. */
function taken(
  { function: name }: Counted,
  sheet: string,
  before: number,
  place: number,
  located: Work["located"],
  moves: RowMoves,
): Outcome {
  const now = moves.foundAt(sheet, place);
  return {
    function: name,
    before: rowName(located, sheet, before),
    after: now === null ? "a new row" : rowName(located, sheet, now),
  };
}
