import { extname } from "node:path";
import type { PackModel, Result, SectionKind } from "../src/index";
import {
  ok,
  packDocumentOnDemand,
  packPageOnDemand,
  packPrintOnDemand,
  packSlidesOnDemand,
  packWorkbookOnDemand,
  refused,
  verifyOnDemand,
  PACK_SECTIONS,
} from "../src/index";
import { NODE_COMPRESSION } from "./compression";
import { readFonts } from "./fonts";
import { openPdfSetter } from "./pdf";

/** Writes a pack, a PDF with a record of what it says in it; each writer is loaded only when it is asked for. */
export type PackWriter = (pack: PackModel, at: Date, record?: string) => Promise<Uint8Array | string>;

/** Finds what a format needs before anything is read; refused where it is not installed. */
type OpenWriter = () => Promise<Result<PackWriter>>;

/** What each ending of a pack's file is written with. */
const PACK_WRITERS: ReadonlyMap<string, OpenWriter> = new Map<string, OpenWriter>([
  [".html", () => Promise.resolve(ok(async (pack) => (await packPageOnDemand()).writePackHtml(pack)))],
  [".pdf", openPdfWriter],
  [".docx", () => Promise.resolve(ok(writeDocument))],
  [".pptx", () => Promise.resolve(ok(writeSlides))],
  [".xlsx", () => Promise.resolve(ok(writeSheets))],
]);

async function openPdfWriter(): Promise<Result<PackWriter>> {
  const setter = await openPdfSetter();
  if (!setter.ok) return setter;
  return ok(async (pack, _at, record) => {
    const source = (await packPrintOnDemand()).writePackTypst(pack);
    return setter.value(record === undefined ? source : source + (await verifyOnDemand()).recordForTypst(record));
  });
}

async function writeDocument(pack: PackModel, at: Date): Promise<Uint8Array> {
  const [{ writePackDocx, pngDrawer }, fonts] = await Promise.all([packDocumentOnDemand(), readFonts()]);
  return writePackDocx(pack, at, pngDrawer(fonts, NODE_COMPRESSION), NODE_COMPRESSION);
}

async function writeSlides(pack: PackModel, at: Date): Promise<Uint8Array> {
  const [{ writePackPptx, pngDrawer }, fonts] = await Promise.all([packSlidesOnDemand(), readFonts()]);
  return writePackPptx(pack, at, pngDrawer(fonts, NODE_COMPRESSION), NODE_COMPRESSION);
}

async function writeSheets(pack: PackModel, at: Date): Promise<Uint8Array> {
  return (await packWorkbookOnDemand()).writePackXlsx(pack, at, NODE_COMPRESSION);
}

/** A pack to write, and what writes it. */
export interface PackFile {
  readonly path: string;
  readonly write: PackWriter;
}

/** What writes each of these packs, by the endings of their names. */
export async function packFiles(paths: readonly string[]): Promise<Result<readonly PackFile[]>> {
  const files: PackFile[] = [];
  for (const path of paths) {
    const open = PACK_WRITERS.get(extname(path).toLowerCase());
    if (open === undefined) return refused(`Cannot write the pack ${path}: its name must end in ${endings()}.`);
    const write = await open();
    if (!write.ok) return write;
    files.push({ path, write: write.value });
  }
  return ok(files);
}

/** `.html, .pdf or .docx`. */
function endings(): string {
  return [...PACK_WRITERS.keys()].join(", ").replace(/, ([^,]*)$/, " or $1");
}

/** The sections that `--without` names. */
export function sectionsLeftOut(names: readonly string[] = []): Result<readonly SectionKind[]> {
  const sections: SectionKind[] = [];
  for (const name of names) {
    const section = PACK_SECTIONS.find((kind) => kind === name.toLowerCase());
    if (section === undefined) return refused(`--without cannot be ${name}. Use one of: ${PACK_SECTIONS.join(", ")}.`);
    sections.push(section);
  }
  return ok(sections);
}

/** What there is to write as a pack. */
export interface PackJob {
  readonly pack: PackModel;
  /** When it is written, which properties of files say. */
  readonly at: Date;
  /** Sections that were left out. */
  readonly without: readonly SectionKind[];
}

/** Writes a pack; one that is signed off with a record of what it says. */
export async function writePack(
  { path, write }: PackFile,
  { pack, at, without }: PackJob,
): Promise<Uint8Array | string> {
  if (pack.draft) return write(pack, at);
  const { formatOf, writeRecorded } = await verifyOnDemand();
  const format = formatOf(path);
  if (format === null) return write(pack, at);
  return writeRecorded({ pack, format, without, write: (record) => write(pack, at, record) });
}
