import { yearName } from "../calendar";
import type { Cell, PrintedSheet } from "../printed";
import type { TrueMeasure, World } from "../world";
import { comparisons, WORKING } from "./comparisons";
import { labelOf, whole } from "./figures";
import { chosen, type Column, type Page } from "./page";

/** The line that says what all figures of sums are; null where nothing above or below the table does. */
export function basisLine(page: Page, where: "title" | "below"): string | null {
  const { saidBy, basis, words } = page;
  if (saidBy !== where) return null;
  if (where === "title") return chosen(page, basis === "toDate" ? words.saysToDate : words.saysInPeriod);
  return chosen(page, basis === "toDate" ? words.belowToDate : words.belowInPeriod(page.printedPeriod));
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
