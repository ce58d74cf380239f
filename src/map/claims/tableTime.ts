import type { CellRef } from "../../domain/cell";
import { inYear, readPartOfYear, samePart, findPartOfYear, partOf } from "../../domain/time/partOfYear";
import {
  findPeriods,
  findPeriodsInHeading,
  monthCount,
  readPeriodWords,
  yearAround,
  type Period,
} from "../../domain/time/period";
import type { Span } from "../../domain/span";
import type { YearStart } from "../../domain/time/year";
import type { Table } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { readHeading } from "./readHeading";
import { rowLeads } from "./rowLeads";
import { UNSAID, whenKey, type TimeClaim, type When } from "./when";

/**
 * Words outside the columns that say when figures are for: above a table, on its sheet's tab, or in the file's name.
 */
export interface TimeStatement extends TimeClaim {
  readonly from: "title" | "sheet" | "file";
  readonly text: string;
  readonly at: CellRef | null;
  /** Whether it is a day (`31 December 2025`): it says where figures run to, not over what stretch. */
  readonly day: boolean;
}

/** The year that an index is counted from: `(2019/20 = 100)`. */
const INDEX_BASE = /[([][^()[\]]*=\s*1,?000?\s*[)\]]|\b\d{4}(?:[/–-]\d{2,4})?\s*=\s*1,?000?\b/g;
const CUMULATIVE = new RegExp(
  String.raw`\b(?:year[\s-]to[\s-]date|ytd|cumulative|running totals?|accumulate[sd]?` +
    String.raw`|(?:part|partial|incomplete)[\s-]year(?![\s-]effect))\b|[([]\s*to date\s*[)\]]`,
  "i",
);
const NOT_CUMULATIVE = new RegExp(
  String.raw`\b(?:not|non|never|rather than|instead of)[\s-]+(?:a\s+|the\s+)?(?:cumulative` +
    String.raw`|year[\s-]to[\s-]date|ytd|running totals?)\b`,
  "i",
);
const IN_PERIOD = new RegExp(
  String.raw`\bin[\s-](?:the )?(?:quarter|month|period)\b|\bdiscrete\b|\beach (?:quarter|month|period)\b` +
    String.raw`|\b(?:(?:quarter|qtr)(?: [1-4])?|q[1-4]|month|period)(?: figures?)? (?:only|alone)\b` +
    String.raw`|\bfor the (?:quarter|month|period) (?:only|alone)\b|\b(?:quarter|month)(?:’s|'s) own\b`,
  "i",
);
const NOT_IN_PERIOD =
  /\b(?:not|never)\b[^.;]*\b(?:in[\s-](?:the )?(?:quarter|month|period)|discrete|each (?:quarter|month|period))\b/i;
/** Words by which a statement is about some of the figures, another time or another document. */
const SAID_OF_OTHERS = new RegExp(
  String.raw`\b(?:except|unless|were|was|until|see|appendix|available|page|comparisons?|compared` +
    String.raw`|neighbours|impact|publication|programme|project|against|targets?|budgets?|may|might` +
    String.raw`|some|if)\b`,
  "i",
);
/** Words about the paper, whose date is not the figures’. */
const OF_THE_PAPER = new RegExp(
  String.raw`\b(?:published|printed|produced|prepared|updated|issued|extracted|run on|report(?:ed)? ` +
    String.raw`(?:to|on)|date|dated|meeting|board of|committee|cabinet|briefing|version|draft of)\b`,
  "i",
);
/** Words before a month that make it a deadline or a start, not what the figures are for: `recruited by March 2010`. */
const DEADLINE = /\b(?:by|before|since|after)\s*(?:the end of\s*)?$/i;
const COMPARED = /\b(?:compared|against|versus|vs|comparison)\b/i;

/** Words of a note that is about the table's figures. */
const OF_ALL = /\b(?:figures?|data|values?|numbers?|results?|actuals?|columns?|quarters?|months?|all)\b/i;

/** A day of a month, whatever the month: the end of a period or the date of a paper. */
const DAY = /^(?:as at |at |as of )?\d{1,2}(?:st|nd|rd|th)?[\s/.-]|^\d{4}-\d{2}-\d{2}/i;
/** Only the last days of a month end a period. */
const MONTHS_LAST_DAYS = 28;

