import type { CellRange } from "../../../domain/cell";
import { readArea } from "../package/areas";
import { ShownCells } from "../package/shownCell";
import { isSet } from "../package/workbookSheets";
import type { XmlElement } from "../package/xmlTree";
import type { BenchSheet, Workbench } from "../workbench";

/** A condition of a filter on a row. */
interface Condition {
  readonly column: number;
  readonly element: XmlElement;
}

/**
 * Shows a row that a filter hides before it is written: what it will hold may be what the filter is to show. A row that
 * the filter would show has been hidden by hand, and stays so.
 */
export function showFiltered(bench: Workbench, sheet: BenchSheet, row: number): void {
  const { element } = sheet.cells.makeRow(row);
  bench.writtenRows.add(element);
  if (!isSet(element.get("hidden")) || bench.hiddenByHand.has(element)) return;
  if (isHiddenByFilter(bench, sheet, row)) element.set("hidden", null);
  else bench.hiddenByHand.add(element);
}

/**
 * Hides the rows that were written and that filters do not let pass any more, as Excel does when somebody presses
 * Reapply. One of which that cannot be told stays in sight: by its colour, or by a result that is not known.
 */
export function reapplyFilters(bench: Workbench): void {
  const shown = new ShownCells(bench.trees, bench.texts);
  for (const sheet of bench.allSheets()) {
    const filters = filtersOf(bench, sheet);
    if (filters.length === 0) continue;
    for (const { index, cells, element } of sheet.cells.rows.filter((row) => row.isApart)) {
      if (!bench.writtenRows.has(element) || isSet(element.get("hidden"))) continue;
      const fails = conditionsOn(filters, index).some(({ column, element: condition }) => {
        const cell = cells.find((one) => one.column === column)?.element;
        if (!canTell(condition) || isUnknown(cell)) return false;
        const said = cell === undefined ? null : shown.cell(cell);
        return !passes(condition, said?.text.trim() ?? "", said?.number ?? null);
      });
      if (!fails) continue;
      element.set("hidden", "1");
      bench.edit(sheet);
    }
  }
}

/** Whether a condition is one of words or figures only. */
function canTell(condition: XmlElement): boolean {
  const listed = condition.elements();
  if (condition.local === "filters") return listed.every(({ local }) => local === "filter");
  return condition.local === "customFilters" && listed.length > 0;
}

/** Whether a cell has a formula of which the result is not known. */
function isUnknown(cell: XmlElement | undefined): boolean {
  return cell !== undefined && cell.first("f") !== null && cell.first("v") === null;
}

/** Whether a hidden row is hidden by a filter, as far as can be told from what it holds. */
export function isHiddenByFilter(bench: Workbench, sheet: BenchSheet, row: number): boolean {
  if (bench.hiddenByHand.has(sheet.cells.makeRow(row).element)) return false;
  const conditions = conditionsOn(filtersOf(bench, sheet), row);
  if (conditions.length === 0) return false;
  const shown = new ShownCells(bench.trees, bench.texts);
  return !conditions.every(({ column, element }) => {
    const cell = sheet.cells.cell(row, column)?.element;
    const said = cell === undefined ? null : shown.cell(cell);
    return passes(element, said?.text.trim() ?? "", said?.number ?? null);
  });
}

/** A filter with conditions, and where it stands. */
interface Filter {
  readonly area: CellRange;
  readonly conditions: readonly Condition[];
}

/** The filters of a sheet; a column without a condition only lacks its button. */
function filtersOf(bench: Workbench, sheet: BenchSheet): Filter[] {
  const filters = [sheet.root.first("autoFilter"), ...bench.tables(sheet).map(({ root }) => root.first("autoFilter"))];
  return filters.flatMap((filter): Filter[] => {
    const area = readArea(filter?.get("ref") ?? "");
    if (filter === null || area === null) return [];
    const conditions = filter
      .elements("filterColumn")
      .flatMap((column) =>
        column.elements().map((element): Condition => ({ column: area.left + Number(column.get("colId")), element })),
      );
    return conditions.length === 0 ? [] : [{ area, conditions }];
  });
}

/** Conditions of filters on a row. */
function conditionsOn(filters: readonly Filter[], row: number): readonly Condition[] {
  return filters.flatMap(({ area, conditions }) => (row > area.top && row <= area.bottom ? conditions : []));
}

/** Whether a condition of words or figures lets a cell pass; any other does not. Source: ECMA-376 part 1, 18.3.2. */
function passes(condition: XmlElement, text: string, number: number | null): boolean {
  const listed = condition.elements();
  if (condition.local === "filters") {
    if (text === "") return isSet(condition.get("blank"));
    const values = listed.filter(({ local }) => local === "filter").map((each) => each.get("val") ?? "");
    return values.some(
      (value) => sameText(value, text) || (number !== null && value !== "" && Number(value) === number),
    );
  }
  if (condition.local !== "customFilters" || listed.length === 0) return false;
  const tests = listed.map((each) => passesTest(each.get("operator") ?? "equal", each.get("val") ?? "", text, number));
  return isSet(condition.get("and")) ? tests.every(Boolean) : tests.some(Boolean);
}

function passesTest(operator: string, value: string, text: string, number: number | null): boolean {
  if (operator === "equal" || operator === "notEqual") {
    const isEqual = number !== null && value !== "" ? Number(value) === number : matches(value.trim(), text);
    return isEqual === (operator === "equal");
  }
  const limit = Number(value);
  if (number === null || value.trim() === "" || Number.isNaN(limit)) return false;
  switch (operator) {
    case "greaterThan":
      return number > limit;
    case "greaterThanOrEqual":
      return number >= limit;
    case "lessThan":
      return number < limit;
    case "lessThanOrEqual":
      return number <= limit;
    default:
      return false;
  }
}

function sameText(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase();
}

/** Whether a text is as a pattern has it, in which `*` stands for any letters. */
function matches(pattern: string, text: string): boolean {
  const [first = "", ...others] = pattern.toLowerCase().split("*");
  const last = others.pop();
  const words = text.toLowerCase();
  if (last === undefined) return words === first;
  if (!words.startsWith(first) || !words.endsWith(last) || words.length < first.length + last.length) return false;
  let from = first.length;
  for (const part of others) {
    const at = words.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return from <= words.length - last.length;
}
