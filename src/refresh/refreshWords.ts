import { listOf } from "../domain/listOf";
import { LEFT_RANGE, LOOKED_UP, LOOKED_UP_LEFT, SHORT_RANGE, TORN_RANGE } from "./refresh";
import type { CellChoice, ColumnLeftBecause, CountedLeft, Left, ReportCellName } from "./refresh";

/** One cell that both changed. */
export function choiceWords({ cell, theirs, ours, given, answer }: CellChoice): string {
  const other =
    given === undefined ? `the report says “${inShort(ours)}”` : `and “${inShort(given.typed)}” on ${given.on}`;
  const said = `${cellWords(cell)}: somebody typed “${inShort(theirs)}”, ${other}.`;
  switch (answer) {
    case "theirs":
      return `${said} What was typed stays.`;
    case "ours":
      return `${said} The report’s is written.`;
    case "both":
      return `${said} Both are written.`;
  }
}

/** One thing that is left as it is. */
export function leftWords(left: Left): string {
  switch (left.kind) {
    case "typedOver":
      return (
        `${cellWords(left.cell)}: “${inShort(left.theirs)}” stays as it was typed; ` +
        `the report says “${inShort(left.ours)}”.`
      );
    case "coveredCell":
      return (
        `${cellWords(left.cell)}: the cell is merged into another, so nobody sees that the report says ` +
        `“${inShort(left.ours)}” there. Take the merged cells apart.`
      );
    case "chartStays":
      return (
        `${left.sheet}: the chart ${left.name} is somebody’s own, and draws ${left.measure}, which is not in the ` +
        "report. It stays, with the figures up to then."
      );
    case "sheetProtected": {
      const cells = left.cells === 1 ? "1 cell" : `${left.cells} cells`;
      return `${left.sheet} is protected: ${cells} of it stay as they are. Take the protection off and refresh again.`;
    }
    case "sheetDeleted":
      return `The sheet ${left.name} was deleted, and is not put back.`;
    case "tableDeleted":
      return `The table ${left.name} was deleted, and is not put back.`;
    case "rowDeleted":
      return `${left.sheet}: the row of ${left.name} was deleted, and is not put back.`;
    case "columnDeleted":
      return `${left.sheet}: the column ${left.name} was deleted, and is not put back.`;
    case "formulasLost":
      return (
        `The column ${left.name} of the table ${left.table} was deleted, so what is worked out from it stands as ` +
        "results: no formula works it out again when somebody types."
      );
    case "countsTooLong":
      return (
        `So many rows of the table ${left.table} are somebody’s own, or have words that are no status, that a ` +
        "formula that counts the report’s would be longer than Excel takes. The counts stand as results, and follow " +
        "at the next refresh."
      );
    case "columnLeft":
      return `${left.sheet}: the column ${left.name} is left out, ${NO_ROOM[left.because]}`;
    case "pastEdited": {
      const cells = left.cells.map(({ heading, now }) => `${heading} (now ${now === "" ? "empty" : `“${now}”`})`);
      return `${left.sheet}, ${left.row}: somebody changed ${listOf(cells)}. It stays, and counts.`;
    }
    case "pastRowsAdded":
      return `${left.sheet}: somebody added ${rowsNamed(left.rows)}. It stays, and counts.`;
    case "pastRowsDeleted":
      return `${left.sheet}: somebody deleted ${rowsNamed(left.rows)}. Nothing is put back.`;
    case "idReused":
      return (
        `${left.sheet}: ${left.name} was “${left.before}” and is “${left.after}” now, which is taken for another. ` +
        "If it is the same under another name, add the old name to its Aliases in the plan and make the report again."
      );
    case "otherBody":
      return `The workbook’s last report is of “${left.before}”, and this one is of “${left.after}”.`;
    case "nameUnclear":
      return (
        `${left.sheet}: several are called “${left.name}”, and their IDs are not what they were. ` +
        "Rows stayed with their IDs: check that what was typed stands with the right one."
      );
    case "countsCells": {
      const place = left.formula === "" ? countedAt(left) : `${countedAt(left)}, =${left.formula}`;
      if (left.function === SHORT_RANGE)
        return (
          `${place}: its range ends beside a measure that is back, and does not take it in. ` + "Widen it if it should."
        );
      if (left.function === LOOKED_UP)
        return (
          `${place}: what was ${left.before ?? ""} is ${left.after ?? ""} now. ` +
          "Look for its new ID or name if it is meant."
        );
      if (left.function === LOOKED_UP_LEFT)
        return (
          `${place}: it looks for ${left.before ?? ""}, which has left its table. What it gives now may be 0 or ` +
          "an error: take it out, or point it at the sheet Retired."
        );
      if (left.function === LEFT_RANGE)
        return (
          `${place}: all rows of its range have left the table, and it takes one of them or none now. ` +
          "Point it at what it should take."
        );
      if (left.function === TORN_RANGE)
        return (
          `${place}: one end of its range has left the table, and the other is worked out. Point both at what it ` +
          "should take."
        );
      return left.before === null
        ? `${place}: ${left.function} takes cells by their place, and rows have moved. Check what it takes now.`
        : `${place}: ${left.function} takes cells by their place. It took ${left.before} and takes ` +
            `${left.after ?? "nothing"} now.`;
    }
    case "ownRows":
      return `${left.sheet}: ${rowsNamed(left.rows)} of somebody’s own, not in the plan. No count takes it in.`;
    case "rowTwice":
      return (
        `${left.sheet} row ${left.at + 1}: a second row of ${left.name}. ` +
        "It is not ours, stays as it is and is not counted."
      );
    case "hiddenRetired":
      return `${left.sheet}: the row of ${left.name} was hidden, and is hidden on the sheet Retired too.`;
    case "rowStays":
      return (
        `${left.sheet}: ${left.name} is no longer in the report, ${STAYS[left.because]} ` +
        "Its figures are marked [z]."
      );
    case "rowUnlistedStays":
      return (
        `${left.sheet}: ${left.name} is no longer to be listed, ${STAYS[left.because]} ` +
        "It says what is reported now."
      );
    case "lineStays":
      return `${left.sheet}: “${left.name}” is no longer in the report, but somebody has worked in its row. It stays.`;
  }
}

