import { monthCount, periodName, readPeriod } from "../../../domain/time/period";
import { APRIL_YEAR } from "../../../domain/time/year";
import type { Table } from "../../../read/source";
import { combine, narrower, tableStatements } from "../../claims/tableTime";
import { UNSAID, type When } from "../../claims/when";

/** What the words above an extract's tables say of the report; `""` for what they do not say. */
export interface DraftHeading {
  readonly title: string;
  readonly organisation: string;
  /** The period that the titles agree on. */
  readonly period: string;
}

/** Words above a table that only say what kind of table it is. */
const KIND_WORDS = new RegExp(
  String.raw`^(?:(?:part \d+\W*)?(?:performance )?(?:measures|indicators|actions|assertions|deliverables)` +
    String.raw`|contents|notes|cover)$`,
  "i",
);
/** A title that is the name of a body and nothing else. */
const BODY = /\b(?:police|constabulary|authority|council|trust|nhs|fire and rescue)\b/i;
const NAME_WORDS = 6;
/** The name of a fact above a table, before the fact: `Trust`, `Harbour and Moor`. */
const NAMED_BEFORE = /^(?:Organisation|Authority|Council|Force|Trust|Body)\s+(?=\p{Lu})/u;

/** The name of the title, before it. */
const NAMED_TITLE = /^title:\s+/i;

/** Reads the titles above the tables of an extract: the report's own title, its body and its period. */
export function draftHeading(tables: readonly Table[]): DraftHeading {
  const [first = "", second = ""] = tables
    .flatMap(({ titles }) => titles.map(({ text }) => text))
    .filter((text) => !KIND_WORDS.test(text) && !isPeriodFact(text) && readPeriod(text, APRIL_YEAR) === null);
  // `Performance dashboard: Westmere NHS Trust` is both.
  const whole = isOrganisation(first) ? first : "";
  const body =
    whole === ""
      ? first
          .split(/:\s|\s[-–—|]\s/)
          .map((part) => part.trim())
          .filter(isOrganisation)
      : [whole];
  const organisation = body.length === 1 ? (body[0] ?? "").replace(NAMED_BEFORE, "") : "";
  const title = (whole === "" || second === "" ? first : second).replace(NAMED_TITLE, "");
  return { title, organisation, period: titlesPeriod(tables, title) };
}

/** A line that says when the figures are for and nothing more: `Quarter Q2 2025/26`, from two cells. */
function isPeriodFact(text: string): boolean {
  const [, when = ""] = /^(?:(?:reporting|return) )?(?:period|quarter|month|year):? (.+)$/i.exec(text) ?? [];
  return when !== "" && readPeriod(when, APRIL_YEAR) !== null;
}

function isOrganisation(title: string): boolean {
  return BODY.test(title) && !/[\d:,]/.test(title) && title.split(/\s+/).length <= NAME_WORDS;
}

/**
 * The period of every title and sheet that names one; `""` where none does, or two name different ones. Of tables with
 * the same headings that are each of another year, or of another quarter, it is the latest: the others are history.
 */
function titlesPeriod(tables: readonly Table[], title: string): string {
  let agreed: When = UNSAID;
  const isSeries = new Set(tables.map(({ columns }) => columns.map(({ header }) => header).join("\n"))).size === 1;
  for (const table of tables) {
    const said = combine(tableStatements(table, title, APRIL_YEAR), APRIL_YEAR);
    if (said.kind === "conflict") return "";
    const both = said.kind === "said" ? together(agreed, said.claim.when, isSeries) : agreed;
    if (both === null) return "";
    agreed = both;
  }
  return agreed.kind === "period" ? periodName(agreed.period, APRIL_YEAR) : "";
}

/** The narrower of two times, or in a series the later of two as long; null where they contradict each other. */
function together(one: When, other: When, isSeries: boolean): When | null {
  const both = narrower(one, other, APRIL_YEAR);
  if (both !== null || !isSeries || one.kind !== "period" || other.kind !== "period") return both;
  if (monthCount(one.period) !== monthCount(other.period)) return null;
  return one.period.end < other.period.end ? other : one;
}
