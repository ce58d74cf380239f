import type { Cell, CellValue } from "hucre/xlsx";
import { columnLetters } from "../../domain/cell";
import { ok, type Result } from "../../domain/result";
import { isDayFormat } from "../cells/displayText";
import { FindingList } from "../findingList";
import { reportCovered } from "../tables/coveredCells";
import { type Grid, gridSheet, usedSize } from "../tables/gridSheet";
import { guardXml } from "../guard/guardXml";
import type { ZipEntry } from "../guard/guardZip";
import { reportHidden } from "../tables/hiddenData";
import { limitText, SHEET_CELLS_MAX } from "../guard/limits";
import { damageIn, unreadable, type ReadFault } from "../guard/unreadable";
import type { SheetFills, Source, SourceSheet } from "../source";
import { workbookParts } from "./workbookParts";
import { type Palette, xlsxFills } from "./xlsxFills";
import { xlsxCell } from "./xlsxCell";

/** With formats; and with dates counted from 1904, where the number that a cell stores can be told from each. */
const HOW_TO_READ = { readStyles: true, dateSystem: "1904" } as const;

type Hucre = typeof import("hucre/xlsx");
type HucreSheet = Awaited<ReturnType<Hucre["readXlsx"]>>["sheets"][number];

/**
 * Reads an Excel workbook (`.xlsx`, `.xlsm`) whose zip directory has been checked: every worksheet, hidden ones too,
 * with stored values, number formats, and the values that formulas had when the workbook was saved.
 *
 * The only file that knows hucre: it was the fastest of the readers measured, and the conformance tests beside it are
 * the fence around it.
 */
export async function readXlsx(
  bytes: Uint8Array,
  file: string,
  entries: readonly ZipEntry[],
): Promise<Result<Source, ReadFault>> {
  const guarded = guardXml(bytes, entries, file);
  if (!guarded.ok) return guarded;
  const parts = workbookParts(bytes, entries, file);
  if (!parts.ok) return parts;
  const { names, date1904, indexedColours, extensionRules } = parts.value;
  const read = await readSheets(parts.value.bytes, names, file);
  if (!read.ok) return read;
  const { sheets, theme } = read.value;
  const palette: Palette = { theme, indexed: indexedColours };
  const findings = new FindingList();
  return ok({
    file,
    format: "xlsx",
    encoding: null,
    delimiter: null,
    sheets: sheets.map((sheet) => {
      const rules = extensionRules[names.indexOf(sheet.name)] ?? [];
      return sourceSheet(sheet, file, date1904, xlsxFills(sheet, rules, palette), findings);
    }),
    findings: findings.list(),
  });
}

async function readSheets(
  bytes: Uint8Array,
  names: readonly string[],
  file: string,
): Promise<Result<{ readonly sheets: readonly HucreSheet[]; readonly theme: readonly string[] }, ReadFault>> {
  const hucre = await import("hucre/xlsx");
  const whole = await attempt(file, () => hucre.readXlsx(bytes, { ...HOW_TO_READ, sheets: [...names] }));
  if (whole.ok) return ok({ sheets: whole.value.sheets, theme: whole.value.themeColors ?? [] });
  if (whole.fault.why !== "tooLarge") return whole;
  // hucre counts formatted blank cells, which can reach to the last row of a sheet: cut each sheet to what it holds.
  const sheets: HucreSheet[] = [];
  let theme: readonly string[] = [];
  for (const name of names) {
    const used = await attempt(file, () => usedRange(hucre, bytes, name));
    if (!used.ok) return used;
    if (used.value.cells > SHEET_CELLS_MAX) {
      return unreadable("tooLarge", file, `more than ${limitText(SHEET_CELLS_MAX)} cells in the sheet ${name}`);
    }
    const cut = await attempt(file, () =>
      hucre.readXlsx(bytes, { ...HOW_TO_READ, sheets: [name], range: used.value.range }),
    );
    if (!cut.ok) return cut;
    for (const sheet of cut.value.sheets) sheets.push(sheet);
    theme = cut.value.themeColors ?? [];
  }
  return ok({ sheets, theme });
}

async function usedRange(hucre: Hucre, bytes: Uint8Array, sheet: string): Promise<{ range: string; cells: number }> {
  let bottom = 0;
  let right = 0;
  for await (const row of hucre.streamXlsxRows(bytes, { sheet })) {
    const last = row.values.findLastIndex((value) => value !== null && value !== "");
    if (last < 0) continue;
    bottom = row.index;
    right = Math.max(right, last);
  }
  return { range: `A1:${columnLetters(right)}${bottom + 1}`, cells: (bottom + 1) * (right + 1) };
}

/**
 * Runs the library on bytes that may be damaged. Whatever it throws there is about the bytes: besides its own errors a
 * broken part makes it stumble over what is not there. Nothing of ours runs inside.
 */
