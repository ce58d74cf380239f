import { address } from "../domain/cell";
import type { HistoryRow } from "../history/historyRow";
import { actionsSheet } from "./sheets/actionsSheet";
import { contentsSheet } from "./sheets/contentsSheet";
import { measuresSheet } from "./sheets/measuresSheet";
import type { ItemPlace } from "./sheets/dataQualitySheet";
import { pastFiguresSheet } from "./sheets/pastFiguresSheet";
import type { MeasureCharts } from "./charts/measureCharts";
import type { SheetContext } from "./sheets/sheetContext";
import { SHEET_KINDS, type OtherSheets } from "./sheets/sheetKinds";
import type { FormulaMode } from "./formula/formulaMode";
import type { CheckedExtract } from "./checkedExtract";
import { markingOf } from "./markingOf";
import { reportedPeriod } from "./past/reportedPeriod";
import type { Profile, ReportModel, ReportSheet } from "./reportModel";
import type { SheetSpec, Template } from "./templates/templateFile";

/** Choices about a report that are not in the data. */
export interface ReportOptions {
  readonly template: Template;
  readonly profile: Profile;
  readonly mode: FormulaMode;
  /** When the files were read, as a person should see it (`22 November 2026, 14:05`). */
  readonly readAt: string;
  /** The past figures to print, those of this report among them; null for a report that does not print them. */
  readonly past: readonly HistoryRow[] | null;
  /** What decides its charts (`measureCharts`), which stand on a sheet of their own; none are drawn unless given. */
  readonly charts?: (checkedExtract: CheckedExtract) => readonly MeasureCharts[];
}

/** Decides every cell of a report from what was made of the extract. Same extract and options, same model. */
export function buildReport(
  checkedExtract: CheckedExtract,
  { template, profile, mode, readAt, past, charts }: ReportOptions,
): ReportModel {
  const { plan } = checkedExtract;
  const period = reportedPeriod(checkedExtract) ?? "";
  const specs = template.sheets.filter((spec) => hasItems(spec, checkedExtract));
  const context: SheetContext = {
    checkedExtract,
    notes: template.notes,
    sheets: specs,
    charts: charts?.(checkedExtract) ?? [],
    profile,
    mode,
    title: plan.title,
    marking: markingOf(plan),
    period,
    readAt,
  };
  const first = new Map(specs.map((spec) => [spec, buildFirst(context, spec)]));
  const others = otherSheets(specs, first);
  const sheets = [
    ...specs.flatMap((spec) => first.get(spec) ?? buildLast(context, spec, others)),
    ...(past === null || past.length === 0 ? [] : pastFiguresSheet(context, past)),
  ];
  return {
    title: plan.title,
    organisation: plan.organisation,
    period,
    language: "en-GB",
    profile,
    marking: context.marking,
    readAt,
    sheets: profile === "publication" ? [contentsSheet(context, sheets), ...sheets] : sheets,
  };
}

/** A sheet is left out where the report has nothing to show on it. */
function hasItems({ kind }: SheetSpec, checkedExtract: CheckedExtract): boolean {
  switch (kind) {
    case "measures":
    case "actions":
      return checkedExtract[kind].length > 0;
    default:
      return SHEET_KINDS[kind].hasItems(checkedExtract);
  }
}

/** A sheet that needs no other; null for one that is built after the others. */
function buildFirst(context: SheetContext, spec: SheetSpec): readonly ReportSheet[] | null {
  switch (spec.kind) {
    case "measures":
      return measuresSheet(context, spec.name, spec.columns);
    case "actions":
      return actionsSheet(context, spec.name, spec.columns);
    default: {
      const kind = SHEET_KINDS[spec.kind];
      return kind.last ? null : kind.build(context, spec.name);
    }
  }
}

/** A sheet that counts, lists or links to what stands on the others. */
function buildLast(context: SheetContext, spec: SheetSpec, others: OtherSheets): readonly ReportSheet[] {
  if (spec.kind === "measures" || spec.kind === "actions") return [];
  const kind = SHEET_KINDS[spec.kind];
  return kind.last ? kind.build(context, spec.name, others) : [];
}

function otherSheets(
  specs: readonly SheetSpec[],
  built: ReadonlyMap<SheetSpec, readonly ReportSheet[] | null>,
): OtherSheets {
  const sheetsOf = (some: readonly SheetSpec[]): ReportSheet[] => some.flatMap((spec) => built.get(spec) ?? []);
  const statuses = (kind: SheetSpec["kind"]): string | null =>
    statusColumn(sheetsOf(specs.filter((spec) => spec.kind === kind))[0] ?? null);
  const sheets = sheetsOf(specs);
  return {
    sheets,
    statusColumns: { measures: statuses("measures"), actions: statuses("actions") },
    itemPlaces: itemPlaces(sheets),
  };
}

/** Where each item has its row: the first table that begins a row with its id. */
function itemPlaces(sheets: readonly ReportSheet[]): ReadonlyMap<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  for (const { name, rows, tables } of sheets) {
    for (const { range } of tables) {
      rows.slice(range.top + 1, range.bottom + 1).forEach(({ cells }, index) => {
        const id = cells[0]?.text ?? "";
        if (!places.has(id))
          places.set(id, { sheet: name, address: address({ row: range.top + 1 + index, column: 0 }) });
      });
    }
  }
  return places;
}

/** The absolute address of a sheet's status column, for counting; null where it has none. */
function statusColumn(sheet: ReportSheet | null): string | null {
  const range = sheet?.statusRanges[0]?.range;
  if (sheet === null || range === undefined) return null;
  const cell = (row: number): string => address({ row, column: range.left }).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");
  // Of one row too it is a range: a single cell is no column of a table that may grow.
  return `'${sheet.name.replace(/'/g, "''")}'!${cell(range.top)}:${cell(range.bottom)}`;
}
