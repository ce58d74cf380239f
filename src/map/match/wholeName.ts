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

/** Names of the whole in any column of parts: of people, of areas, of kinds of things. */
const OF_PARTS = new RegExp(
  String.raw`^(?:(?:grand |overall )?totals?|all|all [a-z][a-z ]{0,24}|overall|whole|combined|everyone|everybody|both` +
    String.raw`|both (?:sexes|genders)|persons|people|whole [a-z]+|[a-z]+[ -]wide|[a-z]+ (?:total|overall))$`,
  "i",
);

/**
 * Whether a name in a column of parts may be that of the whole, which its figures then have to prove.
 *
 * @example
 * isWholeOfParts("Borough-wide") //=> true
 * isWholeOfParts("All learners") //=> true
 * isWholeOfParts("North") //=> false
 */
export function isWholeOfParts(name: string): boolean {
  return OF_PARTS.test(name.trim()) || isWholeBody(name);
}

/** A name that can be nothing but a part's: `North`, `East area`. */
const PART =
  /^(?:north|south|east|west|central|inner|outer)(?:ern)?(?:[ -](?:east|west|area|division|district|sector))?$/i;

/** Whether a name is plainly that of a part, whoever the whole is. */
export function isPartName(name: string): boolean {
  return PART.test(name.trim());
}
