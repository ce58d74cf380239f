import type { Border, Fill, Style } from "exceljs";
import type { Look, Profile, ReportCell } from "../../report/reportModel";
import { wrapsIn } from "../../report/page/typography";
import { LINE_COLOURS, THEMES } from "../theme";

/** Opaque colour as exceljs takes it. */
function argb(colour: string): { argb: string } {
  return { argb: `FF${colour}` };
}

/**
 * exceljs style of a look in a column so many characters wide, in a table or outside one, without its number format.
 */
function lookStyle(look: Look, profile: Profile, width: number, inTable: boolean): Partial<Style> {
  const theme = THEMES[profile][look];
  const bottom: Partial<Border> | undefined =
    theme.line === null || !inTable
      ? undefined
      : { style: theme.line === "row" ? "thin" : "medium", color: argb(LINE_COLOURS[theme.line]) };
  const left: Partial<Border> | undefined =
    theme.gap && inTable ? { style: "medium", color: argb(LINE_COLOURS.gap) } : undefined;
  return {
    font: {
      name: theme.family,
      family: 2,
      size: theme.size,
      bold: theme.bold,
      underline: theme.underline,
      color: argb(theme.colour),
    },
    ...(theme.fill === null ? {} : { fill: { type: "pattern", pattern: "solid", fgColor: argb(theme.fill) } }),
    ...(bottom === undefined && left === undefined
      ? {}
      : { border: { ...(left && { left }), ...(bottom && { bottom }) } }),
    alignment: {
      horizontal: theme.align,
      vertical: "middle",
      wrapText: wrapsIn(look, width),
      indent: inTable ? theme.indent : 0,
    },
  };
}

/**
 * Number format to store. Text that a person could turn into a formula by pressing F2 and Enter (`=1+1`, `-2`)
 * gets the text format, under which Excel leaves it alone.
 */
export function storedFormat(cell: ReportCell): string | null {
  const risky = cell.formula === null && typeof cell.value === "string" && /^[=+\-@]/.test(cell.value);
  return risky ? "@" : cell.numberFormat;
}

/** Styles by what they are made of: exceljs is quick when equal cells share one object, which nobody changes. */
export class CellStyles {
  /** By number format, then by look. */
  private readonly styles = new Map<string | null, Map<Look, Partial<Style>[]>>();

  constructor(private readonly profile: Profile) {}

  style(look: Look, width: number, inTable: boolean, numberFormat: string | null): Partial<Style> {
    const ofFormat = this.styles.get(numberFormat) ?? new Map<Look, Partial<Style>[]>();
    this.styles.set(numberFormat, ofFormat);
    const ofLook = ofFormat.get(look) ?? [];
    ofFormat.set(look, ofLook);
    return (ofLook[(wrapsIn(look, width) ? 2 : 0) + (inTable ? 1 : 0)] ??= {
      ...lookStyle(look, this.profile, width, inTable),
      ...(numberFormat === null ? {} : { numFmt: numberFormat }),
    });
  }
}

/** What a conditional rule adds to a cell: the colours of a look, or null where the look has none. */
export function ruleStyle(look: Look, profile: Profile): Partial<Style> | null {
  const { fill, colour } = THEMES[profile][look];
  if (fill === null) return null;
  // In a rule Excel reads a solid fill from the background colour.
  const solid: Fill = { type: "pattern", pattern: "solid", fgColor: argb(fill), bgColor: argb(fill) };
  return { font: { color: argb(colour) }, fill: solid };
}
