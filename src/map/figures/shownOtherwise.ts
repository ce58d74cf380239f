import { unitName, type Unit } from "../../domain/units/unit";
import { readValue, type FigureRead } from "../../read/cells/readValue";
import type { SourceCell } from "../../read/source";
import { plainLabel } from "../match/plainLabel";
import { meaningOfM, secondsPerUnit } from "./timeUnit";

type Usable = Extract<FigureRead, { kind: "number" }>;

/** Noise that a stored number may carry, relative to its size. */
const NOISE = 1e-9;
const RUN_OF_DIGITS = /\d[\d,]*(?:\.\d+)?/;
/** One figure with something before or after it that is no part of it. */
const WITH_WORDS = /^([^\d.]*?)(-?\s?£?\s?[\d,]*\d(?:\.\d+)?)(\s?%)?([^\d]*)$/;
/** Words and signs that change what a figure says: `<4`, `5+`, `3 or fewer`, `2 dozen`. */
const CHANGES_MEANING = new RegExp(
  String.raw`[<>≤≥~±≈?*+]|\b(?:est|estimated?|approx\w*|about|circa|c|or|plus|max\w*|min|minimum|over` +
    String.raw`|under|than|up|to|hundreds?|thousands?|lakh|dozens?|m|k)\b`,
  "i",
);
const UP = /^[▲△↑⬆+]\s?$/;
const DOWN = /^[▼▽↓⬇]\s?$/;
const COLOUR = /\[(?:red|blue|green|magenta|yellow|cyan|color ?\d+)\]/i;

/**
 * What a number cell shows, where that is another figure than it holds, or none; null where the two agree within what
 * the display rounds. `£3.2m` over a stored 3.2 differs, `3.2` over a stored 3,200,000 by the format `0.0,,` does not.
 *
 * @param held What the cell holds.
 * @param scale What a bare number stands for under its heading: 1,000,000 under `£m`.
 */
