import FormulaParser from "fast-formula-parser";
import * as outturn from "../../functions/functions";
import type { ExcelCell } from "../../functions/argument";
import type { ExcelRange } from "../../functions/spill";

/** What cells hold, by address. */
export type Cells = Readonly<Record<string, number | string | null>>;

type Wrapper = (...ranges: ExcelRange[]) => unknown[][];

/** The add-in's own functions, under the names that Excel knows them by. */
const ADD_IN: Readonly<Record<string, Wrapper>> = {
  RAG: outturn.rag as Wrapper,
  RAGBAND: outturn.ragBand as Wrapper,
  ACHIEVED: outturn.isAchieved as Wrapper,
  YOY: outturn.yoy as Wrapper,
  DIRECTION: outturn.direction as Wrapper,
  MILESTONELEVEL: outturn.levelOfMilestone as Wrapper,
};

/** Works out an Excel formula (without its `=`) over a few cells; the add-in's functions are its own code. */
export function evaluate(formula: string, cells: Cells): unknown {
  const functions = Object.fromEntries(
    Object.entries(ADD_IN).map(([name, wrapper]) => [
      name,
      (...args: { readonly value: unknown }[]) =>
        answerOf(
          wrapper,
          args.map(({ value }) => [[value as ExcelCell]]),
        ),
    ]),
  );
  const parser = new FormulaParser({
    // In a LAMBDA's body an argument left out; here its cell is blank.
    functions: { ...functions, ISOMITTED: ({ value }: { readonly value: unknown }) => value === null },
    onCell: ({ row, col }) => {
      const cell = cells[`${String.fromCharCode(64 + col)}${row}`] ?? null;
      // Excel compares numbers as rounded to 15 digits; this engine compares all that a cell holds.
      return typeof cell === "number" ? Number(cell.toPrecision(15)) : cell;
    },
    onRange: () => null,
    onVariable: () => null,
  });
  return parser.parse(formula, { sheet: "Sheet1", row: 1, col: 26 }, false);
}

/** This engine works out both branches of an IF, so a function's error is a value here until it is chosen. */
function answerOf(wrapper: Wrapper, ranges: ExcelRange[]): unknown {
  try {
    return wrapper(...ranges)[0]?.[0];
  } catch (error) {
    return `#ERROR: ${String(error)}`;
  }
}
