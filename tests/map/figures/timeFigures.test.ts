import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { readTime, timeText } from "../../../src/read/cells/readTime";
import { chosen, type ConfirmedRepair } from "../../../src/repair/repair";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { cells, repaired } from "../../repair/repairing";
import { formattedBook, odsOf, type TypedCell } from "../../support/formattedCells";

const planOf = (unit: string, target: TypedCell = "10"): Uint8Array =>
  formattedBook([
    ["Measures", null, null, null, null],
    ["Measure ID", "Measure", "Unit", "Polarity", "Target"],
    ["M1", "Time to answer", unit, "lower", target],
  ]);

/** Half a minute past twelve minutes, as a share of a day. */
const TWELVE_AND_A_HALF = 750 / 86_400;

const rowsOf = (cell: TypedCell, heading: string): TypedCell[][] => [
  ["Measure ID", "Measure", heading],
  ["M1", "Time to answer", cell],
];

async function of(
  cell: TypedCell,
  unit: string,
  heading = "Actual",
  repairs: readonly ConfirmedRepair[] = [],
): Promise<CheckedExtract> {
  return repaired(formattedBook(rowsOf(cell, heading)), planOf(unit), repairs, "extract.xlsx");
}

function actualOf({ measures }: CheckedExtract): number | null {
  const actual = measures[0]?.actual;
  return actual?.kind === "number" ? actual.number : null;
}

const codesOf = ({ findings }: CheckedExtract): string[] =>
  [...new Set(findings.map(({ code }) => code))].filter((code) =>
    /unitMismatch|shownDiffers|valueNotNumeric/.test(code),
  );

describe("a cell with a time format", () => {
  it.each<[number, string, string, number]>([
    [TWELVE_AND_A_HALF, "h:mm:ss", "minutes", 12.5],
    [TWELVE_AND_A_HALF, "[hh]:mm:ss", "minutes", 12.5],
    [TWELVE_AND_A_HALF, "mm:ss", "minutes", 12.5],
    [TWELVE_AND_A_HALF, "mm:ss.0", "seconds", 750],
    [TWELVE_AND_A_HALF, "[mm]:ss", "mins", 12.5],
    [90 / 86_400, "[ss]", "minutes", 1.5],
    [1.25, "[h]:mm", "hours", 30],
    [1.25, '[h]" hours"', "hours", 30],
    [0.25, "h:mm", "hours", 6],
    [0.25, "h:mm", "days", 0.25],
    [7, "[h]:mm:ss", "weeks", 1],
    // 0:12:30 by a format that shows no seconds: the display rounds.
    [TWELVE_AND_A_HALF, "h:mm", "minutes", 12.5],
    // 15 minutes as another program writes it, cut at 15 digits.
    [0.0104166666666667, "h:mm:ss", "minutes", 15],
  ])("is converted exactly: %d by %s in %s, in the new Excel form and the old", async (held, format, unit, figure) => {
    for (const [type, date1904] of [
      ["xlsx", false],
      ["xlsx", true],
      ["biff8", false],
      ["biff8", true],
    ] as const) {
      const book = formattedBook(rowsOf([held, format], "Actual"), type, date1904);
      const checkedExtract = await repaired(book, planOf(unit), [], type === "xlsx" ? "extract.xlsx" : "extract.xls");
      expect([type, date1904, actualOf(checkedExtract), codesOf(checkedExtract)]).toEqual([type, date1904, figure, []]);
    }
  });

  it.each([
    ["PT00H12M30S", "00:12:30", "minutes", 12.5],
    ["PT00H12M30S", "12:30", "minutes", 12.5],
    ["PT30H00M00S", "30:00", "hours", 30],
    ["PT00H04M30.5S", "04:30.5", "seconds", 270.5],
    ["-PT01H30M00S", "-1:30", "minutes", -90],
  ])("is converted exactly in an OpenDocument sheet: %s shown as %s", async (time, shown, unit, figure) => {
    const book = odsOf([
      ["Measure ID", "Measure", "Actual"],
      ["M1", "Time to answer", [`office:value-type="time" office:time-value="${time}"`, shown]],
    ]);
    const checkedExtract = await repaired(book, planOf(unit), [], "extract.ods");
    expect([actualOf(checkedExtract), codesOf(checkedExtract)]).toEqual([figure, []]);
  });

  it.each(["number", "%", "£", "working days", "months"])("is refused in %s", async (unit) => {
    const checkedExtract = await of([TWELVE_AND_A_HALF, "h:mm:ss"], unit);
    expect([actualOf(checkedExtract), codesOf(checkedExtract), checkedExtract.measures[0]?.rating.status]).toEqual([
      null,
      ["unitMismatch"],
      "Not rated",
    ]);
  });

  it("is asked about where its format hides whole days: 30 hours shown as 6:00", async () => {
    const checkedExtract = await of([1.25, "h:mm"], "hours");
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["C2 6:00 to 30:00:00 or 6:00:00"]);
    const held = checkedExtract.repairsOffered.flatMap((repair) =>
      (repair.choices ?? []).slice(0, 1).map((choice) => ({ ...chosen(repair, choice), by: "A. Singh", reason: null })),
    );
    expect(actualOf(await of([1.25, "h:mm"], "hours", "Actual", held))).toBe(30);
  });

  it("that is a time of day is no length of time", async () => {
    expect(codesOf(await of([0.5, "h:mm AM/PM"], "hours"))).toEqual(["valueNotNumeric"]);
  });

  it("is read in a plan too: a target cell of 0:10:00 is 10 minutes", async () => {
    const checkedExtract = await repaired(
      formattedBook(rowsOf([TWELVE_AND_A_HALF, "h:mm:ss"], "Actual")),
      planOf("minutes", [600 / 86_400, "h:mm:ss"]),
      [],
      "extract.xlsx",
    );
    expect(checkedExtract.measures[0]?.measure.target).toEqual({ kind: "number", number: 10 });
    expect(checkedExtract.measures[0]?.actual).toEqual({ kind: "number", number: 12.5 });
  });
});

