import type { Tag } from "../tokens/tags";
import type { Way } from "../ways";
import { pattern, type Pattern } from "./patterns";

/**
 * What a figure is in the sentence that gives it.
 *
 * - `actual`: where the measure stands
 * - `from`: where it stood before
 * - `change`: by how much it went up or down
 * - `target`: what was asked for
 * - `variance`: how far it is from the target
 * - `ofTarget`: what share of the target it is
 * - `ofLastYear`: what share of last year's figure it is
 */
export const FIGURE_ROLES = ["actual", "from", "change", "target", "variance", "ofTarget", "ofLastYear"] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** A way to tell a figure's role: what stands straight before it, straight after it, or both. */
export interface RolePattern {
  /** Whether it runs over the figure before: `the gap to the 90% target is six points`. */
  readonly over?: boolean;
  /** Only for a figure that is loosened by "within". */
  readonly within?: boolean;
  readonly role: FigureRole | "none";
  readonly left: Pattern | null;
  readonly right: Pattern | null;
  /** Whether its way is that of the last word of change before the figure, not one that the pattern takes. */
  readonly wayBefore?: boolean;
  /** Which way it says that the measure went, where no word of change has to. */
  readonly way?: Way;
  /** Whether a target for another year or another body is none of the row's. */
  readonly ownTarget?: boolean;
  /** Whether its words leave no doubt, so that another figure of the row in its place is wrong. */
  readonly certain?: boolean;
}

function left(role: RolePattern["role"], source: string, more: Partial<RolePattern> = {}): RolePattern {
  return { role, left: pattern(source, true), right: null, ...more };
}

function right(role: RolePattern["role"], source: string, more: Partial<RolePattern> = {}): RolePattern {
  return { role, left: null, right: pattern(source), ...more };
}

function both(role: RolePattern["role"], before: string, after: string, more: Partial<RolePattern> = {}): RolePattern {
  return { role, left: pattern(before, true), right: pattern(after), ...more };
}

const OWN = { ownTarget: true } as const;
const SURE = { certain: true } as const;

