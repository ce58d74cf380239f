import type { CellObject, ParsingOptions, WorkBook, WorkSheet } from "@e965/xlsx";
import { ok, type Result } from "../../domain/result";
import { type Bytes, blankFormulas } from "../tables/blankFormulas";
import { displayText, isDayFormat } from "../cells/displayText";
import { DAYS_FROM_1900_TO_1904 } from "../cells/excelSerial";
import { FindingList } from "../findingList";
import { reportCovered } from "../tables/coveredCells";
import { gridOfRows, gridSheet } from "../tables/gridSheet";
import { unsafeName } from "../guard/guardXml";
import { reportHidden } from "../tables/hiddenData";
import { limitText, SHEET_CELLS_MAX } from "../guard/limits";
import { unreadable, type ReadFault } from "../guard/unreadable";
import { CoveredPlaces } from "../tables/coveredPlaces";
import type { ConditionalFill, SheetFills, Source, SourceCell, SourceSheet } from "../source";
import { sheetStarts, xlsConditions } from "./xlsConditions";
import { xlsStrikes } from "./xlsStrikes";

/** What is used of SheetJS, whose types leave its compound files open. */
interface Library {
  readonly CFB: {
    read(bytes: Uint8Array, options: { readonly type: "array" }): object;
    find(container: object, path: string): { readonly content?: Bytes } | null;
  };
  read(stream: Bytes, options: ParsingOptions): WorkBook;
}

/** The low byte of every number for the start of a workbook (BOF). MS-XLS 2.4.21. */
const FIRST_RECORD = 0x09;

/** What Excel shows for each error that a cell may hold. MS-XLS 2.5.10, BErr. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

/**
 * Reads a compound file: an Excel 97 to 2003 workbook (`.xls`), or says what else it is. A workbook with a password is
 * a compound file too, whatever its name.
 *
 * Source of the names of its streams: MS-OFFCRYPTO 2.3, MS-XLS 2.1, MS-DOC 2.1, MS-PPT 2.1.
 */
export async function readCompound(bytes: Uint8Array, file: string): Promise<Result<Source, ReadFault>> {
  if (holdsName(bytes, "EncryptedPackage")) return unreadable("passwordProtected", file, "encrypted");
  if (!holdsName(bytes, "Workbook") && !holdsName(bytes, "Book")) {
    const detail = holdsName(bytes, "WordDocument") ? "a Word document" : "another program's file";
    return unreadable("notAWorkbook", file, detail);
  }
  const { read, CFB } = (await import("@e965/xlsx")) as unknown as Library;
  let workbook: WorkBook;
  let stream: Bytes;
  try {
    const container = CFB.read(bytes, { type: "array" });
    const content = (CFB.find(container, "/Workbook") ?? CFB.find(container, "/Book"))?.content;
    if (content?.[0] !== FIRST_RECORD) return unreadable("damaged", file, "its first record is missing");
    stream = content;
    blankFormulas(stream);
    workbook = read(stream, {
      type: "buffer",
      UTC: true,
      dense: true,
      cellNF: true,
      cellStyles: true,
      cellText: false,
    });
  } catch (error) {
    // The library throws errors, and words, on bytes it cannot read, and on nothing else here.
    return /password|encrypt/i.test(error instanceof Error ? error.message : "")
      ? unreadable("passwordProtected", file, "encrypted")
      : unreadable("damaged", file, "one of its records is broken");
  }
  const unsafe = unsafeName([...workbook.SheetNames, ...(workbook.Workbook?.Names ?? []).map((name) => name.Name)]);
  if (unsafe !== null) return unreadable("unsafe", file, `the name ${unsafe}`);
  const starts = sheetStarts(stream);
  const conditions = xlsConditions(stream);
  const strikes = xlsStrikes(stream);
  const findings = new FindingList();
  const sheets: SourceSheet[] = [];
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || !Array.isArray(sheet["!data"])) continue;
    if (cellCount(sheet["!data"]) > SHEET_CELLS_MAX) {
      return unreadable("tooLarge", file, `more than ${limitText(SHEET_CELLS_MAX)} cells in the sheet ${name}`);
    }
    const start = starts[index] ?? -1;
    const looks = { conditional: conditions.get(start) ?? [], struck: strikes.get(start) ?? new Set<string>() };
    sheets.push(sourceSheet(sheet, sheet["!data"], name, file, workbook, index, looks, findings));
  }
  if (sheets.length === 0) return unreadable("damaged", file, "it has no worksheets");
  return ok({ file, format: "xls", encoding: null, delimiter: null, sheets, findings: findings.list() });
}

