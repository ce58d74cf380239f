import type { Grain } from "../calendar";
import type { Dice } from "../dice";
import { figureStyleOf, type FigureStyle } from "../figureStyle";
import type { Cell, FileFormat, PrintedSheet } from "../printed";
import { TWISTS, type Twist } from "../twists";
import type { Wordings } from "../wordings";
import type { Basis, Needs, TrueMeasure, World } from "../world";

/** Who says whether the figures of sums are to date. */
export const SAID_BY = ["plan", "setting", "heading", "title", "below", "nothing"] as const;

export type SaidBy = (typeof SAID_BY)[number];

/** Where the report's period is said. */
export const PERIOD_SAID_BY = ["plan", "title", "file", "sheet", "cover", "both", "headings"] as const;

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
  /** The measure whose polarity only the extract says, only a setting of the plan does, or nothing does. */
  readonly polarity: { readonly id: string; readonly by: "extract" | "setting" | "nothing" } | null;
  /** What else is odd about it. */
  readonly twists: ReadonlySet<Twist>;
  /** Measures whose figures of the report's period are late: their cells are blank, or their rows are not there. */
  readonly late: ReadonlySet<string>;
  /** Whether it ends with the period before: an old file, or columns that nobody has filled in. */
  readonly stale: boolean;
  /** What the printed periods are, in a note that says that figures are for it only. */
  readonly printedPeriod: string;
  /** Whether its sheet is named by the report's period, whatever else says it. */
  readonly sheetByPeriod: boolean;
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
  /**
   * `turnOfYear`: last periods of last year, not the same as the report's. `samePeriod`: only the same period of last
   * year, not those before it in that year.
   */
  readonly lastYear: "same" | "samePeriod" | "outturn" | "turnOfYear" | "none";
  /** What targets the page prints of sums besides the plan's. */
  readonly target: "none" | "annual" | "toDate" | "inPeriod";
  /** Whether a period before the report's is printed twice, so that a sum of periods has to say which it took. */
  readonly twice?: boolean;
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
  readonly basis?: readonly Basis[];
  /** Whether it can be printed without the report's period, and without figures of some measures. */
  readonly gaps?: boolean;
  readonly stale?: boolean;
  /** False where it has no place for a column of units. */
  readonly units?: boolean;
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
  const withUnit = dice.chance(0.25 * rich) && layout.units !== false;
  const format = dice.pick(layout.formats ?? (["csv", "csv", "xlsx", "xlsx", "xls", "ods"] as const));
  const sums = world.measures.filter(({ adding }) => adding === "sum");
  const others = world.measures.filter(({ adding }) => adding !== "sum");
  const dropped = dice.pick(world.measures);
  const gapRoll = layout.gaps === false ? 1 : dice.roll();
  const twisted: Twist[] = dice.shuffle(TWISTS).slice(0, plain ? (dice.chance(0.35) ? 1 : 0) : dice.whole(0, 3));
  const workbook = format !== "csv";
  const gaps = layout.gaps !== false;
  const stale =
    twisted.includes("stale") &&
    layout.stale === true &&
    gaps &&
    world.report.place > 1 &&
    world.report.grain !== "half";
  const late =
    (twisted.includes("late") || twisted.includes("lateRows")) && gaps && !stale
      ? dice
          .shuffle(world.measures)
          .slice(0, dice.whole(1, world.measures.length - 1))
          .map(({ id }) => id)
      : [];
  const drawn =
    sums.length === 0
      ? "nothing"
      : dice.pick(layout.saidBy ?? (["plan", "plan", "heading", "heading", "title", "nothing"] as const));
  const saidBy: SaidBy =
    drawn === "title" && dice.chance(0.4) ? "below" : drawn === "plan" && dice.chance(0.3) ? "setting" : drawn;
  const drawnPeriod = dice.pick(
    (layout.periodSaidBy ?? (["plan", "plan", "both", "title", "file", "sheet"] as const)).filter(
      (by) => (by !== "sheet" || workbook) && (by !== "headings" || !ofMonths(layout, world)),
    ),
  );
  const periodSaidBy: PeriodSaidBy = stale
    ? "plan"
    : (drawnPeriod === "title" || drawnPeriod === "file") && workbook && dice.chance(0.2)
      ? "cover"
      : drawnPeriod;
  const polarityRoll = dice.roll();
  const neutral = world.measures.find(({ neutral: open }) => open);
  return {
    words,
    plain,
    format,
    styles: new Map(
      world.measures.map((measure) => [measure.id, figureStyleOf(dice, measure, format, { plain, withUnit })]),
    ),
    saidBy,
    basis: dice.pick(layout.basis ?? (["inPeriod", "toDate"] as const)),
    periodSaidBy,
    withId: dice.chance(0.4),
    withUnit,
    sections: dice.chance(0.35 * rich),
    notes: dice.chance(0.5 * rich),
    commentary: dice.chance(0.4 * rich),
    lastYear: dice.pick(["same", "outturn", "none"]),
    target: dice.chance(0.6),
    toCome: dice.chance(0.4),
    reverse: dice.chance(0.2 * rich),
    gap:
      gapRoll < 0.12
        ? { id: dropped.id, at: "report" }
        : gapRoll < 0.2 && dropped.adding === "sum"
          ? { id: dropped.id, at: "earlier" }
          : null,
    polarity:
      neutral !== undefined && polarityRoll < 0.5
        ? {
            id: neutral.id,
            by: (["nothing", "extract", "setting"] as const)[Math.floor(polarityRoll * 6)] ?? "nothing",
          }
        : others.length > 0 && polarityRoll < 0.2 * rich
          ? { id: dice.pick(others).id, by: dice.pick(["extract", "extract", "setting", "nothing"] as const) }
          : null,
    twists: new Set(twisted),
    late: new Set(late),
    stale,
    printedPeriod: ofMonths(layout, world)
      ? "month"
      : layout.needs.grains.includes("half") && layout.needs.grains.length === 1
        ? "half year"
        : world.report.grain === "month"
          ? "month"
          : "quarter",
    sheetByPeriod: false,
    seed: dice.whole(1, 1e9),
  };
}

/** Whether the periods printed may be months of a longer report, whose headings do not say which. */
function ofMonths({ needs }: Layout, { report }: World): boolean {
  return needs.grains.includes("month") && report.grain !== "month";
}

/** Whether the page says of all its figures that they are to date, so that a mean is one too. */
export function isMeanToDate({ saidBy, basis }: Page): boolean {
  return (
    basis === "toDate" && (saidBy === "title" || saidBy === "heading" || saidBy === "below" || saidBy === "setting")
  );
}

/** One of a list of words, the same each time for a page; the first, which is the usual one, on a plain page. */
export function chosen(page: Page, words: readonly string[]): string {
  return words[page.plain ? 0 : Math.floor(page.seed / 7) % words.length] ?? "";
}
