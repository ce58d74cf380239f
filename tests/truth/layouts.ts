import {
  before,
  monthWords,
  monthsOf,
  spanOf,
  yearBefore,
  yearName,
  type Calendar,
  type Grain,
  type Slot,
} from "./calendar";
import type { Cell, PrintedSheet } from "./printed";
import {
  basisLine,
  chosen,
  endOf,
  figureCell,
  isMissing,
  labelOf,
  slotColumn,
  slotHeading,
  slotsOf,
  slotsTo,
  statedColumn,
  tableSheet,
  targetColumn,
  targetFor,
  writeFigure,
  type Column,
  type Facts,
  type Layout,
  type Page,
} from "./page";
import { figureOf, type Basis, type Needs, type TrueMeasure, type World } from "./world";

/** The words above a table: what it is, and the period where the page says it there. */
export function titleOf(world: World, page: Page): string | null {
  const { periodSaidBy, words, seed } = page;
  const what = chosen(page, words.title);
  if (periodSaidBy !== "title" && periodSaidBy !== "both") return seed % 3 === 0 ? what : null;
  return `${what} - ${periodWords(world, page)}`;
}

/** The report's period in words. */
export function periodWords({ calendar, report }: World, { words, seed }: Page): string {
  const choices = words.report[report.grain];
  return choices[Math.floor(seed / 11) % choices.length]?.(calendar, report) ?? "";
}

export function sheetName(world: World, page: Page): string {
  return page.periodSaidBy === "sheet" || page.sheetByPeriod
    ? periodWords(world, page)
        .replace(/[\\/?*[\]:]/g, "-")
        .slice(0, 31)
    : (["Sheet1", "Data", "Scorecard"][page.seed % 3] ?? "Data");
}

const QUARTERS: Needs = { grains: ["quarter", "quarter", "quarter", "half", "year"], adding: ["sum", "latest"] };
const ONE_QUARTER: Needs = { grains: ["quarter"], adding: ["sum", "sum", "mean", "latest"] };
const MONTHS: Needs = { grains: ["month", "month", "quarter"], adding: ["sum", "sum", "latest", "mean"] };

/** Slots of a grain up to a slot's end, without its last where the page is not that far. */
function printedSlots(report: Slot, grain: Grain, { stale }: Page): Slot[] {
  const all = slotsTo(report, grain);
  return stale ? all.slice(0, -1) : all;
}

/** Columns of last year: the same slots, one outturn, or none. */
function lastYearColumns(world: World, page: Page, grain: Grain, kind: Page["lastYear"], dated: boolean): Column[] {
  const year = world.report.year - 1;
  switch (kind) {
    case "none":
      return [];
    case "outturn": {
      const heading =
        page.words.outturn[page.seed % page.words.outturn.length]?.(world.calendar, {
          grain: "year",
          year,
          place: 1,
        }) ?? "";
      return [slotColumn(world, page, { grain: "year", year, place: 1 }, "toDate", heading)];
    }
    case "same": {
      const heading = slotHeading(world, page, dated, page.basis);
      return slotsOf(year, grain).map((slot) => slotColumn(world, page, slot, page.basis, heading(slot)));
    }
  }
}

function wide(grain: "quarter" | "month", needs: Needs, name: string): Layout {
  return {
    name,
    weight: 2,
    needs,
    stale: true,
    print: (world, page) => {
      // Bare headings cannot tell two years apart.
      const dated = page.lastYear === "same" || page.seed % 2 === 0;
      const heading = slotHeading(world, page, dated, page.basis);
      const slots = printedSlots(world.report, grain, page);
      const all = page.toCome ? slotsOf(world.report.year, grain) : slots;
      const figures = all.map((slot) =>
        slot.place <= slots.length
          ? slotColumn(world, page, slot, page.basis, heading(slot))
          : { heading: heading(slot), cell: () => "" },
      );
      const lastYear = lastYearColumns(world, page, grain, page.lastYear, dated);
      const target = page.target ? [targetColumn(page, world.report, "annual", chosen(page, page.words.target))] : [];
      const timed = [...lastYear, ...figures];
      const columns =
        page.lastYear === "same" && page.reverse
          ? [...target, ...[...timed].reverse()]
          : page.seed % 2 === 0
            ? [...lastYear, ...target, ...figures]
            : [...target, ...timed];
      const facts: Facts = {
        basis: page.basis,
        said: page.saidBy === "heading",
        grain,
        whole: true,
        lastYear: page.lastYear,
        target: page.target ? "annual" : "none",
      };
      return { sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))], facts };
    },
  };
}

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

