import { before, monthsOf, yearBefore, type Grain, type Slot } from "./calendar";
import type { Dice } from "./dice";
import { figureStyleOf, type FigureStyle } from "./figureStyle";
import { shownOf, type Cell, type FileFormat, type PrintedSheet } from "./printed";
import { figureOf, statusOf, workingTarget, type Basis, type Needs, type TrueMeasure, type World } from "./world";
import type { Wordings } from "./wordings";

/** Who says whether the figures of sums are to date. */
export const SAID_BY = ["plan", "heading", "title", "nothing"] as const;
export type SaidBy = (typeof SAID_BY)[number];

/** Where the report's period is said. */
export const PERIOD_SAID_BY = ["plan", "title", "file", "sheet", "both", "headings"] as const;
export type PeriodSaidBy = (typeof PERIOD_SAID_BY)[number];

/** Every choice of how a world is printed that is the same from one quarter to the next. */
export interface Page {
  readonly words: Wordings;
  /** Whether it is as plain as most are: usual words, no notes, sections or rare formats. */
  readonly plain: boolean;
  readonly format: FileFormat;
  readonly styles: ReadonlyMap<string, FigureStyle>;
  readonly saidBy: SaidBy;
  readonly basis: Basis;
  readonly periodSaidBy: PeriodSaidBy;
  readonly withId: boolean;
  readonly withUnit: boolean;
  readonly sections: boolean;
  readonly notes: boolean;
  readonly commentary: boolean;
  /** How the extract says last year's figures, where its layout has a choice. */
  readonly lastYear: "same" | "outturn" | "none";
  readonly target: boolean;
  readonly toCome: boolean;
  readonly reverse: boolean;
  /** The measure without a figure for the report's period, or for one before it; null for none. */
  readonly gap: { readonly id: string; readonly at: "report" | "earlier" } | null;
  /** The measure whose polarity only the extract says (`extract`) or nothing does (`nothing`). */
  readonly polarity: { readonly id: string; readonly by: "extract" } | null;
  /** A number for a layout's own choices. */
  readonly seed: number;
}

/** What a page has shown of its sums, and of the rest where that differs. */
export interface Facts {
  readonly basis: Basis;
  /** Whether the layout's own words say the basis. */
  readonly said: boolean;
  /** Grain of the periods that are printed. */
  readonly grain: Grain;
  /** Whether every period from the year's start to the report's is printed. */
  readonly whole: boolean;
  /** `samePeriod`: only the same period of last year, not those before it in that year. */
  readonly lastYear: "same" | "samePeriod" | "outturn" | "none";
  /** What targets the page prints of sums besides the plan's. */
  readonly target: "none" | "annual" | "toDate" | "inPeriod";
}

/** A page as printed, and what it shows. */
export interface Printed {
  readonly sheets: readonly PrintedSheet[];
  readonly facts: Facts;
}

/** A way to lay figures out. */
export interface Layout {
  readonly name: string;
  /** How much oftener it comes than a layout that is not common; 1 where not given. */
  readonly weight?: number;
  readonly needs: Needs;
  /** Which files it can be in; all of them where not given. */
  readonly formats?: readonly FileFormat[];
  /** Ways in which it can say the basis; all of them where not given. */
  readonly saidBy?: readonly SaidBy[];
  readonly periodSaidBy?: readonly PeriodSaidBy[];
  readonly print: (world: World, page: Page, dice: Dice) => Printed;
}

/** A column of a table with a row for each measure; its heading has one row or two. */
export interface Column {
  readonly heading: string;
  /** The heading above it, of a band of columns. */
  readonly above?: string;
  readonly cell: (measure: TrueMeasure) => Cell;
}

/** Draws how a world is printed. */
export function pageOf(dice: Dice, world: World, layout: Layout, words: Wordings, plain: boolean): Page {
  const rich = plain ? 0 : 1;
  const withUnit = dice.chance(0.25 * rich);
  const format = dice.pick(layout.formats ?? (["csv", "csv", "xlsx", "xlsx", "xls", "ods"] as const));
  const sums = world.measures.filter(({ adding }) => adding === "sum");
  const others = world.measures.filter(({ adding }) => adding !== "sum");
  const dropped = dice.pick(world.measures);
  const gapRoll = dice.roll();
  return {
    words,
    plain,
    format,
    styles: new Map(world.measures.map((measure) => [measure.id, figureStyleOf(dice, measure, format, { plain, withUnit })])),
    saidBy: sums.length === 0 ? "nothing" : dice.pick(layout.saidBy ?? (["plan", "plan", "heading", "heading", "title", "nothing"] as const)),
    basis: dice.pick(["inPeriod", "toDate"]),
    periodSaidBy: dice.pick((layout.periodSaidBy ?? (["plan", "plan", "both", "title", "file", "sheet"] as const)).filter((by) => (by !== "sheet" || format !== "csv") && (by !== "headings" || !ofMonths(layout, world)))),
    withId: dice.chance(0.4),
    withUnit,
    sections: dice.chance(0.35 * rich),
    notes: dice.chance(0.5 * rich),
    commentary: dice.chance(0.4 * rich),
    lastYear: dice.pick(["same", "outturn", "none"]),
    target: dice.chance(0.6),
    toCome: dice.chance(0.4),
    reverse: dice.chance(0.2 * rich),
    gap: gapRoll < 0.12 ? { id: dropped.id, at: "report" } : gapRoll < 0.17 && dropped.adding === "sum" ? { id: dropped.id, at: "earlier" } : null,
    polarity: others.length > 0 && dice.chance(0.1 * rich) ? { id: dice.pick(others).id, by: "extract" } : null,
    seed: dice.whole(1, 1e9),
  };
}

