/** A stream of bytes that can be changed in place. */
export interface Bytes {
  readonly length: number;
  [place: number]: number;
}

// Records that hold a formula's parts. Source: MS-XLS 2.3.2 and, for the older numbers, the BIFF3 and BIFF4 formats.
const FORMULA: readonly number[] = [0x0006, 0x0206, 0x0406];
const ARRAY_OR_SHARED: readonly number[] = [0x0021, 0x0221, 0x04bc];
const DEFINED_NAME: readonly number[] = [0x0018, 0x0218];
const CONTINUE: readonly number[] = [0x003c, 0x043c, 0x0812, 0x0875, 0x087f];

/** Where the parts of a formula start in its record: after cell, value, flags and their length. MS-XLS 2.4.127. */
const PARTS_AT = 22;
/** "A missing argument": a part of one byte, whatever follows it. MS-XLS 2.5.198.74. */
const MISSING_ARGUMENT = 0x16;
/** A record that says nothing (DSF), which readers pass over. MS-XLS 2.4.96. */
const NOTHING = 0x0161;

/**
 * Empties the formulas in the records of an Excel 97 to 2003 workbook. Only that a cell has a formula is wanted, and
 * its
 * value; and the reader goes round for ever in a damaged one.
 */
export function blankFormulas(stream: Bytes): void {
  const number = (place: number): number => (stream[place] ?? 0) | ((stream[place + 1] ?? 0) << 8);
  let inFormula = false;
  for (let place = 0; place + 4 <= stream.length;) {
    const record = number(place);
    const start = place + 4;
    const end = Math.min(start + number(place + 2), stream.length);
    inFormula = FORMULA.includes(record) || (inFormula && CONTINUE.includes(record));
    if (inFormula) fill(stream, CONTINUE.includes(record) ? start : start + PARTS_AT, end);
    else if (ARRAY_OR_SHARED.includes(record)) put(stream, place, NOTHING);
    // The length of a name's formula: none.
    else if (DEFINED_NAME.includes(record) && end - start >= 6) put(stream, start + 4, 0);
    place = end;
  }
}

function fill(stream: Bytes, from: number, to: number): void {
  for (let place = from; place < to; place += 1) stream[place] = MISSING_ARGUMENT;
}

function put(stream: Bytes, place: number, number: number): void {
  stream[place] = number & 0xff;
  stream[place + 1] = number >> 8;
}
