import { address, cellName, columnLetters, type CellRef } from "../domain/cell";
import { readingWords, type ReadingName } from "../map/figures/reading";
import { readValue } from "../read/cells/readValue";

/** What can be put right in an extract for a person who confirms it; nothing is put right unasked. */
export const REPAIR_KINDS = [
  "moveLabelsUp",
  "readAsPercentage",
  "mapStatusWord",
  "stripMark",
  "chooseReading",
] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** Codes of the findings that a repair can answer. */
export type AnsweredCode =
  | "labelsShifted"
  | "unitMismatch"
  | "statusWordNotStandard"
  | "valueNotNumeric"
  | "impossibleValue"
  | "unlikelyFigure"
  | "shownDiffers";

/** The finding that each kind of repair answers; a choice of readings may answer others, and says which. */
export const REPAIR_ANSWERS: Readonly<Record<RepairKind, AnsweredCode>> = {
  moveLabelsUp: "labelsShifted",
  readAsPercentage: "unitMismatch",
  mapStatusWord: "statusWordNotStandard",
  stripMark: "valueNotNumeric",
  chooseReading: "shownDiffers",
};

/** What was done to a cell, as the audit trail says it. */
export const REPAIR_NAMES: Readonly<Record<RepairKind, string>> = {
  moveLabelsUp: "Label moved up a row",
  readAsPercentage: "Read as a percentage",
  mapStatusWord: "Status word mapped",
  stripMark: "Mark taken off",
  chooseReading: "Reading chosen",
};

/** One cell before and after; `""` for a blank one. */
export interface CellEdit {
  readonly at: CellRef;
  readonly before: string;
  readonly after: string;
  /** What the edited cell belongs to, for a reader: the figures beside a label, the label of a figure. */
  readonly beside: string;
}

/** One of the readings that cells can be given. */
export interface Choice {
  readonly as: ReadingName;
  readonly edits: readonly CellEdit[];
}

/** A repair as offered: all its cells, in the order of the extract. */
export interface Repair {
  readonly kind: RepairKind;
  readonly edits: readonly CellEdit[];
  /** The finding that it answers, where its kind can answer several. */
  readonly answers?: AnsweredCode;
  /** What there is to choose from, where a person has to name a reading; each edit then has all of them after it. */
  readonly choices?: readonly Choice[];
  /** The reading that was chosen. */
  readonly as?: ReadingName;
}

/** The finding that a repair answers. */
export function answeredBy({ kind, answers }: Repair): AnsweredCode {
  return answers ?? REPAIR_ANSWERS[kind];
}

/** A choice of readings as it is made by naming one of them. */
export function chosen(repair: Repair, { as, edits }: Choice): Repair {
  return { kind: repair.kind, edits, as, answers: answeredBy(repair) };
}

/** A repair that a person has confirmed. */
export interface ConfirmedRepair extends Repair {
  readonly by: string;
  /** Null where none was given. */
  readonly reason: string | null;
}

/**
 * A repair in one sentence.
 *
 * @example
 * describeRepair({ kind: "stripMark", edits: [{ at: { file: "e.csv", sheet: "", row: 6, column: 2 }, before: "45*",
 * after: "45", beside: "Burglary" }] })
 *   //=> "Take “*” off 45*, which leaves 45."
 */
export function describeRepair({ kind, edits, choices, as }: Repair): string {
  const [first] = edits;
  if (first === undefined) return "Change nothing.";
  const { before, after } = first;
  switch (kind) {
    case "moveLabelsUp":
      return moveLabelsUpWords(edits, first);
    case "readAsPercentage":
      return readAsPercentageWords(edits, first);
    case "mapStatusWord":
      return `Map “${before}” to ${after}${edits.length === 1 ? "" : `, in ${edits.length} cells`}.`;
    case "chooseReading":
      return chooseReadingWords(first, edits.length - 1, choices, as);
    case "stripMark": {
      const mark = before.slice(after.length).trim();
      return edits.length === 1
        ? `Take “${mark}” off ${before}, which leaves ${after}.`
        : `Take “${mark}” off ${edits.length} figures: ${before} becomes ${after}, and so on.`;
    }
  }
}

function chooseReadingWords(
  { before, after }: CellEdit,
  others: number,
  choices: readonly Choice[] | undefined,
  as: ReadingName | undefined,
): string {
  const rest =
    others === 0
      ? ""
      : `, and ${others === 1 ? "1 more figure" : `${others} more figures`} of its column in the same way`;
  if (as !== undefined) return `Read ${shownText(before)} as ${readingWords({ as, text: after })}${rest}.`;
  if (choices?.length === 1) return `Let ${before} stand as it is${rest}.`;
  const readings = (choices ?? []).flatMap((choice) =>
    choice.edits.slice(0, 1).map((edit) => readingWords({ as: choice.as, text: edit.after })),
  );
  return `Say how ${shownText(before)} is read: ${readings.join(", or ")}${rest}.`;
}

function moveLabelsUpWords(edits: readonly CellEdit[], first: CellEdit): string {
  const from = cellName({ ...first.at, row: first.at.row + 1 });
  const to = address({ row: edits.at(-1)?.at.row ?? first.at.row, column: first.at.column });
  const headings = headingsKept(edits).map(({ before }) => ` “${before}” stays above them as their heading.`);
  return `Move the labels from ${from} to ${to} up a row, to stand beside their figures.${headings.join("")}`;
}

function readAsPercentageWords(edits: readonly CellEdit[], { at, before, after }: CellEdit): string {
  const others = edits.length - 1;
  const rest =
    others === 0
      ? ""
      : `, and ${others === 1 ? "the other figure" : `the other ${others} figures`} of column ` +
        `${columnLetters(at.column)} in the same way`;
  const small = edits.find((edit) => Math.abs(bareNumber(edit.before)) <= 1);
  const doubt =
    small === undefined
      ? ""
      : ` ${small.before} becomes ${small.after}, not ${Number((bareNumber(small.before) * 100).toPrecision(12))}%.`;
  return `Read ${before} as ${after}${rest}.${doubt}`;
}

function bareNumber(text: string): number {
  const read = readValue(text);
  return read.kind === "number" ? read.number : Number.NaN;
}

/**
 * Of labels that are moved up a row, those that no row takes: the heading that a run's first figures stand on. It is
 * kept as a heading above them.
 */
export function headingsKept(edits: readonly CellEdit[]): CellEdit[] {
  const above = new Map<number, CellEdit>();
  return edits.filter((edit) => {
    const taken = above.get(edit.at.column)?.after === edit.before;
    above.set(edit.at.column, edit);
    return edit.before !== "" && !taken;
  });
}

/** Where an edit is and what it does, to tell whether two are the same; in what file, does not matter. */
export function editKey({ at, before, after }: CellEdit): string {
  return JSON.stringify([cellName(at), before, after]);
}

/** What tells one repair from another. */
export function repairKey({ kind, edits }: Repair): string {
  return JSON.stringify([kind, edits.map(editKey)]);
}

/**
 * What a cell holds, for a reader: a blank one says so.
 *
 * @example
 * shownText("45*") //=> "45*"
 * shownText("") //=> "(blank)"
 */
export function shownText(text: string): string {
  return text === "" ? "(blank)" : text;
}
