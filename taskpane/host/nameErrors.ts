import type { CellRef, Result } from "../../src/index";
import { address } from "../../src/index";
import { askExcel } from "./askExcel";
import { hostError } from "./hostError";
import { lookThrough } from "./usedChunks";

/** A cell that shows #NAME? although its formula calls a function of ours. */
export interface NameError {
  readonly at: CellRef;
  readonly formula: string;
}

/** What came of rewriting formulas: those that still show #NAME?, and why Excel refused where it did. */
export interface Mended {
  readonly mended: number;
  readonly left: readonly NameError[];
  readonly refused: readonly string[];
}

const NAME_ERROR = "#NAME?";
const LOOKED_AT = "values,formulas,rowIndex,columnIndex";

/** Looks through every sheet for cells that show #NAME? and call one of these functions. */
export function findNameErrors(names: readonly string[]): Promise<Result<readonly NameError[]>> {
  const callsOurs = callOf(names);
  return askExcel(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    workbook.worksheets.load("items/name");
    await context.sync();
    const nameErrors: NameError[] = [];
    for (const { name: sheet } of workbook.worksheets.items) {
      const worksheet = workbook.worksheets.getItem(sheet);
      await lookThrough(context, worksheet, LOOKED_AT, ({ values, formulas, rowIndex, columnIndex }) => {
        values.forEach((row: readonly unknown[], down) =>
          row.forEach((value, across) => {
            const formula: unknown = formulas[down]?.[across];
            if (value !== NAME_ERROR || typeof formula !== "string" || !callsOurs.test(formula)) return;
            nameErrors.push({
              at: { file: workbook.name, sheet, row: rowIndex + down, column: columnIndex + across },
              formula,
            });
          }),
        );
      });
    }
    return nameErrors;
  });
}

/** Sets the same formulas again, so that Excel looks for their functions afresh. Cells changed since are left alone. */
export function rewriteFormulas(cells: readonly NameError[]): Promise<Result<Mended>> {
  return askExcel(async (context) => {
    const left: NameError[] = [];
    const refused = new Set<string>();
    let mended = 0;
    for (const sheet of new Set(cells.map(({ at }) => at.sheet))) {
      const here = cells.filter(({ at }) => at.sheet === sheet);
      try {
        const stillWrong = await rewriteOn(context, sheet, here);
        for (const cell of stillWrong) left.push(cell);
        mended += here.length - stillWrong.length;
      } catch (error) {
        const sentence = hostError(error);
        if (sentence === null) throw error;
        refused.add(`${sheet}: ${sentence}`);
        for (const cell of here) left.push(cell);
      }
    }
    return { mended, left, refused: [...refused] };
  });
}

async function rewriteOn(
  context: Excel.RequestContext,
  sheet: string,
  cells: readonly NameError[],
): Promise<NameError[]> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const open = cells.map((cell) => ({ cell, range: worksheet.getRange(address(cell.at)) }));
  for (const { range } of open) range.load("formulas");
  await context.sync();
  const unchanged = open.filter(({ cell, range }) => range.formulas[0]?.[0] === cell.formula);
  for (const { cell, range } of unchanged) range.formulas = [[plainCall(cell.formula)]];
  await context.sync();
  for (const { range } of unchanged) range.load("values");
  await context.sync();
  return unchanged.filter(({ range }) => range.values[0]?.[0] === NAME_ERROR).map(({ cell }) => cell);
}

/**
 * A call of one of the functions, by whichever of the add-in's manifests, as Excel keeps it with and without the
 * add-in.
 */
function callOf(names: readonly string[]): RegExp {
  return new RegExp(
    `(?<![\\w.])(?:_xldudf_)?(?:OUTTURN[._])?(?:${names.map((name) => name.replace(/\W/g, "\\$&")).join("|")})\\(`,
    "i",
  );
}

/**
 * A formula without the mark that Excel keeps before functions of add-ins that it did not know when it opened the file.
 */
function plainCall(formula: string): string {
  return formula.replace(/(?<![\w.])_xldudf_(OUTTURN)?[._]?/gi, (_, namespace: string | undefined) =>
    namespace === undefined ? "" : `${namespace}.`,
  );
}
