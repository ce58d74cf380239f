import { describe, expect, it } from "vitest";
import type { CheckedExtract } from "../../../src/report/checkedExtract";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "./shaped";

const CRIME = 'C,Total recorded crime,number,lower,"60,000",latest\nH,Homicide,number,lower,15,latest\n';

/** Each measure's commentary. */
const comments = ({ measures }: CheckedExtract): unknown[] =>
  measures.map(({ measure, row }) => [measure.id, row?.commentary?.text ?? null]);

describe("comments in a table whose measures stand in the headings", () => {
  it("reports those of the row once, by its first measure", async () => {
    const extract =
      "Area,Total recorded crime,Homicide,Commentary\nLincolnshire,60038,16,A new control room opened.\n" +
      "Essex,168643,50,Essex is not ours.\n";
    const checked = await assessTexts(extract, planFor("Lincolnshire", CRIME));
    expect(comments(checked)).toEqual([
      ["C", "A new control room opened."],
      ["H", null],
    ]);
    expect(checked.measures[0]?.row?.commentary?.at).toMatchObject({ row: 1, column: 3 });
  });

  it("reports those of the report’s period, from every column of them", async () => {
    const extract =
      "Month,Commentary,Total recorded crime,Homicide,Notes\nApr 2025,Old news.,900,1,\n" +
      "May 2025,The count is provisional.,950,2,To be audited.\n";
    expect(comments(await assessTexts(extract, planFor("Kent", CRIME)))).toEqual([
      ["C", "The count is provisional.\nTo be audited."],
      ["H", null],
    ]);
  });

  it("gives a measure the comments under a heading that names it, or on its right", async () => {
    const named =
      "Area,Total recorded crime,Homicide,Homicide commentary\nKent,900,3,All charged.\nEssex,800,2,None.\n";
    expect(comments(await assessTexts(named, planFor("Kent", CRIME)))).toEqual([
      ["C", null],
      ["H", "All charged."],
    ]);
    const beside = "Area,Total recorded crime,Comments,Homicide,Comments\nKent,900,Up a little.,3,All charged.\n";
    expect(comments(await assessTexts(beside, planFor("Kent", CRIME)))).toEqual([
      ["C", "Up a little."],
      ["H", "All charged."],
    ]);
  });

  it("does not take an area that a comment names for the row’s", async () => {
    const extract = "Commentary,Force,Homicide\nBelow Kent.,Essex,2\nSteady.,Kent,3\n";
    expect(figures(await assessTexts(extract, planFor("Kent", CRIME)))).toEqual([
      ["C", null, null],
      ["H", "3", "C3"],
    ]);
  });
});