const wideWithYearToDate: Layout = {
  name: "quarters and a year to date",
  needs: { grains: ["quarter"], adding: ["sum", "sum", "latest"] },
  saidBy: ["heading"],
  print: (world, page) => {
    const { words } = page;
    const bare = (slot: Slot): string =>
      words.quarter.bare[page.seed % words.quarter.bare.length]?.(world.calendar, slot) ?? "";
    const slots = slotsTo(world.report, "quarter");
    const columns: Column[] = [
      ...slots.map((slot) => slotColumn(world, page, slot, "inPeriod", bare(slot))),
      slotColumn(world, page, world.report, "toDate", chosen(page, words.actualToDate)),
      ...(page.target ? [targetColumn(page, world.report, "toDate", chosen(page, words.targetToDate))] : []),
      ...(page.lastYear === "same"
        ? [slotColumn(world, page, yearBefore(world.report), "toDate", chosen(page, words.lastYearToDate))]
        : []),
    ];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: "toDate",
        said: true,
        grain: "quarter",
        whole: true,
        lastYear: page.lastYear === "same" ? "same" : "none",
        target: page.target ? "toDate" : "none",
      },
    };
  },
};

/** A band of columns for each quarter: its actual, target and status. */
const banded: Layout = {
  name: "bands of quarters",
  needs: ONE_QUARTER,
  saidBy: ["plan", "plan", "title", "nothing"],
  print: (world, page) => {
    const { words } = page;
    const dated = page.seed % 2 === 0 || page.lastYear === "same";
    const heading = slotHeading(world, page, dated, page.basis);
    const slots = [
      ...(page.lastYear === "same" ? slotsOf(world.report.year - 1, "quarter") : []),
      ...slotsTo(world.report, "quarter"),
    ];
    const columns = slots.flatMap((slot) => [
      slotColumn(world, page, slot, page.basis, "Actual", heading(slot)),
      ...(page.target ? [targetColumn(page, slot, page.basis, "Target", heading(slot))] : []),
      statedColumn(world, page, slot, page.basis, chosen(page, words.status), heading(slot)),
    ]);
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: true,
        lastYear: page.lastYear === "same" ? "same" : "none",
        target: page.target ? page.basis : "none",
      },
    };
  },
};

