import { monthCount, type Period, samePeriod } from "../../domain/time/period";
import type { MeasureRow } from "../../map/mappedRows";
import { monthNamed } from "../claims/timeWords";
import { wordsKnownAs } from "../lexicon/vocabulary";
import { factOf, type Facts, factsAgainst } from "../facts";
import { compared } from "../figures/interval";
import type { Subject } from "./subject";
import { fitOf, namesOfQuarter } from "./timing";
import { asKnown, is, type Tag } from "../tokens/tags";

/** The quarter or month straight before one; null for a longer or shorter stretch. */
function periodBefore(period: Period): Period | null {
  const months = monthCount(period);
  return months === 3 || months === 1 ? { start: moved(period.start, -months), end: moved(period.end, -months) } : null;
}

function moved(month: string, by: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${String(Math.floor(count / 12))}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/**
 * A row as it stands against the quarter or month before, where the extract has that figure too; null where it does
 * not. What it says of a target is left to the row itself.
 */
export function againstPrevious(subject: Subject, row: Pick<MeasureRow, "observations" | "chosen">): Subject | null {
  const { period, facts } = subject;
  const before = period === null ? null : periodBefore(period);
  const now = row.chosen?.actual ?? period;
  if (period === null || before === null || now === null || facts.actual === null || !samePeriod(now, period))
    return null;
  const found = row.observations.find(
    ({ role, stretch, figure }) =>
      role === "actual" && figure.value.kind === "number" && samePeriod(stretch.period, before),
  );
  const fact = found === undefined ? null : factOf(found.figure.value, found.figure, facts.unit);
  if (fact === null) return null;
  const against: Facts = factsAgainst(facts, fact);
  return {
    ...subject,
    facts: against,
    against: "previous",
    went: compared(facts.actual.interval, fact.interval),
    achieved: null,
    comparator: before,
  };
}

const lastYear = wordsKnownAs({ is: "lastYear" });

/**
 * The tags of a sentence with the words for the quarter or month before as those that the row is compared with; null
 * where it names neither, or last year as well.
 */
export function asPrevious(tags: readonly Tag[], subject: Subject): Tag[] | null {
  const { period, year } = subject;
  if (period === null) return null;
  const months = monthCount(period);
  const own = Math.ceil((((Number(period.end.slice(5)) - year.firstMonth + 12) % 12) + 1) / 3);
  const before = own === 1 ? 4 : own - 1;
  const names = months === 3 ? quarterWords(before) : MONTH_BEFORE;
  const isBefore = (tag: Tag, at: number): boolean =>
    names.has(tag.plain) ||
    WITHIN[months === 3 ? "quarter" : "month"].has(tag.plain) ||
    isStreak(tag.plain, months === 3 ? "quarter" : "month") ||
    (months === 3 && isEndOfQuarterBefore(tags, at, Number(period.end.slice(5)))) ||
    (months === 1 && monthNamed(tags, at) === ((Number(period.end.slice(5)) + 10) % 12) + 1) ||
    (tag.period !== null && fitOf(tag.period.period, subject) === "comparator");
  if (tags.some((tag, at) => is(tag, "lastYear") && !isBefore(tag, at))) return null;
  let found = false;
  const read = tags.map((tag, at): Tag => {
    if (!isBefore(tag, at)) return tag;
    found = true;
    return tag.period === null ? asKnown(tag, lastYear(tag.plain)) : tag;
  });
  return found ? read : null;
}

/** "For the third successive quarter": from the one before it to this one. */
function isStreak(plain: string, unit: "quarter" | "month"): boolean {
  return plain.startsWith("for ") && plain.includes(` ${unit}`);
}

const SINCE = new Set(["since", "of", "from", "than"]);

/** "Since September", "at the end of September" beside the quarter to December. */
function isEndOfQuarterBefore(tags: readonly Tag[], at: number, end: number): boolean {
  return monthNamed(tags, at) === ((end + 8) % 12) + 1 && SINCE.has(tags[at - 1]?.plain ?? "");
}

function quarterWords(number: number): ReadonlySet<string> {
  return new Set([...QUARTER_BEFORE, ...namesOfQuarter(number)]);
}

const QUARTER_BEFORE = (
  "previous quarter, last quarter, prior quarter, the quarter before, the preceding quarter, preceding quarter, " +
  "the previous three months, the three months before, quarter on quarter, q q"
).split(", ");
const MONTH_BEFORE: ReadonlySet<string> = new Set(
  "previous month, last month, the month before, preceding month, on the month".split(", "),
);
/** A change within the row's own quarter or month is from the one before. */
const WITHIN = {
  quarter: new Set(["the quarter", "quarter", "in a quarter", "in one quarter", "over the quarter"]),
  month: new Set(["the month", "month", "in a month", "in one month"]),
};
