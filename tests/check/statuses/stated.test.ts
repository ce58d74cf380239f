import { describe, expect, it } from "vitest";
import { check, codes, GOOD } from "../findings";

describe("statedStatusDiffers", () => {
  it("gives the word, the status that the figures give and why, and uses the figures'", async () => {
    const { briefs, findings, measures } = await check("statedStatusDiffers", GOOD.replace("400,Green", "400,Red"));
    expect(briefs).toEqual([{ item: "M2", at: "E3", found: "Red", expected: "Green" }]);
    expect(findings[0]?.evidence).toEqual({ reason: "met the target of 360", name: "Burglary" });
    expect(measures[1]?.rating.status).toBe("Green");
  });

  it("reads Orange as Amber before it compares", async () => {
    const orange = (last: string): string => GOOD.replace("355,400,Green", `365,${last},Orange`);
    expect((await check("statedStatusDiffers", orange("400"))).briefs).toEqual([]);
    expect((await check("statedStatusDiffers", orange("300"))).briefs).toMatchObject([
      { item: "M2", found: "Orange", expected: "Red" },
    ]);
  });

  it("is not raised where no status is stated, or none can be worked out", async () => {
    expect((await check("statedStatusDiffers", GOOD.replace("400,Green", "400,"))).briefs).toEqual([]);
    expect((await check("statedStatusDiffers", GOOD.replace("355", ".."))).briefs).toEqual([]);
  });

  it("is raised by Green of a missed target where last year is not known: 365 of 360 is Amber or Red", async () => {
    const said = (word: string): string => GOOD.replace("355,400,Green", `365,,${word}`);
    const { briefs, measures } = await check("statedStatusDiffers", said("Green"));
    expect(briefs).toEqual([{ item: "M2", at: "E3", found: "Green", expected: "Amber or Red" }]);
    expect(measures[1]?.rating.status).toBe("Not rated");
    for (const word of ["Amber", "Red"]) expect((await check("statedStatusDiffers", said(word))).briefs).toEqual([]);
  });
});

describe("statedChangeDiffers", () => {
  const rows = (burglary: string, happy: string): string =>
    `Measure,Actual,Last year,Change,% change\nBurglary,355,400,${burglary}\nHappy people,65.4%,61.6%,${happy},\n`;

  it("is raised where the change in number or in percent is not what the two figures give", async () => {
    const { briefs } = await check("statedChangeDiffers", rows("-44,-12.3%", "3.9 pp"));
    expect(briefs).toEqual([
      { item: "M1", at: "D3", found: "3.9 pp", expected: "+3.8 pp" },
      { item: "M2", at: "D2", found: "-44", expected: "-45" },
      { item: "M2", at: "E2", found: "-12.3%", expected: "-11.3%" },
    ]);
  });

  it("compares at the places that are printed: 45 of 400 is 11.25%, printed as 11%, 11.3% or 11.25%", async () => {
    for (const percent of ["-11%", "-11.3%", "-11.25%", "- 11.3%"]) {
      expect(codes(await check("statedChangeDiffers", rows(`-45,${percent}`, "+3.8 pp")))).toEqual(["missingMeasure"]);
    }
  });

  it("takes a change of a count that is given in percent for one in percent", async () => {
    const rows = (burglary: string): string =>
      `Measure,Actual,Last year,Change\nBurglary,355,400,${burglary}\nHappy people,65.4%,61.6%,3.8%\n`;
    expect(codes(await check("statedChangeDiffers", rows("-11.3%")))).toEqual(["missingMeasure"]);
    const { briefs } = await check("statedChangeDiffers", rows("-12.3%"));
    expect(briefs).toEqual([{ item: "M2", at: "D2", found: "-12.3%", expected: "-11.3%" }]);
  });

  it("is not raised where no change is stated, or last year is not known", async () => {
    expect((await check("statedChangeDiffers", rows(",", ""))).briefs).toEqual([]);
    expect(
      (
        await check(
          "statedChangeDiffers",
          "Measure,Actual,Last year,Change\nBurglary,355,..,-45\nHappy people,65%,61%,4 pp\n",
        )
      ).briefs,
    ).toEqual([]);
  });
});

