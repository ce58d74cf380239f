import { before, monthsOf, yearBefore } from "../calendar";
import { slotColumn, targetColumn } from "../page/columns";
import { figureCell, isMissing, targetFor, writeFigure } from "../page/figures";
import { chosen, type Column, type Layout } from "../page/page";
import { slotsOf, slotsTo } from "../page/slots";
import { tableSheet } from "../page/tableSheet";
import type { Cell } from "../printed";
import { figureOf, type Basis, type TrueMeasure } from "../world";
import { sheetName, titleOf } from "./titles";

/** Percentages by the month with the counts that they are worked out from; the report may be of a quarter. */
export const counts: Layout = {
  name: "percentages with their counts",
  needs: { grains: ["quarter", "quarter", "month"], adding: ["sum", "latest"], shares: true },
  saidBy: ["plan"],
  basis: ["inPeriod", "inPeriod", "inPeriod", "toDate"],
  gaps: false,
  print: (world, page) => {
    const naming = page.words.month.dated[page.seed % page.words.month.dated.length];
    const earlier = page.lastYear === "same" ? slotsOf(world.report.year - 1, "month") : [];
    const columns = [...earlier, ...slotsTo(world.report, "month")].map((slot) =>
      slotColumn(world, page, slot, page.basis, naming?.(world.calendar, slot) ?? ""),
    );
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "month",
        whole: true,
        lastYear: page.lastYear === "same" ? "same" : "none",
        target: "none",
      },
    };
  },
};

/** The quarter by its relation to the report: this one, the last one, the same one last year. */
export const relative: Layout = {
  name: "this quarter and the last",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest", "latest"] },
  saidBy: ["plan", "nothing"],
  periodSaidBy: ["plan", "both", "title", "file"],
  print: (world, page) => {
    const { report } = world;
    const { words } = page;
    const columns: Column[] = [
      slotColumn(world, page, report, page.basis, "This quarter"),
      slotColumn(world, page, before(report), page.basis, page.seed % 2 === 0 ? "Last quarter" : "Previous quarter"),
      slotColumn(
        world,
        page,
        yearBefore(report),
        page.basis,
        page.seed % 2 === 0 ? "Same quarter last year" : "Same quarter previous year",
      ),
      ...(page.target ? [targetColumn(page, report, "annual", chosen(page, words.target))] : []),
    ];
    const ordered = page.reverse
      ? [columns[2], columns[1], columns[0], columns[3]].filter((column) => column !== undefined)
      : columns;
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), ordered, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: page.basis === "toDate" || report.place === 1,
        lastYear: "samePeriod",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** Revenue monitoring: budget and actual to date, and the year as forecast. */
export const budget: Layout = {
  name: "budget monitoring",
  needs: {
    grains: ["quarter", "month"],
    adding: ["sum"],
    kinds: ["moneyInMillions"],
    rules: ["tolerance", "achieved"],
  },
  saidBy: ["heading"],
  periodSaidBy: ["plan", "both", "title", "file"],
  print: (world, page) => {
    const { report } = world;
    const forecast = (measure: TrueMeasure): number =>
      Math.round(((figureOf(measure, world.firstYear, report, "toDate") / (monthsOf(report).to + 1)) * 12) / 100_000) *
      100_000;
    // With a full stop at the tail: a scale of millions in the heading, and the cells bare.
    const scaled = page.seed % 3 === 0;
    const cell = (measure: TrueMeasure, figure: number): Cell =>
      scaled
        ? { number: Number((figure / 1e6).toFixed(1)), format: "0.0", shown: (figure / 1e6).toFixed(1) }
        : writeFigure(page, measure, figure);
    const unit = scaled ? " (£m)" : "";
    const columns: Column[] = [
      { heading: `Full year budget${unit}`, cell: (measure) => cell(measure, measure.target) },
      { heading: `Budget to date${unit}`, cell: (measure) => cell(measure, targetFor(measure, report, "toDate")) },
      {
        heading: `Actual to date${unit}`,
        cell: (measure) =>
          isMissing(world, page, measure, report)
            ? figureCell(world, page, measure, report, "toDate")
            : cell(measure, figureOf(measure, world.firstYear, report, "toDate")),
      },
      { heading: `Forecast outturn${unit}`, cell: (measure) => cell(measure, forecast(measure)) },
      {
        heading: `Variance${unit}`,
        cell: (measure) => cell(measure, Number((forecast(measure) - measure.target).toFixed(0))),
      },
    ];
    const sheet = tableSheet(
      world,
      { ...page, sections: false, notes: false, withUnit: false },
      sheetName(world, page),
      columns,
      titleOf(world, page),
    );
    return {
      sheets: [sheet],
      facts: { basis: "toDate", said: true, grain: report.grain, whole: true, lastYear: "none", target: "toDate" },
    };
  },
};

/** One row a measure with the month, the year to date and last year's: a board's integrated report. */
export const monthAndYearToDate: Layout = {
  name: "the period and the year to date",
  needs: { grains: ["month", "quarter"], adding: ["sum", "sum", "latest"] },
  saidBy: ["heading"],
  periodSaidBy: ["plan", "both", "title", "file"],
  print: (world, page) => {
    const { report } = world;
    const { words } = page;
    const what =
      report.grain === "month"
        ? page.seed % 2 === 0
          ? "In month"
          : "Month"
        : page.seed % 2 === 0
          ? "In quarter"
          : "Quarter";
    const variance = (measure: TrueMeasure): Cell => {
      const basis: Basis = "toDate";
      if (isMissing(world, page, measure, report)) return "";
      return writeFigure(
        page,
        measure,
        Number((figureOf(measure, world.firstYear, report, basis) - targetFor(measure, report, basis)).toPrecision(12)),
      );
    };
    const columns: Column[] = [
      slotColumn(world, page, report, "inPeriod", what),
      slotColumn(world, page, report, "toDate", chosen(page, words.actualToDate)),
      targetColumn(page, report, "toDate", chosen(page, words.targetToDate)),
      ...(page.seed % 5 === 0 ? [{ heading: "Variance", cell: variance }] : []),
      ...(page.lastYear === "same"
        ? [slotColumn(world, page, yearBefore(report), "toDate", chosen(page, words.lastYearToDate))]
        : []),
    ];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: "toDate",
        said: true,
        grain: report.grain,
        whole: true,
        lastYear: page.lastYear === "same" ? "same" : "none",
        target: "toDate",
      },
    };
  },
};
