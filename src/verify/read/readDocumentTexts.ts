import { ok, refused, type Result } from "../../domain/result";
import type { PlacedText } from "../../pack/signOff/placedText";
import { drawingWords, TextReading } from "../textReading";
import { readPart, relations, type Parts } from "./packageParts";
import { pictureWords } from "./readHtmlTexts";

const DOCUMENT = "word/document.xml";
/** Fields whose words a program works out anew when it saves. */
const WORKED_OUT = /\b(?:PAGE|NUMPAGES|SECTIONPAGES|PAGEREF|DATE|TIME|TOC)\b/;

/**
 * What a Word document says, whoever saved it: its words by the headings and tables that they stand in, each picture
 * with its words and its digest, that of its lines too, and what stands about its pages. Numbers of pages are none of
 * it, nor are words that are hidden.
 */
export function readDocumentTexts(parts: Parts, file: string): Result<readonly PlacedText[]> {
  if (!parts.has(DOCUMENT)) return refused(`${file} is no Word document.`);
  const levels = headingLevels(parts);
  const reading = new TextReading();
  readFlow(parts, DOCUMENT, levels, reading);
  // Programs number the parts about a page anew, and give some again for the first page or for even ones.
  const edges = new Map<string, PlacedText>();
  for (const path of relations(parts, DOCUMENT).values()) {
    if (!/\/(?:header|footer)\d*\.xml$/.test(path)) continue;
    const edge = new TextReading();
    readFlow(parts, path, new Map(), edge);
    for (const { text } of edge.texts) edges.set(text, { place: "About every page", text });
  }
  return ok([...reading.texts, ...[...edges.values()].sort((a, b) => (a.text < b.text ? -1 : 1))]);
}

/** Levels of the styles of headings, by the styles' ids: the title stands over them. */
function headingLevels(parts: Parts): ReadonlyMap<string, number> {
  const levels = new Map<string, number>();
  let style = "";
  readPart(parts, "word/styles.xml", {
    open(name, attributes) {
      if (name === "style") style = attributes["w:styleId"] ?? "";
      const named = name === "name" ? /^(?:heading (\d)|(title))$/i.exec(attributes["w:val"] ?? "") : null;
      if (named !== null) levels.set(style, named[2] === undefined ? Number(named[1]) + 1 : 1);
    },
  });
  return levels;
}

function readFlow(parts: Parts, path: string, levels: ReadonlyMap<string, number>, reading: TextReading): void {
  const targets = relations(parts, path);
  let spoken = false;
  let inRun = false;
  let isHidden = false;
  let isHiddenRow = false;
  let isHeading = false;
  let aside = 0;
  let headRow = false;
  /** Instructions of the fields that are open, and whether what they show has begun. */
  const fields: { words: string; shows: boolean }[] = [];
  const isWorkedOut = (): boolean => fields.some(({ words, shows }) => shows && WORKED_OUT.test(words));
  let instruction = false;
  readPart(parts, path, {
    open(name, attributes) {
      if (name === "Fallback" || name === "del") aside += 1;
      if (aside > 0) return;
      if (name === "p") reading.end();
      else if (name === "pStyle") {
        const level = levels.get(attributes["w:val"] ?? "");
        if (level !== undefined) reading.startHeading(level);
        isHeading = level !== undefined;
      } else if (name === "tbl") reading.startTable();
      else if (name === "tr") [headRow, isHiddenRow] = [false, false];
      else if (name === "hidden") isHiddenRow = isOn(attributes);
      else if (name === "r") [inRun, isHidden] = [true, false];
      // That of a paragraph hides its mark alone.
      else if (name === "vanish" && inRun) isHidden = isOn(attributes);
      else if (name === "tblHeader") headRow = isOn(attributes);
      else if (name === "tc") reading.startCell(headRow);
      else if (name === "t") spoken = true;
      else if (name === "instrText") instruction = true;
      else if (name === "br" || name === "tab" || name === "cr") reading.say(" ");
      else if (name === "fldSimple") fields.push({ words: attributes["w:instr"] ?? "", shows: true });
      else if (name === "fldChar") {
        const last = fields.at(-1);
        if (attributes["w:fldCharType"] === "begin") fields.push({ words: "", shows: false });
        else if (attributes["w:fldCharType"] === "end") fields.pop();
        else if (last !== undefined) last.shows = true;
      } else if (name === "docPr") reading.apart(attributes["descr"] ?? "");
      else if ((name === "blip" || name === "svgBlip") && !isHiddenRow) {
        const picture = parts.get(targets.get(attributes["r:embed"] ?? "") ?? "");
        if (picture !== undefined) reading.apart(name === "blip" ? pictureWords(picture) : drawingWords(picture));
      }
    },
    text(text) {
      const field = fields.at(-1);
      if (instruction && field !== undefined) field.words += text;
      else if (spoken && aside === 0 && !isHidden && !isHiddenRow && !isWorkedOut()) reading.say(text);
    },
    close(name) {
      if (name === "Fallback" || name === "del") aside -= 1;
      else if (name === "t") spoken = false;
      else if (name === "r") [inRun, isHidden] = [false, false];
      else if (name === "instrText") instruction = false;
      else if (name === "fldSimple") fields.pop();
      else if (name === "p" && isHeading) {
        reading.endHeading();
        isHeading = false;
      } else if (name === "p") reading.end();
      else if (name === "tc") reading.endCell();
      else if (name === "tr") reading.endRow();
      else if (name === "tbl") reading.endTable();
    },
  });
  reading.end();
}

/** Whether a setting is on that is there. */
function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !["0", "false", "off"].includes(attributes["w:val"] ?? "");
}
