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
    "not available",
    "data not available",
    "not yet available",
    "unavailable",
    "not known",
    "unknown",
    "not recorded",
    "no data",
    "tbc",
    "tba",
    "to be confirmed",
    "to be advised",
    "to be determined",
    "tbd",
    "awaited",
    "awaiting data",
    "awaiting figures",
    "awaiting figure",
    "data awaited",
    "data pending",
    "pending",
    "to follow",
    "data to follow",
    "nyd",
    "nya",
    "not yet due",
    "not yet known",
    "not yet published",
    "not yet reported",
    "not reported",
    "not collected",
    "not measured",
    "not provided",
    "not supplied",
    "no return",
    "no figure",
    "figure not available",
    "figures not available",
    "no data available",
    "data unavailable",
    "[w]",
    "null",
  ],
};

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
 * missingReason("Amber") //=> null
 */
export function missingReason(text: string): MissingReason | null {
  const mark = withoutUnseen(text)
    .replace(/[\s ]+/g, " ")
    .trim()
    .toLowerCase()
    .replace(/[‐‑‒–—−]/g, "-");
  return mark === "" ? "notAvailable" : (reasonOf.get(mark) ?? null);
}
