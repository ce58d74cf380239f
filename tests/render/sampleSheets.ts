import type { Look, Profile, ReportCell, ReportRow, ReportSheet, StatusRange } from "../../src/report/reportModel";
import { estimateRowHeight } from "../../src/report/page/rowHeight";

export const EXTRACT = "northmoor-q2.csv";

export interface Extra {
  readonly text?: string;
  readonly format?: string;
  readonly formula?: string;
  readonly link?: ReportCell["link"];
  readonly from?: { readonly row: number; readonly column: number };
}

export function cell(look: Look, value: string | number | null, extra: Extra = {}): ReportCell {
  return {
    value,
    text: extra.text ?? (value === null ? "" : String(value)),
    look,
    numberFormat: extra.format ?? null,
    formula: extra.formula ?? null,
    link: extra.link ?? null,
    source: extra.from === undefined ? null : { file: EXTRACT, sheet: "", ...extra.from },
  };
}

export function row(cells: readonly ReportCell[], more: Partial<ReportRow> = {}): ReportRow {
  return { cells, height: null, pageBreakBefore: false, ...more };
}

export function top(title: string, sentence: string): ReportRow[] {
  return [
    row([cell("title", title)]),
    row([cell("subtitle", "Quarter 2 2031/32")]),
    row([cell("body", sentence)]),
    row([]),
  ];
}

export const STATUS_WORDS: StatusRange["words"] = [
  { word: "Green", look: "green" },
  { word: "Amber", look: "amber" },
  { word: "Red", look: "red" },
  { word: "Not rated", look: "neutral" },
  { word: "Not applicable", look: "neutral" },
];

/** Rows of a table with the height that their longest text needs. */
export function fitted(rows: readonly ReportRow[], widths: readonly number[], profile: Profile): ReportRow[] {
  return rows.map((each) => ({
    ...each,
    height: Math.max(
      ...each.cells.map((one, column) => estimateRowHeight(one.text, widths[column] ?? 0, one.look, profile)),
    ),
  }));
}

export interface SheetParts {
  readonly name: string;
  readonly widths: readonly number[];
  readonly opening: readonly ReportRow[];
  readonly table: { readonly name: string; readonly description: string; readonly rows: readonly ReportRow[] };
  readonly statusColumn: number | null;
  readonly orientation: "landscape" | "portrait";
}

export function sheet(parts: SheetParts, profile: Profile): ReportSheet {
  const first = parts.opening.length;
  const last = first + parts.table.rows.length - 1;
  const { statusColumn } = parts;
  return {
    name: parts.name,
    columnWidths: parts.widths,
    rows: [...parts.opening, ...fitted(parts.table.rows, parts.widths, profile)],
    tables: [
      {
        name: parts.table.name,
        description: parts.table.description,
        range: { top: first, left: 0, bottom: last, right: parts.widths.length - 1 },
        keyedBy: [String(parts.table.rows[0]?.cells[0]?.value ?? "")],
        lasting: false,
        itemsIn: null,
        aboutItem: null,
        counted: false,
        reasonIn: null,
        keptIn: [],
      },
    ],
    statusRanges:
      statusColumn === null
        ? []
        : [{ range: { top: first + 1, left: statusColumn, bottom: last, right: statusColumn }, words: STATUS_WORDS }],
    freezeAt: profile === "board" ? { row: first + 1, column: 1 } : null,
    print: { orientation: parts.orientation, repeatRows: { first, last: first } },
  };
}

export function headings(...words: readonly string[]): ReportRow {
  return row(
    words.map((word) => cell(word.startsWith(">") ? "numberHeading" : "columnHeading", word.replace(">", ""))),
  );
}
