import type { CellRef } from "../../domain/cell";
import { decimalText, decimalsNeeded } from "../../domain/decimalText";
import { limitPassed } from "../../domain/limitPassed";
import { isProportion, unitName, type Unit } from "../../domain/units/unit";
import { MISSING_MARKS, missing, number } from "../../domain/value";
import { timeText } from "../../read/cells/readTime";
import { readValue, type FigureRead } from "../../read/cells/readValue";
import type { Column, SourceCell } from "../../read/source";
import type { Figure } from "../mappedRows";
import type { FigureFault } from "./figureFault";
import { figureInFull, type Reading } from "./reading";
import { inPence, mayBeInPounds } from "./poundReading";
import { hasOwnScale, scaleOf } from "./scale";
import { shownOtherwise } from "./shownOtherwise";
import { meaningOfM, secondsPerUnit } from "./timeUnit";
import type { FigureColumn } from "./figureColumn";
import { impossible, type Read } from "./impossible";
import { unmarked } from "./markedFigure";
import { otherUnit } from "./otherUnit";
import { pointedTime, timeCell, timeInWords } from "./timeInUnit";

/** A figure this large under a heading in thousands or millions is in whole pounds, or a slip. */
const TOO_MANY = 1e6;

/** `[p]` and the like after a figure. */
const MARKER = /\s*[[(][pre][\])]$/i;

/** Typed `1.234` is a thousand and more in half of Europe and one and a bit here. `0.654` is never thousands. */
const POINT_FOR_THOUSANDS = /^-?£?[1-9]\d{0,2}(?:\.\d{3})+$/;

/** `3 m` without a pound sign. */
const BARE_M = /^[-+(]?\s?[\d,.]*\d\s?m\)?$/i;

const RAISED = /^(.*\d)\s?([\u2070\u00b9\u00b2\u00b3\u2074-\u2079]+)$/;

/** A figure that reads as a number. */
type Usable = Extract<FigureRead, { kind: "number" }>;

/**
 * Reads one cell as a figure in a measure's unit: percentages as proportions, money in pounds, a length of time exactly
 * in the measure's unit of time.
 *
 * What cannot be in the unit is a fault with what was probably meant, and is not used: a bare 65.4 where a percentage
 * is due, a percentage in a count, pounds or euros in days, whole pounds under a heading in £m. So is a number cell
 * that shows something else than it holds, and a figure that the unit cannot have. It is never guessed; where there are
 * two readings the fault has both, and a person says which.
 */
export function figureInUnit(printed: SourceCell | null, at: CellRef, unit: Unit, column: FigureColumn): Figure {
  const isLevel = column.levels === true && column.signed !== true;
  const { cell, marker: noted } =
    printed === null ? { cell: null, marker: null } : unmarked(printed, unit, column.key, isLevel);
  const text = cell?.text.trim() ?? "";
  const read = readValue(cell, column.key);
  const unusable = { value: missing("notAvailable"), text, at, decimals: 0, marker: null } as const;
  if (read.kind === "missing") {
    const figure = { ...unusable, value: missing(read.reason), fault: null };
    return read.meaning === undefined ? figure : { ...figure, meaning: read.meaning };
  }
  const answer = cell === null ? ({ kind: "notNumeric" } as const) : inUnit(cell, read, text, unit, column);
  if ("kind" in answer) return { ...unusable, fault: answer };
  if (!Number.isFinite(answer.number)) return { ...unusable, fault: { kind: "notNumeric" } };
  const marker = read.kind === "unreadable" ? noted : (read.marker ?? noted);
  const isOpen = column.levels === true && cell?.settled !== true;
  const limit = isOpen ? limitPassed(answer.number, unit, column.signed) : null;
  if (limit !== null) return { ...unusable, fault: impossible(limit, answer.number, unit, cell) };
  const { text: shown, decimals, lastPlace } = answer;
  const settled = cell?.settled === true ? ({ settled: true } as const) : {};
  const figure = { value: number(answer.number), text: shown, at, decimals, marker, fault: null, ...settled };
  return lastPlace === undefined ? figure : { ...figure, lastPlace };
}

/** A cell's figure in the unit, or why there is none. */
function inUnit(
  cell: SourceCell,
  read: Exclude<FigureRead, { kind: "missing" }>,
  text: string,
  unit: Unit,
  column: FigureColumn,
): Read | FigureFault {
  switch (read.kind) {
    case "unreadable":
      if (text.toLowerCase() !== "none")
        return withUnitWords(text, unit) ?? inPence(text, unit) ?? { kind: "notNumeric" };
      return {
        kind: "notNumeric",
        readings: [
          { as: "zero", text: figureInFull(0, unit) },
          { as: "missing", text: MISSING_MARKS.notAvailable },
        ],
      };
    case "foreign":
      if (unit.kind === "other" && unit.label.includes(read.currency))
        return { number: read.number, text, decimals: read.decimals };
      return {
        kind: "unitMismatch",
        suggestion: unit.kind === "money" ? "an amount in pounds" : `a number without ${read.currency}`,
      };
    case "time":
      return cell.kind === "number" ? timeCell(cell, read, text, unit) : timeInWords(read, text, unit, column);
    case "number":
      return cell.settled === true && read.percent === isProportion(unit)
        ? { number: read.number, text, decimals: read.decimals }
        : numberInUnit(cell, read, text, unit, column);
  }
}

