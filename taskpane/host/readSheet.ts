import type { Result, Source, SourceCell, SourceSheet } from "../../src/index";
import { displayText, gridOfRows, gridSheet, isDayFormat } from "../../src/index";
import { askExcel } from "./askExcel";
import { readOurSheets } from "./settings";
import { lookThrough } from "./usedChunks";

/** The sheets of the open workbook that can be read: those in sight that Outturn did not write. */
export function listSheets(): Promise<Result<readonly string[]>> {
  return askExcel(async (context) => {
    const ours = new Set((await readOurSheets(context)).map(({ id }) => id));
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name,items/visibility");
    await context.sync();
    return worksheets.items
      .filter(({ id, visibility }) => visibility === Excel.SheetVisibility.visible && !ours.has(id))
      .map(({ name }) => name);
  });
}

/** Reads sheets of the open workbook as if they were a file of its name. */
export function readSheets(names: readonly string[]): Promise<Result<Source>> {
  return askExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    const sheets: SourceSheet[] = [];
    for (const name of names) sheets.push(await readSheet(context, name));
    return { file: workbook.name, format: "xlsx", encoding: null, delimiter: null, sheets, findings: [] };
  });
}

async function readSheet(context: Excel.RequestContext, name: string): Promise<SourceSheet> {
  const worksheet = context.workbook.worksheets.getItem(name);
  const rows: (SourceCell | null)[][] = [];
  const used = await lookThrough(context, worksheet, "values,valueTypes,text,numberFormat,formulas", (chunk) => {
    for (const cells of cellsOf(chunk)) rows.push(cells);
  });
  if (used === null) return gridSheet({ name }, gridOfRows([]));
  const before = Array.from({ length: used.rowIndex }, (): (SourceCell | null)[] => []);
  const placed = rows.map((cells) => [...Array<null>(used.columnIndex).fill(null), ...cells]);
  const [hiddenRows, hiddenColumns] = await hiddenIn(context, worksheet, used);
  return gridSheet(
    { name, hiddenRows, hiddenColumns, merges: await mergesIn(context, used) },
    gridOfRows([...before, ...placed]),
  );
}

function cellsOf({ values, valueTypes, text, numberFormat, formulas }: Excel.Range): (SourceCell | null)[][] {
  return values.map((row: readonly unknown[], down) =>
    row.map((value, across) => {
      const format: unknown = numberFormat[down]?.[across];
      const formula: unknown = formulas[down]?.[across];
      return sourceCell(value, {
        isError: valueTypes[down]?.[across] === Excel.RangeValueType.error,
        shown: text[down]?.[across] ?? "",
        numberFormat: typeof format === "string" && format !== "General" ? format : null,
        formula: typeof formula === "string" && formula.startsWith("="),
      });
    }),
  );
}

interface CellDetails {
  readonly isError: boolean;
  readonly shown: string;
  readonly numberFormat: string | null;
  readonly formula: boolean;
}

function sourceCell(value: unknown, { isError, shown, numberFormat, formula }: CellDetails): SourceCell | null {
  if (typeof value === "number") {
    const kind = numberFormat !== null && isDayFormat(numberFormat) ? "date" : "number";
    // A column that is too narrow shows #### in place of the figure.
    const text = /^#*$/.test(shown) ? displayText(value, numberFormat) : shown;
    return { kind, text, number: value, numberFormat, formula };
  }
  if (typeof value === "boolean")
    return { kind: "boolean", text: value ? "TRUE" : "FALSE", number: null, numberFormat, formula };
  if (typeof value !== "string" || (value.trim() === "" && !formula)) return null;
  return { kind: isError ? "error" : "text", text: value, number: null, numberFormat, formula };
}

/** Rows and columns that are hidden. Excel says of a range that all, none, or (null) some of it are. */
async function hiddenIn(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  used: Excel.Range,
): Promise<readonly [number[], number[]]> {
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  const rows = await placesHidden(
    context,
    rowCount,
    (first, count) => worksheet.getRangeByIndexes(rowIndex + first, columnIndex, count, 1),
    "rowHidden",
  );
  const columns = await placesHidden(
    context,
    columnCount,
    (first, count) => worksheet.getRangeByIndexes(rowIndex, columnIndex + first, 1, count),
    "columnHidden",
  );
  return [rows.map((row) => row + rowIndex), columns.map((column) => column + columnIndex)];
}

/** Halves what is partly hidden until each part is all hidden or not at all: few questions where little is hidden. */
async function placesHidden(
  context: Excel.RequestContext,
  count: number,
  rangeOf: (first: number, count: number) => Excel.Range,
  property: "rowHidden" | "columnHidden",
): Promise<number[]> {
  const hidden: number[] = [];
  let open: (readonly [number, number])[] = [[0, count]];
  while (open.length > 0) {
    const asked = open.map(([first, length]) => ({ first, length, range: rangeOf(first, length) }));
    for (const { range } of asked) range.load(property);
    await context.sync();
    open = asked.flatMap(({ first, length, range }): (readonly [number, number])[] => {
      const answer: boolean | null = range[property];
      if (answer === true) for (const place of Array.from({ length }, (_, index) => first + index)) hidden.push(place);
      if (answer !== null || length === 1) return [];
      const half = Math.floor(length / 2);
      return [
        [first, half],
        [first + half, length - half],
      ];
    });
  }
  return hidden.sort((a, b) => a - b);
}

/** Cells merged into one. An Excel that cannot say where they are is read as if there were none. */
async function mergesIn(context: Excel.RequestContext, used: Excel.Range): Promise<SourceSheet["merges"]> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return [];
  const areas = used.getMergedAreasOrNullObject();
  areas.load("isNullObject");
  areas.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  const answered = await attemptSync(context);
  if (!answered || areas.isNullObject) return [];
  return areas.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

async function attemptSync(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return false;
  }
}
