import type { PackModel } from "../../../pack/packModel";
import { LINE_COLOURS, THEMES } from "../../theme";
import { linesOf, pointsWide } from "../layout/words";
import { typstString, within } from "./typstText";

/** Sizes of type in points; nothing in a pack is smaller than `margin`. */
export const SIZES = { title: 19, section: 15, part: 12, message: 11.5, body: 10.5, table: 9.5, margin: 9 } as const;

/** A4, in points, with room about what is printed. */
const SIDE = 37;
const LONG = 841.89;
const SHORT = 595.28;
const FOOT = 43;
/** Between what stands beside each other. */
export const GAP = 18;

export interface Sheet {
  readonly across: boolean;
  /** Room for what is printed, in points. */
  readonly width: number;
}

export const PORTRAIT: Sheet = { across: false, width: SHORT - 2 * SIDE };
export const LANDSCAPE: Sheet = { across: true, width: LONG - 2 * SIDE };

/** The font that is shipped: a pack looks the same wherever it is made. */
export const PDF_FONT = "Source Sans 3";

/** Title of the document, as programs show it. */
function documentTitle({ title, period, organisation }: PackModel): string {
  const what = [title, period].filter((words) => words !== "").join(", ");
  return [what, organisation].filter((words) => words !== "").join(": ");
}

/** Colours were held to contrast when they were read; what is none is ink. */
function colour(six: string): string {
  return `rgb(${typstString(/^[0-9A-Fa-f]{6}$/.test(six) ? six : THEMES.board.body.colour)})`;
}

/** What holds for the whole document, and how each kind of block looks. */
export function preamble(pack: PackModel): string {
  const [language, region] = pack.language.split("-");
  const { body, subtitle } = THEMES.board;
  const tags = (["green", "amber", "red", "neutral"] as const).map(
    (look) => `${look}: (${colour(THEMES.board[look].colour)}, ${colour(THEMES.board[look].fill ?? "FFFFFF")})`,
  );
  return `#set document(title: ${typstString(documentTitle(pack))}, date: none)
#set text(font: "${PDF_FONT}", size: ${SIZES.body}pt, top-edge: 0.78em, bottom-edge: -0.22em)
#set text(lang: "${language ?? "en"}", region: "${region ?? "GB"}", hyphenate: false, fill: ${colour(body.colour)})
#set par(leading: 0.2em, spacing: 4pt, justify: false)
#set table(inset: (x: 4pt, y: 2pt))
#set list(indent: 0pt, body-indent: 5pt, spacing: 2.5pt)
#let strong-colour = ${colour(pack.style.strong)}
#let accent-colour = ${colour(pack.style.accent)}
#let quiet = ${colour(subtitle.colour)}
#let rule-colour = ${colour(LINE_COLOURS.row)}
#let soft = ${colour("EEF2F7")}
#let looks = (${tags.join(", ")})
#let bold(words) = text(weight: "bold", words)
#let coloured(words) = text(weight: "bold", fill: strong-colour, words)
#show heading: it => block(above: 7pt, below: 3pt, sticky: true, text(fill: strong-colour, it.body))
#show heading.where(level: 1): set text(size: ${SIZES.title}pt)
#show heading.where(level: 2): set text(size: ${SIZES.section}pt)
#show heading.where(level: 3): set text(size: ${SIZES.part}pt)
#show heading.where(level: 4): set text(size: ${SIZES.body}pt)
#show figure: set block(breakable: true, below: 7pt)
#show figure: set align(start)
#show figure.caption: it => block(width: 100%, below: 3pt, sticky: true, align(start, bold(it.body)))
#set figure(gap: 3pt)
#let message(words) = block(sticky: true, above: 3pt, below: 4pt, text(size: ${SIZES.message}pt, weight: "bold", words))
#let caution(words) = block(
  breakable: false, width: 100%, fill: soft, stroke: (left: 3pt + accent-colour), inset: (x: 6pt, y: 3pt),
  bold("Note ") + words,
)
#let labelled(label, words) = par(coloured(label) + " " + words)
#let status(look, shape, words) = {
  let (ink, fill) = looks.at(look)
  box(fill: fill, inset: (x: 3pt), radius: 2pt, text(fill: ink, weight: "bold", pdf.artifact(shape + " ") + words))
}
#let fact(label, words) = {
  block(below: 0pt, text(size: ${SIZES.margin}pt, fill: quiet, label))
  block(above: 0pt, words)
}
#let inline-fact(label, words) = par(text(size: ${SIZES.margin}pt, fill: quiet, label) + h(4pt) + words)
#let facts(..lines) = block(
  width: 100%, breakable: false, stroke: (y: 0.5pt + rule-colour), inset: (y: 4pt), above: 5pt, below: 5pt,
  stack(spacing: 5pt, ..lines),
)
#let listing(caption, columns, aligns, dense: false, ..cells) = {
  set text(size: if dense { ${SIZES.margin}pt } else { ${SIZES.table}pt }, number-width: "tabular")
  set par(leading: 0.12em)
  show figure.caption: set text(size: if dense { ${SIZES.margin}pt } else { ${SIZES.body}pt })
  show figure: set block(above: 0pt, below: 0pt) if dense
  set table(inset: (x: 4pt, y: 0.5pt)) if dense
  figure(
    kind: table, supplement: none, numbering: none, outlined: false,
    caption: if caption == "" { none } else { figure.caption(position: top, caption) },
    table(
      columns: columns, align: (x, y) => aligns.at(x), stroke: (x, y) => (bottom: 0.5pt + rule-colour), ..cells,
    ),
  )
}
#let in-two(listed) = layout(size => {
  let high = measure(width: (size.width - ${GAP}pt) / 2, listed).height / 2 + ${3 * SIZES.table}pt
  let columned = columns(2, gutter: ${GAP}pt, listed)
  if high < ${rounded(SHORT - 130)}pt { block(height: high, breakable: false, columned) } else { columned }
})
#let head(words) = table.cell(fill: strong-colour, align: bottom, text(fill: white, weight: "bold", words))
#let dense-head(words) = table.cell(align: bottom, bold(words))
#let group(columns, words) = table.cell(colspan: columns, fill: soft, align: left, coloured(words))
#let captioned(title, drawn) = block(breakable: false, {
  block(above: 0pt, below: 2pt, text(size: ${SIZES.table}pt, weight: "bold", title))
  drawn
})
#let part(body) = block(width: 100%, above: 6pt, below: 6pt, body)
#let together(room, body) = part(layout(size => block(
  width: 100%, breakable: measure(width: size.width, body).height > room, body,
)))
#let on-a-page(body) = layout(size => {
  let high = measure(block(width: size.width, body)).height
  if high <= size.height { body } else {
    set par(leading: 0.1em, spacing: 2.5pt)
    set list(spacing: 1.5pt)
    set table(inset: (x: 4pt, y: 1pt))
    show heading: set block(above: 4pt, below: 2pt)
    body
  }
})
#let page-for(end, width, least, body) = context {
  let left = ${rounded(SHORT - FOOT)}pt - locate(end).position().y
  let high = measure(block(width: width, body)).height
  if left < calc.min(high, least) { pagebreak(weak: true) }
}
#let section(title) = block(
  width: 100%, above: 9pt, below: 5pt, sticky: true, stroke: (bottom: 1pt + strong-colour), inset: (bottom: 2pt),
  heading(level: 2, title),
)
#let standing(words) = box(stroke: 0.75pt + quiet, inset: (x: 4pt), bold(words))
#let about(words) = { set text(size: ${SIZES.margin}pt, fill: quiet); set par(spacing: 2pt); words }
#let beside(columns, whole: false, ..cells) = block(
  width: 100%, breakable: not whole, grid(columns: columns, column-gutter: ${GAP}pt, ..cells),
)
`;
}

