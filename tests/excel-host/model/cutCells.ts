import { cutReferences } from "../calculation/moveReferences";
import type { Cut } from "../calculation/moveReferences";
import { invalidOperation } from "../wire/hostError";
import { contains, holds, intersection } from "./area";
import type { Area } from "./area";
import type { ChartSeries } from "./chart";
import { mapFormulas } from "./mapFormulas";
import { RangeRef } from "./rangeRef";
import { withoutSpill } from "./moveCells";
import type { Comment, Sheet } from "./sheet";

/**
 * Cuts cells and pastes them over others, as Excel does when a person drags them: with their look, links, comments and
 * notes. What refers to them, in formulas, names, rules and charts, follows. A table moves with all its cells; cut
 * only in part it stays, unless its headings would go.
 */
export function cutCells(source: RangeRef, target: RangeRef): void {
  const { sheet: from, area } = source;
  const { sheet: to } = target;
  const down = target.area.top - area.top;
  const across = target.area.left - area.left;
  const shift = (of: Area): Area => ({
    top: of.top + down,
    left: of.left + across,
    bottom: of.bottom + down,
    right: of.right + across,
  });
  const pasted = shift(area);
  ensureHeadingsStay(from, area);
  const cut: Cut = { from: { sheet: from.name, area }, to: { sheet: to.name, area: pasted } };
  const taken = [...from.cellsWithin(area)];
  for (const { row, column } of taken) from.cells.delete(from.key(row, column));
  for (const { row, column } of [...to.cellsWithin(pasted)]) to.cells.delete(to.key(row, column));
  mapFormulas(from.workbook, (formula, inSheet) => cutReferences(formula, inSheet, cut, false));
  for (const { row, column, cell } of taken) {
    if (cell.formula !== null) cell.formula = cutReferences(cell.formula, from.name, cut, true);
    to.cells.set(to.key(row + down, column + across), withoutSpill(cell));
  }
  const moveAlong = (comments: Comment[], others: Comment[]): [Comment[], Comment[]] => {
    const gone = comments.filter(({ row, column }) => holds(area, row, column));
    const stay = (all: readonly Comment[]): Comment[] => all.filter((comment) => !gone.includes(comment));
    const kept = stay(others).filter(({ row, column }) => !holds(pasted, row, column));
    const arrived = gone.map((comment) => ({ ...comment, row: comment.row + down, column: comment.column + across }));
    return [stay(comments), [...kept, ...arrived]];
  };
  const [commentsLeft, commentsThere] = moveAlong(from.comments, to.comments);
  from.comments = commentsLeft;
  to.comments = commentsThere;
  const [notesLeft, notesThere] = moveAlong(from.notes, to.notes);
  from.notes = notesLeft;
  to.notes = notesThere;
  moveRules(from, to, area, shift);
  moveCharts(from, to, area, shift);
  from.workbook.recalculation.everythingChanged();
}

function ensureHeadingsStay(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const headings = { ...table.area, bottom: table.area.top };
    if (intersection(headings, area) !== null)
      throw invalidOperation(`the headings of table ${table.name} cannot be cut`);
  }
}

/** A rule stays where it was for the cells that stay, and comes along with those that go. */
function moveRules(from: Sheet, to: Sheet, area: Area, shift: (of: Area) => Area): void {
  const arrived = from.conditionalFormats.flatMap((rule) => {
    const shared = intersection(rule.area, area);
    return shared === null ? [] : [{ ...rule, id: from.workbook.nextId(), area: shift(shared) }];
  });
  const validated = from.validations.flatMap((validation) => {
    const shared = intersection(validation.area, area);
    return shared === null ? [] : [{ ...validation, area: shift(shared) }];
  });
  from.conditionalFormats = from.conditionalFormats.filter((rule) => !contains(area, rule.area));
  from.validations = from.validations.filter((validation) => !contains(area, validation.area));
  const last = Math.max(-1, ...to.conditionalFormats.map(({ priority }) => priority));
  to.conditionalFormats.push(...arrived.map((rule, index) => ({ ...rule, priority: last + 1 + index })));
  to.validations = [...to.validations, ...validated];
}

function moveCharts(from: Sheet, to: Sheet, area: Area, shift: (of: Area) => Area): void {
  const follow = <R extends RangeRef | null>(range: R): R | RangeRef =>
    range !== null && range.sheet === from && contains(area, range.area) ? new RangeRef(to, shift(range.area)) : range;
  for (const chart of from.workbook.sheets.flatMap(({ charts }) => charts)) {
    chart.source = follow(chart.source);
    for (const series of chart.series) moveSeries(series, follow);
  }
}

function moveSeries(series: ChartSeries, follow: <R extends RangeRef | null>(range: R) => R | RangeRef): void {
  series.values = follow(series.values);
  series.categories = follow(series.categories);
}
