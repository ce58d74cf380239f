import { rangeAddress } from "../domain/cell";
import { periodName } from "../domain/period";
import { actionsSheet } from "./sheets/actionsSheet";
import { dataQualitySheet } from "./sheets/dataQualitySheet";
import { exceptionsSheet } from "./sheets/exceptionsSheet";
import { measuresSheet } from "./sheets/measuresSheet";
import { notesSheet } from "./sheets/notesSheet";
import { summarySheet, type StatusColumns } from "./sheets/summarySheet";
import type { SheetContext } from "./sheets/sheetContext";
import type { FormulaMode } from "./formula/formulaMode";
import type { Outcome } from "./outcome";
import type { Profile, ReportModel, ReportSheet } from "./reportModel";
import type { SheetSpec, Template } from "./template";

/** Choices about a report that are not in the data. */
export interface ReportOptions {
  readonly template: Template;
  readonly profile: Profile;
  readonly mode: FormulaMode;
  /** When the files were read, as a person should see it (`22 November 2026, 14:05`). */
  readonly readAt: string;
}

/** Decides every cell of a report from what was made of the extract. Same outcome and options, same model. */
export function buildReport(outcome: Outcome, { template, profile, mode, readAt }: ReportOptions): ReportModel {
  const period = outcome.plan.period ?? (outcome.period === null ? "" : periodName(outcome.period));
  const context: SheetContext = { outcome, template, profile, mode, title: outcome.plan.title, period, readAt };
  const specs = template.sheets.filter((spec) => hasItems(spec, outcome));
  const shown: SheetContext = { ...context, template: { ...template, sheets: specs } };
  const built = new Map<SheetSpec, ReportSheet>();
  const statuses = (kind: "measures" | "actions"): string | null => {
    const spec = specs.find((one) => one.kind === kind);
    return spec === undefined ? null : columnOfStatuses(built.get(spec) ?? null);
  };
  // The summary counts what stands on the other sheets, so it is built when they are.
  const summariesLast = [...specs].sort((a, b) => Number(a.kind === "summary") - Number(b.kind === "summary"));
  for (const spec of summariesLast) {
    built.set(spec, buildOne(shown, spec, { measures: statuses("measures"), actions: statuses("actions") }));
  }
  return {
    title: outcome.plan.title,
    organisation: outcome.plan.organisation,
    period,
    language: "en-GB",
    profile,
    marking: outcome.plan.marking,
    readAt,
    sheets: specs.flatMap((spec) => built.get(spec) ?? []),
  };
}

/** A sheet of measures or actions is left out where the plan has none. */
function hasItems(spec: SheetSpec, outcome: Outcome): boolean {
  if (spec.kind === "measures") return outcome.measures.length > 0;
  if (spec.kind === "actions") return outcome.actions.length > 0;
  return true;
}

function buildOne(context: SheetContext, spec: SheetSpec, columns: StatusColumns): ReportSheet {
  switch (spec.kind) {
    case "measures":
      return measuresSheet(context, spec.name, spec.columns);
    case "actions":
      return actionsSheet(context, spec.name, spec.columns);
    case "exceptions":
      return exceptionsSheet(context, spec.name);
    case "dataQuality":
      return dataQualitySheet(context, spec.name);
    case "notes":
      return notesSheet(context, spec.name);
    case "summary":
      return summarySheet(context, spec.name, columns);
  }
}

/** The absolute address of a sheet's first status column, for counting. */
function columnOfStatuses(sheet: ReportSheet | null): string | null {
  const range = sheet?.statusRanges[0]?.range;
  if (sheet === null || range === undefined) return null;
  const absolute = rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `'${sheet.name.replace(/'/g, "''")}'!${absolute}`;
}
