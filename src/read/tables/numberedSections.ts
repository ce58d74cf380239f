import { cellKind } from "../cells/cellKind";
import { textAt } from "./header/rowKinds";
import type { SheetShape } from "./sheetShape";
import type { Draft } from "./splitBlock";

/** Words before a section's number, which its rows' numbers go on from: `Objective 1` over `1.1`. */
const NAMED = /^(?:strategic )?(?:objective|priority|theme|aim|goal|outcome|section|part)\s+/i;
const NUMBER = /^[A-Z]{0,3}\d{0,3}(?:[.-]\d{1,3})*[a-z]?$/i;

/**
 * Rows that have a number and a name and nothing else, and whose number the next row's goes on from: `1` over `1.1`,
 * `A` over `A1`, `2` over `2a`. They are headings of these rows, as a row of one name is.
 *
 * @returns The column of the name of each such row.
 */
export function numberedSections(
  shape: SheetShape,
  { left, right, bodyRows }: Pick<Draft, "left" | "right" | "bodyRows">,
): Map<number, number> {
  const sections = new Map<number, number>();
  bodyRows.forEach((row, place) => {
    const next = bodyRows[place + 1];
    if (next === undefined || right - left < 2 || shape.count(row, left, right) !== 2) return;
    const [numbered, named] = shape.columns(row, left, right);
    if (numbered !== left || named === undefined || named > left + 1) return;
    const name = shape.standing(row, named);
    if (name === null || cellKind(name) !== "words") return;
    if (goesOnFrom(textAt(shape, row, numbered), textAt(shape, next, numbered))) sections.set(row, named);
  });
  return sections;
}

/**
 * Whether a row's number is one further down than a section's.
 *
 * @example
 * goesOnFrom("1.", "1.1") //=> true
 * goesOnFrom("Objective 2", "2a") //=> true
 * goesOnFrom("1", "10") //=> false
 */
export function goesOnFrom(section: string, row: string): boolean {
  const number = section.replace(NAMED, "").replace(/[.):]+$/, "");
  const own = row.replace(/[.):]+$/, "");
  if (number === "" || !NUMBER.test(number) || !NUMBER.test(own)) return false;
  if (!own.toLowerCase().startsWith(number.toLowerCase())) return false;
  const rest = own.slice(number.length);
  return /\d$/.test(number) ? /^(?:[.-]\d|[a-z]$)/i.test(rest) : /^[.-]?\d/.test(rest);
}

/** A section's words with its number before them, by which lists of objectives know it: `1. Safer streets`. */
export function numberedName(number: string, name: string): string {
  return NAMED.test(number) ? `${number.replace(/[.):]+$/, "")}: ${name}` : `${number.replace(/[.):]+$/, "")}. ${name}`;
}
