import { describe, expect, it } from "vitest";
import { groupFinder } from "../../../src/map/match/groupNamed";
import { check } from "../../check/findings";
import { assessTexts } from "../../support/sampleFiles";

const find = (...names: readonly string[]) =>
  groupFinder(names.map((name, index) => ({ id: String(index + 1), name })));

describe("a number before an objective's name", () => {
  it.each([
    ["2. Waste", "Waste"],
    ["2 Waste", "Waste"],
    ["(2) Waste", "Waste"],
    ["Objective 2: Waste services", "Waste"],
    ["1.2 Waste", "Waste"],
    ["B) Waste", "Waste"],
    ["18 to 24 support services", "18 to 24 support"],
  ])("is of a list in %s", (words, name) => {
    expect(find("Housing", "Waste", "18 to 24 support")(words)?.name).toBe(name);
  });

  it.each([
    ["999 calls answered", ["101 calls answered", "Calls answered"]],
    ["101 calls", ["999 calls", "Housing"]],
    ["2024 programme", ["2025 programme"]],
    ["A safer county", ["Safer county roads", "Waste"]],
  ])("is of the name in %s", (words, names) => {
    expect(find(...names)(words)).toBeNull();
  });
});

const PLAN =
  "Measure ID,Objective,Measure,Unit,Polarity,Target\nA1,999 calls,Answered in time,number,higher,5\n" +
  "A2,101 calls,Answered in time,number,higher,5\n";

describe("measures of one name under objectives that differ in a number", () => {
  it("each have their own figure, and nothing has moved", async () => {
    const extract = "Measure,Actual\n999 calls,\nAnswered in time,9\n101 calls,\nAnswered in time,1\n";
    const { measures, findings } = await assessTexts(extract, PLAN);
    expect(measures.map(({ row }) => row?.figures.actual?.text)).toEqual(["9", "1"]);
    expect(findings.filter(({ code }) => code === "objectiveMoved")).toEqual([]);
  });

  it("are not known by the number of another", async () => {
    const extract = "Measure,Actual\n111 calls,\nAnswered in time,9\n101 calls,\nAnswered in time,1\n";
    const { briefs } = await check("measureUnclear", extract, PLAN);
    expect(briefs.map(({ at }) => at)).toEqual(["A3"]);
  });
});
