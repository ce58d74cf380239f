import { monthNumber } from "../../domain/time/periodVocabulary";
import { isMonthNumber, type MonthNumber, type YearNaming } from "../../domain/time/year";
import { plainLabel } from "../match/plainLabel";

/** How the month that years start in is written, for whoever wrote it another way. */
export const FIRST_MONTH_WORDS = "a month, such as April or July, or its number, 1 to 12";
/** How the setting for the names of years is written. */
export const YEAR_NAMING_CHOICES = ["both years (2025/26)", "end year (FY2025)", "start year"] as const;
export const YEAR_NAMING_WORDS = YEAR_NAMING_CHOICES.join(", ");

const MONTH_NAME = new RegExp(
  String.raw`^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?` +
    String.raw`(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$`,
);
const NAMINGS: ReadonlyArray<readonly [YearNaming, RegExp]> = [
  ["both", /^(?:both|both years|two years|2025 26|2025\/26)$/],
  [
    "end",
    /^(?:end|ending|ends|end year|year end|ending year|the year it ends in|year it ends in|fy ?\d{2}(?:\d{2})?)$/,
  ],
  [
    "start",
    /^(?:start|starting|starts|start year|starting year|calendar year|the year it starts in|year it starts in)$/,
  ],
];

/**
 * The month that words name, as a name or number, with or without its day; null where they name none.
 *
 * @example
 * readFirstMonth("July") //=> 7
 * readFirstMonth("1 October") //=> 10
 * readFirstMonth("9") //=> 9
 * readFirstMonth("13") //=> null
 */
export function readFirstMonth(words: string): MonthNumber | null {
  const plain = plainLabel(words).replace(/^(?:1st|1)(?: of)? (?=[a-z])|(?<=[a-z]) (?:1st|1)$/g, "");
  const number = /^\d{1,2}$/.test(plain) ? Number(plain) : monthNumber(MONTH_NAME.test(plain) ? plain : undefined);
  return isMonthNumber(number) ? number : null;
}

/**
 * What words say that years are called by; null where they say nothing known.
 *
 * @example
 * readYearNaming("both years (2025/26)") //=> "both"
 * readYearNaming("End year (FY2025)") //=> "end"
 * readYearNaming("start year") //=> "start"
 * readYearNaming("whichever") //=> null
 */
export function readYearNaming(words: string): YearNaming | null {
  const plain = plainLabel(words.replace(/\s*\([^)]*\)\s*$/, ""));
  return NAMINGS.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
