import { address, rangeAddress } from "../domain/cell";
import type { Plan } from "../domain/plan";
import { actionsSheet } from "./sheets/actionsSheet";
import { assertionsSheet } from "./sheets/assertionsSheet";
import { contentsSheet } from "./sheets/contentsSheet";
import { dataQualitySheet, type ItemPlace } from "./sheets/dataQualitySheet";
import { exceptionsSheet } from "./sheets/exceptionsSheet";
import { judgementsSheet } from "./sheets/judgementsSheet";
import { measuresSheet } from "./sheets/measuresSheet";
import { notesSheet } from "./sheets/notesSheet";
import { sourcesSheet } from "./sheets/sourcesSheet";
import { summarySheet, type StatusColumns } from "./sheets/summarySheet";
import { themesSheet } from "./sheets/themesSheet";
import type { SheetContext } from "./sheets/sheetContext";
import type { FormulaMode } from "./formula/formulaMode";
import type { CheckedExtract } from "./checkedExtract";
import { reportedPeriod } from "./reportedPeriod";
import type { Profile, ReportModel, ReportSheet } from "./reportModel";
import type { SheetSpec, Template } from "./templateFile";

/** Choices about a report that are not in the data. */
export interface ReportOptions {
  readonly template: Template;
  readonly profile: Profile;
  readonly mode: FormulaMode;
  /** When the files were read, as a person should see it (`22 November 2026, 14:05`). */
  readonly readAt: string;
}

/** Decides every cell of a report from what was made of the extract. Same extract and options, same model. */
export function buildReport(
  checkedExtract: CheckedExtract,
  { template, profile, mode, readAt }: ReportOptions,
): ReportModel {
  const { plan } = checkedExtract;
  const period = reportedPeriod(checkedExtract) ?? "";
  const specs = template.sheets.filter((spec) => hasItems(spec, checkedExtract));
  const context: SheetContext = {
    checkedExtract,
    template: { ...template, sheets: specs },
    profile,
    mode,
    title: plan.title,
    marking: markingOf(plan),
    period,
    readAt,
  };
  const built = new Map<SheetSpec, readonly ReportSheet[]>();
  for (const spec of inOrder(specs, LAST, false)) built.set(spec, buildOne(context, spec));
  const statuses = (kind: SheetSpec["kind"]): string | null =>
    statusColumn(specs.filter((spec) => spec.kind === kind).flatMap((spec) => built.get(spec) ?? [])[0] ?? null);
  const columns = { measures: statuses("measures"), actions: statuses("actions") };
  const all = [...built.values()].flat();
  for (const spec of inOrder(specs, LAST, true)) built.set(spec, buildLast(context, spec, columns, all));
  const sheets = specs.flatMap((spec) => built.get(spec) ?? []);
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

/** What stands on every page: the protective marking, and that the figures are provisional. */
function markingOf({ marking, provisional }: Plan): string | null {
  const words = [marking, provisional ? "Provisional" : null].filter((word) => word !== null);
  return words.length === 0 ? null : words.join(" – ");
}

/** Sheets that count, list or link to what stands on the others, so that they are built after them. */
const LAST: readonly SheetSpec["kind"][] = ["summary", "dataQuality", "sources"];

function buildLast(
  context: SheetContext,
  spec: SheetSpec,
  columns: StatusColumns,
  others: readonly ReportSheet[],
): readonly ReportSheet[] {
  switch (spec.kind) {
    case "summary":
      return summarySheet(context, spec.name, columns);
    case "dataQuality":
      return dataQualitySheet(context, spec.name, itemPlaces(others));
    default:
      return sourcesSheet(context, spec.name, others);
  }
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

function inOrder(specs: readonly SheetSpec[], kinds: readonly SheetSpec["kind"][], among: boolean): SheetSpec[] {
  return specs.filter(({ kind }) => kinds.includes(kind) === among);
}

/** A sheet is left out where the report has nothing to show on it. */
function hasItems({ kind }: SheetSpec, { plan, measures, actions, judgements, assertions }: CheckedExtract): boolean {
  switch (kind) {
    case "measures":
      return measures.length > 0;
    case "actions":
      return actions.length > 0;
    case "judgements":
      return judgements.length > 0;
    case "assertions":
      return assertions.length > 0;
    case "themes":
      return plan.themes.length > 0 && actions.length > 0;
    case "exceptions":
      return measures.length > 0 || actions.length > 0;
    case "summary":
    case "dataQuality":
    case "sources":
    case "notes":
      return true;
  }
}

function buildOne(context: SheetContext, spec: SheetSpec): readonly ReportSheet[] {
  switch (spec.kind) {
    case "measures":
      return measuresSheet(context, spec.name, spec.columns);
    case "actions":
      return actionsSheet(context, spec.name, spec.columns);
    case "judgements":
      return judgementsSheet(context, spec.name);
    case "assertions":
      return assertionsSheet(context, spec.name);
    case "themes":
      return themesSheet(context, spec.name);
    case "exceptions":
      return exceptionsSheet(context, spec.name);
    case "notes":
      return notesSheet(context, spec.name);
    case "summary":
    case "dataQuality":
    case "sources":
      return [];
  }
}

/** The absolute address of a sheet's status column, for counting; null where it has none. */
function statusColumn(sheet: ReportSheet | null): string | null {
  const range = sheet?.statusRanges[0]?.range;
  if (sheet === null || range === undefined) return null;
  const absolute = rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${sheet.name.replace(/'/g, "''")}'!${absolute}`;
}
