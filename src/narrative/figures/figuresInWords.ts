import { tagsOf } from "../tokens/tagsOf";
import type { WordedFigure } from "../tokens/tags";

export type { FigureKind } from "./figureKinds";
export type { WordedFigure } from "../tokens/tags";

/**
 * The figures written in a sentence, in order: numbers with their unit, and number words. Dates, years, times,
 * ordinals, phone and reference numbers (`Q3`, `SPI 6.3`, `action 1.4`) are not figures.
 *
 * @example
 * figuresInWords("up almost 3.8 points to 65.4% in 2009/10").map(({ kind, hedge }) => [kind, hedge])
 *   //=> [["points","almost"],["percent",null]]
 * figuresInWords("£2.7 million from 178 orders on 31 March 2010").map(({ size, half }) => [size, half])
 *   //=> [[2700000,50000],[178,0]]
 * figuresInWords("It has more than doubled").map(({ size, hedge }) => [size, hedge]) //=> [[1,"over"]]
 * figuresInWords("Ring 0116 222 2222 by the 3rd, see action 1.4") //=> []
 */
export function figuresInWords(sentence: string): WordedFigure[] {
  return tagsOf(sentence).tags.flatMap(({ figure }) => figure ?? []);
}
