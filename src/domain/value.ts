/** Why a value is missing. A missing value is never 0 and never blank. */
export const MISSING_REASONS = ["notAvailable", "notApplicable", "suppressed"] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** A number, or why there is none. Percentages are proportions: 65.4% is 0.654. */
export type Value =
  { readonly kind: "number"; readonly number: number } | { readonly kind: "missing"; readonly reason: MissingReason };

/**
 * The mark each reason is written with, so that no figure cell is ever left blank.
 * Source: Government Analysis Function, "Symbols in tables: definitions and help".
 */
export const MISSING_MARKS: Readonly<Record<MissingReason, string>> = {
  notAvailable: "[x]",
  notApplicable: "[z]",
  suppressed: "[c]",
};

/** A value that is a number. */
export function number(value: number): Value {
  return { kind: "number", number: value };
}

/** A value that is missing, with the reason. */
export function missing(reason: MissingReason): Value {
  return { kind: "missing", reason };
}

/**
 * The value of a number, or of null where it is missing and nothing more is known.
 *
 * @example
 * valueOf(0) //=> {"kind":"number","number":0}
 * valueOf(null) //=> {"kind":"missing","reason":"notAvailable"}
 */
export function valueOf(figure: number | null): Value {
  return figure === null ? missing("notAvailable") : number(figure);
}

/**
 * The number, or null where it is missing: the form that JSON output uses.
 *
 * @example
 * numberOrNull({ kind: "number", number: 0 }) //=> 0
 */
export function numberOrNull(value: Value): number | null {
  return value.kind === "number" ? value.number : null;
}
