/** What an action can be: a status, or nothing stated. */
export const ACTION_STATUSES = ["Green", "Amber", "Red", "Not stated"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** The standard words, and the letters that everybody writes for them. */
const STANDARD: ReadonlyMap<string, ActionStatus> = new Map([
  ["green", "Green"],
  ["amber", "Amber"],
  ["red", "Red"],
  ["g", "Green"],
  ["a", "Amber"],
  ["r", "Red"],
]);

/** Words that mean a standard one; using one of them is worth a finding. */
const READ_AS: ReadonlyMap<string, ActionStatus> = new Map([
  ["orange", "Amber"],
  ["yellow", "Amber"],
  ["complete", "Green"],
  ["completed", "Green"],
  ["on track", "Green"],
  ["on target", "Green"],
  ["off track", "Red"],
  ["behind schedule", "Amber"],
  ["delayed", "Amber"],
  ["at risk", "Amber"],
  ["not achieved", "Red"],
]);

/** An action's status as read from its word. */
export interface ReadActionStatus {
  readonly status: ActionStatus;
  /** Whether the word itself was Green, Amber or Red, its letter, or nothing at all. */
  readonly standard: boolean;
}

/**
 * Rule 6, "action status": the word of the action plan to Green, Amber or Red; never worked out from numbers.
 *
 * Case and spaces do not matter. Nothing stated: `Not stated`. Null for a word that means none of them.
 *
 * Source: Thames Valley Police Authority, Annual Delivery Plan 2009-2010, Quarter 4 Report, part 2, which
 * prints `Orange` where its own key says Amber.
 *
 * @example
 * actionStatus("Green") //=> {"status":"Green","standard":true}
 * actionStatus("G") //=> {"status":"Green","standard":true}
 * actionStatus("Orange") //=> {"status":"Amber","standard":false}
 * actionStatus("") //=> {"status":"Not stated","standard":true}
 * actionStatus("Purple") //=> null
 */
export function actionStatus(word: string): ReadActionStatus | null {
  const normalised = word.trim().toLowerCase().replace(/\s+/g, " ");
  if (normalised === "") return { status: "Not stated", standard: true };
  const standard = STANDARD.get(normalised);
  if (standard !== undefined) return { status: standard, standard: true };
  const readAs = READ_AS.get(normalised);
  return readAs === undefined ? null : { status: readAs, standard: false };
}
