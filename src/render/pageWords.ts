import type { ReportModel } from "../report/reportModel";
import { cleanText } from "../domain/cleanText";

/** Words at the head and foot of every page: three places each, `""` for none. */
export interface PageWords {
  readonly head: { readonly left: string; readonly centre: string; readonly right: string };
  readonly foot: { readonly left: string; readonly centre: string };
}

/** Longest words of one place, so that a whole header stays inside Excel's 255 characters. */
const LONGEST = 60;

/**
 * Title, protective marking and period over every page; organisation and marking below it,
 * beside the page number that each writer counts itself.
 */
export function pageWords(model: ReportModel): PageWords {
  const marking = short(model.marking ?? "");
  return {
    head: { left: short(model.title), centre: marking, right: short(model.period) },
    foot: { left: short(model.organisation), centre: marking },
  };
}

function short(text: string): string {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
}

/** The page number in Excel's codes. */
export const PAGE_NUMBER = "Page &P of &N";

/** Words for a header or footer in Excel's codes, with their font; `""` stays empty. */
export function headerCodes(text: string, weight: "Regular" | "Bold"): string {
  const codes = escaped(text);
  return codes === "" ? "" : headerFont(weight) + codes;
}

/**
 * The font of headers and footers; it follows the size, or words that begin with a digit would be read into the size.
 */
export function headerFont(weight: "Regular" | "Bold"): string {
  return `&9&"Arial,${weight}"`;
}

/** `&` is written twice, and at most 60 characters keep the whole within Excel's 255. */
function escaped(text: string): string {
  let codes = "";
  for (const character of text) {
    const piece = character === "&" ? "&&" : character;
    if (codes.length + piece.length > LONGEST) break;
    codes += piece;
  }
  return codes;
}
