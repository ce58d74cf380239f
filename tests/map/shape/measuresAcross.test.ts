import { describe, expect, it } from "vitest";
import { cellName } from "../../../src/domain/cell";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const CRIME = 'C,Total recorded crime,number,lower,"60,000",latest\nH,Homicide,number,lower,15,latest\n';
const AREAS = "Area,Total recorded crime,Homicide\nLincolnshire,60038,16\nEssex,168643,50\nKent,190000,20\n";

/** Each measure's actual with its cell and status. */
const rated = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ measure, row, rating }) => [
    measure.id,
    row?.figures.actual?.text ?? null,
    row?.figures.actual === undefined ? null : cellName(row.figures.actual.at),
    rating.status,
  ]);

describe("areas down and measures across", () => {
  it("reports the row of the plan’s organisation, each figure with its cell", async () => {
    expect(rated(await assessTexts(AREAS, planFor("Lincolnshire", CRIME)))).toEqual([
      ["C", "60038", "B2", "Red"],
      ["H", "16", "C2", "Red"],
    ]);
    expect(rated(await assessTexts(AREAS, planFor("Kent Police", CRIME)))).toEqual([
      ["C", "190000", "B4", "Red"],
      ["H", "20", "C4", "Red"],
    ]);
  });

  it.each(["Area,Homicide", "Homicide,Area"])(
    "are left as they stand where no figure is below them: %s",
    async (head) => {
      const { findings, measures } = await assessTexts(
        `${head}\n"Performance, Q4",\n\nMeasure,Actual\nHomicide,16\n`,
        planFor("Kent", "H,Homicide,number,lower,15,latest\n"),
      );
      expect(measures[0]?.actual).toMatchObject({ kind: "number", number: 16 });
      expect(findings.map(({ code }) => code)).toContain("tableNotUsed");
    },
  );

  it("asks whose rows are meant where the plan names no organisation, and takes nobody’s", async () => {
    expect(await questions(AREAS, planFor("", CRIME))).toEqual([
      "It is about Lincolnshire, Essex and Kent. Whose figures are to be reported?",
    ]);
    expect(rated(await assessTexts(AREAS, planFor("", CRIME)))).toEqual([
      ["C", null, null, "Not rated"],
      ["H", null, null, "Not rated"],
    ]);
  });

  it("asks where none of the rows is the plan’s organisation, or two could be", async () => {
    expect(await questions(AREAS, planFor("Surrey", CRIME))).toEqual([
      "It is about Lincolnshire, Essex and Kent. Which of them is Surrey?",
    ]);
    const two = AREAS.replace("Lincolnshire", "Kent Police").replace("Kent,", "Kent Council,");
    expect(await questions(two, planFor("Kent", CRIME))).toEqual([
      "It is about Kent Police, Essex and Kent Council. Which of them is Kent?",
    ]);
  });

  it.each(["England", "Oxmoor Council", "North West"])("asks whether the only row is the plan’s: %s", async (name) => {
    const extract = `Area,Total recorded crime,Homicide\n${name},60038,16\n`;
    expect(await questions(extract, planFor("Tynebank", CRIME))).toEqual([
      `It is about ${name} only. Is that Tynebank?`,
    ]);
    expect(figures(await assessTexts(extract, planFor("Tynebank", CRIME)))).toEqual([
      ["C", null, null],
      ["H", null, null],
    ]);
    expect(await questions(extract, planFor(`${name}`, CRIME))).toEqual([]);
  });

  it.each(["Area", "Region", "Force"])("asks the same of rows of measures under %s", async (heading) => {
    const extract = `${heading},Measure,Value\nEngland,Total recorded crime,60038\nEngland,Homicide,16\n`;
    expect(await questions(extract, planFor("Tynebank", CRIME))).toEqual([
      "It is about England only. Is that Tynebank?",
    ]);
    const { findings } = await assessTexts(extract, planFor("Tynebank", CRIME));
    expect(findings.map(({ code }) => code)).toContain("organisationDiffers");
    expect(await questions(extract, planFor("England", CRIME))).toEqual([]);
  });

  it.each([
    ["Area", "Tynebank and Hythe", "Tynebank St Peters"],
    ["Provider", "Oxmoor Council", "Hythe Police"],
    ["District", "Oxmoor", "Hythe"],
  ])("tells of rows of measures that are each another’s under %s", async (heading, one, other) => {
    const extract = `${heading},Measure,Value\n${one},Total recorded crime,60038\n${other},Homicide,16\n`;
    const { findings } = await assessTexts(extract, planFor("Tynebank", CRIME));
    expect(findings.map(({ code }) => code)).toContain("organisationDiffers");
  });

  it("does not take a column of services for areas", async () => {
    const extract = "Area,Measure,Value\nVolume,Total recorded crime,60038\nViolence,Homicide,16\n";
    const { findings } = await assessTexts(extract, planFor("Tynebank", CRIME));
    expect(findings.map(({ code }) => code)).not.toContain("organisationDiffers");
  });

  it("does not take a neighbour’s row or column for the plan’s", async () => {
    const extract = "Area,Total recorded crime,Homicide\nOxmoor St Peters,60038,16\nEast Oxmoor,168643,50\n";
    expect(await questions(extract, planFor("Oxmoor", CRIME))).toEqual([
      "It is about Oxmoor St Peters and East Oxmoor. Which of them is Oxmoor?",
    ]);
    const across = "Measure,Oxmoor and Hythe,Tynebank\nTotal recorded crime,60038,5\nHomicide,16,3\n";
    expect(figures(await assessTexts(across, planFor("Oxmoor", CRIME)))).toEqual([
      ["C", null, null],
      ["H", null, null],
    ]);
  });

  it("asks nothing about a table of parts beside one of the plan’s own figures", async () => {
    const parts = "Measure,Actual\nTotal recorded crime,50\nHomicide,14\n\nWard,Homicide\nNorth,6\nSouth,8\n";
    expect(await questions(parts, planFor("", CRIME))).toEqual([]);
    expect(figures(await assessTexts(parts, planFor("", CRIME)))).toEqual([
      ["C", "50", "B2"],
      ["H", "14", "B3"],
    ]);
  });

  it("takes the row of a total where the organisation is the whole", async () => {
    const extract =
      "Force code,Force,Region,Total recorded crime,Homicide\nQ00,All forces,-,98288,66\n" +
      "Q01,Northdale,North,60038,16\nQ02,Tynebank,North,38250,50\n";
    expect(figures(await assessTexts(extract, planFor("All forces", CRIME)))).toEqual([
      ["C", "98288", "D2"],
      ["H", "66", "E2"],
    ]);
    expect(figures(await assessTexts(extract, planFor("Tynebank Constabulary", CRIME)))).toEqual([
      ["C", "38250", "D4"],
      ["H", "50", "E4"],
    ]);
  });

  it("reads a column’s percentages by its own heading and cells", async () => {
    const extract = "Force,Charged (%),Victims,Answered\nNorthdale,8.4,0.9,91.2%\nTynebank,6.9,0.8,88%\n";
    const measures = "A,Charged,%,higher,8%,latest\nB,Victims,%,higher,95%,latest\nD,Answered,%,higher,90%,latest\n";
    const { measures: rows } = await assessTexts(extract, planFor("Northdale", measures));
    expect(rows.map(({ row }) => row?.figures.actual?.value)).toEqual([
      { kind: "number", number: 0.084 },
      { kind: "number", number: 0.9 },
      { kind: "number", number: 0.912 },
    ]);
  });

  it("leaves a heading that is only like the measure of the one beside it", async () => {
    const extract = "Force,Waiting list,Waiting 6+ weeks,% waiting 6+ weeks\nNorthdale,14002,4411,31.5%\n";
    const measures = "L,Waiting list,number,lower,13000,latest\nW,% waiting 6+ weeks,%,lower,20%,latest\n";
    const checked = await assessTexts(extract, planFor("Northdale", measures));
    expect(figures(checked)).toEqual([
      ["L", "14002", "B2"],
      ["W", "31.5%", "D2"],
    ]);
    expect(checked.findings.map(({ code }) => code)).not.toContain("unknownMeasure");
  });

  it("reads targets and years beside each measure", async () => {
    const extract =
      "Force,Homicide 2023/24,Homicide 2024/25,Homicide target,Total recorded crime 2023/24," +
      "Total recorded crime 2024/25\nNorthdale,20,16,15,900,950\nTynebank,9,8,7,90,95\n";
    const checked = await assessTexts(extract, planFor("Northdale", CRIME, "Period,2024/25\n"));
    expect(figures(checked)).toEqual([
      ["C", "950", "F2"],
      ["H", "16", "C2"],
    ]);
    expect(checked.measures.map(({ row }) => row?.figures.lastYear?.text)).toEqual(["900", "20"]);
    expect(checked.measures.map(({ row }) => row?.figures.target?.text)).toEqual(["", "15"]);
  });

  it("leaves rows that are measures as they stand, whatever their headings are called", async () => {
    const extract = "Measure,Homicide,Actual\nTotal recorded crime,1,50\nHomicide,2,14\n";
    expect(figures(await assessTexts(extract, planFor("Kent", CRIME)))).toEqual([
      ["C", "50", "C2"],
      ["H", "14", "C3"],
    ]);
  });

  it("goes through a table of 5,000 areas once", async () => {
    const rows = Array.from({ length: 5000 }, (_, area) => `Ward ${area},${area},1`).join("\n");
    expect(
      rated(await assessTexts(`Ward,Total recorded crime,Homicide\n${rows}\n`, planFor("Ward 4999", CRIME))),
    ).toEqual([
      ["C", "4999", "B5001", "Green"],
      ["H", "1", "C5001", "Green"],
    ]);
  });
});