describe("a length of time in words", () => {
  it.each<[string, string, number]>([
    ["00:12:30", "minutes", 12.5],
    ["0:12:30", "seconds", 750],
    ["4 mins 30", "minutes", 4.5],
    ["4 mins 30 secs", "seconds", 270],
    ["12m 30s", "minutes", 12.5],
    ["1h 5m", "minutes", 65],
    ["2 hours", "minutes", 120],
    ["90 secs", "minutes", 1.5],
    ["3 days", "hours", 72],
    ["1.5 hours", "minutes", 90],
    ["2 weeks and 1 day", "days", 15],
    ["12 minutes", "minutes", 12],
    ["12m", "minutes", 12],
    ["3 m", "minutes", 3],
    ["5 working days", "working days", 5],
  ])("is converted exactly: %s in %s", async (text, unit, figure) => {
    const checkedExtract = await of(text, unit);
    expect([actualOf(checkedExtract), codesOf(checkedExtract)]).toEqual([figure, []]);
    expect(checkedExtract.extract.measures[0]?.figures.actual?.text).toBe(text);
  });

  it.each([
    ["3 days", "working days", "unitMismatch"],
    ["5 working days", "days", "valueNotNumeric"],
    ["2 months", "days", "valueNotNumeric"],
    ["30s 5m", "minutes", "valueNotNumeric"],
    ["10:75", "minutes", "valueNotNumeric"],
    ["2 hours", "number", "unitMismatch"],
    ["00:12:30", "£", "unitMismatch"],
  ])("is refused where it is not plain: %s in %s", async (text, unit, code) => {
    const checkedExtract = await of(text, unit);
    expect([actualOf(checkedExtract), codesOf(checkedExtract)]).toEqual([null, [code]]);
  });

  it("of two numbers is asked about, unless its heading says minutes and seconds or hours and minutes", async () => {
    const checkedExtract = await of("10:30", "minutes");
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["C2 10:30 to 10:30:00 or 0:10:30"]);
    expect(checkedExtract.findings.filter(({ code }) => code === "unitMismatch").map(describeFinding)).toEqual([
      "Data!C2 holds “10:30”, which was not used: the unit of M1 is minutes. Write it as 10:30:00 or " +
        "0:10:30, or correct it.",
    ]);
    const choices = checkedExtract.repairsOffered.flatMap((repair) =>
      (repair.choices ?? []).map((choice) => ({ ...chosen(repair, choice), by: "A. Singh", reason: null })),
    );
    expect(choices.map(({ as }) => as)).toEqual(["hoursMinutes", "minutesSeconds"]);
    expect(actualOf(await of("10:30", "minutes", "Actual", choices.slice(1)))).toBe(10.5);
    expect(actualOf(await of("10:30", "minutes", "Actual (mm:ss)"))).toBe(10.5);
    expect(actualOf(await of("10:30", "minutes", "Actual (h:mm)"))).toBe(630);
  });

  it("is the same however it is written: seconds to text to minutes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000, max: 2_000_000 }), (seconds) => {
        const size = Math.abs(seconds);
        const parts = [Math.floor(size / 3_600), Math.floor(size / 60) % 60, size % 60] as const;
        const sign = seconds < 0 ? "-" : "";
        for (const text of [
          timeText(seconds),
          `${sign}${parts[0]}h ${parts[1]}m ${parts[2]}s`,
          `${sign}${parts[0]} hours, ${parts[1]} mins and ${parts[2]} secs`,
        ])
          expect(readTime(text)?.seconds).toBe(seconds === 0 ? 0 : seconds);
      }),
    );
  });

  it("answers long text at once, and never throws", () => {
    expect(readTime(" ".repeat(30_000))).toBeNull();
    expect(readTime("1".repeat(30_000))).toBeNull();
    fc.assert(fc.property(fc.string(), (text) => Number.isFinite(readTime(text)?.seconds ?? 0)));
  });
});
