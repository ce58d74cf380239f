import { CHANGE_NOUNS, CHANGE_VERBS, wayOf, type Way } from "./directionWords";
import { figuresInWords, type WordedFigure } from "./figuresInWords";

/**
 * What a figure is in the sentence that gives it.
 *
 * - `actual`: where the measure stands
 * - `from`: where it stood before
 * - `change`: by how much it went up or down
 * - `target`: what was asked for
 * - `variance`: how far it is from the target
 */
export const FIGURE_ROLES = ["actual", "from", "change", "target", "variance"] as const;
export type FigureRole = (typeof FIGURE_ROLES)[number];

/** A figure with its role. */
export interface RoledFigure {
  readonly figure: WordedFigure;
  readonly role: FigureRole;
  /** For a change, which way it is said to have gone; for `actual` and `from`, the way said of the two together. */
  readonly way: Way | null;
  /** Where the words that give its role start. */
  readonly start: number;
}

const ADVERB =
  String.raw`(?:\s(?:significantly|slightly|substantially|sharply|markedly|further|again|also|only` +
  String.raw`|just|steadily|considerably|very|now|overall|year on year|year-on-year|at force level))*`;
const DETERMINER = String.raw`(?:\s(?:a|an|the|its|their|our))?`;
const TARGET = "(?:target|goal|milestone|limit|ceiling)";
const SOME =
  String.raw`(?:\s(?:very|small|large|further|slight|significant|substantial|sharp|modest|welcome` +
  String.raw`|overall|net|year on year|year-on-year|additional|annual))*`;

const TARGET_BEFORE = new RegExp(
  String.raw`\b${TARGET}(?:\s(?:figure|level|rate))?(?:\s(?:is|was|of|being|set at|at|set)|:|,)*${DETERMINER}\s*\(?$`,
  "i",
);
const TARGET_IN_BRACKETS = new RegExp(String.raw`\(\s*(?:against\s)?(?:a\s|the\s)?${TARGET}[:,]?(?:\sof)?\s*$`, "i");
const TARGET_AFTER = new RegExp(
  String.raw`^(?:\s(?:reduction|increase|improvement|detection|satisfaction|annual|overall` +
    String.raw`|\p{Ll}+ rate))?\s${TARGET}\b|^\s(?:that was\s)?(?:asked for|promised|sought` +
    String.raw`|aimed for)\b`,
  "iu",
);
const REQUIRED_BEFORE = /\b(?:required|requirement of)\s*$/i;
/** A target for another year or another body, or on the way to this one. */
const OTHER_TARGET = new RegExp(
  String.raw`\b(?:national|nationally|stretch|stretched|next|new|monthly|quarterly|interim|previous` +
    String.raw`|original|regional|later|higher|last|internal|local|long[- ]term|future|revised|another` +
    String.raw`|three[- ]year|five[- ]year)\b`,
  "i",
);
const VARIANCE_AFTER = new RegExp(
  String.raw`^(?:\s(?!of\b|to\b|in\b|and\b|or\b)\p{Ll}+){0,2}\s(?:above|below|over|under|short of` +
    String.raw`|shy of|off|ahead of|behind|better than|worse than|more than|fewer than|less than` +
    String.raw`|higher than|lower than|away from)(?:\s(?:achieving|meeting|reaching|hitting))?(?:\s` +
    String.raw`(?!national|stretch)[\p{L}\d%./'-]+){0,4}?\s${TARGET}\b`,
  "iu",
);
const MORE_THAN_ASKED =
  /^(?:\s\p{Ll}+){0,2}\s(?:more|less|fewer|higher|lower)\sthan\s(?:was\s)?(?:asked for|promised|required)\b/iu;
const SHORT_AFTER = /^(?:\s\p{Ll}+)?\sshort\b(?!\s(?:of|term|notice))/iu;
const MISSED_BY_BEFORE = new RegExp(
  String.raw`\b(?:missed|missing|exceeded|exceeding|beat|beaten|beating|surpassed|short of|above` +
    String.raw`|below)\b[^.;,]*\b${TARGET}\b[^.;,]*\bby\s*$|\b${TARGET}\b[^.;,]*\b(?:missed|exceeded` +
    String.raw`|beaten|surpassed)\sby\s*$`,
  "i",
);

