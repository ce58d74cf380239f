import type { ChartModel, ChartSeries } from "../report/charts/chartModel";
import { textWidth } from "../report/page/rowHeight";
import { cell, figureCell, table, trueMinus } from "./blocks";
import type { PackBlock } from "./packModel";

/** What is read of a chart; mean and limits are its frame. */
const READ: ReadonlyMap<ChartSeries["role"], string> = new Map([
  ["actual", "Actual"],
  ["target", "Target"],
  ["profile", "Profile"],
]);

/** Room for a table on A4 that stands upright, in points, its type, and the air of a cell. */
const ROOM = 520;
const SIZE = 9;
const AIR = 9;
/** Width of what a row is called, in points. */
const NAME = 44;

/**
 * The figures of a chart over time as tables in small type, periods across: so many side by side as have room on paper
 * that stands upright, and the rest below. A target that is the same throughout is told once. None of a chart of one
 * period, whose figures stand beside it.
 */
export function chartFigures({ id, categories, series }: ChartModel): readonly PackBlock[] {
  if (categories.length < 2) return [];
  const read = series.filter(({ role }) => READ.has(role));
  const [target] = read.filter(({ role }) => role === "target");
  const always = target === undefined ? null : theSame(target.texts);
  const rows = always === null ? read : read.filter((one) => one !== target);
  const least = Math.max(...rows.flatMap(({ texts }) => texts.map(wide)), ...categories.map(widestWord)) + AIR;
  const folds = Math.ceil(categories.length / Math.max(1, Math.floor((ROOM - NAME) / least)));
  const inFold = Math.ceil(categories.length / folds);
  return Array.from({ length: folds }, (_, fold) => fold * inFold).flatMap((from, fold) => {
    const periods = categories.slice(from, from + inFold);
    const caption = `Figures charted${always === null ? "" : `, target ${trueMinus(always)}`}`;
    return table(
      `PackFigures${id.replace(/[^A-Za-z0-9]/g, "")}Part${fold + 1}`,
      fold === 0 ? caption : "",
      [{ heading: "Period", share: 1 }, ...periods.map((heading) => ({ heading, align: "end", share: 1 }) as const)],
      [
        {
          heading: null,
          rows: rows.map(({ role, texts }) => [
            cell(READ.get(role) ?? role),
            ...periods.map((_, at) => figureCell(trueMinus(texts[from + at] ?? "[x]"))),
          ]),
        },
      ],
      true,
    );
  });
}

/** What all of them say; null where they differ, or one says nothing. */
function theSame(texts: ChartSeries["texts"]): string | null {
  const [first = null] = texts;
  return texts.every((text) => text === first) ? first : null;
}

function wide(text: string | null): number {
  return (textWidth(text ?? "[x]", false) / 1000) * SIZE;
}

function widestWord(words: string): number {
  return Math.max(...words.split(/\s+/).map((word) => (textWidth(word, true) / 1000) * SIZE));
}
