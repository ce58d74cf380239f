/** The pages of the pane, in the order in which they are offered. */
export const PAGES = ["report", "functions", "check"] as const;
export type PageId = (typeof PAGES)[number];

/** What each page is called. */
export const PAGE_NAMES: Readonly<Record<PageId, string>> = {
  report: "Report",
  functions: "Functions",
  check: "Check and repair",
};