export function shownOtherwise(cell: SourceCell, held: Usable, unit: Unit, scale: number): FigureRead | null {
  const text = cell.text.trim();
  if (cell.number === null || text === String(cell.number) || /^#+$/.test(text)) return null;
  const format = cell.numberFormat ?? "";
  const shown = readValue(text);
  switch (shown.kind) {
    case "number": {
      const readings = [held.number, held.number * scale];
      if (shown.percent !== held.percent) return shown;
      if (scale === 1 && isThousandsInWordsAlone(text, format, held.number, unit)) return shown;
      if (/\dm$/i.test(text.replace(/\s/g, "")) && !shown.money && meaningOfM(unit) !== "millions") {
        return meaningOfM(unit) !== "unclear" && agrees(held.number, shown.number / 1e6, stepOf(text, shown) / 1e6)
          ? null
          : agrees(held.number, shown.number, stepOf(text, shown))
            ? null
            : shown;
      }
      // A format that divides by a thousand must be said in words: by the text itself, or by the heading.
      const thousands = scaledBy(format, text);
      const comparable = thousands === 1 ? readings : scale === thousands ? [held.number] : [];
      if (comparable.some((number) => agrees(number, shown.number * thousands, stepOf(text, shown) * thousands)))
        return null;
      return inColour(format, held.number, shown.number) ? null : shown;
    }
    case "time":
      return timeAgrees(text, shown, held, unit) ? null : shown;
    case "foreign":
      return unitName(unit).includes(shown.currency) && agrees(held.number, shown.number, 10 ** -shown.decimals)
        ? null
        : shown;
    case "missing":
      return shown;
    case "unreadable":
      return /[?#\d]\/[?#\d]/.test(format) || withHarmlessWords(text, held, unit) ? null : shown;
  }
}

function agrees(held: number, shown: number, step: number): boolean {
  return Math.abs(held - shown) <= step * 0.5 * (1 + 1e-6) + NOISE * Math.abs(held);
}

/** What one more in the last printed digit is worth, in units. */
function stepOf(text: string, shown: Usable): number {
  const decimals = RUN_OF_DIGITS.exec(text)?.[0].split(".")[1]?.length ?? 0;
  // The same words around digits that are not 0 say what 1 stands for, also where the figure is 0.
  const ones = text.replace(RUN_OF_DIGITS, (digits) => digits.replace(/\d/g, "1"));
  const read = readValue(ones);
  const digits = Number(RUN_OF_DIGITS.exec(ones)?.[0].replace(/,/g, ""));
  const worth = read.kind === "number" && digits !== 0 ? Math.abs(read.number / digits) : shown.percent ? 0.01 : 1;
  return worth * 10 ** -decimals;
}

/** What a format with commas at the end of its digits divides by, where the text does not say so itself. */
function scaledBy(format: string, text: string): number {
  return /[a-z]\s*\)?$/i.test(text) ? 1 : dividedBy(format);
}

function dividedBy(format: string): number {
  return 1000 ** (/[0#?](,+)(?![0#?,])/.exec(format.replace(/"[^"]*"|\\./g, ""))?.[1]?.length ?? 0);
}

/** `0.0k` over a stored 0.034, by a format that only writes the letter: nothing to the nearest hundred, or 34. */
function isThousandsInWordsAlone(text: string, format: string, held: number, unit: Unit): boolean {
  const [, digits = "", letters = ""] = /^[^\d]*([\d,]*\.?\d+)\s?(k|m|bn|tn)$/i.exec(text) ?? [];
  if (held === 0 || letters === "" || dividedBy(format) !== 1) return false;
  if (letters.toLowerCase() === "m" && !["millions", "unclear"].includes(meaningOfM(unit))) return false;
  return agrees(Math.abs(held), Number(digits.replace(/,/g, "")), 10 ** -(digits.split(".")[1]?.length ?? 0));
}

/** A format that shows what is below 0 in a colour and without its sign, as Excel's own `0.00;[Red]0.00`. */
function inColour(format: string, held: number, shown: number): boolean {
  return held < 0 && COLOUR.test(format.split(";")[1] ?? "") && agrees(-held, shown, Math.abs(shown) * 0.01);
}

function timeAgrees(text: string, shown: Extract<FigureRead, { kind: "time" }>, held: Usable, unit: Unit): boolean {
  const per = secondsPerUnit(unit);
  if (per !== null) return agrees(held.number, shown.seconds / per, shown.step / per);
  if (unit.kind === "money" || held.percent) return false;
  const unitWords = plainLabel(text.replace(/[^a-z ]/gi, " "));
  if (unit.kind === "other" && !plainLabel(unit.label).includes(unitWords)) return false;
  const digits = RUN_OF_DIGITS.exec(text)?.[0] ?? "";
  return (
    !text.includes(":") &&
    agrees(Math.abs(held.number), Number(digits.replace(/,/g, "")), 10 ** -(digits.split(".")[1]?.length ?? 0))
  );
}

/** Whether what is shown is the figure with words that name what is counted: `3 offences`, `▲ 2.1`. */
function withHarmlessWords(text: string, held: Usable, unit: Unit): boolean {
  const parts = WITH_WORDS.exec(text);
  if (parts === null) return false;
  const [, before = "", digits = "", percent = "", after = ""] = parts;
  const [first, last] = [before.trim(), after.trim()];
  if (first !== "" && !UP.test(first) && !DOWN.test(first)) return false;
  if (CHANGES_MEANING.test(last) || !namesTheUnit(last, unit)) return false;
  const read = readValue(`${digits}${percent}`);
  if (read.kind !== "number" || read.percent !== held.percent) return false;
  return agrees(
    held.number,
    DOWN.test(first) ? -Math.abs(read.number) : read.number,
    stepOf(`${digits}${percent}`, read),
  );
}

function namesTheUnit(words: string, unit: Unit): boolean {
  if (words === "") return true;
  if (!/^[a-z][a-z ,.'’()/²³-]*$/i.test(words)) return false;
  switch (unit.kind) {
    case "count":
    case "percent":
    case "percentChange":
      return true;
    case "money":
      return /^(?:pounds?|gbp|sterling)$/i.test(words);
    case "other": {
      const [named, label] = [plainLabel(words), plainLabel(unit.label)];
      return named !== "" && (label === "" || label.includes(named) || named.includes(label));
    }
  }
}
