import { describe, expect, it } from "vitest";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import { EXTRACT, hospital, packOf, PAST, PLAIN, PLAN } from "./hospital";
import { sectionLines } from "./packText";

const checked = await hospital();
const pack = packOf(checked);

describe("page 1", () => {
  const lines = sectionLines(pack, "answer");

  it("answers in two lines: 1 of 3 rated measures is Green, and how many moved", () => {
    expect(lines.slice(0, 2)).toEqual([
      "1 of 3 rated measures is Green, 1 Amber and 1 Red: Seen within four hours. 1 could not be rated.",
      "Since Quarter 2 2031/32, 1 is worse and 1 is better.",
    ]);
  });

  it("counts now, the last report and a year ago, and says not known where there was none", async () => {
    expect(lines).toContain("Now: Quarter 3 2031/32 | 1 | 1 | 1 | 1 | 2");
    expect(lines).toContain(
      "Last report: Quarter 2 2031/32 (without 1 measure no longer in the plan) | 2 | 0 | 1 | 0 | 0",
    );
    expect(lines).toContain("A year ago: Quarter 3 2030/31 | 1 | 0 | 1 | 0 | 0");
    const alone = sectionLines(packOf(await hospital({ past: null })), "answer");
    expect(alone).toContain("Last report | not known | not known | not known | not known | not known");
    expect(alone[1]).toBe("What the last report said is not known, so no movement can be told.");
  });

  it("calls a figure that is missing no longer rated, and one that is back newly rated: no movement", async () => {
    const past = PAST.replace(/(Quarter 2 2031\/32.*1.70.*),Green,/, "$1,Not rated,");
    const extract = EXTRACT.replace("93.8%", "[x]");
    const moved = sectionLines(packOf(await hospital({ past, extract })), "answer");
    expect(moved[1]).toBe(
      "Since Quarter 2 2031/32, 1 is worse, none is better, 1 is newly rated and 1 is no longer rated.",
    );
    expect(moved).toContain("Newly rated: Infections per 1000 days (Green, was Not rated in Quarter 2 2031/32).");
    expect(moved).toContain("No longer rated: Beds in use (Not rated, was Red in Quarter 2 2031/32).");
  });

  it("counts a word of somebody’s own as Not rated, of the last report as of now", async () => {
    const past = PAST.replace(/(Quarter 2 2031\/32.*),Green,/, "$1,On course,");
    const counted = sectionLines(packOf(await hospital({ past })), "answer");
    expect(counted).toContain(
      "Last report: Quarter 2 2031/32 (without 1 measure no longer in the plan) | 1 | 0 | 1 | 1 | 0",
    );
  });

  it("names exceptions with their figures, status, direction and owner; of a range how far outside it is", () => {
    expect(lines).toContain("Seen within four hours | 73.1% | 75.0% | −1.9 pp | Red | Improved | Medical director");
    expect(lines).toContain("Beds in use | 93.8% | 85.0% to 92.0% | +1.8 pp | Amber | [z] | Chief operating officer");
  });

  it("prints a milestone alike in table and words: 5% below 6,623 is 6,291.85, and 6,866 is 574.15 over", async () => {
    const plan = "Measure ID,Measure,Unit,Polarity,Milestone,Rule\nM1,Burglary,number,lower,-5%,milestone\n";
    const extract = "Report for Q3 2031/32\nMeasure,Actual,Last year\nBurglary,6866,6623\n";
    const facts = packFactsOf(await hospital({ plan, extract, past: null }), { readAt: "", template: PLAIN });
    expect(facts.measures[0]).toMatchObject({
      target: { text: "6,291.85" },
      variance: "+574.15",
      reason: "missed 6,291.85, worse than last year’s 6,623",
    });
  });

  it("prints the limits that decide in place of a target: Amber at 4.8%, for Green ends at 4.5%", async () => {
    const plan =
      "Measure ID,Measure,Unit,Polarity,Rule,Thresholds\n" +
      "S1,Sickness,%,lower,thresholds,Green <= 4.5%; Amber <= 5%; Red > 5%\n";
    const sick = packOf(
      await hospital({ plan, extract: "Report for Q3 2031/32\nMeasure,Actual\nSickness,4.8%\n", past: null }),
    );
    expect(sectionLines(sick, "scorecard").join("\n")).toContain("Sickness | ≤ 4.5% | 4.8%");
    expect(sectionLines(sick, "exceptions")).toContain("Target: Green ≤ 4.5%, Amber ≤ 5.0%, Red > 5.0%");
    expect(sectionLines(sick, "annex")).toContain("Sickness: Green ≤ 4.5%, Amber ≤ 5.0%, Red > 5.0%");
  });

  it("names a last year that is given anew and not confirmed: 71.0% then and 69.0% now", async () => {
    const anew = sectionLines(packOf(await hospital({ extract: EXTRACT.replace("71.0%", "69.0%") })), "answer");
    expect(anew).toContain(
      "Seen within four hours: Quarter 3 2030/31 is given anew: 69.0%, was 71.0%, which nobody has confirmed.",
    );
  });

  it("projects 33 falls in nine months to 44 in the year, which misses 40", () => {
    expect(lines).toContain(
      "Forecast at year end: 1 would miss the year’s target (Falls with harm) and none would reach it. " +
        "Of 3 measures it cannot be told.",
    );
  });

  it("projects by the plan’s profile: 100 in nine months, with 95% due, are 105 and not 133", async () => {
    const plan = PLAN.replace(/^ID,.*$/m, "$&,Profile").replace(
      /^(H4,.*)40,(.*),,$/m,
      '$1120,$2,,,"40%, 30%, 25%, 5%"',
    );
    const facts = packFactsOf(await hospital({ plan, extract: EXTRACT.replace(",33,31,", ",100,99,") }), {
      readAt: "",
      template: PLAIN,
    });
    expect(facts.measures.find(({ id }) => id === "H4")?.forecast).toEqual({
      text: "105",
      from: "the 9 months so far by the plan’s profile",
      reaches: true,
      target: "120",
    });
  });

  it("tells two measures of one name apart by their objectives", async () => {
    const plan =
      "ID,Objective,Measure,Unit,Polarity,Target\nA1,Homes,Residents satisfied,%,higher,80%\n" +
      "A2,Streets,Residents satisfied,%,higher,90%\n";
    const extract =
      "Report for Q3 2031/32\nID,Measure,Actual,Last year\nA1,Residents satisfied,71%,75% [r]\n" +
      "A2,Residents satisfied,88%,84%\n";
    const facts = packFactsOf(await hospital({ plan, extract, past: null }), { readAt: "", template: PLAIN });
    expect(facts.measures.map(({ name }) => name)).toEqual([
      "Residents satisfied (Homes)",
      "Residents satisfied (Streets)",
    ]);
    // A last year that was revised keeps its mark.
    expect(facts.measures[0]?.lastYear.text).toMatch(/^75(?:\.0)?% \[r\]$/);
  });

  it("says how far a count below 0 is from its target: 9 more than -49 makes -40", async () => {
    const plan = "ID,Measure,Unit,Polarity,Target,Rule\nN1,Net change in officers,number,higher,-40,achieved\n";
    const extract = "Report for Q3 2031/32\nMeasure,Actual\nNet change in officers,-49\n";
    const net = packOf(await hospital({ plan, extract, past: null }));
    expect(sectionLines(net, "exceptions")).toContain("To a better status: 9 more makes Green");
  });

  it("tells a changed target, what came and what left", () => {
    expect(lines).toContain("Infections per 1000 days: Target 1.80, was 1.90 in Quarter 2 2031/32.");
    expect(lines).toContain("Complaints: No longer in the plan; last reported for Quarter 2 2031/32.");
  });

  it("is whole with marking and standing, and signed off only while no error is open", () => {
    const by = { by: "A. Singh", on: "21 January 2032", changes: [] };
    expect(pack).toMatchObject({ marking: "OFFICIAL – Provisional", standing: "Draft" });
    expect(packOf(checked, { signedOff: by }).standing).toBe("Signed off by A. Singh, 21 January 2032");
  });

  it("stays a draft with an error open, whoever signs it off", async () => {
    const wrong = packOf(await hospital({ extract: EXTRACT.replace("73.1%", "£731") }), {
      signedOff: { by: "A. Singh", on: "21 January 2032", changes: [] },
    });
    expect(wrong.standing).toBe("Draft");
  });
});
