import type { MissingReason } from "../../domain/value";
import { withoutUnseen } from "../guard/unseen";

/**
 * Marks that stand where a figure would be, and what each says about it.
 *
 * Sources: Government Analysis Function, "Symbols in tables: definitions and help" (`[x] [z] [c] [low] [u]`); the older
 * GSS symbols still in published tables (`..` not available, `.` not applicable, `-` nothing to show); Eurostat (`:`
 * not available); `*` for a count hidden so that nobody can be identified. `[low]` is more than none and too little to
 * show: a figure that is not there; `[w]` is none recorded in a survey, which is not none at all. `nil` is no mark: it
 * is the number 0 (a "nil return"), read as such in `readValue`.
 */
const REASONS: Readonly<Record<MissingReason, readonly string[]>> = {
  suppressed: ["*", "**", "[c]", "c", "suppressed", "[suppressed]", "confidential", "withheld", "redacted"],
  notApplicable: ["n/a", "na", "n.a.", "n.a", "[z]", "z", ".", "not applicable", "not relevant"],
  notAvailable: [
    "..",
    "...",
    "…",
    "-",
    "--",
    ":",
    "x",
    "[x]",
    "[u]",
    "u",
    "[low]",
    "low",
    "n/k",
    "nk",
    "#n/a",
    "unavailable",
    "unknown",
    "no data",
    "tbc",
    "tba",
    "to be confirmed",
    "to be advised",
    "to be determined",
    "tbd",
    "awaited",
    "pending",
    "to follow",
    "nyd",
    "nya",
    "no return",
    "no figure",
    "no data available",
    "data unavailable",
    "[w]",
    "null",
  ],
};

/** Sentences that say why there is no figure, of whatever they call it: `Data not yet available`, `Not held`. */
const FIGURE = "(?:(?:the |final |latest )?(?:data|figures?|results?|information|outturn|actuals?|values?) )?";
const NOT_THERE = new RegExp(
  String.raw`^${FIGURE}(?:(?:is|are|was|were) )?(?:currently )?not (?:yet |currently )?(?:available|known|held` +
    String.raw`|reported|recorded|collected|measured|published|provided|supplied` +
    String.raw`|received|due|submitted|released|calculated|validated|confirmed|returned)` +
    String.raw`(?: yet| at (?:present|this (?:time|stage|point)))?\.?$`,
);
/** The figure is for later: `Data due June`, `Awaiting figures`, `Available in Q4`, `Annual`, `Reported annually`. */
const LATER = new RegExp(
  String.raw`^(?:${FIGURE}(?:(?:is|are) )?(?:awaited|awaiting|pending|to follow|to be (?:confirmed|reported))` +
    String.raw`|(?:data|figures?|results?) (?:(?:is|are) )?(?:due|expected|available)` +
    String.raw`|awaiting (?:data|figures?|results?)|(?:due|expected|available|to be reported) (?:in|from|by|at|on))` +
    String.raw`(?: (?:in |from |by |at |on |the )*(?:q[1-4]|quarter [1-4]|next (?:quarter|month|year)|year end` +
    String.raw`|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)?(?: ?\d{2,4}(?:[/-]\d{2,4})?)?)?\.?$`,
);
const YEARLY =
  /^(?:reported )?(?:annual(?:ly)?|yearly|year[ -]end)(?: (?:measure|indicator|figure|data|survey|return|only))*$/;
/** Refusals under the Freedom of Information Act 2000, sections 12 and 17. */
const REFUSED = new RegExp(
  String.raw`^(?:cost (?:limit )?exceeded|exceeds (?:the )?cost limit|no (?:response|reply)|(?:refused|exempt(?:ed)?)` +
    String.raw`(?:,? (?:under )?(?:s\.? ?|section |sections )\d{1,2}(?: ?\(\d\))*)?)$`,
);
const PHRASES: readonly RegExp[] = [NOT_THERE, LATER, YEARLY, REFUSED];
/** The longest sentence of these. */
const PHRASE_CHARS = 60;

const reasonOf = new Map<string, MissingReason>(
  Object.entries(REASONS).flatMap(([reason, marks]) => marks.map((mark) => [mark, reason as MissingReason] as const)),
);

/**
 * What a mark in a figure's place says, or null where the text is no such mark. Nothing at all is not available.
 *
 * @example
 * missingReason("[c]") //=> "suppressed"
 * missingReason("N/A") //=> "notApplicable"
 * missingReason(" .. ") //=> "notAvailable"
 * missingReason("–") //=> "notAvailable"
 * missingReason("") //=> "notAvailable"
 * missingReason("Data not yet available") //=> "notAvailable"
 * missingReason("Exempt s.40") //=> "notAvailable"
 * missingReason("Amber") //=> null
 */
export function missingReason(text: string): MissingReason | null {
  const mark = withoutUnseen(text)
    .replace(/[\s ]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, "-");
  if (mark === "") return "notAvailable";
  const reason = reasonOf.get(mark);
  if (reason !== undefined) return reason;
  // A sentence begins with a letter; most cells of a long table are figures.
  return /^[a-z]/.test(mark) && mark.length <= PHRASE_CHARS && PHRASES.some((phrase) => phrase.test(mark))
    ? "notAvailable"
    : null;
}
