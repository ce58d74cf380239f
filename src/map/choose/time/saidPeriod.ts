import { addMonths } from "../../../domain/time/month";
import { inYear, readPartOfYear } from "../../../domain/time/partOfYear";
import { monthCount, periodName, readPeriod, yearAround, type Period } from "../../../domain/time/period";
import { MONTH } from "../../../domain/time/periodVocabulary";
import type { YearStart } from "../../../domain/time/year";
import type { ReportPeriod } from "./reportPeriod";

const YEAR = String.raw`(?:\s+(?:of\s+)?(?:(?:19|20)\d\d(?:\s?[/-]\s?(?:20)?\d\d)?|\d\d/\d\d))?`;
/** A period in a comment: `Q2`, `quarter 2 2025/26`, `September 2025`, `2024/25`. */
const PERIOD =
  String.raw`(?:the\s+)?(?:(?:position|period|quarter|month|year)\s+(?:to|ending|ended)\s+)?` +
  String.raw`(?:the\s+)?(?:end\s+of\s+)?` +
  String.raw`(?<period>(?:(?:q|qtr|quarter)\s?[1-4]|(?:first|second|third|fourth)\s+quarter|(?:${MONTH})\b)${YEAR}` +
  String.raw`|20\d\d[/-](?:20)?\d\d)\b(?!\s+(?:onwards|target))`;
const FIGURE = String.raw`(?:figures?|data|results?|values?|numbers?)`;
const SHOWN = String.raw`(?:\s+(?:shown|given|reported|provided|here|above|currently|available|published))*`;
const IS = String.raw`(?:is|are|relates?|refers?|covers?)`;
const TO = String.raw`(?:\s+(?:only|still|just|for|to|from|of|that|those|as|at|up))*`;
const LATEST = String.raw`\b(?:latest|most\s+recent|last\s+available)\b`;

/** Ways to say which period the figure of a row is for. */
const SAID: readonly RegExp[] = [
  // "Latest available figure is for Q2."
  String.raw`${LATEST}${SHOWN}(?:\s+${FIGURE}|\s+position)?${SHOWN}\s+${IS}${TO}\s+${PERIOD}`,
  // "Figure shown is for quarter 2", "Data is to the end of September."
  String.raw`\b${FIGURE}${SHOWN}\s+${IS}${TO}\s+${PERIOD}`,
  // "This is the Q2 figure."
  String.raw`\bthis\s+is\s+(?:still\s+)?${PERIOD}(?:['’]?s)?\s+(?:${FIGURE}|position)`,
  // "Q2 shown", "Q2 figure carried forward", "Q2 data used instead."
  String.raw`(?<!(?:with|than|on|from|against|the)\s)${PERIOD}(?:\s+(?:${FIGURE}|position))?` +
    String.raw`(?:\s+(?:is|are|has\s+been|have\s+been))?` +
    String.raw`\s+(?:shown|used|given|carried\s+forward|repeated|reported\s+(?:here|instead|above))\b`,
].map((source) => new RegExp(source, "i"));

/** Ways to say that there is no figure for a period. */
const NONE: readonly RegExp[] = [
  String.raw`${PERIOD}(?:\s+${FIGURE})?\s+(?:(?:is|are)\s+)?` +
    String.raw`(?:not\s+(?:yet\s+)?(?:available|due|published|released|received|collected)|awaited|unavailable)`,
  String.raw`\bno\s+${FIGURE}\s+(?:yet\s+)?(?:(?:is|are)\s+)?(?:available\s+)?(?:yet\s+)?for\s+${PERIOD}`,
].map((source) => new RegExp(source, "i"));

/** "Reported one quarter in arrears." */
const ARREARS = new RegExp(
  String.raw`\b(?:report\w*|data|figures?|results?|available|published)\b[^.;]{0,40}` +
    String.raw`\b(?:a|one|1)\s+(?<unit>quarter|month)\s+(?:in\s+arrears|behind|late)\b`,
  "i",
);

/** Sentences about the figures of others, about targets, or about a figure that is yet to be confirmed. */
const OF_OTHERS = new RegExp(
  String.raw`\b(?:national|nationally|england|regional|peers?|benchmark\w*|compar\w*|neighbours?|group|average` +
    String.raw`|targets?|baseline|full|final|validated|audited|confirmed|breakdown|last year)\b`,
  "i",
);

/**
 * The period that a row's own comment gives to its figure, where it is not the report's: "Latest available figure is
 * for Q2", "Q3 data not yet available". Null where it gives none, or the report's own.
 */
export function saidPeriod(comment: string | null, report: ReportPeriod, year: YearStart): string | null {
  if (comment === null || !report.yearKnown) return null;
  const sentences = comment.split(/[;\n!?]|\.(?=\s|$)/).filter((sentence) => !OF_OTHERS.test(sentence));
  for (const sentence of sentences)
    for (const pattern of SAID) {
      const period = periodIn(pattern.exec(sentence), report.period, year);
      if (period !== null && period.end < report.period.start) return periodName(period, year);
    }
  for (const sentence of sentences) {
    const unit = ARREARS.exec(sentence)?.groups?.["unit"]?.toLowerCase();
    if (unit !== undefined && monthCount(report.period) === (unit === "month" ? 1 : 3))
      return periodName(shifted(report.period, -monthCount(report.period)), year);
  }
  const isMissing = sentences.some((sentence) =>
    NONE.some((pattern) => {
      const period = periodIn(pattern.exec(sentence), report.period, year);
      return period !== null && period.start === report.period.start && period.end === report.period.end;
    }),
  );
  return isMissing ? "another period" : null;
}

/** The period that a comment names; one without its year is the last that has begun by the report's end. */
function periodIn(match: RegExpExecArray | null, report: Period, year: YearStart): Period | null {
  const words = match?.groups?.["period"];
  if (words === undefined) return null;
  const whole = readPeriod(words, year);
  if (whole !== null) return whole;
  const part = readPartOfYear(words, year);
  if (part === null) return null;
  const placed = inYear(part, yearAround(report.end, year));
  return placed.start > report.end ? shifted(placed, -12) : placed;
}

function shifted({ start, end }: Period, months: number): Period {
  return { start: addMonths(start, months), end: addMonths(end, months) };
}
