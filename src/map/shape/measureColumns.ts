import type { CellRef } from "../../domain/cell";
import type { Measure, Plan } from "../../domain/plan";
import type { YearStart } from "../../domain/time/year";
import { headerUnit } from "../../read/cells/headerUnit";
import type { Table, TableNote } from "../../read/source";
import { readHeading } from "../claims/readHeading";
import { isFigures } from "../columns/candidate";
import { itemFinder, type ItemFinder } from "../match/itemOf";
import { isLikeness } from "../match/matchLabel";
import { plannedMeasures } from "../match/planItems";
import { NOWHERE } from "../match/rowPlace";
import { plainLabel } from "../match/plainLabel";
import { kindAmong } from "../headings/figureKind";
import { ownHeading } from "./bandedHeading";
import { isFigureHeading, isSure, measureHeading, namedBy, type MeasureHeading } from "./measureHeading";
import { isRateOf, rateHeading } from "./rateHeading";

/** One measure of a table, with the columns of its figures. */
export interface MeasureColumns {
  /** The words that name it, and where they stand: in a heading or a title. */
  readonly label: string;
  readonly at: CellRef;
  /** The unit that the words of a title give; null where the headings of its figures do. */
  readonly unit: string | null;
  /** Its columns by what their headings say of the figure: `2024/25`, `Target`; `""` for the actual. */
  readonly figures: ReadonlyMap<string, number>;
}

/** What a measure is called, and what goes with its name. */
export type MeasureName = Omit<MeasureColumns, "figures">;

interface Draft {
  readonly label: string;
  readonly at: CellRef;
  readonly unit: null;
  readonly item: Measure | null;
  readonly figures: Map<string, number>;
}

/**
 * The measures that a table's headings name. A heading that is only near a measure counts where no other heading is
 * that measure: it may be a misspelling, which a person is asked about. A status or target under a heading that comes
 * again and again is of the measure on its left. A measure that is a rate has the column of its rate, never that of the
 * number beside it.
 */
export function measuresInHeadings(table: Table, plan: Plan): readonly MeasureColumns[] {
  const find = itemFinder(plannedMeasures(plan), {});
  const rates = table.columns.map(({ header }) => rateHeading(header, find, plan.year));
  const headings = table.columns.map(({ header }, index) => {
    const heading = measureHeading(header, find, plan.year);
    return isSure(heading) ? heading : (rates[index] ?? underBand(table, index, find, plan.year) ?? heading);
  });
  const isBesideRate = numbersBesideRates(table, headings, rates);
  const matched = new Set(headings.flatMap(({ match }) => namedBy(match) ?? []));
  if (matched.size === 0) return [];
  const named = new Set(
    headings.flatMap(({ match: { item, by } }) => (item !== null && !isLikeness(by) ? item.id : [])),
  );
  const counts = new Map<string, number>();
  for (const { header } of table.columns) counts.set(plainLabel(header), (counts.get(plainLabel(header)) ?? 0) + 1);
  const measures: Draft[] = [];
  const draftOf = new Map<string, Draft>();
  table.columns.forEach((column, index) => {
    const { label, match, figure } = headings[index] ?? measureHeading(column.header, find, plan.year);
    const { nearest } = match;
    const name = namedBy(match);
    // `Waiting 6+ weeks` is only like the measure that `% waiting 6+ weeks` beside it is.
    if (isLikeness(match.by) && match.item !== null && named.has(match.item.id)) return;
    if (isBesideRate(index)) return;
    const last = measures.at(-1);
    if (
      name === null &&
      last?.item != null &&
      last.figures.get("") === index - 1 &&
      isRateOf(column.header, last.item)
    ) {
      last.figures.set("", index);
      return;
    }
    if (name === null && last !== undefined && (counts.get(plainLabel(label)) ?? 0) > 1 && isFigureHeading(label)) {
      if (!last.figures.has(label)) last.figures.set(label, index);
      return;
    }
    if (name === null && !(nearest !== null && !matched.has(nearest) && isFigures(column))) return;
    const key = match.item?.id ?? name;
    const before = key === null ? undefined : draftOf.get(key);
    if (before !== undefined && !before.figures.has(figure)) {
      before.figures.set(figure, index);
      return;
    }
    const draft = { label, at: column.at, unit: null, item: match.item, figures: new Map([[figure, index]]) };
    measures.push(draft);
    if (key !== null && before === undefined) draftOf.set(key, draft);
  });
  return measures;
}

