import examples from "../../functions/examples.json";

type Answer = string | number;

/** A worked example: a formula that needs nothing of the sheet, what it gives, and why. */
export interface FunctionExample {
  readonly formula: string;
  readonly answer: Answer | readonly (readonly Answer[])[];
  readonly because: string;
}

/** A worked example of each function, by its name. */
export const FUNCTION_EXAMPLES: Readonly<Record<string, FunctionExample | undefined>> = examples;

/**
 * What an example gives, in words; figures as Excel shows them in a cell without a number format.
 *
 * @example
 * answerWords([[0.375, 0.5]]) //=> "0.375, 0.5"
 */
export function answerWords(answer: FunctionExample["answer"]): string {
  if (typeof answer === "string") return answer;
  if (typeof answer === "number") return String(Number(answer.toPrecision(9)));
  return answer.map((row) => row.map(answerWords).join(", ")).join("; ");
}
