/** A length of time as read from words. */
export interface TimeRead {
  /** Seconds; those of hours and minutes where it could be either. */
  readonly seconds: number;
  /** Seconds if `10:30` is minutes and seconds; null where only one reading is possible. */
  readonly orSeconds: number | null;
  /** Seconds that the last part stands for: 60 where minutes are the last that is printed. */
  readonly step: number;
  /** Whether it is more than one number of one unit: `4 mins 30`, `00:12:30`. */
  readonly compound: boolean;
}

type TimeWord = "week" | "day" | "hour" | "minute" | "second";

/** Seconds in each unit. A month and a year have no one length, and a working day is not a day: they are not here. */
const SECONDS: Readonly<Record<TimeWord, number>> = { week: 604_800, day: 86_400, hour: 3_600, minute: 60, second: 1 };
const SMALLER: Readonly<Record<TimeWord, TimeWord | null>> = {
  week: "day",
  day: "hour",
  hour: "minute",
  minute: "second",
  second: null,
};

const CLOCK = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d)(\.\d{1,6})?)?$/;
const MINUTES_WITH_FRACTION = /^(\d{1,6}):([0-5]\d)(\.\d{1,6})$/;
const PART = new RegExp(
  String.raw`(\d{1,9}(?:,\d{3})*(?:\.\d{1,9})?) ?(weeks?|wks?|days?|d|hours?|hrs?|hr?|h|minutes?` +
    String.raw`|mins?|m|seconds?|secs?|s|)\.?(?:, ?| and | |$|(?=\d))`,
  "gy",
);
/** Longer than any length of time is written. */
const LONGEST = 60;

/**
 * A length of time in words or with colons; null for other text, for a time of day (`10:30 am`) and for months, years
 * and working days, which have no one length. Two numbers with a colon can be hours and minutes or minutes and seconds:
 * both readings are given. A bare `12m` is no time here: it may be millions or metres.
 *
 * @example
 * readTime("00:12:30") //=> { seconds: 750, orSeconds: null, step: 1, compound: true }
 * readTime("4 mins 30") //=> { seconds: 270, orSeconds: null, step: 1, compound: true }
 * readTime("2 hours") //=> { seconds: 7200, orSeconds: null, step: 3600, compound: false }
 * readTime("10:30") //=> { seconds: 37800, orSeconds: 630, step: 60, compound: true }
 * readTime("5 working days") //=> null
 */
export function readTime(text: string): TimeRead | null {
  if (text.length > LONGEST) return null;
  const written = text.trim().replace(/\s+/g, " ").toLowerCase();
  const negative = /^[-\u2212\u2013] ?/.exec(written);
  const rest = negative === null ? written : written.slice(negative[0].length);
  const read = readClock(rest) ?? readWords(rest);
  if (read === null || negative === null) return read;
  return { ...read, seconds: 0 - read.seconds, orSeconds: read.orSeconds === null ? null : 0 - read.orSeconds };
}

function readClock(text: string): TimeRead | null {
  const precise = MINUTES_WITH_FRACTION.exec(text);
  if (precise !== null) {
    const [, minutes, seconds, fraction = ""] = precise;
    return {
      seconds: exact(Number(minutes) * 60 + Number(`${seconds}${fraction}`)),
      orSeconds: null,
      step: 10 ** (1 - fraction.length),
      compound: true,
    };
  }
  const parts = CLOCK.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  if (parts[3] === undefined)
    return { seconds: first * 3_600 + second * 60, orSeconds: first * 60 + second, step: 60, compound: true };
  const fraction = parts[4] ?? "";
  const seconds = exact(first * 3_600 + second * 60 + Number(`${parts[3]}${fraction}`));
  return { seconds, orSeconds: null, step: fraction === "" ? 1 : 10 ** (1 - fraction.length), compound: true };
}

function readWords(text: string): TimeRead | null {
  let seconds = 0;
  let last: TimeWord | null = null;
  let lastLetter = "";
  let parts = 0;
  let step = 1;
  PART.lastIndex = 0;
  let place = 0;
  while (place < text.length) {
    const match = PART.exec(text);
    if (match === null) return null;
    const [whole, digits = "", word = ""] = match;
    // `4 mins 30`: the last part may leave out its unit, which is the next smaller one.
    const unit: TimeWord | null =
      word === "" ? (last === null || place + whole.length < text.length ? null : SMALLER[last]) : timeWord(word);
    if (unit === null || (last !== null && SECONDS[unit] >= SECONDS[last])) return null;
    const decimals = digits.split(".")[1] ?? "";
    if (word === "" && decimals !== "") return null;
    // `4 mins 75` is no time: a smaller part stops short of the larger.
    if (last !== null && Number(digits.replace(/,/g, "")) * SECONDS[unit] >= SECONDS[last]) return null;
    seconds += Number(digits.replace(/,/g, "")) * SECONDS[unit];
    step = SECONDS[unit] / 10 ** decimals.length;
    last = unit;
    lastLetter = word;
    parts += 1;
    place += whole.length;
  }
  if (last === null || (parts === 1 && lastLetter === "m")) return null;
  return { seconds: exact(seconds), orSeconds: null, step, compound: parts > 1 };
}

function timeWord(word: string): TimeWord | null {
  if (word.startsWith("w")) return "week";
  if (word.startsWith("d")) return "day";
  if (word.startsWith("h")) return "hour";
  return word.startsWith("m") ? "minute" : word.startsWith("s") ? "second" : null;
}

/** Seconds without floating noise: nothing that is written is finer than a millionth. */
function exact(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

/**
 * The length of time in a stored part of a day, in seconds; Excel stores a time as a share of 24 hours.
 *
 * @example
 * secondsOfDays(0.008680555555555556) //=> 750
 */
export function secondsOfDays(days: number): number {
  return exact(days * SECONDS.day);
}

/**
 * A length of time with hours, minutes and seconds, which reads back in one way.
 *
 * @example
 * timeText(750) //=> "0:12:30"
 * timeText(108000) //=> "30:00:00"
 */
export function timeText(seconds: number): string {
  const micro = Math.round(Math.abs(seconds) * 1e6);
  const whole = Math.floor(micro / 1e6);
  const rest = micro - whole * 1e6;
  const two = (part: number): string => String(part).padStart(2, "0");
  const fraction = rest === 0 ? "" : `.${String(rest).padStart(6, "0").replace(/0+$/, "")}`;
  const sign = seconds < 0 ? "-" : "";
  const [hours, minutes] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60];
  return `${sign}${hours}:${two(minutes)}:${two(whole % 60)}${fraction}`;
}
