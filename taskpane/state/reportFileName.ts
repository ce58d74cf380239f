import type { ReportModel } from "../../src/index";

/**
 * A file name for a report, made from its title.
 *
 * @example
 * reportFileName({ title: "Annual Delivery Plan 2009-2010: Quarter 4 Report" }, ".xlsx")
 *   //=> "annual-delivery-plan-2009-2010-quarter-4-report.xlsx"
 */
export function reportFileName({ title }: Pick<ReportModel, "title">, ending: ".xlsx" | ".html"): string {
  const name = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${name === "" ? "report" : name}${ending}`;
}
