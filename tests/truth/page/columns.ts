import { yearBefore, type Slot } from "../calendar";
import type { Cell } from "../printed";
import type { Wordings } from "../wordings";
import { figureOf, statusOf, type Basis, type TrueMeasure, type World } from "../world";
import { figureCell, isMissing, targetFor, writeFigure } from "./figures";
import type { Column, Page } from "./page";

/** A column of one period's figures. */
export function slotColumn(
  world: World,
  page: Page,
  slot: Slot,
  basis: Basis,
  heading: string,
  above?: string,
): Column {
  return {
    heading,
    ...(above === undefined ? {} : { above }),
    cell: (measure) => figureCell(world, page, measure, slot, basis),
  };
}

/** A column of the targets for a slot: a sum's by the basis, a level's as it is. */
export function targetColumn(page: Page, slot: Slot, basis: Basis | "annual", heading: string, above?: string): Column {
  return {
    heading,
    ...(above === undefined ? {} : { above }),
    cell: (measure) => writeFigure(page, measure, targetFor(measure, slot, basis)),
  };
}

/** The status of a slot as the organisation states it, by letter. */
export function statedColumn(
  world: World,
  page: Page,
  slot: Slot,
  basis: Basis,
  heading: string,
  above?: string,
): Column {
  const cell = (measure: TrueMeasure): Cell => {
    if (isMissing(world, page, measure, slot)) return "";
    const own: Basis = measure.adding === "sum" ? "toDate" : basis;
    const status = statusOf(
      measure,
      figureOf(measure, world.firstYear, slot, own),
      targetFor(measure, slot, own),
      figureOf(measure, world.firstYear, yearBefore(slot), own),
    );
    return status === "Not rated" ? "" : page.seed % 2 === 0 ? status : status.charAt(0);
  };
  return { heading, ...(above === undefined ? {} : { above }), cell };
}

/** The heading of a slot's figures by who says what they are. */
export function slotHeading(world: World, page: Page, dated: boolean, basis: Basis): (slot: Slot) => string {
  const { words, saidBy, seed } = page;
  const from = (slot: Slot): Wordings["outturn"] => {
    const grain = slot.grain === "month" ? "month" : "quarter";
    if (saidBy === "heading") return words[basis][grain];
    return dated ? words[grain].dated : words[grain].bare;
  };
  return (slot) => {
    const choices = from(slot);
    return choices[seed % choices.length]?.(world.calendar, slot) ?? "";
  };
}
