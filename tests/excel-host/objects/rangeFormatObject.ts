import { colour } from "../model/colour";
import {
  BORDER_STYLES,
  BORDER_WEIGHTS,
  HORIZONTAL_ALIGNMENTS,
  NO_BORDER,
  READING_ORDERS,
  UNDERLINES,
  VERTICAL_ALIGNMENTS,
} from "../model/cellFormat";
import type { Border, BorderEdge, CellFormat } from "../model/cellFormat";
import { LAST_COLUMN, LAST_ROW } from "../model/area";
import type { Area } from "../model/area";
import type { RangeRef } from "../model/rangeRef";
import { autofitColumns, autofitRows, columnWidth, rowHeight, wholePixels } from "../model/sizes";
import { applyFormat, readFormat } from "../model/writeCells";
import { collection } from "../wire/collection";
import { invalidArgument } from "../wire/hostError";
import { HostType } from "../wire/hostObject";
import type { Property } from "../wire/hostObject";
import { boolean, number, numberBetween, oneOf, text } from "../wire/readValue";
import type { Reader } from "../wire/readValue";

/** A property of a range's look: read as one value or null where cells differ, written to every cell. */
function look<K extends keyof CellFormat>(key: K, read: Reader<CellFormat[K]>): Property<RangeRef> {
  return {
    get: ({ sheet, area }) => readFormat(sheet, area, (format) => format[key]),
    set: ({ sheet, area }, value) => {
      const given = read(value);
      applyFormat(sheet, area, (format) => ({ ...format, [key]: given }));
    },
  };
}

const fillType = new HostType<RangeRef>("RangeFill", {
  properties: {
    Color: {
      // A cell without a fill answers white, as Excel does.
      get: ({ sheet, area }) => readFormat(sheet, area, (format) => format.fillColor ?? "#FFFFFF"),
      set: ({ sheet, area }, value) => {
        const fillColor = colour(value);
        applyFormat(sheet, area, (format) => ({ ...format, fillColor, fillPattern: "Solid" }));
      },
    },
    Pattern: { get: ({ sheet, area }) => readFormat(sheet, area, (format) => format.fillPattern ?? "None") },
  },
  methods: {
    Clear: ({ sheet, area }) =>
      applyFormat(sheet, area, (format) => ({ ...format, fillColor: null, fillPattern: null })),
  },
});

const fontType = new HostType<RangeRef>("RangeFont", {
  properties: {
    Bold: look("bold", boolean),
    Color: look("fontColor", colour),
    Italic: look("italic", boolean),
    Name: look("fontName", text),
    // Excel's font sizes go from 1 to 409 points.
    Size: look("fontSize", numberBetween(1, 409)),
    Strikethrough: look("strikethrough", boolean),
    Subscript: look("subscript", boolean),
    Superscript: look("superscript", boolean),
    Underline: look("underline", oneOf(UNDERLINES)),
  },
});

const protectionType = new HostType<RangeRef>("FormatProtection", {
  properties: { Locked: look("locked", boolean), FormulaHidden: look("formulaHidden", boolean) },
});

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Side = (typeof SIDES)[number];

interface SideOfRange {
  readonly range: RangeRef;
  readonly side: Side;
}

/** The cells a side of a range is made of, and which of their edges it is. */
function partsOf({
  range: { area },
  side,
}: SideOfRange): readonly { readonly area: Area; readonly edge: BorderEdge }[] {
  switch (side) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, edge: side }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, edge: side }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, edge: side }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, edge: side }];
    case "InsideHorizontal":
      return area.top === area.bottom
        ? []
        : [
            { area: { ...area, bottom: area.bottom - 1 }, edge: "EdgeBottom" },
            { area: { ...area, top: area.top + 1 }, edge: "EdgeTop" },
          ];
    case "InsideVertical":
      return area.left === area.right
        ? []
        : [
            { area: { ...area, right: area.right - 1 }, edge: "EdgeRight" },
            { area: { ...area, left: area.left + 1 }, edge: "EdgeLeft" },
          ];
    case "DiagonalDown":
    case "DiagonalUp":
      return [{ area, edge: side }];
  }
}

