import { FRACTIONS } from "./fractions";

/** Powers of ten that a word or letter after a figure stands for. */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  m: 6,
  mn: 6,
  million: 6,
  bn: 9,
  billion: 9,
  tn: 12,
  trn: 12,
  trillion: 12,
};

const FRACTION = /(?<![.,\d])(\d{1,15})?\s?([¼-¾⅓-⅞])(?!\d)/;
/** Decimals that a third is shown with: the rest are not printed. */
const FRACTION_DECIMALS = 3;
const DIGITS = String.raw`(?:[1-9]\d{0,2}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u2007\u2009\u202f]\d{3})+|\d+)(?:\.\d*)?|\.\d+`;
const UNIT =
  String.raw`%\s*points?|percentage points?|%|per ?cent|ppts?|pp|points?|thousand|million|billion` +
  String.raw`|trillion|mn|bn|trn|tn|k|m`;
const FIGURE = new RegExp(String.raw`^([-+])?\s*(£|GBP\s?)?\s*([-+])?\s*(${DIGITS})\s*(${UNIT})?$`, "i");
/** `1,234-`: a minus that an accounting system prints last. */
const MINUS_LAST = /^(£?\s?[\d,.]*\d)[-\u2212]$/;
const SCIENTIFIC = /^[-+]?\d(?:\.\d+)?E[-+]\d{1,3}$/i;

/** Pounds as an accounting system writes them, after the figure: `1,234.50 GBP`. */
const CODE_LAST = /(?<=[\dkmn.)-])\s?GBP(\)?)$/i;

/**
 * Text without the letters for pounds after its figure.
 *
 * @example
 * withoutCode("(1,234.50 GBP)") //=> "(1,234.50)"
 */
export function withoutCode(text: string): string {
  return text.replace(CODE_LAST, "$1");
}

/** A number as it is written: in units, percentages and points as proportions. */
export interface WrittenNumber {
  readonly number: number;
  readonly percent: boolean;
  readonly money: boolean;
  readonly decimals: number;
}

/**
 * The number that text is, with its sign, its pounds or per cent and its scale; null where it is anything else. Dashes
 * are hyphens, and marks are taken off before.
 *
 * @example
 * writtenNumber("£3.5m") //=> { number: 3500000, percent: false, money: true, decimals: 0 }
 * writtenNumber("12.50 GBP") //=> { number: 12.5, percent: false, money: true, decimals: 2 }
 * writtenNumber("7.4 (7)") //=> null
 */
export function writtenNumber(text: string): WrittenNumber | null {
  if (SCIENTIFIC.test(text)) return Number.isFinite(Number(text)) ? plainNumber(Number(text)) : null;
  const last = MINUS_LAST.exec(text);
  if (last !== null) return writtenNumber(`-${last[1]}`);
  const fraction = FRACTION.exec(text);
  if (fraction !== null) {
    const whole = text.replace(
      FRACTION,
      (_, digits: string | undefined, sign: string) => `${digits ?? "0"}${FRACTIONS[sign] ?? "?"}`,
    );
    const read = writtenNumber(whole);
    return read === null ? null : { ...read, decimals: Math.min(read.decimals, FRACTION_DECIMALS) };
  }
  const uncoded = withoutCode(text);
  if (uncoded !== text) {
    const read = writtenNumber(uncoded);
    return read === null || read.percent ? null : { ...read, money: true };
  }
  const bracketed = /^(£|GBP)?\s*\(\s*([^()]+?)\s*\)\s*(%)?$/.exec(text);
  const inside = bracketed === null ? text : `${bracketed[1] ?? ""}${bracketed[2] ?? ""}${bracketed[3] ?? ""}`;
  const parts = FIGURE.exec(inside);
  if (parts === null) return null;
  const [, before, currency, after, digits = "", unitText] = parts;
  if (before !== undefined && after !== undefined) return null;
  const sign = before ?? after;
  if (bracketed !== null && sign !== undefined) return null;
  const unit = unitText?.toLowerCase().replace(/\s+/g, " ");
  const scale = unit === undefined ? 0 : (SCALES[unit] ?? -2);
  const percent = scale === -2;
  const money = currency !== undefined;
  if (percent && money) return null;
  const bare = digits.replace(/[, \u00a0\u2007\u2009\u202f]/g, "").replace(/\.$/, "");
  const size = shifted(bare, scale);
  if (!Number.isFinite(size)) return null;
  const negative = bracketed !== null || sign === "-";
  return {
    number: negative && size !== 0 ? -size : size,
    percent,
    money,
    decimals: scale > 0 ? 0 : (bare.split(".")[1]?.length ?? 0),
  };
}

/** Moves the decimal point in the text, so that the result is the nearest number to what is printed. */
export function shifted(digits: string, places: number): number {
  return Number(`${digits}e${places}`);
}

/** A number that stands alone, without a unit. */
export function plainNumber(number: number): WrittenNumber {
  return { number, percent: false, money: false, decimals: decimalsOf(String(number)) };
}

/** Decimal places as printed. */
export function decimalsOf(shown: string): number {
  return /\.(\d+)/.exec(shown)?.[1]?.length ?? 0;
}
