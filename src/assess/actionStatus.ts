import { STATUS_COLOURS } from "../domain/statusColour";
import type { StatedStatus } from "../map/mappedRows";

/** What an action can be: a status, or nothing stated. */
export const ACTION_STATUSES = [...STATUS_COLOURS, "Not stated"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/**
 * Rule 6, "action status": the words of the action plan to Green, Amber or Red; never worked out from numbers.
 *
 * `readStatus` says which words and signs are a colour. Words that are none (`On track`, `Completed`) mean what the
 * plan's table `Status words` says; where it says nothing they are kept as they are, and the status is `Not stated`.
 *
 * Source: Thames Valley Police Authority, Annual Delivery Plan 2009-2010, Quarter 4 Report, part 2, which
 * prints `Orange` where its own key says Amber.
 *
 * @param stated Null where no status is stated.
 * @example
 * actionStatus({ read: { kind: "colour", colour: "Green", standard: true } }) //=> "Green"
 * actionStatus({ read: { kind: "words", usual: true } }) //=> "Not stated"
 * actionStatus(null) //=> "Not stated"
 */
export function actionStatus(stated: Pick<StatedStatus, "read"> | null): ActionStatus {
  return stated?.read.kind === "colour" ? stated.read.colour : "Not stated";
}
