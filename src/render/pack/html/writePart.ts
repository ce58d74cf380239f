import type { PackBlock, PackFact, PackPart, PackTable } from "../../../pack/packModel";
import { escapeHtml } from "../../html/escapeHtml";
import { denseTables } from "../layout/denseTables";
import { statusHtml } from "./statusHtml";
import { CHART_SIZE, SMALL_SIZE, writeChart } from "./writeChart";
import { writeTable } from "./writeTable";

/** Blocks that are read as running text, in columns where there is room. */
const WORDS: ReadonlySet<PackBlock["kind"]> = new Set(["paragraph", "list", "warning"]);

/** Kinds of blocks that need the whole width of a page. */
const WIDE: ReadonlySet<PackBlock["kind"]> = new Set(["message", "facts", "table", "chart", "charts"]);

/** Parts one below another; those of words alone that follow each other beside each other, where there is room. */
export function writeBeside(parts: readonly PackPart[]): string {
  const lines: string[] = [];
  let narrow: PackPart[] = [];
  const endNarrow = (): void => {
    if (narrow.length > 0) lines.push('<div class="beside">', ...narrow.map(writePart), "</div>");
    narrow = [];
  };
  for (const part of parts) {
    if (!part.blocks.some(({ kind }) => WIDE.has(kind))) narrow.push(part);
    else {
      endNarrow();
      lines.push(writePart(part));
    }
  }
  endNarrow();
  return lines.join("\n");
}

/** A part with its heading; words that follow each other stand together. */
export function writePart({ title, together, blocks }: PackPart): string {
  const lines = [
    `<div class="part${together ? " together" : ""}">`,
    ...(title === null ? [] : [`<h3>${escapeHtml(title)}</h3>`]),
  ];
  let words: string[] = [];
  let next = 0;
  const endWords = (): void => {
    if (words.length > 0) lines.push(`<div class="words">${words.join("\n")}</div>`);
    words = [];
  };
  blocks.forEach((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    // A chart has its facts beside it, where there is room.
    if ((block.kind === "facts" && before?.kind === "chart") || index < next) return;
    const figures = denseTables(blocks.slice(index));
    next = index + figures.length;
    if (figures.length > 0) {
      endWords();
      lines.push(besideCaption(figures));
      return;
    }
    if (block.kind === "chart" && after?.kind === "facts") {
      endWords();
      lines.push('<div class="pair">', writeBlock(block), writeBlock(after), "</div>");
    } else if (WORDS.has(block.kind)) words.push(writeBlock(block));
    else {
      endWords();
      lines.push(writeBlock(block));
    }
  });
  endWords();
  return [...lines, "</div>"].join("\n");
}

/** Tables in small type beside their caption, where they take no line for it. */
function besideCaption(tables: readonly PackTable[]): string {
  const caption = tables.map((one) => one.caption).join("");
  const written = tables.map((one) => writeTable({ ...one, caption: "" })).join("\n");
  return `<figure class="figures"><figcaption>${escapeHtml(caption)}</figcaption><div>${written}</div></figure>`;
}

function writeBlock(block: PackBlock): string {
  switch (block.kind) {
    case "message":
      return `<p class="message">${escapeHtml(block.text)}</p>`;
    case "heading":
      return `<h4>${escapeHtml(block.text)}</h4>`;
    case "paragraph":
      return `<p>${label(block.label)}${escapeHtml(block.text)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("");
      return `<div class="list">${block.label === null ? "" : `<p>${label(block.label)}</p>`}<ul>${items}</ul></div>`;
    }
    case "facts":
      return `<dl class="facts">${block.facts.map(writeFact).join("")}</dl>`;
    case "table":
      return writeTable(block.table);
    case "chart":
      return writeChart(block.chart, CHART_SIZE, false);
    case "charts":
      return (
        `<div class="charts" role="group" aria-label="${escapeHtml(block.label)}">` +
        `${block.charts.map((chart) => writeChart(chart, SMALL_SIZE, true)).join("\n")}</div>`
      );
    case "warning":
      return `<p class="warning"><b>Note</b> ${escapeHtml(block.text)}</p>`;
  }
}

function label(words: string | null): string {
  return words === null ? "" : `<b class="label">${escapeHtml(words)}</b> `;
}

/** Characters of a fact that has room in one place of the grid; a longer one takes two. */
const FACT_CHARACTERS = 26;

function writeFact({ label: name, text, look }: PackFact): string {
  const wide = text.length > FACT_CHARACTERS ? ' class="wide"' : "";
  return `<div${wide}><dt>${escapeHtml(name)}</dt><dd>${statusHtml(text, look)}</dd></div>`;
}