async function attempt<T>(file: string, read: () => Promise<T>): Promise<Result<T, ReadFault>> {
  try {
    return ok(await read());
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === "EncryptedFileError") return unreadable("passwordProtected", file, "encrypted");
    if (/over the \d+ limit/.test(error.message)) {
      return unreadable("tooLarge", file, `more than ${limitText(SHEET_CELLS_MAX)} cells in a sheet`);
    }
    return unreadable("damaged", file, damageIn(error));
  }
}

function sourceSheet(
  sheet: HucreSheet,
  file: string,
  date1904: boolean,
  fills: SheetFills,
  findings: FindingList,
): SourceSheet {
  const details = (row: number, column: number): Cell | undefined => sheet.cells?.get(`${row},${column}`);
  const { unsaved, plainText, struck } = reportCells(sheet, file, findings);
  const filled = (value: CellValue, row: number, column: number): boolean => {
    if (value === null) return unsaved.size > 0 && unsaved.has(`${row},${column}`);
    return typeof value === "string" ? value.trim() !== "" : true;
  };
  const grid: Grid = {
    ...usedSize(sheet.rows, filled),
    // Cells are made when they are asked for: showing half a million numbers by their formats takes as long as
    // reading them, and most are never looked at as text.
    cell: (row, column) => {
      const value = sheet.rows[row]?.[column] ?? null;
      return xlsxCell(value, plainText && typeof value === "string" ? undefined : details(row, column), date1904);
    },
    filled: (row, column) => filled(sheet.rows[row]?.[column] ?? null, row, column),
    fills,
    isBold: (row, column) => isBold(details(row, column)),
    ...(struck.size === 0 ? {} : { isStruck: (row, column) => struck.has(`${row},${column}`) }),
  };
  const built = gridSheet(
    {
      name: sheet.name,
      merges: (sheet.merges ?? []).map((merge) => ({
        top: merge.startRow,
        left: merge.startCol,
        bottom: merge.endRow,
        right: merge.endCol,
      })),
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, definition]) => definition.hidden === true).map(([row]) => row),
      hiddenColumns: (sheet.columns ?? []).flatMap((definition, column) =>
        definition.hidden === true ? [column] : [],
      ),
    },
    grid,
  );
  reportHidden(built, file, findings);
  reportCovered(built, grid, file, findings);
  return built;
}

/** Whether a cell’s font is bold, or that of each piece of its words. */
function isBold(cell: Cell | undefined): boolean {
  const own = cell?.style?.font?.bold === true;
  const pieces = (cell?.richText ?? []).filter(({ text }) => text.trim() !== "");
  return pieces.length === 0 ? own : pieces.every(({ font }) => (font === undefined ? own : font.bold === true));
}

/** Whether a cell’s font is struck through, or that of some of its words. */
function isStruck({ style, richText }: Cell): boolean {
  const own = style?.font?.strikethrough === true;
  const pieces = (richText ?? []).filter(({ text }) => text.trim() !== "");
  return pieces.length === 0
    ? own
    : pieces.some(({ font }) => (font === undefined ? own : font.strikethrough === true));
}

/** What looking through a sheet's details once spares looking up later. */
interface SheetDetails {
  /** Places of formulas saved without their value. */
  readonly unsaved: ReadonlySet<string>;
  /** Whether no words in the sheet are rich, an error's, a formula's or a date in ISO form. */
  readonly plainText: boolean;
  /** Places of cells of which some words are struck through. */
  readonly struck: ReadonlySet<string>;
}

/** Reports cells with an error, and formulas saved without their value. */
function reportCells(sheet: HucreSheet, file: string, findings: FindingList): SheetDetails {
  const unsaved = new Set<string>();
  const struck = new Set<string>();
  let plainText = true;
  for (const [place, cell] of sheet.cells ?? []) {
    if (isStruck(cell)) struck.add(place);
    const isError = cell.type === "error" && typeof cell.value === "string";
    if (typeof cell.value === "string") {
      const isDate = cell.style?.numFmt !== undefined && isDayFormat(cell.style.numFmt);
      plainText &&= !isError && !isDate && cell.richText === undefined && cell.formula === undefined;
    }
    if (!isError && (cell.formula === undefined || cell.value !== null)) continue;
    const [row = 0, column = 0] = place.split(",").map(Number);
    const at = { file, sheet: sheet.name, row, column };
    // #N/A typed into a cell is a mark for a missing figure; from a formula it is a fault.
    if (isError && cell.value === "#N/A" && cell.formula === undefined) continue;
    if (isError) findings.add("cellError", at, String(cell.value));
    else {
      unsaved.add(place);
      findings.add("formulaWithoutValue", at, null, null, cell.formula ? { formula: `=${cell.formula}` } : {});
    }
  }
  return { unsaved, plainText, struck };
}
