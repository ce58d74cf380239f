import { decimalsNeeded } from "../../domain/decimalText";
import { isProportion, unitName, type Unit } from "../../domain/units/unit";
import { MISSING_MARKS } from "../../domain/value";
import { readTime, timeText } from "../../read/cells/readTime";
import { readValue, type FigureRead } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import { timeFormat } from "../../read/cells/timeFormat";
import type { FigureFault } from "./figureFault";
import { secondsPerUnit } from "./timeUnit";
import { timeForm } from "../headings/timeForm";
import type { FigureColumn } from "./figureColumn";
import type { Read } from "./impossible";

type Time = Extract<FigureRead, { kind: "time" }>;

/** A length of time typed out, in the measure's unit of time. */
export function timeInWords(
  read: Time,
  text: string,
  unit: Unit,
  { heading, timeForm: around }: FigureColumn,
): Read | FigureFault {
  if (read.orSeconds === null) return inUnitOfTime(read.seconds, text, unit);
  const form = timeForm(`${heading?.header ?? ""} ${unitName(unit)}`) ?? around ?? null;
  if (form !== null) return inUnitOfTime(form === "minutesSeconds" ? read.orSeconds : read.seconds, text, unit);
  if (secondsPerUnit(unit) === null) return { kind: "notNumeric" };
  const readings = [
    { as: "hoursMinutes", text: timeText(read.seconds) },
    { as: "minutesSeconds", text: timeText(read.orSeconds) },
  ] as const;
  return { kind: "unitMismatch", suggestion: readings.map((reading) => reading.text).join(" or "), readings };
}

/** Two parts of a time with a point between them, where a heading or a unit says so. */
const POINTED = /\b(?<larger>h{1,2}|hrs?|m{1,2}|mins?)\.(?:ss|secs?|mm|mins?)\b/i;
const PARTS = /^(?<whole>\d+)(?:\.(?<part>\d{1,2}))?$/;
const SIXTY = 60;

/**
 * A number under a heading such as `Response time (mm.ss)`, where the point stands for a colon: 8.45 is 8 minutes and
 * 45 seconds. Null under any other heading. A number cell has lost the nought of 34.30.
 */
export function pointedTime(text: string, unit: Unit, { heading }: FigureColumn): Read | FigureFault | null {
  const larger = POINTED.exec(`${heading?.header ?? ""} ${heading?.unit ?? ""}`)?.groups?.["larger"];
  if (larger === undefined || secondsPerUnit(unit) === null) return null;
  const { whole = "", part = "" } = PARTS.exec(text.trim())?.groups ?? {};
  const smaller = Number(part.padEnd(2, "0"));
  if (whole === "" || smaller >= SIXTY) return { kind: "notNumeric" };
  const parts = Number(whole) * SIXTY + smaller;
  return inUnitOfTime(/^h/i.test(larger) ? parts * SIXTY : parts, text, unit);
}

/** A cell with a time format: what it holds, where that is what it shows. */
export function timeCell(cell: SourceCell, read: Time, text: string, unit: Unit): Read | FigureFault {
  const answer = inUnitOfTime(read.seconds, text, unit);
  if ("kind" in answer) return answer;
  const shown = shownSeconds(text, timeFormat(cell.numberFormat ?? "")?.largest ?? "hours");
  if (shown !== null && Math.abs(shown.seconds - read.seconds) < shown.step) return answer;
  const shownText = shown === null ? MISSING_MARKS.notAvailable : timeText(shown.seconds);
  return {
    kind: "shownDiffers",
    held: timeText(read.seconds),
    readings: [
      { as: "held", text: timeText(read.seconds) },
      { as: "shown", text: shownText },
    ],
  };
}

/** The seconds that a time format shows, and what its last part stands for. */
function shownSeconds(
  text: string,
  largest: "hours" | "minutes" | "seconds",
): { readonly seconds: number; readonly step: number } | null {
  const time = readTime(text);
  if (time !== null)
    return time.orSeconds !== null && largest === "minutes" ? { seconds: time.orSeconds, step: 1 } : time;
  const bare = readValue(text);
  if (bare.kind !== "number") return null;
  const each = { hours: 3_600, minutes: 60, seconds: 1 }[largest];
  return { seconds: bare.number * each, step: each };
}

function inUnitOfTime(seconds: number, text: string, unit: Unit): Read | FigureFault {
  const per = secondsPerUnit(unit);
  if (per === null)
    return {
      kind: "unitMismatch",
      suggestion: isProportion(unit) ? "a percentage, not a length of time" : "a number, not a length of time",
    };
  const value = Number((seconds / per).toPrecision(15));
  return { number: value, text, decimals: decimalsNeeded(value, 2) };
}
