import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, financialMonth, monthsBetween } from "../../src/domain/time/month";
import {
  excelSerialToMonth,
  financialQuarter,
  financialYear,
  findPeriods,
  monthCount,
  periodName,
  readPeriod,
  samePeriodLastYear,
} from "../../src/domain/time/period";

const AS_WRITTEN: ReadonlyArray<readonly [text: string, start: string, end: string]> = [
  ["Q3 2017-18", "2017-10", "2017-12"],
  ["Q4 2009/10", "2010-01", "2010-03"],
  ["Quarter 4 2009/10", "2010-01", "2010-03"],
  ["Quarter One of 2009/10", "2009-04", "2009-06"],
  ["third quarter of 2009/10", "2009-10", "2009-12"],
  ["2017–18 Q3", "2017-10", "2017-12"],
  ["2009/10", "2009-04", "2010-03"],
  ["2009-10", "2009-04", "2010-03"],
  ["2009-2010", "2009-04", "2010-03"],
  ["2009 – 2010", "2009-04", "2010-03"],
  ["1999/00", "1999-04", "2000-03"],
  ["Financial year 2009/10", "2009-04", "2010-03"],
  ["17/18", "2017-04", "2018-03"],
  ["April to December 2017", "2017-04", "2017-12"],
  ["April 2009 to March 2010", "2009-04", "2010-03"],
  ["1 April 2009 to 31 March 2010", "2009-04", "2010-03"],
  ["April to March 2010", "2009-04", "2010-03"],
  ["Between April and December 2017", "2017-04", "2017-12"],
  ["April to September 2017/18", "2017-04", "2017-09"],
  ["Apr-Dec 2017", "2017-04", "2017-12"],
  ["Apr–Dec 17", "2017-04", "2017-12"],
  ["MSitAE-MARCH-2025", "2025-03", "2025-03"],
  ["MSitAE-JUNE-2024", "2024-06", "2024-06"],
  ["year ending Mar-19", "2018-04", "2019-03"],
  ["Year ending March 2019 [note 1]", "2018-04", "2019-03"],
  ["twelve months to the end of March 2010", "2009-04", "2010-03"],
  ["nine months to end March 2009", "2008-07", "2009-03"],
  ["12 months to March 2010", "2009-04", "2010-03"],
  ["YTD Dec-17", "2017-04", "2017-12"],
  ["Dec-17", "2017-12", "2017-12"],
  ["Dec ’17", "2017-12", "2017-12"],
  ["May 09", "2009-05", "2009-05"],
  ["01-Apr-17", "2017-04", "2017-04"],
  ["  December 2017 ", "2017-12", "2017-12"],
  ["December 2017/18", "2017-12", "2017-12"],
  ["March 2009/10", "2010-03", "2010-03"],
  ["2017-12", "2017-12", "2017-12"],
  ["2017-12-31", "2017-12", "2017-12"],
  ["M9 2017/18", "2017-12", "2017-12"],
  ["M12 2017/18", "2018-03", "2018-03"],
  ["at 31 March 2010", "2010-03", "2010-03"],
  ["as at 24th November 2014", "2014-11", "2014-11"],
  ["31/12/2017", "2017-12", "2017-12"],
  ["05/11/14", "2014-11", "2014-11"],
];

const NOT_PERIODS = [
  "",
  " ",
  "Total",
  "May",
  "Q3 2017",
  "Q3",
  "Q5 2017-18",
  "M13 2017/18",
  "2017-2021",
  "2017/12",
  "12/31/2017",
  "March 2010 to April 2009",
  "£2017-18",
  "78.%",
  "9999/00",
  "December 2017 (Quarter 3)",
  "0 months to March 2010",
];

describe("a period is read from its words", () => {
  it.each(AS_WRITTEN)("%s is %s to %s", (text, start, end) => {
    expect(readPeriod(text)).toEqual({ start, end });
  });

  it.each(NOT_PERIODS)("%j names no period, or names it ambiguously", (text) => {
    expect(readPeriod(text)).toBeNull();
  });

  it("reads a quarter's report as the quarter, not the year to date: Q4 2009/10 is three months", () => {
    expect(monthCount(readPeriod("Q4 2009/10") ?? { start: "", end: "" })).toBe(3);
  });
});

