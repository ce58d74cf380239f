import {
  Document,
  HeadingLevel,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type ISectionOptions,
  ImageRun,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextWrappingSide,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from "docx";
import { fromBase64 } from "../../../domain/base64";
import { cleanText } from "../../../domain/cleanText";
import { fitted } from "../../../domain/picture";
import type { PackModel, PackPart, PackSection } from "../../../pack/packModel";
import type { Compression } from "../../archive/compression";
import type { DrawPng } from "../../charts/raster/chartPng";
import { isWords } from "../layout/blockWords";
import { datedPackage } from "../office/datedPackage";
import { docxNumbering, docxStyles, STYLES, TWIPS } from "./docxStyles";
import { PAGE_EDGE, pageEdges } from "./pageEdges";
import { startPictures } from "./picture";
import { runs } from "./runs";
import { type PartWriter, writePart } from "./writePart";
import { isWide } from "./writeTable";

/** A4 in points, with room at both sides of what is printed. */
const LONG = 841.9;
const SHORT = 595.3;
const SIDE = 37;
/** Between two columns of words. */
const GAP = 18;

/** What stands one below another on pages of one kind. */
interface Run {
  readonly across: boolean;
  readonly columns: 1 | 2;
  /** Whether it begins a page, which what changes the paper does anyway. */
  readonly startsPage: boolean;
  readonly children: (Paragraph | Table)[];
}

/**
 * A pack as a Word document: headings, captions and words of tables in styles of their own, heads of tables again on
 * each page, charts as pictures with their words, marking and standing on every page. Pages stand upright; those with
 * tables of many columns lie across. The same pack and time give the same bytes.
 *
 * @param at When it was written, which its properties say.
 * @param drawPng Draws charts for programs that show no SVG.
 * @param compression What packs it, where there is a faster one than ours.
 */
export async function writePackDocx(
  pack: PackModel,
  at: Date,
  drawPng: DrawPng,
  compression?: Compression,
): Promise<Uint8Array> {
  const writer: PartWriter = { pack, pictures: startPictures(drawPng) };
  const document = new Document({
    title: documentTitle(pack),
    creator: cleanText(pack.organisation),
    lastModifiedBy: cleanText(pack.organisation),
    styles: docxStyles(pack),
    numbering: docxNumbering(),
    sections: packRuns(pack, writer).map((run) => sectionOf(run, pack)),
  });
  const bytes = new Uint8Array(await Packer.toArrayBuffer(document));
  return datedPackage(bytes, at, writer.pictures.files, compression);
}

function documentTitle({ title, period, organisation }: PackModel): string {
  const what = [title, period].filter((words) => words !== "").join(", ");
  return cleanText([what, organisation].filter((words) => words !== "").join(": "));
}

function roomOf(across: boolean): number {
  return (across ? LONG : SHORT) - 2 * SIDE;
}

function packRuns(pack: PackModel, writer: PartWriter): readonly Run[] {
  const runsOfPack: Run[] = [];
  const add = (across: boolean, columns: Run["columns"], startsPage: boolean, children: Run["children"]): void => {
    const last = runsOfPack.at(-1);
    if (last !== undefined && last.across === across && last.columns === columns && !startsPage)
      last.children.push(...children);
    else runsOfPack.push({ across, columns, startsPage: startsPage || last?.across !== across, children });
  };
  pack.sections.forEach((section, index) => {
    const title = new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(section.title) });
    const begins = section.startsPage && index > 0;
    const laid = laidOut(section, runsOfPack.at(-1)?.across ?? false);
    const first = laid[0]?.across ?? false;
    const opening = index === 0 ? writeOpening(pack) : [];
    add(first, 1, begins, [...opening, title]);
    if (section.kind === "answer") {
      // No break between the columns: LibreOffice evens out what stands before one, and begins a page after it.
      const half = (roomOf(false) - GAP) / 2;
      for (const parts of besideEachOther(section.parts)) {
        if (parts.length === 1)
          for (const part of parts) add(false, 1, false, [...writePart(part, roomOf(false), writer)]);
        else add(false, 2, false, [...parts.flatMap((part) => writePart(part, half, writer))]);
      }
      return;
    }
    for (const { part, across } of laid) add(across, 1, false, [...writePart(part, roomOf(across), writer)]);
  });
  return runsOfPack;
}

