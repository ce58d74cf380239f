import type { StatusColour } from "../../domain/statusColour";
import { withoutUnseen } from "../guard/unseen";
import { missingReason } from "./missingMark";
import { meaningInKey, type TableKey } from "./readKey";

/** What a cell says as a status. */
export type StatusRead =
  /** One of the three; `standard` where the word or sign is one that everybody takes for it. */
  | { readonly kind: "colour"; readonly colour: StatusColour; readonly standard: boolean }
  /** Words that give no colour; `usual` where many organisations state a status in them. */
  | { readonly kind: "words"; readonly usual: boolean }
  /** Signs that give neither colour nor word: `▲` is a direction, and the colour of `●` is not in its cell’s text. */
  | { readonly kind: "sign" }
  /** Words or a mark that say there is none. */
  | { readonly kind: "notGiven" }
  /** Nothing, or a drop-down list left at its prompt. */
  | { readonly kind: "blank" };

const COLOUR_WORDS: ReadonlyMap<string, { readonly colour: StatusColour; readonly standard: boolean }> = new Map([
  ["green", { colour: "Green", standard: true }],
  ["amber", { colour: "Amber", standard: true }],
  ["red", { colour: "Red", standard: true }],
  ["g", { colour: "Green", standard: true }],
  ["a", { colour: "Amber", standard: true }],
  ["r", { colour: "Red", standard: true }],
  ["orange", { colour: "Amber", standard: false }],
  ["yellow", { colour: "Amber", standard: false }],
]);

/** Coloured circles and squares. Unicode has none in amber: orange and yellow are what people use. */
const COLOURED_SIGNS: readonly (readonly [RegExp, StatusColour])[] = [
  [/[\u{1F7E2}\u{1F7E9}]/u, "Green"],
  [/[\u{1F7E0}\u{1F7E1}\u{1F7E7}\u{1F7E8}]/u, "Amber"],
  [/[\u{1F534}\u{1F7E5}]/u, "Red"],
];

/** A white circle or square beside coloured ones gives no colour. */
const NO_COLOUR = /^[\u{26AA}\u{2B1C}\u{25FB}]+$/u;

/** Words that state a status and leave its colour to whoever reads them. */
const USUAL_WORDS = new RegExp(
  String.raw`^(?:(?:on|off|below|above|at|near|close to|behind|ahead of|within|outside)(?: the)? ` +
    String.raw`(?:track|target|schedule|plan|risk|tolerance)|(?:slightly |significantly |well )?` +
    String.raw`(?:off|below|above|behind)(?: (?:track|target|schedule|plan))?` +
    String.raw`|(?:not |partly |partially |nearly |almost |fully )?(?:achieved|met|completed?|delivered` +
    String.raw`|started|on track|on target)|missed|exceed(?:s|ed|ing)?|meets|meeting|delayed` +
    String.raw`|overdue|in progress|ongoing|under ?way|closed` +
    String.raw`|cancelled|on hold|paused|deferred|superseded|(?:no )?concerns?|blue|gr[ae]y)` +
    String.raw`(?: (?:the )?(?:target|expectations?|goal|standard))?$`,
);

/** A drop-down list at its prompt: `< Select >`, `Please select`, `Choose an item.`, `-- choose one --`. */
const PROMPT = new RegExp(
  String.raw`^[<([{-]*\s*(?:please\s+)?(?:select|choose|pick)` +
    String.raw`(?:\s+(?:an?|one|the|your|from|item|option|status|rating|value|list|rag))*[\s.…:]*[>)\]}-]*$`,
  "i",
);

const NOT_GIVEN =
  /^(?:no|not) (?:rated|rating|status|stated|assessed|scored|graded|set|applicable)$|^un(?:rated|graded)$/;

