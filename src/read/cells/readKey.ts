import type { MissingReason } from "../../domain/value";
import { withoutUnseen } from "../guard/unseen";
import { figureOf, NOUGHT } from "./keyFigure";

/** What a table’s own key says of a mark. */
export interface KeyMeaning {
  /** In the words of the table: `CV over 20%`. */
  readonly words: string;
  /** What they say of a figure: why there is none, or that it is nought. */
  readonly figure: MissingReason | "nought";
}

/** The marks that a table explains itself, each as a cell has it. */
export type TableKey = ReadonlyMap<string, KeyMeaning>;

interface Entry {
  readonly mark: string;
  readonly words: string;
  /** Mark and words with nothing but a space between them, which a list with bullets also looks like. */
  readonly bare: boolean;
}

/** Lines around a table that are looked at, and how long they may be. */
const LINES_MAX = 200;
const LINE_CHARS = 500;
const WORDS_CHARS = 100;

const NAMES_KEY = String.raw`(?:key|legend|symbols?|conventions?|notation|shorthand|abbreviations?)`;
const OF_WHAT = String.raw`(?: (?:to|of|for|used|in|and|the|this|these|symbols?|marks?|tables?|shorthand|ratings?))*`;
/** A line that says no more than that a key follows. */
const HEADS_KEY = new RegExp(String.raw`^${NAMES_KEY}${OF_WHAT}\s?[:.]?$`, "i");
const KEY_BEFORE = new RegExp(String.raw`^(?:(?:rag|status|rating) )?${NAMES_KEY}${OF_WHAT}\s?[:-]\s?`, "i");

