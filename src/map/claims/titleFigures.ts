import type { YearStart } from "../../domain/time/year";
import type { ColumnRole } from "../headings/columnRole";
import { ROLE_WORDINGS } from "../headings/roleWordings";
import { plainLabel } from "../match/plainLabel";
import { FIGURE_WORDINGS, type RowFigure } from "../shape/figureWords";
import { readHeading } from "./readHeading";

/** What words over a table say its figures are, which are no actuals; `other` is none that is used. */
export type TitleKind = "target" | "forecast" | "lastYear" | "change" | "other";

export interface TitleFigures {
  readonly kind: TitleKind;
  /** Whether the words say nothing else: `Forecast position`, and not `Housing targets`. */
  readonly isPlain: boolean;
}

/** What the figures of a heading’s role are, where they are no actuals. */
const KIND_OF: Readonly<Partial<Record<ColumnRole, TitleKind>>> = {
  target: "target",
  forecast: "forecast",
  lastYear: "lastYear",
  statedChange: "change",
  statedChangePercent: "change",
  statedVariance: "other",
  peerRank: "other",
  peerDifference: "other",
};
const KIND_OF_FIGURE: Readonly<Record<RowFigure, TitleKind | null>> = {
  actual: null,
  target: "target",
  forecast: "forecast",
  lastYear: "lastYear",
  other: "other",
};

/** Words of headings that in a title are as often those of the document: `Council plan`, `Service standards`. */
const OF_DOCUMENTS = new Set(["plan", "budget", "profile", "standard", "ambition", "goal", "change", "comparison"]);
/** Words for a row’s figure that in a title are about the report, or name a nation, which is read with the bodies. */
const OF_REPORTS =
  /^(?:(?:england|national)\b.*|rag\b.*|status|comments?|commentary|trend|direction of travel|numerator|denominator)$/;
/** Words for figures themselves, which say nothing of which they are. */
const FIGURES =
  /^(?:figure|data|value|number|volume|level|activity|rate|performance|position|result|outturn|spend|expenditure)$/;
/** What may stand beside the words for figures. */
const BESIDE = new RegExp(
  String.raw`^(?:the|our|all|and|annual|annually|quarterly|monthly|year|quarter|month|period|end|improvement|agreed` +
    String.raw`|set|numeric|percentage|percent|%|number|national|nationally|overall|service|total|table|appendix` +
    String.raw`|annex|part|section|figure|[a-z]|\d+)$`,
);
/** Words that part a title into those that may each say what the figures are. */
const PARTS = /[:;|–—()[\],]|\s-\s/;
/** From these words on a title says of what, for when or beside what its figures are. */
const TAIL = new RegExp(
  String.raw`\b(?:of|for|in|from|since|on|by|among|amongst|within|at|across|over|between|to|towards|after|before` +
    String.raw`|until|against|versus|vs|with|compared|relative)\b`,
  "i",
);
const YEAR_ON_YEAR = /\b(?:year|quarter|month)[- ]on[- ](?:year|quarter|month)\b/i;
/** What a change is from, which makes the word no name of a programme: `Change since the previous quarter`. */
const FROM_BEFORE = new RegExp(
  String.raw`\b(?:since|from|on|over|between|against)\b.*` +
    String.raw`\b(?:last|previous|prior|preceding|year|quarter|month|plan|target|budget|baseline|\d{4}` +
    String.raw`|january|february|march|april|may|june|july|august|september|october|november|december)\b`,
  "i",
);

const LEXICON = lexicon();
const LONGEST = Math.max(...[...LEXICON.wordings.keys()].map((words) => words.split(" ").length));

/**
 * What a title says that the figures under it are, where they are no actuals, by the words that headings of columns and
 * rows use for them; null where it says more than that of a report, or nothing.
 *
 * @example
 * figuresInTitle("Forecast position for Quarter 3", { firstMonth: 4, named: "both" })
 *   //=> {"kind":"forecast","isPlain":true}
 * figuresInTitle("Performance against target", { firstMonth: 4, named: "both" }) //=> null
 */
export function figuresInTitle(text: string, year: YearStart): TitleFigures | null {
  for (const part of text.split(PARTS)) {
    const found = figuresInPart(part.trim(), year);
    if (found !== null) return found;
  }
  return null;
}

