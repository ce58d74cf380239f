import { fitted } from "../../../domain/picture";
import type { PackModel, PackSection } from "../../../pack/packModel";
import { escapeHtml } from "../../html/escapeHtml";
import { sealText } from "../../seal/textSeal";
import { packStyles } from "./packStyles";
import { writeBeside, writePart } from "./writePart";

/** Nothing is fetched and nothing runs; a logo stands in the page itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Id of a section's element. */
function sectionId({ kind }: PackSection): string {
  return `section-${kind}`;
}

/**
 * A pack as one accessible web page that needs nothing else: no script, no other file, no network. It prints on A4 with
 * the marking and `Draft` on every page, and reads on a telephone. All text is escaped.
 */
export function writePackHtml(pack: PackModel): string {
  const marking = pack.marking === null ? "" : `<p class="marking">${escapeHtml(pack.marking)}</p>`;
  const title = escapeHtml(
    [[pack.title, pack.period].filter((words) => words !== "").join(", "), pack.organisation]
      .filter((words) => words !== "")
      .join(": "),
  );
  const { logo } = pack.style;
  const contents = pack.sections.map(
    (section) => `<li><a href="#${sectionId(section)}">${escapeHtml(section.title)}</a></li>`,
  );
  const lines = [
    "<!DOCTYPE html>",
    `<html lang="${pack.language}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title}</title>`,
    `<style>\n${packStyles(pack)}\n</style>`,
    "</head>",
    "<body>",
    '<a class="skip" href="#pack">Skip to the pack</a>',
    '<header class="top">',
    marking,
    logo === null ? "" : logoHtml(logo),
    `<p class="organisation">${escapeHtml(pack.organisation)}</p>`,
    `<h1>${escapeHtml(pack.title)}</h1>`,
    `<p class="period">${escapeHtml(pack.period)} <span class="standing">${escapeHtml(pack.standing)}</span></p>`,
    "</header>",
    `<nav class="contents" aria-label="Contents"><ul>${contents.join("")}</ul></nav>`,
    '<main id="pack" tabindex="-1">',
    ...pack.sections.map((section, index) => writeSection(section, index === 0)),
    "</main>",
    `<footer class="foot">${marking}<p>${escapeHtml(pack.organisation)}. ${escapeHtml(pack.standing)}.</p></footer>`,
    "</body>",
    "</html>",
    "",
  ];
  return sealText(lines.filter((line, index, all) => line !== "" || index === all.length - 1).join("\n"), "html");
}

function writeSection(section: PackSection, first: boolean): string {
  const id = sectionId(section);
  const page = section.startsPage && !first ? ' class="page"' : "";
  return [
    `<section id="${id}"${page} aria-labelledby="${id}-heading">`,
    `<h2 id="${id}-heading">${escapeHtml(section.title)}</h2>`,
    ...(section.kind === "answer" ? [writeBeside(section.parts)] : section.parts.map(writePart)),
    "</section>",
  ].join("\n");
}

/** The most room of a logo, in the pixels of a page. */
const LOGO = { width: 240, height: 64 } as const;

function logoHtml({ alt, picture }: NonNullable<PackModel["style"]["logo"]>): string {
  const { width, height } = fitted(picture, LOGO.width, LOGO.height);
  const size = `width="${Math.round(width)}" height="${Math.round(height)}"`;
  const source = `data:${picture.type};base64,${escapeHtml(picture.bytes)}`;
  return `<img class="logo" alt="${escapeHtml(alt)}" ${size} src="${source}">`;
}