describe("periods are found inside a sentence", () => {
  it("finds both sides of a comparison of unlike periods, in order", () => {
    const sentence =
      "Results for the twelve months to the end of March 2010, against the nine months to the end of March 2009.";
    expect(findPeriods(sentence).map((found) => monthCount(found.period))).toEqual([12, 9]);
  });

  it("gives the words as written and where they stand, dashes untouched", () => {
    const text = "In 2017–18 it rose";
    const [found] = findPeriods(text);
    expect(found).toEqual({ period: { start: "2017-04", end: "2018-03" }, text: "2017–18", index: 3 });
  });

  it("does not take a day, a fraction, a percentage or an amount for a period", () => {
    expect(findPeriods("due on 3rd June 09, 10/11 of them, £2009-10, 2009/10%, item 12009/10, ref 2009/10/11")).toEqual(
      [],
    );
  });

  it("leaves a span of several years alone", () => {
    expect(findPeriods("priorities for 2006–09 and resourcing 2017-2021")).toEqual([]);
  });
});

describe("names, quarters and years", () => {
  it("starts the financial year in April", () => {
    expect([financialYear("2010-03"), financialYear("2010-04")]).toEqual(["2009/10", "2010/11"]);
    expect(["2009-04", "2009-07", "2009-10", "2010-01"].map((month) => financialQuarter(month))).toEqual([1, 2, 3, 4]);
    expect(financialMonth("2010-03")).toBe(12);
  });

  it("names a quarter, a year, a month and any other stretch", () => {
    expect(periodName({ start: "2010-01", end: "2010-03" })).toBe("Quarter 4 2009/10");
    expect(periodName({ start: "2010-02", end: "2010-04" })).toBe("February to April 2010");
    expect(periodName({ start: "2009-01", end: "2009-12" })).toBe("January to December 2009");
    expect(periodName({ start: "2008-10", end: "2009-09" })).toBe("October 2008 to September 2009");
  });

  it("compares a period with the same months of last year", () => {
    expect(periodName(samePeriodLastYear({ start: "2017-04", end: "2017-12" }))).toBe("April to December 2016");
  });

  it("says what is wrong when code asks for a month that is none", () => {
    expect(() => financialYear("2010-13")).toThrow('"2010-13" is not a month: expected text such as "2009-12".');
    expect(() => monthCount({ start: "2010-03", end: "2010-01" })).toThrow(
      "A period cannot end (2010-01) before it starts (2010-03).",
    );
  });
});

describe("Excel's date serials", () => {
  it("agrees at the edges of the 1900 system, its false leap day included", () => {
    expect([1, 31, 32, 59, 60, 61].map(excelSerialToMonth)).toEqual([
      "1900-01",
      "1900-01",
      "1900-02",
      "1900-02",
      "1900-02",
      "1900-03",
    ]);
    expect([36_525, 36_526, 43_100, 2_958_465.9].map(excelSerialToMonth)).toEqual([
      "1999-12",
      "2000-01",
      "2017-12",
      "9999-12",
    ]);
  });

  it("has no month for what is no date", () => {
    expect([0, 0.5, -1, 2_958_466, NaN, Infinity].map(excelSerialToMonth)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it("never goes back as days pass, and moves a month at a time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_958_464 }), (serial) => {
        const step = monthsBetween(excelSerialToMonth(serial) ?? "", excelSerialToMonth(serial + 1) ?? "");
        expect(step === 0 || step === 1).toBe(true);
      }),
    );
  });
});

describe("laws", () => {
  const month = fc.integer({ min: 0, max: 1199 }).map((count) => addMonths("1950-01", count));
  const period = fc
    .tuple(month, fc.integer({ min: 0, max: 36 }))
    .map(([start, more]) => ({ start, end: addMonths(start, more) }));

  it("every name that is given to a period reads back as that period, alone and in a sentence", () => {
    fc.assert(
      fc.property(period, (given) => {
        expect(readPeriod(periodName(given))).toEqual(given);
        expect(findPeriods(`Burglary in ${periodName(given)}, by force`).map((found) => found.period)).toEqual([given]);
      }),
    );
  });

  it("last year's period is as long as this year's", () => {
    fc.assert(
      fc.property(period, (given) => {
        expect(monthCount(samePeriodLastYear(given))).toBe(monthCount(given));
      }),
    );
  });

  it("no text makes it throw, and what is found stands in the text", () => {
    const scraps = fc.constantFrom(
      "Q4",
      "2009",
      "/",
      "-",
      "10",
      " ",
      "March",
      "to",
      "months",
      "year ending",
      "31",
      "Dec-17",
      "99",
      "1900",
      "2099",
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        for (const found of findPeriods(text))
          expect(text.slice(found.index, found.index + found.text.length)).toBe(found.text);
        readPeriod(text);
      }),
      { numRuns: 1000 },
    );
  });
});
