import { monthWords, spanOf, yearBefore, yearName, type Slot } from "../calendar";
import { slotColumn, targetColumn } from "../page/columns";
import { chosen, type Column, type Layout } from "../page/page";
import { slotsTo } from "../page/slots";
import { tableSheet } from "../page/tableSheet";
import { ONE_QUARTER } from "./needs";

/** One sheet for each quarter so far, all with the same headings. */
export const sheetAQuarter: Layout = {
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
export const sheetAMonth: Layout = {
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
