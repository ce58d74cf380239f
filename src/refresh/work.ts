import { address } from "../domain/cell";
import type { ByHand } from "../check/past/givenByHand";
import type { Entry } from "./entry";
import type { FoundReport } from "./found/foundReport";
import type { KnownHeadings } from "./found/knownTables";
import type { Pointed } from "./found/pointedRows";
import type { StandingValues } from "./formulas/standingValues";
import type { LocatedSheet } from "./found/locateReport";
import type { PastMarks } from "./history/pastMarks";
import type { ReportSheet } from "../report/reportModel";
import type { OurCell, OurSheet } from "./ourReport";
import type { ClosingWords } from "../history/readHistory";
import type { OwnCells } from "./byHand/ownCells";
import type { Change, CellChoice, Left } from "./refresh";
import type { RefreshEdit } from "./refreshEdit";
import type { AddedRows } from "./undo/addedRows";
import type { BackStep } from "./undo/undo";
import type { RetiredRow, WrittenRow } from "./writtenReport";
import type { FormulaPlace } from "./relativeFormula";
import type { SheetRow, SheetRows } from "./rows/sheetRows";
import type { UnlistedItems } from "./rows/unlistedItems";

/** A table while a refresh is worked out. */
export interface TableWork {
  /** As the workbook calls it; null for one that a person has turned into plain cells. */
  readonly name: string | null;
  readonly header: SheetRow;
  /** Its rows, those of a person too. */
  readonly body: SheetRow[];
  /** Columns by their headings, as they are now. */
  readonly columns: Map<string, number>;
  right: number;
  readonly left: number;
  /** Whether rows came at an end of it, which ranges over its rows do not take in. */
  grown: boolean;
  /** Rows of a person's own, which the report does not count. */
  readonly own: Set<SheetRow>;
}

/** A sheet while a refresh is worked out. */
export interface SheetWork {
  /** As the workbook calls it. */
  readonly name: string;
  readonly rows: SheetRows;
  readonly tables: Map<string, TableWork>;
  /** The row in which each row of the model has come to stand. */
  readonly ofModel: Map<number, SheetRow>;
}

/** A cell before the refresh, where it was then. */
export interface Stood {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly entry: Entry;
  /** The number format that we gave it last; null where it needs none or is not known. */
  readonly format: string | null;
}

/** A cell that is to be written, once it is known where everything stands. */
export interface PendingCell {
  readonly sheet: SheetWork;
  readonly table: TableWork | null;
  readonly row: SheetRow;
  readonly column: number;
  readonly cell: OurCell;
  /** Whether the number format has to be set. */
  readonly format: boolean;
  /** What stood there before the refresh; null for a cell of a new row, which goes when the refresh is undone. */
  readonly stood: Stood | null;
  /** Whether a formula's result is not known: it takes in what a person typed. */
  readonly unknownResult: boolean;
  /** A formula that counts in a table as it stands there, by what its references mean; left out for any other cell. */
  readonly standsAs?: string;
  /** Whether that leaves out rows at an end of a table. */
  readonly isShort?: boolean;
}

/** A step that moves cells or adds some, and the steps that take it back. */
export interface Step {
  readonly edit: () => RefreshEdit;
  /** In the order in which they are to be made. */
  readonly back: readonly BackStep[];
}

/** A refresh while it is worked out. */
export interface Work {
  readonly found: FoundReport;
  readonly located: ReadonlyMap<string, LocatedSheet>;
  readonly answers: ReadonlyMap<string, CellChoice["answer"]>;
  readonly own: OwnCells;
  /** See `RefreshOptions`. */
  readonly given: readonly ByHand[];
  /** What cells come to once the refresh is made. */
  readonly values: StandingValues;
  /** Formulas of people in cells of ours, with what they come to. */
  readonly theirs: PendingCell[];
  readonly closing: readonly ClosingWords[];
  readonly unlisted: ReadonlyMap<string, UnlistedItems>;
  readonly points: Pointed;
  /** See `RefreshOptions`. */
  readonly rangesGrow: boolean;
  /** By the names of the model. */
  readonly sheets: Map<string, SheetWork>;
  /** What the rows of the report’s tables are about, by the tables’ names. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** Made when it is known where everything stands. */
  readonly steps: Step[];
  readonly cells: PendingCell[];
  /** Rows that come with all they hold. */
  readonly added: AddedRows[];
  /** Rows of which the height may have to change, by what it was; null for a new row. */
  readonly heights: {
    readonly sheet: SheetWork;
    readonly row: SheetRow;
    readonly before: number | null;
    readonly height: number;
  }[];
  /** See `RefreshOptions`. */
  readonly takesRowsOut: boolean;
  /** Rows that stay in their tables though the report has them no more, with what stands there then. */
  readonly staying: { readonly table: string; readonly row: WrittenRow }[];
  /** Rows that came back from the sheet `Retired`. */
  readonly returned: { readonly sheet: SheetWork; readonly row: SheetRow }[];
  /** What stood in rows that are taken out. */
  readonly taken: Stood[];
  /** What we wrote in the rows that go to the sheet `Retired`, and in those that are there already. */
  readonly retired: RetiredRow[];
  /** By which it is known from which table the rows under a line of headings on the sheet `Retired` are. */
  readonly headings: readonly KnownHeadings[];
  /** Formulas that stay as they are, unless a table that they count in grows at an end. */
  readonly unchanged: PendingCell[];
  /** Reasons for a status with what they say of typed figures, by sheet, table and row. */
  readonly remarked: Map<string, OurCell>;
  readonly changes: Change[];
  readonly choices: CellChoice[];
  readonly left: Left[];
  readonly byHand: ByHand[];
  /** What people typed that is what the report says too. */
  readonly agreed: ByHand[];
  /** Marks of the past figures as they stand after the refresh. */
  past: PastMarks;
  /** Rows of the model, from the first to the last, with an empty row above where there is a gap. */
  readonly placedBlock: (
    sheet: SheetWork,
    ours: OurSheet,
    rows: { readonly top: number; readonly bottom: number; readonly gap: number },
  ) => Pick<ReportSheet, "rows" | "tables" | "statusRanges" | "charts">;
}

/** What references mean in a row of a table, where everything has come to stand. */
export function placeOf(work: Work, { table, row, sheet }: Pick<PendingCell, "table" | "row" | "sheet">): FormulaPlace {
  return {
    row: sheet.rows.place(row),
    headingOf: () => null,
    columnOf: (heading) => table?.columns.get(heading) ?? null,
    tableColumnOf: () => null,
    rangeOf: ({ table: name, heading }) => {
      for (const one of work.sheets.values()) {
        const there = one.tables.get(name);
        const column = there?.columns.get(heading);
        const [first, last] = [there?.body[0], there?.body.at(-1)];
        if (column === undefined || first === undefined || last === undefined) continue;
        const cell = (at: SheetRow): string =>
          address({ row: one.rows.place(at), column }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
        return `'${one.name.replace(/'/g, "''")}'!${cell(first)}:${cell(last)}`;
      }
      return null;
    },
  };
}
