import { utils, write } from "@e965/xlsx";
import { odsBytes } from "../read/support/workbookFile";

/** A cell as typed, or a number with the format that it is shown by. */
export type TypedCell = string | number | null | readonly [number: number, numberFormat: string];

/** An Excel workbook of one sheet with these cells, in the new form or the old. */
export function formattedBook(
  rows: readonly (readonly TypedCell[])[],
  bookType: "xlsx" | "biff8" = "xlsx",
  date1904 = false,
): Uint8Array {
  const plain = rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? cell[0] : cell)));
  const sheet = utils.aoa_to_sheet(plain);
  rows.forEach((row, down) =>
    row.forEach((cell, across) => {
      if (typeof cell === "object" && cell !== null)
        Object.assign(sheet[utils.encode_cell({ r: down, c: across })] as object, { z: cell[1] });
    }),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, "Data");
  book.Workbook = { WBProps: { date1904 } };
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
}

/** An OpenDocument sheet whose cells are words, or attributes with what is shown. */
export function odsOf(
  rows: readonly (readonly (string | readonly [attributes: string, shown: string])[])[],
): Uint8Array {
  const cell = (one: string | readonly [string, string]): string => {
    const [attributes, shown] = typeof one === "string" ? ['office:value-type="string"', one] : one;
    return (
      `<table:table-cell ${attributes}><text:p>${shown.replace(/&/g, "&amp;").replace(/</g, "&lt;")}` +
      "</text:p></table:table-cell>"
    );
  };
  const xml = rows.map((row) => `<table:table-row>${row.map(cell).join("")}</table:table-row>`).join("");
  return odsBytes(`<table:table table:name="Data">${xml}</table:table>`);
}
