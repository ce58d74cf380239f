import type { Result } from "../domain/result";
import { hasPart, isCompound, isText, type FileStart } from "./fileStart";
import type { ReadFault } from "./guard/unreadable";
import type { Source } from "./source";
import { isWebPage, textStart } from "./textStart";

/** A format of file that can be read. */
interface FileFormat {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly endings: readonly string[];
  /** Whether a file is of this format, by its content. */
  readonly recognised: (file: FileStart) => boolean;
  /** Reads it; the reader, and the library behind it, is loaded only when such a file comes. */
  readonly read: (file: FileStart) => Promise<Result<Source, ReadFault>>;
}

/**
 * Every format, in the order that a file is tried against them: text comes last, because anything may be text. The file
 * picker, the sniffing and `docs/formats.md` follow from it.
 */
export const FORMATS = [
  {
    id: "xlsx",
    name: "Excel workbook",
    endings: [".xlsx", ".xlsm"],
    recognised: (file: FileStart): boolean => hasPart(file, /(^|\/)workbook\d*\.xml$/i),
    read: async ({ bytes, file, parts }: FileStart): Promise<Result<Source, ReadFault>> =>
      (await import("./xlsx/readXlsx")).readXlsx(bytes, file, parts ?? []),
  },
  {
    id: "ods",
    name: "OpenDocument spreadsheet",
    endings: [".ods"],
    recognised: isSpreadsheet,
    read: async ({ bytes, file, parts }: FileStart): Promise<Result<Source, ReadFault>> =>
      (await import("./ods/readOds")).readOds(bytes, file, parts ?? []),
  },
  {
    id: "xls",
    name: "Excel 97-2003 workbook",
    endings: [".xls"],
    recognised: isCompound,
    read: async ({ bytes, file }: FileStart): Promise<Result<Source, ReadFault>> =>
      (await import("./xls/readXls")).readCompound(bytes, file),
  },
  {
    id: "html",
    name: "Web page",
    endings: [".html", ".htm"],
    recognised: (file: FileStart): boolean => isText(file) && isWebPage(textStart(file.bytes)),
    read: async ({ bytes, file }: FileStart): Promise<Result<Source, ReadFault>> =>
      (await import("./html/readHtml")).readHtml(bytes, file),
  },
  {
    id: "csv",
    name: "Text with commas, semicolons, tabs or bars between the cells",
    endings: [".csv", ".tsv", ".txt"],
    recognised: isText,
    read: async ({ bytes, file }: FileStart): Promise<Result<Source, ReadFault>> =>
      (await import("./csv/readCsv")).readCsv(bytes, file),
  },
] as const satisfies readonly FileFormat[];

/** Endings of the files that can be read, as a file picker takes them. */
export const FILE_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }): readonly string[] => endings);

/**
 * An OpenDocument file says in its first part, stored unpacked, what it is; one without that part may still be a sheet.
 */
function isSpreadsheet(file: FileStart): boolean {
  if (!hasPart(file, /^content\.xml$/) || hasPart(file, /(^|\/)workbook\.bin$/i)) return false;
  const type = file.parts?.find(({ name }) => name === "mimetype");
  if (type === undefined || type.method !== 0) return true;
  const words = file.bytes.subarray(type.start, type.start + type.packedBytes);
  return new TextDecoder().decode(words).includes("spreadsheet");
}