/** Whether the periods printed may be months of a longer report, whose headings do not say which. */
function ofMonths({ needs }: Layout, { report }: World): boolean {
  return needs.grains.includes("month") && report.grain !== "month";
}

/** The cell of a figure, or the mark for one that is missing. */
export function figureCell(world: World, page: Page, measure: TrueMeasure, slot: Slot, basis: Basis): Cell {
  if (isMissing(world, page, measure, slot)) return page.words.missing[page.seed % page.words.missing.length] ?? "";
  return writeFigure(page, measure, figureOf(measure, world.firstYear, slot, basisFor(page, measure, slot, basis)));
}

/** A mean is printed for its own period, unless the words over it say that all is to date; a latest is the same either way. */
function basisFor(page: Page, { adding }: TrueMeasure, slot: Slot, basis: Basis): Basis {
  if (adding === "sum" || slot.grain === "year") return basis;
  return adding === "mean" && isMeanToDate(page) ? "toDate" : "inPeriod";
}

/** Whether the page says of all its figures that they are to date, so that a mean is one too. */
export function isMeanToDate({ saidBy, basis }: Page): boolean {
  return basis === "toDate" && (saidBy === "title" || saidBy === "heading");
}

/** A figure or a target in the measure's own style. */
export function writeFigure(page: Page, measure: TrueMeasure, figure: number): Cell {
  return page.styles.get(measure.id)?.write(figure) ?? String(figure);
}

/** Whether a measure has no figure for a slot: the report's, or the last of those before it in the same year. */
export function isMissing(world: World, { gap }: Page, measure: TrueMeasure, slot: Slot): boolean {
  if (gap === null || gap.id !== measure.id || slot.year !== world.report.year) return false;
  const at = endOf(world.report, slot.grain);
  if (gap.at === "report") return slot.grain === "year" ? false : slot.place === at.place;
  const earlier = before(at);
  return earlier.year === slot.year && earlier.place === slot.place;
}

/** The slot of a grain that ends where another ends: the second quarter for a half year. */
export function endOf(slot: Slot, grain: Grain): Slot {
  const months = { month: 1, quarter: 3, half: 6, year: 12 }[grain];
  return { grain, year: slot.year, place: Math.ceil((monthsOf(slot).to + 1) / months) };
}

/** Slots of a grain from the year's start to a slot's end. */
export function slotsTo(slot: Slot, grain: Grain): Slot[] {
  return Array.from({ length: endOf(slot, grain).place }, (_, index) => ({ grain, year: slot.year, place: index + 1 }));
}

/** Slots of a grain in a whole year. */
export function slotsOf(year: number, grain: Grain): Slot[] {
  return Array.from({ length: { month: 12, quarter: 4, half: 2, year: 1 }[grain] }, (_, index) => ({ grain, year, place: index + 1 }));
}

/** A column of one period's figures. */
export function slotColumn(world: World, page: Page, slot: Slot, basis: Basis, heading: string, above?: string): Column {
  return { heading, ...(above === undefined ? {} : { above }), cell: (measure) => figureCell(world, page, measure, slot, basis) };
}

/** A column of the targets for a slot: a sum's by the basis, a level's as it is. */
export function targetColumn(page: Page, slot: Slot, basis: Basis | "annual", heading: string, above?: string): Column {
  return { heading, ...(above === undefined ? {} : { above }), cell: (measure) => writeFigure(page, measure, targetFor(measure, slot, basis)) };
}

/** The target that is printed for a slot. */
export function targetFor(measure: TrueMeasure, slot: Slot, basis: Basis | "annual"): number {
  const { from, to } = monthsOf(slot);
  if (basis === "annual" || measure.adding !== "sum") return measure.target;
  const end = workingTarget(measure, to + 1);
  return basis === "toDate" || from === 0 ? end : Number((end - workingTarget(measure, from)).toPrecision(12));
}

