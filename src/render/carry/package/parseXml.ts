import { XmlElement, type XmlNode } from "./xmlTree";

/** A part: what stands before its root, the root, and what comes after. */
export interface XmlPart {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

/**
 * A part as a tree; null where its tags do not match. Rows of cells are kept as raw text, which whoever needs one takes
 * apart: most rows of a long sheet are never looked into.
 */
export function parseXml(xml: string): XmlPart | null {
  const top = new XmlElement("", "", []);
  const open: XmlElement[] = [];
  let current = top;
  let place = 0;
  while (place < xml.length) {
    const start = xml.indexOf("<", place);
    if (start < 0) break;
    if (start > place) current.append(xml.slice(place, start));
    const mark = xml.charCodeAt(start + 1);
    if (mark === BANG || mark === QUESTION) {
      const end = endOfRaw(xml, start);
      if (end < 0) return null;
      current.append(xml.slice(start, end));
      place = end;
      continue;
    }
    const end = endOfTag(xml, start + 1);
    if (end < 0) return null;
    place = end + 1;
    if (mark === SLASH) {
      if (current.name !== xml.slice(start + 2, end).trimEnd() || current === top) return null;
      current = open.pop() ?? top;
      continue;
    }
    const closed = xml.charCodeAt(end - 1) === SLASH;
    if (current.local === "sheetData") {
      const close = `</${/^[^\s/>]+/.exec(xml.slice(start + 1, end))?.[0] ?? ""}>`;
      const rowEnd = closed ? end + 1 : xml.indexOf(close, end) + close.length;
      if (rowEnd < end) return null;
      current.append(xml.slice(start, rowEnd));
      place = rowEnd;
      continue;
    }
    const stop = closed ? end - 1 : end;
    let nameEnd = start + 1;
    while (nameEnd < stop && xml.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
    const child = new XmlElement(xml.slice(start + 1, nameEnd), xml.slice(nameEnd, stop), closed ? null : []);
    current.append(child);
    if (!closed) {
      open.push(current);
      current = child;
    }
  }
  const [root, another] = top.elements();
  if (current !== top || root === undefined || another !== undefined) return null;
  const nodes = top.children ?? [];
  const raw = (list: readonly XmlNode[]): string => list.filter((node) => typeof node === "string").join("");
  const at = nodes.indexOf(root);
  return { before: raw(nodes.slice(0, at)), root, after: raw(nodes.slice(at + 1)) + xml.slice(place) };
}

/** Whether a part is well formed as far as its tags go: what `parseXml` makes a tree of. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  let place = xml.indexOf("<");
  while (place >= 0) {
    const mark = xml.charCodeAt(place + 1);
    const raw = mark === BANG || mark === QUESTION;
    const end = raw ? endOfRaw(xml, place) - 1 : endOfTag(xml, place + 1);
    if (end < 0) return false;
    if (mark === SLASH) {
      if (open.pop() !== xml.slice(place + 2, end).trimEnd()) return false;
    } else if (!raw) {
      if (open.length === 0) roots += 1;
      if (xml.charCodeAt(end - 1) !== SLASH) {
        let nameEnd = place + 1;
        while (nameEnd < end && xml.charCodeAt(nameEnd) > SPACE) nameEnd += 1;
        open.push(xml.slice(place + 1, nameEnd));
      }
    }
    place = xml.indexOf("<", end + 1);
  }
  return open.length === 0 && roots === 1;
}

/** A part's text. */
export function writeXml({ before, root, after }: XmlPart): string {
  const pieces: string[] = [before];
  writeElement(root, pieces);
  pieces.push(after);
  return pieces.join("");
}

function writeElement({ name, head, children }: XmlElement, pieces: string[]): void {
  if (children === null) {
    pieces.push("<", name, head, "/>");
    return;
  }
  pieces.push("<", name, head, ">");
  for (const child of children) {
    if (typeof child === "string") pieces.push(child);
    else writeElement(child, pieces);
  }
  pieces.push("</", name, ">");
}

/** An element from its text, for what we add. */
export function element(xml: string): XmlElement {
  const part = parseXml(xml);
  if (part === null) throw new Error(`not one element: ${xml}`);
  return part.root;
}

const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const SPACE = 0x20;
const MORE = 0x3e;
const DOUBLE = 0x22;
const SINGLE = 0x27;

/** Where a tag's `>` stands; one in quotation marks is not it. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let place = from; place < xml.length; place += 1) {
    const code = xml.charCodeAt(place);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === MORE) return place;
    else if (code === DOUBLE || code === SINGLE) quote = code;
  }
  return -1;
}

/** The end of a comment, of an instruction or of raw text. */
function endOfRaw(xml: string, start: number): number {
  const close = xml.startsWith("<!--", start) ? "-->" : xml.startsWith("<![CDATA[", start) ? "]]>" : ">";
  const end = xml.indexOf(close, start + 2);
  return end < 0 ? -1 : end + close.length;
}
