import { HeadingLevel, type IParagraphOptions, Paragraph, type Table, TableRow } from "docx";
import type { PackBlock, PackModel, PackPart } from "../../../pack/packModel";
import type { ChartModel } from "../../../report/charts/chartModel";
import { chartSvg } from "../../charts/chartSvg";
import { headed } from "../layout/headed";
import { linesOf } from "../layout/words";
import { LIST, SIZES, STYLES, TWIPS } from "./docxStyles";
import type { Pictures } from "./picture";
import { runs } from "./runs";
import { writeFacts } from "./writeFacts";
import { cellOf, tableOf, writeTable } from "./writeTable";

/** Points for a pixel of a drawing: its words are 9 points at its own size. */
const POINTS = 0.75;
/** Heights of charts in pixels, and least width of one that stands beside others, in points. */
const CHART = { height: 112, most: 700 } as const;
const SMALL = { height: 104, least: 240 } as const;
/** Widest line that is read with ease, in points, and from how many lines on that is heeded. */
const READABLE = 560;
const MANY = 3;

/** The items of a list. */
const BULLETS = { reference: LIST, level: 0 } as const;

/** What the parts of a document are written with. */
export interface PartWriter {
  readonly pack: PackModel;
  readonly pictures: Pictures;
}

/** A part with its heading, in the order in which it is read. */
export function writePart(part: PackPart, room: number, writer: PartWriter): readonly (Paragraph | Table)[] {
  const { heading, blocks } = headed(part);
  const lines: (Paragraph | Table)[] = [];
  if (heading !== null) lines.push(new Paragraph({ heading: HeadingLevel.HEADING_2, children: runs(heading) }));
  blocks.forEach((block, index) => {
    const keepNext = part.together && index < blocks.length - 1;
    lines.push(...writeBlock(block, room, writer, { keepNext, below: heading !== null }));
  });
  return lines;
}

interface Place {
  /** Whether it stays on the page of what follows. */
  readonly keepNext: boolean;
  /** Whether it stands below the heading of its part. */
  readonly below: boolean;
}

function writeBlock(
  block: PackBlock,
  room: number,
  { pack, pictures }: PartWriter,
  { keepNext, below }: Place,
): readonly (Paragraph | Table)[] {
  const paragraph = (options: IParagraphOptions): Paragraph =>
    new Paragraph({ keepNext, keepLines: keepNext, ...options });
  switch (block.kind) {
    case "message":
      return [new Paragraph({ style: STYLES.message, children: runs(block.text) })];
    case "heading":
      return [
        new Paragraph({
          heading: below ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          children: runs(block.text),
        }),
      ];
    case "paragraph":
      return [
        paragraph({ ...readable(block.text, room), children: [...labelRuns(block.label, pack), ...runs(block.text)] }),
      ];
    case "list":
      return [
        ...(block.label === null
          ? []
          : [new Paragraph({ keepNext: true, children: labelRuns(block.label, pack).slice(0, 1) })]),
        ...block.items.map((item) => paragraph({ numbering: BULLETS, children: runs(item) })),
      ];
    case "facts":
      return writeFacts(block.facts, room, keepNext);
    case "table":
      return writeTable(block.table, room, pack, pictures);
    case "chart": {
      const size = { width: Math.min(room, CHART.most) / POINTS, height: CHART.height, title: false };
      const children = [pictures.picture(chartSvg(block.chart, size), block.chart)];
      return [new Paragraph({ style: STYLES.chart, keepNext: true, children })];
    }
    case "charts":
      return smallCharts(block.charts, room, pictures);
    case "warning":
      return [paragraph({ style: STYLES.note, children: [...runs("Note ", { bold: true }), ...runs(block.text)] })];
  }
}

function labelRuns(label: string | null, { style }: PackModel): ReturnType<typeof runs> {
  return label === null ? [] : [...runs(label, { bold: true, color: style.strong }), ...runs(" ")];
}

/** Long words on a page that lies across stand in lines that are not too long to be read. */
function readable(words: string, room: number): IParagraphOptions {
  if (room <= READABLE || linesOf(words, room, SIZES.body) < MANY) return {};
  return { indent: { right: Math.round((room - READABLE) * TWIPS) } };
}

/** Charts of one scale beside each other, each below its title. */
function smallCharts(charts: readonly ChartModel[], room: number, pictures: Pictures): readonly (Paragraph | Table)[] {
  const inRow = Math.max(1, Math.floor(room / SMALL.least));
  const width = room / inRow;
  const rows: TableRow[] = [];
  for (let from = 0; from < charts.length; from += inRow) {
    const some = charts.slice(from, from + inRow);
    const cells = some.map((chart) => {
      const svg = chartSvg(chart, { width: Math.floor((width - 10) / POINTS), height: SMALL.height, title: false });
      const title = new Paragraph({
        style: STYLES.tableText,
        keepNext: true,
        children: runs(chart.title, { bold: true }),
      });
      return cellOf([title, new Paragraph({ style: STYLES.chart, children: [pictures.picture(svg, chart)] })], {
        width,
        low: true,
      });
    });
    const empty = Array.from({ length: inRow - some.length }, () => cellOf([new Paragraph({})], { width }));
    rows.push(new TableRow({ cantSplit: true, children: [...cells, ...empty] }));
  }
  return [
    tableOf(
      rows,
      Array.from({ length: inRow }, () => width),
      "beside",
    ),
    new Paragraph({ style: STYLES.spacer }),
  ];
}
