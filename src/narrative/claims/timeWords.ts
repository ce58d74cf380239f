import { is, type Tag } from "../tokens/tags";

const MONTHS = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
/** May and March are also verbs, so they need a word before. */
const BEFORE_MONTH = new Set(["in", "of", "since", "to", "until", "during", "from", "last", "this", "by"]);

/** The month that a tag names without its year, 1 to 12; null where it names none. */
export function monthNamed(tags: readonly Tag[], at: number): number | null {
  const tag = tags[at];
  if (tag?.capital !== true) return null;
  const month = MONTHS.indexOf(tag.plain) + 1;
  if (month === 0) return null;
  return (month === 3 || month === 5) && !BEFORE_MONTH.has(tags[at - 1]?.plain.split(" ").at(-1) ?? "") ? null : month;
}

/** The month whose name a tag is, 1 to 12, where its place leaves no doubt that it is a month; null for other words. */
export function bareMonthNamed(tag: Tag | undefined): number | null {
  const month = tag?.capital === true ? MONTHS.indexOf(tag.plain) + 1 : 0;
  return month === 0 ? null : month;
}

/**
 * Whether a tag is the report's own month, without its year, as of last year: `last October`, `October last year`;
 * null where it is not the report's own month.
 */
export function ownMonthAt(tags: readonly Tag[], at: number, end: string | undefined): "now" | "lastYear" | null {
  const tag = tags[at];
  if (tag?.capital !== true || end === undefined || MONTHS[Number(end.slice(5)) - 1] !== tag.plain) return null;
  return tags[at - 1]?.plain === "last" || is(tags[at + 1], "lastYear") ? "lastYear" : "now";
}

const HOURS: Readonly<Record<string, number>> = {
  second: 1 / 3600,
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  fortnight: 336,
  month: 730,
  year: 8760,
};

/** A unit of time in hours, in the singular or the plural; null for any other word. */
export function hoursIn(word: string): number | null {
  return HOURS[word.endsWith("s") ? word.slice(0, -1) : word] ?? null;
}

/** The length of time that begins at a tag, in hours, and the tag after it: `30 minutes`, `half an hour`, `a day`. */
export function durationAt(tags: readonly Tag[], at: number): { readonly hours: number; readonly to: number } | null {
  const tag = tags[at];
  if (tag === undefined) return null;
  if (tag.plain === "half" && (tags[at + 1]?.plain === "an" || tags[at + 1]?.plain === "a"))
    return withUnit(tags, at + 2, 0.5);
  const inside = tag.figure?.kind === "count" ? hoursOfOne(tag) : null;
  if (inside !== null) return { hours: inside, to: at + 1 };
  if (tag.figure?.kind === "count")
    return withUnit(tags, tags[at + 1]?.plain === "working" ? at + 2 : at + 1, tag.figure.size);
  if (tag.plain === "a" || tag.plain === "an" || tag.plain === "one") return withUnit(tags, at + 1, 1);
  return null;
}

/** "More than an hour", where the unit was read with the figure. */
function hoursOfOne({ figure, plain }: Tag): number | null {
  if (figure?.noun == null || !/^an? /.test(plain)) return null;
  const hours = plain.endsWith(figure.noun) ? hoursIn(figure.noun) : null;
  return hours === null ? null : hours * figure.size;
}

function withUnit(
  tags: readonly Tag[],
  at: number,
  count: number,
): { readonly hours: number; readonly to: number } | null {
  const first = tags[at]?.plain.split(" ")[0] ?? "";
  const hours = hoursIn(first);
  return hours === null || is(tags[at], "lastYear") ? null : { hours: hours * count, to: at + 1 };
}
