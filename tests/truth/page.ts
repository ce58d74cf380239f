import { before, monthsOf, yearBefore, yearName, type Grain, type Slot } from "./calendar";
import type { Dice } from "./dice";
import { figureStyleOf, type FigureStyle } from "./figureStyle";
import { shownOf, type Cell, type FileFormat, type PrintedSheet } from "./printed";
import {
  figureOf,
  rounded,
  statusOf,
  workingTarget,
  type Basis,
  type Needs,
  type TrueMeasure,
  type World,
} from "./world";
import { TWISTS, type Twist } from "./twists";
import type { Wordings } from "./wordings";

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
  /** `turnOfYear`: last periods of last year, not the same as the report's. `samePeriod`: only the same period of last year, not those before it in that year. */
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

/** The cell of a figure, or the mark for one that is missing. */
export function figureCell(world: World, page: Page, measure: TrueMeasure, slot: Slot, basis: Basis): Cell {
  if (isUnfilled(world, page, measure, slot)) return "";
  if (isMissing(world, page, measure, slot)) return page.words.missing[page.seed % page.words.missing.length] ?? "";
  return marked(
    world,
    page,
    slot,
    writeFigure(page, measure, figureOf(measure, world.firstYear, slot, basisFor(page, measure, slot, basis))),
  );
}

/** A figure with its marker: the report's period is provisional, the one before it revised. */
function marked(world: World, page: Page, slot: Slot, cell: Cell): Cell {
  const { twists } = page;
  const now = endOf(world.report, slot.grain);
  const same = (other: Slot): boolean => other.year === slot.year && other.place === slot.place;
  const mark = twists.has("provisional")
    ? same(now)
      ? " [p]"
      : same(before(now))
        ? " [r]"
        : ""
    : twists.has("starred") && page.notes && same(now)
      ? "*"
      : "";
  // A clock, and a number that is shown in another scale, say less in words than they hold.
  if (mark === "" || (typeof cell !== "string" && /:|,,|k|[<€]|"m"/.test(cell.format))) return cell;
  return `${shownOf(cell)}${mark}`;
}

/** Whether the report's period has its place and no figure yet. */
function isUnfilled(world: World, { late, stale }: Page, { id }: TrueMeasure, slot: Slot): boolean {
  const at = endOf(world.report, slot.grain);
  return slot.grain !== "year" && (stale || late.has(id)) && slot.year === at.year && slot.place === at.place;
}

