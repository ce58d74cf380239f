import type { CheckedExtract } from "../checkedExtract";
import type { ReportSheet } from "../reportModel";
import { assertionsSheet } from "./assertionsSheet";
import { chartsSheet } from "./chartsSheet";
import { dataQualitySheet, type ItemPlace } from "./dataQualitySheet";
import { exceptionsSheet } from "./exceptionsSheet";
import { judgementsSheet } from "./judgementsSheet";
import { notesSheet } from "./notesSheet";
import type { SheetContext } from "./sheetContext";
import { sourcesSheet } from "./sourcesSheet";
import { summarySheet, type StatusColumns } from "./summarySheet";
import { themesSheet } from "./themesSheet";

/** The sheets that are built already, for one that counts, lists or links to what they show. */
export interface OtherSheets {
  readonly sheets: readonly ReportSheet[];
  readonly statusColumns: StatusColumns;
  /** Where each item has its row, by its id. */
  readonly itemPlaces: ReadonlyMap<string, ItemPlace>;
}

/** A kind of sheet. One that is `last` is built after the others, wherever it is placed, and is given them. */
type SheetKind = {
  /** What it is called where a template does not say. */
  readonly name: string;
  /** Whether the report has anything to show on it; where it has not, the sheet is left out. */
  readonly hasItems: (checkedExtract: CheckedExtract) => boolean;
} & (
  | { readonly last: false; readonly build: (context: SheetContext, name: string) => readonly ReportSheet[] }
  | {
      readonly last: true;
      readonly build: (context: SheetContext, name: string, others: OtherSheets) => readonly ReportSheet[];
    }
);

const always = (): boolean => true;

/**
 * Every kind of sheet that is the same in every template, in the order in which `others` in a template stands for them.
 * Those whose columns a template chooses are in buildReport.
 */
export const SHEET_KINDS = {
  summary: {
    name: "Summary",
    hasItems: always,
    last: true,
    build: (context, name, { statusColumns }) => summarySheet(context, name, statusColumns),
  },
  judgements: {
    name: "Judgements",
    hasItems: ({ judgements }) => judgements.length > 0,
    last: false,
    build: judgementsSheet,
  },
  assertions: {
    name: "Assertions",
    hasItems: ({ assertions }) => assertions.length > 0,
    last: false,
    build: assertionsSheet,
  },
  exceptions: {
    name: "Exceptions",
    hasItems: ({ measures, actions }) => measures.length > 0 || actions.length > 0,
    last: false,
    build: exceptionsSheet,
  },
  charts: {
    name: "Charts",
    hasItems: ({ measures }) => measures.length > 0,
    last: false,
    build: chartsSheet,
  },
  themes: {
    name: "Themes",
    hasItems: ({ plan, actions }) => plan.themes.length > 0 && actions.length > 0,
    last: false,
    build: themesSheet,
  },
  dataQuality: {
    name: "Data quality",
    hasItems: always,
    last: true,
    build: (context, name, { itemPlaces }) => dataQualitySheet(context, name, itemPlaces),
  },
  sources: {
    name: "Sources",
    hasItems: always,
    last: true,
    build: (context, name, { sheets }) => sourcesSheet(context, name, sheets),
  },
  notes: { name: "Notes", hasItems: always, last: false, build: notesSheet },
} as const satisfies Readonly<Record<string, SheetKind>>;
