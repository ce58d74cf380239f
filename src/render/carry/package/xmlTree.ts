/**
 * A part's XML as a tree that writes what it was read from, letter for letter, but for what was changed in it:
 * attributes stay as they were written until one is set, and text, comments and instructions are kept raw.
 */
export class XmlElement {
  /** Its name without a prefix. */
  readonly local: string;

  /**
   * @param name As written: `x:row`.
   * @param head What stands between the name and the end of its tag: ` r="5" spans="1:3"`.
   * @param children Null for a tag that closes itself.
   */
  constructor(
    readonly name: string,
    public head: string,
    public children: XmlNode[] | null,
  ) {
    this.local = name.slice(name.indexOf(":") + 1);
  }

  /** Its children that are elements, those of one name only where a name without prefix is given. */
  elements(local?: string): XmlElement[] {
    const found: XmlElement[] = [];
    for (const child of this.children ?? []) {
      if (typeof child !== "string" && (local === undefined || child.local === local)) found.push(child);
    }
    return found;
  }

  /** Its first child of a name; null for none. */
  first(local: string): XmlElement | null {
    for (const child of this.children ?? []) if (typeof child !== "string" && child.local === local) return child;
    return null;
  }

  /** What an attribute says, by its name as written or without its prefix; null where it is not there. */
  get(name: string): string | null {
    for (const [, key = "", double, single] of this.head.matchAll(ATTRIBUTE)) {
      if (key === name || key.slice(key.indexOf(":") + 1) === name) return unescaped(double ?? single ?? "");
    }
    return null;
  }

  /** Sets an attribute, or takes it away. */
  set(name: string, value: string | null): void {
    let found = false;
    const head = this.head.replace(ATTRIBUTE, (whole: string, key: string) => {
      if (key !== name && key.slice(key.indexOf(":") + 1) !== name) return whole;
      found = true;
      return value === null ? "" : ` ${key}="${escaped(value)}"`;
    });
    this.head = found || value === null ? head : `${head.trimEnd()} ${name}="${escaped(value)}"`;
  }

  /** All text in it, of its children too. */
  text(): string {
    let text = "";
    for (const child of this.children ?? []) text += typeof child === "string" ? plainText(child) : child.text();
    return text;
  }

  /** Gives it a text as its only content. */
  setText(text: string): void {
    this.children = [escaped(text)];
  }

  /** A new element with this one's prefix. */
  sibling(local: string, head = "", children: XmlNode[] | null = null): XmlElement {
    const prefix = this.name.slice(0, this.name.length - this.local.length);
    return new XmlElement(prefix + local, head, children);
  }

  /** An element without prefixes, and all in it, with this one's prefix. */
  prefixed(plain: XmlElement): XmlElement {
    const children = plain.children?.map((child) => (typeof child === "string" ? child : this.prefixed(child))) ?? null;
    return this.sibling(plain.name, plain.head, children);
  }

  append(child: XmlNode): void {
    (this.children ??= []).push(child);
  }

  remove(child: XmlNode): void {
    this.children = (this.children ?? []).filter((each) => each !== child);
  }

  copy(): XmlElement {
    const children = this.children?.map((child) => (typeof child === "string" ? child : child.copy())) ?? null;
    return new XmlElement(this.name, this.head, children);
  }
}

/** An element, or raw text, a comment or an instruction. */
export type XmlNode = XmlElement | string;

/** A part: what stands before its root, the root, and what comes after. */
export interface XmlPart {
  readonly before: string;
  readonly root: XmlElement;
  readonly after: string;
}

const ATTRIBUTE = /\s+([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** All elements below one, and itself, from the top down. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children ?? []) if (typeof child !== "string") yield* everyElement(child);
}

/** A part as a tree; null where its tags do not match. */
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

/** Text as it stands in XML, also between double quotes; line breaks in attributes are kept. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (letter) => ESCAPES[letter] ?? letter);
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#13;",
};
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, digits?: string, name = "") => {
      const code = hex === undefined ? (digits === undefined ? null : Number(digits)) : parseInt(hex, 16);
      if (code === null) return NAMED[name] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** What raw content says: comments and instructions say nothing. */
function plainText(raw: string): string {
  if (raw.startsWith("<![CDATA[")) return raw.slice(9, -3);
  return raw.startsWith("<") ? "" : unescaped(raw);
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
