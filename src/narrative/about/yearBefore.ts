import { samePeriod } from "../../domain/time/period";
import type { RoledFigure } from "../claims/placed";
import type { ReadSentence } from "../claims/roles";
import { mismatch } from "../faults/comparison";
import type { Subject } from "./subject";
import { attachedPeriod } from "./timing";

/** "The rate in 2023/24 was 13.6%": a level of just the time that the row is compared with stood there then. */
export function ofYearBefore(roled: RoledFigure, read: ReadSentence, subject: Subject): RoledFigure {
  const { comparator } = subject;
  // The row's own figures in another's place are another fault.
  if (roled.role !== "actual" || comparator === null || mismatch(roled, subject) === null) return roled;
  const attached = attachedPeriod(read, roled.figure);
  if (attached === null || attached.compared || !samePeriod(attached.period, comparator)) return roled;
  return { ...roled, role: "from", way: null };
}
