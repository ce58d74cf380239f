import type { Dice } from "../../../truth/dice";
import { adds, type Across, type FigureColumn } from "./across";
import type { Entry } from "./down";
import type { MeasureWords } from "./names";
import type { Choices } from "./odds";

/** A figure as it is shown: a whole number of its last decimal place. */
export interface Figure {
  readonly shown: number;
  /** The same before it was rounded, in its own smallest step, by which totals add up. */
  readonly exact: number;
  readonly measure: MeasureWords;
}

/** Draws the figures of a row, one for each column. */
export type DrawRow = (entry: Entry, before: readonly Figure[] | null) => Figure[];

/** Rows whose figures are about as large as their measures', each a little above or below. */
export function rowDrawing(dice: Dice, choices: Choices, { columns }: Across): DrawRow {
  const alike = choices.figuresLikeYears === "yes";
  const ascend = choices.subject.endsWith("by classes") && choices.classes === "percentiles";
  const firstClass = columns[0]?.path.at(-1);
  let sinceFirst = 0;
  const factors = columns.map(({ path }) => {
    sinceFirst = path.at(-1) === firstClass ? 0 : sinceFirst + 1;
    return ascend ? 0.6 + sinceFirst * 0.25 : spread(dice, alike ? 0.005 : 0.12);
  });
  return (entry, before) => {
    // What is set out of the row before is less than it, so that two such rows are not the whole.
    const share = dice.whole(10, 35) / 100;
    const size = alike ? spread(dice, 0.02) : 0.4 + dice.roll() * 1.8;
    const drawn = columns.map(({ measure: ofColumn }, place): Figure => {
      const measure = entry.measure ?? ofColumn;
      if (measure === null) throw new Error(`Neither row nor column says what ${entry.name} counts.`);
      const above = entry.isOfWhich ? before?.[place] : undefined;
      if (above !== undefined) return figureOf(Math.round(above.exact * share), measure, choices);
      // A percentage of 94 is not doubled in another row.
      const ofRow = measure.kind === "percent" ? 1 + (size - 1.3) * 0.05 : size;
      const ofCell = (factors[place] ?? 1) * spread(dice, alike ? 0.005 : 0.04);
      return figureOf(inSteps(measure, measure.size * ofRow * ofCell), measure, choices);
    });
    return columns.map((column, place) => difference(column, drawn) ?? drawn[place] ?? failed());
  };
}

/** The figure of an exact amount, rounded as this table rounds. */
export function figureOf(exact: number, measure: MeasureWords, choices: Choices): Figure {
  return { exact, shown: rounded(exact, measure, choices), measure };
}

/** The sum of figures of one measure; each is rounded for itself, and so is the sum. */
export function sumOf(figures: readonly Figure[], choices: Choices): Figure {
  return figureOf(
    figures.reduce((sum, { exact }) => sum + exact, 0),
    figures[0]?.measure ?? failed(),
    choices,
  );
}

/** The mean of figures of one measure. */
export function meanOf(figures: readonly Figure[], choices: Choices): Figure {
  const sum = figures.reduce((added, { exact }) => added + exact, 0);
  return figureOf(Math.round(sum / figures.length), figures[0]?.measure ?? failed(), choices);
}

/** A figure as it is printed. */
export function printedFigure({ shown, measure }: Figure, choices: Choices): string {
  const places = placesOf(measure, choices);
  const [whole = "", decimals] = (Math.abs(shown) / 10 ** places).toFixed(places).split(".");
  const parted = choices.separators === "commas" ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  const bare = decimals === undefined ? parted : `${parted}.${decimals}`;
  const amount = choices.units === "in cells" ? withSign(bare, measure) : bare;
  if (shown >= 0) return amount;
  return choices.negatives === "brackets" ? `(${amount})` : `-${amount}`;
}

function withSign(bare: string, { kind }: MeasureWords): string {
  if (kind === "money") return `£${bare}`;
  return kind === "percent" ? `${bare}%` : bare;
}

/** What a row of units says of a column. */
export function unitOf({ kind }: MeasureWords, { rounding }: Choices): string {
  const isRounded = rounding === "to one place";
  return { count: isRounded ? "thousand" : "number", money: isRounded ? "£m" : "£000", percent: "%", days: "days" }[
    kind
  ];
}

function inSteps(measure: MeasureWords, amount: number): number {
  switch (measure.kind) {
    case "count":
    case "money":
      return Math.max(12, Math.round(amount));
    case "percent":
      return Math.min(996, Math.max(9, Math.round(amount * 10)));
    case "days":
      return Math.max(7, Math.round(amount * 10));
  }
}

/** Amounts that are shown to one place are kept to two, and those that are shown in fives as they are. */
function rounded(exact: number, measure: MeasureWords, { rounding }: Choices): number {
  if (!adds(measure)) return exact;
  switch (rounding) {
    case "exact":
      return exact;
    case "to fives":
      return 5 * Math.round(exact / 5);
    case "to one place":
      return Math.round(exact / 10);
  }
}

function placesOf(measure: MeasureWords, { rounding }: Choices): number {
  return adds(measure) ? (rounding === "to one place" ? 1 : 0) : 1;
}

function difference({ less }: FigureColumn, drawn: readonly Figure[]): Figure | null {
  if (less === null) return null;
  const [first, second] = [drawn[less[0]] ?? failed(), drawn[less[1]] ?? failed()];
  return { ...first, shown: first.shown - second.shown, exact: first.exact - second.exact };
}

function spread(dice: Dice, by: number): number {
  return 1 - by + dice.roll() * 2 * by;
}

function failed(): never {
  throw new Error("A column of a generated grid has no figure.");
}
