import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { assessTexts } from "../../support/sampleFiles";
import { figures } from "../shape/shaped";

/** A plan of these measures, by id and name. */
const planOf = (...measures: readonly (readonly [id: string, name: string])[]): string =>
  `Setting,Value\nRule,achieved\n\nMeasure ID,Measure,Unit,Polarity,Target\n${measures
    .map(([id, name]) => `${id},${name},number,lower,100`)
    .join("\n")}\n`;

/** Rows of a national list: a code, a name and a figure each. */
const listOf = (heading: string, rows: readonly (readonly [string, string, number])[]): string =>
  `${heading}\n${rows.map((row) => row.join(",")).join("\n")}\n`;

const WORDS = ["Fires", "Floods", "Falls", "Fraud", "Arson", "Burns", "Thefts", "Crashes", "Rescues", "Alarms"];
const others = (prefix: string): (readonly [string, string, number])[] =>
  WORDS.map((word, index) => [`${prefix}${index + 10}`, `${word} in homes`, index + 1]);

describe("a list of measures of which a few rows are the plan's", () => {
  it("is read by ids under a heading that nobody knows, and its other rows are one warning", async () => {
    const rows = [...others("ZQ-0"), ["ZQ-091", "Called otherwise here", 77] as const, ...others("ZQ-1")];
    const checked = await assessTexts(
      listOf("Rubric,What,Actual", rows),
      planOf(["ZQ-091", "Bicycle theft"], ["ZQ-115", "Swan rescues"]),
    );
    expect(figures(checked)).toEqual([
      ["ZQ-091", "77", "C12"],
      ["ZQ-115", "6", "C18"],
    ]);
    const found = checked.findings.filter(({ code }) => /unknown|missing|other/.test(code));
    expect(found.map(describeFinding)).toEqual([
      "A2 to A22: 19 rows are about measures that are not in the plan, the first about “ZQ-010”. They were not used. " +
        "If one of them should be, add it to the plan.",
    ]);
  });

  it("is read by short ids and by numbers only beside the measures' own names", async () => {
    const plan = planOf(["M4", "Calls answered late"], ["7", "Rent owed"]);
    const named = listOf("Rubric,What,Actual", [
      ...others("M"),
      ["M4", "Calls answered late", 40],
      ["7", "Rent owed", 70],
    ]);
    expect(figures(await assessTexts(named, plan))).toEqual([
      ["M4", "40", "C12"],
      ["7", "70", "C13"],
    ]);
  });

  it("is read by names under a heading that nobody knows", async () => {
    const list = listOf("Rubric,What,Actual", [
      ...others("X"),
      ["X4", "Swan rescues", 40],
      ["X5", "Goose rescues", 50],
    ]);
    expect(figures(await assessTexts(list, planOf(["S", "Swan rescues"], ["G", "Goose rescues"])))).toEqual([
      ["S", "40", "C12"],
      ["G", "50", "C13"],
    ]);
  });

  it("still says of a name that is near to a measure without a row that it may be that", async () => {
    const rows = [
      ...others("ZQ-0"),
      ["ZQ-091", "Arson", 7] as const,
      ["ZQ-093", "Swans rescued from canals", 8] as const,
    ];
    const { findings } = await assessTexts(
      `Rubric,Actual\n${rows.map(([id, name, figure], row) => `${row < 10 ? id : name},${figure}`).join("\n")}\n`,
      planOf(["ZQ-011", "Bicycle theft"], ["ZQ-012", "Shop theft"], ["ZQ-777", "Swans rescued"]),
    );
    expect(findings.filter(({ code }) => code === "unknownMeasure").map(({ found }) => found)).toEqual([
      "Swans rescued from canals",
    ]);
  });

  it.each([
    ["numbers from 1", "Line,What,Actual", planOf(["1", "Swan rescues"], ["2", "Goose rescues"]), others("")],
    [
      "roads",
      "Road,Where,Actual",
      planOf(["M4", "Swan rescues"], ["M25", "Goose rescues"]),
      ["M1", "M2", "M4", "M5", "M25", "M40"].map((road, index) => [road, "Kent", index] as const),
    ],
    [
      "quarters",
      "Time,Where,Actual",
      planOf(["Q1 2025", "Swan rescues"], ["Q2 2025", "Goose rescues"]),
      ["Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q5 2025"].map((time, index) => [time, "Kent", index] as const),
    ],
  ])("is not made of %s that happen to be ids", async (_, heading, plan, rows) => {
    const numbered = rows.map((row, index) => [row[0] === "" ? String(index + 1) : row[0], row[1], row[2]] as const);
    const checked = await assessTexts(listOf(heading, numbered), plan);
    expect(figures(checked).every((row) => (row as unknown[])[1] === null)).toBe(true);
  });
});

describe("a column of names under a heading that says so", () => {
  it.each(["Offence group", "Crime type", "Category", "Topic"])(
    "is read by one name of the plan: %s",
    async (heading) => {
      const rows = "Swan rescues,40\nFox rescues,2\nCat rescues,3\nDog rescues,4\nHorse rescues,5\n";
      const plan = planOf(["S", "Swan rescues"], ["G", "Goose rescues"], ["B", "Bat rescues"]);
      const checked = await assessTexts(`${heading},Actual\n${rows}`, plan);
      expect(figures(checked)[0]).toEqual(["S", "40", "B2"]);
    },
  );

  it("leaves a column headed Measure beside it as words, and not as ids", async () => {
    const rows = "Swan rescues,Number,40\nGoose rescues,Number,50\n";
    const plan = planOf(["S", "Swan rescues"], ["G", "Goose rescues"]);
    const { findings } = await assessTexts(`Topic,Measure,Actual\n${rows}`, plan);
    expect(findings.map(({ code }) => code)).not.toContain("idAndNameDiffer");
  });
});