function numberInUnit(
  cell: SourceCell,
  read: Usable,
  text: string,
  unit: Unit,
  column: FigureColumn,
): Read | FigureFault {
  const pointed = pointedTime(text, unit, column);
  if (pointed !== null) return pointed;
  const fromOtherUnit = otherUnit(read, cell, unit, column);
  if (fromOtherUnit !== null) return fromOtherUnit;
  const typed = cell.kind === "text" ? readTwoWays(read, text, unit, column) : null;
  const otherwise = typed ?? poundsOrScaled(read, cell, unit, column);
  if (otherwise !== null) return otherwise;
  const answer = isProportion(unit)
    ? asProportion(read, text, unit, column)
    : asAmount(read, text, unit, cell, column.heading);
  const shown =
    cell.kind === "number" ? shownOtherwise(cell, read, unit, scaleOf(column.heading, unit)?.of ?? 1) : null;
  if (shown !== null) {
    const heldNumber = typeof answer === "string" ? read.number : answer.number;
    const readings = [
      { as: "held", text: figureInFull(heldNumber, unit) },
      { as: "shown", text: shownText(shown, unit, column) },
    ] as const;
    return {
      kind: "shownDiffers",
      held: decimalText(cell.number ?? 0, decimalsNeeded(cell.number ?? 0, 10)),
      readings,
    };
  }
  return typeof answer === "string" ? { kind: "unitMismatch", suggestion: answer } : answer;
}

/** What a number cell shows as a figure in the unit; the mark of a missing one where it shows none. */
function shownText(shown: FigureRead, unit: Unit, column: FigureColumn): string {
  switch (shown.kind) {
    case "number": {
      const text = shown.percent ? `${shown.number * 100}%` : String(shown.number);
      const answer = isProportion(unit)
        ? asProportion(shown, text, unit, column)
        : asAmount(shown, text, unit, null, null);
      return typeof answer === "string" ? MISSING_MARKS.notAvailable : figureInFull(answer.number, unit);
    }
    case "time": {
      const per = secondsPerUnit(unit);
      return per === null ? MISSING_MARKS.notAvailable : timeText(shown.seconds);
    }
    case "missing":
      return MISSING_MARKS[shown.reason];
    case "foreign":
    case "unreadable":
      return MISSING_MARKS.notAvailable;
  }
}

/** Typed text that can be read in two ways, with both; minutes and metres where the unit says that `m` is one. */
function readTwoWays(
  read: Usable,
  text: string,
  unit: Unit,
  { points, notes, heading }: FigureColumn,
): Read | FigureFault | null {
  const bare = text.replace(MARKER, "");
  const raised = RAISED.exec(bare);
  if (notes === false && raised !== null) {
    const [, figure = "", power = ""] = raised;
    const value = readValue(figure);
    const exponent = Number(power.normalize("NFKC"));
    // To the power of one it is itself.
    if (exponent === 1 && value.kind === "number" && !value.percent && !value.money)
      return { number: value.number, text: figure, decimals: value.decimals };
    const readings: Reading[] = [{ as: "figure", text: figure }];
    if (value.kind === "number" && !value.percent && !value.money)
      readings.push({ as: "power", text: figureInFull(value.number ** exponent, unit) });
    if (value.kind === "number" && Number.isFinite(value.number ** exponent)) return { kind: "notNumeric", readings };
    return { kind: "notNumeric" };
  }
  if (BARE_M.test(bare) && !isProportion(unit)) {
    const single = Number((read.number / 1e6).toPrecision(15));
    switch (meaningOfM(unit)) {
      case "millions":
        return null;
      case "metres":
        return { number: single, text, decimals: decimalsNeeded(single, 2) };
      case "minutes": {
        const value = Number(((single * 60) / (secondsPerUnit(unit) ?? 60)).toPrecision(15));
        return { number: value, text, decimals: decimalsNeeded(value, 2) };
      }
      case "unclear": {
        const readings = [
          { as: "bare", text: figureInFull(single, unit) },
          { as: "millions", text: figureInFull(read.number, unit) },
        ] as const;
        return { kind: "unitMismatch", suggestion: readings.map((reading) => reading.text).join(" or "), readings };
      }
    }
  }
  if (!POINT_FOR_THOUSANDS.test(bare) || (unit.kind !== "count" && unit.kind !== "money")) return null;
  if (points?.() === "decimal" || scaleOf(heading, unit) !== null) return null;
  const thousands = readValue(bare.replace(/\./g, ","));
  if (thousands.kind !== "number") return null;
  const readings = [
    { as: "decimal", text: figureInFull(read.number, unit) },
    { as: "thousands", text: figureInFull(thousands.number, unit) },
  ] as const;
  return {
    kind: "unitMismatch",
    suggestion: `${bare.replace(/\./g, ",")}, if the point stands for thousands`,
    readings,
  };
}

