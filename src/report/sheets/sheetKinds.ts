import type { CheckedExtract } from "../checkedExtract";
import type { ReportSheet } from "../reportModel";
import { assertionsSheet } from "./assertionsSheet";
import { chartsSheet } from "./chartsSheet";
import { dataQualitySheet, type ItemPlace } from "./dataQualitySheet";
import { exceptionsSheet } from "./exceptionsSheet";
import { judgementsSheet } from "./judgementsSheet";
import { notesSheet } from "./notesSheet";
import type { SheetContext } from "./sheetContext";
import type { PlainSheetKind } from "./sheetNames";
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

/** What is on each kind of sheet. Those whose columns a template chooses are in buildReport. */
export const SHEET_KINDS = {
  summary: {
    hasItems: always,
    last: true,
    build: (context, name, { statusColumns }) => summarySheet(context, name, statusColumns),
  },
  judgements: {
    hasItems: ({ judgements }) => judgements.length > 0,
    last: false,
    build: judgementsSheet,
  },
  assertions: {
    hasItems: ({ assertions }) => assertions.length > 0,
    last: false,
    build: assertionsSheet,
  },
  exceptions: {
    hasItems: ({ measures, actions }) => measures.length > 0 || actions.length > 0,
    last: false,
    build: exceptionsSheet,
  },
  charts: {
    hasItems: ({ measures }) => measures.length > 0,
    last: false,
    build: chartsSheet,
  },
  themes: {
    hasItems: ({ plan, actions }) => plan.themes.length > 0 && actions.length > 0,
    last: false,
    build: themesSheet,
  },
  dataQuality: {
    hasItems: always,
    last: true,
    build: (context, name, { itemPlaces }) => dataQualitySheet(context, name, itemPlaces),
  },
  sources: {
    hasItems: always,
    last: true,
    build: (context, name, { sheets }) => sourcesSheet(context, name, sheets),
  },
  notes: { hasItems: always, last: false, build: notesSheet },
} as const satisfies Readonly<Record<PlainSheetKind, SheetKind>>;