/** A measure's name as the extract has it, which may differ a little from the plan's. */
export function labelOf({ twists, notes, seed }: Page, { name }: TrueMeasure): string {
  if (twists.has("labelCase")) return seed % 2 === 0 ? name.toUpperCase() : ` ${name.replace(/ /, "  ")} `;
  if (twists.has("labelAnd")) return name.replace(/ and /, " & ").replace(/'/, "’");
  return twists.has("labelNote") && notes ? `${name} [note 1]` : name;
}

/** The line that says what all figures of sums are; null where nothing above or below the table does. */
export function basisLine(page: Page, where: "title" | "below"): string | null {
  const { saidBy, basis, words } = page;
  if (saidBy !== where) return null;
  if (where === "title") return chosen(page, basis === "toDate" ? words.saysToDate : words.saysInPeriod);
  return chosen(page, basis === "toDate" ? words.belowToDate : words.belowInPeriod(page.printedPeriod));
}

/** A mean is printed for its own period, unless the words over it say that all is to date; a latest is the same either way. */
function basisFor(page: Page, { adding }: TrueMeasure, slot: Slot, basis: Basis): Basis {
  if (adding === "sum" || slot.grain === "year") return basis;
  return adding === "mean" && isMeanToDate(page) ? "toDate" : "inPeriod";
}

/** Whether the page says of all its figures that they are to date, so that a mean is one too. */
export function isMeanToDate({ saidBy, basis }: Page): boolean {
  return (
    basis === "toDate" && (saidBy === "title" || saidBy === "heading" || saidBy === "below" || saidBy === "setting")
  );
}

/** A figure or a target in the measure's own style. */
export function writeFigure(page: Page, measure: TrueMeasure, figure: number): Cell {
  return page.styles.get(measure.id)?.write(figure) ?? String(figure);
}

/** Whether a measure has no figure for a slot: the report's, or the last of those before it in the same year. */
export function isMissing(world: World, page: Page, measure: TrueMeasure, slot: Slot): boolean {
  const { gap } = page;
  if (isUnfilled(world, page, measure, slot)) return true;
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
  return Array.from({ length: { month: 12, quarter: 4, half: 2, year: 1 }[grain] }, (_, index) => ({
    grain,
    year,
    place: index + 1,
  }));
}

/** A column of one period's figures. */
export function slotColumn(
  world: World,
  page: Page,
  slot: Slot,
  basis: Basis,
  heading: string,
  above?: string,
): Column {
  return {
    heading,
    ...(above === undefined ? {} : { above }),
    cell: (measure) => figureCell(world, page, measure, slot, basis),
  };
}

/** A column of the targets for a slot: a sum's by the basis, a level's as it is. */
export function targetColumn(page: Page, slot: Slot, basis: Basis | "annual", heading: string, above?: string): Column {
  return {
    heading,
    ...(above === undefined ? {} : { above }),
    cell: (measure) => writeFigure(page, measure, targetFor(measure, slot, basis)),
  };
}

/** The target that is printed for a slot. */
export function targetFor(measure: TrueMeasure, slot: Slot, basis: Basis | "annual"): number {
  const { from, to } = monthsOf(slot);
  if (basis === "annual" || measure.adding !== "sum") return measure.target;
  const end = workingTarget(measure, to + 1);
  return basis === "toDate" || from === 0 ? end : Number((end - workingTarget(measure, from)).toPrecision(12));
}

/** The status of a slot as the organisation states it, by letter. */
export function statedColumn(
  world: World,
  page: Page,
  slot: Slot,
  basis: Basis,
  heading: string,
  above?: string,
): Column {
  const cell = (measure: TrueMeasure): Cell => {
    if (isMissing(world, page, measure, slot)) return "";
    const own: Basis = measure.adding === "sum" ? "toDate" : basis;
    const status = statusOf(
      measure,
      figureOf(measure, world.firstYear, slot, own),
      targetFor(measure, slot, own),
      figureOf(measure, world.firstYear, yearBefore(slot), own),
    );
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
export function tableSheet(
  world: World,
  page: Page,
  name: string,
  columns: readonly Column[],
  title: string | null,
): PrintedSheet {
  const leading: Column[] = [
    ...(page.withId
      ? [{ heading: page.seed % 3 === 0 ? "Ref" : "Measure ID", cell: ({ id }: TrueMeasure): Cell => id }]
      : []),
    ...(page.twists.has("objectiveColumn")
      ? [
          {
            heading: page.seed % 2 === 0 ? "Objective" : "Service",
            cell: ({ objective }: TrueMeasure): Cell => objective,
          },
        ]
      : []),
    { heading: chosen(page, page.words.measure), cell: (measure) => labelOf(page, measure) },
    ...(page.twists.has("ownerColumn")
      ? [{ heading: "Owner", cell: ({ objective }: TrueMeasure): Cell => `Head of ${objective.length}` }]
      : []),
    ...(page.twists.has("weightColumn")
      ? [
          {
            heading: page.seed % 2 === 0 ? "Weight" : "Priority",
            cell: ({ id }: TrueMeasure): Cell => whole((id.charCodeAt(id.length - 1) % 3) + 1),
          },
        ]
      : []),
    ...(page.twists.has("yearColumn")
      ? [
          {
            heading: page.seed % 2 === 0 ? "Year" : "Financial year",
            cell: (): Cell => yearName(world.calendar, world.report.year),
          },
        ]
      : []),
    ...(page.twists.has("frequencyColumn")
      ? [{ heading: "Frequency", cell: (): Cell => (page.printedPeriod === "month" ? "Monthly" : "Quarterly") }]
      : []),
    ...(page.withUnit
      ? [
          {
            heading: "Unit",
            cell: ({ kind }: TrueMeasure): Cell =>
              ({
                count: "Number",
                percent: "%",
                money: "£",
                moneyInMillions: "£",
                days: "Days",
                minutes: "Minutes",
                hours: "Hours",
                rate: "per 1,000",
                change: "% change",
              })[kind],
          },
        ]
      : []),
    ...(page.polarity?.by !== "extract"
      ? []
      : [
          {
            heading: page.seed % 2 === 0 ? "Good to be" : "Polarity",
            cell: ({ polarity }: TrueMeasure): Cell =>
              page.seed % 2 === 0
                ? polarity === "higher"
                  ? "High"
                  : "Low"
                : polarity === "higher"
                  ? "Higher is better"
                  : "Lower is better",
          },
        ]),
  ];
  const words: Column[] = page.commentary
    ? [
        {
          heading: chosen(page, page.words.commentary),
          cell: ({ name: what }) => `The team keeps ${what.toLowerCase()} under review.`,
        },
      ]
    : [];
  const first = page.twists.has("wordsFirst");
  const trailing = [...comparisons(world, page, columns), ...(first ? [] : words)];
  const all = [...leading, ...(first ? words : []), ...columns, ...trailing];
  const hidden = all.flatMap(({ heading }, index) => (heading === WORKING ? [index] : []));
  const banded = columns.some(({ above }) => above !== undefined);
  const rows: Cell[][] = [];
  const merges: { row: number; from: number; to: number }[] = [];
  if (title !== null) rows.push([title]);
  const measures = page.sections
    ? [...world.measures].sort((one, other) => one.objective.localeCompare(other.objective, "en"))
    : world.measures;
  const split =
    page.twists.has("twoTables") && !page.sections && measures.length > 3
      ? Math.ceil(measures.length / 2)
      : measures.length;
  const blocks = [measures.slice(0, split), measures.slice(split)].filter((block) => block.length > 0);
  blocks.forEach((block, place) => {
    if (place > 0) rows.push([]);
    if (blocks.length > 1) rows.push([place === 0 ? "Housing and property" : "Customer services"]);
    printBlock(block);
  });
  const below = basisLine(page, "below");
  if (page.notes || below !== null) rows.push([]);
  if (below !== null) rows.push([below]);
  if (page.notes)
    rows.push(
      [
        page.twists.has("starred")
          ? "* Figures are provisional."
          : "Note: figures may be revised when the year is closed.",
      ],
      ["Source: service returns."],
    );
  return { name, rows, merges, hidden };

  function printBlock(block: readonly TrueMeasure[]): void {
    const says = basisLine(page, "title");
    if (says !== null) rows.push([says]);
    if ((rows.at(-1)?.length ?? 0) > 0) rows.push([]);
    if (banded) {
      const row = rows.length;
      rows.push(
        all.map(({ above = "" }, index) => (index > 0 && above === (all[index - 1]?.above ?? "") ? "" : above)),
      );
      all.forEach(({ above }, index) => {
        if (above === undefined || above === all[index - 1]?.above) return;
        const next = all.findIndex((column, place) => place > index && column.above !== above);
        const to = (next < 0 ? all.length : next) - 1;
        if (to > index && page.format !== "csv") merges.push({ row, from: index, to });
      });
    }
    rows.push(all.map(({ heading }) => heading));
    let section = "";
    for (const measure of block) {
      if (page.sections && measure.objective !== section) {
        section = measure.objective;
        rows.push(page.withId ? ["", section] : [section]);
      }
      rows.push(all.map((column) => column.cell(measure)));
      if (page.twists.has("partRows") && measure.adding === "sum" && measure.kind === "count")
        rows.push(all.map((column) => partCell(page, measure, column)));
    }
  }
}

const WORKING = "Working";

/** A day of a sheet in words, as in `25/12/2025`. */
function dayShown(day: number): string {
  const [year = "", month = "", date = ""] = new Date((day - 25_569) * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split("-");
  return `${date}/${month}/${year}`;
}

function whole(figure: number): Cell {
  return { number: figure, format: "General", shown: String(figure) };
}

/** A cell of the row below a count that shows a part of it, which the plan does not have. */
function partCell(page: Page, measure: TrueMeasure, { heading, cell }: Column): Cell {
  const held = cell(measure);
  if (held === labelOf(page, measure)) return "  of which: first stage";
  if (held === measure.id) return "";
  if (typeof held !== "string" && heading !== "Last updated") return whole(Math.floor(held.number * 0.3));
  return typeof held === "string" && /^[\d,]+$/.test(held)
    ? String(Math.floor(Number(held.replace(/,/g, "")) * 0.3))
    : "";
}

/** Columns that are worked out from others, or say what a status means. */
function comparisons(world: World, page: Page, columns: readonly Column[]): Column[] {
  const { report } = world;
  const { twists } = page;
  const of = (measure: TrueMeasure, slot: Slot): number =>
    figureOf(measure, world.firstYear, slot, measure.adding === "sum" ? "toDate" : "inPeriod");
  const late = (measure: TrueMeasure): boolean =>
    isMissing(
      world,
      page,
      measure,
      endOf(
        report,
        page.printedPeriod === "month"
          ? "month"
          : report.grain === "half" && page.printedPeriod !== "half year"
            ? "quarter"
            : report.grain,
      ),
    );
  const banded = columns.some(({ above }) => above !== undefined);
  const slotsPrinted = report.grain === "quarter" && columns.length > 1;
  const guess = (measure: TrueMeasure, figure: number, by: number): number =>
    measure.kind === "percent" ? Math.min(1, rounded(measure.kind, figure * by)) : rounded(measure.kind, figure * by);
  const change = (measure: TrueMeasure): number =>
    Number((of(measure, report) - of(measure, yearBefore(report))).toPrecision(10));
  const share = (figure: number): Cell => ({
    number: Number(figure.toFixed(4)),
    format: "0.0%",
    shown: `${(figure * 100).toFixed(1)}%`,
  });
  const all: Column[] = [
    ...(twists.has("changeColumns") && !banded
      ? [
          {
            heading: page.seed % 2 === 0 ? "Change" : "Change on last year",
            cell: (measure: TrueMeasure): Cell => (late(measure) ? "" : writeFigure(page, measure, change(measure))),
          },
          {
            heading: "% change",
            cell: (measure: TrueMeasure): Cell =>
              late(measure) || of(measure, yearBefore(report)) === 0
                ? ""
                : share(change(measure) / Math.abs(of(measure, yearBefore(report)))),
          },
        ]
      : []),
    ...(twists.has("varianceColumn") && !banded
      ? [
          {
            heading: page.seed % 2 === 0 ? "Variance to target" : "Variance",
            cell: (measure: TrueMeasure): Cell =>
              late(measure)
                ? ""
                : writeFigure(
                    page,
                    measure,
                    Number((of(measure, report) - targetFor(measure, report, "toDate")).toPrecision(10)),
                  ),
          },
        ]
      : []),
    ...(twists.has("totalColumn") && !banded && page.basis === "inPeriod" && slotsPrinted && !page.sections
      ? [
          {
            heading: page.seed % 2 === 0 ? "Total" : "Total to date",
            cell: (measure: TrueMeasure): Cell =>
              measure.adding !== "sum" || late(measure) || page.gap?.id === measure.id
                ? ""
                : writeFigure(page, measure, of(measure, report)),
          },
        ]
      : []),
    ...(twists.has("forecastColumn") && !columns.some(({ heading }) => /forecast/i.test(heading))
      ? [
          {
            heading: page.seed % 2 === 0 ? "Forecast outturn" : "Year end forecast",
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 1.04)),
          },
        ]
      : []),
    ...(twists.has("baselineColumn")
      ? [
          {
            heading: `Baseline ${yearName(world.calendar, report.year - 3)}`,
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 0.9)),
          },
        ]
      : []),
    ...(twists.has("benchmarkColumn")
      ? [
          {
            heading: ["England average", "Benchmark", "Top quartile"][page.seed % 3] ?? "Benchmark",
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 0.96)),
          },
        ]
      : []),
    ...(twists.has("nextTargetColumn") &&
    !columns.some(({ heading }) => heading.includes(yearName(world.calendar, report.year + 1)))
      ? [
          {
            heading: `Target ${yearName(world.calendar, report.year + 1)}`,
            cell: (measure: TrueMeasure): Cell => writeFigure(page, measure, guess(measure, measure.target, 1.02)),
          },
        ]
      : []),
    ...(twists.has("updatedColumn")
      ? [
          {
            heading: "Last updated",
            cell: (): Cell => ({
              number: 46_000 + (page.seed % 300),
              format: "dd/mm/yyyy",
              shown: dayShown(46_000 + (page.seed % 300)),
            }),
          },
        ]
      : []),
    ...(twists.has("directionColumn")
      ? [
          {
            heading: "Direction of travel",
            cell: (measure: TrueMeasure): Cell =>
              late(measure) ? "" : change(measure) > 0 ? "↑" : change(measure) < 0 ? "↓" : "→",
          },
        ]
      : []),
    ...(twists.has("keyColumn")
      ? [
          {
            heading: "RAG key",
            cell: ({ rule }: TrueMeasure): Cell =>
              rule === "tolerance" ? "Green at target, Amber within tolerance" : "Green at target",
          },
        ]
      : []),
    ...(twists.has("workingColumn")
      ? [
          {
            heading: WORKING,
            cell: (measure: TrueMeasure): Cell => whole(Number((of(measure, report) * 1.07).toPrecision(6))),
          },
        ]
      : []),
  ];
  return all;
}

