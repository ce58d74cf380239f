import { countedName, type NamedSpan } from "../match/countedName";
import type { Named } from "../match/matchLabel";

/** A stretch that a name says as a row's words for its period say it; a rolling year is asked about. */
const SPAN_WORDS: Readonly<Record<NamedSpan, string>> = {
  toDate: "year to date",
  quarter: "this quarter in period",
  month: "this month in period",
  rolling: "",
};

/**
 * Words for a stretch and no more in the one way that all headings over figures have them; others as they are.
 *
 * @example
 * plainSpan("cum.") //=> "year to date"
 * plainSpan("Q2 YTD") //=> "Q2 YTD"
 */
export function plainSpan(words: string): string {
  const { name, span } = countedName(`Figures (${words})`);
  return span === null || name !== "figures" ? words : SPAN_WORDS[span] || words;
}

/** Joins the words for a row's period with the stretch that its label says. */
export type SpanJoiner = (period: string, label: string, item: Named | null) => string;

/**
 * Gives the words for a row's period with the stretch that its label says beside the measure's name: `Visits (YTD)` of
 * the plan's `Visits` is to date. A measure whose own name says a stretch is read as the plan says. Each label is
 * looked at once.
 *
 * @param isRead Whether words for a period can be read.
 * @example
 * spanJoiner(() => true)("Q2", "Visits (YTD)", { id: "V", name: "Visits", aliases: [] }) //=> "Q2 year to date"
 * spanJoiner(() => true)("Q2", "Visits", { id: "V", name: "Visits", aliases: [] }) //=> "Q2"
 */
export function spanJoiner(isRead: (words: string) => boolean): SpanJoiner {
  const ofItem = new Map<Named, Map<string, string>>();
  return (period, label, item) => {
    if (item === null) return period;
    const ofLabel = ofItem.get(item) ?? new Map<string, string>();
    ofItem.set(item, ofLabel);
    const span = ofLabel.get(label) ?? spanWords(label, item);
    ofLabel.set(label, span);
    const words = span === "" ? period : `${period} ${span}`.trim();
    return span === "" || !isRead(words) ? period : words;
  };
}

function spanWords(label: string, item: Named): string {
  const { span } = countedName(label);
  return span === null || [item.name, ...item.aliases].some((name) => countedName(name).span !== null)
    ? ""
    : SPAN_WORDS[span];
}
