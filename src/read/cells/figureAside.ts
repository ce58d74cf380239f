/** A number in brackets after a figure, with what may be around it: `£4.5m`, `1,250`. */
const NUMBER = String.raw`£?\d[\d,]*(?:\.\d+)?\s?(?:k|m|bn)?`;
const SHARE_OF = new RegExp(String.raw`^(${NUMBER})\s?(?:/|of|out of)\s?(${NUMBER})$`, "i");
const BASE = /^(?:n|base|sample)\s?[=:]?\s?\d[\d,]*$/i;
const INTERVAL = /^(?:(?:9[059]|99\.9)%\s?)?(c\.?i\.?:?\s?)?(-?\d[\d,.]*)%?\s?(?:-|to)\s?(-?\d[\d,.]*)%?$/i;
const BRACKETED = /^(.*\d\s?%?)\s?[([]([^()[\]]{1,40})[)\]]$/;

/**
 * A figure without what stands in brackets after it and is plainly no second figure of the same: the two numbers that a
 * percentage is the share of, where they make it as printed; the base of a survey; an interval that holds it.
 *
 * @param text A cell’s words with every dash as a hyphen.
 * @param numberIn Reads a number as it is printed; null where it cannot be read.
 * @returns The figure as printed; null where nothing of the kind stands after it.
 * @example
 * withoutAside("80% (12/15)", Number) //=> "80%"
 * withoutAside("80% (12/16)", Number) //=> null
 * withoutAside("82% (n=410)", Number) //=> "82%"
 * withoutAside("98.4% (97.1 - 99.2)", Number) //=> "98.4%"
 */
export function withoutAside(text: string, numberIn: (printed: string) => number | null): string | null {
  const [, before = "", inside = ""] = BRACKETED.exec(text) ?? [];
  const figure = before.trim();
  if (figure === "") return null;
  const aside = inside.trim();
  if (BASE.test(aside) || isShareOf(figure, aside, numberIn)) return figure;
  return isIntervalAround(figure, aside) ? figure : null;
}

/** Whether a percentage is what one number is of another, to the places that it is printed with. */
function isShareOf(figure: string, aside: string, numberIn: (printed: string) => number | null): boolean {
  const [, percent = "", fraction = ""] = /^(\d+(?:\.(\d+))?)\s?%$/.exec(figure) ?? [];
  const [, part = "", whole = ""] = SHARE_OF.exec(aside) ?? [];
  if (percent === "" || part === "") return false;
  const [over, under] = [numberIn(part), numberIn(whole)];
  if (over === null || under === null || under <= 0) return false;
  // Half a unit of the last place either way, with room for the noise of a division.
  const half = 0.5 / 10 ** fraction.length;
  return Math.abs((over / under) * 100 - Number(percent)) <= half + 1e-9;
}

/** Whether a range holds a figure; without `CI` a whole percentage could be given a range to aim at. */
function isIntervalAround(figure: string, aside: string): boolean {
  const [, named, low = "", high = ""] = INTERVAL.exec(aside) ?? [];
  const number = Number(figure.replace(/[,%\s]/g, ""));
  const [from, to] = [Number(low.replaceAll(",", "")), Number(high.replaceAll(",", ""))];
  if (low === "" || !(from < number && number < to)) return false;
  return named !== undefined || (/\.\d/.test(low) && /\.\d/.test(high));
}
