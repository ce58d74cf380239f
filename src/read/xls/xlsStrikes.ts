import type { Bytes } from "../tables/blankFormulas";
import { records } from "./xlsConditions";

// Records. Source: MS-XLS 2.4.21, 2.4.56, 2.4.122 and 2.4.353.
const START = 0x0809;
const END = 0x000a;
const FONT = 0x0031;
const FORMAT = 0x00e0;
/** Records of one cell: its row, its column, its format. Source: MS-XLS 2.4.24, 2.4.127, 2.4.148 and others. */
const CELLS = new Set([0x0006, 0x00d6, 0x00fd, 0x0203, 0x0204, 0x0205, 0x027e]);
/** Numbers in cells next to each other: row, first column, then a format and a number of six bytes for each. */
const NUMBERS = 0x00bd;
const NUMBER_BYTES = 6;
const STRIKE_OUT = 0x0008;
/** The fifth font is not written: what is numbered after it stands one place before. Source: MS-XLS 2.5.129. */
const NO_FONT = 4;

/**
 * The cells of each sheet of an Excel 97 to 2003 workbook whose font is struck through, which its reader leaves out, as
 * `row,column`: by the place in the stream at which the sheet begins. Words struck within a cell are not looked for.
 */
export function xlsStrikes(stream: Bytes): ReadonlyMap<number, ReadonlySet<string>> {
  const number = (place: number): number => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  const fonts: boolean[] = [];
  const formats: boolean[] = [];
  const bySheet = new Map<number, Set<string>>();
  // A chart stands inside the sheet that it is on.
  const open: Set<string>[] = [];
  const add = (row: number, column: number, format: number): void => {
    if (formats[format] === true) open.at(-1)?.add(`${row},${column}`);
  };
  for (const { record, start, end } of records(stream)) {
    if (record === START) {
      const struck = new Set<string>();
      open.push(struck);
      bySheet.set(start - 4, struck);
    } else if (record === END) open.pop();
    else if (record === FONT) fonts.push((number(start + 2) & STRIKE_OUT) !== 0);
    else if (record === FORMAT) {
      const font = number(start);
      formats.push(fonts[font > NO_FONT ? font - 1 : font] === true);
    } else if (CELLS.has(record)) add(number(start), number(start + 2), number(start + 4));
    else if (record === NUMBERS) {
      const count = Math.floor((end - start - NUMBER_BYTES) / NUMBER_BYTES);
      for (let index = 0; index < count; index += 1)
        add(number(start), number(start + 2) + index, number(start + 4 + index * NUMBER_BYTES));
    }
  }
  return bySheet;
}
