import type { Alignment, Border as FileBorder, Borders, Fill, Font, Style } from "exceljs";
import type { Border, CellFormat } from "../model/cellFormat";
import { DEFAULT_FORMAT } from "../model/cellFormat";

/** `#RRGGBB` as the file holds it, opaque. */
export function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1)}` };
}

const known = new WeakMap<CellFormat, Partial<Style>>();

/** A cell's look in exceljs's words; one object for all cells that share a format. */
export function styleOf(format: CellFormat): Partial<Style> {
  const made = known.get(format) ?? makeStyle(format);
  known.set(format, made);
  return made;
}

function makeStyle(format: CellFormat): Partial<Style> {
  return {
    ...(format.numberFormat === "General" ? {} : { numFmt: format.numberFormat }),
    ...(hasDefaultFont(format) ? {} : { font: fontOf(format) }),
    ...(format.fillColor === null ? {} : { fill: fillOf(format.fillColor) }),
    ...alignmentOf(format),
    ...(Object.keys(format.borders).length === 0 ? {} : { border: bordersOf(format) }),
    ...(format.locked && !format.formulaHidden
      ? {}
      : { protection: { locked: format.locked, hidden: format.formulaHidden } }),
  };
}

function hasDefaultFont(format: CellFormat): boolean {
  const keys = [
    "fontName",
    "fontSize",
    "fontColor",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "subscript",
    "superscript",
  ] as const;
  return keys.every((key) => format[key] === DEFAULT_FORMAT[key]);
}

function fontOf(format: CellFormat): Partial<Font> {
  const underlines = {
    None: false,
    Single: true,
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  } as const;
  return {
    name: format.fontName,
    size: format.fontSize,
    color: argb(format.fontColor),
    ...(format.bold ? { bold: true } : {}),
    ...(format.italic ? { italic: true } : {}),
    ...(format.underline === "None" ? {} : { underline: underlines[format.underline] }),
    ...(format.strikethrough ? { strike: true } : {}),
    ...(format.subscript ? { vertAlign: "subscript" as const } : {}),
    ...(format.superscript ? { vertAlign: "superscript" as const } : {}),
  };
}

function fillOf(colour: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: argb(colour) };
}

const HORIZONTAL = {
  General: undefined,
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
} as const;

const VERTICAL = {
  Top: "top",
  Center: "middle",
  Bottom: undefined,
  Justify: "justify",
  Distributed: "distributed",
} as const;

function alignmentOf(format: CellFormat): { alignment?: Partial<Alignment> } {
  const horizontal = HORIZONTAL[format.horizontalAlignment];
  const vertical = VERTICAL[format.verticalAlignment];
  const alignment: Partial<Alignment> = {
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(format.wrapText ? { wrapText: true } : {}),
    ...(format.indentLevel === 0 ? {} : { indent: format.indentLevel }),
    ...(format.textOrientation === 0 ? {} : { textRotation: format.textOrientation }),
    ...(format.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(format.readingOrder === "Context"
      ? {}
      : { readingOrder: format.readingOrder === "LeftToRight" ? ("ltr" as const) : ("rtl" as const) }),
  };
  return Object.keys(alignment).length === 0 ? {} : { alignment };
}

function bordersOf({ borders }: CellFormat): Partial<Borders> {
  const edges = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
  const made: Partial<Borders> = {};
  for (const [edge, side] of Object.entries(edges) as [keyof typeof edges, (typeof edges)[keyof typeof edges]][]) {
    const border = borders[edge];
    if (border !== undefined && border.style !== "None") made[side] = borderOf(border);
  }
  const down = borders.DiagonalDown;
  const up = borders.DiagonalUp;
  const diagonal = [down, up].find((border) => border !== undefined && border.style !== "None");
  if (diagonal !== undefined) {
    made.diagonal = {
      ...borderOf(diagonal),
      down: down !== undefined && down.style !== "None",
      up: up !== undefined && up.style !== "None",
    };
  }
  return made;
}

/** One line style in the file stands for both the style and the weight of Office.js. */
export function borderOf({ style, weight, color }: Border): Partial<FileBorder> {
  const medium = weight === "Medium" || weight === "Thick";
  const lines = {
    None: "thin",
    Continuous: weight === "Hairline" ? "hair" : weight === "Medium" ? "medium" : weight === "Thick" ? "thick" : "thin",
    Dash: medium ? "mediumDashed" : "dashed",
    DashDot: medium ? "mediumDashDot" : "dashDot",
    DashDotDot: medium ? "mediumDashDotDot" : "dashDotDot",
    Dot: "dotted",
    Double: "double",
    SlantDashDot: "slantDashDot",
  } as const;
  return { style: lines[style], color: argb(color) };
}
