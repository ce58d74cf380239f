import { describe, expect, it } from "vitest";
import { cleanLabel } from "../../../src/read/cells/cleanLabel";

describe("cleanLabel", () => {
  it("takes footnote marks off", () => {
    expect(cleanLabel("Essex10").label).toBe("Essex");
    expect(cleanLabel("Essex¹⁰").label).toBe("Essex");
    expect(cleanLabel("Stalking\r\nand harassment4").label).toBe("Stalking and harassment");
    expect(cleanLabel("ENGLAND AND WALES7,8,9,10,11")).toEqual({ label: "ENGLAND AND WALES", marks: ["7,8,9,10,11"] });
    expect(cleanLabel("Essex [note 1][note 2]").marks).toEqual(["[note 1]", "[note 2]"]);
    expect(cleanLabel("Total recorded crime (excluding fraud³)")).toEqual({
      label: "Total recorded crime (excluding fraud)",
      marks: ["³"],
    });
    expect(cleanLabel("Kent*").label).toBe("Kent");
  });

  it("keeps digits that belong to the name", () => {
    for (const label of [
      "E23000020",
      "Tier 2",
      "Q4",
      "2009/10",
      "Type 1",
      "Week12",
      "COVID19",
      "PM10",
      "km²",
      "per km²",
      "Rate per 1,000",
      "March10",
      "5th",
      "M101",
      "[x]",
      "*",
      "1.1",
    ]) {
      expect(cleanLabel(label), label).toEqual({ label, marks: [] });
    }
  });
});
