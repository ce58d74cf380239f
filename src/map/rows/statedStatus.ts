import type { CellRef } from "../../domain/cell";
import type { StatusMeaning } from "../../domain/plan";
import type { StatusColour } from "../../domain/statusColour";
import { meaningInKey, type TableKey } from "../../read/cells/readKey";
import type { TableRow } from "../../read/source";
import { readStatus } from "../../read/cells/readStatus";
import { asksWhetherMet, readMet } from "../columns/metColumn";
import type { StatedStatus, Words } from "../mappedRows";
import { plainLabel } from "../match/plainLabel";
import type { TableReader } from "./tableReader";

/**
 * The status that a cell states: by the plan where it explains the words, else by the table's own key, whose words the
 * plan may explain in turn, else by the words themselves.
 *
 * @param meanings What the plan says of the organisation's own words.
 */
function statedStatus(words: Words, key: TableKey | undefined, meanings: readonly StatusMeaning[]): StatedStatus {
  const meaning = meaningInKey(words.text, key);
  const byPlan = meaningOf(words.text, meanings);
  if (byPlan !== null || meaning === null) return { ...words, read: byPlan ?? readStatus(words.text) };
  const read = meaningOf(meaning.words, meanings) ?? readStatus(words.text, key);
  return { ...words, text: `${meaning.words} (${words.text})`, read };
}

/** Circles and the like, which have the colour that the cell is filled in and say nothing without it. */
const SHAPE = /^[\u25CF\u2B24\u25A0\u25FC\u25C6\u2022\u2588]+\uFE0E?$/u;

/**
 * The status in a row’s cell: as its words say, or where it has none, as it is filled; null where there is no such
 * column. It may be blank. A letter that may as well be a grade is kept as it is printed.
 */
export function statusIn(
  reader: TableReader,
  row: TableRow,
  role: "statedStatus" | "actionStatus",
  meanings: readonly StatusMeaning[],
): StatedStatus | null {
  const words = reader.words(row, role);
  if (words === null) return null;
  const isFilled = words.text === "" || (SHAPE.test(words.text) && meaningInKey(words.text, reader.table.key) === null);
  const colour = isFilled ? reader.fills.ofStatus(words.at) : null;
  if (colour !== null) return filledStatus(colour, words.at);
  const answer = meaningOf(words.text, meanings) === null ? answerIn(reader, words, role) : null;
  if (answer !== null) return answer;
  const status = statedStatus(words, reader.table.key, meanings);
  if (status.text.length > 1 || status.read.kind !== "colour" || meaningOf(status.text, meanings) !== null)
    return status;
  return reader.lettersInDoubt(role) ? { ...status, read: { kind: "words", usual: false } } : status;
}

/** Under a heading such as `Target met?` the answer of a cell, with the question; null for anything else. */
function answerIn(
  reader: TableReader,
  { text, at }: Words,
  role: "statedStatus" | "actionStatus",
): StatedStatus | null {
  const header = reader.table.columns[reader.column(role) ?? -1]?.header ?? "";
  const met = role === "statedStatus" && asksWhetherMet(header) ? readMet(text) : null;
  return met === null ? null : { text: `${text} (${header})`, at, read: { kind: "met", met } };
}

/** A status that a cell states by its fill. */
export function filledStatus(colour: StatusColour, at: CellRef): StatedStatus {
  return { text: `${colour} (by its fill)`, at, read: { kind: "colour", colour, standard: true } };
}

/** What the plan says that words mean; null where it says nothing of them. */
function meaningOf(text: string, meanings: readonly StatusMeaning[]): StatedStatus["read"] | null {
  if (meanings.length === 0) return null;
  const plain = plainLabel(text);
  const meaning = plain === "" ? undefined : meanings.find(({ words }) => plainLabel(words) === plain);
  if (meaning === undefined) return null;
  return meaning.colour === null ? { kind: "notGiven" } : { kind: "colour", colour: meaning.colour, standard: true };
}
