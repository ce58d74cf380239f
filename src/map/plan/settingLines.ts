import type { CellRef } from "../../domain/cell";
import type { SourceSheet } from "../../read/source";
import { plainLabel } from "../match/plainLabel";

/** A setting as a plan gives it, with the cell of its value. */
export interface SettingLine {
  /** Its name in plain form. */
  readonly name: string;
  readonly text: string;
  readonly at: CellRef;
}

/** Every name that a setting is known by, in plain form. */
export const SETTING_NAMES: ReadonlySet<string> = new Set([
  "title",
  "organisation",
  "period",
  "year starts",
  "years start",
  "year start",
  "first month",
  "years named",
  "year named",
  "years are named",
  "year names",
  "template",
  "rule",
  "default rule",
  "when unchanged",
  "figures",
  "profile",
  "targets to date",
  "polarity",
  "default polarity",
  "marking",
  "protective marking",
  "provisional",
  "suppress below",
  "percent rounding",
  "bodies",
]);

/** Names that, with a colon, begin no other line of words: `Figures: rounded to the nearest 5` is a note. */
const BEFORE_COLON: ReadonlySet<string> = new Set([
  "organisation",
  "period",
  "year starts",
  "years named",
  "when unchanged",
  "marking",
  "protective marking",
  "suppress below",
  "percent rounding",
]);

/** Rows and columns of a sheet that are looked through: a plan has no more. */
const ROWS_MAX = 5000;
const COLUMNS_MAX = 100;

/**
 * Settings that stand outside a table of settings: two cells alone in a row, the first a setting’s name; or its name, a
 * colon and its value in one.
 *
 * @param isOther Whether a row is one of another table’s, where the same two words may mean something else.
 */
export function settingLines(
  file: string,
  sheets: readonly SourceSheet[],
  isOther: (sheet: string, row: number) => boolean,
): SettingLine[] {
  return sheets.flatMap((sheet) =>
    Array.from({ length: Math.min(sheet.rowCount, ROWS_MAX) }, (_, row) => row).flatMap((row): SettingLine[] => {
      const cells = Array.from({ length: Math.min(sheet.columnCount, COLUMNS_MAX) }, (_, column) => ({
        column,
        text: sheet.cell(row, column)?.text.trim() ?? "",
      })).filter(({ text }) => text !== "");
      const [label, value, ...more] = cells;
      if (label === undefined || more.length > 0 || isOther(sheet.name, row)) return [];
      const at = (column: number): CellRef => ({ file, sheet: sheet.name, row, column });
      if (value !== undefined)
        return SETTING_NAMES.has(plainLabel(label.text))
          ? [{ name: plainLabel(label.text), text: value.text, at: at(value.column) }]
          : [];
      const [, name = "", text = ""] = /^([^:]{1,40}):\s*(\S.*)$/.exec(label.text) ?? [];
      return BEFORE_COLON.has(plainLabel(name)) ? [{ name: plainLabel(name), text, at: at(label.column) }] : [];
    }),
  );
}
