/**
 * What a word or phrase does in a sentence about a figure. Figures, periods and marks are tagged by how they are
 * written, and a word that no lexicon has is a `word`.
 */
export const LEXICON_TAGS = [
  /** was, were */
  "be",
  /** has, had */
  "have",
  /** stood at, totalled: where a figure stands */
  "level",
  /** rate, total: what a figure is */
  "levelNoun",
  /** rose, a fall, higher, fewer */
  "change",
  /** target, ceiling, budget */
  "target",
  /** met, exceeded */
  "met",
  /** achieved, reached: a target, or a level */
  "reach",
  /** missed */
  "missed",
  /** above, below, within, outside, ahead of, behind: where it stands by something else */
  "side",
  /** about, nearly, just over: how a figure is loosened */
  "hedge",
  /** not, never, failed to */
  "not",
  /** will, would, expected to, if: not said as so */
  "modal",
  /** because of, despite: what follows is a reason, not a subject */
  "cause",
  /** nationally, peers, elsewhere: somebody else */
  "elsewhere",
  /** alone, of which, further: a part */
  "part",
  /** last quarter, a month, over three years: another time */
  "otherTime",
  /** last year, the year before */
  "lastYear",
  /** this year, to date */
  "thisYear",
  /** compared with, against */
  "against",
  /** but, while: another statement begins */
  "but",
  /** and, with, as: another statement may begin */
  "and",
  "preposition",
  "determiner",
  /** it, we, this */
  "pronoun",
  /** sharply, only, again */
  "adverb",
  /** performance, figure, people: marks out no measure */
  "neutral",
  /** section, grade: the number after it is a name */
  "label",
  /** Green, Amber, Red */
  "status",
  /** rated, status: a status follows */
  "rated",
  /** stable, static */
  "stable",
  /** best, highest: a rank */
  "rank",
] as const;
export type LexiconTag = (typeof LEXICON_TAGS)[number];

export const TAGS = [...LEXICON_TAGS, "figure", "period", "mark", "word"] as const;
export type TagName = (typeof TAGS)[number];

/** How a word of change is used: `rose`, `a rise`, `higher`, `more`. */
export const FORMS = ["verb", "noun", "than", "count"] as const;
export type Form = (typeof FORMS)[number];

/** Where something stands by a limit, a target or a figure. */
export const SIDES = ["above", "below", "inside", "outside", "ahead", "behind"] as const;
export type Side = (typeof SIDES)[number];
