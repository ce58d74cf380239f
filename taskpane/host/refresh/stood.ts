import {
  rangeAddress,
  sameEntry,
  type CellRange,
  type FoundReport,
  type RefreshEdit,
  type SetCell,
  type SetLink,
} from "../../../src/index";
import { askForLooks, type LooksStood } from "./looksStood";
import { askForOrdinaryRows } from "./ordinaryRows";
import { heldOf } from "./editSteps";
import { sheetsOf, type At, type Place, type Places } from "./places";
import { readBlocks } from "./readBlocks";
import { rectangles } from "./rectangles";

/** The letters of a cell, of which Excel makes others when it links it. */
export type Font = Pick<Excel.Interfaces.RangeFontData, "name" | "size" | "bold" | "italic" | "underline" | "color">;

/** What stood in the workbook right before it is written, beyond what was found: to write by, and to put back. */
export interface Stood {
  /** Names of the tables with a row of totals. */
  readonly totals: ReadonlySet<string>;
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly formats: readonly Formats[];
  readonly links: readonly LinkStood[];
  readonly looks: LooksStood;
  /** The row whose looks new rows take, by the step that puts them in; that which they are like where none is said. */
  readonly ordinaryRows: ReadonlyMap<RefreshEdit, number>;
  /** The number format of a cell; null where that is not known, as in a new row. */
  readonly formatOf: (edit: SetCell) => string | null;
  readonly fontOf: (edit: SetLink) => Font | null;
  /** Where a new sheet comes that is to stand after another. */
  readonly positionAfter: (sheet: string) => number;
}

export interface Formats {
  readonly sheet: string;
  readonly range: CellRange;
  readonly formats: readonly (readonly string[])[];
}

export interface LinkStood {
  readonly at: At;
  readonly link: Excel.RangeHyperlink | null;
  readonly font: Font;
}

/** A place of the workbook that is not as it was found. */
export interface Changed {
  readonly kind: "changed";
  /** In words: `Measures!D7`, or the name of a sheet. */
  readonly place: string;
}

export interface ProtectedSheet {
  readonly kind: "protected";
  readonly sheet: string;
}

/**
 * Looks at the sheets that the edits touch once more, in one round trip unless they are very large: whether all is as
 * it was found, and what else must be known to write and to put back.
 */
