import { describe, expect, it } from "vitest";
import { nothingDrafted } from "../../../src/check/unmatched/nothingDrafted";
import { draftPlan, type DraftPlan } from "../../../src/map/plan/draft/draftPlan";
import { findTables } from "../../../src/read/tables/findTables";
import { sourceOf } from "../../support/sampleFiles";

async function draft(extract: string): Promise<DraftPlan> {
  return draftPlan(findTables(await sourceOf(extract, "extract.csv")).tables);
}
const named = ({ measures }: DraftPlan, ...columns: readonly string[]): unknown =>
  measures.map((row) => ["Measure", ...columns].map((column) => row[column] ?? "").join("|"));

describe("areas in a drafted plan", () => {
  it("are no measures where the title names what all figures are: East and West beside Borough total", async () => {
    const drafted = await draft("Missed bins\n,Q1 2025/26,Q2 2025/26\nEast,41,38\nWest,39,44\nBorough total,80,82\n");
    expect([named(drafted), drafted.organisations]).toEqual([["Missed bins"], ["East", "West", "Borough total"]]);
  });

  it("are no objectives of the measures in the rows: 2 measures of North, South and Total, not 6", async () => {
    const drafted = await draft("Measure,North,South,Total\nVoids,12,14,26\nLets,30,32,62\n");
    expect([named(drafted), drafted.organisations]).toEqual([
      ["Voids", "Lets"],
      ["North", "South", "Total"],
    ]);
  });

  it("alone name nothing, and it is said what does", async () => {
    const source = await sourceOf("Area,Q1 2025/26,Q2 2025/26\nNorth,41,38\nSouth,39,44\nTotal,80,82\n", "areas.csv");
    const { tables } = findTables(source);
    const { measures, unread } = draftPlan(tables);
    expect(measures).toEqual([]);
    expect(nothingDrafted(source.file, tables, unread)).toMatch(
      /nothing that names what its figures are\. Put their names in a column headed Measure, or the one name of all/,
    );
  });

  it("are not the averages of many of them", async () => {
    const drafted = await draft("Authority,Cost,Days\nThornley,412,18\nBrackwell,388,22\nFamily group mean,400,20\n");
    expect(drafted.organisations).toEqual(["Thornley", "Brackwell"]);
  });
});

describe("targets in words in a drafted plan", () => {
  it("leave those beside them: 98% and 80% are drafted, and Top quartile is listed", async () => {
    const drafted = await draft("Measure,Target,Actual\nRent,98%,98.4%\nRelet time,Top quartile,27\nHappy,80%,81%\n");
    expect(named(drafted, "Target")).toEqual(["Rent|98%", "Relet time|", "Happy|80%"]);
    expect(drafted.gaps).toContainEqual(expect.objectContaining({ item: "M02", column: "Target" }));
  });

  it("say which way is better: 80%+ is a target of 80%, and below 3% none that 3% meets", async () => {
    const drafted = await draft("Measure,Actual,Target\nArrears,3.1%,Below 3%\nHappy,81%,80%+\nCost,£4,max £5\n");
    expect(named(drafted, "Target", "Polarity")).toEqual(["Arrears||lower", "Happy|80%|higher", "Cost|£5|lower"]);
    expect(drafted.gaps).toContainEqual({
      item: "M01",
      column: "Target",
      why: "“Below 3%” leaves its own figure out: put the one that is enough",
    });
  });
});

describe("what is no measure", () => {
  it("is a row of days among figures, which is listed", async () => {
    const dates = "Last inspection,01/04/2025,02/07/2025,03/10/2025";
    const drafted = await draft(`Measure,Q1,Q2,Q3\nHomes built,12,20,31\nHomes let,40,52,49\n${dates}\n`);
    expect(named(drafted)).toEqual(["Homes built", "Homes let"]);
    expect(drafted.gaps).toContainEqual({
      item: null,
      column: "Measure",
      why: "“Last inspection” has dates and no figures: it was left out",
    });
  });

  it("is a list of projects beside a table of measures; its days of start and finish are no periods", async () => {
    const projects = "Scheme,Start,Finish,Budget\nDepot,01/05/2025,31/03/2026,400\nRoof,01/04/2025,31/12/2025,240\n";
    const drafted = await draft(`Measure,Actual,Target\nRent,97%,98%\nVoids,2%,1%\n\n\n${projects}`);
    expect(named(drafted)).toEqual(["Rent", "Voids"]);
    const spent = projects.replace("Budget", "Budget,Spent").replace("400", "400,390").replace("240", "240,120");
    expect(named(await draft(spent), "Target")).toEqual(["Depot|400", "Roof|240"]);
  });
});

describe("rows of what others have", () => {
  it("are no measures: Peer median below each of 2", async () => {
    const rows = "Rent,98.4%,98%\nPeer median,97%,\nHappy,81%,80%\nPeer median,79%,\n";
    expect(named(await draft(`Measure,Actual,Target\n${rows}`))).toEqual(["Rent", "Happy"]);
  });
});

describe("objectives of a drafted plan", () => {
  it("keep a number that is part of their name: 3 to 6", async () => {
    const drafted = await draft("Offence,0,1,2,3 to 6,7+\nViolence,9,8,7,6,5\nTheft,5,4,3,2,1\n");
    expect(drafted.objectives.map((row) => row["Objective"])).toEqual(["0", "1", "2", "3 to 6", "7+"]);
  });
});
