/** A month's name or its short form, for a pattern; no groups of its own. */
export const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?" +
  "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const FIRST_LETTERS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Numbers in words, from one. */
export const NUMBERS = [
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

const NUMBER_WORDS = [/one|first/i, /two|second/i, /three|third/i, /four|final|last/i];

/** Words that end just before a period where two periods are compared: `Change from`, `Variance to`. */
export const COMPARED = new RegExp(
  String.raw`\b(?:change|changed|difference|diff|variance|growth|movement|increase|decrease|rose|fell` +
    String.raw`|up|down|compared|versus|vs|against|from|between|since)\W*(?:(?:from|in|on|to|with` +
    String.raw`|between|of|the)\W*)*$`,
  "i",
);

/** The number of a month by its name or short form, 1 to 12; 0 where it is neither. */
export function monthNumber(name: string | undefined): number {
  return FIRST_LETTERS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

/** Which quarter or half words name, by a digit or a word; the first where they give no number (`half year`). */
export function partNumber(text: string): number {
  const digit = /[1-4]/.exec(text);
  if (digit !== null) return Number(digit[0]);
  return (
    Math.max(
      NUMBER_WORDS.findIndex((pattern) => pattern.test(text)),
      0,
    ) + 1
  );
}

/** One kind of dash, apostrophe and space, each still one unit long so that places in the text stay true. */
export function evenOut(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u00A0\u2007\u2009\u202F]/g, " ");
}

/** Whether the words are not a piece of a longer word, number or date. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  const first = text.charAt(start);
  const joined = /\d/.test(first) ? /[\p{L}\d£]$|\d[-/.,]$/u : /[\p{L}\d]$/u;
  return !joined.test(before) && !/^[\p{L}\d]|^[-/.,:]\d|^%/u.test(after);
}
