/**
 * Why something is refused that people can put right: what is wrong, where, and what to do. Our own bugs are thrown.
 */
export interface Fault {
  readonly sentence: string;
}

/** A refusal. */
export interface Refused<F extends Fault = Fault> {
  readonly ok: false;
  readonly fault: F;
}

/** What was asked for, or why it is refused. */
export type Result<T, F extends Fault = Fault> = { readonly ok: true; readonly value: T } | Refused<F>;

/**
 * What was asked for.
 *
 * @example
 * ok(3) //=> { ok: true, value: 3 }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * A refusal in one sentence or two.
 *
 * @example
 * refused("Choose a plan.") //=> { ok: false, fault: { sentence: "Choose a plan." } }
 */
export function refused(sentence: string): Refused {
  return { ok: false, fault: { sentence } };
}
