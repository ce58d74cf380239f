import { before, monthWords, spanOf, yearName, type Slot } from "../calendar";
import { sheetName, titleOf } from "./titles";
import { chosen, type Column, type Layout } from "../page/page";
import { writeFigure } from "../page/figures";
import { slotColumn, targetColumn } from "../page/columns";
import { slotsOf, slotsTo } from "../page/slots";
import { tableSheet } from "../page/tableSheet";
import type { Cell } from "../printed";
import { rounded } from "../kinds";
import { figureOf, type TrueMeasure } from "../world";

/** The last five quarters, across the turn of the year. */
export const trend: Layout = {
  name: "the last five quarters",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const slots: Slot[] = [world.report];
    while (slots.length < 5) slots.unshift(before(slots[0] ?? world.report));
    const naming = page.words.quarter.dated[page.seed % page.words.quarter.dated.length];
    const columns = slots.map((slot) =>
      slotColumn(world, page, slot, page.basis, naming?.(world.calendar, slot) ?? ""),
    );
    const target = page.target ? [targetColumn(page, world.report, "annual", chosen(page, page.words.target))] : [];
    return {
      sheets: [
        tableSheet(
          world,
          page,
          sheetName(world, page),
          [...(page.reverse ? [...columns].reverse() : columns), ...target],
          titleOf(world, page),
        ),
      ],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: true,
        lastYear: "samePeriod",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** Bands of years over their months: this year's beside the last. */
export const yearBandsOfMonths: Layout = {
  name: "bands of years over months",
  needs: { grains: ["month", "quarter"], adding: ["sum", "sum", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  periodSaidBy: ["plan", "plan", "both", "title", "file"],
  print: (world, page) => {
    const { calendar, report } = world;
    const band = (slot: Slot): string =>
      page.seed % 3 > 0
        ? yearName(calendar, slot.year)
        : slot.year === report.year
          ? "This year"
          : page.seed % 2 === 0
            ? "Last year"
            : "Previous year";
    const column = (slot: Slot): Column =>
      slotColumn(world, page, slot, page.basis, monthWords(spanOf(calendar, slot).end).short, band(slot));
    const earlier = slotsOf(report.year - 1, "month").map(column);
    const current = slotsTo(report, "month").map(column);
    return {
      sheets: [
        tableSheet(
          world,
          page,
          sheetName(world, page),
          page.reverse ? [...current, ...earlier] : [...earlier, ...current],
          titleOf(world, page),
        ),
      ],
      facts: { basis: page.basis, said: false, grain: "month", whole: true, lastYear: "same", target: "none" },
    };
  },
};

/** The last twelve months by their names alone, over a year's end. */
export const rollingMonths: Layout = {
  name: "twelve months without years",
  needs: { grains: ["month", "quarter"], adding: ["sum", "sum", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  periodSaidBy: ["plan", "plan", "both", "title", "file"],
  print: (world, page) => {
    const slots: Slot[] = slotsTo(world.report, "month").slice(-1);
    while (slots.length < 12) slots.unshift(before(slots[0] ?? world.report));
    const columns = slots.map((slot) =>
      slotColumn(
        world,
        page,
        slot,
        page.basis,
        monthWords(spanOf(world.calendar, slot).end)[page.seed % 2 === 0 ? "short" : "long"],
      ),
    );
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "month",
        whole: true,
        lastYear: slotsTo(world.report, "month").length === 12 ? "none" : "turnOfYear",
        target: "none",
      },
    };
  },
};

/** The quarter before the report's twice, as it was first reported and as revised. */
export const restated: Layout = {
  name: "a quarter restated",
  needs: { grains: ["quarter"], adding: ["sum", "sum", "latest"] },
  saidBy: ["plan", "title"],
  periodSaidBy: ["plan", "both", "title", "file"],
  print: (world, page) => {
    const { calendar, report } = world;
    const named = (slot: Slot): string => `Q${slot.place} ${yearName(calendar, slot.year)}`;
    const revised = slotsTo(report, "quarter").slice(0, -1).at(-1);
    const first = (measure: TrueMeasure, slot: Slot): Cell =>
      writeFigure(page, measure, rounded(measure.kind, figureOf(measure, world.firstYear, slot, page.basis) * 0.9));
    const columns = slotsTo(report, "quarter").flatMap((slot): Column[] => {
      if (slot.place !== revised?.place) return [slotColumn(world, page, slot, page.basis, named(slot))];
      return [
        {
          heading: `${named(slot)} ${page.seed % 2 === 0 ? "as first reported" : "original"}`,
          cell: (measure) => first(measure, slot),
        },
        slotColumn(world, page, slot, page.basis, `${named(slot)} revised`),
      ];
    });
    // Whoever adds the quarters up has to take the revised one.
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: true,
        lastYear: "none",
        target: "none",
        twice: revised !== undefined,
      },
    };
  },
};
