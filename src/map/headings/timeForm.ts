/** The order in which a length of time is written, where a heading or a name says it. */
export type TimeForm = "minutesSeconds" | "hoursMinutes";

const MINUTES_SECONDS = /(?<![a-z:])m{1,2}:ss\b|\bminutes? (?:and|:) seconds?\b|\bmins?[ :/]secs?\b/i;
const HOURS_MINUTES = /\bh{1,2}:mm\b(?!:)|\bhours? (?:and|:) minutes?\b|\bhrs?[ :/]mins?\b/i;

/**
 * What two numbers with a colon are, as some words say; null where they do not.
 *
 * @example
 * timeForm("Average speed of answer (mm:ss)") //=> "minutesSeconds"
 * timeForm("Response time (hh:mm:ss)") //=> null
 */
export function timeForm(words: string): TimeForm | null {
  if (MINUTES_SECONDS.test(words)) return "minutesSeconds";
  return HOURS_MINUTES.test(words) ? "hoursMinutes" : null;
}

const LARGER = String.raw`\[?(?:d{1,2}|days?|h{1,3}|hrs?|hours?|m{1,2}|mins?|minutes?)\]?`;
const LAST = String.raw`\[?(?:m{1,2}|mins?|minutes?|s{1,2}|secs?|seconds?)\]?(?:\.0{1,3})?`;
const BETWEEN = String.raw`\s?(?:[:.&]|and)\s?`;
const FORM = new RegExp(String.raw`^(?:(?:in|as)\s)?(?:${LARGER}${BETWEEN}){1,3}${LAST}$`, "i");

/**
 * Whether words are the form in which a length of time is written and nothing else.
 *
 * @example
 * isTimeForm("hh:mm:ss") //=> true
 * isTimeForm("mins and secs") //=> true
 * isTimeForm("minutes") //=> false
 */
export function isTimeForm(words: string): boolean {
  return FORM.test(words.trim());
}
