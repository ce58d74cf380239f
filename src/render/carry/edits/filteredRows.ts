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
  if (!isSet(element.get("hidden")) || bench.hiddenByHand.has(element)) return;
  if (isHiddenByFilter(bench, sheet, row)) element.set("hidden", null);
  else bench.hiddenByHand.add(element);
}

/** Whether a hidden row is hidden by a filter, as far as can be told from what it holds. */
export function isHiddenByFilter(bench: Workbench, sheet: BenchSheet, row: number): boolean {
  if (bench.hiddenByHand.has(sheet.cells.makeRow(row).element)) return false;
  const conditions = conditionsOn(bench, sheet, row);
  if (conditions.length === 0) return false;
  const shown = new ShownCells(bench.trees, bench.texts);
  return !conditions.every(({ column, element }) => {
    const cell = sheet.cells.cell(row, column)?.element;
    const said = cell === undefined ? null : shown.cell(cell);
    return passes(element, said?.text.trim() ?? "", said?.number ?? null);
  });
}

/** Conditions of the filters over a row; a column without one only lacks its button. */
function conditionsOn(bench: Workbench, sheet: BenchSheet, row: number): Condition[] {
  const filters = [sheet.root.first("autoFilter"), ...bench.tables(sheet).map(({ root }) => root.first("autoFilter"))];
  return filters.flatMap((filter) => {
    const area = readArea(filter?.get("ref") ?? "");
    if (filter === null || area === null || row <= area.top || row > area.bottom) return [];
    return filter
      .elements("filterColumn")
      .flatMap((column) =>
        column.elements().map((element): Condition => ({ column: area.left + Number(column.get("colId")), element })),
      );
  });
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
