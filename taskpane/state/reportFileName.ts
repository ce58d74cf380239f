import type { PackModel, ReportModel } from "../../src/index";

/**
 * A file name for a report, made from its title.
 *
 * @example
 * reportFileName({ title: "Annual Delivery Plan 2009-2010: Quarter 4 Report" }, ".xlsx")
 *   //=> "annual-delivery-plan-2009-2010-quarter-4-report.xlsx"
 */
export function reportFileName({ title }: Pick<ReportModel, "title">, ending: ".xlsx" | ".html"): string {
  return fileName(title, "report", ending);
}

/**
 * A file name for a board pack, made from its title and period.
 *
 * @example
 * packFileName({ title: "Delivery plan", period: "Quarter 4 2009/10" }, ".pdf")
 *   //=> "delivery-plan-quarter-4-2009-10-pack.pdf"
 */
export function packFileName({ title, period }: Pick<PackModel, "title" | "period">, ending: string): string {
  return fileName(`${title} ${period}`, "board", `-pack${ending}`);
}

function fileName(words: string, otherwise: string, ending: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${name === "" ? otherwise : name}${ending}`;
}
