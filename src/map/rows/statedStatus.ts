import type { StatusMeaning } from "../../domain/plan";
import { readStatus, type StatusRead } from "../../read/cells/readStatus";
import type { StatedStatus, Words } from "../mappedRows";
import { plainLabel } from "../match/plainLabel";

/**
 * The status that a cell states: by the plan where it explains the words, else by the words themselves.
 *
 * @param meanings What the plan says of the organisation's own words.
 */
export function statedStatus(words: Words, meanings: readonly StatusMeaning[]): StatedStatus {
  return { ...words, read: meaningOf(words.text, meanings) ?? readStatus(words.text) };
}

/** What the plan says that words mean; null where it says nothing of them. */
function meaningOf(text: string, meanings: readonly StatusMeaning[]): StatusRead | null {
  if (meanings.length === 0) return null;
  const plain = plainLabel(text);
  const meaning = plain === "" ? undefined : meanings.find(({ words }) => plainLabel(words) === plain);
  if (meaning === undefined) return null;
  return meaning.colour === null ? { kind: "notGiven" } : { kind: "colour", colour: meaning.colour, standard: true };
}
