import type { ReportModel } from "../../report/reportModel";
import { FONT_FAMILY } from "../../report/page/typography";
import { pageWords } from "../../report/page/pageWords";
import { LINE_COLOURS, THEMES } from "../theme";
import { cssString } from "./escapeHtml";

/** Class of the element that holds a report; every rule of its style sheet begins with it. */
export const ROOT = "outturn-report";

/** Room for a character of a table's columns and the space beside it, as a share of the font's size. */
const CHARACTER = 0.54;
/** Tables wider than this many characters are set smaller, so that fewer of them have to be scrolled. */
const WIDE = 130;
/** Sizes of a table's text in rem, as it is wide or not. */
const TABLE_SIZE = { usual: 0.9375, wide: 0.8125 } as const;
/** Sizes of a printed table's text in points: as large as its columns allow between these two. */
const PRINT_SIZE = { smallest: 6, largest: 9.5 } as const;
/** Width in points of what is printed on A4 with 13 mm margins. */
const PRINT_WIDTH = { landscape: 768, portrait: 521 } as const;

type Rule = readonly [selector: string, declarations: string];

/** Rules of a report under its own class, so that it can stand in a page with other things on it. */
export function reportStyles(model: ReportModel): string {
  return (
    `${scoped(screenRules(model))}\n@media (forced-colors: active) ` +
    `{\n${scoped([[".tag", "border: 1px solid"]])}\n}\n@media print ` +
    `{\n${scoped(printRules(model))}\n}`
  );
}

/** Page size, margins, and the words at the head and foot of every printed page. */
export function pageStyles(model: ReportModel): string {
  const { head, foot } = pageWords(model);
  const box = (place: string, content: string, weight = "normal"): string =>
    `@${place} { content: ${content}; font: ${weight} 9pt ${FONT_FAMILY}, sans-serif; }`;
  const boxes = [
    box("top-left", cssString(head.left)),
    box("top-center", cssString(head.centre), "bold"),
    box("top-right", cssString(head.right)),
    box("bottom-left", cssString(foot.left)),
    box("bottom-center", cssString(foot.centre), "bold"),
    box("bottom-right", '"Page " counter(page) " of " counter(pages)'),
  ].join(" ");
  const size = (orientation: string): string => `@page ${orientation} { size: A4 ${orientation}; }`;
  return `@page { size: A4 landscape; margin: 18mm 13mm; ${boxes} }\n${size("landscape")}\n${size("portrait")}`;
}

function scoped(rules: readonly Rule[]): string {
  return rules
    .map(([selector, declarations]) => {
      const full = selector.split(", ").map((each) => (each === "" ? `.${ROOT}` : `.${ROOT} ${each}`));
      return `${full.join(", ")} { ${declarations}; }`;
    })
    .join("\n");
}

