import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** The parts of a package by their paths, each well formed where it is XML. */
export function packageParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A part of a package as a tree; throws where it is missing or not well formed. */
export function partTree(parts: ReadonlyMap<string, Uint8Array>, path: string): Element {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no part ${path}`);
  const fault = (_: string, message: string): never => {
    throw new Error(`${path}: ${message}`);
  };
  const root = new DOMParser({ onError: fault }).parseFromString(strFromU8(part), "text/xml").documentElement;
  if (root === null) throw new Error(`${path} is empty`);
  return root;
}

/** Every element of a name below another, in order. */
export function elements(below: Element, name: string): readonly Element[] {
  return [...below.getElementsByTagName(name)];
}

/** The words of a part, in order, without spaces: `w:t` of documents, `a:t` of slides. */
export function squeezedWords(below: Element, name: "w:t" | "a:t"): string {
  return squeezed(
    elements(below, name)
      .map((each) => each.textContent ?? "")
      .join(""),
  );
}

/** Words without spaces. */
export function squeezed(words: string): string {
  return words.replace(/[\s\u200B\u2060]/g, "");
}

/** Those of some words that do not stand in a text after those before them. */
export function missingInOrder(words: readonly string[], text: string): readonly string[] {
  let at = 0;
  return words.filter((one) => {
    const found = text.indexOf(squeezed(one), at);
    if (found >= 0) at = found + squeezed(one).length;
    return found < 0;
  });
}

/** The slides of a deck, in order. */
export function slideTrees(parts: ReadonlyMap<string, Uint8Array>): readonly Element[] {
  const count = [...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, index) => partTree(parts, `ppt/slides/slide${index + 1}.xml`));
}