const CHANGE_BY = new RegExp(String.raw`\b(?<word>${CHANGE_VERBS})${ADVERB}(?:\s[^.;:\d]{0,40}?)?\sby\s*$`, "i");
const CHANGE_VERB = new RegExp(String.raw`\b(?<word>${CHANGE_VERBS})${ADVERB}\s*\(?$`, "i");
const CHANGE_NOUN_OF = new RegExp(
  String.raw`\b(?<word>${CHANGE_NOUNS})(?<thing>\s(?:in|to)\s[^.;:\d]{1,90})?\sof${DETERMINER}\s*$`,
  "i",
);
const CHANGE_NOUN_AFTER = new RegExp(
  String.raw`^(?:\s(?:percentage\s)?points?)?${SOME}\s(?<word>${CHANGE_NOUNS})\b(?!\s(?:${TARGET}|was asked|asked))`,
  "i",
);
const CHANGE_MORE_AFTER = new RegExp(
  String.raw`^(?:\s(?!of\b|to\b|in\b|and\b|or\b|were\b|was\b|had\b)\p{Ll}+){0,1}\s(?<word>more|fewer` +
    String.raw`|less|higher|lower|up|down|better|worse|quicker|faster|shorter|slower|longer)\b` +
    String.raw`(?!\sterm)`,
  "iu",
);
const MORE_BEFORE = /^\s(?<word>more|fewer|extra|additional|less)\s\p{Ll}+/iu;

const FROM_BEFORE = new RegExp(String.raw`\bfrom${DETERMINER}\s*$`, "i");
const COMPARED_BEFORE = new RegExp(String.raw`\b(?:compare[sd] (?:with|to)|as against|than)${DETERMINER}\s*$`, "i");
/** "Above the 8.3% of last year". */
const ABOVE_BEFORE = /\b(?:above|below)\s(?:the|its|our)?\s?$/i;
const OF_LAST_YEAR =
  /^\s(?:(?:achieved|recorded|reached|seen)\s)?(?:of|in|for)\s(?:last year|the previous year|the year before)\b/i;
/** "Higher than in 2008/09 (21.4%)", "compared with the year to March 2009 (61.6%)". */
const COMPARED_IN_BRACKETS = new RegExp(
  String.raw`\b(?:compared (?:with|to)|than|against|(?:increase|decrease|rise|fall|reduction` +
    String.raw`|improvement|drop|up|down) on)\b[^.;()]*\(\s*$`,
  "i",
);
/** "The 14.8% detection rate". */
const THE_BEFORE = /\b(?:the|this|its|our)\s$/i;
const LEVEL_AFTER =
  /^(?:\s(?!target|goal|reduction|increase)\p{Ll}+){0,2}\s(?:rate|level|figure|score)\b(?!\s(?:target|for))/iu;
const TO_BEFORE = new RegExp(String.raw`\bto(?:\s(?:stand|finish|end|reach)\sat|\sreach)?${DETERMINER}\s*$`, "i");
const ANY_CHANGE = new RegExp(String.raw`\b(?<word>${CHANGE_VERBS}|${CHANGE_NOUNS})\b`, "gi");
const COMES_TO =
  /\b(?:came|comes|amounts?|amounted|equates?|equated|added up|adds up)\sto\s(?:an?\stotal\sof\s|the\s)?$/i;
const LEVEL =
  "(?:total|rate|level|figure|score|value|result|percentage|proportion|share|number" +
  "|strength|performance|outturn|count|sum|average)";
const ACTUAL_BEFORE = new RegExp(
  String.raw`(?:\b(?:stands?|stood|standing|remain(?:s|ed)?|finish(?:es|ed)?|ended|reach(?:es|ed` +
    String.raw`|ing)?|achiev(?:es|ed|ing)|record(?:s|ed|ing)?|total(?:s|led|ling)?|representing` +
    String.raw`|represents|equating to|equates to|amounts? to|amounted to|(?:now|currently)\s(?:has` +
    String.raw`|have|numbers?)|was|were|is|are|being|at|now|took|takes|came to|comes to|ran at|runs at)` +
    String.raw`(?:\s(?:now|only|still|just|also|assessed as being|being|currently|recorded|a total` +
    String.raw`|at))*(?:\s(?:at|of))?|\b${LEVEL}(?:\s(?:of|is|was|at))+|[:–—-])${DETERMINER}\s*$`,
  "i",
);
const NO_ACTUAL_BEFORE =
  /\b(?:affected|caused|driven|helped|followed|set|agreed|accounted|made up|at least|at most)\s(?:by|at|of|for)\s*$/i;