const QUOTED = String.raw`["'‘“](?<quoted>[^\s\d"'’”]{1,4})["'’”]`;
const SIGN = String.raw`(?<sign>\[\p{L}{1,4}\]|\(\p{L}{1,4}\)|[^\p{L}\p{N}\s=,;"'‘’“”()[\]{}|£$€%&+]{1,4})`;
const LETTERS = String.raw`(?<letters>\p{L}[\p{L}./]{0,3})`;
/** A nought, alone or with a sign, that stands for less than it can show. */
const ZERO = String.raw`["'‘“]?(?<zero>0(?:\.0+)?[*~^†‡#]?)["'’”]?`;
const TOO_SMALL = new RegExp(
  String.raw`^(?:(?:an? |any )?(?:values?|figures?|numbers?|amounts?) (?:of |that (?:is|are) |is |are )?)?` +
    String.raw`(?:(?:less|fewer|smaller) than|below|under|between|negligible|not (?:zero|nought)|non-?zero` +
    String.raw`|(?:more|greater) than|(?:is |are )?(?:rounds?|rounded)(?: down)? to)\b`,
  "i",
);
const SAYS = "means?|denotes?|indicates?|represents?|signif(?:y|ies)|stands? for";
/** What could be a mark, and what stands between it and its words. */
const PAIR = new RegExp(
  String.raw`(?<=^|[\s,;:|(.])(?:${QUOTED}|${SIGN}|${LETTERS}|${ZERO})` +
    String.raw`(?:(?<equals>\s?=\s?)|(?<says>\s(?:${SAYS})(?: that)?\s)|(?<colon>\s?:\s|\s-\s)|\s)`,
  "giu",
);
/** What a mark stands for, then the mark: `Figures that are not held are shown as "u"`. */
const SHOWN_AS = new RegExp(
  String.raw`(?<words>[^.;:|]{4,${WORDS_CHARS}}?) (?:is|are|was|were|has been|have been)` +
    String.raw` (?:shown|marked|indicated|denoted|represented|replaced|signified|flagged|displayed)` +
    String.raw` (?:by|with|as|using)(?: (?:an?|the))?(?: (?:symbols?|marks?|signs?|letters?))?` +
    String.raw` (?:${QUOTED}|(?<sign>\[\p{L}{1,4}\]|[*~:#†‡^.]{1,3}(?=\s|$))` +
    String.raw`|(?<named>asterisk|star|dash|hyphen|colon|tilde)\b)`,
  "giu",
);
const NAMED: Readonly<Record<string, string>> = {
  asterisk: "*",
  star: "*",
  dash: "-",
  hyphen: "-",
  colon: ":",
  tilde: "~",
};
/** `A dash means that fewer than 50 were recorded`: a mark by its name, then what it means. */
const NAMED_MEANS = new RegExp(
  String.raw`(?:^|[.;:)] ?)(?:an? |the |where (?:an? |the )?)?(?:symbols? |marks? )?` +
    String.raw`(?<named>asterisk|star|dash|hyphen|colon|tilde)(?: (?:symbol|mark|sign))?` +
    String.raw` (?:${SAYS})(?: that)? (?<words>.+)`,
  "i",
);
/** Before a letter that is a mark: nothing, punctuation or a word for a mark; not `Column` of `Column A`. */
const BEFORE_MARK = /(?:^|[,;:|(.])\s?$|\b(?:and|where|symbols?|marks?|letters?) $/i;
const DASH = /[‐‑‒–—−]/g;
const DASHES = [..."-‐‑‒–—−"];

/** What a dash at the start of a line says where it is a mark and no bullet. */
const OF_A_DASH = new RegExp(
  String.raw`^(?:nil|none|nought|zero|negligible|missing|suppressed|confidential|(?:data |figures? )?(?:is |are )?` +
    String.raw`(?:not |un|no |less than|fewer than))`,
  "i",
);

/**
 * Reads the key that a table gives to its marks: one to four signs or letters and what they mean. A sentence that only
 * begins with a letter (`A - the first letter`) is none, and neither is a list with bullets. A mark that is given two
 * meanings has both. Letters for colours (`G = on target, R = missed`) are explained and stay colours.
 *
 * @param lines The words above and below a table, in their order.
 * @returns The marks as cells have them, in capitals and in small letters where the key does not tell these apart;
 *   none where the words have no key.
 * @example
 * readKey(["x = CV over 20%"]).get("x") //=> { words: "CV over 20%", figure: "notAvailable" }
 * readKey(["- nil"]).get("-") //=> { words: "nil", figure: "nought" }
 * readKey(["A dash means that none was held"]).get("-") //=> { words: "none was held", figure: "notAvailable" }
 * readKey(["~ fewer than 5"]).get("~") //=> { words: "fewer than 5", figure: "suppressed" }
 * readKey(["x: cohort under 5. n/h: not held"]).get("n/h") //=> { words: "not held", figure: "notAvailable" }
 * readKey(["Key: A = Achieved; N = Not achieved"]).get("N") //=> { words: "Not achieved", figure: "notAvailable" }
 */
export function readKey(lines: readonly string[]): TableKey {
  const entries: Entry[] = [];
  let underKey = false;
  for (const line of lines.slice(0, LINES_MAX)) {
    const printed = line.length > LINE_CHARS ? "" : singleSpaced(line);
    const text = plain(printed);
    if (HEADS_KEY.test(text)) {
      underKey = true;
      continue;
    }
    for (const entry of [...shownAs(text), ...namedMark(text)]) entries.push(entry);
    const before = KEY_BEFORE.exec(text)?.[0] ?? "";
    const ofLine = entriesOf(printed.slice(before.length), underKey || before !== "");
    if (ofLine.length === 0) underKey = false;
    for (const entry of ofLine) entries.push(entry);
  }
  return keyOf(entries);
}

/** What a table’s key says of the words of a cell; null where they are no mark of it. */
export function meaningInKey(text: string, key: TableKey | undefined): KeyMeaning | null {
  if (key === undefined || text.length > LINE_CHARS) return null;
  return key.get(singleSpaced(text)) ?? key.get(plain(text)) ?? null;
}

function singleSpaced(text: string): string {
  return withoutUnseen(text).replace(/\s+/g, " ").trim();
}

/** With every dash as a hyphen, each in its place. */
function plain(text: string): string {
  return singleSpaced(text).replace(DASH, "-");
}

/** A mark in a line, and where it and its words begin. */
interface Pair {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
  /** Whether only another mark in its line says that it is one. */
  readonly unsure: boolean;
}

/** The pairs of mark and words in one line; `keyed` where the words say that it is a line of a key. */
function entriesOf(printed: string, keyed: boolean): Entry[] {
  const text = printed.replace(DASH, "-");
  const pairs: Pair[] = [];
  for (const match of text.matchAll(PAIR)) {
    const { quoted, sign, letters, zero, equals, says, colon } = match.groups ?? {};
    const mark = quoted ?? sign ?? letters ?? zero ?? "";
    // Only a nought that is explained as less than it shows is a mark: a line has others.
    const end = match.index + match[0].length;
    if (zero !== undefined && !TOO_SMALL.test(text.slice(end))) continue;
    const bare = (equals ?? says ?? colon) === undefined;
    const place: Place = {
      first: match.index === 0,
      begins: BEFORE_MARK.test(text.slice(0, match.index)),
      goesOn: pairs[0]?.start === 0,
      keyed,
    };
    const link = equals !== undefined ? "equals" : says !== undefined ? "says" : bare ? "space" : "colon";
    const isEntry = letters === undefined ? signIsMark(mark, link, place) : lettersAreMark(mark, link, place);
    const unsure = letters !== undefined && link === "colon" && !keyed;
    if (isEntry) pairs.push({ mark, start: match.index, end, bare, unsure });
  }
  // `x: cohort under 5. n/h: not held` is a key, and `A: a note` one line of anything.
  if (pairs.length === 1 && pairs[0]?.unsure === true) return [];
  return pairs.flatMap(({ mark, start, end, bare }, index): Entry[] => {
    const words = wordsOf(text.slice(end, pairs[index + 1]?.start));
    if ((/^\d/.test(words) || !/\p{L}{2}/u.test(words)) && !NOUGHT.test(words)) return [];
    if (isColour(mark, words)) return [];
    if (bare && mark === "-" && !OF_A_DASH.test(words)) return [];
    // Letters and a space are how any sentence begins.
    if (bare && /^\p{L}/u.test(mark) && /[.!?]$/.test(text)) return [];
    const from = text.indexOf(mark, start);
    return [{ mark: printed.slice(from, from + mark.length), words, bare }];
  });
}

/** The mark that one line names and explains; none for other lines. */
function namedMark(text: string): Entry[] {
  const { named = "", words = "" } = NAMED_MEANS.exec(text)?.groups ?? {};
  const mark = NAMED[named.toLowerCase()];
  return mark === undefined ? [] : [{ mark, words: wordsOf(words), bare: false }];
}

/** The marks that one line gives after what they stand for; letters of colours are none. */
function shownAs(text: string): Entry[] {
  return [...text.matchAll(SHOWN_AS)].flatMap(({ groups = {} }): Entry[] => {
    const { words = "", quoted, sign, named = "" } = groups;
    const mark = quoted ?? sign ?? NAMED[named.toLowerCase()];
    const stood = wordsOf(words.replace(/^[^\p{L}]+/u, ""));
    return mark === undefined || /^[rag]$/i.test(mark) ? [] : [{ mark, words: stood, bare: false }];
  });
}

/** Whether it says when a status is of a colour (`Red = missed`, `A = Amber: within 5%`), and means nothing else. */
function isColour(mark: string, words: string): boolean {
  if (mark.toLowerCase() === "red") return true;
  const colour = /^(?:red|amber|green)\b/i.exec(words)?.[0].toLowerCase();
  return colour?.charAt(0) === mark.toLowerCase();
}

/** What joins a mark to its words. */
type Link = "equals" | "says" | "colon" | "space";

interface Place {
  /** Whether nothing stands before it in its line. */
  readonly first: boolean;
  /** Whether what stands before it lets a mark follow: punctuation, or a word such as `symbol`. */
  readonly begins: boolean;
  /** Whether its line began with a mark. */
  readonly goesOn: boolean;
  /** Whether the line is said to be of a key. */
  readonly keyed: boolean;
}

/** Whether signs, or anything in quotes or brackets, are a mark that is explained. `(a)` alone may number a list. */
function signIsMark(mark: string, link: Link, { first, begins, goesOn, keyed }: Place): boolean {
  switch (link) {
    case "equals":
    case "says":
      return true;
    case "colon":
    case "space":
      return begins && (keyed || goesOn || (first && !mark.startsWith("(")));
  }
}

/** Whether letters are a mark that is explained: any sentence has words as short. */
function lettersAreMark(mark: string, link: Link, { first, begins, goesOn, keyed }: Place): boolean {
  const short = /^(?:\p{L}(?:[./]\p{L}){0,2}|[\p{Lu}./]+)$/u.test(mark);
  switch (link) {
    case "equals":
      return begins || (goesOn && short);
    case "says":
      return begins && (keyed || short);
    case "colon":
      return begins && (keyed || (short && (first || goesOn)));
    case "space":
      return first && keyed;
  }
}

/** Words as far as their sentence goes. */
function wordsOf(text: string): string {
  const words = text
    .replace(/[;|].*$/, "")
    .replace(/[.!?] .*$/, "")
    .replace(/(?:[,.(\s]|\sand)+$/i, "")
    // The bracket that the whole pair stands in.
    .replace(/^([^(]*)\)$/, "$1")
    .replace(/^["'‘“](.*)["'’”]$/, "$1")
    .trim();
  return words.length > WORDS_CHARS ? `${words.slice(0, WORDS_CHARS).replace(/\s\S*$/, "")}…` : words;
}

function keyOf(entries: readonly Entry[]): TableKey {
  const byMark = new Map<string, Entry[]>();
  for (const entry of entries) {
    const others = byMark.get(entry.mark) ?? [];
    if (!others.some(({ words }) => words === entry.words)) byMark.set(entry.mark, [...others, entry]);
  }
  const key = new Map<string, KeyMeaning>();
  const has = (letter: string): boolean => byMark.has(letter) || byMark.has(letter.toUpperCase());
  const ofColours = has("g") && has("r");
  for (const [mark, all] of byMark) {
    if (ofColours && /^[rag]$/i.test(mark)) continue;
    const sure = all.length === 1 ? all : all.filter(({ bare }) => !bare);
    const [only] = sure;
    if (only === undefined) continue;
    const words = sure.map((entry) => entry.words).join(" or ");
    key.set(mark, { words, figure: sure.length === 1 ? figureOf(mark, words) : "notAvailable" });
  }
  addDashes(key);
  for (const [mark, meaning] of [...key])
    for (const other of [mark.toLowerCase(), mark.toUpperCase()]) if (!key.has(other)) key.set(other, meaning);
  return key;
}

/** Any dash is the one that the key explains; where it tells two apart, each is its own, and others may be either. */
function addDashes(key: Map<string, KeyMeaning>): void {
  const explained = DASHES.flatMap((dash) => key.get(dash) ?? []);
  const [only, ...more] = explained;
  if (only === undefined) return;
  if (more.length === 0) {
    if (key.has("-")) return;
    for (const dash of DASHES) key.delete(dash);
    key.set("-", only);
    return;
  }
  const words = [...new Set(explained.map((meaning) => meaning.words))].join(" or ");
  for (const dash of DASHES) if (!key.has(dash)) key.set(dash, { words, figure: "notAvailable" });
}
