import { describe, expect, it } from "vitest";
import { planFor, questions } from "./shaped";

const MEASURES = "B,Calls answered,%,higher,85%,latest\nC,Homes let,number,higher,30,latest\n";
const PLAN = planFor("Oxmoor City Council", MEASURES);
const table = (heading: string, ...rows: readonly string[]): string =>
  `${heading},Calls answered,Homes let\n${rows.map((name, row) => `${name},${80 + row}%,${20 + row}\n`).join("")}`;

describe("a row called as the organisation is, beside one of the whole", () => {
  it.each(["Team", "Hub", "Sector", "Settlement", "Leisure centre", "Area"])(
    "is asked about under %s: 80% of Oxmoor or 82% overall",
    async (heading) => {
      expect(await questions(table(heading, "Oxmoor", "Fen", "Overall"), PLAN)).toEqual([
        `It is about Oxmoor, Fen and Overall (“${heading}”). Which of these is to be reported?`,
      ]);
    },
  );

  it("is asked about where the plan names no more than it: Oxmoor of Oxmoor, under Team", async () => {
    const plan = planFor("Oxmoor", MEASURES);
    expect(await questions(table("Team", "Oxmoor", "Fen", "Overall"), plan)).toHaveLength(1);
  });

  it.each(["Council", "Local authority", "Provider", "District"])("is the body under %s", async (heading) => {
    expect(await questions(table(heading, "Oxmoor", "Fen", "Total"), PLAN)).toEqual([]);
  });

  it("is the body where its name says so: Oxmoor City Council under Team", async () => {
    expect(await questions(table("Team", "Oxmoor City Council", "Fen", "Overall"), PLAN)).toEqual([]);
  });

  it("is one of the bodies where the whole is of all providers", async () => {
    expect(await questions(table("Name", "Oxmoor", "Fen", "All providers"), PLAN)).toEqual([]);
  });
});

describe("a row called as the organisation is, with no row of the whole", () => {
  it.each(["Team", "Cluster", "Command", "Town"])("is asked about under %s", async (heading) => {
    expect(await questions(table(heading, "Oxmoor", "Fen"), PLAN)).toEqual([
      `It gives figures of a place called Oxmoor (“${heading}”). Are they those of the whole organisation? ` +
        "If not, leave the table out.",
    ]);
  });

  it("is the body among bodies: beside Fen District Council, and under Area beside Fen", async () => {
    expect(await questions(table("Patch", "Oxmoor", "Fen District Council"), PLAN)).toEqual([]);
    expect(await questions(table("Area", "Oxmoor", "Fen"), PLAN)).toEqual([]);
  });

  it("is the body in a corner without words, beside England or alone", async () => {
    expect(await questions(table("", "Oxmoor", "Fen", "England"), PLAN)).toEqual([]);
    expect(await questions(table("Quarter 3 2025/26", "Oxmoor"), PLAN)).toEqual([]);
  });
});
