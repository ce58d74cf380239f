/**
 * How much of a file is read before it is refused. Each limit is far above any real performance extract and below what
 * would exhaust a browser tab; a file that passes one is refused with a sentence that names the limit.
 */

/** Bytes in a file as chosen. An extract of a million rows and eight columns is about 130 MB. */
export const FILE_BYTES_MAX = 300_000_000;

/** Files inside a workbook. A workbook of 200 sheets with charts and notes has about 1,000. */
export const ZIP_ENTRIES_MAX = 5_000;

/** Bytes that all the parts of a workbook may unpack to. */
export const ZIP_BYTES_MAX = 600_000_000;

/**
 * How many times larger a part may grow when unpacked, once it is over `ZIP_RATIO_FROM` bytes. Real sheets: 5 to 40.
 */
export const ZIP_RATIO_MAX = 200;

/** Unpacked bytes below which the ratio is not looked at: a small sheet of one repeated value packs very tightly. */
export const ZIP_RATIO_FROM = 30_000_000;

/** Rows in a worksheet. Source: Excel specifications and limits. */
export const SHEET_ROWS_MAX = 1_048_576;

/** Columns in a sheet of any format. Source: Excel specifications and limits. */
export const COLUMNS_MAX = 16_384;

/** Rows in a text file: more than a worksheet holds, because an extract cut from a database may be. */
export const TEXT_ROWS_MAX = 5_000_000;

/** Cells in the rectangle that a worksheet uses, blank ones included. */
export const SHEET_CELLS_MAX = 20_000_000;

/** Cells in a text file: a million rows by eight columns is 8 million. */
export const TEXT_CELLS_MAX = 40_000_000;

/** Characters in one line (record) of a text file. Sixteen thousand columns of a sentence each stay below it. */
export const RECORD_CHARS_MAX = 2_000_000;

/** Characters in one cell. Excel's own limit is 32,767. */
export const CELL_CHARS_MAX = 1_000_000;

/** Cells that the merged cells of a web page's tables may cover together: each is kept track of while reading. */
export const SPANNED_CELLS_MAX = 1_000_000;

/** Merged ranges in a sheet that are looked at. */
export const MERGES_MAX = 100_000;

/** Findings of one code kept for a file: past these the last one says how many more there are. */
export const FINDINGS_OF_A_CODE_MAX = 200;

/**
 * Rows looked at to tell what a column holds; in a longer table they are taken at even steps, so that the answer is
 * the same every time.
 */
export const TYPE_SAMPLE_ROWS = 2_000;

/** Cells in a table above which its rows build their cells only when asked, to save memory. */
export const EAGER_CELLS_MAX = 400_000;

/**
 * A limit in words for a sentence: digits in threes, whole megabytes for bytes.
 *
 * @example
 * limitText(1048576) //=> "1,048,576"
 */
export function limitText(limit: number): string {
  return String(limit).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A number of bytes as people read it.
 *
 * @example
 * megabytes(300000000) //=> "300 MB"
 */
export function megabytes(bytes: number): string {
  return `${limitText(Math.round(bytes / 1_000_000))} MB`;
}
