/** Names of the whole that parts stand beside: `All`, `Total`, `All wards`, `Overall`. */
const ALL = /^(?:(?:grand |overall )?totals?|all(?: [a-z]+)?|overall|whole|combined|everyone|both)$/i;
/** Names of the whole body, beside areas or departments of it: `Force`, `Council total`, `Trust-wide`. */
const BODY = new RegExp(
  String.raw`^(?:whole |all )?(?:the )?(?:force|council|trust|organisation|authority|borough|county|service` +
    String.raw`|corporate)(?:[ -]?(?:wide|total|overall|level|area))?$`,
  "i",
);

/** Whether a name in a column of parts is that of them all. */
export function isWholeName(name: string): boolean {
  return ALL.test(name.trim());
}

/** Whether a name in a column of areas or departments is that of the whole body. */
export function isWholeBody(name: string): boolean {
  return isWholeName(name) || BODY.test(name.trim());
}

/** A name that can be nothing but a part's: `North`, `East area`. */
const PART =
  /^(?:north|south|east|west|central|inner|outer)(?:ern)?(?:[ -](?:east|west|area|division|district|sector))?$/i;

/** Whether a name is plainly that of a part, whoever the whole is. */
export function isPartName(name: string): boolean {
  return PART.test(name.trim());
}
