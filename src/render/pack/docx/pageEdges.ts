import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { cleanText } from "../../../domain/cleanText";
import type { PackModel } from "../../../pack/packModel";
import { linesOf, pointsWide } from "../layout/words";
import { SIZES, STYLES, TWIPS } from "./docxStyles";
import { runs } from "./runs";

/** Room about what is printed, in points. */
const EDGE = 26;
/** Room of the number of a page. */
const NUMBER = 80;

/** What stands about every page, and the room that it takes above and below, in points. */
export interface PageEdges {
  readonly header: Header;
  readonly footer: Footer;
  readonly top: number;
  readonly bottom: number;
}

/** Marking, title and period above every page of a width; marking, standing and number below it. */
export function pageEdges({ marking, title, period, organisation, standing }: PackModel, width: number): PageEdges {
  const foot = [organisation, standing].filter((words) => words !== "").join(". ");
  const marked = (style: string): Paragraph[] =>
    marking === null
      ? []
      : [new Paragraph({ style, alignment: AlignmentType.CENTER, children: runs(marking, { bold: true }) })];
  const tabStops = [{ type: TabStopType.RIGHT, position: Math.round(width * TWIPS) }];
  const fits = pointsWide(`${title}${period}`, SIZES.margin) + 24 <= width;
  const titles = fits
    ? [new Paragraph({ style: STYLES.header, tabStops, children: [...runs(title), tab(), ...runs(period)] })]
    : [title, period].map((words) => new Paragraph({ style: STYLES.header, children: runs(words) }));
  const number = new TextRun({
    children: [new Tab(), "Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES],
  });
  const indent = { right: NUMBER * TWIPS };
  const footFits = pointsWide(foot, SIZES.margin) + NUMBER <= width;
  const feet = footFits
    ? [new Paragraph({ style: STYLES.footer, tabStops, children: [...runs(foot), number] })]
    : [
        new Paragraph({ style: STYLES.footer, indent, children: runs(foot) }),
        new Paragraph({ style: STYLES.footer, tabStops, children: [number] }),
      ];
  const line = SIZES.margin * 1.35;
  const lines = (words: string, room: number): number => linesOf(cleanText(words), room, SIZES.margin, true);
  const markLines = marking === null ? 0 : lines(marking, width);
  const above = markLines + (fits ? 1 : lines(title, width) + lines(period, width));
  const below = markLines + (footFits ? 1 : lines(foot, width - NUMBER) + 1);
  return {
    header: new Header({ children: [...marked(STYLES.header), ...titles] }),
    footer: new Footer({ children: [...marked(STYLES.footer), ...feet] }),
    top: EDGE + above * line + 9,
    bottom: EDGE + below * line + 9,
  };
}

/** How far the edges of a page are from the paper's, in points. */
export const PAGE_EDGE = EDGE;

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
