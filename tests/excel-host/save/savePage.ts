import type { PageSetup, Worksheet } from "exceljs";
import { PAPER_NUMBERS } from "../model/page";
import type { HeaderFooter, Page } from "../model/page";
import type { Sheet } from "../model/sheet";

const POINTS_PER_INCH = 72;

/** Writes how a sheet prints. */
export function savePage(sheet: Sheet, to: Worksheet): void {
  const { page } = sheet;
  // exceljs's type of pageSetup leaves out what its writer takes: the print order's words and pages to fit of 0.
  const setup: Partial<PageSetup> = {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPER_NUMBERS[page.paperSize] as NonNullable<PageSetup["paperSize"]>,
    margins: {
      left: inches(page.leftMargin),
      right: inches(page.rightMargin),
      top: inches(page.topMargin),
      bottom: inches(page.bottomMargin),
      header: inches(page.headerMargin),
      footer: inches(page.footerMargin),
    },
    horizontalCentered: page.centerHorizontally,
    verticalCentered: page.centerVertically,
    showGridLines: page.printGridlines,
    showRowColHeaders: page.printHeadings,
    blackAndWhite: page.blackAndWhite,
    draft: page.draftMode,
    pageOrder: page.printOrder === "OverThenDown" ? "overThenDown" : "downThenOver",
    cellComments: ({ NoComments: "None", EndSheet: "atEnd", InPlace: "asDisplayed" } as const)[page.printComments],
    errors: ({ AsDisplayed: "displayed", Blank: "blank", Dash: "dash", NotAvailable: "NA" } as const)[page.printErrors],
    ...zoomOf(page),
    ...(page.firstPageNumber === "" ? {} : { firstPageNumber: page.firstPageNumber }),
  };
  Object.assign(to.pageSetup, setup);
  saveHeadersFooters(page, to);
  // A break stands in the file at the last row of the page it ends.
  for (const row of page.rowBreaks) if (row > 0) to.getRow(row).addPageBreak();
}

function inches(points: number): number {
  return Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
}

function zoomOf({ zoom }: Page): Partial<PageSetup> {
  const across = zoom.horizontalFitToPages ?? null;
  const down = zoom.verticalFitToPages ?? null;
  if (across === null && down === null) return { fitToPage: false, scale: zoom.scale ?? 100 };
  // A side not given takes as many pages as it needs: 0 in the file.
  return { fitToPage: true, fitToWidth: across ?? 0, fitToHeight: down ?? 0 };
}

function saveHeadersFooters({ headersFooters }: Page, to: Worksheet): void {
  const { state, defaultForAllPages, firstPage, evenPages, oddPages } = headersFooters;
  const oddAndEven = state === "OddAndEven" || state === "FirstOddAndEven";
  const first = state === "FirstAndDefault" || state === "FirstOddAndEven";
  const main = oddAndEven ? oddPages : defaultForAllPages;
  Object.assign(to.headerFooter, {
    differentFirst: first,
    differentOddEven: oddAndEven,
    oddHeader: sections(main, "Header"),
    oddFooter: sections(main, "Footer"),
    ...(oddAndEven ? { evenHeader: sections(evenPages, "Header"), evenFooter: sections(evenPages, "Footer") } : {}),
    ...(first ? { firstHeader: sections(firstPage, "Header"), firstFooter: sections(firstPage, "Footer") } : {}),
  });
}

/** `&L`, `&C` and `&R` begin the left, centre and right part; nothing at all is left out of the file. */
function sections(of: HeaderFooter, place: "Header" | "Footer"): string | undefined {
  const parts = [
    ["&L", of[`left${place}`]],
    ["&C", of[`center${place}`]],
    ["&R", of[`right${place}`]],
  ] as const;
  const written = parts.map(([mark, words]) => (words === "" ? "" : mark + words)).join("");
  return written === "" ? undefined : written;
}
