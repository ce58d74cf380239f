import { strToU8 } from "fflate";
import { digestOf } from "../../domain/digest";

/** The formats of a report that are text. */
export type TextFormat = "html" | "json";

/**
 * What stands about the digest in a seal, and what of the text comes after it: a page ends with a comment, and JSON
 * with a member `seal`, before its last brace.
 */
const FORMS: Readonly<Record<TextFormat, { readonly before: string; readonly after: string; readonly end: string }>> = {
  html: { before: "<!-- Outturn report, seal ", after: " -->\n", end: "" },
  json: { before: ',\n  "seal": "', after: '"', end: "\n}\n" },
};
const DIGEST = /^[0-9a-f]{16}$/;

/**
 * A report as text with a seal: a digest of all that stands before it, by which it can be told later whether anybody
 * has changed the file.
 *
 * @param text A web page, or an object as JSON that ends in a line with its brace.
 */
export function sealText(text: string, format: TextFormat): string {
  const { before, after, end } = FORMS[format];
  if (!text.endsWith(end)) throw new Error(`a report in ${format} that does not end as one`);
  const sealed = text.slice(0, text.length - end.length);
  return sealed + before + digestOf(strToU8(sealed)) + after + end;
}

/** Whether a text is a report just as it was written. */
export function textSealHolds(text: string, format: TextFormat): boolean {
  const { before, after, end } = FORMS[format];
  const place = text.lastIndexOf(before);
  if (place < 0 || !text.endsWith(after + end)) return false;
  const digest = text.slice(place + before.length, text.length - after.length - end.length);
  return DIGEST.test(digest) && digest === digestOf(strToU8(text.slice(0, place)));
}
