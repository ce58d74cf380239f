import { FIGURES, type MappedRows, type Figure } from "../map/mappedRows";
import type { FigureFault } from "../map/figures/figureFault";
import type { Reading, ReadingName } from "../map/figures/reading";
import type { AnsweredCode, CellEdit, Choice, Repair } from "./repair";

/** A cell that can be read in several ways, with the finding that says so. */
interface OpenCell {
  readonly code: AnsweredCode;
  readonly edit: Omit<CellEdit, "after">;
  readonly readings: readonly Reading[];
}

/**
 * Asks how cells are to be read that can be read in more than one way: what a number cell holds or what it shows, 68.2%
 * or 6820%, `none` as 0 or as no figure. One repair for the cells of a column about which the same is asked, because
 * whoever typed them meant the same; cells may be left out. Figures of earlier periods that nothing is made of are
 * left. Nothing is changed until a person names the reading.
 */
export function offerReadings({ measures, assertions }: MappedRows): Repair[] {
  const byQuestion = new Map<string, Map<string, OpenCell>>();
  for (const { measure, label, figures, table } of measures) {
    if (measure !== null) for (const name of FIGURES) addOpenCell(byQuestion, figures[name], label.text, table);
  }
  for (const { assertion, label, target, actual } of assertions) {
    if (assertion !== null) for (const figure of [target, actual]) addOpenCell(byQuestion, figure, label.text, -1);
  }
  return [...byQuestion.values()].map((cells) =>
    repairOf([...cells.values()].sort((a, b) => a.edit.at.row - b.edit.at.row)),
  );
}

function addOpenCell(
  byQuestion: Map<string, Map<string, OpenCell>>,
  figure: Figure | null | undefined,
  beside: string,
  table: number,
): void {
  const open = figure?.fault == null ? null : readingsOf(figure.fault);
  if (figure == null || open === null) return;
  const { at, text } = figure;
  const key = JSON.stringify([
    table,
    at.sheet,
    at.column,
    open.code,
    open.readings.map(({ as }) => as),
    patternOf(text),
  ]);
  const cells = byQuestion.get(key) ?? new Map<string, OpenCell>();
  byQuestion.set(key, cells.set(JSON.stringify([at.row, at.column]), { ...open, edit: { at, before: text, beside } }));
}

/** What surrounds the digits of a figure: cells that are shown alike are asked about together. */
function patternOf(text: string): string {
  return text.replace(/\d[\d,.]*/g, "0");
}

function readingsOf(fault: FigureFault): Pick<OpenCell, "code" | "readings"> | null {
  switch (fault.kind) {
    case "shownDiffers":
      return { code: "shownDiffers", readings: fault.readings };
    case "impossible":
      return { code: "impossibleValue", readings: fault.readings };
    case "unlikely":
      return { code: "unlikelyFigure", readings: fault.readings };
    case "notNumeric":
      return fault.readings === undefined ? null : { code: "valueNotNumeric", readings: fault.readings };
    case "unitMismatch":
      return fault.readings === undefined ? null : { code: "unitMismatch", readings: fault.readings };
    case "spanUnknown":
    case "spanDiffers":
    case "periodsMissing":
    case "otherPeriod":
    case "periodUnread":
    case "twoFigures":
    case "aggregationUnknown":
    case "headerUnclear":
    case "bandUnclear":
    case "mergedFigure":
    case "struckFigure":
    case "otherName":
    case "otherOrganisation":
    case "givenTwice":
      return null;
  }
}

function repairOf(cells: readonly OpenCell[]): Repair {
  const names: readonly ReadingName[] = cells[0]?.readings.map(({ as }) => as) ?? [];
  const textOf = (cell: OpenCell, as: ReadingName): string =>
    cell.readings.find((reading) => reading.as === as)?.text ?? "";
  const choices = names.map((as): Choice => ({
    as,
    edits: cells.map((cell) => ({ ...cell.edit, after: textOf(cell, as) })),
  }));
  const edits = cells.map((cell) => ({ ...cell.edit, after: names.map((as) => textOf(cell, as)).join(" or ") }));
  return { kind: "chooseReading", edits, answers: cells[0]?.code ?? "shownDiffers", choices };
}
