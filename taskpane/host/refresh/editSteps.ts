import {
  address,
  isFormula,
  rangeAddress,
  safeUrl,
  THEMES,
  type RefreshEdit,
  type ReportModel,
  type SetCell,
  type SetLink,
} from "../../../src/index";
import { blockParts, columnPoints, COMMAND_BYTES, jsonBytes, setFont, sheetParts, type SheetPart } from "../sheetParts";
import { quotedName } from "../sheetNames";
import { enteredEntry, type EnteredEntry } from "./enteredEntry";
import { heightIsOurs, setPage } from "./looksStood";
import { moves } from "./places";
import { rectangles, rowsAddress } from "./rectangles";
import type { Stood } from "./stood";

/** A piece of the work: about how large it is as a request, and how it is asked for. */
export interface EditStep {
  readonly bytes: number;
  /** How many of the edits are done, counted from the first, when this piece is. */
  readonly upTo: number;
  /** The edits of cells that it does. */
  readonly writes: readonly SetCell[];
  readonly queue: (context: Excel.RequestContext) => void;
}

/** The edits as pieces of work, in order: cells that follow each other in the list are put together. */
export function editSteps(edits: readonly RefreshEdit[], model: ReportModel, stood: Stood): EditStep[] {
  const steps: EditStep[] = [];
  let cells: SetCell[] = [];
  const close = (upTo: number): void => {
    steps.push(...cellSteps(cells, stood).map((step) => ({ ...step, upTo })));
    cells = [];
  };
  edits.forEach((edit, index) => {
    if (edit.kind === "setCell") {
      cells.push(edit);
      return;
    }
    if (moves(edit) || edit.kind === "resizeTable") close(index);
    steps.push(...stepsOf(edit, model, stood).map((step) => ({ ...step, upTo: index + 1, writes: [] })));
  });
  close(edits.length);
  return steps;
}

type Piece = Pick<EditStep, "bytes" | "queue">;

function stepsOf(edit: Exclude<RefreshEdit, SetCell>, model: ReportModel, stood: Stood): Piece[] {
  const on = (sheet: string) => (context: Excel.RequestContext) => context.workbook.worksheets.getItem(sheet);
  switch (edit.kind) {
    case "insertRows": {
      const { sheet, before, count } = edit;
      const like = stood.ordinaryRows.get(edit) ?? edit.like;
      const rows = rowsAddress(before, count);
      return command(3, (context) => {
        const worksheet = on(sheet)(context);
        worksheet.getRange(rows).insert("Down");
        worksheet.getRange(rows).copyFrom(rowsAddress(like, 1), "Formats");
      });
    }
    case "deleteRow":
      return command(1, (context) => on(edit.sheet)(context).getRange(rowsAddress(edit.row, 1)).delete("Up"));
    case "moveRow":
      return command(2, (context) => {
        const to = on(edit.to.sheet)(context).getRange(rowsAddress(edit.to.row, 1));
        on(edit.sheet)(context).getRange(rowsAddress(edit.row, 1)).moveTo(to);
      });
    case "insertColumn":
      return command(2, (context) => {
        const { columns } = on(edit.sheet)(context).tables.getItem(edit.table);
        columns.add(edit.before - edit.range.left, undefined, edit.heading);
        if (edit.width === undefined) return;
        const column = on(edit.sheet)(context).getRangeByIndexes(0, edit.before, 1, 1).getEntireColumn();
        column.format.columnWidth = columnPoints(edit.width, model.profile);
      });
    case "deleteColumn":
      return command(2, (context) => {
        const { columns } = on(edit.sheet)(context).tables.getItem(edit.table);
        columns.getItemAt(edit.column - edit.range.left).delete();
      });
    case "resizeTable": {
      const bottom = edit.range.bottom + (stood.totals.has(edit.table) ? 1 : 0);
      const range = rangeAddress({ ...edit.range, bottom });
      return command(2, (context) => on(edit.sheet)(context).tables.getItem(edit.table).resize(range));
    }
    case "addBlock": {
      const { sheet, before, block } = edit;
      const rows = rowsAddress(before, block.rows.length);
      return [
        ...command(2, (context) => {
          const put = on(sheet)(context).getRange(rows);
          put.insert("Down");
          on(sheet)(context).getRange(rows).clear("Formats");
        }),
        ...onSheet(blockParts(model, block, before), sheet),
        ...named(sheet, block.tables, before),
        ...links(sheet, block.rows, model, before),
      ];
    }
    case "addSheet": {
      const { sheet, after } = edit;
      return [
        ...command(3, (context) => {
          const added = context.workbook.worksheets.add(sheet.name);
          added.position = after === null ? 0 : stood.positionAfter(after);
        }),
        ...onSheet(
          sheetParts(model, sheet, (formula) => formula),
          sheet.name,
        ),
        ...named(sheet.name, sheet.tables, 0),
        ...links(sheet.name, sheet.rows, model, 0),
      ];
    }
    case "deleteSheet":
      return command(1, (context) => on(edit.sheet)(context).delete());
    case "setHeight":
      return command(2, (context) => {
        const row = on(edit.sheet)(context).getRange(rowsAddress(edit.row, 1));
        if (heightIsOurs(stood.looks, edit)) row.format.rowHeight = edit.height;
      });
    case "setPage":
      return command(6, (context) => setPage(on(edit.sheet)(context), edit, stood.looks));
    case "setLink":
      return command(8, (context) => setLink(on(edit.sheet)(context), edit, stood));
  }
}

