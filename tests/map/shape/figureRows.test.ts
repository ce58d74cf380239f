import { describe, expect, it } from "vitest";
import { cellName } from "../../../src/domain/cell";
import { assessTexts } from "../../support/sampleFiles";
import { planFor, questions } from "./shaped";

const PLAN = planFor(
  "",
  "C,Complaints,number,lower,100,latest\nB,Missed bins,number,lower,60,latest\n",
  "Period,Q3 2025/26",
).replace("Rule,achieved", "Rule,target then last year");

/** Each measure's actual with its cell, last year's figure and the status. */
async function read(extract: string): Promise<unknown[]> {
  const { measures } = await assessTexts(extract, PLAN);
  return measures.map(({ row, rating }) => [
    row?.figures.actual?.text ?? null,
    row?.figures.actual === undefined ? null : cellName(row.figures.actual.at),
    row?.figures.lastYear?.text ?? null,
    rating.status,
  ]);
}

describe("rows that each give one of a measure’s figures", () => {
  it("are a target, an actual and last year’s figure, whichever stands first", async () => {
    const extract =
      "Measure,Type,Q2,Q3\nComplaints,Target,100,100\nComplaints,Last year,99,105\nComplaints,Actual,90,103\n" +
      "Missed bins,Target,60,60\nMissed bins,Actual,61,58\n";
    expect(await read(extract)).toEqual([
      ["103", "D4", "105", "Amber"],
      ["58", "D6", "", "Green"],
    ]);
  });

  it("are read where the name of the measure stands on the first of them only", async () => {
    expect(await read("KPI,,Q3\nComplaints,Target,100\n,Actual,97\nMissed bins,Target,60\n,Actual,66\n")).toEqual([
      ["97", "C3", null, "Green"],
      ["66", "C5", null, "Not rated"],
    ]);
  });

  it("are read in a long table by the period of each row", async () => {
    const extract =
      "Period,Measure,Series,Value\nQ3 2025/26,Complaints,Target,100\nQ3 2025/26,Missed bins,Target,60\n" +
      "Q2 2025/26,Complaints,Actual,120\nQ3 2025/26,Complaints,Actual,95\nQ3 2025/26,Missed bins,Actual,70\n" +
      "Q3 2025/26,Missed bins,Previous year,75\n";
    expect(await read(extract)).toEqual([
      ["95", "D5", "", "Green"],
      ["70", "D6", "75", "Amber"],
    ]);
  });

  it("are read under a name on a row of its own, and under a heading over several names", async () => {
    const extract =
      "Measure,Q2,Q3,RAG\nCustomers,,,\nComplaints,,,\n  Target,100,100,\n  Actual,90,103,\n" +
      "  Last year,99,105,Amber\nMissed bins,,,\n  Target,60,60,\n  Actual,61,58,Green\n";
    expect(await read(extract)).toEqual([
      ["103", "C5", "105", "Amber"],
      ["58", "C9", "", "Green"],
    ]);
  });

  it("under a name that the plan does not know are not those of the measure above", async () => {
    const extract =
      "Measure,Q3\nComplaints,\nTarget,100\nActual,90\nMissed bins,\nTarget,60\nHome composting,\nActual,58\n";
    const found = await assessTexts(extract, PLAN);
    expect(found.measures.map(({ row, rating }) => [row?.figures.actual?.text ?? null, rating.status])).toEqual([
      ["90", "Green"],
      ["", "Not rated"],
    ]);
    expect(found.findings.map(({ code }) => code)).toContain("unknownMeasure");
  });

  it("leave a measure without an actual where none of its rows gives one", async () => {
    const extract = "Measure,Type,Q3\nComplaints,Target,100\nMissed bins,Target,60\nMissed bins,Actual,58\n";
    expect(await read(extract)).toEqual([
      ["", "C2", null, "Not rated"],
      ["58", "C4", null, "Green"],
    ]);
  });

  it("are asked about where no row at all gives an actual", async () => {
    const asked = await questions("Measure,Type,Q3\nComplaints,Target,100\nMissed bins,Target,60\n", PLAN);
    expect(asked).toEqual(["Which column holds the actual? “Q3 Target” does not say."]);
  });

  it("that are given twice are found", async () => {
    const extract = "Measure,Type,Q3\nComplaints,Target,100\nComplaints,Actual,90\nComplaints,Actual,95\n";
    const { findings } = await assessTexts(extract, PLAN);
    expect(findings.map(({ code }) => code)).toContain("duplicateMeasure");
  });

  it("keep apart the measures of two areas", async () => {
    const asked = await questions(
      "Measure,Council,Type,Q3\nComplaints,Oxmoor,Target,100\nComplaints,Fenby,Target,90\n" +
        "Complaints,Oxmoor,Actual,95\nComplaints,Fenby,Actual,91\n",
      PLAN,
    );
    expect(asked).toEqual(["It is about Oxmoor and Fenby. Whose figures are to be reported?"]);
  });

  it("are no other kind of type", async () => {
    expect(await read("Measure,Type,Actual\nComplaints,Outcome,95\nMissed bins,Output,58\n")).toEqual([
      ["95", "C2", null, "Green"],
      ["58", "C3", null, "Green"],
    ]);
  });
});
