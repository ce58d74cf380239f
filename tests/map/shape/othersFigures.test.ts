import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor, questions } from "./shaped";

const MEASURES = "F,Food premises compliant,%,higher,95%,latest\nS,Repairs on time,%,higher,90%,latest\n";
const ROWS = "Food premises compliant,91%,96%\nRepairs on time,85%,91%\n";
const HEADINGS = "Indicator,2023/24,2024/25\n";

describe("figures of a nation, or made of other bodies’", () => {
  it.each([
    ["a title", `England summary,,\n${HEADINGS}${ROWS}`, "England summary"],
    ["a title of averages", `National average,,\n${HEADINGS}${ROWS}`, "National average"],
    ["a title of all bodies", `All English authorities,,\n${HEADINGS}${ROWS}`, "All English authorities"],
    ["the first heading", `England,2023/24,2024/25\n${ROWS}`, "England"],
    ["a heading between rows", `${HEADINGS}England,,\n${ROWS}`, "England"],
  ])("are asked about where %s says so, and are never rated as ours", async (_, extract, name) => {
    expect(await questions(extract, planFor("Oxmoor", MEASURES))).toEqual([
      `It is about ${name} only. Is that Oxmoor?`,
    ]);
    expect(await questions(extract, planFor("", MEASURES))).toEqual([
      `It is about ${name} only. Is that what the plan is for?`,
    ]);
    const { measures, findings } = await assessTexts(extract, planFor("Oxmoor", MEASURES));
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Not rated", "Not rated"]);
    expect(findings.map(({ code }) => code)).toContain("organisationDiffers");
  });

  it.each([
    ["Series", "Family group median"],
    ["Data type", "England average"],
    ["Area", "England"],
  ])("are asked about where %s says %s of every row", async (heading, name) => {
    const extract = `Indicator,${heading},Actual\nFood premises compliant,${name},96%\nRepairs on time,${name},92%\n`;
    expect(await questions(extract, planFor("Oxmoor", MEASURES))).toEqual([
      `It is about ${name} only. Is that Oxmoor?`,
    ]);
    expect(await questions(extract, planFor("", MEASURES))).toEqual([
      `It is about ${name} only. Is that what the plan is for?`,
    ]);
  });

  it("are asked about where the only area is England and the measures stand across", async () => {
    const extract = "Area,Food premises compliant,Repairs on time\nEngland,96%,91%\n";
    expect(await questions(extract, planFor("", MEASURES))).toEqual([
      "It is about England only. Is that what the plan is for?",
    ]);
  });

  it.each([
    ["National indicators", "Oxmoor"],
    ["Comparison with England", "Oxmoor"],
    ["England", "Sport England"],
    ["South East", "South East Coast Ambulance"],
    ["England and Oxmoor", "Oxmoor"],
  ])("are not what the title %s says for %s", async (title, organisation) => {
    expect(await questions(`${title},,\n${HEADINGS}${ROWS}`, planFor(organisation, MEASURES))).toEqual([]);
  });

  it("are not meant by a title where the rows name the plan’s own", async () => {
    const extract =
      "National average and ours,,\nEngland,,\n\nCouncil,Indicator,Actual\n" +
      "Oxmoor,Food premises compliant,96%\nOxmoor,Repairs on time,92%\n";
    expect(await questions(extract, planFor("Oxmoor", MEASURES))).toEqual([]);
  });
});