function command(commands: number, queue: Piece["queue"]): Piece[] {
  return [{ bytes: commands * COMMAND_BYTES, queue }];
}

function onSheet(parts: readonly SheetPart[], sheet: string): Piece[] {
  return parts.map(({ bytes, write }) => ({
    bytes,
    queue: (context) => write(context.workbook.worksheets.getItem(sheet)),
  }));
}

/** Tables are made without a name; the new one is that which stands over its first cell. */
function named(
  sheet: string,
  tables: readonly { readonly name: string; readonly range: { readonly top: number; readonly left: number } }[],
  from: number,
): Piece[] {
  return tables.flatMap(({ name, range: { top, left } }) =>
    command(3, (context) => {
      const cell = context.workbook.worksheets.getItem(sheet).getRange(address({ row: top + from, column: left }));
      cell.getTables(false).getFirst().name = name;
    }),
  );
}

function links(sheet: string, rows: ReportModel["sheets"][number]["rows"], model: ReportModel, from: number): Piece[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const { link } = cell;
      if (link === null) return [];
      const url = "url" in link ? safeUrl(link.url) : null;
      if ("url" in link && url === null) return [];
      const target: Excel.RangeHyperlink =
        "url" in link
          ? { ...(url === null ? {} : { address: url }) }
          : { documentReference: `${quotedName(link.sheet)}!${link.address}` };
      return command(8, (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRange(address({ row: row + from, column }));
        range.hyperlink = { ...target, textToDisplay: cell.text };
        setFont(range.format.font, THEMES[model.profile][cell.look]);
      });
    }),
  );
}

/** A link within the workbook. Excel gives it a look of its own, which is set back. */
function setLink(worksheet: Excel.Worksheet, edit: SetLink, stood: Stood): void {
  const range = worksheet.getRange(address(edit));
  if (edit.to === null) {
    range.clear("Hyperlinks");
    return;
  }
  range.hyperlink = { documentReference: `${quotedName(edit.to.sheet)}!${address(edit.to)}` };
  const font = stood.fontOf(edit);
  if (font !== null) Object.assign(range.format.font, font);
}

function cellSteps(edits: readonly SetCell[], stood: Stood): Omit<EditStep, "upTo">[] {
  const cells = edits.map((edit) => ({
    at: edit,
    cell: { edit, ...enteredEntry(edit.entry, edit.numberFormat, stood.formatOf(edit)) },
  }));
  return rectangles(cells).flatMap(({ sheet, range, cells: rows }) =>
    slices(rows).map(({ from, slice, bytes }) => {
      const place = rangeAddress({ ...range, top: range.top + from, bottom: range.top + from + slice.length - 1 });
      return {
        bytes,
        writes: slice.flat().map(({ edit }) => edit),
        queue: (context: Excel.RequestContext) => {
          const target = context.workbook.worksheets.getItem(sheet).getRange(place);
          const formats = slice.map((row) => row.map(({ numberFormat }) => numberFormat));
          if (formats.flat().some((format) => format !== null)) target.numberFormat = formats;
          target.formulas = slice.map((row) => row.map(({ entry }) => entry));
        },
      };
    }),
  );
}

/** Rows of one request: as large as a chunk may be, and no larger. */
const SLICE_BYTES = 200_000;

function slices<Cell extends EnteredEntry>(
  rows: readonly (readonly Cell[])[],
): { readonly from: number; readonly slice: readonly (readonly Cell[])[]; readonly bytes: number }[] {
  const made: { from: number; slice: (readonly Cell[])[]; bytes: number }[] = [];
  rows.forEach((row, index) => {
    const size = row.reduce((sum, { numberFormat, entry }) => sum + jsonBytes(numberFormat) + jsonBytes(entry), 0);
    const last = made.at(-1);
    if (last !== undefined && last.bytes + size <= SLICE_BYTES) {
      last.slice.push(row);
      last.bytes += size;
    } else made.push({ from: index, slice: [row], bytes: size + 2 * COMMAND_BYTES });
  });
  return made;
}

/** What a cell holds, in the words in which Excel is told it. */
export function heldOf(entry: SetCell["entry"]): string | number | boolean {
  if (isFormula(entry)) return `=${entry.formula}`;
  return entry ?? "";
}