/** The measure whose very name stands under a band that says no more; null where none does. */
function underBand(table: Table, index: number, find: ItemFinder<Measure>, year: YearStart): MeasureHeading | null {
  const column = table.columns[index];
  const own = column === undefined ? null : ownHeading(column, table, year);
  const heading = own === null ? null : measureHeading(own, find, year);
  return heading !== null && isSure(heading) ? heading : null;
}

/** Whether a column is the number of what another column has the rate of, and the measure is a rate by its unit. */
function numbersBesideRates(
  table: Table,
  headings: readonly MeasureHeading[],
  rates: readonly (MeasureHeading | null)[],
): (column: number) => boolean {
  const ofRates = new Set(rates.flatMap((rate) => (rate === null ? [] : [keyOf(rate)])));
  return (column) => {
    const heading = headings[column];
    if (heading?.match.item == null || rates[column] != null) return false;
    return ofRates.has(keyOf(heading)) && kindAmong(table.columns[column]?.header ?? "") !== "rate";
  };
}

function keyOf({ match, figure }: MeasureHeading): string {
  return `${match.item?.id ?? ""}\n${figure}`;
}

/** Every column of figures as a measure of its own, where a person has said that the headings are measures. */
export function everyFigureColumn(table: Table): readonly MeasureColumns[] {
  return table.columns.flatMap((column, index) =>
    isFigures(column) ? [{ label: column.header, at: column.at, unit: null, figures: new Map([["", index]]) }] : [],
  );
}

/** The one measure of the plan that a table's titles name, and where; null where they name none, or several. */
export function measureInTitles({ titles }: Table, plan: Plan): MeasureName | null {
  const find = itemFinder(plannedMeasures(plan), {});
  const matches = titles.flatMap(({ text, at }) =>
    nameParts(text, plan.year).flatMap((label) => {
      const name = namedBy(find("", label, NOWHERE));
      return name === null ? [] : [{ name, ...nameInTitle(label, { text, at }) }];
    }),
  );
  const [first] = matches;
  return first === undefined || matches.some(({ name }) => name !== first.name) ? null : first;
}

/** The words of a title that may name a measure: all of it, each part of it, and each without its words of time. */
export function nameParts(title: string, year: YearStart): string[] {
  return [title, ...title.split(/[:;|–—]|\s-\s/)]
    .flatMap((part) => [part.trim(), readHeading(part, year).rest])
    .flatMap((part) => (BY_AREA.test(part) ? [part, part.replace(BY_AREA, "").trim()] : [part]))
    .filter((part) => part !== "");
}

const AREA =
  "(?:[a-z]+[ -]){0,3}(?:areas?|districts?|boroughs?|wards?|regions?|forces?|authorit(?:y|ies)|councils?|trusts?" +
  "|count(?:y|ies)|countr(?:y|ies)|nations?|neighbourhoods?|divisions?|stations?|sites?|branch(?:es)?" +
  "|hospitals?|schools?|constituenc(?:y|ies)|months?|quarters?|(?:financial )?years?)";
/** What the rows and columns of a table stand for, at the end of its title: `by district and year`, `in each force`. */
const BY_AREA = new RegExp(
  String.raw`,? (?:(?:recorded|reported|counted) )?(?:by|(?:in|for|across) (?:each|every|all)) ` +
    String.raw`${AREA}(?:(?:,| and|, and) ${AREA})*$`,
  "i",
);

/** A measure's name in a title, whose unit may stand in any part of the title. */
export function nameInTitle(label: string, { text, at }: TableNote): MeasureName {
  return { label, at, unit: headerUnit(text) };
}
