import { describe, expect, it } from "vitest";
import { join } from "node:path";
import { findPeriods } from "../../src/domain/time/period";
import { APRIL_YEAR, type YearStart } from "../../src/domain/time/year";
import { tagsOf } from "../../src/narrative/tokens/tagsOf";
import { fieldsIn } from "./corpus/corpus";

const CALENDAR: YearStart = { firstMonth: 1, named: "start" };

function periodsOf(text: string, year: YearStart): unknown {
  return tagsOf(text, year).tags.flatMap(({ period }) => period ?? []);
}

/** Periods as they are written, and what may stand beside them. */
const WRITTEN = (
  "Q4 2009/10|quarter 3 of 2024/25|the first quarter of 2024/25|2009-10 Q2|April to December 2017|" +
  "between 1 April 2023 and 31 March 2024|nine months to the end of March 2009|rolling 12 months to Dec '17|" +
  "quarter ending Jun-25|year ended 31 March 2024|Dec FY26|Oct-Dec FY26|YTD Dec-25|year to date to March 2024|" +
  "December 2024 year-to-date|week ending 3 May 2024|w/e 3/5/2024|quarter to date to June 2024|as at 31 March 2010|" +
  "the end of June 2024|FY25|fy '25|financial year 2024/25|2024 calendar year|academic year 2025/26|2024-12-31|" +
  "31/12/2024|31.12.24|autumn and spring terms 2024/25|2024/25 summer term|half year 2024/25|full year 2024/25|" +
  "month 9 2024/25|P9 2024-25|Q2 (Jul-Sep) 2025/26|March quarter, 2024|y/e March 2024|December 31, 2025"
).split("|");
const BESIDE = ["It rose in ", "Homes: ", "up 4% on ", "(from 371 in ", "£3m for ", "Quartermasters—", ""];
const AFTER = [" homes were built.", ".", "% of them", ", against 12.4", ") and 2023", " (provisional)", ""];

describe("the periods of a sentence", () => {
  it("are those of the whole sentence, though only runs of words that periods are written with are read", () => {
    const texts = WRITTEN.flatMap((written, at) => [
      `${BESIDE[at % BESIDE.length] ?? ""}${written}${AFTER[at % AFTER.length] ?? ""}`,
      `${BESIDE[(at + 3) % BESIDE.length] ?? ""}${written}${AFTER[(at + 2) % AFTER.length] ?? ""}`,
      `${written} and ${WRITTEN[(at + 7) % WRITTEN.length] ?? ""}`,
    ]);
    for (const year of [APRIL_YEAR, CALENDAR])
      for (const text of texts)
        expect({ text, periods: periodsOf(text, year) }).toEqual({ text, periods: findPeriods(text, year) });
  });

  it("are those of the whole sentence in every sentence of the corpus", () => {
    const texts = fieldsIn(join(import.meta.dirname, "corpus/develop"))
      .flatMap(({ rows }) => rows)
      .flatMap(({ sentences }) => sentences.map(({ text }) => text))
      .filter((text) => /\d\d/.test(text));
    expect(texts.length).toBeGreaterThan(400);
    for (const text of texts) expect(periodsOf(text, APRIL_YEAR)).toEqual(findPeriods(text));
  });
});
