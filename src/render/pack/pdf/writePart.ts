import type { PackBlock, PackFact, PackPart, PackTable } from "../../../pack/packModel";
import type { ChartModel } from "../../../report/charts/chartModel";
import { chartSvg } from "../../charts/chartSvg";
import { blockWords, WORDS } from "../layout/blockWords";
import { columnWidths } from "../layout/columnWidths";
import { denseTables } from "../layout/denseTables";
import { headed } from "../layout/headed";
import { inColumns } from "./columns";
import { picture, POINTS } from "./picture";
import { GAP, pageRoom, rounded, SIZES, type Sheet } from "./typstPage";
import { linesOf, pointsWide } from "../layout/words";
import { typstString, within } from "./typstText";
import { statusText, writeTable } from "./writeTable";

/** Charts in pixels: words on them are not made smaller. */
const CHART = { width: 416, height: 128, title: false } as const;
const SMALL = { inRow: 3, height: 104 } as const;
/** Least room of a fact, in points, and what a status has beside its word. */
const FACT_ROOM = 80;
const SHAPE = 18;
/** Height of a row of facts, in points, and of a line of words as a share of its size. */
const FACT_HEIGHT = 27;
const LINE = 1.2;
/** Widest line that is read with ease, in points. */
const READABLE = 600;
/** Lines from which on that is heeded. */
const MANY = 4;
/** Most lines of a column; a paragraph that is longer stands alone. */
const LONG_WORDS = 20;

/** A part with its heading, as statements of Typst's code. */
export function writePart(part: PackPart, sheet: Sheet, room = sheet.width): string {
  const { heading: shown, blocks } = headed(part);
  const lines = shown === null ? [] : [`heading(level: 3, ${typstString(within(shown, room, SIZES.part, true))})`];
  const level = shown === null ? 3 : 4;
  let words: PackBlock[] = [];
  let next = 0;
  const endWords = (before?: PackBlock): void => {
    const [only] = words;
    // A line above charts stays on their page, and its heading with it.
    if (before?.kind === "charts" && words.length === 1 && only?.kind === "paragraph")
      lines.push(`block(sticky: true, ${writeAlone(only, room)})`);
    else if (words.length > 0) lines.push(...writeWords(words, room, room > 500 && sheet.across));
    words = [];
  };
  blocks.forEach((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    // A chart has its facts beside it, and what words have room below them.
    if ((block.kind === "facts" && before?.kind === "chart") || index < next) return;
    if (WORDS.has(block.kind)) {
      words.push(block);
      return;
    }
    endWords(block);
    const figures = denseTables(blocks.slice(index));
    if (figures.length > 0) {
      lines.push(besideCaption(figures, room));
      next = index + figures.length;
    } else if (block.kind === "chart" && after?.kind === "facts") {
      const paired = pair(block.chart, after.facts, blocks.slice(index + 2), room);
      lines.push(paired.text);
      next = index + 2 + paired.words;
    } else lines.push(writeBlock(block, room, level));
  });
  endWords();
  const body = `{\n${lines.join("\n")}\n}`;
  return part.together ? `together(${rounded(pageRoom(sheet))}pt, ${body})` : `part(${body})`;
}

/** Least and most room for a caption that stands beside its tables, in points. */
const CAPTION = { least: 72, most: 170 } as const;

/** Tables in small type beside their caption, where they take no line for it. */
function besideCaption(tables: readonly PackTable[], room: number): string {
  const [first] = tables;
  if (first === undefined || room < READABLE) return tables.map((one) => writeTable(one, room)).join("\n");
  const wide = columnWidths(first, room - CAPTION.least - GAP, SIZES.margin).reduce((sum, width) => sum + width, 0);
  const own = Math.min(CAPTION.most, room - wide - GAP);
  const words = typstString(within(first.caption, own, SIZES.margin, true));
  const written = tables.map((one) => writeTable({ ...one, caption: "" }, room - own - GAP));
  return (
    `beside((${rounded(own)}pt, 1fr), whole: true, text(size: ${SIZES.margin}pt, weight: "bold", ${words}), ` +
    `{\n${written.join("\n")}\n})`
  );
}

function writeBlock(block: PackBlock, room: number, level: number): string {
  switch (block.kind) {
    case "message":
      return `message(${typstString(within(block.text, room, SIZES.message, true))})`;
    case "heading":
      return `heading(level: ${level}, ${typstString(within(block.text, room, SIZES.body, true))})`;
    case "paragraph": {
      const words = typstString(within(block.text, room, SIZES.body));
      return block.label === null
        ? `par(${words})`
        : `labelled(${typstString(within(block.label, room, SIZES.body, true))}, ${words})`;
    }
    case "list": {
      const items = block.items.map((item) => typstString(within(item, room - 12, SIZES.body)));
      const label =
        block.label === null
          ? ""
          : `block(sticky: true, above: 6pt, coloured(${typstString(within(block.label, room, SIZES.body, true))}))\n`;
      return `${label}list(${items.join(", ")})`;
    }
    case "facts":
      return writeFacts(block.facts, room).text;
    case "table":
      return writeTable(block.table, room);
    case "chart":
      return writeChart(block.chart, room);
    case "charts":
      return smallCharts(block.charts, room);
    case "warning":
      return `caution(${typstString(within(block.text, room - 12, SIZES.body))})`;
  }
}