/**
 * `£45.00` in a table in thousands of pounds, or a figure of `Fee (£)` in such a column, which may be meant as it is
 * written; null for any other.
 */
function poundsOrScaled(
  read: Usable,
  cell: SourceCell,
  unit: Unit,
  { heading, pounds, units }: FigureColumn,
): FigureFault | null {
  if (unit.kind !== "money" || hasOwnScale(cell)) return null;
  const isSigned = read.money && pounds !== undefined && mayBeInPounds(cell.text, pounds());
  const scale = isSigned || units?.inPounds === true ? scaleOf(heading, unit) : null;
  if (scale === null) return null;
  const readings = [
    { as: "pounds", text: figureInFull(read.number, unit) },
    { as: "scaled", text: figureInFull(Number((read.number * scale.of).toPrecision(15)), unit) },
  ] as const;
  return { kind: "unitMismatch", suggestion: readings.map((reading) => reading.text).join(" or "), readings };
}

/** A percentage as a proportion, or how it should be written. */
function asProportion(read: Usable, text: string, unit: Unit, { percentages, levels }: FigureColumn): Read | string {
  if (read.money) return "a percentage, without a pound sign";
  if (read.percent || read.number === 0) return { number: read.number, text, decimals: read.decimals };
  const digits = text.replace(MARKER, "");
  if (percentages === "percentages") {
    return { number: Number((read.number / 100).toPrecision(15)), text: `${digits}%`, decimals: read.decimals };
  }
  if (percentages === "proportions") return { number: read.number, text, decimals: Math.max(read.decimals - 2, 0) };
  // 2,800 of something is no share: 2800% is never meant.
  if (levels === true && unit.kind === "percent" && Math.abs(read.number) > 100) return "a percentage";
  if (Math.abs(read.number) > 1) return `${digits}%`;
  return `${digits}% or ${decimalText(read.number, decimalsNeeded(read.number, 4, 2), 2)}%`;
}

/** A number or an amount of money, or how it should be written. */
function asAmount(
  read: Usable,
  text: string,
  unit: Unit,
  cell: SourceCell | null,
  heading: Column | null,
): Read | string {
  if (read.percent) return "a number without a percent sign";
  if (read.money && unit.kind !== "money" && !unitName(unit).includes("£")) return "a number without a pound sign";
  const scale = scaleOf(heading, unit);
  if (scale === null || hasOwnScale(cell)) return { number: read.number, text, decimals: read.decimals };
  if (Math.abs(read.number) >= Math.max(TOO_MANY, scale.of))
    return `${Number((read.number / scale.of).toPrecision(12))}, the heading being in ${scale.words}`;
  const number = Number((read.number * scale.of).toPrecision(15));
  if (unit.kind !== "money")
    return { number, text: figureInFull(number, unit), decimals: 0, lastPlace: scale.of / 10 ** read.decimals };
  if (scale.of < 1e3) return { number, text: figureInFull(number, unit), decimals: 0 };
  const suffix = scale.words.startsWith("£") ? scale.words.slice(1) : scale.of === 1e3 ? "k" : "m";
  // A bracket for a minus goes round the scale as well, or nobody could read it back.
  const [, inBrackets] = /^\((.*)\)$/.exec(text) ?? [];
  const scaled = withScale(inBrackets ?? text, suffix);
  return { number, text: inBrackets === undefined ? scaled : `(${scaled})`, decimals: 0 };
}

/** A typed amount with its pound sign and its scale: `£9,400k`. */
function withScale(text: string, suffix: string): string {
  const scaled = /[a-z]$/i.test(text) || !/\d/.test(text) ? text : `${text}${suffix}`;
  return /^\d/.test(text) ? `£${scaled}` : scaled;
}

/** A number with the measure's own unit written after it: `12 kg` in kg, `5 working days` in working days. */
function withUnitWords(text: string, unit: Unit): Read | null {
  if (unit.kind !== "other" || unit.label === "") return null;
  const label = unit.label.toLowerCase().replace(/s$/, "");
  const rest = text.toLowerCase().replace(/s$/, "");
  if (!rest.endsWith(label)) return null;
  const read = readValue(text.slice(0, rest.length - label.length).trim());
  return read.kind === "number" && !read.percent && !read.money
    ? { number: read.number, text, decimals: read.decimals }
    : null;
}
