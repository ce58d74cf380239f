import { toAbsoluteAddress } from "../model/area";
import {
  HEADER_FOOTER_STATES,
  ORIENTATIONS,
  PAPER_SIZES,
  PRINT_COMMENTS,
  PRINT_ERRORS,
  PRINT_ORDERS,
} from "../model/page";
import type { HeaderFooter, HeadersFooters, Page, Zoom } from "../model/page";
import { RangeRef } from "../model/rangeRef";
import type { Sheet } from "../model/sheet";
import type { CallArguments } from "../wire/callArguments";
import { invalidArgument, itemNotFound } from "../wire/hostError";
import { HostType, NULL_OBJECT, field } from "../wire/hostObject";
import type { HostObject, NullObject, Property } from "../wire/hostObject";
import { boolean, number, oneOf, record, text } from "../wire/readValue";
import type { Reader } from "../wire/readValue";
import { rangeType } from "./rangeObject";

function part<K extends keyof Page>(key: K, read: Reader<Page[K]>): Property<Sheet> {
  return {
    get: ({ page }) => page[key],
    set: ({ page }, value) => {
      page[key] = read(value);
    },
  };
}

const margin: Reader<number> = (value) => {
  const points = number(value);
  if (points < 0) throw invalidArgument("a margin below 0");
  return points;
};

/**
 * Percentages from 10 to 400, or pages to fit; 0 pages means as many as are needed (the file format's
 * fitToHeight="0").
 */
const zoom: Reader<Zoom> = (value) => {
  const given = record(value);
  const read = (name: string, least: number, most: number): number | undefined => {
    const one = given[name];
    if (one === null || one === undefined) return undefined;
    const amount = number(one);
    if (amount < least || amount > most) throw invalidArgument(`${name} ${amount} is not between ${least} and ${most}`);
    return amount;
  };
  const scale = read("scale", 10, 400);
  const across = read("horizontalFitToPages", 0, 32767);
  const down = read("verticalFitToPages", 0, 32767);
  return {
    ...(scale === undefined ? {} : { scale }),
    ...(across === undefined ? {} : { horizontalFitToPages: across }),
    ...(down === undefined ? {} : { verticalFitToPages: down }),
  };
};

const firstPageNumber: Reader<number | ""> = (value) => (value === "" ? "" : number(value));

const headerFooterType = new HostType<HeaderFooter>("HeaderFooter", {
  properties: {
    LeftHeader: field("leftHeader", text),
    CenterHeader: field("centerHeader", text),
    RightHeader: field("rightHeader", text),
    LeftFooter: field("leftFooter", text),
    CenterFooter: field("centerFooter", text),
    RightFooter: field("rightFooter", text),
  },
});

const headersFootersType = new HostType<HeadersFooters>("HeaderFooterGroup", {
  properties: {
    State: field("state", oneOf(HEADER_FOOTER_STATES)),
    UseSheetMargins: field("useSheetMargins", boolean),
    UseSheetScale: field("useSheetScale", boolean),
  },
  objects: {
    DefaultForAllPages: (group) => headerFooterType.of(group.defaultForAllPages),
    FirstPage: (group) => headerFooterType.of(group.firstPage),
    EvenPages: (group) => headerFooterType.of(group.evenPages),
    OddPages: (group) => headerFooterType.of(group.oddPages),
  },
});

type Place = "printArea" | "titleRows" | "titleColumns";

function set(place: Place) {
  return (sheet: Sheet, args: CallArguments): void => {
    const range = args.object(0, rangeType) ?? sheet.workbook.range(args.text(0), sheet);
    sheet.page[place] = toAbsoluteAddress(range.area);
  };
}

function get(place: Place) {
  return (sheet: Sheet): HostObject | NullObject => {
    const address = sheet.page[place];
    return address === null
      ? NULL_OBJECT
      : rangeType.of(new RangeRef(sheet, sheet.workbook.range(address, sheet).area));
  };
}

function mustGet(place: Place) {
  return (sheet: Sheet): HostObject => {
    const found = get(place)(sheet);
    if (found === NULL_OBJECT) throw itemNotFound();
    return found;
  };
}

/** Points to one unit of `Excel.PrintMarginUnit`. */
const MARGIN_UNITS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** `Worksheet.pageLayout`. */
export const pageLayoutType = new HostType<Sheet>("PageLayout", {
  properties: {
    Orientation: part("orientation", oneOf(ORIENTATIONS)),
    PaperSize: part("paperSize", oneOf(PAPER_SIZES)),
    Zoom: part("zoom", zoom),
    LeftMargin: part("leftMargin", margin),
    RightMargin: part("rightMargin", margin),
    TopMargin: part("topMargin", margin),
    BottomMargin: part("bottomMargin", margin),
    HeaderMargin: part("headerMargin", margin),
    FooterMargin: part("footerMargin", margin),
    CenterHorizontally: part("centerHorizontally", boolean),
    CenterVertically: part("centerVertically", boolean),
    PrintGridlines: part("printGridlines", boolean),
    PrintHeadings: part("printHeadings", boolean),
    BlackAndWhite: part("blackAndWhite", boolean),
    DraftMode: part("draftMode", boolean),
    PrintOrder: part("printOrder", oneOf(PRINT_ORDERS)),
    PrintComments: part("printComments", oneOf(PRINT_COMMENTS)),
    PrintErrors: part("printErrors", oneOf(PRINT_ERRORS)),
    FirstPageNumber: part("firstPageNumber", firstPageNumber),
  },
  objects: { HeadersFooters: ({ page }) => headersFootersType.of(page.headersFooters) },
  methods: {
    SetPrintArea: set("printArea"),
    SetPrintTitleRows: set("titleRows"),
    SetPrintTitleColumns: set("titleColumns"),
    GetPrintArea: mustGet("printArea"),
    GetPrintAreaOrNullObject: get("printArea"),
    GetPrintTitleRows: mustGet("titleRows"),
    GetPrintTitleRowsOrNullObject: get("titleRows"),
    GetPrintTitleColumns: mustGet("titleColumns"),
    GetPrintTitleColumnsOrNullObject: get("titleColumns"),
    SetPrintMargins: ({ page }, args) => {
      const points = MARGIN_UNITS[args.text(0)];
      if (points === undefined) throw invalidArgument(`${args.text(0)} as a unit`);
      const given = args.recordOr(1, {});
      for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
        if (given[side] != null) page[`${side}Margin`] = margin(given[side]) * points;
      }
    },
  },
});
