import { restated, rollingMonths, trend, yearBandsOfMonths } from "./heldBackTrends";
import { spanOf, yearBefore, yearName, type Slot } from "../calendar";
import { dateCells, long, type PeriodCell } from "./long";
import { sheetName, titleOf } from "./titles";
import { chosen, type Column, type Layout } from "../page/page";
import { figureCell, labelOf, writeFigure } from "../page/figures";
import { slotColumn, targetColumn } from "../page/columns";
import { slotsOf, slotsTo } from "../page/slots";
import { tableSheet } from "../page/tableSheet";
import type { Cell, PrintedSheet } from "../printed";
import { COLUMN_TWISTS } from "../twists";
import { rounded } from "../kinds";
import { type Needs } from "../world";

/** Bands of years over their quarters. */
const yearBands: Layout = {
  name: "bands of years over quarters",
  needs: { grains: ["quarter", "half"], adding: ["sum", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const { calendar, report } = world;
    const column = (slot: Slot): Column =>
      slotColumn(world, page, slot, page.basis, `Q${slot.place}`, yearName(calendar, slot.year));
    const earlier = slotsOf(report.year - 1, "quarter").map(column);
    const current = slotsTo(report, "quarter").map(column);
    const columns = page.reverse ? [...current, ...earlier] : [...earlier, ...current];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: { basis: page.basis, said: false, grain: "quarter", whole: true, lastYear: "same", target: "none" },
    };
  },
};

/** A year and a quarter in columns of their own, a row for each measure and quarter. */
const yearAndQuarter: Layout = {
  name: "a row with year and quarter apart",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  units: false,
  saidBy: ["plan", "heading", "nothing"],
  periodSaidBy: ["plan", "plan", "file", "headings"],
  print: (world, page) => {
    const { words } = page;
    const slots = [...slotsOf(world.report.year - 1, "quarter"), ...slotsTo(world.report, "quarter")];
    const said = page.saidBy === "heading";
    const actual = said
      ? chosen(page, page.basis === "toDate" ? words.actualToDate : words.actualInQuarter)
      : chosen(page, words.actual);
    const head: Cell[] = ["Financial year", "Quarter", chosen(page, words.measure), actual];
    const rows = (page.reverse ? [...slots].reverse() : slots).flatMap((slot) =>
      world.measures.map((measure): Cell[] => [
        yearName(world.calendar, slot.year),
        `Q${slot.place}`,
        labelOf(page, measure),
        figureCell(world, page, measure, slot, page.basis),
      ]),
    );
    const facts = { basis: page.basis, said, grain: "quarter", whole: true, lastYear: "same", target: "none" } as const;
    return {
      sheets: [
        {
          name: sheetName(world, page),
          rows: [
            ...(page.polarity?.by !== "extract" ? [head] : [[...head, "Aim"]]),
            ...rows.map((row) =>
              page.polarity?.by !== "extract"
                ? row
                : [
                    ...row,
                    world.measures.find((measure) => labelOf(page, measure) === row[2])?.polarity === "higher"
                      ? "Maximise"
                      : "Minimise",
                  ],
            ),
          ],
        },
      ],
      facts,
    };
  },
};

/** Actual and target of the report's quarter, and the actual of the same quarter last year, each with its period. */
const prefixed: Layout = {
  name: "actual and target with their period",
  needs: { grains: ["quarter"], adding: ["sum", "mean", "latest"] },
  saidBy: ["plan", "nothing"],
  print: (world, page) => {
    const { calendar, report } = world;
    const named = (what: string, slot: Slot): string =>
      `${what} Q${slot.place} ${yearName(calendar, slot.year).replace("/", "-")}`;
    const target = page.basis === "toDate" || report.place === 1 ? page.basis : "inPeriod";
    const columns: Column[] = [
      slotColumn(world, page, yearBefore(report), page.basis, named("Actual", yearBefore(report))),
      targetColumn(page, report, target, named("Target", report)),
      slotColumn(world, page, report, page.basis, named("Actual", report)),
    ];
    return {
      sheets: [
        tableSheet(
          world,
          page,
          sheetName(world, page),
          page.reverse ? [...columns].reverse() : columns,
          titleOf(world, page),
        ),
      ],
      facts: {
        basis: page.basis,
        said: false,
        grain: "quarter",
        whole: page.basis === "toDate" || report.place === 1,
        lastYear: "samePeriod",
        target,
      },
    };
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
      {
        heading: `${name(1)} target`,
        cell: (measure) =>
          writeFigure(
            page,
            measure,
            measure.kind === "percent"
              ? Math.min(1, rounded(measure.kind, measure.target * 1.1))
              : rounded(measure.kind, measure.target * 1.1),
          ),
      },
    ];
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: { basis: "toDate", said: true, grain: "year", whole: true, lastYear: "same", target: "annual" },
    };
  },
};

