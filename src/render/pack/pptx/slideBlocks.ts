import type { PackBlock } from "../../../pack/packModel";
import type { ChartModel } from "../../../report/charts/chartModel";
import type { Deck, Flowing, Piece } from "./pieces";
import { beside, stacked, whole } from "./pieces";
import { writeFacts } from "./slideFacts";
import { GUTTER, QUIET, SIZES } from "./slideStyle";
import { writeTable } from "./slideTable";
import { isWordsBlock, wordsPiece, writeWords } from "./slideWords";

/** Sizes of charts in points: one with its facts beside it, and those that stand beside each other. */
const CHART = { width: 500, height: 190 } as const;
const SMALL = { inRow: 2, height: 150 } as const;

/** The blocks of a part, in the order in which they are read, as what flows over slides. */
export function writeBlocks(
  blocks: readonly PackBlock[],
  width: number,
  columns: 1 | 2,
  deck: Deck,
): readonly Flowing[] {
  const written: Flowing[] = [];
  let words: PackBlock[] = [];
  const endWords = (): void => {
    const [first] = words;
    // An answer, and a heading, stand over the whole width.
    const wide = words.length === 1 && first !== undefined && first.kind !== "list" ? 1 : columns;
    if (words.length > 0) written.push(writeWords(words, width, wide, deck));
    words = [];
  };
  blocks.forEach((block, index) => {
    if (isWordsBlock(block)) {
      if (block.kind === "message") {
        endWords();
        written.push(writeWords([block], width, 1, deck));
      } else words.push(block);
      return;
    }
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind === "facts" && before?.kind === "chart") return;
    endWords();
    if (block.kind === "chart" && after?.kind === "facts") {
      const left = chartPiece(block.chart, CHART.width, CHART.height, deck);
      const right = writeFacts(after.facts, width - CHART.width - GUTTER, deck);
      written.push(
        whole(
          beside([
            { piece: left, x: 0 },
            { piece: right, x: CHART.width + GUTTER },
          ]),
        ),
      );
    } else written.push(...writeBlock(block, width, deck));
  });
  endWords();
  return written;
}

function writeBlock(block: PackBlock, width: number, deck: Deck): readonly Flowing[] {
  switch (block.kind) {
    case "facts":
      return [whole(writeFacts(block.facts, width, deck))];
    case "table":
      return [writeTable(block.table, width, deck)];
    case "chart":
      return [whole(chartPiece(block.chart, width, CHART.height, deck))];
    case "charts":
      return smallCharts(block.charts, width, deck);
    case "message":
    case "heading":
    case "paragraph":
    case "list":
    case "warning":
      return [writeWords([block], width, 1, deck)];
  }
}

/** A chart, and below it what a reader must know of its figures and what happened along it. */
function chartPiece(chart: ChartModel, width: number, height: number, deck: Deck): Piece {
  const said = [
    ...chart.warnings.map((warning) => `Note: ${warning}.`),
    ...chart.events.map(({ at, text }) => `${chart.categories[at] ?? ""}: ${text}.`),
  ];
  const drawn = drawnChart(chart, width, height, deck);
  if (said.length === 0) return drawn;
  return stacked([drawn, wordsPiece(said.join(" "), width, deck, { size: SIZES.label, color: QUIET })], 2);
}

function drawnChart(chart: ChartModel, width: number, height: number, deck: Deck): Piece {
  return {
    height,
    sources: [figuresOf(chart)],
    draw: (slide, x, y) => deck.charts.add(slide, chart, [x, y, width, height]),
    taller: (by) => drawnChart(chart, width, height + by, deck),
  };
}

/** The figures of a chart, for the notes. */
function figuresOf({ title, data }: ChartModel): string {
  return [`Figures of the chart “${title}”`, data.headings.join("; "), ...data.rows.map((row) => row.join("; "))].join(
    "\n",
  );
}

/** Charts of one scale beside each other, each below its title. */
function smallCharts(charts: readonly ChartModel[], width: number, deck: Deck): readonly Flowing[] {
  const own = (width - (SMALL.inRow - 1) * GUTTER) / SMALL.inRow;
  const rows: Flowing[] = [];
  for (let from = 0; from < charts.length; from += SMALL.inRow) {
    const pieces = charts.slice(from, from + SMALL.inRow).map((chart, index) => ({
      piece: stacked(
        [
          wordsPiece(chart.title, own, deck, { size: SIZES.table, bold: true }),
          chartPiece(chart, own, SMALL.height, deck),
        ],
        2,
      ),
      x: index * (own + GUTTER),
    }));
    rows.push(whole(beside(pieces)));
  }
  return rows;
}
