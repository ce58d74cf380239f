import { readFontOutlines } from "../../charts/raster/fontOutlines";

/** Stands for a sign that the font does not have. */
const STAND_IN = "□";
/** Signs that are named in the note. */
const NAMED = 6;
/** What joins signs or picks one of their looks, and is nothing by itself. */
const JOINS = /[\u{FE00}-\u{FE0F}]|\u{200D}|[\u{1F3FB}-\u{1F3FF}]|[\u{E0020}-\u{E007F}]/gu;
/** Signs that show nothing: room, places where a line may break, marks of direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Z}]/u;

/**
 * The source of a document of Typst in which every sign is one of the font that it is set in: a sign that the font does
 * not have would stop the PDF, or be taken from whatever fonts the machine has. Others are a box each run of them, and
 * a last line says which they are.
 *
 * @param source Of the document, in which words stand in strings.
 * @param font The bytes of the font that is shipped.
 */
export function inFont(source: string, font: Uint8Array): string {
  const others = [...new Set(source.match(/[\u{80}-\u{10FFFF}]/gu) ?? [])].filter((sign) => !UNSEEN.test(sign));
  const { has } = readFontOutlines(font);
  const lacking = others.filter((sign) => !has(sign.codePointAt(0) ?? 0));
  if (lacking.length === 0) return source;
  const run = new RegExp(`[${lacking.join("")}]+`, "gu");
  const named = lacking.filter((sign) => sign.replace(JOINS, "") !== "").map(codeOf);
  if (named.length === 0) return source.replace(JOINS, "");
  const more = named.length - NAMED;
  const list = `${named.slice(0, NAMED).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const note =
    `In this PDF ${STAND_IN} stands for signs that its font does not have: ${list}. ` +
    "The web page, the Word document and the slides have them.";
  return `${source.replace(JOINS, "").replace(run, STAND_IN)}#par("${note}")\n`;
}

/** `U+1F3E5`. */
function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
