import { bitOf } from "../lexicon/tagBits";
import type { Tag } from "../tokens/tags";
import { takes, type Taking, takingOf } from "./takings";

/**
 * One step of a pattern over tags: which tags it takes, and how many. A pattern is matched tag by tag in one direction,
 * each step taking all that it can: there is no going back, so the time that it takes grows with the tags alone.
 */
interface Step {
  readonly taking: Taking;
  readonly least: number;
  readonly most: number;
  /** Any tags, up to so many, before what the next step takes; null for a step that takes tags itself. */
  readonly gap: number | null;
  /** Whether a gap runs over figures too. */
  readonly over: boolean;
}

/** A pattern as steps, in the order in which it is matched. */
export type Pattern = readonly Step[];

/** What a pattern took: from which tag to which, both included, and the first word of change among them. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly change: Tag | null;
}

const CHANGE = bitOf("change");

/** What a gap never runs over. */
const STOPS = new Set([".", ";", ":", "(", ")"]);

/**
 * A pattern, written as steps with a space between: a kind of tag (`target`), a kind with its form (`change:noun`,
 * `side:inside`), words in quotes (`'of'`), or several of these in brackets (`(be|'of')`). `?` makes a step optional,
 * `*` takes any number, `+` one or more, `*3` up to three; `..4` passes over up to four tags before the next step, and
 * `...4` over figures too.
 *
 * @param backwards Whether it is to be matched from its end to its start.
 */
export function pattern(source: string, backwards = false): Pattern {
  const steps = (source.match(/\([^)]*\)[?*+\d]*|'[^']*'[?*+\d]*|[^\s]+/g) ?? []).map(step);
  return backwards ? steps.reverse() : steps;
}

const NOTHING = takingOf("");

function step(source: string): Step {
  if (source.startsWith(".."))
    return {
      taking: NOTHING,
      least: 0,
      most: 0,
      gap: Number(source.replaceAll(".", "")),
      over: source.startsWith("..."),
    };
  const [, body = "", many = ""] = /^(.*?)(\?|\+|\*\d*)?$/.exec(source) ?? [];
  const taking = takingOf(body.replace(/^\(|\)$/g, ""));
  const [least, most] =
    many === "" ? [1, 1] : many === "+" ? [1, 99] : [0, many === "?" ? 1 : Number(many.slice(1) || 99)];
  return { taking, least, most, gap: null, over: false };
}

/**
 * Matches a pattern from a tag on; null where it does not match.
 *
 * @param by 1 to go forwards, -1 to go backwards (for a pattern made to be).
 * @param until The tag, in that direction, that it must not reach.
 */
export function matchFrom(
  tags: readonly Tag[],
  from: number,
  steps: Pattern,
  by: 1 | -1,
  until: number = by === 1 ? tags.length : -1,
): Match | null {
  let at = from;
  let change: Tag | null = null;
  for (let place = 0; place < steps.length; place += 1) {
    const one = steps[place];
    if (one === undefined) break;
    const { taking, least, most, gap, over } = one;
    if (gap !== null) {
      let passed = 0;
      while (at !== until && passed < gap && !goesOn(steps, place + 1, tags[at]) && !isStop(tags[at], over)) {
        at += by;
        passed += 1;
      }
      continue;
    }
    let taken = 0;
    while (taken < most && at !== until) {
      const tag = tags[at];
      if (tag === undefined || !takes(taking, tag)) break;
      if (change === null && (tag.mask & CHANGE) !== 0) change = tag;
      at += by;
      taken += 1;
    }
    if (taken < least) return null;
  }
  return by === 1 ? { first: from, last: at - 1, change } : { first: at + 1, last: from, change };
}

/** Whether the steps after a gap can go on with a tag: the first that must take one, or those before it that may. */
function goesOn(steps: Pattern, from: number, tag: Tag | undefined): boolean {
  if (tag === undefined) return false;
  for (let place = from; place < steps.length; place += 1) {
    const one = steps[place];
    if (one === undefined) break;
    if (takes(one.taking, tag)) return true;
    if (one.least > 0) return false;
  }
  return false;
}

function isStop(tag: Tag | undefined, over: boolean): boolean {
  return tag === undefined || (tag.is === "figure" && !over) || (tag.is === "mark" && STOPS.has(tag.plain));
}
