import type { PackModel } from "../../../pack/packModel";
import { cssString } from "../../html/escapeHtml";
import { LINE_COLOURS, THEMES } from "../../theme";

/** Sizes in points when printed; on a screen 10.5 points are 1 rem. */
const PRINT = { body: 10.5, least: 10, table: 9.5, margin: 9 } as const;

/** The styles of a pack's page: on a screen, on a telephone, printed on A4. */
export function packStyles(pack: PackModel): string {
  return [screenStyles(pack), narrowStyles(), `@media print {\n${printStyles()}\n}`, pageStyles(pack)].join("\n");
}

/** Font names as CSS has them: letters, digits and spaces only. */
function fontOf({ style }: PackModel): string {
  return `"${style.font.replace(/[^\p{L}\p{N} -]/gu, "")}", Arial, Helvetica, sans-serif`;
}

function screenStyles(pack: PackModel): string {
  const { body, subtitle } = THEMES.board;
  const { strong, accent } = pack.style;
  const tags = (["green", "amber", "red", "neutral"] as const).map((look) => {
    const { colour, fill } = THEMES.board[look];
    return `.tag.${look} { color: #${colour}; background: #${fill ?? "fff"}; }`;
  });
  return `* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 0 1.25rem 2rem; max-width: 80rem; color: #${body.colour}; background: #fff;
  font: 1rem/1.45 ${fontOf(pack)}; color-scheme: light;
}
h1, h2, h3, h4 { color: #${strong}; line-height: 1.2; margin: 0; overflow-wrap: break-word; }
h1 { font-size: 1.75rem; }
h2 { font-size: 1.4rem; margin: 0 0 0.5rem; padding-bottom: 0.25rem; border-bottom: 2px solid #${strong}; }
h3 { font-size: 1.1rem; margin: 0 0 0.35rem; }
h4 { font-size: 1rem; }
p, ul, dl { margin: 0 0 0.5rem; }
ul { padding-left: 1.1rem; }
a { color: #${accent}; text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid #ffbf00; outline-offset: 0; box-shadow: inset 0 0 0 2px #1d2733;
}
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { position: static; }
.top { padding: 1rem 0 0.5rem; }
.logo { float: right; height: auto; max-width: 40%; }
.marking { font-weight: bold; text-align: center; overflow-wrap: break-word; }
.organisation, .period { color: #${subtitle.colour}; margin: 0; }
.standing { display: inline-block; margin-left: 0.5rem; padding: 0 0.5rem; border: 1px solid; font-weight: bold; }
.contents ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; }
section { padding: 1.25rem 0 0; }
.part { margin: 0 0 1.25rem; }
.message { font-size: 1.125rem; font-weight: bold; margin: 0 0 0.35rem; max-width: 60rem; }
#section-answer caption { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; }
.beside { columns: 2 26rem; column-gap: 2rem; }
.beside > .part { break-inside: avoid; }
.beside .words { columns: auto; }
.words { columns: 2 26rem; column-gap: 2rem; }
.words p, .words li { white-space: pre-line; }
.words > * { margin: 0 0 0.5rem; }
.list { break-inside: avoid-column; }
.list p, .list ul { margin-bottom: 0.2rem; }
.label { color: #${strong}; }
.warning { border-left: 4px solid #${accent}; background: #EEF2F7; padding: 0.3rem 0.6rem; break-inside: avoid; }
.facts {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(11rem, 1fr)); gap: 0.35rem 1rem;
  border-top: 1px solid #${LINE_COLOURS.row}; border-bottom: 1px solid #${LINE_COLOURS.row};
  padding: 0.4rem 0; clear: both;
}
.facts .wide { grid-column: span 2; }
.facts dt { color: #${subtitle.colour}; font-size: 0.875rem; }
.facts dd { margin: 0; font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
table {
  border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.3;
  margin: 0 0 0.75rem;
}
caption { text-align: left; font-weight: bold; padding: 0 0 0.3rem; }
th, td {
  text-align: left; vertical-align: top; padding: 0.3em 0.5em; border-bottom: 1px solid #${LINE_COLOURS.row};
  font-weight: normal; white-space: pre-line; overflow-wrap: break-word;
}
thead th { font-weight: bold; vertical-align: bottom; color: #fff; background: #${strong}; }
.figures { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: 0.875rem; }
.dense { width: auto; font-size: 0.875rem; margin-bottom: 0.25rem; }
.dense :is(th, td) { padding: 0.05em 0.4em; }
.dense > thead th { color: inherit; background: none; }
tr.group th { font-weight: bold; color: #${strong}; background: #EEF2F7; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; overflow-wrap: normal; }
td.status { font-weight: bold; }
.tag { display: inline-block; font-weight: bold; padding: 0.05em 0.4em; border-radius: 0.2rem; white-space: nowrap; }
${tags.join("\n")}
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 0.75rem; align-items: end; }
.pair { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; align-items: flex-start; }
.pair > figure { flex: 0 1 34rem; }
.pair > .facts { flex: 1 1 16rem; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); }
figure { margin: 0 0 0.5rem; }
td svg { display: block; }
td svg,
figure svg { max-width: 100%; height: auto; }
figcaption { font-weight: bold; }
.charts figcaption { font-size: 0.875rem; line-height: 1.25; }
.foot { border-top: 1px solid #${LINE_COLOURS.row}; padding-top: 0.5rem; color: #${subtitle.colour}; }
@media (forced-colors: active) { .tag, .warning { border: 1px solid; } }`;
}