/** The status of a slot as the organisation states it, by letter. */
export function statedColumn(world: World, page: Page, slot: Slot, basis: Basis, heading: string, above?: string): Column {
  const cell = (measure: TrueMeasure): Cell => {
    if (isMissing(world, page, measure, slot)) return "";
    const own: Basis = measure.adding === "sum" ? "toDate" : basis;
    const status = statusOf(measure, figureOf(measure, world.firstYear, slot, own), targetFor(measure, slot, own), figureOf(measure, world.firstYear, yearBefore(slot), own));
    return status === "Not rated" ? "" : page.seed % 2 === 0 ? status : status.charAt(0);
  };
  return { heading, ...(above === undefined ? {} : { above }), cell };
}

/** The heading of a slot's figures by who says what they are. */
export function slotHeading(world: World, page: Page, dated: boolean, basis: Basis): (slot: Slot) => string {
  const { words, saidBy, seed } = page;
  const from = (slot: Slot): Wordings["outturn"] => {
    const grain = slot.grain === "month" ? "month" : "quarter";
    if (saidBy === "heading") return words[basis][grain];
    return dated ? words[grain].dated : words[grain].bare;
  };
  return (slot) => {
    const choices = from(slot);
    return choices[seed % choices.length]?.(world.calendar, slot) ?? "";
  };
}

/** One of a list of words, the same each time for a page; the first, which is the usual one, on a plain page. */
export function chosen(page: Page, words: readonly string[]): string {
  return words[page.plain ? 0 : Math.floor(page.seed / 7) % words.length] ?? "";
}

/** A table with a row for each measure, what stands above it and below it. */
export function tableSheet(world: World, page: Page, name: string, columns: readonly Column[], title: string | null): PrintedSheet {
  const leading: Column[] = [
    ...(page.withId ? [{ heading: page.seed % 3 === 0 ? "Ref" : "Measure ID", cell: ({ id }: TrueMeasure): Cell => id }] : []),
    { heading: chosen(page, page.words.measure), cell: ({ name: words }) => words },
    ...(page.withUnit ? [{ heading: "Unit", cell: ({ kind }: TrueMeasure): Cell => ({ count: "Number", percent: "%", money: "£", moneyInMillions: "£", days: "Days", minutes: "Minutes", hours: "Hours", rate: "per 1,000", change: "% change" })[kind] }] : []),
    ...(page.polarity === null ? [] : [{ heading: page.seed % 2 === 0 ? "Good to be" : "Polarity", cell: ({ polarity }: TrueMeasure): Cell => (page.seed % 2 === 0 ? (polarity === "higher" ? "High" : "Low") : polarity === "higher" ? "Higher is better" : "Lower is better") }]),
  ];
  const trailing: Column[] = page.commentary ? [{ heading: chosen(page, page.words.commentary), cell: ({ name: words }) => `The team keeps ${words.toLowerCase()} under review.` }] : [];
  const all = [...leading, ...columns, ...trailing];
  const banded = columns.some(({ above }) => above !== undefined);
  const rows: Cell[][] = [];
  const merges: { row: number; from: number; to: number }[] = [];
  if (title !== null) rows.push([title]);
  if (page.saidBy === "title") rows.push([chosen(page, page.basis === "toDate" ? page.words.saysToDate : page.words.saysInPeriod)]);
  if (rows.length > 0) rows.push([]);
  if (banded) {
    const row = rows.length;
    rows.push(all.map(({ above = "" }, index) => (index > 0 && above === (all[index - 1]?.above ?? "") ? "" : above)));
    all.forEach(({ above }, index) => {
      if (above === undefined || above === all[index - 1]?.above) return;
      const next = all.findIndex((column, place) => place > index && column.above !== above);
      const to = (next < 0 ? all.length : next) - 1;
      if (to > index && page.format !== "csv") merges.push({ row, from: index, to });
    });
  }
  rows.push(all.map(({ heading }) => heading));
  const measures = page.sections ? [...world.measures].sort((one, other) => one.objective.localeCompare(other.objective, "en")) : world.measures;
  let section = "";
  for (const measure of measures) {
    if (page.sections && measure.objective !== section) {
      section = measure.objective;
      rows.push(page.withId ? ["", section] : [section]);
    }
    rows.push(all.map((column) => column.cell(measure)));
  }
  if (page.notes) rows.push([], ["Note: figures may be revised when the year is closed."], ["Source: service returns."]);
  return { name, rows, merges };
}

/** A sheet as a grid of its text. */
export function textsOf(sheet: PrintedSheet): string[][] {
  return sheet.rows.map((row) => row.map(shownOf));
}