/** Halves of years. */
const halves: Layout = {
  name: "half years across",
  needs: { grains: ["half"], adding: ["sum", "sum", "mean", "latest"] },
  saidBy: ["plan", "title", "nothing"],
  print: (world, page) => {
    const { calendar, report } = world;
    const named = ({ place, year }: Slot): string =>
      page.seed % 2 === 0
        ? `H${place} ${yearName(calendar, year)}`
        : `${place === 1 ? "First" : "Second"} half ${yearName(calendar, year)}`;
    const earlier = page.lastYear === "same" ? slotsOf(report.year - 1, "half") : [];
    const columns = [...earlier, ...slotsTo(report, "half")].map((slot) =>
      slotColumn(world, page, slot, page.basis, named(slot)),
    );
    return {
      sheets: [tableSheet(world, page, sheetName(world, page), columns, titleOf(world, page))],
      facts: {
        basis: page.basis,
        said: false,
        grain: "half",
        whole: true,
        lastYear: page.lastYear === "same" ? "same" : "none",
        target: "none",
      },
    };
  },
};

/** A sheet for each year, with its quarters across. */
const sheetAYear: Layout = {
  name: "a sheet a year",
  needs: { grains: ["quarter"], adding: ["sum", "sum", "latest"] },
  formats: ["xlsx", "xls", "ods"],
  saidBy: ["plan", "title", "nothing"],
  periodSaidBy: ["plan", "plan", "file"],
  print: (world, page) => {
    const { calendar, report } = world;
    const sheetOf = (year: number, slots: readonly Slot[]): PrintedSheet =>
      tableSheet(
        world,
        { ...page, twists: new Set([...page.twists].filter((twist) => !COLUMN_TWISTS.includes(twist))) },
        yearName(calendar, year).replace("/", "-"),
        slots.map((slot) => slotColumn(world, page, slot, page.basis, `Q${slot.place}`)),
        null,
      );
    const sheets = [
      sheetOf(report.year - 1, slotsOf(report.year - 1, "quarter")),
      sheetOf(report.year, slotsTo(report, "quarter")),
    ];
    return {
      sheets: page.reverse ? [...sheets].reverse() : sheets,
      facts: { basis: page.basis, said: false, grain: "quarter", whole: true, lastYear: "same", target: "none" },
    };
  },
};

const SEVERAL: Needs = { grains: ["quarter"], adding: ["sum", "sum", "mean", "latest"] };
const MONTHLY: Needs = { grains: ["month"], adding: ["sum", "latest"] };
const yearAndMonth: PeriodCell = (calendar, slot) => spanOf(calendar, slot).end;

/** Layouts that nobody who works on the reader should tune it to. */
export const LAYOUTS_HELD_BACK: readonly Layout[] = [
  yearBands,
  yearAndQuarter,
  prefixed,
  trend,
  nextYearsTarget,
  yearBandsOfMonths,
  rollingMonths,
  restated,
  halves,
  sheetAYear,
  long("quarter", SEVERAL, "a row a measure and quarter's end", dateCells("last"), "Quarter ending"),
  long("month", MONTHLY, "a row a measure and month's first day", [...dateCells("first"), yearAndMonth]),
];