/** Signs and punctuation around words, arrows and bullets among them; `#` and letters of any alphabet are words. */
const AROUND = /^[^\p{L}\p{N}#]+|[^\p{L}\p{N}#]+$/gu;
const PREFIX = /^(?:rag|status|rating)(?: (?:status|rating))?\s*[:=-]\s*/;
/** A status is said in fewer characters: longer words are remarks. */
const STATUS_CHARS = 60;

/**
 * Reads a cell as a stated status. A colour is read only from a word, a letter or a sign that is one: what `On track`
 * or `Completed` means to an organisation, its plan says.
 *
 * A mark that the table’s own key explains is what the key says (`A` is `Achieved`), unless that is no status:
 * then a mark for a missing figure says that there is none, and an arrow is a direction.
 *
 * A rating between two colours is the middle one: `Amber/Green` and `Amber/Red` are shades of Amber, and counted so.
 *
 * @param key What the table explains of its marks; none if not given.
 * @example
 * readStatus("Green") //=> { kind: "colour", colour: "Green", standard: true }
 * readStatus("🔴") //=> { kind: "colour", colour: "Red", standard: true }
 * readStatus("Amber/Green") //=> { kind: "colour", colour: "Amber", standard: false }
 * readStatus("On track") //=> { kind: "words", usual: true }
 * readStatus("▲") //=> { kind: "sign" }
 * readStatus("⚪") //=> { kind: "notGiven" }
 * readStatus("< Select >") //=> { kind: "blank" }
 * readStatus("N/A") //=> { kind: "notGiven" }
 */
export function readStatus(text: string, key?: TableKey): StatusRead {
  const meaning = meaningInKey(text, key);
  const printed = readWords(text);
  if (meaning === null) return printed;
  const explained = readWords(meaning.words);
  switch (explained.kind) {
    case "colour":
      return { ...explained, standard: true };
    case "notGiven":
      return explained;
    case "words":
    case "sign":
    case "blank":
      return explained.kind === "words" && explained.usual
        ? explained
        : printed.kind === "colour" || printed.kind === "words"
          ? { kind: "words", usual: false }
          : printed;
  }
}

/** A cell by its own words alone. */
function readWords(text: string): StatusRead {
  const whole = withoutUnseen(text)
    .replace(/[\uFE0E\uFE0F]/g, "")
    .trim();
  if (whole === "") return { kind: "blank" };
  if (whole.length > STATUS_CHARS) return { kind: "words", usual: false };
  if (PROMPT.test(whole)) return { kind: "blank" };
  if (NO_COLOUR.test(whole)) return { kind: "notGiven" };
  // One letter is a rating of somebody’s own and `low` a level: neither says here that something is missing.
  if (!/^(?:[a-z]|low)$/i.test(whole) && missingReason(whole) !== null) return { kind: "notGiven" };
  const words = whole.toLowerCase().replace(AROUND, "").replace(PREFIX, "").replace(/\s+/g, " ");
  const signs = COLOURED_SIGNS.flatMap(([sign, colour]) => (sign.test(whole) ? [colour] : []));
  const signed = signs.length === 1 ? signs[0] : undefined;
  if (words === "") {
    if (signed !== undefined) return { kind: "colour", colour: signed, standard: true };
    return signs.length === 0 ? { kind: "sign" } : { kind: "words", usual: false };
  }
  if (NOT_GIVEN.test(words)) return { kind: "notGiven" };
  const worded = colourOf(words);
  // A sign and a word that contradict each other say nothing that could be taken.
  if (worded !== null && signs.some((colour) => colour !== worded.colour)) return { kind: "words", usual: false };
  if (worded !== null) return { kind: "colour", ...worded };
  if (signed !== undefined) return { kind: "colour", colour: signed, standard: true };
  return { kind: "words", usual: USUAL_WORDS.test(words) };
}

/** The colour that a word is, or that two are together. */
function colourOf(words: string): { readonly colour: StatusColour; readonly standard: boolean } | null {
  const single = COLOUR_WORDS.get(words);
  if (single !== undefined) return single;
  const [first, second, ...more] = words.split(/ ?[/&+,-] ?| (?:to |and |or )?/).map((word) => COLOUR_WORDS.get(word));
  if (first === undefined || second === undefined || more.length > 0) return null;
  if (first.colour === second.colour) return { colour: first.colour, standard: false };
  // Green and Red together have no middle that anybody stated.
  return first.colour === "Amber" || second.colour === "Amber" ? { colour: "Amber", standard: false } : null;
}
