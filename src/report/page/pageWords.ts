import { cleanText } from "../../domain/cleanText";
import type { ReportModel } from "../reportModel";

/** Words at the head and foot of every page: three places each, `""` for none. */
export interface PageWords {
  readonly head: { readonly left: string; readonly centre: string; readonly right: string };
  readonly foot: { readonly left: string; readonly centre: string };
}

/** Longest words of one place, so that a whole header stays inside Excel's 255 characters. */
const LONGEST = 60;

/**
 * Title, protective marking and period over every page; organisation and marking below it,
 * beside the page number that each writer counts itself.
 */
export function pageWords(model: ReportModel): PageWords {
  const marking = short(model.marking ?? "");
  return {
    head: { left: short(model.title), centre: marking, right: short(model.period) },
    foot: { left: short(model.organisation), centre: model.standing === undefined ? marking : whole(model.standing) },
  };
}

function short(text: string, most = LONGEST): string {
  const line = cleanText(text).replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

/** Who signed a pack off, and when, beside the organisation alone. */
function whole(standing: string): string {
  return short(standing, 2 * LONGEST);
}
