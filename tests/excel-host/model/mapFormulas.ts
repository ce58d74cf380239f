import type { ConditionalFormat } from "./conditionalFormat";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/** Changes a formula; it is told the sheet that a reference without a sheet means, `""` for none. */
export type FormulaChange = (formula: string, inSheet: string) => string;

/** Changes every formula of a workbook: of cells, names, conditional formats and data validation. */
export function mapFormulas(workbook: Workbook, change: FormulaChange): void {
  for (const sheet of workbook.sheets) {
    for (const cell of sheet.cells.values()) if (cell.formula !== null) cell.formula = change(cell.formula, sheet.name);
    for (const name of sheet.names) name.formula = change(name.formula, sheet.name);
    mapRules(sheet, (formula) => change(formula, sheet.name));
  }
  for (const name of workbook.names) name.formula = change(name.formula, "");
}

function mapRules(sheet: Sheet, change: (formula: string) => string): void {
  for (const rule of sheet.conditionalFormats) mapRule(rule, change);
  for (const validation of sheet.validations) {
    validation.rule = Object.fromEntries(
      Object.entries(validation.rule).map(([kind, details]) => [kind, mapTexts(details, change)]),
    );
  }
}

function mapRule(rule: ConditionalFormat, change: (formula: string) => string): void {
  const changed = (formula: string): string => (formula.startsWith("=") ? change(formula) : formula);
  rule.formula = changed(rule.formula);
  if (rule.cellValue === null) return;
  const { formula1, formula2 } = rule.cellValue;
  rule.cellValue = {
    ...rule.cellValue,
    formula1: changed(formula1),
    formula2: formula2 === null ? null : changed(formula2),
  };
}

/** The words of a rule with its formulas changed; other words stay. */
function mapTexts(details: unknown, change: (formula: string) => string): unknown {
  if (typeof details === "string") return details.startsWith("=") ? change(details) : details;
  if (typeof details !== "object" || details === null || Array.isArray(details)) return details;
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, mapTexts(value, change)]));
}
