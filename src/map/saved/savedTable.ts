import type { YearStart } from "../../domain/time/year";
import type { Table } from "../../read/source";
import { columnTimes, periodKind, type PeriodKind } from "../claims/columnClaim";
import { fingerprint, type Mapping } from "../mapping";
import { headerRowsText } from "./headerRows";
import { placeKey } from "./placeKey";
import type { SavedColumn, SavedMapping, SavedTable } from "./savedMapping";

/** What a person says of a table by its number in the extract, from 0. */
export interface SaidOfTable {
  readonly table: number;
  readonly anew: Partial<SavedTable>;
}

/**
 * The mapping as a person would confirm it unchanged, ready to be saved: what each column means, not where it stands.
 *
 * @param said What a person says anew of its tables, in place of what they were taken for.
 */
export function asSaved(
  mapping: Mapping,
  tables: readonly Table[],
  year: YearStart,
  labels: Readonly<Record<string, string>> = {},
  said: readonly SaidOfTable[] = [],
): SavedMapping {
  const reports = reportedKind(mapping, year);
  const saved = mapping.tables.flatMap(({ holds, figures, shape, organisation, columns }, index): SavedTable[] => {
    const table = tables[index];
    if (table === undefined) return [];
    const inSheet = table.turned?.from ?? table;
    const times = columnTimes(
      table.columns.map(({ header }) => header),
      year,
    );
    const all = columns.map(({ header, claim }, column): SavedColumn => {
      const time = times[column];
      return time === undefined || time.periodKind === null
        ? { header, period: null, role: claim.role }
        : { header: time.rest, period: time.periodKind, role: claim.role };
    });
    const distinct = all.filter(
      (one, at) =>
        one.period === null ||
        all.findIndex((other) => other.period === one.period && other.header === one.header) === at,
    );
    return [
      {
        fingerprint: fingerprint(table, year),
        sheet: table.sheet,
        title: table.titles.at(-1)?.text ?? "",
        holds,
        figures,
        // A table that is left out stands as it is: a shape says that it is used.
        shape: holds === "nothing" ? "measuresDown" : shape,
        organisation,
        ...(reports === null || holds !== "measures" ? {} : { reports }),
        ...givenRows(inSheet),
        columns: distinct,
        ...said.find((one) => one.table === index)?.anew,
      },
    ];
  });
  const placed = saved.map((savedTable) => ({
    savedTable,
    place: `${savedTable.fingerprint} ${placeKey(savedTable, year)}`,
  }));
  // Tables of one place that all mean the same are saved once.
  const different = placed.filter(({ place }, at) => {
    const alike = placed.filter((other) => other.place === place);
    return (
      !sameMeaning(alike.map(({ savedTable }) => savedTable)) || placed.findIndex((one) => one.place === place) === at
    );
  });
  return { version: 2, tables: different.map(({ savedTable }) => savedTable), labels };
}

/** The kind of period that a report is for as the plan or a person says; null where nobody does, or it is asked. */
function reportedKind({ report, doubts }: Mapping, year: YearStart): PeriodKind | null {
  const isSaid = (report.from === "plan" || report.from === "layout") && !doubts.some(({ asksPeriod }) => asksPeriod);
  return isSaid && report.yearKnown
    ? periodKind({ when: { kind: "period", period: report.period }, span: null }, year)
    : null;
}

function givenRows(inSheet: Table): Pick<SavedTable, "headerRows" | "byHeaderRows" | "confirmedRows"> {
  const headerRows = headerRowsText(inSheet);
  return inSheet.headerReason.by === "person"
    ? { headerRows, byHeaderRows: true, confirmedRows: headerRows }
    : { headerRows: null };
}

/** Whether tables were confirmed to hold the same, wherever they stand. */
export function sameMeaning(tables: readonly SavedTable[]): boolean {
  return new Set(tables.map(meaningOf)).size <= 1;
}

function meaningOf({
  fingerprint: print,
  holds,
  figures,
  shape,
  organisation,
  headerRows,
  columns,
}: SavedTable): string {
  return JSON.stringify({ print, holds, figures, shape, organisation, headerRows, columns });
}
