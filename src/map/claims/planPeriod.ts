import { readPartOfYear } from "../../domain/time/partOfYear";
import { findPeriodsInHeading, readPeriod } from "../../domain/time/period";
import type { YearStart } from "../../domain/time/year";
import { readHeading } from "./readHeading";
import type { When } from "./when";

/** What may stand beside a period without changing it. */
const BESIDE_A_PERIOD = new RegExp(
  String.raw`^(?:(?:the|for|of|to|at|as|on|end|ending|ended|period|report|reporting|performance` +
    String.raw`|update|position|financial|fiscal|year|figures?|provisional|final|draft|outturn` +
    String.raw`|data)\b\W*)*$`,
  "i",
);

/**
 * The period that a plan's words or `--period` name, with or without their year; null where they cannot be understood.
 */
export function readPlanPeriod(text: string, year: YearStart): When | null {
  const whole = readPeriod(text, year);
  if (whole !== null) return { kind: "period", period: whole };
  if (findPeriodsInHeading(text, year).length > 0) {
    const { when, rest } = readHeading(text, year);
    // Words that are no part of it may mean another: `Week 12 2025/26` is not the year.
    return when.kind === "period" && BESIDE_A_PERIOD.test(rest) ? when : null;
  }
  const part = readPartOfYear(text, year);
  return part === null ? null : { kind: "part", part, yearsBefore: 0 };
}