describe("statusWordNotStandard", () => {
  it("says what an unusual word was read as, or that it gives no colour", async () => {
    const { briefs } = await check(
      "statusWordNotStandard",
      GOOD.replace("400,Green", "400,Amber/Green").replace("61.6%,Green", "61.6%,On track"),
    );
    expect(briefs).toEqual([
      { item: "M1", at: "E2", found: "On track", expected: null },
      { item: "M2", at: "E3", found: "Amber/Green", expected: "Amber" },
    ]);
  });

  it("is not raised for words that the plan explains, which are then compared", async () => {
    const plan =
      "Measures\nMeasure ID,Measure,Polarity,Target\nM1,Happy people,higher,64%\nM2,Burglary,lower,360\n\n" +
      "Status words\nWords,Means\nOn track,Green\nPaused,Not stated\n";
    const extract = (words: string, actual = 355): string =>
      `Measure,Actual,Last year,Status\nBurglary,${actual},300,${words}\n`;
    expect((await check("statusWordNotStandard", extract("ON TRACK"), plan)).briefs).toEqual([]);
    expect((await check("statedStatusDiffers", extract("On track"), plan)).briefs).toEqual([]);
    expect((await check("statedStatusDiffers", extract("On track", 365), plan)).briefs).toEqual([
      { item: "M2", at: "D2", found: "On track", expected: "Red" },
    ]);
    expect((await check("statusWordNotStandard", extract("Paused"), plan)).briefs).toEqual([]);
    expect((await check("statusWordNotStandard", extract("Delayed"), plan)).briefs).toMatchObject([
      { found: "Delayed", expected: null },
    ]);
  });

  it.each([
    "GREEN",
    "green",
    "g",
    "🟢",
    "< Select >",
    "Data not yet available",
    "Not rated",
    "N/A",
    "[x]",
    "-",
    "[z]",
    "",
  ])("is not raised for “%s”", async (word) => {
    expect((await check("statusWordNotStandard", GOOD.replace("400,Green", `400,${word}`))).briefs).toEqual([]);
  });

  it("is raised for an action's word too, whose status is then Amber", async () => {
    const plan =
      "Measures\nMeasure,Target\nBurglary,360\n\nActions\nAction ID,Action\n2.1,Train recruits\n2.2,Buy cars\n";
    const extract = "Measure,Actual\nBurglary,400\n\nNo.,Action,RAG\n2.1,Train recruits,Orange\n2.2,Buy cars,Green\n";
    const { briefs, actions } = await check("statusWordNotStandard", extract, plan);
    expect(briefs).toEqual([{ item: "2.1", at: "C5", found: "Orange", expected: "Amber" }]);
    expect(actions.map(({ status, stated }) => [status, stated])).toEqual([
      ["Amber", "Orange"],
      ["Green", "Green"],
    ]);
  });
});

describe("statusMissing", () => {
  const plan =
    "Measures\nMeasure,Target\nBurglary,360\n\nActions\nAction ID,Action\n2.1,Train recruits\n2.2,Buy cars\n";

  it("points at the blank cell, or at the action where there is no column for its status", async () => {
    const blank = await check("statusMissing", "No.,Action,RAG\n2.1,Train recruits,\n2.2,Buy cars,Green\n", plan);
    expect(blank.briefs).toEqual([{ item: "2.1", at: "C2", found: "", expected: "Green, Amber or Red" }]);
    const none = await check("statusMissing", "No.,Action\n2.1,Train recruits\n2.2,Buy cars\n", plan);
    expect(none.briefs.map(({ item, at }) => [item, at])).toEqual([
      ["2.1", "B2"],
      ["2.2", "B3"],
    ]);
  });

  it("is raised for a list left at its prompt; words are kept, and counted as Not stated", async () => {
    const rows = "No.,Action,RAG\n2.1,Train recruits,< Select >\n2.2,Buy cars,On track\n";
    const { briefs, actions } = await check("statusMissing", rows, plan);
    expect(briefs).toEqual([{ item: "2.1", at: "C2", found: "", expected: "Green, Amber or Red" }]);
    expect(actions.map(({ status, stated }) => [status, stated])).toEqual([
      ["Not stated", null],
      ["Not stated", "On track"],
    ]);
  });

  it("is not raised for a measure, whose status is worked out", async () => {
    expect((await check("statusMissing", GOOD.replaceAll("Green", ""))).briefs).toEqual([]);
  });
});
