import { AlignmentType, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { cleanText } from "../../../domain/cleanText";
import type { PackModel } from "../../../pack/packModel";
import { linesOf, pointsWide } from "../layout/words";
import { SIZES, STYLES, TWIPS } from "./docxStyles";
import { runs } from "./runs";

/** Room about what is printed, in points. */
const EDGE = 26;
/** Between what stands beside each other at an edge, in points. */
const AIR = 12;
/** As wide as the number of a page can be. */
const NUMBER = "Page 100 of 100";

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
  const number = new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  const head = edge({ style: STYLES.header, left: title, right: runs(period), rightWords: period, marking, width });
  const tail = edge({ style: STYLES.footer, left: foot, right: [number], rightWords: NUMBER, marking, width });
  const line = SIZES.margin * 1.35;
  return {
    header: new Header({ children: head.paragraphs }),
    footer: new Footer({ children: tail.paragraphs }),
    top: EDGE + head.lines * line + 9,
    bottom: EDGE + tail.lines * line + 9,
  };
}

interface Edge {
  readonly style: string;
  readonly left: string;
  readonly right: readonly TextRun[];
  /** As wide as what stands at the right can be. */
  readonly rightWords: string;
  readonly marking: string | null;
  readonly width: number;
}

/** An edge of a page on one line, the marking in its middle, where all has room there; else one below another. */
function edge({ style, left, right, rightWords, marking, width }: Edge): {
  readonly paragraphs: readonly Paragraph[];
  readonly lines: number;
} {
  const wide = (words: string): number => pointsWide(cleanText(words), SIZES.margin, true) * 1.05;
  const marked = marking === null ? [] : runs(marking, { bold: true });
  const end = { type: TabStopType.RIGHT, position: Math.round(width * TWIPS) };
  const side = (width - wide(marking ?? "")) / 2 - AIR;
  if (marking !== null && Math.max(wide(left), wide(rightWords)) <= side) {
    const tabStops = [{ type: TabStopType.CENTER, position: Math.round((width / 2) * TWIPS) }, end];
    const children = [...runs(left), tab(), ...marked, tab(), ...right];
    return { paragraphs: [new Paragraph({ style, tabStops, children })], lines: 1 };
  }
  const above = marking === null ? [] : [new Paragraph({ style, alignment: AlignmentType.CENTER, children: marked })];
  const lines = (words: string): number => linesOf(cleanText(words), width, SIZES.margin, true);
  const markLines = marking === null ? 0 : lines(marking);
  if (wide(left) + wide(rightWords) + 2 * AIR <= width)
    return {
      paragraphs: [...above, new Paragraph({ style, tabStops: [end], children: [...runs(left), tab(), ...right] })],
      lines: markLines + 1,
    };
  const below = new Paragraph({ style, tabStops: [end], children: [tab(), ...right] });
  return {
    paragraphs: [...above, new Paragraph({ style, children: runs(left) }), below],
    lines: markLines + lines(left) + lines(rightWords),
  };
}

/** How far the edges of a page are from the paper's, in points. */
export const PAGE_EDGE = EDGE;

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
