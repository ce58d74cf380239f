import { writeArea } from "../package/areas";
import { noteCell, noteShapes, withCell } from "../references/moveAnchors";
import { newPart, type Relation } from "../package/packageTrees";
import { relationPrefix, sheetList } from "../package/sheetFrame";
import type { BenchSheet, Workbench } from "../workbench";
import { readArea } from "../package/areas";
import type { XmlElement } from "../package/xmlTree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREAD_RELATION = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const NOTE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const THREAD_TYPE = "application/vnd.ms-excel.threadedcomments+xml";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
/** The first number of a sheet's shapes is 1,024 times that of its block of numbers. */
const BLOCK = 1024;

interface RowMove {
  readonly from: BenchSheet;
  readonly row: number;
  readonly to: BenchSheet;
  readonly toRow: number;
}

/** Takes the notes and threaded comments of a row to its new place in another sheet. */
export function moveNotes(bench: Workbench, move: RowMove): void {
  const notes = takeOut(bench, move, "comments", "commentList");
  if (notes !== null) {
    const target = ownPart(bench, move.to, "comments", "xl/comments#.xml", NOTE_TYPE, () =>
      newPart(`<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`),
    );
    declareAs(notes.root, target);
    for (const note of notes.taken) addNote(note, notes.root, target);
    moveShapes(bench, move);
  }
  const threads = takeOut(bench, move, "threadedComment", null);
  if (threads === null) return;
  const path = "xl/threadedComments/threadedComment#.xml";
  const target = ownPart(bench, move.to, "threadedComment", path, THREAD_TYPE, () =>
    newPart(`<ThreadedComments xmlns="${THREADS}"></ThreadedComments>`),
  );
  declareAs(threads.root, target);
  for (const thread of threads.taken) target.append(thread);
}

/** Declares the prefixes of a part in another, so that what comes from there goes on meaning the same. */
function declareAs(from: XmlElement, to: XmlElement): void {
  for (const [declaration, prefix] of from.head.matchAll(/\s(xmlns:[\w.-]+)\s*=\s*(?:"[^"]*"|'[^']*')/g))
    if (prefix !== undefined && to.get(prefix) === null) to.head += declaration;
}

/** Takes a row's comments out of its sheet's part; null where it has none. */
function takeOut(
  bench: Workbench,
  { from, row, toRow }: RowMove,
  type: string,
  list: string | null,
): { readonly root: XmlElement; readonly taken: readonly XmlElement[] } | null {
  const relation = bench.trees.relations(from.path).find((each) => each.type === type);
  const root = relation === undefined ? null : bench.trees.root(relation.target);
  const holder = list === null ? root : (root?.first(list) ?? null);
  const taken = (holder?.elements() ?? []).filter((each) => readArea(each.get("ref") ?? "")?.top === row);
  if (relation === undefined || root === null || holder === null || taken.length === 0) return null;
  for (const each of taken) {
    holder.remove(each);
    const area = readArea(each.get("ref") ?? "");
    if (area !== null) each.set("ref", writeArea({ ...area, top: toRow, bottom: toRow }));
  }
  bench.trees.touch(relation.target);
  return { root, taken };
}

/** A sheet's part of a kind, made where it has none. */
function ownPart(
  bench: Workbench,
  sheet: BenchSheet,
  type: string,
  pattern: string,
  contentType: string,
  make: () => string,
): XmlElement {
  const { trees } = bench;
  let path = trees.relations(sheet.path).find((each: Relation) => each.type === type)?.target ?? null;
  if (path === null) {
    path = trees.freePath(pattern);
    trees.put(path, make());
    trees.declare(path, contentType);
    trees.relate(sheet.path, type === "threadedComment" ? THREAD_RELATION : type, path);
  }
  trees.touch(path);
  const root = trees.root(path);
  if (root === null) throw new Error(`the part ${path} is missing`);
  return root;
}

/** Notes name their author by a number in their part's own list. */
function addNote(note: XmlElement, from: XmlElement, to: XmlElement): void {
  const author = from.first("authors")?.elements()[Number(note.get("authorId"))]?.text() ?? "";
  const authors = to.first("authors");
  let number = authors?.elements().findIndex((each) => each.text() === author) ?? -1;
  if (authors !== null && number < 0) {
    number = authors.elements().length;
    const added = authors.sibling("author", "", []);
    added.setText(author);
    authors.append(added);
  }
  note.set("authorId", String(Math.max(0, number)));
  note.set("shapeId", "0");
  to.first("commentList")?.append(note);
}

/** Takes the boxes of a row's notes along. */
function moveShapes(bench: Workbench, { from, row, to, toRow }: RowMove): void {
  const { trees } = bench;
  const drawing = (sheet: BenchSheet): string | null =>
    trees.relations(sheet.path).find(({ type }) => type === "vmlDrawing")?.target ?? null;
  const source = drawing(from);
  const vml = source === null ? null : trees.text(source);
  if (source === null || vml === null) return;
  const taken = noteShapes(vml).filter((shape) => noteCell(shape)?.row === row);
  trees.put(
    source,
    taken.reduce((text, shape) => text.replace(shape, ""), vml),
  );
  const target = drawing(to) ?? addDrawing(bench, to, vml);
  let into = trees.text(target) ?? "";
  const block = Number(/<o:idmap[^>]*data="(\d+)/.exec(into)?.[1] ?? 1);
  let number = Math.max(block * BLOCK, ...[...into.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id)));
  for (const shape of taken) {
    number += 1;
    const column = noteCell(shape)?.column ?? 0;
    const moved = withCell(shape, { row: toRow, column })
      .replace(/(<v:shape\s[^>]*?id=["'])[^"']*/, `$1_x0000_s${number}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_, open: string, numbers: string) => {
        const list = numbers.split(",").map(Number);
        return open + list.map((each, at) => ` ${at === 2 || at === 6 ? each + toRow - row : each}`).join(",");
      });
    into = into.replace("</xml>", () => `${moved}</xml>`);
  }
  trees.put(target, into);
}

/** A drawing for the notes of a sheet that had none, with the kinds of shape of another. */
function addDrawing(bench: Workbench, sheet: BenchSheet, like: string): string {
  const { trees } = bench;
  const path = trees.freePath("xl/drawings/vmlDrawing#.vml");
  const blocks = trees
    .find(/\.vml$/i)
    .flatMap((each) => [...(trees.text(each) ?? "").matchAll(/<o:idmap[^>]*data="([\d,]+)"/g)])
    .flatMap(([, data = ""]) => data.split(",").map(Number));
  const block = Math.max(0, ...blocks) + 1;
  const empty = noteShapes(like).reduce((text, shape) => text.replace(shape, ""), like);
  trees.put(path, empty.replace(/(<o:idmap[^>]*data=")[^"]*/, `$1${block}`));
  trees.declareEnding("vml", DRAWING_TYPE);
  const id = trees.relate(sheet.path, "vmlDrawing", path);
  const list = sheetList(sheet.root, "legacyDrawing");
  list.children = null;
  list.head = ` ${relationPrefix(sheet.root)}:id="${id}"`;
  bench.edit(sheet);
  return path;
}
