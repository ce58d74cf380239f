import type { ReportModel } from "../../report/reportModel";
import { FONT_FAMILY } from "../../report/page/typography";
import { sealText } from "../seal/textSeal";
import { THEMES } from "../theme";
import { makeAnchors } from "./anchors";
import { escapeHtml } from "./escapeHtml";
import { pageStyles, reportStyles, ROOT } from "./styles";
import { writeSection, type DrawChart } from "./writeSection";

/**
 * The report as one accessible web page that needs nothing else: no script, no other file, no network. It prints on A4,
 * with the protective marking on every page, and carries a seal that an edit breaks. All text is escaped, and the page
 * forbids scripts in any case. A link to anything but a place in the report, `https:`, `http:` or `mailto:` is left as
 * plain text.
 *
 * @param draw Draws its charts (`drawChart`), which are loaded apart; null leaves them out.
 */
export function writeHtml(model: ReportModel, draw: DrawChart | null = null): string {
  const anchors = makeAnchors(model);
  const title = escapeHtml(`${model.title}, ${model.period}: ${model.organisation}`);
  const marking = model.marking === null ? "" : `<p class="marking">${escapeHtml(model.marking)}</p>`;
  const contents = model.sheets.map(
    (sheet) => `<li><a href="#${anchors.sheet(sheet)}">${escapeHtml(sheet.name)}</a></li>`,
  );
  const lines = [
    "<!DOCTYPE html>",
    `<html lang="${model.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>\n${shellStyles(model)}\n${reportStyles(model)}\n${pageStyles(model)}\n</style>`,
    "</head>",
    `<body class="${ROOT}">`,
    '<a class="skip" href="#report">Skip to the report</a>',
    '<header class="top">',
    marking,
    `<p class="organisation">${escapeHtml(model.organisation)}</p>`,
    `<h1 class="report-title">${escapeHtml(model.title)}</h1>`,
    `<p class="period">${escapeHtml(model.period)}</p>`,
    "</header>",
    `<nav class="contents" aria-label="Contents"><ul>${contents.join("")}</ul></nav>`,
    '<main id="report" tabindex="-1">',
    ...model.sheets.map((sheet) => writeSection(model, sheet, anchors, 2, draw)),
    "</main>",
    `<footer class="foot">${marking}<p>${escapeHtml(model.organisation)}</p></footer>`,
    "</body>",
    "</html>",
    "",
  ];
  return sealText(lines.filter((line, index, all) => line !== "" || index === all.length - 1).join("\n"), "html");
}

/** A report to stand inside another page: its markup, and styles that touch nothing else. */
export interface HtmlFragment {
  readonly styles: string;
  /** One element; its first heading is an `<h2>`, so that the page around it can have the `<h1>`. */
  readonly html: string;
}

/** The report for a page that has other things on it, such as the preview in the task pane. */
export function writeHtmlFragment(model: ReportModel): HtmlFragment {
  const anchors = makeAnchors(model);
  const html = [
    `<div class="${ROOT}" lang="${model.language}">`,
    `<h2 class="report-title">${escapeHtml(model.title)}</h2>`,
    `<p class="subtitle">${escapeHtml(model.organisation)}, ${escapeHtml(model.period)}</p>`,
    ...model.sheets.map((sheet) => writeSection(model, sheet, anchors, 3, null)),
    "</div>",
  ].join("\n");
  return { styles: reportStyles(model), html };
}

/** Rules of the page around the report. */
function shellStyles(model: ReportModel): string {
  const { title, columnHeading, body } = THEMES[model.profile];
  const band =
    columnHeading.fill === null
      ? { fill: "FFFFFF", text: title.colour }
      : { fill: columnHeading.fill, text: columnHeading.colour };
  // On the same kind of page as the first sheet, or print would break between the two.
  const firstPage = model.sheets[0]?.print.orientation ?? "landscape";
  const inset = "max(1rem, calc((100vw - 100rem) / 2))";
  return [
    "html { scroll-behavior: smooth; }",
    "@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }",
    `body { margin: 0; font-family: ${FONT_FAMILY}, Helvetica, sans-serif; }`,
    ".skip { position: absolute; left: 0; top: -4rem; padding: 0.75rem 1rem; background: #ffbf00; " +
      `color: #${body.colour} !important; z-index: 20; }`,
    ".skip:focus { top: 0; }",
    `.top { padding: 1.5rem ${inset}; background: #${band.fill}; color: #${band.text}; ` +
      `border-bottom: 1px solid #${body.colour}; }`,
    `.top h1.report-title { color: inherit; margin: 0.25rem 0; }`,
    ".top p { margin: 0; }",
    ".period { font-size: 1.25rem; }",
    ".marking { font-weight: bold; letter-spacing: 0.04em; padding-bottom: 0.75rem; }",
    `.contents { padding: 0.75rem ${inset}; border-bottom: 1px solid #c9d1da; }`,
    ".contents ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; margin: 0; padding: 0; list-style: none; }",
    `main { padding: 0 ${inset} 2rem; }`,
    "main:focus { outline: none; }",
    `.foot { padding: 1rem ${inset} 2rem; border-top: 1px solid #c9d1da; }`,
    ".foot p { margin: 0; }",
    "@media print { .skip, .contents, .foot, .top .marking { display: none; } .top { page: " +
      `${firstPage}; padding: 10pt 12pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; ` +
      "} main { padding: 0; } }",
  ].join("\n");
}
