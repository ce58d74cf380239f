import { strToU8 } from "fflate";
import { partText, type WorkbookPackage } from "./workbookPackage";
import { element, parseXml, writeXml, type XmlPart } from "./parseXml";
import { escaped, type XmlElement } from "./xmlTree";

/** Where one part leads to another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly type: string;
  /** The part's path from the top of the file, or an address outside. */
  readonly target: string;
  readonly element: XmlElement;
}

const RELATION_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const RELATIONS_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";
const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = "[Content_Types].xml";

/**
 * The parts of a workbook as trees, read when they are first asked for. What was marked as touched is written anew by
 * `finish`; all others stay as they are, byte for byte.
 */
export class PackageTrees {
  private readonly parts: Map<string, Uint8Array>;
  private readonly paths = new Map<string, string>();
  private readonly trees = new Map<string, XmlPart>();
  private readonly touched = new Set<string>();

  constructor(private readonly source: WorkbookPackage) {
    this.parts = new Map(source.parts);
    for (const path of this.parts.keys()) this.paths.set(path.toLowerCase(), path);
  }

  /** Paths of all parts that match. */
  find(path: RegExp): string[] {
    return [...this.parts.keys()].filter((each) => path.test(each));
  }

  /** A part's path as the file writes it; names that differ in capitals only are one. Null where it is missing. */
  path(reference: string): string | null {
    return this.paths.get(reference.toLowerCase()) ?? null;
  }

  /** A part's root; null where it is missing or is not well formed. */
  root(reference: string): XmlElement | null {
    const path = this.path(reference);
    if (path === null) return null;
    const known = this.trees.get(path);
    if (known !== undefined) return known.root;
    const tree = parseXml(partText(this.parts.get(path) ?? new Uint8Array()));
    if (tree === null) return null;
    this.trees.set(path, tree);
    return tree.root;
  }

  /** Marks a part as changed. */
  touch(reference: string): void {
    const path = this.path(reference);
    if (path !== null) this.touched.add(path);
  }

  isTouched(reference: string): boolean {
    return this.touched.has(this.path(reference) ?? "");
  }

  text(reference: string): string | null {
    const path = this.path(reference);
    return path === null ? null : partText(this.parts.get(path) ?? new Uint8Array());
  }

  /** Adds a part, or replaces one. */
  put(path: string, xml: string): void {
    const known = this.path(path) ?? path;
    this.parts.set(known, strToU8(xml));
    this.paths.set(known.toLowerCase(), known);
    this.trees.delete(known);
  }

  remove(reference: string): void {
    const path = this.path(reference);
    if (path === null) return;
    this.parts.delete(path);
    this.paths.delete(path.toLowerCase());
    this.trees.delete(path);
    this.touched.delete(path);
    const types = this.root(TYPES);
    for (const type of types?.elements("Override") ?? []) {
      if (type.get("PartName")?.slice(1).toLowerCase() === path.toLowerCase()) types?.remove(type);
    }
    this.touch(TYPES);
  }

  /** The workbook's own part. */
  workbook(): string {
    return this.relations("").find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  }

  /** Where a part leads to; `""` for the file itself. */
  relations(from: string): Relation[] {
    const root = this.root(relationsPath(from));
    return (root?.elements("Relationship") ?? []).map((each) => ({
      id: each.get("Id") ?? "",
      type: (each.get("Type") ?? "").replace(/^.*\//, ""),
      target:
        each.get("TargetMode") === "External" || (each.get("Target") ?? "").startsWith("#")
          ? (each.get("Target") ?? "")
          : resolved(from, each.get("Target") ?? ""),
      element: each,
    }));
  }

  /**
   * Lets a part lead to another; returns the relation's ID.
   *
   * @param type The last word of its type; the whole of one that is not of the first standard.
   */
  relate(from: string, type: string, target: string, external = false): string {
    const path = relationsPath(from);
    if (this.root(path) === null)
      this.put(path, `${XML_HEAD}<Relationships xmlns="${RELATIONS_NAMESPACE}"></Relationships>`);
    const root = this.root(path);
    const taken = new Set(this.relations(from).map(({ id }) => id.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`rid${number}`)) number += 1;
    const mode = external ? ' TargetMode="External"' : "";
    const kind = type.includes("/") ? type : RELATION_TYPES + type;
    const to = external ? target : relativeTo(from, target);
    root?.append(root.sibling("Relationship", ` Id="rId${number}" Type="${kind}" Target="${escaped(to)}"${mode}`));
    this.touch(path);
    return `rId${number}`;
  }

  unrelate(from: string, relation: Relation): void {
    this.root(relationsPath(from))?.remove(relation.element);
    this.touch(relationsPath(from));
  }

  /** Says what a part holds. */
  declare(path: string, contentType: string): void {
    const types = this.root(TYPES);
    types?.append(types.sibling("Override", ` PartName="/${escaped(path)}" ContentType="${contentType}"`));
    this.touch(TYPES);
  }

  /** Says what all parts with an ending hold. */
  declareEnding(ending: string, contentType: string): void {
    const types = this.root(TYPES);
    const known = types?.elements("Default").some((each) => each.get("Extension")?.toLowerCase() === ending);
    if (types === null || known === true) return;
    types.children?.unshift(types.sibling("Default", ` Extension="${ending}" ContentType="${contentType}"`));
    this.touch(TYPES);
  }

  /** The first path with a number that no part has yet: `xl/tables/table#.xml`. */
  freePath(pattern: string): string {
    let number = 1;
    while (this.path(pattern.replace("#", String(number))) !== null) number += 1;
    return pattern.replace("#", String(number));
  }

  /** The workbook with what was changed. */
  finish(): WorkbookPackage {
    for (const path of this.touched) {
      const tree = this.trees.get(path);
      if (tree !== undefined) this.parts.set(path, strToU8(writeXml(tree)));
    }
    return { file: this.source.file, parts: this.parts };
  }
}

/** A new part of XML with its head. */
export function newPart(root: string): string {
  element(root);
  return XML_HEAD + root;
}

/** The part in which a part's relations stand; those of the file itself for `""`. */
export function relationsPath(path: string): string {
  return path === "" ? "_rels/.rels" : path.replace(/([^/]*)$/, "_rels/$1.rels");
}

/** A relation's target from the top of the file. */
function resolved(from: string, target: string): string {
  const path = target.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === "..") path.pop();
    else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}

/** A part's path as it is written from another part. */
function relativeTo(from: string, target: string): string {
  const here = from.split("/").slice(0, -1);
  const there = target.split("/");
  let same = 0;
  while (same < here.length && here[same] === there[same]) same += 1;
  return [...here.slice(same).map(() => ".."), ...there.slice(same)].join("/");
}
