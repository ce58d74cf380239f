/** The errors that a custom function can answer with. Only `#VALUE!` and `#N/A` show their message in Excel. */
export const FAULT_CODES = ["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/**
 * A fault that the cell shows as an error, with a message where Excel shows one. Thrown, but no Error: nobody reads its
 * stack, and a column may have 100,000 of them.
 */
export class FunctionFault {
  constructor(
    readonly code: FaultCode,
    readonly message: string,
  ) {}
}

/** The error a cell shows for a fault. */
export function excelError({ code, message }: FunctionFault): CustomFunctions.Error {
  switch (code) {
    case "#VALUE!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, message);
    case "#N/A":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
    case "#DIV/0!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    case "#NUM!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
    case "#NULL!":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.nullReference);
  }
}

/** Thrown to Excel: the error of the one cell that asked. What is no fault of the figures goes on as it is. */
export function asExcelError(error: unknown): unknown {
  return error instanceof FunctionFault ? excelError(error) : error;
}
