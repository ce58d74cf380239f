import { Parser } from "htmlparser2";
import { digestOf } from "../../domain/digest";
import type { PlacedText } from "../../pack/signOff/placedText";
import { TextReading } from "../textReading";

/** Elements inside a run of words. */
const INLINE = new Set("span a b strong i em u small sub sup font tspan abbr time mark code wbr".split(" "));
const HEADING = /^h([1-6])$/;
/** Words that a style sheet prints about every page. */
const PRINTED = /content:\s*"((?:[^"\\]|\\.)*)"/g;

/**
 * What a page says: its words, those of its charts and for those who do not see them, those that its styles print about
 * each page, and each picture by its digest.
 */
export function readHtmlTexts(html: string): readonly PlacedText[] {
  const reading = new TextReading();
  let style: string[] | null = null;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const heading = HEADING.exec(name)?.[1];
        if (name === "style") style = [];
        else if (heading !== undefined) reading.startHeading(Number(heading));
        else if (name === "table") reading.startTable();
        else if (name === "th" || name === "td") reading.startCell(name === "th" && attributes["scope"] !== "row");
        else if (name === "br") reading.say(" ");
        else if (!INLINE.has(name)) reading.end();
        if (name === "meta") return;
        for (const key of ["alt", "aria-label"]) if (attributes[key] !== undefined) reading.apart(attributes[key]);
        if (name === "img") reading.apart(pictureWords(new TextEncoder().encode(attributes["src"] ?? "")));
      },
      ontext(text) {
        if (style === null) reading.say(text);
        else style.push(text);
      },
      onclosetag(name) {
        if (name === "style") {
          const printed = [...(style ?? []).join("").matchAll(PRINTED)];
          for (const [, words = ""] of printed) reading.apart(unescaped(words), "About every page");
          style = null;
        } else if (HEADING.test(name)) reading.endHeading();
        else if (name === "table") reading.endTable();
        else if (name === "tr") reading.endRow();
        else if (name === "th" || name === "td") reading.endCell();
        else if (name === "dt") reading.endLabel();
        else if (!INLINE.has(name)) reading.end();
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  reading.end();
  return reading.texts;
}

/** A string of a style sheet as it is printed: letters may stand in it by their numbers. */
function unescaped(words: string): string {
  return words.replace(/\\(?:([0-9a-fA-F]{1,6})\s?|(.))/g, (_, code: string | undefined, letter = "") =>
    code === undefined ? letter : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
  );
}

/** A picture as a text by which it is known again. */
export function pictureWords(bytes: Uint8Array): string {
  return `Picture ${digestOf(bytes)}`;
}