/**
 * What the words above a table and its sheet's name say of time, nearest first. A date of a meeting or of printing, and
 * the month in the report's own name (`Baseline Assessment October 2006`), say nothing of the figures.
 */
export function tableStatements(table: Table, planTitle: string, year: YearStart): TimeStatement[] {
  const titleMonths = new Set(
    findPeriods(planTitle, year).flatMap(({ period, text }) => (monthCount(period) === 1 ? [plainLabel(text)] : [])),
  );
  const titles = [...table.titles].reverse().flatMap(({ text, at }) => statementsIn("title", text, at, year));
  const sheet = statementsIn("sheet", table.sheet, null, year);
  // A note below says of what kind the figures are, and not for which period.
  const notes = table.notes.flatMap(({ text, at }) =>
    statementsIn("title", text, at, year).flatMap((statement): TimeStatement[] =>
      statement.span === null || !OF_ALL.test(text) ? [] : [{ ...statement, when: UNSAID }],
    ),
  );
  const { whole } = rowLeads(table, year);
  const lead = whole === null ? [] : statementsIn("title", whole.text, whole.at, year);
  return [...lead, ...titles, ...sheet, ...notes].filter(({ text }) => !titleMonths.has(plainLabel(text)));
}

/** What a file's name says of time. */
export function fileStatements(file: string, year: YearStart): TimeStatement[] {
  return statementsIn("file", file.replace(/\.[a-z\d]+$/i, "").replace(/_/g, " "), null, year);
}

function statementsIn(
  from: TimeStatement["from"],
  written: string,
  at: CellRef | null,
  year: YearStart,
): TimeStatement[] {
  const source = written.replace(INDEX_BASE, " ");
  const span = spanIn(source);
  const whole = readPeriodWords(source, year);
  const periods = whole === null ? findPeriodsInHeading(source, year) : [{ ...whole, text: source }];
  const statements = periods.flatMap(({ period, text, toDate }): TimeStatement[] => {
    const day = DAY.test(text) && !/ to |until|-\s*\d{1,2}\s/i.test(text);
    if (day && dayOf(text) < MONTHS_LAST_DAYS) return [];
    if (
      (day || monthCount(period) === 1) &&
      (OF_THE_PAPER.test(source) || DEADLINE.test(source.slice(0, source.indexOf(text))))
    )
      return [];
    return [{ from, when: { kind: "period", period }, span: toDate === true ? "toDate" : span, text, at, day }];
  });
  if (statements.length > 1 && COMPARED.test(source))
    return [statements.reduce((last, statement) => (endOf(statement.when) > endOf(last.when) ? statement : last))];
  // The last quarter is the one before, and quarter 4 only of a year that is named.
  const relative = periods.length === 0 ? relativeAlone(source, year) : null;
  if (relative !== null) return [{ from, when: relative, span, text: source.trim(), at, day: false }];
  const rest = statements.reduce((left, { text }) => left.replace(text, " "), source);
  const part = readPartOfYear(rest.trim(), year) ?? findPartOfYear(rest, year)?.part ?? null;
  if (part !== null)
    statements.push({
      from,
      when: { kind: "part", part, yearsBefore: 0 },
      span: part.toDate === true ? "toDate" : span,
      text: source.trim(),
      at,
      day: false,
    });
  if (statements.length === 0 && span !== null)
    statements.push({ from, when: UNSAID, span, text: source.trim(), at, day: false });
  return statements;
}

/** Words that may stand beside `Last year` where it is what all figures of a table are for. */
const BESIDE_RELATIVE = new RegExp(
  String.raw`^(?:(?:the|all|figures?|data|actuals?|results?|performance|outturn|measures|kpis?|indicators` +
    String.raw`|position|table|for)\b\W*)*$`,
  "i",
);

/** Words that part a title: `Annex A: last year’s performance (for reference)`. */
const PARTS = /:\s|\s[–—-]\s|[(),;]/;

/** `Last year` or `Previous quarter` on its own, which is what the figures are for; null for any other words. */
function relativeAlone(text: string, year: YearStart): When | null {
  for (const part of text.split(PARTS)) {
    const { when, rest } = readHeading(part.trim(), year);
    if (when.kind === "relative" && when.relative.which !== "own" && BESIDE_RELATIVE.test(rest)) return when;
  }
  return null;
}

