import { ok, refused, type Result } from "../domain/result";
import type { PlacedText } from "../pack/signOff/placedText";
import { htmlWithRecord, recordOfHtml } from "./htmlRecord";
import { officeWithRecord, recordOfParts } from "./officeRecord";
import { readRecord, RECORD_NAME, type PackRecord } from "./packRecord";
import { packageParts, type Parts } from "./read/packageParts";
import { readDocumentTexts } from "./read/readDocumentTexts";
import { readHtmlTexts } from "./read/readHtmlTexts";
import { readSheetTexts } from "./read/readSheetTexts";
import { readSlideTexts } from "./read/readSlideTexts";

/** What a pack says, as it is read back, and what it carries of when it was written. */
export interface PackRead {
  readonly texts: readonly PlacedText[];
  /** Null where it carries none, or another program has dropped it. */
  readonly record: PackRecord | null;
}

/** Formats of packs that are read back, by the endings of their names. */
export const READ_BACK = [".html", ".pdf", ".docx", ".pptx", ".xlsx"] as const;
export type ReadBack = (typeof READ_BACK)[number];

/** The format of a file by its name; null for none that is read back. */
export function formatOf(file: string): ReadBack | null {
  return READ_BACK.find((ending) => file.toLowerCase().endsWith(ending)) ?? null;
}

/** A web page that a program of documents has written. */
const MADE_ANEW = /<meta\s+name="generator"\s+content="(?:LibreOffice|OpenOffice)/i;

/** Reads a pack back, whoever saved it last. */
export async function readPack(bytes: Uint8Array, file: string, format: ReadBack): Promise<Result<PackRead>> {
  switch (format) {
    case ".html": {
      const html = new TextDecoder().decode(bytes);
      if (!/<(?:html|body|h1|p)\b/i.test(html)) return refused(`${file} is no web page.`);
      if (MADE_ANEW.test(html))
        return refused(
          `${file} was made anew by LibreOffice, which leaves out the charts of a web page and what stands about ` +
            "every page, so it cannot be told what else is otherwise. Compare the file as it was sent.",
        );
      const record = recordOfHtml(html);
      return ok({ texts: readHtmlTexts(html), record: record === null ? null : readRecord(record) });
    }
    case ".docx":
    case ".pptx": {
      const parts = packageParts(bytes, file);
      if (!parts.ok) return parts;
      const texts = (format === ".docx" ? readDocumentTexts : readSlideTexts)(parts.value, file);
      return texts.ok ? ok({ texts: texts.value, record: recordIn(parts.value) }) : texts;
    }
    case ".xlsx": {
      const parts = packageParts(bytes, file);
      if (!parts.ok) return parts;
      const record = recordIn(parts.value);
      const texts = await readSheetTexts(bytes, file, parts.value, record?.texts ?? null);
      return texts.ok ? ok({ texts: texts.value, record }) : texts;
    }
    case ".pdf": {
      // Large, and of use here alone.
      const { readPdfTexts } = await import("./read/readPdfTexts");
      const read = await readPdfTexts(bytes, file, RECORD_NAME);
      if (!read.ok) return read;
      const { texts, attached } = read.value;
      return ok({ texts, record: attached === null ? null : readRecord(new TextDecoder().decode(attached)) });
    }
  }
}

function recordIn(parts: Parts): PackRecord | null {
  const text = recordOfParts(parts);
  return text === null ? null : readRecord(text);
}

/** A pack with a record of what it says in it. A PDF is written with its own. */
export function withRecord(
  written: Uint8Array | string,
  format: Exclude<ReadBack, ".pdf">,
  record: string,
): Uint8Array | string {
  switch (format) {
    case ".docx":
    case ".pptx":
    case ".xlsx": {
      const parts = packageParts(typeof written === "string" ? new TextEncoder().encode(written) : written, "");
      if (!parts.ok) throw new Error(`a document that is none: ${parts.fault.sentence}`);
      return officeWithRecord(parts.value, record);
    }
    case ".html":
      return htmlWithRecord(typeof written === "string" ? written : new TextDecoder().decode(written), record);
  }
}
