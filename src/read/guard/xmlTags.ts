import { Parser } from "htmlparser2";

/** An opening tag of an XML part: its name without prefix, and its attributes as written. */
export interface XmlTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** A name without its namespace prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The opening tags of a small XML part, in order. Entities other than the five of XML stay as they are written. */
export function xmlTags(xml: string): readonly XmlTag[] {
  const tags: XmlTag[] = [];
  const parser = new Parser(
    { onopentag: (name, attributes) => tags.push({ name: localName(name), attributes }) },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return tags;
}

/** An attribute by its name without prefix. */
export function attribute(tag: XmlTag, name: string): string | null {
  for (const [key, value] of Object.entries(tag.attributes)) if (localName(key) === name) return value;
  return null;
}
