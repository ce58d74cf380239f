import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor, questions } from "./shaped";

const CRIME = 'C,Total recorded crime,number,lower,"60,000",latest\nH,Homicide,number,lower,15,latest\n';

describe("rows of parts and of the whole", () => {
  it.each([
    ["Area", "Force"],
    ["Division", "Total"],
    ["Directorate", "All"],
    ["Ward", "All wards"],
    ["Age", "All"],
  ])("are asked about under %s, where one measure has a part and another has %s", async (heading, whole) => {
    const extract = `Measure,${heading},Actual\nTotal recorded crime,North,30\nHomicide,${whole},16\n`;
    expect(await questions(extract, planFor("", CRIME))).toEqual([
      `It is about North and ${whole}. Which of these is to be reported?`,
    ]);
  });

  it.each([
    ["Directorate", "Adults", "Total"],
    ["Division", "A Division", "Force"],
  ])("are asked about where the measures are headings, under %s", async (heading, part, whole) => {
    const extract = `${heading},Total recorded crime,Homicide\n${part},20,9\nPlace,10,7\n${whole},30,16\n`;
    expect(await questions(extract, planFor("Tynebank", CRIME))).toEqual([
      `It is about ${part}, Place and ${whole}. Which of these is to be reported?`,
    ]);
  });

  it.each(["Area", "Ward", "Site", "Neighbourhood"])(
    "are asked about where all are of one part: %s",
    async (heading) => {
      const extract = `Measure,${heading},Actual\nTotal recorded crime,Abbey,30\nHomicide,Abbey,16\n`;
      expect(await questions(extract, planFor("Tynebank", CRIME))).toEqual([
        "It is about Abbey only. Is that Tynebank?",
      ]);
      expect(await questions(extract, planFor("", CRIME))).toEqual([]);
      const north = extract.replaceAll("Abbey", "North");
      expect(await questions(north, planFor("", CRIME))).toEqual([
        "It is about North only. Is that what the plan is for?",
      ]);
    },
  );

  it.each(["All sites", "Total", "Force"])("are not asked about where all are of the whole: %s", async (whole) => {
    const extract = `Measure,Site,Actual\nTotal recorded crime,${whole},30\nHomicide,${whole},16\n`;
    expect(await questions(extract, planFor("Tynebank", CRIME))).toEqual([]);
  });

  it("are not asked about where the one name is a service or an objective of the plan", async () => {
    const plan =
      "Settings\nSetting,Value\nOrganisation,Tynebank\nRule,achieved\n\nMeasures\n" +
      "Measure ID,Service,Measure,Polarity,Target\nC,Patrol,Total recorded crime,lower,60\n" +
      "H,Patrol,Homicide,lower,15\n";
    expect(await questions("Measure,Area,Actual\nTotal recorded crime,Patrol,30\nHomicide,Patrol,16\n", plan)).toEqual(
      [],
    );
  });
});

describe("a title that names another body", () => {
  const rows = "\n\nMeasure,Actual\nTotal recorded crime,30\nHomicide,16\n";

  it.each([
    ["Ribble Borough Council performance report", "Ribble Borough Council"],
    ["Performance report Q3, Ribble Borough Council", "Ribble Borough Council"],
    ["Performance data - Ribble Borough Council", "Ribble Borough Council"],
    ["Quarterly figures for the London Borough of Ribble", "London Borough of Ribble"],
    ["Corporate scorecard (Wyre District Council)", "Wyre District Council"],
  ])("is asked about, and no figure below it is rated: %s", async (title, name) => {
    const extract = `"${title}"${rows}`;
    const plan = planFor("Calder Council", CRIME);
    expect(await questions(extract, plan)).toEqual([`It is about ${name} only. Is that Calder Council?`]);
    const { measures, findings } = await assessTexts(extract, plan);
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Not rated", "Not rated"]);
    expect(findings.map(({ code }) => code)).toContain("organisationDiffers");
    expect(await questions(extract, planFor(name, CRIME))).toEqual([]);
  });

  it.each([
    "Calder Council: compared with Ribble Borough Council",
    "Report on the City Council priorities",
    "Complaints to Ribble Borough Council, Calder Council’s share",
  ])("is passed over where the plan’s own is named too, or nobody is: %s", async (title) => {
    expect(await questions(`"${title}"${rows}`, planFor("Calder Council", CRIME))).toEqual([]);
  });

  it("does not speak for rows that name the plan’s own", async () => {
    const extract =
      "Ribble Borough Council\n\nCouncil,Measure,Actual\n" + "Calder,Total recorded crime,30\nCalder,Homicide,16\n";
    const { measures } = await assessTexts(extract, planFor("Calder Council", CRIME));
    expect(measures.map(({ rating }) => rating.status)).toEqual(["Green", "Red"]);
  });
});
