import { spacedHeading } from "./spacedHeading";

/** Words that can head areas or organisations, and other things too. */
const AREA_WORDS =
  String.raw`(?:(?:police |policing |force |local |geographic(?:al)? )?area|local (?:authority|council)|district` +
  String.raw`|county|borough|ward|place|country|geog(?:raphy)?|region|zone|sector|beat|neighbourhood|locality` +
  String.raw`|location|town|(?:police|garda|electoral|health) division|bcu|lpa|base|branch|depot|campus` +
  String.raw`|(?:fire|fire and rescue|ambulance) service|police force` +
  String.raw`|provider|site|hospital|school|station|centre|practice|service|partnership|organisations?)`;
const AREA = new RegExp(`^${AREA_WORDS}(?: (?:name|area))?$`, "i");
const AREA_CODES = new RegExp(`^${AREA_WORDS} codes?$`, "i");

/** Whether a heading can be of areas or organisations, though it is no sure wording for one. */
export function couldBeAreas(header: string): boolean {
  return AREA.test(spacedHeading(header));
}

/** Whether a heading is of codes of areas or organisations, which may be numbers: `AreaCode`. */
export function couldBeAreaCodes(header: string): boolean {
  return AREA_CODES.test(spacedHeading(header));
}
