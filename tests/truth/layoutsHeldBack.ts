import { before, yearBefore, yearName, type Slot } from "./calendar";
import { sheetName, titleOf } from "./layouts";
import { chosen, figureCell, slotColumn, slotsOf, slotsTo, tableSheet, targetColumn, writeFigure, type Column, type Layout } from "./page";
import type { Cell } from "./printed";
import { rounded } from "./world";

/** Bands of years over their quarters. */
const yearBands: Layout = {
  name: "bands of years over quarters",
  needs: { grains: ["quarter", "half"], adding: ["sum", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const { calendar, report } = world;
    const column = (slot: Slot): Column => slotColumn(world, page, slot, page.basis, `Q${slot.place}`, yearName(calendar, slot.year));
    const earlier = slotsOf(report.year - 1, "quarter").map(column);
    const current = slotsTo(report, "quarter").map(column);
    const columns = page.reverse ? [...current, ...earlier] : [...earlier, ...current];
    return { sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))], facts: { basis: page.basis, said: false, grain: "quarter", whole: true, lastYear: "same", target: "none" } };
  },
};

/** A year and a quarter in columns of their own, a row for each measure and quarter. */
const yearAndQuarter: Layout = {
  name: "a row with year and quarter apart",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "heading", "nothing"],
  periodSaidBy: ["plan", "plan", "file", "headings"],
  print: (world, page) => {
    const { words } = page;
    const slots = [...slotsOf(world.report.year - 1, "quarter"), ...slotsTo(world.report, "quarter")];
    const said = page.saidBy === "heading";
    const actual = said ? chosen(page, page.basis === "toDate" ? words.actualToDate : words.actualInQuarter) : chosen(page, words.actual);
    const head: Cell[] = ["Financial year", "Quarter", chosen(page, words.measure), actual];
    const rows = (page.reverse ? [...slots].reverse() : slots).flatMap((slot) => world.measures.map((measure): Cell[] => [yearName(world.calendar, slot.year), `Q${slot.place}`, measure.name, figureCell(world, page, measure, slot, page.basis)]));
    const facts = { basis: page.basis, said, grain: "quarter", whole: true, lastYear: "same", target: "none" } as const;
    return { sheets: [{ name: sheetName(world, page), rows: [...(page.polarity === null ? [head] : [[...head, "Aim"]]), ...rows.map((row) => (page.polarity === null ? row : [...row, world.measures.find(({ name }) => name === row[2])?.polarity === "higher" ? "Maximise" : "Minimise"]))] }], facts };
  },
};

/** Actual and target of the report's quarter, and the actual of the same quarter last year, each with its period. */
const prefixed: Layout = {
  name: "actual and target with their period",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "nothing"],
  print: (world, page) => {
    const { calendar, report } = world;
    const named = (what: string, slot: Slot): string => `${what} Q${slot.place} ${yearName(calendar, slot.year).replace("/", "-")}`;
    const target = page.basis === "toDate" || report.place === 1 ? page.basis : "inPeriod";
    const columns: Column[] = [slotColumn(world, page, yearBefore(report), page.basis, named("Actual", yearBefore(report))), targetColumn(page, report, target, named("Target", report)), slotColumn(world, page, report, page.basis, named("Actual", report))];
    return { sheets: [tableSheet(world, page, sheetName(world, page), page.reverse ? [...columns].reverse() : columns, titleOf(world, page))], facts: { basis: page.basis, said: false, grain: "quarter", whole: page.basis === "toDate" || report.place === 1, lastYear: "samePeriod", target } };
  },
};

/** The last five quarters, across the turn of the year. */
const trend: Layout = {
  name: "the last five quarters",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const slots: Slot[] = [world.report];
    while (slots.length < 5) slots.unshift(before(slots[0] ?? world.report));
    const naming = page.words.quarter.dated[page.seed % page.words.quarter.dated.length];
    const columns = slots.map((slot) => slotColumn(world, page, slot, page.basis, naming?.(world.calendar, slot) ?? ""));
    const target = page.target ? [targetColumn(page, world.report, "annual", chosen(page, page.words.target))] : [];
    return { sheets: [tableSheet(world, page, sheetName(world, page), [...(page.reverse ? [...columns].reverse() : columns), ...target], titleOf(world, page))], facts: { basis: page.basis, said: false, grain: "quarter", whole: true, lastYear: "samePeriod", target: page.target ? "annual" : "none" } };
  },
};

/** Periods down and measures across. */
const measuresAcross: Layout = {
  name: "measures across",
  needs: { grains: ["quarter", "month"], adding: ["sum", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  periodSaidBy: ["plan", "both", "file", "headings"],
  print: (world, page) => {
    const { report } = world;
    const grain = report.grain === "month" ? "month" : "quarter";
    const naming = page.words[grain].dated[page.seed % page.words[grain].dated.length];
    const slots = [...slotsOf(report.year - 1, grain), ...slotsTo(report, grain)];
    const head: Cell[] = [chosen(page, page.words.periodHeading[grain]), ...world.measures.map(({ name }) => name)];
    const body = slots.map((slot): Cell[] => [naming?.(world.calendar, slot) ?? "", ...world.measures.map((measure) => figureCell(world, page, measure, slot, page.basis))]);
    const title = titleOf(world, page);
    const says = page.saidBy === "title" ? [[chosen(page, page.basis === "toDate" ? page.words.saysToDate : page.words.saysInPeriod)]] : [];
    const above: Cell[][] = [...(title === null ? [] : [[title]]), ...says];
    return { sheets: [{ name: sheetName(world, page), rows: [...above, ...(above.length === 0 ? [] : [[]]), head, ...body] }], facts: { basis: page.basis, said: false, grain, whole: true, lastYear: "same", target: "none" } };
  },
};

/** The year's outturn with next year's target beside it. */
const nextYearsTarget: Layout = {
  name: "outturn and next year's target",
  needs: { grains: ["year"], adding: ["sum", "mean", "latest"] },
  saidBy: ["heading"],
  periodSaidBy: ["plan", "both"],
  print: (world, page) => {
    const { calendar, report } = world;
    const name = (back: number): string => yearName(calendar, report.year + back);
    const slot = (back: number): Slot => ({ grain: "year", year: report.year + back, place: 1 });
    const columns: Column[] = [
      slotColumn(world, page, slot(-1), "toDate", `${name(-1)} outturn`),
      targetColumn(page, report, "annual", `${name(0)} target`),
      slotColumn(world, page, slot(0), "toDate", `${name(0)} outturn`),
      { heading: `${name(1)} target`, cell: (measure) => writeFigure(page, measure, measure.kind === "percent" ? Math.min(1, rounded(measure.kind, measure.target * 1.1)) : rounded(measure.kind, measure.target * 1.1)) },
    ];
    return { sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))], facts: { basis: "toDate", said: true, grain: "year", whole: true, lastYear: "same", target: "annual" } };
  },
};

/** Layouts that nobody who works on the reader should tune it to. */
export const LAYOUTS_HELD_BACK: readonly Layout[] = [yearBands, yearAndQuarter, prefixed, trend, measuresAcross, nextYearsTarget];