/** A cover and notes beside the sheets of figures; a file of one sheet has neither. */
export function sheetsAround(
  world: World,
  page: Page,
  sheets: readonly PrintedSheet[],
  period: string,
): PrintedSheet[] {
  if (page.format === "csv") return [...sheets];
  const { report, calendar } = world;
  const cover: PrintedSheet = {
    name: "Cover",
    rows: [
      ["Made-up council"],
      [chosen(page, page.words.title)],
      ...(page.periodSaidBy === "cover" ? [[period]] : []),
      [],
      ["Prepared by", "Performance team"],
      ["Version", "1.2"],
    ],
  };
  const notes: PrintedSheet = {
    name: "Notes",
    rows: [
      ["Notes and definitions"],
      [],
      ["Term", "Meaning"],
      ["Target", `Agreed for ${yearName(calendar, report.year)} by the council.`],
      ["Outturn", "The figure for the whole year."],
    ],
  };
  const covered = page.twists.has("cover") || page.periodSaidBy === "cover" ? [cover, ...sheets] : [...sheets];
  return page.twists.has("notesSheet") ? [...covered, notes] : covered;
}

/** A sheet as a grid of its text. */
export function textsOf(sheet: PrintedSheet): string[][] {
  return sheet.rows.map((row) => row.map(shownOf));
}
