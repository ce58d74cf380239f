import { isRecord, readJson } from "../../domain/readJson";
import { FIGURE_SPANS, type FigureSpan } from "../../domain/plan";
import { APRIL_YEAR } from "../../domain/year";
import { columnTimes, PERIOD_KINDS, type PeriodKind } from "../claims/columnClaim";
import { COLUMN_ROLES, type ColumnRole } from "../columns/columnRole";
import { fingerprintOf, HOLDS, type Holds, type SavedColumn, type SavedMapping, type SavedTable } from "../mapping";

/**
 * A saved mapping from its JSON text; null where the text is not one (wrong shape, unknown words, a later version). One
 * of version 1, which named columns by the period they were confirmed in, is read as what it meant.
 *
 * @example
 * readSavedMapping("not JSON") //=> null
 */
export function readSavedMapping(text: string): SavedMapping | null {
  const json = readJson(text);
  if (!isRecord(json) || !Array.isArray(json["tables"])) return null;
  const version = json["version"];
  if (version !== 1 && version !== 2) return null;
  const tables = json["tables"].map(version === 1 ? readFirstTable : readTable);
  const labels = readLabels(json["labels"] ?? {});
  if (labels === null || tables.some((table) => table === null)) return null;
  return { version: 2, tables: tables.filter((table) => table !== null), labels };
}

function readTable(json: unknown): SavedTable | null {
  if (!isRecord(json)) return null;
  const { fingerprint, sheet, title, holds, figures, columns } = json;
  if (
    typeof fingerprint !== "string" ||
    typeof sheet !== "string" ||
    typeof title !== "string" ||
    !isHolds(holds) ||
    !Array.isArray(columns)
  )
    return null;
  if (!(figures === null || figures === undefined || isSpan(figures))) return null;
  const read = columns.map(readColumn);
  return read.some((column) => column === null)
    ? null
    : { fingerprint, sheet, title, holds, figures: figures ?? null, columns: read.filter((column) => column !== null) };
}

function readColumn(json: unknown): SavedColumn | null {
  const named = readNamed(json);
  if (named === null || !isRecord(json)) return null;
  const period = json["period"] ?? null;
  return period === null || isKind(period) ? { ...named, period } : null;
}

function readNamed(json: unknown): Pick<SavedColumn, "header" | "role"> | null {
  if (!isRecord(json)) return null;
  const { header, role } = json;
  if (typeof header !== "string" || !(role === null || isRole(role))) return null;
  return { header, role };
}

/** A table of version 1: a role for each column in its order, the actual's for the one of the period it was confirmed in. */
function readFirstTable(json: unknown): SavedTable | null {
  if (!isRecord(json)) return null;
  const { fingerprint, holds, columns } = json;
  if (typeof fingerprint !== "string" || !isHolds(holds) || !Array.isArray(columns)) return null;
  const read = columns.map(readNamed);
  if (read.some((column) => column === null)) return null;
  const named = read.filter((column) => column !== null);
  const headers = named.map(({ header }) => header);
  const times = columnTimes(headers, APRIL_YEAR);
  const keyOf = (column: number): string | null =>
    times[column]?.periodKind == null ? null : `${times[column].rest}@${times[column].periodKind}`;
  // Columns of other periods were left unused; they hold what the one of that period held.
  const roleOf = (column: number, role: ColumnRole | null): ColumnRole | null => {
    const key = keyOf(column);
    if (key === null) return role;
    const alike = named.find(({ role: other }, at) => keyOf(at) === key && other !== null)?.role ?? role;
    return alike === "lastYear" ? "actual" : alike;
  };
  const saved = named.map(({ header, role }, column): SavedColumn => {
    const time = times[column];
    return time?.periodKind == null
      ? { header, period: null, role }
      : { header: time.rest, period: time.periodKind, role: roleOf(column, role) };
  });
  const once = saved.filter(
    (one, at) =>
      one.period === null ||
      saved.findIndex((other) => other.period === one.period && other.header === one.header) === at,
  );
  return { fingerprint: fingerprintOf(headers, APRIL_YEAR), sheet: "", title: "", holds, figures: null, columns: once };
}

function readLabels(json: unknown): Record<string, string> | null {
  if (!isRecord(json)) return null;
  const entries = Object.entries(json);
  if (entries.some(([, id]) => typeof id !== "string")) return null;
  return Object.fromEntries(entries) as Record<string, string>;
}

function isHolds(word: unknown): word is Holds {
  return HOLDS.some((known) => known === word);
}

function isRole(word: unknown): word is ColumnRole {
  return COLUMN_ROLES.some((known) => known === word);
}

function isKind(word: unknown): word is PeriodKind {
  return PERIOD_KINDS.some((known) => known === word);
}

function isSpan(word: unknown): word is FigureSpan {
  return FIGURE_SPANS.some((known) => known === word);
}
