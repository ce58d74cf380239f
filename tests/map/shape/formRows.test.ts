import { describe, expect, it } from "vitest";
import { cellName } from "../../../src/domain/cell";
import { assessTexts } from "../../support/sampleFiles";
import { planFor, questions } from "./shaped";

const PLAN = planFor(
  "Harbour and Moor",
  "B,Beds open,number,higher,600,latest\nO,Beds occupied,number,lower,560,latest\nP,Occupancy (%),%,lower,90%,latest\n",
  "Period,Q2 2025/26",
);
const FORM =
  "Trust,Harbour and Moor\nQuarter,Q2 2025/26\nBeds open,612\nBeds occupied,577\nOccupancy (%),94.3\n" +
  "Return signed by,Chief nurse\n";

/** Each measure's actual with its cell and its status, and the codes of what was found. */
async function read(form: string, plan = PLAN): Promise<unknown> {
  const { measures, findings } = await assessTexts(form, plan);
  const rows = measures.flatMap(({ row, rating }) => {
    const actual = row?.figures.actual;
    return actual === undefined ? [] : [[actual.text, cellName(actual.at), rating.status]];
  });
  return { rows, found: findings.map(({ code }) => code) };
}

describe("a form without headings", () => {
  it("has a measure on each line with a figure, and says whose and when on others", async () => {
    expect(await read(FORM)).toEqual({
      rows: [
        ["612", "B3", "Green"],
        ["577", "B4", "Red"],
        ["94.3%", "B5", "Red"],
      ],
      found: [],
    });
  });

  it("may have a column of units or of remarks, and its first line read as headings by itself", async () => {
    const plan = planFor(
      "Eastmoor Police",
      "C,999 calls answered,calls,higher,12000,latest\nT,Answered in 10 seconds,%,higher,90%,latest\n",
      "",
    );
    const form =
      'Force,Eastmoor Police,\nMonth,September 2025,\n999 calls answered,"12,804",calls\n' +
      "Answered in 10 seconds,93.6,%\nReviewed by,Head of contact,\n";
    expect(await read(form, plan)).toEqual({
      rows: [
        ["12,804", "B3", "Green"],
        ["93.6%", "B4", "Green"],
      ],
      found: [],
    });
  });

  it("has an error for an answer in words, for a line that is no measure and for one with a target", async () => {
    const form =
      "Trust,Harbour and Moor\nQuarter,Q2 2025/26\nBeds open,612\nBeds open (target),650\n" +
      "Beds occupied,see note\nOccupancy (%),94.3\n" +
      "Parking spaces,40\n";
    expect(await read(form)).toEqual({
      rows: [
        ["612", "B3", "Green"],
        ["see note", "B5", "Not rated"],
        ["94.3%", "B6", "Red"],
      ],
      found: ["unknownMeasure", "unknownMeasure", "valueNotNumeric"],
    });
  });

  it("is asked about where a line says that it is another body’s, or a part’s", async () => {
    expect(await questions(FORM.replace("Harbour and Moor", "Fenland"), PLAN)).toEqual([
      "It is about Fenland only. Is that Harbour and Moor?",
    ]);
    expect(await questions(`Hospital site,Riverside\n${FORM}`, PLAN)).toEqual([
      "Does “Hospital site” (Riverside) say which part of a measure its figures are of? If so, leave the table out; " +
        "if not, the columns are right as they are.",
    ]);
  });

  it("for another quarter than the plan’s is rated by none of its figures", async () => {
    expect(await read(FORM.replace("Q2 2025/26", "Q1 2025/26"))).toMatchObject({
      rows: [
        ["612", "B3", "Not rated"],
        ["577", "B4", "Not rated"],
        ["94.3%", "B5", "Not rated"],
      ],
    });
  });

  it("is left alone where no line is a measure of the plan, and where its first line may be headings", async () => {
    expect(await questions("Item,Budget\nBeds open,612\nBeds occupied,577\n", PLAN)).not.toEqual([]);
  });
});
