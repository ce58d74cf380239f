import {
  gridOfRows,
  gridSheet,
  historyColumns,
  isFormula,
  pastHeadings,
  type Entry,
  type FoundReport,
  type ReadState,
  type Source,
  type SourceCell,
} from "../../../src/index";

/** Columns whose cells are figures, whatever they are shown as; a number in another column may be a day. */
const FIGURES = ["actual", "was", "target", "lastYear"] as const;

/** The sheet with the past figures of a workbook. */
export type PastSheet =
  | { readonly kind: "none" }
  /** Made of what was found: years of past figures need not be asked for twice. */
  | { readonly kind: "found"; readonly source: Source }
  /** What was found does not say how its cells look, and that matters. */
  | { readonly kind: "toRead"; readonly name: string };

/** The past figures in what was found in a workbook, by what it knows of them. */
export function pastInFound(found: FoundReport, known: ReadState): PastSheet {
  const named = known.kind === "state" ? pastHeadings(known.state.report, found) : undefined;
  for (const { name, rows, tables } of found.sheets) {
    const sought = tables.flatMap(({ range }) => {
      const words = Array.from({ length: range.right + 1 }, (_, column) => {
        const entry = column < range.left ? null : rows[range.top]?.[column];
        return typeof entry === "string" ? entry : "";
      });
      const columns = historyColumns(words, named);
      return columns === null ? [] : [{ range, columns }];
    });
    const [table] = sought;
    if (table === undefined) continue;
    const { top, left, right } = table.range;
    const figures = new Set(FIGURES.map((column) => table.columns.get(column)));
    const plain = rows
      .slice(top + 1)
      .every((cells) =>
        cells
          .slice(left, right + 1)
          .every((entry, index) => !isFormula(entry) && (typeof entry !== "number" || figures.has(left + index))),
      );
    if (!plain) return { kind: "toRead", name };
    const sheet = gridSheet({ name }, gridOfRows(rows.map((cells) => cells.map(cellOf))));
    return {
      kind: "found",
      source: { file: "", format: "xlsx", encoding: null, delimiter: null, sheets: [sheet], findings: [] },
    };
  }
  return { kind: "none" };
}

function cellOf(entry: Entry): SourceCell | null {
  if (entry === null || isFormula(entry) || (typeof entry === "string" && entry.trim() === "")) return null;
  const text = typeof entry === "boolean" ? String(entry).toUpperCase() : String(entry);
  const kind = typeof entry === "string" ? "text" : typeof entry === "number" ? "number" : "boolean";
  return { kind, text, number: typeof entry === "number" ? entry : null, numberFormat: null, formula: false };
}
