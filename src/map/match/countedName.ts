import type { FigureKind } from "../headings/figureKind";
import { plainLabel } from "./plainLabel";

/** Over what stretch a name says that its figures are: to date, the quarter’s, the month’s or twelve months rolling. */
export type NamedSpan = "toDate" | "quarter" | "month" | "rolling";

/** A name without the words that say how its figures are counted, and what these words say. */
export interface CountedName {
  /** In plain form. */
  readonly name: string;
  /** What it says that its figures are; null where it says nothing of it. */
  readonly unit: FigureKind | null;
  /** Whether the name is one of the share itself: `% waiting`, which `Waiting` need not be. */
  readonly isShareOf: boolean;
  readonly span: NamedSpan | null;
}

const ROLLING =
  String.raw`(?:rolling|moving|trailing)[\s-]+(?:(?:12|twelve)[\s-]*(?:months?|mths?)?|year|annual|average)` +
  String.raw`|(?:12|twelve)[\s-]*(?:months?|mths?)[\s-]+(?:rolling|moving|trailing)|(?:annual|yearly)[\s-]+rolling` +
  String.raw`|(?:last|past|latest|previous)\s+(?:12|twelve)\s+months?|r12m?`;
const TO_DATE =
  String.raw`(?:financial )?year[\s-]*to[\s-]*date|f?ytd|cumulative(?:ly)?(?: to date)?|cum\.?` +
  String.raw`|(?<!\b(?:month|quarter|qtr|week|programme|project|life)[\s-])to date|so far this year`;
const QUARTER = String.raw`(?:(?:in|for|during|this) )?(?:the )?(?:quarter|qtr)(?: only)?|quarterly|in[\s-]quarter`;
const MONTH = String.raw`(?:(?:in|for|during|this) )?(?:the )?month(?: only)?|monthly|in[\s-]month`;

const SPANS: readonly (readonly [NamedSpan, RegExp])[] = [
  ["rolling", words(ROLLING)],
  ["toDate", words(TO_DATE)],
  ["quarter", words(QUARTER)],
  ["month", words(MONTH)],
];
const UNITS: readonly (readonly [FigureKind, RegExp])[] = [
  ["percent", words("%|per ?cent(?:ages?)?|pct|proportion")],
  ["rate", words("rates?")],
  ["money", words("£")],
  ["number", words(String.raw`numbers?|nos?\.|counts?|volumes?`)],
];
/** Words that say nothing more beside these: `monthly figure`, `as a %`. */
const BESIDE = words("figures?|totals?|values?|actuals?|data|as|an?|in|of|the|basis|and");

function words(alternatives: string): RegExp {
  return new RegExp(String.raw`(?<![\w%£])(?:${alternatives})(?![\w%£])`, "gi");
}

/** Longer text is a sentence. */
const LABEL_CHARS = 300;

const BRACKETED = /[([]([^()[\]]*)[)\]]/g;
/** What stands behind a dash, a comma or a colon at the end: `Visits - cumulative`. */
const AT_END = /\s*(?:\s[-–—]|[,:;])\s*([^,:;–—]+)$/;
const BARE_END = new RegExp(String.raw`\s((?:${ROLLING}|year[\s-]to[\s-]date|f?ytd|cumulative)|%)$`, "i");
const NUMBER_OF = /^(?:the )?(?:total |overall )?(?:(?:numbers?|no\.?|count|volume) of|#)\s+(?:the |all )?(?=\S)/i;
const SHARE_OF = /^(?:the )?(?:(?:percentages?|per ?cent|proportion) of|%(?: of)?)\s+(?:the |all )?(?=\S)/i;
const SPAN_FIRST = new RegExp(String.raw`^(${ROLLING}|year[\s-]to[\s-]date|f?ytd|cumulative)\s+(?=\S)`, "i");

/**
 * Takes off a name what it says of its unit and of the stretch that its figures are over, in brackets, after a dash or
 * a comma, or before it.
 *
 * @example
 * countedName("Fly-tips cleared (cumulative)").span //=> "toDate"
 * countedName("Number of fly-tips cleared")
 *   //=> { name: "fly tips cleared", unit: "number", isShareOf: false, span: null }
 * countedName("Turnover (12 month rolling %)")
 *   //=> { name: "turnover", unit: "percent", isShareOf: false, span: "rolling" }
 * countedName("Burglary (dwelling)").name //=> "burglary dwelling"
 */
export function countedName(label: string): CountedName {
  if (label.length > LABEL_CHARS) return { name: plainLabel(label), unit: null, isShareOf: false, span: null };
  const said: string[] = [];
  const take = (whole: string, inner: string): string => {
    if (!isCounting(inner)) return whole;
    said.push(inner);
    return " ";
  };
  let name = label.replace(BRACKETED, take).trim();
  for (const pattern of [AT_END, BARE_END, SPAN_FIRST]) {
    const left = name.replace(pattern, take).trim();
    if (left !== "") name = left;
  }
  const isShareOf = SHARE_OF.test(name);
  if (isShareOf) said.push("%");
  else if (NUMBER_OF.test(name)) said.push("number");
  name = name.replace(NUMBER_OF, "").replace(SHARE_OF, "");
  const plain = plainLabel(name);
  // A name that is nothing else keeps its words.
  if (plain === "") return { name: plainLabel(label), unit: null, isShareOf: false, span: null };
  const all = said.join(" ");
  const span = SPANS.find(([, pattern]) => all.search(pattern) >= 0)?.[0] ?? null;
  const unit = UNITS.find(([, pattern]) => all.search(pattern) >= 0)?.[0] ?? null;
  return { name: plain, unit, isShareOf, span };
}

/** Whether words say how figures are counted and nothing else. */
function isCounting(text: string): boolean {
  const patterns = [...SPANS, ...UNITS].map(([, pattern]) => pattern);
  if (!patterns.some((pattern) => text.search(pattern) >= 0)) return false;
  const rest = [...patterns, BESIDE].reduce((left, pattern) => left.replace(pattern, " "), text);
  return !/[\p{L}\p{N}]/u.test(rest);
}
