import { address } from "../../domain/cell";
import { textCell } from "../cells";
import type { ReportCell, ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { SheetContext } from "./sheetContext";

/** A figure or status of the report and the cell it came from. */
interface SourcedCell {
  readonly item: string;
  readonly column: string;
  readonly cell: ReportCell;
}

/** Where every printed figure came from: file, sheet and cell, by item and column. */
export function sourcesSheet(context: SheetContext, name: string, others: readonly ReportSheet[]): ReportSheet[] {
  const sourced = onceEach(others.flatMap(sourcedCells));
  const sheet = buildSheet(name, [16, 38, 24, 34, 24, 14], context);
  sheet.title(`${name}: ${context.title}`);
  sheet.line(context.period, "subtitle");
  sheet.line("The cell of the extract or the plan that each figure and status was read from.", "body");
  if (sourced.length === 0) sheet.line("No figure was read.", "body");
  else {
    sheet.table<SourcedCell>({
      name: "CellSources",
      description: "The file, sheet and cell that each figure of this report came from",
      columns: [
        { heading: "Item", numeric: false, cell: ({ item }) => textCell(item) },
        { heading: "Column", numeric: false, cell: ({ column }) => textCell(column) },
        { heading: "As shown", numeric: false, cell: ({ cell }) => textCell(cell.text) },
        { heading: "File", numeric: false, cell: ({ cell }) => textCell(cell.source?.file ?? "") },
        { heading: "Sheet", numeric: false, cell: ({ cell }) => textCell(cell.source?.sheet || "[z]") },
        {
          heading: "Cell",
          numeric: false,
          cell: ({ cell }) => textCell(cell.source === null ? "[z]" : address(cell.source)),
        },
      ],
      keyedBy: ["Item", "Column"],
      aboutItem: "Item",
      items: sourced,
    });
  }
  return sheet.build({ freeze: sourced.length > 0, repeatHeadings: sourced.length > 0 });
}

/** Each figure once, although it may stand on several sheets. */
function onceEach(cells: readonly SourcedCell[]): SourcedCell[] {
  const key = ({ item, column, cell: { source } }: SourcedCell): string => JSON.stringify([item, column, source]);
  return [...new Map(cells.map((cell) => [key(cell), cell])).values()];
}

/** Figures and statuses with a source, from the tables of a sheet; words are not traced. */
function sourcedCells({ rows, tables }: ReportSheet): SourcedCell[] {
  return tables.flatMap(({ range }) => {
    const headings = rows[range.top]?.cells ?? [];
    return rows
      .slice(range.top + 1, range.bottom + 1)
      .flatMap(({ cells }) =>
        cells.flatMap((cell, column) =>
          cell.source !== null && (typeof cell.value === "number" || cell.look === "status")
            ? [{ item: cells[0]?.text ?? "", column: headings[column]?.text ?? "", cell }]
            : [],
        ),
      );
  });
}
