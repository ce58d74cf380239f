import type { PageWords } from "../report/page/pageWords";

/** At most so many characters of one place keep a whole header inside Excel's 255. */
const LONGEST = 60;

/** The page number in Excel's codes. */
export const PAGE_NUMBER = "Page &P of &N";

/** What stands over every page, as a file stores it. */
export function pageHead({ head }: PageWords): string {
  return pageLine(head.left, head.centre, headerCodes(head.right, "Regular"));
}

/** What stands below every page, as a file stores it. */
export function pageFoot({ foot }: PageWords): string {
  return pageLine(foot.left, foot.centre, headerFont("Regular") + PAGE_NUMBER);
}

/** A header or footer as the file stores it: three parts in one text; the right one comes with its codes. */
function pageLine(left: string, centre: string, right: string): string {
  const part = (place: string, codes: string): string => (codes === "" ? "" : `&${place}${codes}`);
  return part("L", headerCodes(left, "Regular")) + part("C", headerCodes(centre, "Bold")) + part("R", right);
}

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