const LEADS =
  /^\W*(?:(?:in|for|during|at|over|between|by)\s[^,]{3,60}?,?\s)?(?:a total of\s|some\s|in all,?\s|overall,?\s)?$/i;
const LEADING_AFTER =
  /^(?:\s*[.,;)]|$|\s(?:of|was|were|have|has|had|is|are|at|in|for|against|compared|this|\p{Ll}[\p{L}-]*))/iu;
/**
 * "61 people joined" counts those who joined; "368 people were injured", or a count with no verb, is where a measure
 * stands.
 */
const COPULA_AFTER = new RegExp(
  String.raw`^[^.,;]*\b(?:were|was|are|is|have been|has been)\b|^(?:\s\p{Ll}+){0,2}\s*(?:[.,;(]|$|\s` +
    String.raw`(?:in|at|for|against|compared|this)\b)`,
  "iu",
);
const SHARE_BEFORE = new RegExp(
  String.raw`\d%?\)?(?:\s(?!target|goal|level|rate|total)\p{Ll}+){0,3}?\s(?:out\s)?of(?:\s(?:the` +
    String.raw`|these|those|all|some|about))?\s*$`,
  "iu",
);
const SHARE_AFTER = /^(?:\s\p{Ll}+)?\s(?:out\s)?of(?:\s(?:the|these|all))?\s\d/iu;
const JOINED = /^(?:\s\p{L}+){0,3}[,\s]*(?:\(|or|that is|i\.e\.?|, or)(?:\sby)?\s*(?:a rise of\s|a fall of\s)?$/iu;

type Known = Omit<RoledFigure, "figure">;

/**
 * The figures of a sentence whose role the words around them make clear, in order.
 *
 * @example
 * rolesIn("It rose by 776 (21.8%) from 3,555 to 4,331.").map(({ role }) => role)
 *   //=> ["change","change","from","actual"]
 */
export function rolesIn(sentence: string, figures: readonly WordedFigure[] = figuresInWords(sentence)): RoledFigure[] {
  const roled: RoledFigure[] = [];
  figures.forEach((figure, place) => {
    const earlier = figures[place - 1];
    const known = roleOf(
      sentence,
      figure,
      earlier,
      roled.find((one) => one.figure === earlier),
      figures[place + 1],
    );
    // "All four were detected" counts something inside the sentence; where a measure stands is written in digits.
    const isWord = figure.kind === "count" && !/\d/.test(sentence.slice(figure.index, figure.end));
    if (known !== null && !(isWord && (known.role === "actual" || known.role === "from")))
      roled.push({ ...known, figure });
  });
  return roled;
}

function roleOf(
  sentence: string,
  figure: WordedFigure,
  earlier: WordedFigure | undefined,
  last: RoledFigure | undefined,
  later: WordedFigure | undefined,
): Known | null {
  const times = /^(?:(?<up>doubled|trebled|tripled|quadrupled)|halved)$/i.exec(
    sentence.slice(figure.index, figure.end),
  );
  if (times !== null)
    return { role: "change", way: times.groups?.["up"] === undefined ? "down" : "up", start: figure.start };
  const begun = earlier?.end ?? 0;
  const before = sentence.slice(begun, figure.start);
  const after = sentence.slice(figure.end, later?.start ?? sentence.length);
  const rest = sentence.slice(figure.end);
  if ((figure.kind === "count" && SHARE_AFTER.test(rest)) || SHARE_BEFORE.test(sentence.slice(0, figure.start)))
    return null;
  const at = (index: number | undefined): number => begun + (index ?? 0);

  const target = TARGET_IN_BRACKETS.exec(before) ?? TARGET_BEFORE.exec(before) ?? REQUIRED_BEFORE.exec(before);
  if (target !== null)
    return otherTarget(before, after) ? null : { role: "target", way: null, start: at(target.index) };
  if (VARIANCE_AFTER.test(rest) && !OTHER_TARGET.test(rest.slice(0, 60)))
    return { role: "variance", way: null, start: figure.start };
  if (TARGET_AFTER.test(rest))
    return otherTarget(before.slice(-30), after) ? null : { role: "target", way: null, start: figure.start };
  if (SHORT_AFTER.test(rest) || MORE_THAN_ASKED.test(rest)) return { role: "variance", way: null, start: figure.start };
  const missedBy = MISSED_BY_BEFORE.exec(before);
  if (missedBy !== null) return { role: "variance", way: null, start: at(missedBy.index) };

  const from = FROM_BEFORE.exec(before);
  if (from !== null) return { role: "from", way: wayBefore(sentence, figure.start), start: at(from.index) };
  const compared = COMPARED_BEFORE.exec(before);
  if (compared !== null) return { role: "from", way: null, start: at(compared.index) };
  const beside = ABOVE_BEFORE.exec(before);
  if (beside !== null && OF_LAST_YEAR.test(rest))
    return { role: "from", way: /above/i.test(beside[0]) ? "up" : "down", start: at(beside.index) };
  const bracketed = COMPARED_IN_BRACKETS.exec(before);
  if (bracketed !== null && (last === undefined || !JOINED.test(before)))
    return { role: "from", way: null, start: figure.start };
  if (earlier !== undefined && /^\s(?:to|and)\s$/.test(before) && last?.role === "from")
    return { role: "actual", way: last.way, start: figure.start };
  if (/\(\s*$/.test(before) && /^\sto\s[£\d]/.test(rest)) return { role: "from", way: null, start: figure.start };
  const change = changeOf(before, rest, figure);
  if (change !== null)
    return { role: "change", way: change.way, start: change.index === null ? figure.start : at(change.index) };
  if (last !== undefined && JOINED.test(before) && last.role !== "target" && last.role !== "from")
    return { ...last, start: figure.start };
  const to = TO_BEFORE.exec(before);
  if (to !== null) {
    const way = wayBefore(sentence, figure.start);
    if (way !== null) return { role: "actual", way, start: at(to.index) };
    if (!COMES_TO.test(before)) return null;
  }
  if (NO_ACTUAL_BEFORE.test(before)) return null;
  if (THE_BEFORE.test(before) && LEVEL_AFTER.test(rest)) return { role: "actual", way: null, start: figure.start };
  const actual = ACTUAL_BEFORE.exec(before);
  if (actual !== null) return { role: "actual", way: null, start: at(actual.index) };
  if (
    earlier === undefined &&
    LEADS.test(before) &&
    LEADING_AFTER.test(rest) &&
    !/^\sof\s(?:those|them|these)\b/i.test(rest) &&
    (figure.kind !== "count" || COPULA_AFTER.test(rest))
  )
    return { role: "actual", way: null, start: figure.start };
  return null;
}

function otherTarget(before: string, after: string): boolean {
  return OTHER_TARGET.test(before.slice(-35)) || /^[^.;,]{0,30}\b(?:for|in|by)\s(?:next|20\d\d)/i.test(after);
}

function changeOf(
  before: string,
  rest: string,
  figure: WordedFigure,
): { readonly way: Way | null; readonly index: number | null } | null {
  const by = CHANGE_BY.exec(before) ?? CHANGE_NOUN_OF.exec(before);
  if (by !== null) return { way: wayOf(by.groups?.["word"] ?? ""), index: by.index };
  const noun = CHANGE_NOUN_AFTER.exec(rest) ?? MORE_BEFORE.exec(rest) ?? CHANGE_MORE_AFTER.exec(rest);
  if (noun !== null) {
    const word = noun.groups?.["word"] ?? "";
    return { way: /^(?:extra|additional)$/i.test(word) ? "up" : wayOf(word), index: null };
  }
  const verb = CHANGE_VERB.exec(before);
  // "Is reduced 5%" says little; "is down 5%" says by how much.
  const isPlain =
    /^(?:up|down)$/i.test(verb?.groups?.["word"] ?? "") ||
    !/\b(?:is|was|were|are)\s$/i.test(before.slice(0, verb?.index ?? 0));
  if (verb !== null && isPlain) return { way: wayOf(verb.groups?.["word"] ?? ""), index: verb.index };
  if (figure.sign !== null && /\(\s*$/.test(before)) return { way: figure.sign === "+" ? "up" : "down", index: null };
  return null;
}

/** The last word of change before a place in the sentence. */
function wayBefore(sentence: string, place: number): Way | null {
  const words = [...sentence.slice(0, place).matchAll(ANY_CHANGE)];
  return wayOf(words.at(-1)?.groups?.["word"] ?? "");
}