interface LaidPart {
  readonly part: PackPart;
  readonly across: boolean;
}

/**
 * Which way the pages of each part of a section lie: those with a wide table across, and with them what stands in the
 * same section, so that no page is turned for a few lines. What must not be broken, as an exception, stands upright.
 */
function laidOut({ kind, parts, startsPage }: PackSection, before: boolean): readonly LaidPart[] {
  const wide = (part: PackPart): boolean =>
    part.blocks.some((block) => block.kind === "table" && isWide(block.table, roomOf(false)));
  const anyWide = parts.some(wide);
  return parts.map((part) => {
    if (kind === "answer") return { part, across: false };
    if (part.together) return { part, across: wide(part) };
    return { part, across: anyWide || (before && !startsPage) };
  });
}

function writeOpening(pack: PackModel): Run["children"] {
  const { logo } = pack.style;
  const standing = [...(pack.period === "" ? [] : runs(`${pack.period}  `)), ...runs(pack.standing, { bold: true })];
  return [
    ...(pack.organisation === "" ? [] : [new Paragraph({ style: STYLES.quiet, children: runs(pack.organisation) })]),
    new Paragraph({
      heading: HeadingLevel.TITLE,
      children: [...(logo === null ? [] : [logoOf(logo)]), ...runs(pack.title)],
    }),
    new Paragraph({ style: STYLES.quiet, children: standing }),
  ];
}

/** Parts of words alone that follow each other stand beside each other. */
function besideEachOther(parts: readonly PackPart[]): readonly (readonly PackPart[])[] {
  const groups: PackPart[][] = [];
  parts.forEach((part, index) => {
    const before = parts[index - 1];
    if (before !== undefined && isWords(part) && isWords(before)) groups.at(-1)?.push(part);
    else groups.push([part]);
  });
  return groups;
}

function sectionOf({ across, columns, startsPage, children }: Run, pack: PackModel): ISectionOptions {
  const { header, footer, top, bottom } = pageEdges(pack, roomOf(across));
  return {
    properties: {
      type: startsPage ? SectionType.NEXT_PAGE : SectionType.CONTINUOUS,
      page: {
        // Width and height are those of the upright page: Word wants them turned, which the library does.
        size: {
          width: Math.round(SHORT * TWIPS),
          height: Math.round(LONG * TWIPS),
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: Math.round(top * TWIPS),
          bottom: Math.round(bottom * TWIPS),
          left: SIDE * TWIPS,
          right: SIDE * TWIPS,
          header: PAGE_EDGE * TWIPS,
          footer: PAGE_EDGE * TWIPS,
        },
      },
      ...(columns === 2 ? { column: { count: 2, space: GAP * TWIPS } } : {}),
    },
    headers: { default: header },
    footers: { default: footer },
    children,
  };
}

/** The most room of a logo, in pixels. */
const LOGO = { width: 200, height: 56 } as const;

function logoOf({ picture, alt }: NonNullable<PackModel["style"]["logo"]>): ImageRun {
  return new ImageRun({
    type: picture.type === "image/png" ? "png" : "jpg",
    data: fromBase64(picture.bytes),
    transformation: fitted(picture, LOGO.width, LOGO.height),
    // Beside the title, where it takes no line of its own.
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.RIGHT,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.MARGIN, align: VerticalPositionAlign.TOP },
      wrap: { type: TextWrappingType.SQUARE, side: TextWrappingSide.LEFT },
    },
    altText: { id: "1000000", name: "logo", description: cleanText(alt) },
  });
}
