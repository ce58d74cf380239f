import type { Form, Side, TagName } from "../lexicon/tagNames";
import { is, type Tag } from "../tokens/tags";

/**
 * One step of a pattern over tags: which tags it takes, and how many. A pattern is matched tag by tag in one direction,
 * each step taking all that it can: there is no going back, so the time that it takes grows with the tags alone.
 */
interface Step {
  readonly takes: readonly ((tag: Tag) => boolean)[];
  readonly least: number;
  readonly most: number;
  /** Any tags, up to so many, before what the next step takes; null for a step that takes tags itself. */
  readonly gap: number | null;
  /** Whether a gap runs over figures too. */
  readonly over?: boolean;
}

/** A pattern as steps, in the order in which it is matched. */
export type Pattern = readonly Step[];

/** What a pattern took: from which tag to which, both included, and the first word of change among them. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly change: Tag | null;
}

/** Kinds of tag that are nouns, or may be. */
const NOUNS: readonly TagName[] = ["word", "neutral", "levelNoun", "label"];
/** Marks by name, since a pattern has brackets of its own. */
const MARKS: Readonly<Record<string, string>> = { open: "([", close: ")]", comma: ",", colon: ":", dash: "–—-" };
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

function step(source: string): Step {
  if (source.startsWith(".."))
    return { takes: [], least: 0, most: 0, gap: Number(/\d+/.exec(source)?.[0]), over: source.startsWith("...") };
  const [, body = "", many = ""] = /^(.*?)(\?|\+|\*\d*)?$/.exec(source) ?? [];
  const takes = body
    .replace(/^\(|\)$/g, "")
    .split("|")
    .map(taking);
  if (many === "") return { takes, least: 1, most: 1, gap: null };
  if (many === "+") return { takes, least: 1, most: 99, gap: null };
  return { takes, least: 0, most: many === "?" ? 1 : Number(many.slice(1) || 99), gap: null };
}

function taking(source: string): (tag: Tag) => boolean {
  if (source.startsWith("'")) {
    const word = source.slice(1, -1);
    return (tag) => tag.plain === word && tag.figure === null;
  }
  const mark = MARKS[source];
  if (mark !== undefined) return (tag) => tag.is === "mark" && mark.includes(tag.plain);
  const [name = "", form] = source.split(":");
  if (name === "noun") return (tag) => NOUNS.some((noun) => is(tag, noun));
  if (form !== undefined)
    return (tag) =>
      tag.senses.some((sense) => sense.is === name && (sense.form === (form as Form) || sense.side === (form as Side)));
  return (tag) => is(tag, name as TagName);
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
    const { takes, least, most, gap, over = false }: Step = steps[place] ?? { takes: [], least: 0, most: 0, gap: null };
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
      if (tag === undefined || !takes.some((take) => take(tag))) break;
      if (is(tag, "change")) change ??= tag;
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
  for (const { takes, least } of steps.slice(from)) {
    if (takes.some((take) => take(tag))) return true;
    if (least > 0) return false;
  }
  return false;
}

function isStop(tag: Tag | undefined, over: boolean): boolean {
  return tag === undefined || (tag.is === "figure" && !over) || (tag.is === "mark" && STOPS.has(tag.plain));
}
