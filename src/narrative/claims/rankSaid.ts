import { fitOf } from "../about/timing";
import type { Subject } from "../about/subject";
import { is, type Tag } from "../tokens/tags";
import type { Way } from "../ways";
import type { FoundChange } from "./changeFound";
import type { Clause } from "./clauses";

const WAYS: ReadonlyMap<string, Way> = new Map(
  (
    [
      ["up", "highest most greatest largest biggest heaviest dearest"],
      ["down", "lowest least smallest fewest lightest cheapest"],
      ["better", "best strongest finest healthiest"],
      ["worst", "worst weakest poorest"],
    ] as const
  ).flatMap(([way, words]) => words.split(" ").map((word) => [word, way === "worst" ? "worse" : way] as const)),
);
/** Of a length of time, the longest is the highest. */
const PACES: ReadonlyMap<string, Way> = new Map([
  ["longest", "up"],
  ["slowest", "up"],
  ["shortest", "down"],
  ["quickest", "down"],
  ["fastest", "down"],
]);
const EVER = new Set(["ever", "on record", "to date", "yet", "all time"]);
const REACH = 8;
const NOT_NOW = ["not", "part", "lastYear", "otherTime", "modal"] as const;

/**
 * A rank among times that has last year's in it: `the highest since 2019/20`, `the lowest in five years`, `our best
 * ever`. What is the highest of them is higher than last year's.
 */
export function rankSaid(tags: readonly Tag[], { from, to }: Clause, subject: Subject): FoundChange | null {
  for (let at = from; at < to; at += 1) {
    const tag = tags[at];
    const way = is(tag, "rank") ? (WAYS.get(tag?.plain ?? "") ?? paceOf(tag, subject)) : undefined;
    if (tag === undefined || way === undefined) continue;
    if (tags.slice(from, at).some((one) => NOT_NOW.some((kind) => is(one, kind)))) return null;
    for (let after = at + 1; after < Math.min(to, at + REACH); after += 1) {
      const next = tags[after];
      if (next === undefined || is(next, "rank") || is(next, "elsewhere") || is(next, "part")) return null;
      const ends = spanEnd(tags, after, to, subject);
      if (ends !== null) return { way, start: tag.index, end: tags[ends]?.end ?? tag.end };
    }
    return null;
  }
  return null;
}

function paceOf(tag: Tag | undefined, { own }: Subject): Way | undefined {
  return own.timed ? PACES.get(tag?.plain ?? "") : undefined;
}

/** The last tag of a span of times that has last year in it; null where none begins. */
function spanEnd(tags: readonly Tag[], at: number, to: number, subject: Subject): number | null {
  const [tag, next, second] = [tags[at], tags[at + 1], tags[at + 2]];
  if (EVER.has(tag?.plain ?? "")) return at;
  if (at + 1 >= to) return null;
  const period = next?.period?.period;
  if (tag?.plain === "since" && period !== undefined)
    return fitOf(period, subject) === "neither" && period.end < (subject.comparator?.start ?? "") ? at + 1 : null;
  const isYears = second !== undefined && /^years?$/.test(second.plain.split(" ")[0] ?? "");
  return (tag?.plain === "in" || tag?.plain === "for") && (next?.figure?.size ?? 0) >= 2 && isYears && at + 2 < to
    ? at + 2
    : null;
}
