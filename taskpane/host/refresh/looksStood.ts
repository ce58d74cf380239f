import type { RefreshEdit } from "../../../src/index";
import { pageCodes, type PageCodes } from "../printParts";
import { rowsAddress } from "./rectangles";
import { knows } from "./knows";
import type { At } from "./places";

type SetHeight = Extract<RefreshEdit, { readonly kind: "setHeight" }>;
type SetPage = Extract<RefreshEdit, { readonly kind: "setPage" }>;

/** How high rows were, and what stood over and below pages, before any of it was changed. */
export interface LooksStood {
  readonly heights: readonly { readonly edit: SetHeight; readonly at: At; readonly height: number }[];
  readonly pages: readonly { readonly edit: SetPage; readonly codes: PageCodes }[];
}

interface Asked {
  /** Puts what is to be read into the request. */
  readonly load: () => void;
  readonly answer: () => LooksStood;
}

const CODES: readonly (keyof PageCodes)[] = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter"];

/** Asks for the looks that a list of steps changes. Excel 2019 and earlier know nothing of pages. */
export function askForLooks(
  context: Excel.RequestContext,
  edits: readonly RefreshEdit[],
  startOf: (edit: RefreshEdit) => At | undefined,
): Asked {
  const { worksheets } = context.workbook;
  const heights = edits.flatMap((edit) => {
    const at = edit.kind === "setHeight" && edit.before !== null ? startOf(edit) : undefined;
    if (edit.kind !== "setHeight" || at === undefined) return [];
    return [{ edit, at, read: worksheets.getItem(at.sheet).getRange(rowsAddress(at.row, 1)).format }];
  });
  const pages = edits.flatMap((edit) =>
    edit.kind === "setPage" && knows("1.9")
      ? [{ edit, read: worksheets.getItem(edit.sheet).pageLayout.headersFooters.defaultForAllPages }]
      : [],
  );
  return {
    load: () => {
      for (const { read } of heights) read.load("rowHeight");
      for (const { read } of pages) read.load(CODES.join(","));
    },
    answer: () => ({
      heights: heights.map(({ edit, at, read }) => ({ edit, at, height: read.rowHeight })),
      pages: pages.map(({ edit, read: { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter } }) => ({
        edit,
        codes: { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter },
      })),
    }),
  };
}

/** How far a height may be from another that is meant to be the same, in points: Excel rounds them to pixels. */
const SAME_HEIGHT = 0.75;

/** Whether a row is as high as we made it; a new row is. */
export function heightIsOurs({ heights }: LooksStood, edit: SetHeight): boolean {
  if (edit.before === null) return true;
  const stood = heights.find((one) => one.edit === edit);
  return stood !== undefined && Math.abs(stood.height - edit.before) <= SAME_HEIGHT;
}

/** Puts words over and below the printed pages of a sheet, each unless a person put another there. */
export function setPage(worksheet: Excel.Worksheet, edit: SetPage, { pages }: LooksStood): void {
  const stood = pages.find((one) => one.edit === edit)?.codes;
  if (stood === undefined) return;
  const [before, after] = [pageCodes(edit.before), pageCodes(edit.words)];
  const place = worksheet.pageLayout.headersFooters.defaultForAllPages;
  for (const code of CODES) if (stood[code] === before[code] && before[code] !== after[code]) place[code] = after[code];
}

/** Puts looks back as they stood. */
export function lookAsItStood(context: Excel.RequestContext, { heights, pages }: LooksStood): void {
  const { worksheets } = context.workbook;
  for (const { at, height } of heights)
    worksheets.getItem(at.sheet).getRange(rowsAddress(at.row, 1)).format.rowHeight = height;
  for (const { edit, codes } of pages)
    Object.assign(worksheets.getItem(edit.sheet).pageLayout.headersFooters.defaultForAllPages, codes);
}
