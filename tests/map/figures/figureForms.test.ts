import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { chosen, describeRepair, type ConfirmedRepair } from "../../../src/repair/repair";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { cells, codesAt, repaired } from "../../repair/repairing";
import { formattedBook } from "../../support/formattedCells";

const PLAN = `Measures
Measure ID,Measure,Unit,Polarity
M1,Burglary,number,lower
M2,Robbery,number,lower
M3,Spend,£,lower
M4,Satisfaction,%,higher
M5,Water lost,kg,lower
M6,Mains replaced,metres,higher
`;

async function of(
  rows: readonly string[],
  repairs: readonly ConfirmedRepair[] = [],
  notes = "",
): Promise<CheckedExtract> {
  const quoted = rows.map((row) =>
    row
      .split("|")
      .map((cell) => `"${cell}"`)
      .join(","),
  );
  return repaired(`Measure ID,Measure,Actual\n${quoted.join("\n")}\n${notes}`, PLAN, repairs);
}

const actuals = ({ measures }: CheckedExtract): (number | null)[] =>
  measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null));
const LABELS: Readonly<Record<string, string>> = {
  M1: "Burglary",
  M2: "Robbery",
  M3: "Spend",
  M4: "Satisfaction",
  M5: "Water lost",
  M6: "Mains replaced",
};
const IDS = Object.keys(LABELS);
const row = (id: string, figure: string): string => `${id}|${LABELS[id] ?? ""}|${figure}`;
const one = async (id: string, figure: string): Promise<number | null> =>
  actuals(await of([row(id, figure)]))[IDS.indexOf(id)] ?? null;

describe("the point of 1.234", () => {
  it("in a number cell is a decimal point", async () => {
    const book = formattedBook([
      ["Measure ID", "Measure", "Actual"],
      ["M1", "Burglary", 1.234],
      ["M2", "Robbery", 12.345],
    ]);
    const checkedExtract = await repaired(book, PLAN, [], "extract.xlsx");
    expect(actuals(checkedExtract).slice(0, 2)).toEqual([1.234, 12.345]);
    expect(codesAt(checkedExtract.findings).filter((code) => code.startsWith("unitMismatch"))).toEqual([]);
  });

  it.each(["0.654", "2.5", "12.34", "1,234.5", "65.4%"])("typed is settled by %s in its column", async (figure) => {
    expect(actuals(await of([row("M1", "1.234"), row("M5", figure)]))[0]).toBe(1.234);
  });

  it.each(["1,234", "7", "9.876", "1.234.567"])(
    "typed is asked about where the column has nothing but %s",
    async (figure) => {
      const checkedExtract = await of([row("M1", "1.234"), row("M5", figure)]);
      expect(actuals(checkedExtract)[0]).toBeNull();
      expect(checkedExtract.repairsOffered.flatMap(cells)).toContain("C2 1.234 to 1.234 or 1,234");
    },
  );

  it("is not settled where one cell has a decimal point and another has points for thousands", async () => {
    expect(actuals(await of([row("M1", "1.234"), row("M5", "2.5"), row("M2", "1.234.567")]))[0]).toBeNull();
  });

  it("is asked about in money too, and 0.654 never is", async () => {
    expect(await one("M3", "£1.234")).toBeNull();
    expect(await one("M1", "0.654")).toBe(0.654);
  });

  it("is read as the person says who chooses", async () => {
    const checkedExtract = await of([row("M1", "1.234")]);
    const [decimal, thousands] = checkedExtract.repairsOffered.flatMap((repair) =>
      (repair.choices ?? []).map((choice) => ({ ...chosen(repair, choice), by: "A. Singh", reason: null })),
    );
    if (decimal === undefined || thousands === undefined) throw new Error("Two readings are offered.");
    expect(actuals(await of([row("M1", "1.234")], [decimal]))[0]).toBe(1.234);
    expect(actuals(await of([row("M1", "1.234")], [thousands]))[0]).toBe(1234);
  });
});

describe("a bare m", () => {
  it("is million in money, metres in metres, and asked about elsewhere", async () => {
    expect(await one("M3", "3 m")).toBe(3_000_000);
    expect(await one("M6", "3 m")).toBe(3);
    const checkedExtract = await of([row("M1", "3 m")]);
    expect(actuals(checkedExtract)[0]).toBeNull();
    expect(checkedExtract.repairsOffered.map(describeRepair)).toEqual([
      "Say how 3 m is read: 3 if m is the unit, or 3,000,000 if m is million.",
    ]);
    expect(await one("M1", "3 million")).toBe(3_000_000);
  });
});

describe("a raised digit after a figure", () => {
  it("is a note where the table has notes, and is asked about where it has none", async () => {
    const checkedExtract = await of([row("M1", "12²"), row("M2", "7")]);
    expect(actuals(checkedExtract)[0]).toBeNull();
    expect(checkedExtract.repairsOffered.flatMap(cells)).toEqual(["C2 12² to 12 or 144"]);
    expect(actuals(await of([row("M1", "12²"), row("M2", "7")], [], "\n² Includes attempted burglary\n"))[0]).toBe(12);
  });
});

describe("none", () => {
  it("is asked about: nought, or not known", async () => {
    const checkedExtract = await of([row("M1", "none")]);
    expect(actuals(checkedExtract)[0]).toBeNull();
    expect(checkedExtract.findings.filter(({ code }) => code === "valueNotNumeric").map(describeFinding)).toEqual([
      "C2 holds “none”, which is not a number. It was not used. It can be read as 0 if there are none, " +
        "or no figure ([x]) if it is not known. Choose as a repair, or correct the cell.",
    ]);
    const zero = checkedExtract.repairsOffered.flatMap((repair) =>
      (repair.choices ?? []).slice(0, 1).map((choice) => ({ ...chosen(repair, choice), by: "A. Singh", reason: null })),
    );
    expect(actuals(await of([row("M1", "none")], zero))[0]).toBe(0);
  });
});

describe("an amount in another currency", () => {
  it.each(["€10", "10 €", "$10", "US$10", "EUR 10", "10 EUR"])("is not pounds: %s", async (figure) => {
    const checkedExtract = await of([row("M3", figure)]);
    expect(actuals(checkedExtract)[2]).toBeNull();
    expect(codesAt(checkedExtract.findings)).toContain("unitMismatch C2");
  });

  it("is read where it is the measure’s own", async () => {
    const checkedExtract = await repaired(
      "Measure ID,Measure,Actual\nM1,Grants,€10m\n",
      "Measures\nMeasure ID,Measure,Unit,Polarity\nM1,Grants,€,higher\n",
      [],
    );
    expect(actuals(checkedExtract)).toEqual([10_000_000]);
  });
});

describe("a number too large to hold", () => {
  it.each(["1E+400", "9".repeat(310)])("is not a figure", async (figure) => {
    const checkedExtract = await of([row("M1", figure)]);
    expect(actuals(checkedExtract)[0]).toBeNull();
    expect(codesAt(checkedExtract.findings)).toContain("valueNotNumeric C2");
  });
});
