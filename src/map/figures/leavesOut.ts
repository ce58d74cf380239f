/** How a note says that figures are not of everything; a mark or a number may stand before it. */
const LEAVES_OUT = new RegExp(
  String.raw`^(?:[^\p{L}]{0,8}|notes?\W{0,3})(?:(?:all|the|these|this|our)\s+){0,2}` +
    String.raw`(?:(?:figures?|data|values?|totals?|results?|numbers?|measures?|indicators?|performance|it)\s+)?` +
    String.raw`(?:(?:shown|above|given|now|currently)\s+)?(?:exclud(?:es?|ing)|excl\.` +
    String.raw`|do(?:es)?\s+not\s+(?:yet\s+)?(?:include|cover)|not\s+including|omits?)\s+(?<what>\S.*)$`,
  "iu",
);
/** The same of what the note names itself: `Missed bins excludes garden waste`. */
const IT_LEAVES_OUT =
  /^(?:notes?\W{0,3})?[^.,;:]{3,60}\s(?:excludes|exclude|does not include|do not include)\s(?<what>\S.*)$/iu;

/**
 * What a note says that figures leave out; null where it says no such thing.
 *
 * @example
 * leavesOut("† Figures exclude academies") //=> "academies"
 * leavesOut("Figures are provisional") //=> null
 */
export function leavesOut(note: string): string | null {
  const text = note.trim();
  return (LEAVES_OUT.exec(text) ?? IT_LEAVES_OUT.exec(text))?.groups?.["what"] ?? null;
}
