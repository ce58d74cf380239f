import type { PageWords } from "../report/page/pageWords";
import type { SetHeight, SetPage } from "./refreshEdit";
import type { Work } from "./work";

/** Rows that are to be higher or lower, or that are new. */
export function heightEdits({ heights }: Work): SetHeight[] {
  return heights
    .filter(({ before, height }) => before !== height)
    .map(({ sheet, row, before, height }) => ({
      kind: "setHeight",
      sheet: sheet.name,
      row: sheet.rows.place(row),
      before,
      height,
    }));
}

/** What stands over and below the pages of each sheet, where it says something else now. */
export function pageEdits(work: Work, before: PageWords | null, words: PageWords | null): SetPage[] {
  if (before === null || words === null || JSON.stringify(before) === JSON.stringify(words)) return [];
  return [...work.sheets.values()]
    .filter(({ name }) => work.found.sheets.some((sheet) => sheet.name === name && !sheet.protected))
    .map(({ name }) => ({ kind: "setPage", sheet: name, before, words }));
}
