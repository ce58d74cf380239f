/** How a sheet prints: what `Worksheet.pageLayout` holds. Margins in points. */
export interface Page {
  orientation: Orientation;
  paperSize: PaperSize;
  zoom: Zoom;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printOrder: PrintOrder;
  printComments: PrintComments;
  printErrors: PrintErrors;
  /** A number, or "" for automatic. */
  firstPageNumber: number | "";
  printArea: string | null;
  titleRows: string | null;
  titleColumns: string | null;
  /** Rows and columns that begin a new page, counted from 0. */
  readonly rowBreaks: number[];
  readonly columnBreaks: number[];
  readonly headersFooters: HeadersFooters;
}

export interface Zoom {
  readonly scale?: number | null;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}

export interface HeadersFooters {
  state: HeaderFooterState;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly defaultForAllPages: HeaderFooter;
  readonly firstPage: HeaderFooter;
  readonly evenPages: HeaderFooter;
  readonly oddPages: HeaderFooter;
}

export interface HeaderFooter {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export const ORIENTATIONS = ["Portrait", "Landscape"] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** `Excel.PaperType` and the number the file format gives it (ECMA-376 part 1, 18.3.1.63, paperSize). */
export const PAPER_NUMBERS = {
  Letter: 1,
  LetterSmall: 2,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
  Folio: 14,
} as const;
export type PaperSize = keyof typeof PAPER_NUMBERS;
export const PAPER_SIZES: readonly PaperSize[] = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
];

export const PRINT_ORDERS = ["DownThenOver", "OverThenDown"] as const;
export type PrintOrder = (typeof PRINT_ORDERS)[number];

export const PRINT_COMMENTS = ["NoComments", "EndSheet", "InPlace"] as const;
export type PrintComments = (typeof PRINT_COMMENTS)[number];

export const PRINT_ERRORS = ["AsDisplayed", "Blank", "Dash", "NotAvailable"] as const;
export type PrintErrors = (typeof PRINT_ERRORS)[number];

export const HEADER_FOOTER_STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;
export type HeaderFooterState = (typeof HEADER_FOOTER_STATES)[number];

const POINTS_PER_INCH = 72;

/** A new sheet's page: A4 as in a British installation, with Excel's normal margins of 0.7, 0.75 and 0.3 inches. */
export function newPage(): Page {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    leftMargin: 0.7 * POINTS_PER_INCH,
    rightMargin: 0.7 * POINTS_PER_INCH,
    topMargin: 0.75 * POINTS_PER_INCH,
    bottomMargin: 0.75 * POINTS_PER_INCH,
    headerMargin: 0.3 * POINTS_PER_INCH,
    footerMargin: 0.3 * POINTS_PER_INCH,
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    blackAndWhite: false,
    draftMode: false,
    printOrder: "DownThenOver",
    printComments: "NoComments",
    printErrors: "AsDisplayed",
    firstPageNumber: "",
    printArea: null,
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    columnBreaks: [],
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: newHeaderFooter(),
      firstPage: newHeaderFooter(),
      evenPages: newHeaderFooter(),
      oddPages: newHeaderFooter(),
    },
  };
}

function newHeaderFooter(): HeaderFooter {
  return { leftHeader: "", centerHeader: "", rightHeader: "", leftFooter: "", centerFooter: "", rightFooter: "" };
}
