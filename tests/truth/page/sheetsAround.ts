import { yearName } from "../calendar";
import type { PrintedSheet } from "../printed";
import type { World } from "../world";
import { chosen, type Page } from "./page";

/** A cover and notes beside the sheets of figures; a file of one sheet has neither. */
export function sheetsAround(
  world: World,
  page: Page,
  sheets: readonly PrintedSheet[],
  period: string,
): PrintedSheet[] {
  if (page.format === "csv") return [...sheets];
  const { report, calendar } = world;
  const cover: PrintedSheet = {
    name: "Cover",
    rows: [
      ["Made-up council"],
      [chosen(page, page.words.title)],
      ...(page.periodSaidBy === "cover" ? [[period]] : []),
      [],
      ["Prepared by", "Performance team"],
      ["Version", "1.2"],
    ],
  };
  const notes: PrintedSheet = {
    name: "Notes",
    rows: [
      ["Notes and definitions"],
      [],
      ["Term", "Meaning"],
      ["Target", `Agreed for ${yearName(calendar, report.year)} by the council.`],
      ["Outturn", "The figure for the whole year."],
    ],
  };
  const covered = page.twists.has("cover") || page.periodSaidBy === "cover" ? [cover, ...sheets] : [...sheets];
  return page.twists.has("notesSheet") ? [...covered, notes] : covered;
}
