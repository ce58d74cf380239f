/** The part of fast-formula-parser that the host uses; the package has no types of its own. */
declare module "fast-formula-parser" {
  interface CellReference {
    sheet?: string;
    row: number;
    col: number;
  }

  interface RangeReference {
    sheet?: string;
    from: { row: number; col: number };
    to: { row: number; col: number };
  }

  interface Argument {
    readonly value: unknown;
    readonly isArray?: boolean;
    readonly omitted?: boolean;
  }

  interface Operand {
    readonly val: unknown;
    readonly isArray: boolean;
  }

  class FormulaError extends Error {
    constructor(code: string);
    readonly error: string;
    readonly details?: unknown;
  }

  class FormulaParser {
    static readonly FormulaError: typeof FormulaError;
    readonly functions: Record<string, unknown>;
    /**
     * Last word on a result; replaced, because it takes an error behind a plain reference for a value of no known
     * kind.
     */
    checkFormulaResult: (result: unknown) => unknown;
    /** The value behind a reference; anything else is given back as it is. */
    retrieveRef(value: unknown): unknown;
    readonly utils: { _applyInfix: (left: Operand, operator: string, right: Operand) => unknown };
    constructor(config: {
      functions?: Readonly<Record<string, (...args: Argument[]) => unknown>>;
      onCell: (reference: CellReference) => unknown;
      onRange: (reference: RangeReference) => unknown;
      onVariable: (name: string, sheet: string) => CellReference | RangeReference | null;
    });
    parse(formula: string, position: { row: number; col: number; sheet: string }, allowArray: boolean): unknown;
  }

  export type { Argument, CellReference, Operand, RangeReference };
  export default FormulaParser;
}
