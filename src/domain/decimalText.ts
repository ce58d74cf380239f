/** Excel keeps 15 significant digits; digits past them are floating-point noise, not data. */
const SIGNIFICANT_DIGITS = 15;

/** The digits of a size, and the place of its decimal point counted from the left of them. */
function digitsOf(size: number): { readonly digits: string; readonly point: number } {
  const [mantissa = "0", exponent = "0"] = size.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  return { digits: mantissa.replace(".", ""), point: Number(exponent) + 1 };
}

/** One more than a whole number written in digits. */
function plusOne(digits: string): string {
  const nines = /9*$/.exec(digits)?.[0].length ?? 0;
  const head = digits.slice(0, digits.length - nines);
  const last = head.slice(-1) || "0";
  return head.slice(0, -1) + String(Number(last) + 1) + "0".repeat(nines);
}

/**
 * A number as plain decimal text, rounded half away from zero: digits, a point, a minus sign, nothing else.
 * The rounding is done on the decimal digits, so 1.005 to two places is 1.01 (and -1.005 is -1.01), as a person or
 * Excel would round it, whatever the binary form. What rounds to nothing has no minus sign.
 *
 * Source: Excel's ROUND and its limit of 15 significant digits.
 *
 * @param value A finite number.
 * @param decimals Places after the point, 0 or more.
 * @param shift Places to move the point to the right first: 2 turns a proportion into a percentage exactly.
 * @throws RangeError when the value is not finite.
 * @example
 * decimalText(0.285, 2) //=> "0.29"
 * decimalText(0.285, 1, 2) //=> "28.5"
 * decimalText(-2.5, 0) //=> "-3"
 * decimalText(-0.001, 2) //=> "0.00"
 * decimalText(0.1 + 0.2, 4) //=> "0.3000"
 */
export function decimalText(value: number, decimals: number, shift = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be written as a figure.`);
  const { digits, point } = digitsOf(Math.abs(value));
  const keptDigits = point + shift + decimals;
  const whole = keptDigits <= 0 ? "0" : digits.slice(0, keptDigits).padEnd(keptDigits, "0");
  const next = keptDigits < 0 ? "0" : digits.charAt(keptDigits);
  const rounded = (next >= "5" ? plusOne(whole) : whole).padStart(decimals + 1, "0");
  const integer = rounded.slice(0, rounded.length - decimals).replace(/^0+(?=\d)/, "");
  const fraction = decimals > 0 ? `.${rounded.slice(-decimals)}` : "";
  const sign = value < 0 && /[1-9]/.test(rounded) ? "-" : "";
  return `${sign}${integer}${fraction}`;
}

/**
 * How many decimal places a number needs to be written in full, up to a limit.
 *
 * @param value A finite number.
 * @param atMost The most places wanted, 0 or more.
 * @param shift Places the point moves to the right, as in `decimalText`.
 * @example
 * decimalsNeeded(0.654, 4, 2) //=> 1
 * decimalsNeeded(12, 4) //=> 0
 * decimalsNeeded(1 / 3, 2) //=> 2
 */
export function decimalsNeeded(value: number, atMost: number, shift = 0): number {
  const fraction = decimalText(value, atMost, shift).split(".")[1] ?? "";
  return fraction.replace(/0+$/, "").length;
}
