import type { YearStart } from "../../domain/time/year";
import { readHeading } from "./readHeading";

/** A name of an area or body with the words for a time that stand beside it. */
export interface NameAndTime {
  /** `""` where the words for a time stand alone. */
  readonly name: string;
  readonly time: string;
}

/**
 * A name that says when its figures are for: `Oxmoor last year`, `Oxmoor (2023/24)`. Null where it says nothing of
 * time, or only that it is this year's.
 *
 * @example
 * nameAndTime("Oxmoor (last year)", { firstMonth: 4, named: "both" }) //=> {"name":"Oxmoor","time":"last year"}
 * nameAndTime("Oxmoor North", { firstMonth: 4, named: "both" }) //=> null
 */
export function nameAndTime(text: string, year: YearStart): NameAndTime | null {
  if (!/\d{4}|\b(?:year|quarter|month|period)\b/i.test(text)) return null;
  const { when, span, rest } = readHeading(text, year);
  if (when.kind !== "period" && (when.kind !== "relative" || when.relative.which === "own")) return null;
  if (span !== null || (rest !== "" && !text.includes(rest))) return null;
  const time = text.replace(rest, " ").replace(/[()[\]:;,–—-]+(?=\s|$)|(?<=^|\s)[()[\]:;,–—-]+/g, " ");
  return { name: rest, time: time.replace(/\s+/g, " ").trim() };
}
