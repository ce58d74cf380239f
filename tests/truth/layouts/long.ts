import { monthWords, spanOf, type Calendar, type Slot } from "../calendar";
import { figureCell, isMissing, labelOf, writeFigure } from "../page/figures";
import { chosen, type Layout } from "../page/page";
import { printedSlots, slotsOf } from "../page/slots";
import { basisLine } from "../page/tableSheet";
import type { Cell, PrintedSheet } from "../printed";
import type { Needs, TrueMeasure } from "../world";
import { sheetName, titleOf } from "./titles";

/** A day as a sheet holds it: days since 1899-12-30. */
function dayCell(year: number, month: number, day: number, format: string, shown: string): Cell {
  return { number: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569, format, shown };
}

/** What a row's period is written as. */
export type PeriodCell = (calendar: Calendar, slot: Slot) => Cell;

/** The first or last day of a slot, as dates are written or held. */
export function dateCells(which: "first" | "last"): readonly PeriodCell[] {
  const two = (figure: number): string => String(figure).padStart(2, "0");
  const dayOf: (calendar: Calendar, slot: Slot) => { year: number; month: number; day: number } = (calendar, slot) => {
    const { start, end } = spanOf(calendar, slot);
    const [year = 0, month = 0] = (which === "first" ? start : end).split("-").map(Number);
    return { year, month, day: which === "first" ? 1 : new Date(Date.UTC(year, month, 0)).getUTCDate() };
  };
  return [
    (calendar, slot) => {
      const { year, month, day } = dayOf(calendar, slot);
      return dayCell(year, month, day, "dd/mm/yyyy", `${two(day)}/${two(month)}/${year}`);
    },
    (calendar, slot) => {
      const { year, month, day } = dayOf(calendar, slot);
      return dayCell(
        year,
        month,
        day,
        "mmm-yy",
        `${monthWords(`${year}-${two(month)}`).short}-${String(year).slice(2)}`,
      );
    },
    (calendar, slot) => {
      const { year, month, day } = dayOf(calendar, slot);
      return `${two(day)}/${two(month)}/${year}`;
    },
    (calendar, slot) => {
      const { year, month, day } = dayOf(calendar, slot);
      return `${year}-${two(month)}-${two(day)}`;
    },
    (calendar, slot) => {
      const { year, month, day } = dayOf(calendar, slot);
      return `${day} ${monthWords(`${year}-${two(month)}`).long} ${year}`;
    },
  ];
}

/** A row for each measure and period. */
export function long(
  grain: "quarter" | "month",
  needs: Needs,
  name: string,
  dates: readonly PeriodCell[] | null = null,
  heading: string | null = null,
): Layout {
  return {
    name,
    weight: dates === null ? 2 : 1,
    needs,
    stale: true,
    units: false,
    // SheetJS writes a date of an ODS file as a plain number, which no reader can tell from a figure.
    ...(dates === null ? {} : { formats: ["csv", "xlsx", "xls"] as const }),
    periodSaidBy: ["plan", "plan", "both", "title", "file", "headings"],
    print: (world, page) => {
      const { words } = page;
      const headingSays = page.saidBy === "heading";
      // Where the heading of the figures says what they are, the period need not.
      const namings: readonly PeriodCell[] = dates ?? words[grain].dated;
      const naming = namings[page.seed % namings.length];
      const years = page.lastYear === "none" ? [] : slotsOf(world.report.year - 1, grain);
      const slots = [...years, ...printedSlots(world.report, grain, page)];
      const ordered = page.reverse ? [...slots].reverse() : slots;
      const actual = headingSays
        ? page.basis === "toDate"
          ? chosen(page, words.actualToDate)
          : grain === "quarter"
            ? chosen(page, words.actualInQuarter)
            : "Actual in month"
        : chosen(page, words.actual);
      const head: Cell[] = [
        ...(page.withId ? ["Measure ID"] : []),
        chosen(page, words.measure),
        heading ?? chosen(page, words.periodHeading[grain]),
        actual,
        ...(page.target ? [chosen(page, words.target)] : []),
        ...(page.polarity?.by === "extract" ? ["Good to be"] : []),
      ];
      const row = (measure: TrueMeasure, slot: Slot): Cell[] => [
        ...(page.withId ? [measure.id] : []),
        labelOf(page, measure),
        naming?.(world.calendar, slot) ?? "",
        figureCell(world, page, measure, slot, page.basis),
        ...(page.target ? [writeFigure(page, measure, measure.target)] : []),
        ...(page.polarity?.by !== "extract" ? [] : [measure.polarity === "higher" ? "High" : "Low"]),
      ];
      // A figure that is late may have no row yet.
      const rowsOf = (measure: TrueMeasure, slot: Slot): Cell[][] =>
        page.twists.has("lateRows") && isMissing(world, page, measure, slot) ? [] : [row(measure, slot)];
      const body =
        page.seed % 3 === 0
          ? ordered.flatMap((slot) => world.measures.flatMap((measure) => rowsOf(measure, slot)))
          : world.measures.flatMap((measure) => ordered.flatMap((slot) => rowsOf(measure, slot)));
      const title = titleOf(world, page);
      const above: Cell[][] = [...(title === null ? [] : [[title]]), ...lines(basisLine(page, "title"))];
      const below = lines(basisLine(page, "below"));
      const sheet: PrintedSheet = {
        name: sheetName(world, page),
        rows: [...above, ...(above.length > 0 ? [[]] : []), head, ...body, ...(below.length > 0 ? [[]] : []), ...below],
      };
      return {
        sheets: [sheet],
        facts: {
          basis: page.basis,
          said: headingSays,
          grain,
          whole: true,
          lastYear: page.lastYear === "none" ? "none" : "same",
          target: page.target ? "annual" : "none",
        },
      };
    },
  };
}

/** A line as rows: one or none. */
function lines(line: string | null): Cell[][] {
  return line === null ? [] : [[line]];
}
