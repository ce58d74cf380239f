import { before, yearBefore, yearName, type Grain, type Slot } from "../calendar";
import { slotColumn, slotHeading, statedColumn, targetColumn } from "../page/columns";
import { chosen, type Column, type Facts, type Layout, type Page } from "../page/page";
import { printedSlots, slotsOf, slotsTo } from "../page/slots";
import { tableSheet } from "../page/tableSheet";
import type { Needs, World } from "../world";
import { ONE_QUARTER } from "./needs";
import { sheetName, titleOf } from "./titles";

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

export function wide(grain: "quarter" | "month", needs: Needs, name: string): Layout {
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

export const wideWithYearToDate: Layout = {
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

/** The last four quarters by their number alone, over a year's end: Q4, Q1, Q2, Q3. */
export const rolling: Layout = {
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

/** A status beside each quarter, last year's outturn before them. */
export const statusBeside: Layout = {
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
export const yearsAsColumns: Layout = {
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

/** Each quarter's target beside its actual, in one row of headings. */
export const targetBeside: Layout = {
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
