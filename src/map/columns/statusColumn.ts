import { cellIn, type Table } from "../../read/source";
import { plainLabel } from "../match/plainLabel";

/** Words and signs that state a status. */
const STATUSES: ReadonlySet<string> = new Set([
  "g",
  "a",
  "r",
  "green",
  "amber",
  "red",
  "orange",
  "yellow",
  "blue",
  "amber green",
  "amber red",
  "on track",
  "off track",
  "on target",
  "off target",
  "at risk",
  "below target",
  "above target",
  "achieved",
  "not achieved",
  "met",
  "not met",
  "missed",
  "exceeds",
  "exceeded",
  "not rated",
]);
/** Most of a column's filled cells: the rest are blank, or words of somebody's own. */
const MOSTLY = 0.6;

/** Whether a column of words holds stated statuses: G, A and R, or On track and Off track. */
export function statusesIn(table: Table, column: number): boolean {
  const type = table.columns[column]?.type;
  if (type !== "text" && type !== "mixed") return false;
  let filled = 0;
  let statuses = 0;
  for (const row of table.rows) {
    const text = row.kind === "data" ? (cellIn(row, column)?.text ?? "") : "";
    if (text.trim() === "") continue;
    filled += 1;
    if (STATUSES.has(plainLabel(text))) statuses += 1;
  }
  return filled > 0 && statuses >= MOSTLY * filled;
}
