import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const MEASURES =
  "F,Fires attended,number,lower,500,latest\nA,Accidental fires,per 1000,lower,6,latest\n" +
  "C,Cost of cover,£ per head,lower,40,latest\n";
const plan = planFor("", MEASURES, "Period,Q2 2025/26\n");
/** The rows of numbers first. */
const numberFirst = "Fires attended,480,5.1\nAccidental fires,310,3.3\nCost of cover,9000000,38.5\n";
const rateFirst = "Fires attended,5.1,480\nAccidental fires,3.3,310\nCost of cover,38.5,9000000\n";

describe("a number and a rate for the same period", () => {
  it.each([
    ["Measure,Q2,Q2 per 1000", numberFirst, "B", "C"],
    ["Measure,Q2 number,Q2 rate", numberFirst, "B", "C"],
    ["Measure,Q2 2025/26 Rate,Q2 2025/26 Number", rateFirst, "C", "B"],
    ["Measure,Actual (number),Actual (rate)", numberFirst, "B", "C"],
  ])("are each read for the measures in its unit: %s", async (headings, rows, number, rate) => {
    const checked = await assessTexts(`${headings}\n${rows}`, plan);
    expect(figures(checked).slice(0, 2)).toEqual([
      ["F", "480", `${number}2`],
      ["A", "3.3", `${rate}3`],
    ]);
    expect(figures(checked)[2]).not.toContain("9000000");
  });

  it("are told apart under bands, in this year and the last", async () => {
    const extract = `Measure,Q2 2025/26,,Q2 2024/25,\n,Number,Rate,Number,Rate\n${numberFirst
      .split("\n")
      .filter((row) => row !== "")
      .map((row) => `${row},1,2`)
      .join("\n")}\n`;
    const { measures } = await assessTexts(extract, plan);
    expect(measures.slice(0, 2).map(({ row }) => [row?.figures.actual?.text, row?.figures.lastYear?.text])).toEqual([
      ["480", "1"],
      ["3.3", "2"],
    ]);
  });

  it("are pounds and pounds a head", async () => {
    const spend = planFor(
      "",
      "S,Cost of cover,£,lower,9500000,latest\nC,Cost a head,£ per head,lower,40,latest\n",
      "Period,Q2 2025/26\n",
    );
    const extract = "Measure,Actual (£),Actual (£ per head)\nCost of cover,9000000,38.5\nCost a head,9000000,38.5\n";
    expect(figures(await assessTexts(extract, spend)).map((one) => (one as string[])[2])).toEqual(["B2", "C3"]);
  });
});

describe("a number alone", () => {
  const read = async (extract: string): Promise<unknown[]> => {
    const { measures } = await assessTexts(extract, planFor("", MEASURES, "Period,Q2 2025/26\n"));
    return measures.slice(0, 2).map(({ actual, row }) => [actual.kind, row?.figures.actual?.fault?.kind ?? null]);
  };

  it("is no rate: 310 fires are not 310 for each 1,000", async () => {
    expect(await read("Measure,Q2 (number)\nFires attended,480\nAccidental fires,3\n")).toEqual([
      ["number", null],
      ["missing", "unitMismatch"],
    ]);
  });

  it("is a rate where the row’s own unit says so", async () => {
    expect(await read("Measure,Unit,Q2 (number)\nFires attended,number,480\nAccidental fires,per 1000,3\n")).toEqual([
      ["number", null],
      ["number", null],
    ]);
  });
});
