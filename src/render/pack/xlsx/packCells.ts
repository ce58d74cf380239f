import type { PackCell, PackFact } from "../../../pack/packModel";
import { textCell } from "../../../report/cells";
import type { ReportCell } from "../../../report/reportModel";
import { shownFigure } from "./shownFigure";

/** Characters of a figure with its marks. */
const LONG = 20;

/** Words of a pack as a cell: a figure as a number where it is one, with the format that shows it as it is printed. */
export function packCell({ text, look, source }: Pick<PackFact, "text" | "look" | "source">): ReportCell {
  if (look !== "number") return textCell(text, look === "text" ? "text" : "status", source);
  const figure = shownFigure(text);
  if (figure !== null) return { ...textCell(text, "number", source), ...figure };
  // Figures do not wrap; words with a figure among them do.
  return textCell(text, text.length > LONG ? "text" : "number", source);
}

/** A cell of a table; what is drawn in it elsewhere is said in words. */
export function tableCell(cell: PackCell): ReportCell {
  return cell.chart === null || cell.text !== "" ? packCell(cell) : textCell(cell.chart.title);
}