function figuresInPart(part: string, year: YearStart): TitleFigures | null {
  const phrase = part.replace(YEAR_ON_YEAR, " ");
  const tailAt = phrase.search(TAIL);
  const head = tailAt < 0 ? phrase : phrase.slice(0, tailAt);
  const isChange = YEAR_ON_YEAR.test(part) || (tailAt > 0 && FROM_BEFORE.test(phrase.slice(tailAt)));
  const whole = readHeading(part, year);
  const isBefore = (rest: string, when: ReturnType<typeof readHeading>["when"]): boolean =>
    when.kind === "relative" && when.relative.which !== "own" && wordsOf(rest).every(isFigureWord);
  if (isBefore(whole.rest, whole.when)) return { kind: "lastYear", isPlain: true };
  const words = wordsOf(readHeading(head, year).rest);
  if (words.length === 0) return null;
  return figuresInWords(words, isChange, tailAt < 0);
}

/** The kind that all words of a phrase agree on, or else that its last words have. */
function figuresInWords(words: readonly string[], isChange: boolean, isWhole: boolean): TitleFigures | null {
  let kind: TitleKind | null = null;
  let isWeak = false;
  for (let from = 0; from < words.length;) {
    const found = kindAt(words, from);
    if (found === null) {
      if (!isFigureWord(words[from] ?? "")) return headOf(words);
      from += 1;
      continue;
    }
    if (kind !== null && found.kind !== kind) return null;
    kind = found.kind;
    isWeak ||= found.length === 1 && OF_DOCUMENTS.has(words[from] ?? "");
    from += found.length;
  }
  if (kind === null) return null;
  const isSure = !isWeak || isChange || words.some((word) => FIGURES.test(word));
  // `Budget` alone may yet be the name of what is reported on; beside other words it is.
  return isSure || (isWhole && words.length === 1) ? { kind, isPlain: isSure } : null;
}

/** What the last words of a phrase are, whatever stands before them: `Housing targets`. */
function headOf(words: readonly string[]): TitleFigures | null {
  if (words.includes("and")) return null;
  for (let from = 1; from < words.length; from += 1) {
    const found = kindAt(words, from);
    if (found !== null && from + found.length === words.length && !OF_DOCUMENTS.has(words[from] ?? ""))
      return { kind: found.kind, isPlain: false };
  }
  return null;
}

/** The longest wording for figures that stands at a place among words. */
function kindAt(words: readonly string[], from: number): { kind: TitleKind; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - from); length > 0; length -= 1) {
    const phrase = words.slice(from, from + length).join(" ");
    const kind = LEXICON.wordings.get(phrase);
    if (kind !== undefined) return { kind, length };
    // `Likely` says a forecast only of figures.
    const before = LEXICON.before.get(phrase);
    if (before !== undefined && FIGURES.test(words[from + length] ?? "")) return { kind: before, length };
  }
  return null;
}

function isFigureWord(word: string): boolean {
  return FIGURES.test(word) || BESIDE.test(word);
}

interface Lexicon {
  readonly wordings: ReadonlyMap<string, TitleKind>;
  /** Words that say it before a word for figures only: `likely` of `likely outturn`. */
  readonly before: ReadonlyMap<string, TitleKind>;
}

/** The words that headings of columns and rows use for figures that are no actuals. */
function lexicon(): Lexicon {
  const kinds = new Map<string, TitleKind | null>();
  const say = (words: string, kind: TitleKind | null): void => {
    const plain = wordsOf(words).join(" ");
    const known = kinds.get(plain);
    if (known === undefined || known === kind) kinds.set(plain, kind);
    else if (known === null || kind === null) kinds.set(plain, null);
    // A comparator may be last year’s or another’s, and is no actual in either case.
    else kinds.set(plain, known === "change" ? "change" : "other");
  };
  for (const { role, from, to } of ROLE_WORDINGS.roles)
    for (const words of ROLE_WORDINGS.wordings.slice(from, to)) say(words, KIND_OF[role] ?? null);
  for (const [words, figure] of FIGURE_WORDINGS) say(words, KIND_OF_FIGURE[figure]);
  const wordings = new Map<string, TitleKind>();
  const before = new Map<string, TitleKind>();
  for (const [words, kind] of kinds) {
    if (kind === null || FIGURES.test(words) || OF_REPORTS.test(words)) continue;
    wordings.set(words, kind);
    const phrase = words.split(" ");
    if (phrase.length > 1 && FIGURES.test(phrase.at(-1) ?? "")) before.set(phrase.slice(0, -1).join(" "), kind);
  }
  return { wordings, before };
}

/** Words without the endings of many things: `trajectories`, `targets`. */
function wordsOf(text: string): string[] {
  return plainLabel(text)
    .split(" ")
    .filter((word) => word !== "")
    .map((word) =>
      /[^s]ies$/.test(word)
        ? word.replace(/ies$/, "y")
        : /[^suie]s$|[^s]es$/.test(word)
          ? word.replace(/s$/, "")
          : word,
    );
}