/**
 * The cells of a formula that counts: `Board!B3`, `Board!B3 and 11 more`.
 *
 * @example
 * countedAt({ sheet: "Board", cells: ["B3", "B4"] }) //=> "Board!B3 and 1 more"
 */
export function countedAt({ sheet, cells }: Pick<CountedLeft, "sheet" | "cells">): string {
  const [first = "", ...others] = cells;
  const place = sheet === "" ? `the name ${first}` : `${sheet}!${first}`;
  return others.length === 0 ? place : `${place} and ${others.length} more`;
}

/** Most letters of words of a cell where only their sense is wanted: the workbook has them all. */
const SHORT = 90;

function inShort(words: string): string {
  return words.length <= SHORT ? words : `${words.slice(0, SHORT).replace(/\s+\S*$/, "")}…`;
}

function cellWords({ sheet, table, row, heading }: ReportCellName): string {
  return table === "" ? `${sheet}, a line of text` : `${sheet} ${row}, ${heading}`;
}

const STAYS: Readonly<Record<(Left & { readonly kind: "rowStays" | "rowUnlistedStays" })["because"], string>> = {
  lastRow: "but is the last row of its table, and stays.",
  drawing: "but a picture or a text box stands on its row, and it stays. Move that, and refresh again.",
  otherTable:
    "but a table or pivot table of somebody’s own stands in its row, and it stays. Move that, and refresh again.",
  merged:
    "but a cell beside it is merged with one in another row, and it stays. Take those cells apart, and refresh again.",
  cannotMove: "but this version of Excel cannot move its row, and it stays. Update Excel, or use the command line.",
};

const NO_ROOM: Readonly<Record<ColumnLeftBecause, string>> = {
  plainCells:
    "because the table is plain cells now and something stands right of them. Make them a table again, or empty the " +
    "cells beside them.",
  torn:
    "because a table or merged cells right of its table begin above it or end below, and would be torn apart. Move " +
    "them further down, and refresh again.",
};

/** Rows of past figures that are named; the rest are counted. */
const ROWS_NAMED = 5;

function rowsNamed(rows: readonly string[]): string {
  const more = rows.length - ROWS_NAMED;
  const named = rows.slice(0, ROWS_NAMED).join("; ");
  return `${rows.length === 1 ? "1 row" : `${rows.length} rows`} (${named}${more > 0 ? `; and ${more} more` : ""})`;
}
