import { array, literal, object, pipe, transform, type InferOutput } from "valibot";
import { APRIL_YEAR } from "../../domain/time/year";
import { lacks } from "../../json/messages";
import { columnTimes } from "../claims/columnClaim";
import type { ColumnRole } from "../headings/columnRole";
import { fingerprintOf } from "../mapping";
import {
  FINGERPRINT,
  HEADER,
  HOLDS_WORD,
  LABELS,
  ROLE,
  type SavedColumn,
  type SavedMapping,
  type SavedTable,
} from "./savedMapping";

/**
 * A table of version 1: a role for each column in its order, the actual's for the one of the period it was confirmed
 * in.
 */
const FIRST_TABLE = object(
  {
    fingerprint: FINGERPRINT,
    holds: HOLDS_WORD,
    columns: array(object({ header: HEADER, role: ROLE }, lacks("a column")), "has no list of columns"),
  },
  lacks("a table"),
);

/** A mapping of version 1, which named columns by the period they were confirmed in, read as what it meant. */
export const FIRST_MAPPING = pipe(
  object(
    { version: literal(1), tables: array(FIRST_TABLE, "has no list of tables"), labels: LABELS },
    lacks("a mapping"),
  ),
  transform(({ tables, labels }): SavedMapping => ({ version: 2, tables: tables.map(asSecondVersion), labels })),
);

/** A table of version 1 as version 2 saves it. */
function asSecondVersion({ holds, columns: savedColumns }: InferOutput<typeof FIRST_TABLE>): SavedTable {
  const headers = savedColumns.map(({ header }) => header);
  const times = columnTimes(headers, APRIL_YEAR);
  const keyOf = (column: number): string | null =>
    times[column]?.periodKind == null ? null : `${times[column].rest}@${times[column].periodKind}`;
  // Columns of other periods were left unused; they hold what the one of that period held.
  const roleOf = (column: number, role: ColumnRole | null): ColumnRole | null => {
    const key = keyOf(column);
    if (key === null) return role;
    const alike = savedColumns.find(({ role: other }, at) => keyOf(at) === key && other !== null)?.role ?? role;
    return alike === "lastYear" ? "actual" : alike;
  };
  const saved = savedColumns.map(({ header, role }, column): SavedColumn => {
    const time = times[column];
    return time?.periodKind == null
      ? { header, period: null, role }
      : { header: time.rest, period: time.periodKind, role: roleOf(column, role) };
  });
  const distinct = saved.filter(
    (one, at) =>
      one.period === null ||
      saved.findIndex((other) => other.period === one.period && other.header === one.header) === at,
  );
  return {
    fingerprint: fingerprintOf(headers, APRIL_YEAR),
    sheet: "",
    title: "",
    holds,
    figures: null,
    shape: "measuresDown",
    organisation: null,
    headerRows: null,
    columns: distinct,
  };
}