export async function lookAgain(
  context: Excel.RequestContext,
  found: FoundReport,
  edits: readonly RefreshEdit[],
  places: Places,
): Promise<{ readonly kind: "asFound"; readonly stood: Stood } | Changed | ProtectedSheet> {
  const touched = new Set(edits.flatMap(sheetsOf));
  const sheets = found.sheets.filter(({ name }) => touched.has(name));
  const { worksheets, names } = context.workbook;
  const seen = sheets.map((sheet) => {
    const worksheet = worksheets.getItem(sheet.name);
    const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
    const range = { top: 0, left: 0, bottom: sheet.rows.length - 1, right: width - 1 };
    const tables = sheet.tables.map(({ name }) => ({ name, table: worksheet.tables.getItem(name) }));
    return {
      sheet,
      worksheet,
      range,
      used: worksheet.getUsedRangeOrNullObject(true),
      tables: tables.map(({ name, table }) => ({ name, table, place: table.getRange() })),
    };
  });
  const where = places.whereAfter(0);
  const targets = places.targets();
  const startOf = (edit: RefreshEdit): At | undefined => {
    const place = targets.get(edit);
    return place === undefined ? undefined : where.get(place);
  };
  const formats = rectangles(
    edits.flatMap((edit) => {
      const at = edit.kind === "setCell" ? startOf(edit) : undefined;
      return at === undefined ? [] : [{ at, cell: null }];
    }),
  ).map(({ sheet, range }) => ({ sheet, range, read: worksheets.getItem(sheet).getRange(rangeAddress(range)) }));
  const likeFormats = rectangles(
    edits.flatMap((edit) => {
      const place = edit.kind === "setCell" ? targets.get(edit) : undefined;
      if (place === undefined || where.has(place)) return [];
      const at = where.get(places.looksLike(place));
      return at === undefined ? [] : [{ at, cell: null }];
    }),
  ).map(({ sheet, range }) => ({ sheet, range, read: worksheets.getItem(sheet).getRange(rangeAddress(range)) }));
  const linked = edits.flatMap((edit) => {
    const at = edit.kind === "setLink" ? startOf(edit) : undefined;
    return at === undefined
      ? []
      : [{ edit, at, read: worksheets.getItem(at.sheet).getRangeByIndexes(at.row, at.column, 1, 1) }];
  });
  const looks = askForLooks(context, edits, startOf);
  const ordinary = askForOrdinaryRows(context, edits, places, where);
  let held;
  try {
    held = await readBlocks(
      context,
      seen.filter(({ range }) => range.bottom >= 0 && range.right >= 0),
      "formulas",
      () => {
        worksheets.load("items/name");
        names.load("items/name,items/formula");
        for (const { worksheet, used, tables } of seen) {
          worksheet.protection.load("protected");
          used.load(PLACE);
          for (const { table, place } of tables) {
            table.load("showTotals");
            place.load(PLACE);
          }
        }
        for (const { read } of [...formats, ...likeFormats]) read.load("numberFormat");
        looks.load();
        ordinary.load();
        for (const { read } of linked)
          read.load(
            "hyperlink,format/font/name,format/font/size,format/font/bold,format/font/italic," +
              "format/font/underline,format/font/color",
          );
      },
    );
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === "ItemNotFound")
      return { kind: "changed", place: "a sheet or table that has gone" };
    throw error;
  }
  const locked = seen.find(({ worksheet }) => worksheet.protection.protected);
  if (locked !== undefined) return { kind: "protected", sheet: locked.sheet.name };
  const filled = seen.filter(({ range }) => range.bottom >= 0 && range.right >= 0);
  for (const [index, { sheet }] of filled.entries()) {
    const place = firstDifference(sheet, held[index] ?? []);
    if (place !== null) return { kind: "changed", place };
  }
  for (const { sheet, range, used, tables } of seen) {
    const grown =
      !used.isNullObject &&
      (used.rowIndex + used.rowCount - 1 > range.bottom || used.columnIndex + used.columnCount - 1 > range.right);
    if (grown) return { kind: "changed", place: sheet.name };
    for (const { name, table, place } of tables) {
      const was = sheet.tables.find((one) => one.name === name)?.range;
      const rows = place.rowCount - (table.showTotals ? 1 : 0);
      const same =
        was !== undefined &&
        was.top === place.rowIndex &&
        was.left === place.columnIndex &&
        was.bottom === place.rowIndex + rows - 1 &&
        was.right === place.columnIndex + place.columnCount - 1;
      if (!same) return { kind: "changed", place: `the table ${name}` };
    }
  }
  const formatAt = new Map<Place, string>();
  const byAddress = new Map<string, Place>([...where].map(([place, at]) => [keyOf(at), place]));
  const formatsOf = ({ sheet, range, read }: (typeof formats)[number]): Formats => {
    const grid: readonly string[][] = read.numberFormat;
    grid.forEach((row, down) =>
      row.forEach((format, across) => {
        const place = byAddress.get(keyOf({ sheet, row: range.top + down, column: range.left + across }));
        if (place !== undefined) formatAt.set(place, format);
      }),
    );
    return { sheet, range, formats: grid };
  };
  const stoodFormats = formats.map(formatsOf);
  likeFormats.forEach(formatsOf);
  const links = linked.map(({ edit, at, read }) => ({ edit, at, link: linkOf(read), font: fontOf(read) }));
  const order = worksheets.items.map(({ name }) => name);
  return {
    kind: "asFound",
    stood: {
      totals: new Set(
        seen.flatMap(({ tables }) => tables.flatMap(({ name, table }) => (table.showTotals ? [name] : []))),
      ),
      names: names.items.flatMap(({ name, formula }) => (typeof formula === "string" ? [{ name, formula }] : [])),
      formats: stoodFormats,
      links,
      looks: looks.answer(),
      ordinaryRows: ordinary.answer(),
      formatOf: (edit) => {
        const place = targets.get(edit);
        return (place === undefined ? undefined : formatAt.get(places.looksLike(place))) ?? null;
      },
      fontOf: (edit) => links.find((link) => link.edit === edit)?.font ?? null,
      positionAfter: (sheet) => positionAfter(order, edits, sheet),
    },
  };
}

const PLACE = "rowIndex,columnIndex,rowCount,columnCount";

function keyOf({ sheet, row, column }: At): string {
  return `${row} ${column} ${sheet}`;
}

function firstDifference(
  { name, rows }: FoundReport["sheets"][number],
  held: readonly (readonly (string | number | boolean)[])[],
): string | null {
  for (const [row, cells] of held.entries())
    for (const [column, now] of cells.entries())
      if (!sameEntry(heldOf(rows[row]?.[column] ?? null), now))
        return `${name}!${rangeAddress({ top: row, left: column, bottom: row, right: column })}`;
  return null;
}

function linkOf(read: Excel.Range): Excel.RangeHyperlink | null {
  const link: unknown = read.hyperlink;
  return typeof link === "object" && link !== null ? read.hyperlink : null;
}

function fontOf({ format: { font } }: Excel.Range): Font {
  const { name, size, bold, italic, underline, color } = font;
  return { name, size, bold, italic, underline, color };
}

function positionAfter(order: readonly string[], edits: readonly RefreshEdit[], sheet: string): number {
  const names = [...order];
  for (const edit of edits) {
    if (edit.kind !== "addSheet") continue;
    const at = edit.after === null ? 0 : names.indexOf(edit.after) + 1;
    if (edit.after === sheet) return at;
    names.splice(at, 0, edit.sheet.name);
  }
  return names.indexOf(sheet) + 1;
}
