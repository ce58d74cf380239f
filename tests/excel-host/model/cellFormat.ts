/** How a cell looks. Formats are never changed in place, so cells may share one. */
export interface CellFormat {
  readonly numberFormat: string;
  /** `#RRGGBB`, or null for no fill. */
  readonly fillColor: string | null;
  readonly fillPattern: string | null;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  readonly textOrientation: number;
  readonly shrinkToFit: boolean;
  readonly readingOrder: ReadingOrder;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  readonly borders: Readonly<Partial<Record<BorderEdge, Border>>>;
}

export interface Border {
  readonly style: BorderStyle;
  readonly weight: BorderWeight;
  readonly color: string;
}

export const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
export type Underline = (typeof UNDERLINES)[number];

export const HORIZONTAL_ALIGNMENTS = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
export type HorizontalAlignment = (typeof HORIZONTAL_ALIGNMENTS)[number];

export const VERTICAL_ALIGNMENTS = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
export type VerticalAlignment = (typeof VERTICAL_ALIGNMENTS)[number];

export const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;
export type ReadingOrder = (typeof READING_ORDERS)[number];

/** Edges that one cell has. The client's `InsideHorizontal` and `InsideVertical` are edges of the cells within. */
export const BORDER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"] as const;
export type BorderEdge = (typeof BORDER_EDGES)[number];

export const BORDER_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
export type BorderStyle = (typeof BORDER_STYLES)[number];

export const BORDER_WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
export type BorderWeight = (typeof BORDER_WEIGHTS)[number];

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

/** A new workbook's Normal style: Calibri 11, as in the years of this client. */
export const DEFAULT_FORMAT: CellFormat = {
  numberFormat: "General",
  fillColor: null,
  fillPattern: null,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  shrinkToFit: false,
  readingOrder: "Context",
  locked: true,
  formulaHidden: false,
  borders: {},
};
