import type { Dice } from "../../../truth/dice";
import type { CellRange } from "../shape";
import type { Across } from "./across";
import type { Down } from "./down";
import { unitOf } from "./figures";
import { hasGroupColumn } from "./notDrawn";
import type { Choices } from "./odds";

/** What a printed column holds. `place` counts the columns of figures. */
export type Column =
  | { readonly holds: "group" | "code" | "name" | "comment" | "status"; readonly heading: string }
  | { readonly holds: "marks" | "spacer" }
  | { readonly holds: "figures"; readonly place: number; readonly path: readonly string[] };

/** The columns from the left. */
export function columnsOf(dice: Dice, choices: Choices, down: Down, across: Across): Column[] {
  const name: Column = { holds: "name", heading: choices.firstHeading === "blank" ? "" : down.nameHeading };
  const code: Column[] = choices.codes === "none" ? [] : [{ holds: "code", heading: down.codeHeading }];
  const group: Column[] = hasGroupColumn(choices) ? [{ holds: "group", heading: down.groupHeading }] : [];
  const labels = choices.codes === "before names" ? [...code, ...group, name] : [...group, name, ...code];
  const figures = across.columns.flatMap(({ path }, place): Column[] => {
    const isFirst = place === 0;
    const beginsBand = !isFirst && path[0] !== across.columns[place - 1]?.path[0];
    const isApart = choices.spacers === "before figures" ? isFirst : choices.spacers === "between bands" && beginsBand;
    return [...(isApart ? [{ holds: "spacer" } as const] : []), { holds: "figures", place, path }];
  });
  return [...labels, ...figures, ...rightColumn(dice, choices)];
}

function rightColumn(dice: Dice, { rightColumns }: Choices): Column[] {
  switch (rightColumns) {
    case "none":
      return [];
    case "comment":
      return [{ holds: "comment", heading: dice.pick(["Comment", "Commentary", "Notes"]) }];
    case "status letters":
      return [{ holds: "status", heading: dice.pick(["RAG", "Status", "RAG rating"]) }];
    case "marks without heading":
      return [{ holds: "marks" }];
  }
}

/** The header rows as printed, with their merges counted from the first of them. */
export interface Header {
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly CellRange[];
  /** One for each column; null for none. */
  readonly headings: readonly (string | null)[];
}

export function headerOf(dice: Dice, choices: Choices, columns: readonly Column[], depth: number): Header {
  const lowest = depth - 1;
  const isOnTop = choices.labelHeadings === "top row";
  const labelRow = isOnTop ? 0 : lowest;
  // A band reaches over the blank cells to its right, so what stands there is headed in its row.
  const rightRow = choices.bands === "once, then blank" ? 0 : labelRow;
  const rows = Array.from({ length: depth }, (_, row) =>
    columns.map((column, at) => {
      switch (column.holds) {
        case "spacer":
        case "marks":
          return "";
        case "figures":
          return startsBand(columns, at, row) || row === lowest || choices.bands === "in every column"
            ? (column.path[row] ?? "")
            : "";
        case "comment":
        case "status":
          return row === rightRow ? column.heading : "";
        case "group":
        case "code":
        case "name":
          return row === labelRow ? column.heading : "";
      }
    }),
  );
  const merges = choices.bands === "merged" ? bandMerges(columns, lowest) : [];
  const labelMerges = choices.bands === "merged" && isOnTop && dice.chance(0.5) ? downMerges(columns, lowest) : [];
  return { rows, merges: [...merges, ...labelMerges], headings: columns.map(headingOf) };
}

/** Whether a heading is another than that of the column of figures before, or stands under another. */
function startsBand(columns: readonly Column[], at: number, row: number): boolean {
  const [column, before] = [columns[at], columns[at - 1]];
  if (column?.holds !== "figures" || before?.holds !== "figures") return true;
  return column.path.slice(0, row + 1).join("\n") !== before.path.slice(0, row + 1).join("\n");
}

function bandMerges(columns: readonly Column[], lowest: number): CellRange[] {
  return Array.from({ length: lowest }, (_, row) => row).flatMap((row) => {
    const starts = columns.flatMap(({ holds }, at) =>
      holds === "figures" && startsBand(columns, at, row) ? [at] : [],
    );
    return starts.flatMap((left) => {
      const end = columns.findIndex(
        (column, at) => at > left && (column.holds !== "figures" || startsBand(columns, at, row)),
      );
      const right = (end < 0 ? columns.length : end) - 1;
      return right > left ? [{ top: row, left, bottom: row, right }] : [];
    });
  });
}

/** The headings of labels reach down to the lowest header row. */
function downMerges(columns: readonly Column[], lowest: number): CellRange[] {
  return columns.flatMap((column, at) =>
    "heading" in column && column.heading !== "" ? [{ top: 0, left: at, bottom: lowest, right: at }] : [],
  );
}

function headingOf(column: Column): string | null {
  const words =
    column.holds === "figures" ? [...new Set(column.path)].join(" ") : "heading" in column ? column.heading : "";
  return words === "" ? null : words;
}

/** Rows that number the columns, above the headings or under them; null for none. */
export function numbering(
  choices: Choices["aboveHeader"] | Choices["underHeader"],
  columns: readonly Column[],
): string[] | null {
  switch (choices) {
    case "nothing":
      return null;
    case "line numbers":
    case "column numbers":
      return columns.map((_, at) => String(at + 1));
    case "letters":
      return columns.map((_, at) => String.fromCharCode(65 + at));
    case "bracketed letters":
      return columns.map((column) => (column.holds === "figures" ? `(${String.fromCharCode(97 + column.place)})` : ""));
    case "field names":
      return columns.map(
        (column) =>
          headingOf(column)
            ?.toLowerCase()
            .replace(/[^a-z0-9]+/g, "_")
            .replace(/_$/, "") ?? "",
      );
  }
}

/** The row of units under the headings; null for none. */
export function unitCells(choices: Choices, columns: readonly Column[], across: Across): string[] | null {
  if (choices.units !== "unit row") return null;
  return columns.map((column) => {
    const measure = column.holds === "figures" ? across.columns[column.place]?.measure : null;
    return measure == null ? "" : unitOf(measure, choices);
  });
}
