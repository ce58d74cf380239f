import { before, monthsOf, type Slot } from "../calendar";
import { shownOf, type Cell } from "../printed";
import { figureOf, workingTarget, type Basis, type TrueMeasure, type World } from "../world";
import { isMeanToDate, type Page } from "./page";
import { endOf } from "./slots";

/** The cell of a figure, or the mark for one that is missing. */
export function figureCell(world: World, page: Page, measure: TrueMeasure, slot: Slot, basis: Basis): Cell {
  if (isUnfilled(world, page, measure, slot)) return "";
  if (isMissing(world, page, measure, slot)) return page.words.missing[page.seed % page.words.missing.length] ?? "";
  return marked(
    world,
    page,
    slot,
    writeFigure(page, measure, figureOf(measure, world.firstYear, slot, basisFor(page, measure, slot, basis))),
  );
}

/** A figure with its marker: the report's period is provisional, the one before it revised. */
function marked(world: World, page: Page, slot: Slot, cell: Cell): Cell {
  const { twists } = page;
  const now = endOf(world.report, slot.grain);
  const same = (other: Slot): boolean => other.year === slot.year && other.place === slot.place;
  const mark = twists.has("provisional")
    ? same(now)
      ? " [p]"
      : same(before(now))
        ? " [r]"
        : ""
    : twists.has("starred") && page.notes && same(now)
      ? "*"
      : "";
  // A clock, and a number that is shown in another scale, say less in words than they hold.
  if (mark === "" || (typeof cell !== "string" && /:|,,|k|[<€]|"m"/.test(cell.format))) return cell;
  return `${shownOf(cell)}${mark}`;
}

/** Whether the report's period has its place and no figure yet. */
function isUnfilled(world: World, { late, stale }: Page, { id }: TrueMeasure, slot: Slot): boolean {
  const at = endOf(world.report, slot.grain);
  return slot.grain !== "year" && (stale || late.has(id)) && slot.year === at.year && slot.place === at.place;
}

/** A measure's name as the extract has it, which may differ a little from the plan's. */
export function labelOf({ twists, notes, seed }: Page, { name }: TrueMeasure): string {
  if (twists.has("labelCase")) return seed % 2 === 0 ? name.toUpperCase() : ` ${name.replace(/ /, "  ")} `;
  if (twists.has("labelAnd")) return name.replace(/ and /, " & ").replace(/'/, "’");
  return twists.has("labelNote") && notes ? `${name} [note 1]` : name;
}

/**
 * A mean is printed for its own period, unless the words over it say that all is to date; a latest is the same either
 * way.
 */
function basisFor(page: Page, { adding }: TrueMeasure, slot: Slot, basis: Basis): Basis {
  if (adding === "sum" || slot.grain === "year") return basis;
  return adding === "mean" && isMeanToDate(page) ? "toDate" : "inPeriod";
}

/** A figure or a target in the measure's own style. */
export function writeFigure(page: Page, measure: TrueMeasure, figure: number): Cell {
  return page.styles.get(measure.id)?.write(figure) ?? String(figure);
}

/** Whether a measure has no figure for a slot: the report's, or the last of those before it in the same year. */
export function isMissing(world: World, page: Page, measure: TrueMeasure, slot: Slot): boolean {
  const { gap } = page;
  if (isUnfilled(world, page, measure, slot)) return true;
  if (gap === null || gap.id !== measure.id || slot.year !== world.report.year) return false;
  const at = endOf(world.report, slot.grain);
  if (gap.at === "report") return slot.grain === "year" ? false : slot.place === at.place;
  const earlier = before(at);
  return earlier.year === slot.year && earlier.place === slot.place;
}

/** The target that is printed for a slot. */
export function targetFor(measure: TrueMeasure, slot: Slot, basis: Basis | "annual"): number {
  const { from, to } = monthsOf(slot);
  if (basis === "annual" || measure.adding !== "sum") return measure.target;
  const end = workingTarget(measure, to + 1);
  return basis === "toDate" || from === 0 ? end : Number((end - workingTarget(measure, from)).toPrecision(12));
}

export function whole(figure: number): Cell {
  return { number: figure, format: "General", shown: String(figure) };
}
