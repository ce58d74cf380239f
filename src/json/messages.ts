import type { BaseIssue } from "valibot";

/** How many characters of a word from a file are repeated in a sentence about it. */
const CHARACTERS_SHOWN = 60;

/**
 * What a file has, as a sentence repeats it: a word in quotation marks, anything else by its kind.
 *
 * @example
 * quoted("A/B") //=> "“A/B”"
 * quoted([[1]]) //=> "a list"
 */
export function quoted(value: unknown): string {
  if (typeof value === "string")
    return `“${value.length > CHARACTERS_SHOWN ? `${value.slice(0, CHARACTERS_SHOWN)}…` : value}”`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/**
 * The message of an object's schema: that there is none, or which of its fields is left out.
 *
 * @param what What the object is: `a sheet`.
 */
export function lacks(what: string): (issue: BaseIssue<unknown>) => string {
  return ({ path }) => (path === undefined ? `is not ${what}` : `has no ${String(path.at(-1)?.key)}`);
}

/**
 * The message of a field with a word out of a list.
 *
 * @param field The field's name.
 */
export function notOneOf(field: string, allowed: readonly string[]): (issue: BaseIssue<unknown>) => string {
  return ({ input }) =>
    input === undefined
      ? `has no ${field}: use ${allowed.join(", ")}`
      : `has the ${field} ${quoted(input)}, which is not known: use ${allowed.join(", ")}`;
}
