import type { Slot } from "../calendar";
import { slotColumn, slotHeading, statedColumn, targetColumn } from "../page/columns";
import { isMissing, targetFor, writeFigure } from "../page/figures";
import { chosen, type Column, type Layout } from "../page/page";
import { slotsOf, slotsTo } from "../page/slots";
import { basisLine, tableSheet } from "../page/tableSheet";
import type { Cell } from "../printed";
import { figureOf, type TrueMeasure } from "../world";
import { ONE_QUARTER } from "./needs";
import { sheetName, titleOf } from "./titles";

/** A band of columns for each quarter: its actual, target and status. */
export const banded: Layout = {
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

/** A month's actual, plan and variance under its name, with a total below: a finance report. */
export const financeBands: Layout = {
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
