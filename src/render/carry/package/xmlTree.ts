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
    const found = findAttribute(this.head, name);
    return found === null ? null : unescaped(this.head.slice(found.from, found.to));
  }

  /** Sets an attribute, or takes it away. */
  set(name: string, value: string | null): void {
    const found = findAttribute(this.head, name);
    if (found !== null) {
      const { head } = this;
      const before = head.slice(0, found.start);
      const attribute = value === null ? "" : ` ${found.key}="${escaped(value)}"`;
      this.head = before + attribute + head.slice(found.to + 1);
    } else if (value !== null) this.head = `${this.head.trimEnd()} ${name}="${escaped(value)}"`;
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

/** An attribute in a tag: where it starts, its name as written, and from where to where its value stands. */
interface FoundAttribute {
  readonly start: number;
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Looks an attribute up by its name as written or without its prefix. */
function findAttribute(head: string, name: string): FoundAttribute | null {
  if (!head.includes(name)) return null;
  let place = 0;
  for (;;) {
    const start = place;
    while (place < head.length && head.charCodeAt(place) <= SPACE) place += 1;
    const equals = head.indexOf("=", place);
    if (equals < 0) return null;
    const key = head.slice(place, equals).trimEnd();
    let quote = equals + 1;
    while (quote < head.length && head.charCodeAt(quote) <= SPACE) quote += 1;
    const to = head.indexOf(head.charAt(quote), quote + 1);
    if (to < 0) return null;
    if (key === name || (key.endsWith(name) && key.charAt(key.length - name.length - 1) === ":"))
      return { start, key, from: quote + 1, to };
    place = to + 1;
  }
}

/** All elements below one, and itself, from the top down. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children ?? []) if (typeof child !== "string") yield* everyElement(child);
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

const SPACE = 0x20;
