import { chosen, type Page } from "../page/page";
import type { World } from "../world";

/** The words above a table: what it is, and the period where the page says it there. */
export function titleOf(world: World, page: Page): string | null {
  const { periodSaidBy, words, seed } = page;
  const what = chosen(page, words.title);
  if (periodSaidBy !== "title" && periodSaidBy !== "both") return seed % 3 === 0 ? what : null;
  return `${what} - ${periodWords(world, page)}`;
}

/** The report's period in words. */
export function periodWords({ calendar, report }: World, { words, seed }: Page): string {
  const choices = words.report[report.grain];
  return choices[Math.floor(seed / 11) % choices.length]?.(calendar, report) ?? "";
}

export function sheetName(world: World, page: Page): string {
  return page.periodSaidBy === "sheet" || page.sheetByPeriod
    ? periodWords(world, page)
        .replace(/[\\/?*[\]:]/g, "-")
        .slice(0, 31)
    : (["Sheet1", "Data", "Scorecard"][page.seed % 3] ?? "Data");
}