/** One sheet for each quarter so far, all with the same headings. */
const sheetAQuarter: Layout = {
  name: "a sheet a quarter",
  needs: ONE_QUARTER,
  formats: ["xlsx", "xls", "ods"],
  periodSaidBy: ["plan", "both"],
  print: (world, page) => {
    const { words } = page;
    const named = (slot: Slot): string =>
      page.seed % 2 === 0
        ? `Q${slot.place}`
        : `Q${slot.place} ${yearName(world.calendar, slot.year).replace("/", "-")}`;
    const actual =
      page.saidBy !== "heading"
        ? chosen(page, words.actual)
        : chosen(page, page.basis === "toDate" ? words.actualToDate : words.actualInQuarter);
    const slots = slotsTo(world.report, "quarter");
    const sheets = slots.map((slot) => {
      const columns: Column[] = [
        ...(page.target ? [targetColumn(page, slot, "annual", chosen(page, words.target))] : []),
        slotColumn(world, page, slot, page.basis, actual),
        ...(page.lastYear === "same"
          ? [slotColumn(world, page, yearBefore(slot), page.basis, "Same quarter last year")]
          : []),
      ];
      const year = words.quarter.dated[page.seed % words.quarter.dated.length]?.(world.calendar, slot) ?? "";
      return tableSheet(
        world,
        page,
        named(slot),
        columns,
        page.seed % 4 === 0 ? null : `${chosen(page, words.title)} ${year}`,
      );
    });
    return {
      sheets: page.reverse ? [...sheets].reverse() : sheets,
      facts: {
        basis: page.basis,
        said: page.saidBy === "heading",
        grain: "quarter",
        whole: true,
        lastYear: page.lastYear === "same" ? "samePeriod" : "none",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** One sheet for each month so far, named by it. */
const sheetAMonth: Layout = {
  name: "a sheet a month",
  needs: { grains: ["month"], adding: ["sum", "sum", "mean", "latest"] },
  formats: ["xlsx", "xls", "ods"],
  saidBy: ["plan", "plan", "title", "nothing"],
  periodSaidBy: ["plan", "both"],
  print: (world, page) => {
    const named = (slot: Slot): string => {
      const { long: name, short, shortYear } = monthWords(spanOf(world.calendar, slot).end);
      return [short, name, `${short} ${shortYear}`][page.seed % 3] ?? short;
    };
    const sheets = slotsTo(world.report, "month").map((slot) =>
      tableSheet(
        world,
        page,
        named(slot),
        [
          slotColumn(world, page, slot, page.basis, chosen(page, page.words.actual)),
          ...(page.target ? [targetColumn(page, slot, "annual", chosen(page, page.words.target))] : []),
        ],
        null,
      ),
    );
    return {
      sheets: page.reverse ? [...sheets].reverse() : sheets,
      facts: {
        basis: page.basis,
        said: false,
        grain: "month",
        whole: true,
        lastYear: "none",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** The last four quarters by their number alone, over a year's end: Q4, Q1, Q2, Q3. */
const rolling: Layout = {
  name: "four quarters without years",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  periodSaidBy: ["plan", "plan", "both", "title", "file"],
  print: (world, page) => {
    const slots: Slot[] = [world.report];
    while (slots.length < 4) slots.unshift(before(slots[0] ?? world.report));
    const naming = page.words.quarter.bare[page.seed % page.words.quarter.bare.length];
    const columns = slots.map((slot) =>
      slotColumn(world, page, slot, page.basis, naming?.(world.calendar, slot) ?? ""),
    );
    const target = page.target ? [targetColumn(page, world.report, "annual", chosen(page, page.words.target))] : [];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), [...columns, ...target], titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: true,
        lastYear: world.report.place === 4 ? "none" : "turnOfYear",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** A month's actual, plan and variance under its name, with a total below: a finance report. */
const financeBands: Layout = {
  name: "bands of months with plan and variance",
  needs: {
    grains: ["month", "quarter"],
    adding: ["sum"],
    kinds: ["moneyInMillions"],
    rules: ["tolerance", "achieved"],
  },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const naming = page.words.month.dated[page.seed % page.words.month.dated.length];
    const figure = (measure: TrueMeasure, slot: Slot): number => figureOf(measure, world.firstYear, slot, page.basis);
    const total = (cells: readonly number[]): Cell => {
      const sum = Number(cells.reduce((all, one) => all + one, 0).toPrecision(10));
      return { number: sum, format: "#,##0", shown: String(sum).replace(/\B(?=(\d{3})+$)/g, ",") };
    };
    const slots = slotsTo(world.report, "month");
    const columns = slots.flatMap((slot): Column[] => {
      const above = naming?.(world.calendar, slot) ?? "";
      const variance = (measure: TrueMeasure): Cell =>
        isMissing(world, page, measure, slot)
          ? ""
          : writeFigure(
              page,
              measure,
              Number((figure(measure, slot) - targetFor(measure, slot, page.basis)).toPrecision(10)),
            );
      return [
        slotColumn(world, page, slot, page.basis, "Actual", above),
        targetColumn(page, slot, page.basis, page.seed % 2 === 0 ? "Plan" : "Budget", above),
        { heading: page.seed % 2 === 0 ? "Var" : "Variance", cell: variance, above },
      ];
    });
    const sheet = tableSheet(
      world,
      {
        ...page,
        sections: false,
        notes: false,
        twists: new Set([...page.twists].filter((twist) => twist !== "twoTables")),
      },
      sheetName(world, page),
      columns,
      titleOf(world, page),
    );
    const whole =
      page.gap === null &&
      page.late.size === 0 &&
      basisLine(page, "below") === null &&
      page.commentary === false &&
      columns.length + 1 === Math.max(...sheet.rows.map((row) => row.length));
    const row: Cell[] = [
      "Total",
      ...slots.flatMap((slot): Cell[] => {
        const actual = world.measures.map((measure) => figure(measure, slot));
        const plan = world.measures.map((measure) => targetFor(measure, slot, page.basis));
        return [total(actual), total(plan), total([...actual, ...plan.map((one) => -one)])];
      }),
    ];
    return {
      sheets: [whole ? { ...sheet, rows: [...sheet.rows, row] } : sheet],
      facts: { basis: page.basis, said: false, grain: "month", whole: true, lastYear: "none", target: page.basis },
    };
  },
};

/** Percentages by the month with the counts that they are worked out from; the report may be of a quarter. */
const counts: Layout = {
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

/** A status beside each quarter, last year's outturn before them. */
const statusBeside: Layout = {
  name: "a status beside each quarter",
  needs: ONE_QUARTER,
  print: (world, page) => {
    const { words } = page;
    const heading = slotHeading(world, page, page.seed % 3 === 0, page.basis);
    const kind = page.lastYear === "same" ? "outturn" : page.lastYear;
    const columns = [
      ...lastYearColumns(world, page, "quarter", kind, true),
      ...(page.target
        ? [
            targetColumn(
              page,
              world.report,
              "annual",
              `${chosen(page, words.target)} ${yearName(world.calendar, world.report.year)}`,
            ),
          ]
        : []),
      ...slotsTo(world.report, "quarter").flatMap((slot) => [
        slotColumn(world, page, slot, page.basis, heading(slot)),
        statedColumn(world, page, slot, page.basis, chosen(page, words.status)),
      ]),
    ];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: page.saidBy === "heading",
        grain: "quarter",
        whole: true,
        lastYear: kind,
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** Whole years side by side. */
const yearsAsColumns: Layout = {
  name: "years as columns",
  needs: { grains: ["year"], adding: ["sum", "mean", "latest"] },
  saidBy: ["heading"],
  periodSaidBy: ["plan", "both", "title", "headings"],
  print: (world, page) => {
    const { words } = page;
    const naming = words.wholeYear[page.seed % words.wholeYear.length];
    const years = [-2, -1, 0].map((back): Slot => ({ grain: "year", year: world.report.year + back, place: 1 }));
    const figures = years.map((slot) => slotColumn(world, page, slot, "toDate", naming?.(world.calendar, slot) ?? ""));
    const target = page.target
      ? [targetColumn(page, world.report, "annual", `${yearName(world.calendar, world.report.year)} target`)]
      : [];
    const columns = page.reverse
      ? [...[...figures].reverse(), ...target]
      : [...figures.slice(0, 2), ...target, ...figures.slice(2)];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: "toDate",
        said: true,
        grain: "year",
        whole: true,
        lastYear: "same",
        target: page.target ? "annual" : "none",
      },
    };
  },
};

/** The quarter by its relation to the report: this one, the last one, the same one last year. */
const relative: Layout = {
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
const budget: Layout = {
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

/** Each quarter's target beside its actual, in one row of headings. */
const targetBeside: Layout = {
  name: "targets beside actuals",
  needs: ONE_QUARTER,
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const heading = (slot: Slot, what: string): string =>
      page.seed % 2 === 0 ? `Q${slot.place} ${what}` : `${what} Q${slot.place}`;
    const kind = page.lastYear === "same" ? "outturn" : page.lastYear;
    const columns = [
      ...lastYearColumns(world, page, "quarter", kind, true),
      ...slotsTo(world.report, "quarter").flatMap((slot) => {
        const pair = [
          targetColumn(page, slot, page.basis, heading(slot, "Target")),
          slotColumn(world, page, slot, page.basis, heading(slot, "Actual")),
        ];
        return page.reverse ? [...pair].reverse() : pair;
      }),
    ];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: { basis: page.basis, said: false, grain: "quarter", whole: true, lastYear: kind, target: page.basis },
    };
  },
};

/** One row a measure with the month, the year to date and last year's: a board's integrated report. */
const monthAndYearToDate: Layout = {
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

/** Layouts that the reader's authors may look at. */
export const LAYOUTS: readonly Layout[] = [
  wide("quarter", QUARTERS, "quarters across"),
  wide("month", MONTHS, "months across"),
  long("quarter", ONE_QUARTER, "a row a measure and quarter"),
  long("month", MONTHS, "a row a measure and month"),
  wideWithYearToDate,
  banded,
  sheetAQuarter,
  statusBeside,
  yearsAsColumns,
  relative,
  budget,
  targetBeside,
  monthAndYearToDate,
  sheetAMonth,
  rolling,
  financeBands,
  counts,
  long("month", MONTHS, "a row a measure and date", dateCells("last")),
];

export { endOf };
