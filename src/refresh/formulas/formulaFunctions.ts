import { largest, smallest } from "../../domain/extremes";
import type { Worked } from "./evaluateFormula";

/** What a function is given: the values of a part, and whether they are cells. */
export interface FormulaPart {
  readonly values: readonly Worked[];
  readonly isRange: boolean;
}

type FormulaFunction = (parts: readonly FormulaPart[]) => Worked | undefined;

/** The figures of some parts: of cells, only those that hold one. Undefined where words were given themselves. */
function figures(parts: readonly FormulaPart[]): number[] | undefined {
  const all = parts.flatMap(({ values, isRange }) =>
    values.map((value) =>
      typeof value === "number" ? value : isRange ? null : typeof value === "boolean" ? Number(value) : undefined,
    ),
  );
  return all.includes(undefined) ? undefined : all.filter((one) => typeof one === "number");
}

function ofFigures(work: (all: readonly number[]) => number | undefined): FormulaFunction {
  return (parts) => {
    const all = figures(parts);
    return all === undefined ? undefined : work(all);
  };
}

function truths(parts: readonly FormulaPart[]): boolean[] | undefined {
  const all = parts.flatMap(({ values, isRange }) =>
    values.map((value) =>
      typeof value === "string" ? (isRange ? null : undefined) : value === null ? null : Boolean(value),
    ),
  );
  return all.includes(undefined) ? undefined : all.filter((one) => typeof one === "boolean");
}

/** One value; undefined where a part has several. */
function single([part]: readonly FormulaPart[]): Worked | undefined {
  return part?.values.length === 1 ? part.values[0] : undefined;
}

function test(is: (value: Worked) => boolean): FormulaFunction {
  return (parts) => {
    const value = single(parts);
    return value === undefined ? undefined : is(value);
  };
}

/** Rounds a figure to places, as Excel does: halves away from 0, on what the figure shows. */
function roundedTo(round: (size: number) => number): FormulaFunction {
  return (parts) => {
    const [figure, places] = [single(parts.slice(0, 1)), single(parts.slice(1))];
    if (typeof figure !== "number" || typeof places !== "number") return undefined;
    const scale = 10 ** Math.trunc(places);
    const size = Number((Math.abs(figure) * scale).toPrecision(15));
    return (Math.sign(figure) * round(size)) / scale;
  };
}

/** The functions that are worked out here, by their names: those that people type in a report. */
export const FORMULA_FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map<string, FormulaFunction>([
  ["AND", (parts) => truths(parts)?.every(Boolean)],
  ["OR", (parts) => truths(parts)?.some(Boolean)],
  [
    "NOT",
    (parts) => {
      const value = single(parts);
      return typeof value === "string" || value === undefined ? undefined : !value;
    },
  ],
  ["ISNUMBER", test((value) => typeof value === "number")],
  ["ISTEXT", test((value) => typeof value === "string")],
  ["ISBLANK", test((value) => value === null)],
  ["ABS", ofFigures(([one]) => (one === undefined ? undefined : Math.abs(one)))],
  ["INT", ofFigures(([one]) => (one === undefined ? undefined : Math.floor(one)))],
  ["ROUND", roundedTo(Math.round)],
  ["ROUNDUP", roundedTo(Math.ceil)],
  ["ROUNDDOWN", roundedTo(Math.floor)],
  ["SUM", ofFigures((all) => all.reduce((sum, one) => sum + one, 0))],
  ["AVERAGE", ofFigures((all) => (all.length === 0 ? undefined : all.reduce((sum, one) => sum + one, 0) / all.length))],
  ["MAX", ofFigures((all) => (all.length === 0 ? 0 : largest(all)))],
  ["MIN", ofFigures((all) => (all.length === 0 ? 0 : smallest(all)))],
  ["COUNT", (parts) => parts.flatMap(({ values }) => values).filter((one) => typeof one === "number").length],
  ["COUNTA", (parts) => parts.flatMap(({ values }) => values).filter((one) => one !== null).length],
]);