/** What words say of the span of all figures; null where they say nothing, or might say it of something else. */
function spanIn(text: string): Span | null {
  if (SAID_OF_OTHERS.test(text)) return null;
  if (NOT_CUMULATIVE.test(text)) return "inPeriod";
  if (CUMULATIVE.test(text)) return "toDate";
  return NOT_IN_PERIOD.test(text) || !IN_PERIOD.test(text) ? null : "inPeriod";
}

function dayOf(text: string): number {
  const day = /^(?:as at |at |as of )?(\d{1,2})(?:st|nd|rd|th)?[\s/.-]/i.exec(text)?.[1];
  return Number(/^\d{4}-\d{2}-(\d{2})/.exec(text)?.[1] ?? day ?? MONTHS_LAST_DAYS);
}

function endOf(when: When): string {
  return when.kind === "period" ? when.period.end : "";
}

/** What several statements say together: one stretch of time, nothing, or two that cannot both be. */
export type Combined =
  | { readonly kind: "said"; readonly claim: TimeClaim; readonly from: TimeStatement }
  | { readonly kind: "none" }
  | { readonly kind: "conflict"; readonly one: TimeStatement; readonly other: TimeStatement };

/**
 * The narrowest stretch that all statements allow: `2025/26` and `Q3` are quarter 3 of 2025/26. Days count where
 * nothing else is said.
 */
export function combine(statements: readonly TimeStatement[], year: YearStart): Combined {
  const spans = statements.flatMap(({ span }) => (span === "toDate" || span === "inPeriod" ? [span] : []));
  const span = new Set(spans).size === 1 ? (spans[0] ?? null) : null;
  const said = statements.filter(({ when }) => when.kind !== "unsaid");
  // `Last year` on a sheet's tab only says which of two sheets it is, where a title names the months.
  const timed = said.some(({ when }) => when.kind !== "relative")
    ? said.filter(({ when }) => when.kind !== "relative")
    : said;
  const stretches = timed.some(({ day }) => !day) ? timed.filter(({ day }) => !day) : timed;
  const [first, ...more] = stretches;
  if (first === undefined)
    return span === null || statements[0] === undefined
      ? { kind: "none" }
      : { kind: "said", claim: { when: UNSAID, span }, from: statements[0] };
  let { when } = first;
  let from = first;
  for (const statement of more) {
    const both = narrower(when, statement.when, year);
    if (both === null) return { kind: "conflict", one: from, other: statement };
    if (both !== when) from = statement;
    when = both;
  }
  return { kind: "said", claim: { when, span }, from };
}

/** The narrower of two stretches where one holds the other; null where neither does. */
export function narrower(one: When, other: When, year: YearStart): When | null {
  if (one.kind === "unsaid") return other;
  if (other.kind === "unsaid") return one;
  if (one.kind === "period" && other.kind === "period") {
    if (covers(one.period, other.period))
      return other.period.start === one.period.start && other.period.end === one.period.end ? one : other;
    return covers(other.period, one.period) ? one : null;
  }
  if (one.kind === "relative" && other.kind === "relative") return whenKey(one) === whenKey(other) ? one : null;
  if (one.kind === "part" && other.kind === "part") {
    if (samePart(one.part, other.part)) return one;
    if (one.part.first <= other.part.first && other.part.last <= one.part.last) return other;
    return other.part.first <= one.part.first && one.part.last <= other.part.last ? one : null;
  }
  if (one.kind === "part" && other.kind === "period") return partIn(one, other.period, year);
  if (one.kind === "period" && other.kind === "part") return partIn(other, one.period, year);
  return null;
}

function partIn({ part }: Extract<When, { kind: "part" }>, period: Period, year: YearStart): When | null {
  const placed = inYear(part, yearAround(period.end, year));
  if (covers(period, placed)) return { kind: "period", period: placed };
  const periodPart = partOf(period, year);
  return periodPart !== null && part.first <= periodPart.first && periodPart.last <= part.last
    ? { kind: "period", period }
    : null;
}

/** Whether all months of one stretch are in another. */
export function covers(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
