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
import { evenSplit } from "../layout/evenSplit";
import { LINE, NARROWER, setLines } from "./setWords";
import { typstString, within } from "./typstText";
import { writeFacts } from "./writeFacts";
import { inTwo, writeTable } from "./writeTable";

/** Charts in pixels: words on them are not made smaller. */
const CHART = { width: 416, height: 128, title: false } as const;
export const SMALL = { inRow: 3, height: 104, gap: 14, least: 235 } as const;
/** Least room of facts beside a chart, in points. */
const FACTS_ROOM = 160;
/** Widest line that is read with ease, in points. */
const READABLE = 600;
/** Lines from which on that is heeded. */
const MANY = 4;
/** Items from which on a list stands in two columns. */
const LONG_LIST = 8;
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

/** Tables in small type below their caption where they have room beside each other, else below each other beside it. */
function besideCaption(tables: readonly PackTable[], room: number): string {
  const [first] = tables;
  if (first === undefined || room < READABLE) return tables.map((one) => writeTable(one, room)).join("\n");
  const wide = (table: PackTable, most: number): number =>
    columnWidths(table, most, SIZES.margin * NARROWER).reduce((sum, width) => sum + width, 0);
  const words = (own: number): string =>
    `text(size: ${SIZES.margin}pt, weight: "bold", ${typstString(within(first.caption, own, SIZES.margin, true))})`;
  const each = tables.map((one) => wide(one, room));
  if (tables.length > 1 && each.reduce((sum, width) => sum + width + GAP, -GAP) <= room) {
    const widths = each.map((width) => `${rounded(width)}pt`).join(", ");
    const written = tables.map((one) => writeTable({ ...one, caption: "" }, room));
    return `block(breakable: false, {\npar(${words(room)})\nbeside((${widths}), ${written.join(",\n")})\n})`;
  }
  const own = Math.min(CAPTION.most, room - wide(first, room - CAPTION.least - GAP) - GAP);
  const written = tables.map((one) => writeTable({ ...one, caption: "" }, room - own - GAP));
  return `beside((${rounded(own)}pt, 1fr), whole: true, ${words(own)}, {\n${written.join("\n")}\n})`;
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
      return inTwo(block.table, room)
        ? `in-two(${writeTable(block.table, (room - GAP) / 2)})`
        : writeTable(block.table, room);
    case "chart":
      return writeChart(block.chart, room);
    case "charts":
      return smallCharts(block.charts, room);
    case "warning":
      return `caution(${typstString(within(block.text, room - 12, SIZES.body))})`;
  }
}

/** Words in one column, or in two where there is room: not so many in two that a page ends within them. */
function writeWords(all: readonly PackBlock[], room: number, beside: boolean): readonly string[] {
  const half = (room - GAP) / 2;
  const [first, ...others] = all;
  // What a part begins with is said of all that follows.
  if (beside && first?.kind === "paragraph" && first.label === null && others.length > 0)
    return [`block(sticky: true, ${writeAlone(first, room)})`, ...writeWords(others, room, beside)];
  const blocks = beside ? all.flatMap(inHalves) : all;
  const heights = blocks.map((block) => setLines(blockWords(block), half, SIZES.body));
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

/** A long list as two, which may stand beside each other. */
function inHalves(block: PackBlock): readonly PackBlock[] {
  if (block.kind !== "list" || block.items.length < LONG_LIST) return [block];
  const half = Math.ceil(block.items.length / 2);
  return [
    { ...block, items: block.items.slice(0, half) },
    { ...block, label: null, items: block.items.slice(half) },
  ];
}

/** Words in the whole room, those of many lines in lines that are not too long to be read. */
function writeAlone(block: PackBlock, room: number): string {
  const lines = setLines(blockWords(block), room, SIZES.body);
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
  if (room < width + FACTS_ROOM)
    return { text: `${writeChart(chart, room)}\n${writeFacts(facts, room).text}`, words: 0 };
  const rest = room - width - GAP;
  const svg = chartSvg(chart, CHART);
  const { text, height } = writeFacts(facts, rest);
  const drawn = Number(/ height="(\d+)"/.exec(svg)?.[1] ?? 0) * POINTS;
  const words = besideChart(after, { drawn, height, rest, half: (room - GAP) / 2 });
  const beside = [text, ...after.slice(0, words).map((block) => writeBlock(block, rest, 4))].join("\n");
  return { text: `beside((${rounded(width)}pt, 1fr),\n${picture(svg, chart, width)},\n{\n${beside}\n})`, words };
}

/** So many of the words stand below the facts, beside the chart, that all of it is as low as it can be. */
function besideChart(
  after: readonly PackBlock[],
  { drawn, height, rest, half }: Readonly<Record<"drawn" | "height" | "rest" | "half", number>>,
): number {
  const long = (block: PackBlock): boolean => setLines(blockWords(block), rest, SIZES.body) > LONG_WORDS;
  const end = after.findIndex((block) => !WORDS.has(block.kind) || long(block));
  const words = end < 0 ? after : after.slice(0, end);
  const high = (block: PackBlock, room: number): number =>
    setLines(blockWords(block), room, SIZES.body) * SIZES.body * LINE + 4;
  const below = words.map((block) => high(block, half));
  let [best, lowest, right] = [0, Infinity, height];
  for (let many = 0; many <= words.length; many += 1) {
    const left = below.slice(many);
    const first = evenSplit(left);
    const all = (some: readonly number[]): number => some.reduce((sum, one) => sum + one, 0);
    const total = Math.max(drawn, right) + Math.max(all(left.slice(0, first)), all(left.slice(first)));
    if (total < lowest - 1) [best, lowest] = [many, total];
    const next = words[many];
    if (next !== undefined) right += high(next, rest);
  }
  return best;
}

/** Charts of one scale beside each other, each below its title. */
function smallCharts(charts: readonly ChartModel[], room: number): string {
  const inRow = Math.min(SMALL.inRow, Math.max(1, Math.floor((room + SMALL.gap) / (SMALL.least + SMALL.gap))));
  const width = (room - (inRow - 1) * SMALL.gap) / inRow;
  const size = { width: width / POINTS, height: SMALL.height, title: false };
  const cells = charts.map((chart) => {
    const title = typstString(within(chart.title, width, SIZES.table, true));
    return `captioned(${title}, ${picture(chartSvg(chart, size), chart, width)})`;
  });
  const columns = `(${rounded(width)}pt,) * ${inRow}`;
  return `grid(columns: ${columns}, gutter: ${SMALL.gap}pt, align: bottom, ${cells.join(",\n")})`;
}
