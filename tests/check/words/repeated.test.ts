import { describe, expect, it } from "vitest";
import { check } from "../findings";

const PLAN = `Actions
Action ID,Action,Owner
1.1,Recruit more Special Constables,ACC Local Policing
1.2,Train the new recruits,Director of Resources
1.3,Buy new cars,ACC Crime/ACC Beale
`;
const ACTIONS = ["1.1,Recruit more Special Constables", "1.2,Train the new recruits", "1.3,Buy new cars"];
const rows = (...updates: readonly string[]): string =>
  ["No.,Action,Lead,Update", ...ACTIONS.map((action, place) => `${action},,"${updates[place] ?? ""}"`), ""].join("\n");
const CAMPAIGN = "The campaign reached forty schools, two colleges and every large employer in the county.";

describe("wordsRepeated", () => {
  it("is raised for a sentence that stands under two actions", async () => {
    const { briefs, findings } = await check(
      "wordsRepeated",
      rows(CAMPAIGN, `Training began in May. ${CAMPAIGN}`),
      PLAN,
    );
    expect(briefs).toEqual([{ item: "1.2", at: "D3", found: CAMPAIGN.slice(0, -1), expected: null }]);
    expect(findings.find(({ code }) => code === "wordsRepeated")?.evidence).toEqual({ other: "1.1", first: "D2" });
  });

  it("is raised for one that stands twice in one update, with a word or two changed", async () => {
    const again = CAMPAIGN.replace("large employer in the county", "big employer of the county");
    const { briefs } = await check("wordsRepeated", rows(`${CAMPAIGN} Vans were used. ${again}`), PLAN);
    expect(briefs.map(({ item, at }) => [item, at])).toEqual([["1.1", "D2"]]);
  });

  it("is raised once for a pair, however much of it is the same", async () => {
    const more = "A second campaign in the autumn brought eighty applications from the north of the county.";
    const { briefs } = await check("wordsRepeated", rows(`${CAMPAIGN} ${more}`, `${CAMPAIGN} ${more}`), PLAN);
    expect(briefs).toHaveLength(1);
  });

  it.each([
    ["On track for completion by the end of March 2010.", "On track for completion by the end of March 2010."],
    ["Update given", "Update given"],
    [
      "Please refer to the separate paper on the estate, fleet and custody programmes.",
      "Please refer to the separate paper on the estate, fleet and custody programmes.",
    ],
    [
      "The first course took forty recruits through law, first aid and driving.",
      "The second course takes sixty officers through mentoring, custody and radio.",
    ],
  ])("is not raised for what may be said of two: %s", async (one, other) => {
    expect((await check("wordsRepeated", rows(one, other), PLAN)).briefs).toEqual([]);
  });
});

describe("taskRepeated", () => {
  it(
    "is raised for two actions or two assertions that ask for the same, but for a word such as " + "“dedicated”",
    async () => {
      const plan =
        "Assertions\nRef,Section,Assertion\n" +
        "A1,Safety,Establish a dedicated Road Death Investigation Team.\nA2,Value,Roll out new radios\n" +
        "A3,Crime,Establish a road death investigation team.\n";
      const extract =
        "Ref,Assertion,Achieved\nA1,Establish a dedicated Road Death Investigation Team.,Y\n" +
        "A2,Roll out new radios,Y\nA3,Establish a road death investigation team.,Y\n";
      const { briefs } = await check("taskRepeated", extract, plan);
      expect(briefs).toEqual([
        { item: "A3", at: "C5", found: "Establish a road death investigation team.", expected: null },
      ]);
    },
  );

  it("is not raised where one asks for more than the other", async () => {
    const plan =
      "Actions\nAction ID,Action\n1,Reduce road deaths of children by half\n" +
      "2,Reduce road deaths by half\n3,Train recruits\n4,Train new recruits\n";
    expect(
      (
        await check(
          "taskRepeated",
          "No.,Action\n1,Reduce road deaths of children by half\n2,Reduce road deaths by half\n" +
            "3,Train recruits\n4,Train new recruits\n",
          plan,
        )
      ).briefs,
    ).toEqual([]);
  });
});

describe("ownerDiffers", () => {
  const leads = (one: string, two: string, three: string): string =>
    `No.,Action,Lead\n1.1,Recruit more Special Constables,${one}\n1.2,Train the new recruits,${two}\n` +
    `1.3,Buy new cars,${three}\n`;

  it("is raised for a misspelt lead and for another one", async () => {
    const { briefs } = await check(
      "ownerDiffers",
      leads("ACC Local Poling", "Director of Resources", "ACC Crime/ACC Beale"),
      PLAN,
    );
    expect(briefs).toEqual([{ item: "1.1", at: "C2", found: "ACC Local Poling", expected: "ACC Local Policing" }]);
    expect(
      (
        await check("ownerDiffers", leads("ACC Local Policing", "ACC Operations", "ACC Crime/ACC Beale"), PLAN)
      ).briefs.map(({ item }) => item),
    ).toEqual(["1.2"]);
  });

  it(
    "is not raised for a short form, another way of writing it, a blank, or an extract that names " +
      "people for posts",
    async () => {
      expect(
        (await check("ownerDiffers", leads("Lead: ACC local policing", "Resources Director", "Beale"), PLAN)).briefs,
      ).toEqual([]);
      expect((await check("ownerDiffers", leads("A. Singh", "B. Jones", ""), PLAN)).briefs).toEqual([]);
    },
  );
});

describe("a table of assertions", () => {
  it("keeps one that looks like a total: numbered 3 after 1 and 2, with “overall” in its name", async () => {
    const plan =
      "Assertions\nRef,Section,Assertion\nA1,Crime,Recruit\nA2,Crime,Train\n" +
      "A3,Crime,Increase women to 24% of overall numbers\n";
    const { assertions } = await check(
      "missingItem",
      "No.,Assertion,Achieved\n1,Recruit,Y\n2,Train,N\n3,Increase women to 24% of overall numbers,Y\n",
      plan,
    );
    expect(assertions.map(({ stated }) => stated)).toEqual(["Y", "N", "Y"]);
  });
});
