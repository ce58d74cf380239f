import type { Result } from "../../src/domain/result";

/** What was asked for; a refusal is a failed test. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.fault.sentence);
  return result.value;
}

/** The sentence of a refusal; anything else is a failed test. */
export function sentenceOf(result: Result<unknown>): string {
  if (result.ok) throw new Error("It was not refused.");
  return result.fault.sentence;
}
