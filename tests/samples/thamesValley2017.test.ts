import { describe, expect, it } from "vitest";
import { address } from "../../src/domain/cell";
import { checkResult } from "../../src/report/checkResult";
import facts from "../fixtures/facts/thames-valley-2017-18-q3.json";
import { confirmed, repaired as repairedTexts } from "../repair/repairing";
import { assessTexts, sampleBytes } from "../support/sampleFiles";
import { findingLines, reportOf, checkedSample, tableRows, tableText } from "./support/sampleReport";

const SAMPLE = "thames-valley-2017-18-q3";
const printed = await checkedSample(SAMPLE);
const repaired = await checkedSample(SAMPLE, "repaired/extract.csv");
const model = reportOf(repaired);
const measures = tableRows(model, "Measures");
const measureOf = (id: string): (typeof measures)[number] => measures.find((row) => row.ID?.text === id) ?? {};

/** Rows whose figures stand a row above their labels in the report as printed: tables 9 and 11. */
const T9 = facts.measures.slice(12, 22).map(({ id }) => id);
const T11 = facts.measures.slice(26, 32).map(({ id }) => id);
const ALWAYS = [
  "headingGuessed Trial Ready Files",
  "unlikePeriods TVP17-R09",
  "unlikePeriods TVP17-R10",
  "unlikePeriods TVP17-R11",
  "unlikePeriods TVP17-R12",
];

describe("Thames Valley 2017-18, quarter 3, with its labels put right", () => {
  const result = checkResult(repaired);

  it.each(facts.measures)("has $id as printed: $name", ({ id, name, comparison, december, change, direction }) => {
    const measure = result.measures.find((one) => one.id === id);
    expect(measure?.name).toBe(name);
    expect(measure?.lastYear).toBeCloseTo(comparison, 12);
    expect(measure?.actual).toBeCloseTo(december, 12);
    expect(measure?.change).toBeCloseTo(change, 12);
    expect(measure?.directionOfTravel ?? null).toBe(direction);
  });

  it.each(facts.measures)(
    "prints the change of $id to one decimal place",
    ({ id, changePercent, change, comparison }) => {
      const text = measureOf(id)["Change %"]?.text;
      const isPercentage = comparison < 1;
      if (isPercentage) {
        expect(text).toBe("[z]");
        const points = (change * 100).toFixed(1);
        expect(measureOf(id).Change?.text).toBe(`${change > 0 ? "+" : ""}${points} pp`);
      } else {
        const percent = (changePercent ?? 0).toFixed(1);
        expect(text).toBe(`${(changePercent ?? 0) > 0 ? "+" : ""}${percent}%`);
        expect(measureOf(id).Change?.text.replace(",", "")).toBe(`${change > 0 ? "+" : ""}${change}`);
      }
    },
  );

  it("judges no change where neither a rise nor a fall is better", () => {
    const unjudged = facts.measures.filter(({ direction }) => direction === null).map(({ id }) => id);
    expect(unjudged).toHaveLength(24);
    for (const id of unjudged) expect(measureOf(id)["Direction of travel"]?.text).toBe("[z]");
  });

  it("rates nothing, because there is no target", () => {
    expect(result.counts.measures).toEqual({ Green: 0, Amber: 0, Red: 0, "Not rated": 0, "Not applicable": 32 });
  });

  it("says each row in a sentence of its own figures", () => {
    expect(measureOf("TVP17-R01")["In words"]?.text).toBe(
      "The level of residential burglary (dwellings) rose from 3,555 to 4,331, up 776 (21.8%).",
    );
    expect(measureOf("TVP17-R28")["In words"]?.text).toBe(
      "Level of Female Genital Mutilation Crime fell from 7 to 0, down 7 (100%).",
    );
    expect(measures.every((row) => /\d/.test(row["In words"]?.text ?? ""))).toBe(true);
  });

  it.each(facts.actions)("has action $id with its themes", ({ id, action, themes }) => {
    const row = tableText(model, "Actions").find((one) => one["No."] === id);
    expect(row?.Action).toBe(action);
    expect(row?.Themes).toBe(themes.length === 0 ? "[z]" : themes.join(", "));
  });

  it.each(facts.themes)("has theme $id with the actions that serve it", ({ id, theme, actions }) => {
    const row = tableText(model, "ThemeActions").find((one) => one.Theme === id);
    expect(row?.Title).toBe(theme);
    expect(row?.Actions).toBe(String(actions.length));
    expect(row?.["Action numbers"]).toBe(actions.length === 0 ? "[z]" : actions.join(", "));
  });

  it("has the matrix of actions and themes the same both ways", () => {
    const yes = tableText(model, "ActionThemes").flatMap((row) =>
      facts.themes.filter(({ id }) => row[id] === "Yes").map(({ id }) => `${row["No."]} ${id}`),
    );
    expect(yes).toEqual(facts.actions.flatMap(({ id, themes }) => themes.map((theme) => `${id} ${theme}`)));
    expect(tableText(model, "ThemeActions")).toHaveLength(23);
    expect(tableText(model, "ActionThemes")).toHaveLength(27);
  });

  it("finds the unlike periods and the guessed heading, and nothing else", () => {
    expect(findingLines(repaired.findings)).toEqual(ALWAYS);
  });

  it("says that violence and file quality add up, and makes no claim for calls for service", () => {
    const sums = repaired.passed.map(({ statement }) => statement).filter((statement) => statement.includes("sum"));
    expect(sums).toEqual([
      "Reduce the level of violence – All Violent Crime: the parts sum to the whole, this year and last year.",
      "Improve the quality of prosecution files submitted to the Crown Prosecution Service: the parts " +
        "sum to 100%, this year and last year.",
    ]);
  });

  it("finds violence that does not add up once a part is changed", async () => {
    const text = new TextDecoder().decode(sampleBytes(SAMPLE, "repaired/extract.csv")).replace(/7,?476/, "7,477");
    const changed = await assessTexts(text, sampleBytes(SAMPLE, "plan.csv"));
    expect(findingLines(changed.findings)[0]).toBe("partsDoNotSum TVP17-R02");
  });
});

