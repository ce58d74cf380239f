import type { Dice } from "../../../truth/dice";
import { STATUS_COLOURS, type MissingReason, type StatusColour } from "../shape";
import type { Across } from "./across";
import type { Column } from "./columns";
import { printedFigure } from "./figures";
import type { Line } from "./lines";
import { COMMENTS } from "./names";
import type { Choices } from "./odds";

/** The cells of the lines as printed, and what some of them hold, by line and column. */
export interface Cells {
  readonly rows: readonly (readonly string[])[];
  readonly missing: readonly { readonly line: number; readonly column: number; readonly reason: MissingReason }[];
  /** The lines, each with the columns of figures in which it has none, a blank cell too. */
  readonly withoutFigure: ReadonlyMap<number, ReadonlySet<number>>;
  readonly statuses: readonly { readonly line: number; readonly column: number; readonly colour: StatusColour }[];
}

export function cellsOf(
  dice: Dice,
  choices: Choices,
  columns: readonly Column[],
  lines: readonly Line[],
  across: Across,
): Cells {
  const withoutFigure = missingFigures(dice, choices, lines, across);
  const colours = lines.map(() => dice.pick(STATUS_COLOURS));
  const inWords = dice.chance(0.4);
  const comments = lines.map((_, at) => (at > 0 && dice.chance(0.2) ? "" : dice.pick(COMMENTS)));
  const marksFrom = dice.whole(1, Math.max(1, lines.length - 3));
  const marked = markedLines(lines, marksFrom);
  const rows = lines.map((line, at) =>
    columns.map((column): string => {
      const isData = line.kind === "data";
      switch (column.holds) {
        case "spacer":
          return "";
        case "group":
          return groupCell(choices, lines, at);
        case "code":
          return line.code;
        case "name":
          return line.kind === "section" ? "" : line.name;
        case "figures": {
          if (withoutFigure.get(at)?.has(column.place)) return choices.missing === "blank" ? "" : choices.missing;
          const figure = line.figures[column.place];
          return figure == null ? "" : printedFigure(figure, choices);
        }
        case "comment":
          return isData ? (comments[at] ?? "") : "";
        case "status":
          return isData ? (inWords ? (colours[at] ?? "") : (colours[at]?.charAt(0) ?? "")) : "";
        case "marks":
          return marked.has(at) ? "p" : "";
      }
    }),
  );
  for (const [at, line] of lines.entries()) {
    if (line.kind === "section") rows[at]?.splice(0, 1, line.name);
  }
  const reason = missingReason(choices);
  return {
    rows,
    withoutFigure,
    missing: [...withoutFigure].flatMap(([line, places]) =>
      reason === null
        ? []
        : columns.flatMap((column, at) =>
            column.holds === "figures" && places.has(column.place) ? [{ line, column: at, reason }] : [],
          ),
    ),
    statuses: columns.flatMap((column, at) =>
      column.holds === "status"
        ? lines.flatMap(({ kind }, line) =>
            kind === "data" ? [{ line, column: at, colour: colours[line] ?? "Red" }] : [],
          )
        : [],
    ),
  };
}

/** The lines with a mark at the right: most from one on, and the last at least, since a column has something in it. */
function markedLines(lines: readonly Line[], from: number): ReadonlySet<number> {
  const data = lines.flatMap(({ kind }, at) => (kind === "data" ? [at] : []));
  const marked = data.filter((at) => at === from || (at > from && at % 3 !== 0));
  return new Set(marked.length > 0 ? marked : data.slice(-1));
}

/** The name of a group, on its first row only in a sparse or merged column. */
function groupCell({ groups }: Choices, lines: readonly Line[], at: number): string {
  const [line, before] = [lines[at], lines[at - 1]];
  if (line === undefined || line.kind === "section") return "";
  const repeats = line.kind === "data" && before?.kind === "data" && before.group === line.group;
  return repeats && groups !== "column" ? "" : line.group;
}

/** At most half of the figures of a row, and a third of a column. */
function missingFigures(
  dice: Dice,
  choices: Choices,
  lines: readonly Line[],
  across: Across,
): Map<number, Set<number>> {
  const missing = new Map<number, Set<number>>();
  if (choices.missing === "none") return missing;
  const data = lines.flatMap(({ kind }, at) => (kind === "data" ? [at] : []));
  const places = across.columns.flatMap(({ less }, place) => (less === null ? [place] : []));
  const cells = dice.shuffle(data.flatMap((line) => places.map((place) => ({ line, place }))));
  const mostOfColumn = Math.max(1, Math.floor(data.length / 3));
  const taken = across.columns.map(() => 0);
  let left = dice.whole(1, 4);
  for (const { line, place } of cells) {
    if (left === 0) break;
    const ofLine = missing.get(line) ?? new Set<number>();
    if ((ofLine.size + 1) * 2 > places.length || (taken[place] ?? 0) >= mostOfColumn) continue;
    missing.set(line, ofLine.add(place));
    taken[place] = (taken[place] ?? 0) + 1;
    left -= 1;
  }
  // Nor is there a difference from a figure that is missing.
  for (const ofLine of missing.values()) {
    for (const [place, { less }] of across.columns.entries()) {
      if (less?.some((operand) => ofLine.has(operand))) ofLine.add(place);
    }
  }
  return missing;
}

/** What a mark means by the key that `keyOf` prints, or by itself; null for a blank cell, which is no mark. */
function missingReason({ missing, notes }: Choices): MissingReason | null {
  const hasKey = notes !== "none";
  switch (missing) {
    case "none":
    case "blank":
      return null;
    case "N/A":
      return { by: "words", words: "not applicable" };
    case "[x]":
      return { by: "words", words: "not available" };
    case "..":
      return hasKey ? { by: "words", words: "not available" } : { by: "nothing" };
    case "*":
      return hasKey ? { by: "words", words: "withheld" } : { by: "nothing" };
    case "-":
      return { by: "words", words: "not collected" };
  }
}

/** The note that says what the mark of a missing figure means; null where none is needed. */
export function keyOf({ missing }: Choices): string | null {
  switch (missing) {
    case "none":
    case "blank":
    case "N/A":
      return null;
    case "[x]":
      return "[x] Not available";
    case "..":
      return ".. Not available";
    case "*":
      return "* Withheld, so that nobody can be identified";
    case "-":
      return "- Not collected";
  }
}