/** The patterns in the order in which they are tried; the first that matches decides. */
export const ROLE_PATTERNS: readonly RolePattern[] = [
  // "12 of the 408": a part and its whole stand for themselves.
  right("none", "noun? ('of'|'out of') ('the'|'these'|'all')? figure"),
  left("none", "figure close? noun*3 ('of'|'out of') ('the'|'these'|'those'|'all'|'some'|'about')?"),
  // "Half what it was a year ago".
  right("ofLastYear", "'of'? 'what' (pronoun|determiner|noun)*3 be (noun|preposition)*2 lastYear", SURE),
  right("variance", "noun*3 'per'? noun*2 'of' ...6 target", { ...OWN, ...SURE, within: true }),
  right("ofTarget", "'of' determiner? target", OWN),
  right("ofTarget", "'of' determiner noun*4 target", OWN),
  // "Less than half what it was", "a third of last year's rate".
  right("ofLastYear", "'of'? 'what' pronoun be", SURE),
  right("ofLastYear", "'of' determiner? lastYear levelNoun"),
  left(
    "variance",
    "side:noun (against|'on') determiner? noun? (target|noun) (be|level|'of'|'at'|'by')* determiner?",
    SURE,
  ),
  left("variance", "side:noun (be|level|'of'|'at'|'by'|adverb)* ('a'|'an'|'the')?", SURE),
  left("variance", "('gap'|'margin'|'distance'|'difference') ..3 ...2 target ..3 ('to'|be|'at'|'of') adverb*", {
    ...SURE,
    over: true,
  }),
  left(
    "target",
    "target (be|adverb|levelNoun|comma|colon|'of'|'being'|'set'|'set at'|'at')* " +
      "('a'|'an'|'the'|'its'|'their'|'our')? open?",
    OWN,
  ),
  left("target", "('required'|'requirement of')", OWN),
  right(
    "variance",
    "('of'|'a day'|'a week'|'a point')* noun*2 'per'? noun*2 hedge? side " +
      "('achieving'|'meeting'|'reaching'|'hitting')? ...5 target",
    { ...OWN, ...SURE },
  ),
  right("target", "(noun|change:noun)? levelNoun? target", OWN),
  right("target", "('asked for'|'that was asked for'|'promised'|'sought'|'aimed for')", OWN),
  right("variance", "noun*2 (change:than|change:count) ...6 target", OWN),
  right("variance", "noun*2 ('short'|'too')"),
  right("change", "noun*2 side ('where it was'|'where it stood'|'where they were'|'where we were')"),
  right("variance", "noun*2 change:than ('was')? ('asked'|'promised'|'required')"),
  right("variance", "noun? side:noun"),
  right("variance", "noun*2 'per'? noun*2 ('shy of'|'short of'|'adrift of'|'just shy of'|'just short of')", SURE),
  left("variance", "(missed|met|side) ..6 target ..6 'by' adverb* ('a'|'an')? adverb* word*2 'of'?", SURE),
  left("variance", "target ..6 (missed|met) 'by' adverb* ('a'|'an')? adverb* word*2 'of'?", SURE),
  left("variance", "('fell short'|'falls short'|'came up short'|'undershot'|'overshot') ('by'|'of')? adverb*", SURE),
  // "We are 150 from 350", "it is 12 off it".
  both("variance", "be adverb?", "noun? ('from'|'off'|'away'|'clear'|'shy'|'adrift') ('from'|'of')?"),
  left("from", "'from' determiner?", { wayBefore: true }),
  // "From the previous year's figure of 81%".
  left("from", "'from' determiner? lastYear (levelNoun|'of'|be)*", { wayBefore: true }),
  left("from", "(against:than|'compared with'|'compared to'|'compares with'|'compares to'|'as against') determiner?"),
  both(
    "from",
    "side ('the'|'its'|'our')?",
    "noun? ('achieved'|'recorded'|'reached'|'seen')? ('of'|'in'|'for'|'at') lastYear",
    { wayBefore: true },
  ),
  both("from", "change:than 'on' determiner?", "noun? ('of'|'in'|'for'|'at') lastYear", { wayBefore: true }),
  both(
    "from",
    "against determiner?",
    "noun? ('achieved'|'recorded'|'reached'|'seen')? ('of'|'in'|'for'|'at')? lastYear",
  ),
  left("from", "(against|on) ..8 open"),
  both("from", "open", "'to' figure"),
  // "We have taken a fifth off the bill", "half a day has been shaved off the average".
  both(
    "change",
    "pronoun have? adverb* ('taken'|'took'|'shaved'|'knocked'|'trimmed'|'cut'|'lopped'|'wiped') adverb*",
    "noun*3 ('off'|'from'|'out of')",
    { way: "down", ...SURE },
  ),
  right(
    "change",
    "noun*3 have? be* adverb* ('shaved'|'knocked'|'trimmed'|'cut'|'lopped'|'wiped') ('off'|'from'|'out of')",
    { way: "down", ...SURE },
  ),
  left("change", "(change:verb|change:than) adverb* ..7 'by' adverb*"),
  left("change", "change:noun ('in'|'to')? ..14 'of' ('a'|'an'|'the'|'its'|'their'|'our')?"),
  // "The rise in gas use was 12%", "the annual increase works out at 90%".
  left("change", "change:noun ..6 (be|level) ('a'|'an')? adverb*"),
  right("change", "(adverb|'points'|'point')*4 change:noun"),
  right("change", "change:count noun"),
  right("change", "noun? (change:count|change:than)"),
  left("change", "(change:verb|change:than) adverb* open?"),
];

/** A figure straight after one of these stands where the measure stands. */
export const ACTUAL_BEFORE = pattern(
  "(level|be|reach|'at'|'now'|'had been'|colon|dash) (adverb|'at'|'of'|'being'|'a total of')* " +
    "('a'|'an'|'the'|'its'|'their'|'our')?",
  true,
);
export const LEVEL_NOUN_BEFORE = pattern("levelNoun ('of'|be|'at'|adverb)+ determiner?", true);
export const NO_ACTUAL_BEFORE = pattern(
  "('affected'|'caused'|'driven'|'helped'|'followed'|'set'|'agreed'|'accounted'|'made up'|'at least'|'at most') " +
    "('by'|'at'|'of'|'for')",
  true,
);
/** "The 14.8% detection rate". */
export const LEVEL_AFTER = pattern("noun*2 ('rate'|'level'|'figure'|'score')");
export const TO_BEFORE = pattern("'to' ('stand at'|'finish at'|'end at'|'reach')? ('a'|'an'|'the'|'its'|'our')?", true);
export const COMES_TO = pattern("('came to'|'comes to'|'amounts to'|'amounted to'|'equates to'|'equated to')", true);
export const JOINED = pattern("(open|'or'|'that is'|'i e') 'by'? ('a'|'an')? change:noun? 'of'?", true);
export const COPULA = pattern("noun*6 'per'? noun*3 (be|have)");
export const PLACE_AFTER = pattern("noun*2 ('in'|'at'|'for'|'against'|'compared'|'this')");

/** Whether a tag says of a target that it is another year's or another body's. */
export function isOtherTarget(tag: Tag): boolean {
  return OTHER_TARGET.has(tag.plain) || tag.senses.some(({ is }) => is === "elsewhere");
}

const OTHER_TARGET = new Set(
  (
    "national,nationally,stretch,stretched,next,new,monthly,quarterly,interim,previous,original,regional,later," +
    "higher,last,internal,local,long term,future,revised,another,three year,five year,next year,following year"
  ).split(","),
);
