import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fieldsIn, outcomeOf } from "./corpus";

/** True sentences of parts, other times, plans and standards, by field: the fourth file of each. */
const FIELDS = fieldsIn(join(import.meta.dirname, "develop"), "-4.json");

describe("true sentences of parts, other times, plans and standards", () => {
  it("are 64, and raise nothing beside the rows that they are not about", async () => {
    const outcomes = await Promise.all(FIELDS.map((field) => outcomeOf(field)));
    expect(outcomes.reduce((sum, { trueOnes }) => sum + trueOnes, 0)).toBe(64);
    expect(outcomes.flatMap(({ accused }) => accused)).toEqual([]);
  });
});

describe("true sentences of neighbouring wordings", () => {
  it("are 100 in ten fields, and raise nothing", async () => {
    const [neighbours] = fieldsIn(join(import.meta.dirname, "develop"), "neighbours-7.json");
    if (neighbours === undefined) throw new Error("no neighbouring sentences");
    const { accused, trueOnes } = await outcomeOf(neighbours);
    expect(trueOnes).toBe(100);
    expect(accused).toEqual([]);
  });
});

describe("true sentences of what stands near a measure: parts of it, how many came, what is to come", () => {
  it("are 216 in eighteen measures, and raise nothing", async () => {
    const [others] = fieldsIn(join(import.meta.dirname, "develop"), "others-9.json");
    if (others === undefined) throw new Error("no sentences of other measures");
    const { accused, trueOnes } = await outcomeOf(others);
    expect(trueOnes).toBe(216);
    expect(accused).toEqual([]);
  });
});

const WERE_ACCUSED = [
  "Bursts were up",
  "The three-year average",
  "45,000 trains ran",
  "Had 585 more",
  "The first quarter was slow",
  "The capital programme as a whole",
  "There were 14 injuries",
  "Hours worked are up",
  "Last year we had 16",
  "The number of injuries",
  "In March it took",
  "It was 171 the year before",
];

describe("true sentences of fields that no lexicon is for", () => {
  it("raise nothing: railways, water, museums, courts, trees", async () => {
    const [others] = fieldsIn(join(import.meta.dirname, "develop"), "others-8.json");
    if (others === undefined) throw new Error("no sentences of other fields");
    const rows = others.rows.map(({ row, sentences }) => ({
      row,
      sentences: sentences.filter(({ text }) => WERE_ACCUSED.some((words) => text.startsWith(words))),
    }));
    const { accused, trueOnes } = await outcomeOf({ field: "others", rows });
    expect(trueOnes).toBe(WERE_ACCUSED.length);
    expect(accused).toEqual([]);
  });
});

describe("sentences of housing by somebody who had not seen the code", () => {
  it("raise nothing where they are true, and most are found where they are false", async () => {
    const [housing] = fieldsIn(join(import.meta.dirname, "develop"), "housing-5.json");
    if (housing === undefined) throw new Error("no sentences of housing");
    const { accused, missed, falseOnes } = await outcomeOf(housing);
    expect(accused).toEqual([]);
    expect(missed.length).toBeLessThanOrEqual(falseOnes / 4);
  });
});

describe("a time in two units", () => {
  it("is held against minutes: 9 minutes 42 seconds beside 8.7, but not 8 minutes 42 seconds", async () => {
    const [time] = FIELDS.filter(({ field }) => field === "fire").flatMap(({ rows }) => rows);
    if (time === undefined) throw new Error("no measure of a time");
    const sentences = ["It took 9 minutes 42 seconds.", "It took 8 minutes 42 seconds."].map((text) => ({
      text,
      label: "true" as const,
    }));
    const { accused } = await outcomeOf({ field: "fire", rows: [{ row: time.row, sentences }] });
    expect(accused.map(({ said }) => said)).toEqual([["narrativeValueDiffers: took 9 minutes 42 seconds"]]);
  });
});
