import { fromBase64 } from "../../../domain/base64";
import { fitted } from "../../../domain/picture";
import type { PackModel, PackPart, PackSection } from "../../../pack/packModel";
import { inColumns } from "./columns";
import { blockWords, isWords } from "../layout/blockWords";
import { linesOf } from "../layout/words";
import { typstString, within } from "./typstText";
import { GAP, LANDSCAPE, pageSetting, PORTRAIT, preamble, rounded, SIZES, type Sheet } from "./typstPage";
import { writePart } from "./writePart";

/**
 * A pack as the source of a document of Typst, from which the PDF is set: page 1 upright, the rest across. It reads no
 * file and no clock, and what people typed stands in it as strings only, of which nothing is run.
 */
export function writePackTypst(pack: PackModel): string {
  const pieces = [preamble(pack)];
  let sheet: Sheet | null = null;
  pack.sections.forEach((section, index) => {
    const own = section.kind === "answer" ? PORTRAIT : LANDSCAPE;
    if (own !== sheet) pieces.push(pageSetting(pack, own));
    else if (section.startsPage) pieces.push("#pagebreak(weak: true)");
    sheet = own;
    if (index === 0) pieces.push(`#{\n${opening(pack, own)}\n}`);
    pieces.push(`#{\n${writeSection(section, own)}\n}`);
  });
  return `${pieces.join("\n")}\n`;
}

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
  const parts =
    section.kind === "answer"
      ? besideEachOther(section.parts, sheet)
      : section.parts.map((part) => writePart(part, sheet));
  return [`section(${title})`, ...parts].join("\n");
}

/** Parts one below another; those of words alone that follow each other in two columns. */
function besideEachOther(parts: readonly PackPart[], sheet: Sheet): readonly string[] {
  const written: string[] = [];
  let narrow: PackPart[] = [];
  const endNarrow = (): void => {
    const half = (sheet.width - GAP) / 2;
    const heights = narrow.map((part) => 2 + linesOf(part.blocks.map(blockWords).join("\n"), half, SIZES.body));
    const write = (part: PackPart): string => writePart(part, sheet, half);
    if (narrow.length === 1) written.push(...narrow.map((part) => writePart(part, sheet)));
    else if (narrow.length > 1) written.push(inColumns(narrow, heights, false, write));
    narrow = [];
  };
  for (const part of parts) {
    if (isWords(part)) narrow.push(part);
    else {
      endNarrow();
      written.push(writePart(part, sheet));
    }
  }
  endNarrow();
  return written;
}