describe("periods down and measures across", () => {
  const measures =
    "H1,Residents satisfied,%,higher,80%,latest\nH2,Complaints,number,lower,100,latest\n" +
    "W2,Missed bins,number,lower,60,latest\n";
  const extract =
    "Period,Complaints,Missed bins,Residents satisfied\nQ1 2025/26,90,50,79%\nQ2 2025/26,95,55,80%\n" +
    "Q3 2025/26,120,72,77%\n";

  it("reports the row of the report’s period and keeps the others as history", async () => {
    const q3 = await assessTexts(extract, planFor("", measures, "Period,Q3 2025/26\n"));
    expect(rated(q3)).toEqual([
      ["H1", "77%", "D4", "Red"],
      ["H2", "120", "B4", "Red"],
      ["W2", "72", "C4", "Red"],
    ]);
    const q2 = await assessTexts(extract, planFor("", measures, "Period,Q2 2025/26\n"));
    expect(figures(q2)).toEqual([
      ["H1", "80%", "D3"],
      ["H2", "95", "B3"],
      ["W2", "55", "C3"],
    ]);
  });

  it("knows the months under a heading that it does not know", async () => {
    const months = "Returned on,Complaints,Missed bins,Residents satisfied\nApr-25,90,50,79%\nMay-25,95,55,80%\n";
    expect(figures(await assessTexts(months, planFor("", measures)))).toEqual([
      ["H1", "80%", "D3"],
      ["H2", "95", "B3"],
      ["W2", "55", "C3"],
    ]);
  });

  it("takes a name that stands on its first row only for the rows below it", async () => {
    const services =
      "Service,Month,Complaints,Missed bins\nNorth,Apr-25,90,50\n,May-25,95,55\nSouth,Apr-25,10,5\n,May-25,11,6\n";
    expect(figures(await assessTexts(services, planFor("South", measures)))).toEqual([
      ["H1", null, null],
      ["H2", "11", "C5"],
      ["W2", "6", "D5"],
    ]);
  });
});