function screenRules(model: ReportModel): Rule[] {
  const theme = THEMES[model.profile];
  const { body, title, subtitle, columnHeading, link } = theme;
  const headingFill = columnHeading.fill === null ? "none" : `#${columnHeading.fill}`;
  const tags = (["green", "amber", "red", "neutral"] as const).map((look): Rule => {
    const { fill, colour } = theme[look];
    return [
      `.tag.${look}`,
      fill === null ? `color: #${colour}` : `color: #${colour}; background: #${fill}; padding: 0.15em 0.45em`,
    ];
  });
  return [
    [
      "",
      `color: #${body.colour}; background: #fff; font: 1rem/1.45 ${FONT_FAMILY}, Helvetica, ` +
        "sans-serif; color-scheme: light",
    ],
    ["*", "box-sizing: border-box"],
    ["h1, h2, h3, h4", `color: #${title.colour}; line-height: 1.2; margin: 0`],
    [".report-title", "font-size: 2rem; font-weight: bold"],
    ["section", "padding: 2rem 0 0.5rem; scroll-margin-top: 0"],
    ["section > h2, section > h3", "font-size: 1.5rem; padding-bottom: 0.4rem"],
    ["section > .part", "font-size: 1.125rem; margin: 1.5rem 0 0.5rem; padding: 0"],
    [".title", `font-size: 1.25rem; font-weight: bold; color: #${title.colour}; margin: 0 0 0.25rem`],
    [".subtitle", `color: #${subtitle.colour}; margin: 0 0 0.5rem`],
    [".line", "margin: 0 0 0.6rem; max-width: 44rem; white-space: pre-line"],
    [".links", "margin: 0 0 0.6rem; padding: 0; list-style: none"],
    ["a", `color: #${link.colour}; text-decoration: underline; text-underline-offset: 0.15em`],
    [
      "a:focus-visible, [tabindex]:focus-visible",
      "outline: 3px solid #ffbf00; outline-offset: 0; box-shadow: inset 0 0 0 2px #1d2733",
    ],
    ["td:target, th:target", "scroll-margin-top: 4rem; outline: 3px solid #ffbf00; outline-offset: -3px"],
    [".table", "overflow-x: auto; margin: 0.75rem 0 1.5rem"],
    [".chart", "overflow-x: auto; margin: 0.75rem 0"],
    [".chart svg", "display: block; max-width: none"],
    [
      "table",
      "border-collapse: collapse; width: 100%; table-layout: fixed; font-size: " +
        `${TABLE_SIZE.usual}rem; line-height: 1.35`,
    ],
    ["caption", "font-size: 0.9375rem; text-align: left; font-weight: bold; padding: 0 0 0.5rem"],
    // Stays in sight while a wide table is scrolled sideways.
    ["caption span", "display: inline-block; position: sticky; left: 0; max-width: calc(100vw - 2rem)"],
    [
      "th, td",
      "text-align: left; vertical-align: middle; padding: 0.5em; border-bottom: 1px solid " +
        `#${LINE_COLOURS.row}; font-weight: normal; white-space: pre-line; overflow-wrap: break-word`,
    ],
    [
      "thead th",
      `font-weight: bold; vertical-align: bottom; color: #${columnHeading.colour}; background: ` +
        `${headingFill}; border-bottom: 2px solid #${LINE_COLOURS.heading}`,
    ],
    ["th.number, td.number", "text-align: right; font-variant-numeric: tabular-nums"],
    ["td.status", "font-weight: bold"],
    [".tag", "font-weight: bold; display: inline-block; border-radius: 0.2rem"],
    ...tags,
    [".sourced", "cursor: help; scroll-margin-bottom: 4rem"],
    [".sourced .figure", "text-decoration: underline dotted 1px; text-underline-offset: 0.25em"],
    // A strip at the foot of the window, as browsers show where a link leads: it never hides the figure it explains.
    [
      ".source",
      "display: none; position: fixed; left: 0; bottom: 0; z-index: 10; max-width: 100%; padding: " +
        "0.5rem 1rem; text-align: left; white-space: normal; font-size: 0.9375rem; color: #fff; " +
        `background: #${body.colour}`,
    ],
    [".sourced:hover .source, .sourced:focus .source", "display: block"],
    ...widthRules(model),
  ];
}

/** Columns keep the proportions they have on the sheet; a table too wide for its place scrolls. */
function widthRules(model: ReportModel): Rule[] {
  return eachTable(model, (id, widths, total) => {
    const size = total > WIDE ? TABLE_SIZE.wide : TABLE_SIZE.usual;
    const narrowest = Math.ceil(total * CHARACTER * size);
    return [
      [id, `min-width: ${narrowest}rem; max-width: ${Math.ceil(narrowest * 1.25)}rem; font-size: ${size}rem`],
      ...widths.map((width, index): Rule => [
        `${id} col:nth-child(${index + 1})`,
        `width: ${Math.round((width / total) * 1000) / 10}%`,
      ]),
    ];
  });
}

/** The largest text at which no word of a column is broken, as on the printed sheet. */
function printSizeRules(model: ReportModel): Rule[] {
  return eachTable(model, (id, _, total, orientation) => {
    const fitting = Math.floor((PRINT_WIDTH[orientation] / (total * CHARACTER)) * 4) / 4;
    const size = Math.min(PRINT_SIZE.largest, Math.max(PRINT_SIZE.smallest, fitting));
    return [[id, `min-width: 0; max-width: none; font-size: ${size}pt`]];
  });
}

function eachTable(
  model: ReportModel,
  rules: (id: string, widths: readonly number[], total: number, orientation: keyof typeof PRINT_WIDTH) => Rule[],
): Rule[] {
  return model.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, range }) => {
      const widths = sheet.columnWidths.slice(range.left, range.right + 1);
      const total = widths.reduce((sum, width) => sum + width, 0);
      return rules(`#table-${name}`, widths, total, sheet.print.orientation);
    }),
  );
}

function printRules(model: ReportModel): Rule[] {
  return [
    ["", "font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact"],
    ["section", "break-before: page; padding: 0"],
    ["section:first-of-type", "break-before: auto; padding-top: 12pt"],
    ["section.landscape", "page: landscape"],
    ["section.portrait", "page: portrait"],
    [".new-page", "break-before: page"],
    ["h2, h3, h4, caption", "break-after: avoid"],
    ["thead", "display: table-header-group"],
    ["tr", "break-inside: avoid"],
    [".table, .chart", "overflow: visible"],
    [".chart", "break-inside: avoid"],
    ["caption", "font-size: 9.5pt"],
    [".sourced .figure", "text-decoration: none"],
    [".source, .sourced:hover .source, .sourced:focus .source", "display: none"],
    ["a", "color: inherit; text-decoration: none"],
    ["[tabindex], td:target, th:target", "outline: none !important; box-shadow: none !important"],
    ...printSizeRules(model),
  ];
}
