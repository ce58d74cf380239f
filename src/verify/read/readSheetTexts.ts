import { ok, type Result } from "../../domain/result";
import type { PlacedText } from "../../pack/signOff/placedText";
import { readSource } from "../../read/readSource";
import type { Source, SourceSheet } from "../../read/source";
import { TextReading } from "../textReading";
import type { Parts } from "./packageParts";
import { chartCacheTexts } from "./readChartCaches";

/** Cells of a row from which on it may be headings of a table. */
const HEADINGS = 3;
/** Where the names of the sheets stand that were read. */
const SHEETS = "Sheets";

/** Whether a workbook is a pack, and not a report: a pack always has an annex, if of one line. */
export function isPackRead(texts: readonly PlacedText[]): boolean {
  return texts.some(({ place, text }) => place === SHEETS && text === "Annex");
}

/** What sheets of a workbook say, cell by cell, as a reader sees it: not what is hidden. */
export function sheetTexts({ sheets }: Source, names: readonly string[]): readonly PlacedText[] {
  return sheets
    .filter(({ name, hidden }) => names.includes(name) && !hidden)
    .flatMap((sheet) => [{ place: SHEETS, text: sheet.name }, ...textsOf(sheet)]);
}

/**
 * What a workbook says in the sheets that a record is of: others are people’s own. With it what its charts draw that is
 * not in their cells.
 *
 * @param record What they said when it was signed off; null reads every sheet.
 */
export async function readSheetTexts(
  bytes: Uint8Array,
  file: string,
  parts: Parts,
  record: readonly PlacedText[] | null,
): Promise<Result<readonly PlacedText[]>> {
  const source = await readSource(bytes, file);
  if (!source.ok) return source;
  const all = source.value.sheets.map(({ name }) => name);
  const names = record?.filter(({ place }) => place === SHEETS).map(({ text }) => text) ?? all;
  return ok([...sheetTexts(source.value, names), ...chartCacheTexts(parts, source.value, names)]);
}

function textsOf(sheet: SourceSheet): readonly PlacedText[] {
  const reading = new TextReading();
  reading.startAt(sheet.name);
  reading.startTable();
  let filledBefore = 0;
  const [hiddenRows, hiddenColumns] = [new Set(sheet.hiddenRows), new Set(sheet.hiddenColumns)];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    if (hiddenRows.has(row)) continue;
    const cells = Array.from({ length: sheet.columnCount }, (_, column) =>
      hiddenColumns.has(column) ? null : sheet.cell(row, column),
    );
    const filled = cells.filter((cell) => cell !== null && cell.text !== "");
    const head = filled.length >= HEADINGS && filledBefore < HEADINGS && filled.every((cell) => cell?.kind === "text");
    for (const cell of cells) {
      reading.startCell(head);
      reading.say(cell?.text ?? "");
      reading.endCell();
    }
    reading.endRow();
    filledBefore = filled.length;
  }
  reading.endTable();
  return reading.texts;
}