/** Whether a compound file names a stream: names stand in its directory in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  // Directory entries begin at multiples of 128 bytes.
  for (let place = 0; place + wanted.length + 2 <= bytes.length; place += 128) {
    if (
      bytes[place] === first &&
      wanted.every((byte, index) => bytes[place + index] === byte) &&
      bytes[place + wanted.length] === 0
    ) {
      return true;
    }
  }
  return false;
}

/** What the library says of a cell’s fill. */
interface CellFill {
  readonly patternType?: string;
  readonly fgColor?: { readonly rgb?: string };
}

/** What the library leaves out of how a sheet looks. */
interface SheetLooks {
  readonly conditional: readonly ConditionalFill[];
  readonly struck: ReadonlySet<string>;
}

type Rows = readonly (readonly (CellObject | undefined)[] | undefined)[];

function cellCount(rows: Rows): number {
  let columns = 0;
  rows.forEach((row) => (columns = Math.max(columns, row?.length ?? 0)));
  return rows.length * columns;
}

function sourceSheet(
  sheet: WorkSheet,
  data: Rows,
  name: string,
  file: string,
  workbook: WorkBook,
  index: number,
  { conditional, struck }: SheetLooks,
  findings: FindingList,
): SourceSheet {
  const serialShift = workbook.Workbook?.WBProps?.date1904 === true ? DAYS_FROM_1900_TO_1904 : 0;
  const rows: (SourceCell | null)[][] = [];
  data.forEach((cells, row) => {
    rows[row] = Array.from({ length: cells?.length ?? 0 }, (_, column) => {
      const cell = xlsCell(cells?.[column], serialShift);
      if (cell?.kind === "error" && (cell.text !== "#N/A" || cell.formula))
        findings.add("cellError", { file, sheet: name, row, column }, cell.text);
      return cell;
    });
  });
  const grid = {
    ...gridOfRows(rows),
    fills: xlsFills(data, conditional),
    ...(struck.size === 0 ? {} : { isStruck: (row: number, column: number) => struck.has(`${row},${column}`) }),
  };
  const built = gridSheet(
    {
      name,
      merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
      hiddenRows: hiddenPlaces(sheet["!rows"]),
      hiddenColumns: hiddenPlaces(sheet["!cols"]),
    },
    grid,
  );
  reportHidden(built, file, findings);
  reportCovered(built, grid, file, findings);
  return built;
}

/** The fills that cells have, and those that conditional formats give them. */
function xlsFills(data: Rows, conditional: readonly ConditionalFill[]): SheetFills {
  const covered = new CoveredPlaces(conditional.map(({ range }) => range));
  return {
    conditional,
    at: (row, column) => {
      const fill = data[row]?.[column]?.s as CellFill | undefined;
      if (fill?.patternType !== "solid" || covered.has(row, column)) return null;
      return /^[\dA-F]{6}$/i.test(fill.fgColor?.rgb ?? "") ? (fill.fgColor?.rgb?.toUpperCase() ?? null) : null;
    },
  };
}

function hiddenPlaces(
  places: readonly ({ readonly hidden?: boolean | undefined } | undefined)[] | undefined,
): number[] {
  const hidden: number[] = [];
  places?.forEach((place, index) => {
    if (place?.hidden === true) hidden.push(index);
  });
  return hidden;
}

function xlsCell(cell: CellObject | undefined, serialShift: number): SourceCell | null {
  if (cell === undefined || cell.v === undefined) return null;
  const numberFormat = typeof cell.z === "string" ? cell.z : null;
  const formula = cell.f !== undefined;
  switch (cell.t) {
    case "n": {
      const isDay = numberFormat !== null && isDayFormat(numberFormat);
      const number = Number(cell.v) + (isDay ? serialShift : 0);
      return {
        kind: isDay ? "date" : "number",
        text: displayText(number, numberFormat),
        number,
        numberFormat,
        formula,
      };
    }
    case "b":
      return { kind: "boolean", text: cell.v === true ? "TRUE" : "FALSE", number: null, numberFormat, formula };
    case "e": {
      const text = ERRORS[Number(cell.v)] ?? `#ERROR ${String(cell.v)}`;
      return { kind: "error", text, number: null, numberFormat, formula };
    }
    default: {
      const text = String(cell.v);
      return text.trim() === "" ? null : { kind: "text", text, number: null, numberFormat, formula };
    }
  }
}
