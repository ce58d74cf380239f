import type { Layout } from "../page/page";
import { rolling, statusBeside, targetBeside, wide, wideWithYearToDate, yearsAsColumns } from "./across";
import { banded, financeBands } from "./bands";
import { budget, counts, monthAndYearToDate, relative } from "./boards";
import { dateCells, long } from "./long";
import { MONTHS, ONE_QUARTER, QUARTERS } from "./needs";
import { sheetAMonth, sheetAQuarter } from "./sheets";

/** Layouts that the reader's authors may look at. */
export const LAYOUTS: readonly Layout[] = [
  wide("quarter", QUARTERS, "quarters across"),
  wide("month", MONTHS, "months across"),
  long("quarter", ONE_QUARTER, "a row a measure and quarter"),
  long("month", MONTHS, "a row a measure and month"),
  wideWithYearToDate,
  banded,
  sheetAQuarter,
  statusBeside,
  yearsAsColumns,
  relative,
  budget,
  targetBeside,
  monthAndYearToDate,
  sheetAMonth,
  rolling,
  financeBands,
  counts,
  long("month", MONTHS, "a row a measure and date", dateCells("last")),
];
