import type { PackBlock, PackFact, PackPart } from "../../../pack/packModel";
import type { ChartModel } from "../../../report/charts/chartModel";
import { chartSvg } from "../../charts/chartSvg";
import { picture } from "./picture";
import { GAP, pageRoom, rounded, SIZES, type Sheet } from "./typstPage";
import { linesOf, pointsWide, typstString, within } from "./typstText";
import { statusText, writeTable } from "./writeTable";

/** Blocks that are read as running text, beside each other where there is room. */
const WORDS: ReadonlySet<PackBlock["kind"]> = new Set(["paragraph", "list", "warning"]);

/** Points for a pixel of a chart: its words are 9 points at its own size. */
const POINTS = 0.75;
const CHART = { width: 540, height: 176, title: false } as const;
const SMALL_ROW = 3;
/** Least room of a fact, in points, and what a status has beside its word. */
const FACT_ROOM = 80;
const SHAPE = 18;
/** Lines from which on words take the whole width. */
const LONG_WORDS = 24;

/** Whether a part is words alone, which may stand beside another. */
export function isWords({ blocks }: PackPart): boolean {
  return blocks.every(({ kind }) => WORDS.has(kind));
}

/** A part with its heading, as statements of Typst's code. */
export function writePart(part: PackPart, sheet: Sheet, room = sheet.width): string {
  const { title, together, blocks } = part;
  const lines = title === null ? [] : [`heading(level: 3, ${typstString(within(title, room, SIZES.part, true))})`];
  const level = title === null ? 3 : 4;
  let words: PackBlock[] = [];
  const endWords = (): void => {
    if (words.length > 0) lines.push(...writeWords(words, room, room > 500 && sheet.across));
    words = [];
  };
  blocks.forEach((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    // A chart has its facts beside it.
    if (block.kind === "facts" && before?.kind === "chart") return;
    if (WORDS.has(block.kind)) {
      words.push(block);
      return;
    }
    endWords();
    if (block.kind === "chart" && after?.kind === "facts") lines.push(pair(block.chart, after.facts, room));
    else lines.push(writeBlock(block, room, level));
  });
  endWords();
  const body = `{\n${lines.join("\n")}\n}`;
  return together ? `together(${rounded(pageRoom(sheet))}pt, ${body})` : `part(${body})`;
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
          : `block(sticky: true, coloured(${typstString(within(block.label, room, SIZES.body, true))}))\n`;
      return `${label}list(${items.join(", ")})`;
    }
    case "facts":
      return writeFacts(block.facts, room);
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

/** Words in one column, or in two of about the same height, read down the first and then down the second. */
function writeWords(blocks: readonly PackBlock[], room: number, beside: boolean): readonly string[] {
  const half = (room - GAP) / 2;
  const heights = blocks.map((block) => linesOf(blockWords(block), half, SIZES.body));
  const all = heights.reduce((sum, height) => sum + height, 0);
  if (!beside || blocks.length < 2 || heights.some((height) => height > LONG_WORDS))
    return blocks.map((block) => writeBlock(block, room, 4));
  let first = 0;
  let sum = 0;
  while (first < blocks.length - 1 && sum + (heights[first] ?? 0) / 2 < all / 2) {
    sum += heights[first] ?? 0;
    first += 1;
  }
  return [sideBySide(blocks.slice(0, first), blocks.slice(first), (block) => writeBlock(block, half, 4))];
}

/** Two columns, each of things one below another. */
export function sideBySide<Item>(left: readonly Item[], right: readonly Item[], write: (item: Item) => string): string {
  const column = (items: readonly Item[]): string => `{\n${items.map(write).join("\n")}\n}`;
  return `beside((1fr, 1fr), ${column(left)}, ${column(right)})`;
}

/** All that a block of words says, for how long it is. */
export function blockWords(block: PackBlock): string {
  switch (block.kind) {
    case "paragraph":
      return [block.label ?? "", block.text].join(" ");
    case "list":
      return [...(block.label === null ? [] : [block.label]), ...block.items].join("\n");
    case "warning":
      return block.text;
    default:
      return "";
  }
}

function writeChart(chart: ChartModel, room: number): string {
  const width = Math.min(room, CHART.width * POINTS);
  return picture(chartSvg(chart, { ...CHART, width: width / POINTS }), chart, width);
}

function pair(chart: ChartModel, facts: readonly PackFact[], room: number): string {
  const width = CHART.width * POINTS;
  if (room < width + 2 * FACT_ROOM) return `${writeChart(chart, room)}\n${writeFacts(facts, room)}`;
  const rest = room - width - GAP;
  return `beside((${rounded(width)}pt, 1fr),\n` + `${writeChart(chart, width)},\n${writeFacts(facts, rest)})`;
}

/** Charts of one scale, three beside each other. */
function smallCharts(charts: readonly ChartModel[], room: number): string {
  const gap = 9;
  const width = (room - (SMALL_ROW - 1) * gap) / SMALL_ROW;
  const size = { width: width / POINTS, height: 150, title: true };
  const cells = charts.map((chart) => picture(chartSvg(chart, size), chart, width));
  return `grid(columns: ${SMALL_ROW}, gutter: ${gap}pt, ${cells.join(",\n")})`;
}

/** Figures each below what it is; a long one has the room of two or more. */
function writeFacts(facts: readonly PackFact[], room: number): string {
  const gap = 9;
  const most = Math.max(2, Math.floor((room + gap) / (FACT_ROOM + gap)));
  const spans = facts.map(({ text }) => spanOf(text, (room + gap) / most - gap));
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
    const words = typstString(within(text, own - SHAPE, SIZES.body, true));
    const above = typstString(within(label, own, SIZES.margin));
    return `grid.cell(${place}, fact(${above}, ${statusText(words, look)}))`;
  });
  return `facts((1fr,) * ${columns}, ${cells.join(", ")})`;
}

/** How many places a fact takes so as to stand on one line, three at most. */
function spanOf(text: string, width: number): number {
  return Math.min(3, Math.max(1, Math.ceil(pointsWide(text, SIZES.body) / width)));
}