/** On a telephone each row of a table stands as a list of its cells with their headings. */
function narrowStyles(): string {
  return `@media screen and (max-width: 48rem) {
body { padding: 0 0.75rem 1rem; }
.words { columns: auto; }
.logo { float: none; display: block; max-width: 60%; }
main table:not(.data),
main table:not(.data) > *,
main table:not(.data) > * > tr { display: block; }
main table:not(.data) > colgroup { display: none; }
main table:not(.data) > thead {
  position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden;
}
main table:not(.data) > tbody > tr { border-bottom: 2px solid #${LINE_COLOURS.row}; padding: 0.3rem 0; }
main table:not(.data) > tbody > tr > * {
  display: block; border: 0; padding: 0.1rem 0; text-align: left; white-space: pre-line;
}
main table:not(.data) > tbody > tr > td::before { content: attr(data-heading) ": "; color: #4A5663; }
main table:not(.data) > tbody > tr > th { font-weight: bold; }
main table:not(.data) > tbody > tr.group > th { padding: 0.3rem; }
}`;
}

function printStyles(): string {
  return `html { font-size: ${PRINT.body}pt; }
.message { max-width: none; }
.together > h3:has(+ .message) { display: none; }
body { padding: 0; max-width: none; line-height: 1.35; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.skip, .contents, .foot, .top .marking { display: none; }
.top { padding: 0; }
table { font-size: ${PRINT.table}pt; }
th, td { padding: 0.2em 0.5em; }
.figures { font-size: ${PRINT.margin}pt; line-height: 1.15; margin: 0; }
.dense { font-size: ${PRINT.margin}pt; line-height: 1.15; margin: 0; }
.dense :is(th, td) { padding: 0 0.4em; }
.facts { line-height: 1.2; }
.facts dt { font-size: ${PRINT.margin}pt; }
.facts { grid-template-columns: repeat(7, 1fr); }
.pair, .figures { flex-wrap: nowrap; }
.pair > figure { flex: 0 0 405pt; margin: 0; }
.pair > .facts { margin: 0; }
.pair > .facts { grid-template-columns: repeat(4, 1fr); }
section { padding: 8pt 0 0; }
section.page { break-before: page; padding-top: 0; }
.top, #section-answer { page: portrait; }
#section-answer .words { columns: auto; }
#section-answer { font-size: ${PRINT.least}pt; }
#section-answer .part { margin-bottom: 4pt; }
#section-answer .words > * { margin-bottom: 3pt; }
#section-answer :is(th, td) { padding: 0.15em 0.5em; }
#section-answer > .part > .facts { grid-template-columns: repeat(5, auto); }
#section-answer .facts > .wide { grid-column: auto; }
#section-answer > h2 { display: none; }
.beside { columns: 2; column-gap: 18pt; }
.part { margin-bottom: 9pt; }
.part.together { break-inside: avoid; }
h2, h3, h4, caption, .message, tr.group { break-after: avoid; }
thead { display: table-header-group; }
tr, .facts, figure, .warning { break-inside: avoid; }
p { orphans: 2; widows: 2; }
a { color: inherit; text-decoration: none; }
details { display: none; }
.charts { grid-template-columns: repeat(4, 1fr); gap: 4pt 6pt; align-items: end; margin-bottom: 4pt; }
.charts, .words:has(+ .charts) { break-inside: avoid; }
.words:has(+ .charts) { break-after: avoid; }
.charts figure { margin: 0; }`;
}

/** Marking, standing and period about every printed page. */
function pageStyles(pack: PackModel): string {
  const font = `${PRINT.margin}pt ${fontOf(pack)}`;
  const box = (place: string, content: string, weight = "normal"): string =>
    `@${place} { content: ${content}; font: ${weight} ${font}; }`;
  const marking = cssString(pack.marking ?? "");
  const foot = [pack.organisation, pack.standing].filter((words) => words !== "").join(". ");
  const boxes = [
    box("top-left", cssString(pack.title)),
    box("top-center", marking, "bold"),
    box("top-right", cssString(pack.period)),
    box("bottom-left", cssString(foot)),
    box("bottom-center", marking, "bold"),
    box("bottom-right", '"Page " counter(page) " of " counter(pages)'),
  ].join(" ");
  return `@page { size: A4 landscape; margin: 17mm 13mm 15mm; ${boxes} }
@page portrait { size: A4 portrait; }`;
}