function borderPart<K extends keyof Border>(key: K, read: Reader<Border[K]>): Property<SideOfRange> {
  return {
    get: (of) => {
      const [part] = partsOf(of);
      if (part === undefined) return NO_BORDER[key];
      return readFormat(of.range.sheet, part.area, (format) => (format.borders[part.edge] ?? NO_BORDER)[key]);
    },
    set: (of, value) => {
      const given = read(value);
      for (const { area, edge } of partsOf(of)) {
        applyFormat(of.range.sheet, area, (format) => {
          const before = format.borders[edge] ?? NO_BORDER;
          // Giving a colour or weight to no line draws one, as Excel does.
          const drawn =
            key !== "style" && before.style === "None" ? { ...before, style: "Continuous" as const } : before;
          return { ...format, borders: { ...format.borders, [edge]: { ...drawn, [key]: given } } };
        });
      }
    },
  };
}

const borderType = new HostType<SideOfRange>("RangeBorder", {
  identity: ({ side }) => ({ Id: side }),
  properties: {
    Color: borderPart("color", colour),
    Style: borderPart("style", oneOf(BORDER_STYLES)),
    Weight: borderPart("weight", oneOf(BORDER_WEIGHTS)),
    SideIndex: { get: ({ side }) => side },
  },
});

const bordersType = new HostType<RangeRef>("RangeBorderCollection", {
  ...collection<RangeRef, SideOfRange>({
    list: (range) => SIDES.map((side) => ({ range, side })),
    object: (side) => borderType.of(side),
    matches: ({ side }, key) => side === key,
    countProperty: true,
  }),
});

/** A size that columns or rows of a range share; null where they differ. */
function sharedSize(first: number, last: number, size: (place: number) => number): number | null {
  const sizes = new Set<number>();
  for (let place = first; place <= last && sizes.size < 2; place++) sizes.add(size(place));
  const [only] = sizes;
  return sizes.size === 1 && only !== undefined ? only : null;
}

function points(most: number): Reader<number> {
  return (value) => {
    const given = number(value);
    if (given < 0 || given > most) throw invalidArgument(`${given} is not between 0 and ${most} points`);
    return wholePixels(given);
  };
}

/**
 * `Excel.RangeFormat`. Widths and heights are in points; Excel's widest column is 255 characters, its highest row 409
 * points.
 */
export const rangeFormatType: HostType<RangeRef> = new HostType<RangeRef>("RangeFormat", {
  guard: (range) => range.ensureAlive(),
  properties: {
    HorizontalAlignment: look("horizontalAlignment", oneOf(HORIZONTAL_ALIGNMENTS)),
    VerticalAlignment: look("verticalAlignment", oneOf(VERTICAL_ALIGNMENTS)),
    WrapText: look("wrapText", boolean),
    IndentLevel: look("indentLevel", numberBetween(0, 250)),
    TextOrientation: look("textOrientation", number),
    ShrinkToFit: look("shrinkToFit", boolean),
    ReadingOrder: look("readingOrder", oneOf(READING_ORDERS)),
    ColumnWidth: {
      get: ({ sheet, area }) =>
        sharedSize(area.left, area.right === LAST_COLUMN ? area.left : area.right, (column) =>
          columnWidth(sheet, column),
        ),
      set: ({ sheet, area }, value) => {
        sheet.ensureAllowed("allowFormatColumns");
        const width = points(1343)(value);
        for (let column = area.left; column <= area.right; column++) {
          sheet.columnWidths.set(column, width);
          sheet.hiddenColumns.delete(column);
        }
      },
    },
    RowHeight: {
      get: ({ sheet, area }) =>
        sharedSize(area.top, area.bottom === LAST_ROW ? area.top : area.bottom, (row) => rowHeight(sheet, row)),
      set: ({ sheet, area }, value) => {
        sheet.ensureAllowed("allowFormatRows");
        const height = points(409.5)(value);
        const last = area.bottom === LAST_ROW ? (sheet.usedArea(area, false)?.bottom ?? area.top) : area.bottom;
        for (let row = area.top; row <= last; row++) {
          sheet.rowHeights.set(row, height);
          sheet.hiddenRows.delete(row);
        }
      },
    },
  },
  objects: {
    Fill: (range) => fillType.of(range),
    Font: (range) => fontType.of(range),
    Borders: (range) => bordersType.of(range),
    Protection: (range) => protectionType.of(range),
  },
  methods: {
    AutofitColumns: ({ sheet, area }) => autofitColumns(sheet, area),
    AutofitRows: ({ sheet, area }) => autofitRows(sheet, area),
  },
});
