import type { Result } from "../../domain/result";
import { FindingList } from "../findingList";
import { readText } from "../csv/readCsv";
import { FILE_BYTES_MAX, megabytes } from "../guard/limits";
import { unreadable, type ReadFault } from "../guard/unreadable";
import type { Source } from "../source";

/** What the clipboard held: plain text, and markup where the other program gave it. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
}

/** Lines of which at least so many must have gaps in them for words lined up by spaces to be taken for columns. */
const GAPPED_SHARE = 0.6;
const GAP = / {2,}/g;

/**
 * Reads a table pasted from Excel, Word, a web page or a PDF: the markup's tables where there are any, which keep
 * merged cells, else the text, its cells kept apart by tabs or, from a PDF, by runs of spaces.
 *
 * @param name What to call it where a file's name would stand.
 */
export async function readPasted(pasted: Pasted, name: string): Promise<Result<Source, ReadFault>> {
  if (pasted.text.length + (pasted.html?.length ?? 0) > FILE_BYTES_MAX) {
    return unreadable("tooLarge", name, `more than ${megabytes(FILE_BYTES_MAX)}`);
  }
  const findings = new FindingList();
  if (pasted.html !== null && /<table\b/i.test(pasted.html)) {
    const { readMarkup } = await import("../html/readHtml");
    return readMarkup(pasted.html, name, "pasted", null, findings);
  }
  return readText(gapsAsTabs(pasted.text), name, "pasted", null, findings);
}

function gapsAsTabs(text: string): string {
  if (text.includes("\t")) return text;
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const gapped = lines.filter((line) => / {2,}/.test(line.trim()));
  if (lines.length < 2 || gapped.length < lines.length * GAPPED_SHARE) return text;
  return text.replace(/^ +| +$/gm, "").replace(GAP, "\t");
}
