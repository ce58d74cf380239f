import type { PackModel } from "../../../src/index";
import {
  packDocumentOnDemand,
  packPageOnDemand,
  packPrintOnDemand,
  packSlidesOnDemand,
  packWorkbookOnDemand,
  verifyOnDemand,
} from "../../../src/index";

/** A kind of file that a board pack is kept as. */
export interface PackFormat {
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  readonly ending: ".html" | ".pdf" | ".docx" | ".pptx" | ".xlsx";
  /** Its media type. */
  readonly type: string;
  /** Fetches its writer, which stands on no page before, and writes; a PDF with a record of what it says in it. */
  readonly write: (pack: PackModel, at: Date, record?: string) => Promise<Uint8Array | string>;
}

/** Writes a pack of the open workbook’s report; one that is signed off with a record of what it says. */
export async function writePackAs(
  { ending, write }: PackFormat,
  pack: PackModel,
  at: Date,
): Promise<Uint8Array | string> {
  if (pack.draft) return write(pack, at);
  const { writeRecorded } = await verifyOnDemand();
  return writeRecorded({ pack, format: ending, without: [], write: (record) => write(pack, at, record) });
}

export const PACK_FORMATS: readonly [PackFormat, ...PackFormat[]] = [
  {
    key: "page",
    label: "Web page",
    hint: "One file. Reads on any screen and prints on A4.",
    ending: ".html",
    type: "text/html;charset=utf-8",
    write: async (pack) => (await packPageOnDemand()).writePackHtml(pack),
  },
  {
    key: "pdf",
    label: "PDF",
    hint: "A4 pages, which screen readers can read. The first takes longer: what sets it is fetched, 11 MB.",
    ending: ".pdf",
    type: "application/pdf",
    write: async (pack, _at, record) => {
      const [{ writePackTypst }, { setPdf }] = await Promise.all([packPrintOnDemand(), import("./setPdf")]);
      const source = writePackTypst(pack);
      return setPdf(record === undefined ? source : source + (await verifyOnDemand()).recordForTypst(record));
    },
  },
  {
    key: "document",
    label: "Word document",
    hint: "For a committee report.",
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    write: async (pack, at) => {
      const [{ writePackDocx, pngDrawer }, { fetchFonts }] = await Promise.all([
        packDocumentOnDemand(),
        import("./packFonts"),
      ]);
      return writePackDocx(pack, at, pngDrawer(await fetchFonts()));
    },
  },
  {
    key: "slides",
    label: "PowerPoint slides",
    hint: "With charts that can be changed, and the sources in the notes.",
    ending: ".pptx",
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    write: async (pack, at) => {
      const [{ writePackPptx, pngDrawer }, { fetchFonts }] = await Promise.all([
        packSlidesOnDemand(),
        import("./packFonts"),
      ]);
      return writePackPptx(pack, at, pngDrawer(await fetchFonts()));
    },
  },
  {
    key: "sheets",
    label: "Excel workbook",
    hint: "The pack in sheets of its own, with charts that can be changed. It is not the report’s workbook.",
    ending: ".xlsx",
    type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write: async (pack, at) => (await packWorkbookOnDemand()).writePackXlsx(pack, at),
  },
];
