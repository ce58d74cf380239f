import { fromBase64 } from "../../../domain/base64";
import { fitted } from "../../../domain/picture";
import type { PackModel, PackPart, PackSection } from "../../../pack/packModel";
import { inColumns } from "./columns";
import { blockWords, isWords } from "../layout/blockWords";
import { setLines } from "./setWords";
import { typstString, within } from "./typstText";
import { GAP, LANDSCAPE, pageSetting, PORTRAIT, preamble, rounded, SIZES, type Sheet } from "./typstPage";
import { SMALL, writePart } from "./writePart";

/**
 * A pack as the source of a document of Typst, from which the PDF is set: page 1 upright, the rest across. It reads no
 * file and no clock, and what people typed stands in it as strings only, of which nothing is run.
 */
export function writePackTypst(pack: PackModel): string {
  const pieces = [preamble(pack)];
  let sheet: Sheet | null = null;
  pack.sections.forEach((section, index) => {
    const own = section.kind === "answer" ? PORTRAIT : LANDSCAPE;
    const written = `{\n${index === 0 ? opening(pack, own) : ""}\n${writeSection(section, own)}\n}`;
    if (own !== sheet) pieces.push(pageSetting(pack, own));
    else if (section.startsPage) {
      const least = section.kind === "annex" ? ROOM_LEFT.annex : ROOM_LEFT.other;
      // A place that is nothing would go on to the page that is begun, and be none of what stands before.
      pieces.push(`#block(height: 0pt, above: 0pt, below: 0pt)<before-${section.kind}>`);
      pieces.push(`#page-for(<before-${section.kind}>, ${rounded(own.width)}pt, ${least}pt, ${written})`);
    }
    sheet = own;
    pieces.push(section.kind === "answer" ? `#on-a-page(${written})` : `#${written}`);
  });
  return `${pieces.join("\n")}\n`;
}

/**
 * Room at the end of a page, in points, in which a section that is longer and should begin a page begins all the same:
 * two fifths of a page, or most of one where the annex would leave a page all but empty.
 */
const ROOM_LEFT = { other: 200, annex: 330 } as const;

/** The most room of a logo, in points. */
const LOGO = { width: 150, height: 42 } as const;

/** Logo, organisation and title above the first section. */
function opening(pack: PackModel, { width }: Sheet): string {
  const { logo } = pack.style;
  const words = (text: string, size: number): string =>
    typstString(within(text, width - (logo === null ? 0 : LOGO.width + 12), size, true));
  const quiet = (text: string): string => `text(fill: quiet, ${words(text, SIZES.body)})`;
  const of = [pack.organisation, pack.period].filter((one) => one !== "").map(quiet);
  const standing = `standing(${words(pack.standing, SIZES.body)})`;
  const lines = [
    `heading(level: 1, ${words(pack.title, SIZES.title)})`,
    `block(above: 0pt, below: 4pt, ${[...of, standing].join(" + h(8pt) + ")})`,
  ].join("\n");
  if (logo === null) return lines;
  const { picture } = logo;
  const { width: across, height: down } = fitted(picture, LOGO.width, LOGO.height);
  const format = picture.type === "image/png" ? "png" : "jpg";
  const drawn =
    `image(bytes((${fromBase64(picture.bytes).join(",")})), format: "${format}", ` +
    `width: ${rounded(across)}pt, height: ${rounded(down)}pt, alt: ${typstString(logo.alt)})`;
  return `grid(columns: (1fr, auto), column-gutter: 12pt, {\n${lines}\n}, ${drawn})`;
}

function writeSection(section: PackSection, sheet: Sheet): string {
  const title = typstString(within(section.title, sheet.width, SIZES.section, true));
  const parts = section.kind === "answer" ? besideEachOther(section.parts, sheet) : inRows(section.parts, sheet);
  return [`section(${title})`, ...parts].join("\n");
}

/** Parts one below another; those of words alone that follow each other in two columns. */
function besideEachOther(parts: readonly PackPart[], sheet: Sheet): readonly string[] {
  const written: string[] = [];
  let narrow: PackPart[] = [];
  const endNarrow = (): void => {
    const half = (sheet.width - GAP) / 2;
    const heights = narrow.map(
      (part) => (part.title === null ? 0 : 2) + setLines(part.blocks.map(blockWords).join("\n"), half, SIZES.body),
    );
    const write = (part: PackPart): string => writePart(part, sheet, half);
    if (narrow.length === 1) written.push(...narrow.map((part) => writePart(part, sheet)));
    else if (narrow.length > 1) written.push(inColumns(narrow, heights, false, write));
    narrow = [];
  };
  for (const part of parts) {
    // The last words, without a title, are the key of all.
    if (isWords(part) && (part.title !== null || part !== parts.at(-1))) narrow.push(part);
    else {
      endNarrow();
      written.push(writePart(part, sheet));
    }
  }
  endNarrow();
  return written;
}

/** Parts one below another; those of a line and a chart or two that follow each other on one row. */
function inRows(parts: readonly PackPart[], sheet: Sheet): readonly string[] {
  const written: string[] = [];
  let row: { readonly part: PackPart; readonly charts: number }[] = [];
  const endRow = (): void => {
    const all = row.reduce((sum, { charts }) => sum + charts, 0);
    const one = (sheet.width - (row.length - 1) * GAP - (SMALL.inRow - row.length) * SMALL.gap) / SMALL.inRow;
    if (row.length < 2) written.push(...row.map(({ part }) => writePart(part, sheet)));
    else {
      const widths = row.map(({ charts }) => charts * one + (charts - 1) * SMALL.gap);
      const cells = row.map(({ part }, index) => `{\n${writePart(part, sheet, widths[index])}\n}`);
      const room = all < SMALL.inRow ? "1fr, " : "";
      const columns = `${widths.map((width) => `${rounded(width)}pt`).join(", ")}, ${room}`;
      written.push(`beside((${columns}), whole: true, ${cells.join(", ")})`);
    }
    row = [];
  };
  for (const part of parts) {
    const charts = fewCharts(part, sheet);
    if (charts === 0 || row.reduce((sum, one) => sum + one.charts, charts) > SMALL.inRow) endRow();
    if (charts === 0) written.push(writePart(part, sheet));
    else row.push({ part, charts });
  }
  endRow();
  return written;
}

/** Most lines of words below charts that stand beside others. */
const FEW_LINES = 12;

/** How many charts a part has that is a line, a chart or two and few words; 0 for another. */
function fewCharts({ blocks }: PackPart, { width }: Sheet): number {
  const [line, drawn, ...words] = blocks;
  if (line?.kind !== "paragraph" || drawn?.kind !== "charts") return 0;
  const { length } = drawn.charts;
  const room = (width / SMALL.inRow - GAP) * length;
  const lines = words.reduce((sum, block) => sum + setLines(blockWords(block), room, SIZES.body), 0);
  return length < SMALL.inRow && words.every(({ kind }) => kind === "paragraph") && lines <= FEW_LINES ? length : 0;
}
