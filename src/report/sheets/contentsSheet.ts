import { linkCell, textCell } from "../cells";
import type { ReportSheet } from "../reportModel";
import { buildSheet } from "../sheetBuilder";
import type { SheetContext } from "./sheetContext";

/** The first sheet of a publication: what each other sheet shows, with a link to it. */
export function contentsSheet(context: SheetContext, sheets: readonly ReportSheet[]): ReportSheet {
  const { checkedExtract, title, period } = context;
  const sheet = buildSheet("Contents", [34, 80], context);
  sheet.title(title);
  sheet.line([checkedExtract.plan.organisation, period].filter((part) => part !== "").join(", "), "subtitle");
  sheet.table<ReportSheet>({
    name: "Contents",
    description: "The sheets of this workbook and what each shows",
    columns: [
      { heading: "Sheet", numeric: false, cell: ({ name }) => linkCell(name, name, "A1") },
      {
        heading: "What it shows",
        numeric: false,
        cell: ({ tables, name }) => textCell(tables[0]?.description ?? name),
      },
    ],
    items: sheets,
  });
  const [contents] = sheet.build({ freeze: false, repeatHeadings: true });
  if (contents === undefined) throw new Error("a sheet with a table is always built");
  return contents;
}