/** Words in one column, or in two where there is room: not so many in two that a page ends within them. */
function writeWords(blocks: readonly PackBlock[], room: number, beside: boolean): readonly string[] {
  const half = (room - GAP) / 2;
  const heights = blocks.map((block) => linesOf(blockWords(block), half, SIZES.body));
  const written: string[] = [];
  let from = 0;
  const endAt = (to: number): void => {
    const some = blocks.slice(from, to);
    if (beside && some.length > 1)
      written.push(inColumns(some, heights.slice(from, to), true, (block) => writeBlock(block, half, 4)));
    else written.push(...some.map((block) => writeAlone(block, room)));
    from = to;
  };
  let sum = 0;
  heights.forEach((height, index) => {
    if (height > LONG_WORDS || sum + height > 2 * LONG_WORDS) {
      endAt(index);
      sum = 0;
    }
    if (height > LONG_WORDS) endAt(index + 1);
    else sum += height;
  });
  endAt(blocks.length);
  return written;
}

/** Words in the whole room, those of many lines in lines that are not too long to be read. */
function writeAlone(block: PackBlock, room: number): string {
  const lines = linesOf(blockWords(block), room, SIZES.body);
  if (block.kind !== "paragraph" || lines < MANY || room < READABLE) return writeBlock(block, room, 4);
  return `block(width: ${READABLE}pt, ${writeBlock(block, READABLE, 4)})`;
}

function writeChart(chart: ChartModel, room: number): string {
  const width = Math.min(room, CHART.width * POINTS);
  return picture(chartSvg(chart, { ...CHART, width: width / POINTS }), chart, width);
}

/** A chart with its facts beside it, and below these as many of the words that follow as have room. */
function pair(
  chart: ChartModel,
  facts: readonly PackFact[],
  after: readonly PackBlock[],
  room: number,
): { readonly text: string; readonly words: number } {
  const width = CHART.width * POINTS;
  if (room < width + 2 * FACT_ROOM)
    return { text: `${writeChart(chart, room)}\n${writeFacts(facts, room).text}`, words: 0 };
  const rest = room - width - GAP;
  const svg = chartSvg(chart, CHART);
  const { text, rows } = writeFacts(facts, rest);
  let left = Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0) * POINTS - rows * FACT_HEIGHT;
  let words = 0;
  for (const block of after) {
    left -= linesOf(blockWords(block), rest, SIZES.body) * SIZES.body * LINE + 4;
    if (!WORDS.has(block.kind) || left < 0) break;
    words += 1;
  }
  const beside = [text, ...after.slice(0, words).map((block) => writeBlock(block, rest, 4))].join("\n");
  return { text: `beside((${rounded(width)}pt, 1fr),\n${picture(svg, chart, width)},\n{\n${beside}\n})`, words };
}

/** Charts of one scale beside each other, each below its title. */
function smallCharts(charts: readonly ChartModel[], room: number): string {
  const gap = 9;
  const width = (room - (SMALL.inRow - 1) * gap) / SMALL.inRow;
  const size = { width: width / POINTS, height: SMALL.height, title: false };
  const cells = charts.map((chart) => {
    const title = typstString(within(chart.title, width, SIZES.table, true));
    return `captioned(${title}, ${picture(chartSvg(chart, size), chart, width)})`;
  });
  const columns = `(${rounded(width)}pt,) * ${SMALL.inRow}`;
  return `grid(columns: ${columns}, gutter: ${gap}pt, align: bottom, ${cells.join(",\n")})`;
}

/** Figures each below what it is; a long one has the room of two or more. */
function writeFacts(facts: readonly PackFact[], room: number): { readonly text: string; readonly rows: number } {
  const gap = 9;
  const needs = facts.map(({ label, text }) => factNeeds(label, text));
  const together = needs.reduce((sum, need) => sum + need, gap * (facts.length - 1));
  // All on one line where they have room there, each as wide as it is.
  if (together <= room) {
    const cells = facts.map(({ label, text, look }) => factText(label, text, look, room));
    return { text: `facts((${needs.map((need) => `${rounded(need)}fr`).join(", ")},), ${cells.join(", ")})`, rows: 1 };
  }
  const most = Math.max(2, Math.floor((room + gap) / (FACT_ROOM + gap)));
  const spans = facts.map(({ text }) => Math.min(most, spanOf(text, (room + gap) / most, gap)));
  const columns = Math.min(
    most,
    spans.reduce((sum, span) => sum + span, 0),
  );
  const width = (room - (columns - 1) * gap) / columns;
  let [x, y] = [0, 0];
  const cells = facts.map(({ label, text, look }, index) => {
    const span = Math.min(columns, spans[index] ?? 1);
    if (x + span > columns) [x, y] = [0, y + 1];
    const place = `x: ${x}, y: ${y}, colspan: ${span}`;
    x += span;
    const own = width * span + gap * (span - 1);
    return `grid.cell(${place}, ${factText(label, text, look, own)})`;
  });
  return { text: `facts((1fr,) * ${columns}, ${cells.join(", ")})`, rows: y + 1 };
}

/** A fact in so much room. */
function factText(label: string, text: string, look: PackFact["look"], room: number): string {
  const words = typstString(within(text, room - SHAPE, SIZES.body, true));
  return `fact(${typstString(within(label, room, SIZES.margin))}, ${statusText(words, look)})`;
}

/** Width of a fact on a line of its own, in points. */
function factNeeds(label: string, text: string): number {
  return Math.max(pointsWide(label, SIZES.margin), pointsWide(text, SIZES.body)) + 4;
}

/** How many places a fact takes so as to stand on one line, the gaps between them included. */
function spanOf(text: string, step: number, gap: number): number {
  return Math.max(1, Math.ceil((pointsWide(text, SIZES.body) + gap) / step));
}
