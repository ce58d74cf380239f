/** What words say of a target: reached or not, or on which side of it the figure stands. */
export const TARGET_SAYINGS = ["met", "missed", "above", "below"] as const;
export type TargetSaying = (typeof TARGET_SAYINGS)[number];

/** What words say of the target, and those words. */
export interface SaidOfTarget {
  readonly saying: TargetSaying;
  readonly words: string;
  readonly index: number;
}

const TARGET = String.raw`(?:targets?|milestone|goal)\b(?!\s(?:for\s(?:the month|next|20\d\d)|set by))`;
/** What may stand between "the" and "target": its figure, or that it is this year's. */
const OWN =
  String.raw`(?:(?:the|its|our|their|this|that|both)\s)?(?:(?:annual|year|years|year’s|year's|end` +
  String.raw`|end-of-year|year-end|full-year|full|overall|required|agreed|force|plan|planned|set` +
  String.raw`|performance|profile|reduction|improvement|increase|set|of|the|minimum|20\d\d[/-]\d{2,4}` +
  String.raw`|[£\d][\d,.]*(?:%|m|k|\smillion|\spercentage points|\sper cent)?)\s)*`;
/** "The target of 9 days was missed". */
const ITS_FIGURE = String.raw`(?:\sof\s[£\d][\d,.%]*(?:\s(?!was|is|has|have|were|are|had|been|not)\p{Ll}+){0,3})?`;
const MET =
  "achieved|achieves|achieving|met|meets|meeting|exceeded|exceeds|exceeding|surpassed" +
  "|surpasses|surpassing|reached|reaching|hit|hitting|beat|beats|beating|bettered" +
  "|delivered";
const MEET = "achieve|meet|reach|hit|deliver|attain";
const NOT = String.raw`(?:not|n’t|n't|never)(?:\s(?:yet|quite|been|fully|enough|possible|sufficient|able))*(?:\sto)?`;

const SAYINGS: readonly (readonly [RegExp, TargetSaying])[] = [
  [new RegExp(String.raw`\b(?:missed|misses|missing)\s${OWN}${TARGET}`, "giu"), "missed"],
  [
    new RegExp(
      String.raw`\b(?:fail(?:ed|s|ing)\sto\s(?:${MEET})|(?:short|shy)\sof(?:\s(?:achieving|meeting` +
        String.raw`|reaching|hitting))?)\s${OWN}${TARGET}`,
      "giu",
    ),
    "missed",
  ],
  [
    new RegExp(
      String.raw`\b${NOT}\s(?:${MEET}|achieved|achieving|met|meeting|reached|reaching|hit|hitting)\s${OWN}${TARGET}`,
      "giu",
    ),
    "missed",
  ],
  [
    new RegExp(
      String.raw`\b${TARGET}${ITS_FIGURE}\s(?:was|is|has|have|were|are)?\s?(?:${NOT}\s)(?:been\s)?(?:${MET})\b`,
      "giu",
    ),
    "missed",
  ],
  [
    new RegExp(String.raw`\b${TARGET}${ITS_FIGURE}\s(?:was|were|has been|have been|is)\s(?:\w+ly\s)?missed\b`, "giu"),
    "missed",
  ],
  [
    new RegExp(
      String.raw`(?<=^\W*(?:the\s|our\s|annual\s)*|[.;:,(–-]\s(?:the\s|our\s` +
        String.raw`|annual\s)*)${TARGET}${ITS_FIGURE}\s(?:\w+ly\s|just\s)?missed\b`,
      "giu",
    ),
    "missed",
  ],
  [new RegExp(String.raw`\b(?:${MET})(?:\sor\s(?:exceeded|bettered)|\sand\sexceeded)?\s${OWN}${TARGET}`, "giu"), "met"],
  [
    new RegExp(
      String.raw`\b${TARGET}${ITS_FIGURE}(?:\sfor\sthe\syear)?\s(?:(?:was|is|has|have|were|are|being|been` +
        String.raw`|only|also|therefore|now|comfortably|easily|narrowly|just)\s)*(?:${MET})\b`,
      "giu",
    ),
    "met",
  ],
  [new RegExp(String.raw`\b(?:above|higher\sthan|greater\sthan|in\sexcess\sof|over)\s${OWN}${TARGET}`, "giu"), "above"],
  [new RegExp(String.raw`\b(?:below|lower\sthan|under|beneath)\s${OWN}${TARGET}`, "giu"), "below"],
  [new RegExp(String.raw`\b(?:ahead\sof|better\sthan)\s${OWN}${TARGET}`, "giu"), "met"],
  [
    new RegExp(
      String.raw`\b(?:within|inside)\s(?:the|its|our|their)\s(?:annual\s|agreed\s|set\s)?${TARGET}(?!\srange)`,
      "giu",
    ),
    "met",
  ],
  [new RegExp(String.raw`\b(?:behind|worse\sthan)\s${OWN}${TARGET}`, "giu"), "missed"],
];

/** Words that make a statement a hope, a plan, a condition or a memory. */
const NOT_SAID_AS_SO = new RegExp(
  String.raw`\b(?:will|would|should|could|may|might|must|can|expect(?:s|ed)?|aim(?:s|ed|ing)?|on ` +
    String.raw`(?:course|track)|likely|forecast|projected|if|unless|until|in order|striv\w+|plans? to` +
    String.raw`|hopes? to|intends? to|continues? to|towards?|challenge|challenging|next year|previously` +
    String.raw`|last year|in the past|stretch|national|nationally|had been|at risk|risk of|no longer` +
    String.raw`|rather than|toward|whether|how|why|months? (?:of|in) which|the month)\b`,
  "i",
);

/**
 * What a statement says of the measure's own target; null where it says nothing, or only what is hoped or feared.
 *
 * @example
 * saidOfTarget("65.4%, achieving the target of 64%")?.saying //=> "met"
 * saidOfTarget("not sufficient to meet the 3% target")?.saying //=> "missed"
 * saidOfTarget("which remains below the target of 25%")?.saying //=> "below"
 * saidOfTarget("is expected to meet the target in March") //=> null
 */
export function saidOfTarget(statement: string): SaidOfTarget | null {
  const plain = statement.replace(/’/g, "'");
  const found = SAYINGS.flatMap(([pattern, saying]) =>
    [...plain.matchAll(pattern)].map((match) => ({ saying, words: match[0], index: match.index })),
  );
  const first = found.sort((a, b) => a.index - b.index || order(a.saying) - order(b.saying))[0];
  if (first === undefined) return null;
  const missed = found.find(({ saying, index }) => saying === "missed" && index <= first.index + first.words.length);
  const said = missed ?? first;
  return NOT_SAID_AS_SO.test(plain.slice(0, said.index)) ||
    NOT_SAID_AS_SO.test(said.words) ||
    /^[^.;,]{0,25}\b(?:in|for|by)\s(?:next|the month)/i.test(plain.slice(said.index + said.words.length))
    ? null
    : said;
}

function order(saying: TargetSaying): number {
  return saying === "missed" ? 0 : 1;
}