describe("Thames Valley 2017-18, quarter 3, as printed", () => {
  it("finds the labels of tables 9 and 11 a row off, offers the repair, and finds nothing else", () => {
    expect(findingLines(printed.findings)).toEqual(["labelsShifted TVP17-R13", "labelsShifted TVP17-R27", ...ALWAYS]);
    // Three of the unlike periods are one: the same three months beside the same nine.
    expect(checkResult(printed).counts.findings).toEqual({ error: 2, warning: 3, note: 0 });
    const shifts = checkResult(printed).findings.filter(({ code }) => code === "labelsShifted");
    expect(shifts.map(({ at }) => at?.address)).toEqual(["B45", "B68"]);
    expect(shifts[0]?.message).toContain("“Level of Racist Crime” would be 1,079 to 1,384");
    expect(shifts[1]?.message).toContain("“Level of Honour Based Abuse Crime” would be 91 to 92");
  });

  it("names each row of the two tables with the figures that it would have", () => {
    const moved = printed.extract.shifts.flatMap(({ rows }) =>
      rows.map(({ measure, figures }) => [measure?.id, ...figures]),
    );
    const expected = facts.measures
      .filter(({ id }) => T9.includes(id) || T11.includes(id))
      .map(({ id, comparison, december }) => [
        id,
        comparison.toLocaleString("en-GB"),
        december.toLocaleString("en-GB"),
      ]);
    expect(moved).toEqual(expected);
    expect(printed.extract.shifts.flatMap(({ rows }) => rows.map(({ figuresAt }) => address(figuresAt)))).toHaveLength(
      16,
    );
  });

  it("does not make the repair: the figures of those rows are not used", () => {
    const missing = printed.measures.filter(({ actual }) => actual.kind === "missing").map(({ measure }) => measure.id);
    expect(missing).toEqual([...T9, ...T11]);
  });

  it("offers to move the labels of both tables and nothing else: tables 7 and 10 are left alone", () => {
    expect(printed.repairsOffered.map(({ kind, edits }) => [kind, edits.length])).toEqual([
      ["moveLabelsUp", 12],
      ["moveLabelsUp", 7],
    ]);
    const labels = printed.repairsOffered.flatMap(({ edits }) => edits).filter(({ after }) => after !== "");
    const names = facts.measures.filter(({ id }) => T9.includes(id) || T11.includes(id)).map(({ name }) => name);
    expect(labels.map(({ after }) => after)).toEqual(names);
  });

  it("gives what the repaired file gives, once the repairs that it offers are made", async () => {
    const made = await repairedTexts(
      sampleBytes(SAMPLE, "extract.csv"),
      sampleBytes(SAMPLE, "plan.csv"),
      confirmed(printed.repairsOffered),
    );
    const figures = (checkedExtract: typeof printed): unknown[] =>
      checkResult(checkedExtract).measures.map((measure) => ({ ...measure, source: null }));
    expect(figures(made)).toEqual(figures(repaired));
    expect(findingLines(made.findings)).toEqual(ALWAYS);
    expect(made.repairsOffered).toEqual([]);
    const sources = checkResult(made)
      .measures.filter(({ id }) => T11.includes(id))
      .map(({ source }) => source?.address);
    expect(sources).toEqual(["C68", "C69", "C70", "C71", "C72", "C73"]);
    const heading = made.extract.measures.find(({ measure }) => measure?.id === T11[0])?.objective;
    expect(heading?.text).toBe(
      "Increase Confidence of Victims to report crime and incidents of Honour Based Abuse, Female " +
        "Genital Mutilation and Forced Marriage",
    );
  });

  it("reads every other row as the repaired file does, tables 7 and 10 among them", () => {
    const others = (checkedExtract: typeof printed): unknown[] =>
      checkedExtract.measures
        .filter(({ measure }) => !T9.includes(measure.id) && !T11.includes(measure.id))
        .map(({ measure, actual, lastYear, change }) => [measure.id, actual, lastYear, change]);
    expect(others(printed)).toEqual(others(repaired));
    expect(others(printed)).toHaveLength(16);
  });
});
