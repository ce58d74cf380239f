import { getDocument } from "unpdf/pdfjs";
import { ok, refused, type Result } from "../../domain/result";
import type { PlacedText } from "../../pack/signOff/placedText";
import { TextReading } from "../textReading";

type Pdf = Awaited<ReturnType<typeof getDocument>["promise"]>;
type Page = Awaited<ReturnType<Pdf["getPage"]>>;
type Tree = NonNullable<Awaited<ReturnType<Page["getStructTree"]>>>;
type Node = Tree["children"][number];

/** Pages of a file that are read. */
const PAGES_MAX = 2000;
/** Parts of a page in which what is said stands for itself. */
const BODIES = new Set(["Document", "Part", "Sect", "Div", "NonStruct", "Root", "Table"]);

/** What is read of a PDF: its words, and the files that it carries. */
export interface PdfTexts {
  readonly texts: readonly PlacedText[];
  /** Bytes of the file that it carries under a name; null for none. */
  readonly attached: Uint8Array | null;
}

/**
 * What a tagged PDF says, in the order in which a screen reader says it, with what stands about its pages. A file that
 * has lost its tags is refused: its words are in no order.
 *
 * @param attachment Name of the file that it may carry.
 */
export async function readPdfTexts(bytes: Uint8Array, file: string, attachment: string): Promise<Result<PdfTexts>> {
  let pdf: Pdf;
  try {
    // What reads it takes the bytes away.
    pdf = await getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 }).promise;
  } catch (error) {
    // It throws for whatever it cannot read, each time an error of its own.
    return refused(`${file} cannot be read as a PDF: ${error instanceof Error ? error.message : "unknown"}`);
  }
  try {
    if (pdf.numPages > PAGES_MAX) return refused(`${file} has ${pdf.numPages} pages; ${PAGES_MAX} are read at most.`);
    const reading = new TextReading();
    let tagged = false;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const tree = await page.getStructTree();
      const { byMark, unmarked } = await pageWords(page);
      if (tree !== null) {
        tagged ||= tree.children.length > 0;
        for (const node of tree.children) readNode(node, null, byMark, reading);
      }
      reading.apart(unmarked, `Page ${number}, about it`);
    }
    if (!tagged)
      return refused(
        `${file} has lost its tags: it was printed anew, so its words are in no order. Give the pack itself.`,
      );
    const files: unknown = await pdf.getAttachments();
    return ok({ texts: reading.texts, attached: contentOf(files, attachment) });
  } finally {
    await pdf.destroy();
  }
}

function contentOf(files: unknown, name: string): Uint8Array | null {
  if (typeof files !== "object" || files === null) return null;
  for (const file of Object.values(files) as unknown[]) {
    if (typeof file !== "object" || file === null || !("filename" in file) || !("content" in file)) continue;
    if (file.filename === name && file.content instanceof Uint8Array) return file.content;
  }
  return null;
}

/** The words of a page by the mark that its tags name them by, and those that no tag names. */
async function pageWords(page: Page): Promise<{ readonly byMark: Map<string, string>; readonly unmarked: string }> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const byMark = new Map<string, string>();
  const unmarked: string[] = [];
  const open: (string | null)[] = [];
  for (const item of items) {
    if ("str" in item) {
      const words = item.hasEOL ? `${item.str} ` : item.str;
      const mark = open.findLast((one) => one !== null);
      if (mark === undefined) unmarked.push(words);
      else if (mark !== null) byMark.set(mark, (byMark.get(mark) ?? "") + words);
    } else if (item.type === "endMarkedContent") open.pop();
    else open.push(item.type === "beginMarkedContentProps" && item.id !== undefined ? item.id : null);
  }
  return { byMark, unmarked: unmarked.join("") };
}

function readNode(node: Node, parent: string | null, byMark: ReadonlyMap<string, string>, reading: TextReading): void {
  if (!("role" in node)) {
    if (node.type === "content") reading.say(byMark.get(node.id) ?? "");
    return;
  }
  const { role, children } = node;
  const inside = (): void => children.forEach((child) => readNode(child, role, byMark, reading));
  const heading = /^H([1-6])$/.exec(role)?.[1];
  if (heading !== undefined) {
    reading.startHeading(Number(heading));
    inside();
    reading.endHeading();
  } else if (role === "Table") {
    reading.startTable();
    inside();
    reading.endTable();
  } else if (role === "TR") {
    inside();
    reading.endRow();
  } else if (role === "TH" || role === "TD") {
    reading.startCell(role === "TH");
    inside();
    reading.endCell();
  } else {
    const runs = role !== "Span" || parent === null || BODIES.has(parent);
    if (runs) reading.end();
    if ("alt" in node && typeof node.alt === "string") reading.apart(node.alt);
    inside();
    if (runs) reading.end();
  }
}
