import { addMonths, monthOf, type Period } from "./month";
import { readYear } from "./readYear";
import type { YearStart } from "./year";

type Groups = Readonly<Record<string, string | undefined>>;

/**
 * A school term, or two that follow each other; groups `firstTerm` and `term`. Half a term (`Spring term 2`, `half of
 * the spring term`) and a list of three are none.
 */
export const TERMS =
  String.raw`(?=autumn|spring|summer)` +
  String.raw`(?<!\b(?:half|half of|half of the|(?:autumn|spring)(?: term)?)[\s,]*(?:and|&|\+|to|-|/|,)?\s?)` +
  String.raw`(?:(?<firstTerm>autumn|spring)(?:\sterm)?\s?(?:and|&|\+|to|-|/)\s?)?` +
  String.raw`(?<term>autumn|spring|summer)\sterms?(?!\s(?:half|[1-6](?!\d)))(?!\d)`;

const ORDER = ["autumn", "spring", "summer"];

/**
 * The months of each. The spring term runs to Easter, which is in April in most years, and the summer term from
 * Easter: April is in both, so that neither is ever taken for a quarter.
 *
 * Source: Department for Education, Pupil absence statistics methodology, table 6: autumn term to 31 December, spring
 * term from 1 January to Easter Sunday, summer term from Easter Monday to 31 July.
 */
const MONTHS: readonly { readonly from: number; readonly to: number }[] = [
  { from: 9, to: 12 },
  { from: 1, to: 4 },
  { from: 4, to: 7 },
];

const SCHOOL_YEAR: YearStart = { firstMonth: 9, named: "both" };

/** The calendar months that the words for one or two terms name; null where two do not follow each other. */
export function termMonths(groups: Groups): { readonly from: number; readonly to: number } | null {
  const [first, last] = places(groups);
  const [from, to] = [MONTHS[first]?.from, MONTHS[last]?.to];
  const follow = first === last || last === first + 1;
  return from === undefined || to === undefined || !follow ? null : { from, to };
}

function places(groups: Groups): [number, number] {
  const last = ORDER.indexOf((groups["term"] ?? "").toLowerCase());
  const first = groups["firstTerm"];
  return [first === undefined ? last : ORDER.indexOf(first.toLowerCase()), last];
}

/** Whether years are those of schools, so that a term without a year lies in the organisation's own. */
export function isSchoolYear({ firstMonth }: YearStart): boolean {
  return firstMonth === 8 || firstMonth === 9;
}

/**
 * `Spring term 2024/25`: January to April 2025, whenever the organisation's own years start. `Spring term 2025` is the
 * same; of two terms in one calendar year (`Autumn and spring terms 2025`) nobody can tell which year is meant.
 */
export function schoolTerms(groups: Groups): Period | null {
  const months = termMonths(groups);
  const whole = readYear(groups["year"] ?? "", SCHOOL_YEAR);
  if (months === null || whole === null) return null;
  const { from, to } = months;
  const calendar = Number(groups["year"]);
  if (calendar > 0) return from > to ? null : { start: monthOf(calendar, from), end: monthOf(calendar, to) };
  if (!whole.start.endsWith("-09")) return null;
  const start = addMonths(whole.start, (from - 9 + 12) % 12);
  return { start, end: addMonths(start, (to - from + 12) % 12) };
}
