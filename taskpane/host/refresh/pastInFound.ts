import {
  gridOfRows,
  gridSheet,
  isFormula,
  type Entry,
  type FoundReport,
  type Source,
  type SourceCell,
} from "../../../src/index";

/** The table of past figures. */
const PAST_TABLE = "history";
/** Columns whose cells are figures, whatever they are shown as; a number in another column may be a day. */
const FIGURES: ReadonlySet<string> = new Set(["actual", "was", "target", "last year"]);

/** The sheet with the past figures of a workbook. */
export type PastSheet =
  | { readonly kind: "none" }
  /** Made of what was found: years of past figures need not be asked for twice. */
  | { readonly kind: "found"; readonly source: Source }
  /** What was found does not say how its cells look, and that matters. */
  | { readonly kind: "toRead"; readonly name: string };

/** The past figures in what was found in a workbook. */
export function pastInFound({ sheets }: FoundReport): PastSheet {
  for (const { name, rows, tables } of sheets) {
    const table = tables.find((one) => one.name.toLowerCase() === PAST_TABLE);
    if (table === undefined) continue;
    const { top, left, right } = table.range;
    const plain = rows.slice(top + 1).every((cells) =>
      cells.slice(left, right + 1).every((entry, index) => {
        const heading = rows[top]?.[left + index];
        const isFigure = typeof heading === "string" && FIGURES.has(heading.trim().toLowerCase());
        return !isFormula(entry) && (typeof entry !== "number" || isFigure);
      }),
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
