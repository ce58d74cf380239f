import type { Dice } from "../../../truth/dice";
import { adds, type Across } from "./across";
import type { Down, Entry, Group } from "./down";
import { meanOf, rowDrawing, sumOf, type Figure } from "./figures";
import { hasGroupColumn, hasGroupTotals } from "./notDrawn";
import type { Choices } from "./odds";

/** A row under the headings, before it is printed. */
export interface Line {
  readonly kind: "data" | "section" | "total" | "blank";
  readonly group: string;
  readonly name: string;
  readonly code: string;
  /** One for each column of figures; null for none printed. Empty where the row has none. */
  readonly figures: readonly (Figure | null)[];
  /** The rows that a total adds, by their places among the lines. */
  readonly parts: readonly number[];
  readonly entry: Entry | null;
}

/** The rows under the headings in their order. */
export function linesOf(dice: Dice, choices: Choices, down: Down, across: Across): Line[] {
  const draw = rowDrawing(dice, choices, across);
  const blocks = down.groups.map((group) => ({ group, data: dataLines(group, draw) }));
  const printsRates = dice.chance(0.6);
  const total = (parts: readonly Line[], names: { group: string; name: string }): Draft => ({
    line: {
      ...BLANK,
      kind: "total",
      ...names,
      code: choices.totalLabel === "in every label cell" ? names.name : "",
      figures: totalFigures(parts, choices, across, printsRates),
    },
    adds: parts,
  });
  const drafts: Draft[] = [];
  const groupTotals: Line[] = [];
  for (const [place, { group, data }] of blocks.entries()) {
    if (place > 0 && choices.blankRows === "between groups") drafts.push(draftOf({ ...BLANK }));
    if (choices.groups === "section rows") drafts.push(draftOf({ ...BLANK, kind: "section", name: group.name }));
    const ofGroup = hasGroupTotals(choices) ? total(data, groupTotalNames(choices, group.name)) : null;
    if (ofGroup !== null) groupTotals.push(ofGroup.line);
    const rows = data.map(draftOf);
    drafts.push(
      ...(ofGroup === null ? rows : choices.totals.endsWith("above") ? [ofGroup, ...rows] : [...rows, ofGroup]),
    );
  }
  if (choices.totals === "none" || choices.totals.startsWith("each group")) return withParts(drafts);
  const parts = groupTotals.length > 0 ? groupTotals : blocks.flatMap(({ data }) => data);
  const whole = total(parts, { group: "", name: wholeName(choices, down) });
  const beside = choices.blankRows === "beside the total" ? [draftOf({ ...BLANK })] : [];
  return withParts(choices.totals.endsWith("above") ? [whole, ...beside, ...drafts] : [...drafts, ...beside, whole]);
}

const BLANK: Line = { kind: "blank", group: "", name: "", code: "", figures: [], parts: [], entry: null };

/** A line with the lines that it adds, before it is known where they stand. */
interface Draft {
  readonly line: Line;
  readonly adds: readonly Line[];
}

function draftOf(line: Line): Draft {
  return { line, adds: [] };
}

function withParts(drafts: readonly Draft[]): Line[] {
  const places = new Map(drafts.map(({ line }, place) => [line, place]));
  return drafts.map(({ line, adds: added }) => ({ ...line, parts: added.map((part) => places.get(part) ?? NaN) }));
}

function dataLines({ name, entries }: Group, draw: ReturnType<typeof rowDrawing>): Line[] {
  let whole: Figure[] | null = null;
  return entries.map((entry) => {
    const figures = draw(entry, whole);
    if (!entry.isOfWhich) whole = figures;
    return { ...BLANK, kind: "data", group: name, name: entry.name, code: entry.code, figures, entry };
  });
}

/** Sums where a measure adds up; else the mean, or nothing where the table shows none. */
function totalFigures(
  parts: readonly Line[],
  choices: Choices,
  { columns }: Across,
  printsRates: boolean,
): (Figure | null)[] {
  const anyAdds = columns.some(({ measure }) => measure !== null && adds(measure));
  return columns.map(({ measure }, column) => {
    const figures = parts.flatMap((line) => line.figures[column] ?? []);
    if (measure !== null && adds(measure)) return sumOf(figures, choices);
    return printsRates || !anyAdds ? meanOf(figures, choices) : null;
  });
}

function groupTotalNames(choices: Choices, group: string): { group: string; name: string } {
  const inColumn = hasGroupColumn(choices);
  const shownGroup = choices.groups === "column" ? group : "";
  switch (choices.totalLabel) {
    case "Total":
    case "in every label cell":
      return { group: shownGroup, name: inColumn && shownGroup !== "" ? "Total" : `Total ${group}` };
    case "all of them":
      return { group: shownGroup, name: `All ${group}` };
    case "name of the whole":
      return { group: "", name: group };
    case "blank":
      return { group: "", name: "" };
  }
}

function wholeName({ totalLabel }: Choices, { all, whole }: Down): string {
  switch (totalLabel) {
    case "Total":
    case "in every label cell":
      return "Total";
    case "all of them":
      return all;
    case "name of the whole":
      return whole;
    case "blank":
      return "";
  }
}