/** The paper from here on, with marking, standing and number of the page about every page. */
export function pageSetting(pack: PackModel, { across, width }: Sheet): string {
  const marking = pack.marking ?? "";
  const size = SIZES.margin;
  const foot = [pack.organisation, pack.standing].filter((words) => words !== "").join(". ");
  const [head, tail] = [edge(pack.title, marking, pack.period, width), edge(foot, marking, "Page 100 of 100", width)];
  const number = 'context "Page " + counter(page).display("1") + " of " + str(counter(page).final().first())';
  const line = size * 1.35;
  const [top, bottom] = [26 + head.lines * line, FOOT - 2 * line + 6 + tail.lines * line];
  return `#set page(
  paper: "a4", flipped: ${across}, header-ascent: 9pt, footer-descent: 9pt,
  margin: (x: ${SIDE}pt, top: ${rounded(top)}pt, bottom: ${rounded(bottom)}pt),
  header: about(${head.written(typstString(within(pack.period, head.end, size, true)))}),
  footer: about(${tail.written(number)}),
)
`;
}

/** What stands at an edge of every page: the marking between what is left and right of it, or above them. */
function edge(left: string, marking: string, right: string, width: number) {
  const size = SIZES.margin;
  const shown = (words: string, room: number): string => typstString(within(words, room, size, true));
  const end = Math.min(width / 4, pointsWide(right, size) * 1.1 + 4);
  const middle = marking === "" ? 0 : pointsWide(marking, size, true) * 1.1 + 2 * GAP;
  // The marking is in the middle of the page whatever stands beside it.
  const side = (width - middle) / 2;
  const beside = middle > 0 && side >= end && pointsWide(left, size) * 1.05 <= side;
  if (beside) {
    const columns = `(1fr, ${rounded(middle)}pt, 1fr)`;
    return {
      end,
      lines: 1,
      written: (words: string): string =>
        `grid(columns: ${columns}, ${shown(left, side)}, align(center, bold(${shown(marking, middle)})), ` +
        `align(end, ${words}))`,
    };
  }
  const above = marking === "" ? "" : `align(center, bold(${shown(marking, width)})) + `;
  return {
    end,
    lines: (marking === "" ? 0 : linesOf(marking, width, size, true)) + linesOf(left, width - end, size),
    written: (words: string): string =>
      `${above}grid(columns: (1fr, ${rounded(end)}pt), ${shown(left, width - end)}, align(end, ${words}))`,
  };
}

/** Height in points that a part may have so as to stay on one page. */
export function pageRoom({ across }: Sheet): number {
  return (across ? SHORT : LONG) - 130;
}

/** Points as they are written. */
export function rounded(points: number): string {
  return String(Math.round(points * 10) / 10);
}
