import { ok, refused, type Result } from "../../domain/result";
import type { PlacedText } from "../../pack/signOff/placedText";
import { TextReading } from "../textReading";
import { readPart, relations, type Parts } from "./packageParts";
import { readChartTexts } from "./readChartTexts";
import { pictureWords } from "./readHtmlTexts";

const PRESENTATION = "ppt/presentation.xml";
/** Placeholders of a slide that are its title. */
const TITLES: ReadonlySet<string> = new Set(["title", "ctrTitle"]);
/** Fields whose words a program works out anew when it saves. */
const WORKED_OUT = /^(?:slidenum|datetime)/;

/**
 * What a deck of slides says, whoever saved it: slide by slide in the order of the presentation's list, what stands on
 * each in its order, tables row by row, charts by the figures and words that they show, pictures by their digests, and
 * the notes. Each run has the title of its slide as its place. Numbers that a program works out are none of it, nor is
 * what a show leaves out: hidden slides and shapes.
 */
export function readSlideTexts(parts: Parts, file: string): Result<readonly PlacedText[]> {
  if (!parts.has(PRESENTATION)) return refused(`${file} is no PowerPoint presentation.`);
  const targets = relations(parts, PRESENTATION);
  const slides: string[] = [];
  readPart(parts, PRESENTATION, {
    open(name, attributes) {
      const path = name === "sldId" ? targets.get(attributes["r:id"] ?? "") : undefined;
      if (path !== undefined) slides.push(path);
    },
  });
  const reading = new TextReading();
  slides.forEach((path, index) => {
    if (isHiddenSlide(parts, path)) return;
    reading.startAt(`Slide ${index + 1}`);
    readShapes(parts, path, reading, () => true);
    // Besides its words, a page of notes shows the slide again and its number.
    for (const notes of relations(parts, path).values())
      if (/\/notesSlide\d*\.xml$/.test(notes))
        readShapes(parts, notes, reading, (placeholder) => placeholder === "body");
  });
  return ok(reading.texts);
}

/** Whether a show leaves a slide out. */
function isHiddenSlide(parts: Parts, path: string): boolean {
  let shown = true;
  readPart(parts, path, {
    open(name, { show }) {
      if (name === "sld" && show !== undefined) shown = isOn(show);
    },
  });
  return !shown;
}

/** @param isRead Whether a shape is read, by the kind of its placeholder; null for a shape that is none. */
function readShapes(
  parts: Parts,
  path: string,
  reading: TextReading,
  isRead: (placeholder: string | null) => boolean,
): void {
  const targets = relations(parts, path);
  let aside = 0;
  let placeholder: string | null = null;
  let spoken = false;
  let workedOut = false;
  let headRow = false;
  /** What a frame says for people who do not see it, until it is known whether a chart is in it. */
  let framed: string | null = null;
  let isHidden = false;
  const seen = (): boolean => aside === 0 && !isHidden && isRead(placeholder);
  readPart(parts, path, {
    open(name, attributes) {
      if (name === "Fallback") aside += 1;
      if (name === "sp" || name === "pic" || name === "graphicFrame") [placeholder, isHidden] = [null, false];
      if (name === "cNvPr") isHidden = isOn(attributes["hidden"]);
      if (name === "ph") placeholder = attributes["type"] ?? "body";
      if (!seen()) return;
      if (name === "graphicFrame") framed = "";
      else if (name === "cNvPr" && framed !== null) framed = attributes["descr"] ?? "";
      else if (name === "cNvPr") reading.apart(attributes["descr"] ?? "");
      else if (name === "txBody" && TITLES.has(placeholder ?? "")) reading.startHeading(2);
      else if (name === "tbl") {
        reading.apart(framed ?? "");
        framed = null;
        reading.startTable();
      } else if (name === "tblPr") headRow = isOn(attributes["firstRow"]);
      else if (name === "tc") reading.startCell(headRow);
      else if (name === "t") spoken = true;
      else if (name === "fld") workedOut = WORKED_OUT.test(attributes["type"] ?? "");
      else if (name === "br") reading.say(" ");
      else if (name === "chart") {
        reading.alternative(framed ?? "");
        framed = null;
        readChartTexts(parts, targets.get(attributes["r:id"] ?? "") ?? "", reading);
      } else if (name === "blip") {
        const picture = parts.get(targets.get(attributes["r:embed"] ?? "") ?? "");
        if (picture !== undefined) reading.apart(pictureWords(picture));
      }
    },
    text(text) {
      if (spoken && !workedOut && seen()) reading.say(text);
    },
    close(name) {
      if (name === "Fallback") aside -= 1;
      if (!seen()) return;
      if (name === "t") spoken = false;
      else if (name === "fld") workedOut = false;
      else if (name === "p") reading.end();
      else if (name === "txBody" && TITLES.has(placeholder ?? "")) reading.endHeading();
      else if (name === "tc") reading.endCell();
      else if (name === "tr") {
        reading.endRow();
        headRow = false;
      } else if (name === "tbl") reading.endTable();
      else if (name === "graphicFrame") framed = null;
    },
  });
  reading.end();
}

function isOn(flag: string | undefined): boolean {
  return flag === "1" || flag === "true";
}
