import { describe, expect, it } from "vitest";
import { check, codes, GOOD, PLAN, type Brief } from "../findings";

describe("nameUnlike", () => {
  const unlike = (label: string, name = "Public satisfaction"): Promise<Brief[]> =>
    check("nameUnlike", GOOD.replace("Public satisfaction", label), PLAN.replace("Public satisfaction", name)).then(
      ({ briefs }) => briefs,
    );

  it("is raised for a name that was matched by likeness alone: a typing error, or a scope on one side", async () => {
    expect(await unlike("Public satisfacton")).toEqual([
      { item: "M1", at: "A2", found: "Public satisfacton", expected: "Public satisfaction" },
    ]);
    expect(await unlike("Public satisfaction (victims)")).toEqual([
      { item: "M1", at: "A2", found: "Public satisfaction (victims)", expected: "Public satisfaction" },
    ]);
    expect(await unlike("Public satisfaction", "Public satisfaction (victims)")).toHaveLength(1);
  });

  it.each([
    "PUBLIC  satisfaction",
    "Public Satisfaction (%)",
    "Public satisfaction (PS)",
    "Happy people",
    "M1",
    "Public satisfaction²",
  ])("is not raised for “%s”: the same words, a unit, initials, an alias, an ID or a footnote", async (label) => {
    expect(codes(await check("nameUnlike", GOOD.replace("Public satisfaction", label)))).toEqual([]);
  });

  it("is not raised for what is another measure however alike its name is: that row is in no plan", async () => {
    const rows = async (label: string, name: string): Promise<unknown> => {
      const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,${name},number,lower,90\n`;
      const { findings } = await check("nameUnlike", `Measure,Actual\n${label},80\n${name} in all,80\n`, plan);
      return findings.filter(({ found }) => found === label).map(({ code, expected }) => [code, expected]);
    };
    const unknown = (name: string): unknown => [["unknownMeasure", name]];
    expect(await rows("Violence without injury", "Violence with injury")).toEqual(unknown("Violence with injury"));
    expect(await rows("Non-residential burglary", "Residential burglary")).toEqual(unknown("Residential burglary"));
    expect(await rows("Band D properties built", "Band A properties built")).toEqual(
      unknown("Band A properties built"),
    );
    expect(await rows("Assault (domestic)", "Assault (non-domestic)")).toEqual(unknown("Assault (non-domestic)"));
  });
});

describe("idAndNameDiffer", () => {
  const differ = async (label: string, id = "M2"): Promise<unknown[][]> => {
    const more =
      "M5,Safer streets,Business burglary,number,lower,90,\n" +
      "M6,Safer streets,999 calls answered in 10 seconds,%,higher,80%,\n" +
      "M7,Safer streets,Violence with injury,number,lower,90,\n";
    const plan = `${PLAN}${more}`;
    const { findings } = await check("idAndNameDiffer", `ID,Measure,Actual\n${id},"${label}",80\n`, plan);
    return findings
      .filter(({ code, at }) => code === "idAndNameDiffer" || (at?.row === 1 && code !== "unitMismatch"))
      .map(({ code, item, found, expected, evidence }) => [code, item, found, expected, evidence]);
  };

  it("is raised where the name is another measure’s, and says which", async () => {
    expect(await differ("Public satisfaction")).toEqual([
      ["idAndNameDiffer", "M2", "Public satisfaction", "Burglary", { other: "Public satisfaction", unused: true }],
    ]);
    expect(await differ("Business burglary offences recorded")).toEqual([
      ["idAndNameDiffer", "M2", "Business burglary offences recorded", "Burglary", { other: "Business burglary" }],
    ]);
  });

  it("leaves the figures of two swapped rows to neither measure, until the name is matched", async () => {
    const plan =
      "Measure ID,Measure,Unit,Polarity,Target\nM1,Repairs on time,%,higher,90%\nM2,Gas checks,%,higher,99%\n";
    const extract = "ID,Measure,Actual\nM1,Gas checks,99.5%\nM2,Repairs on time,92%\n";
    const { measures, findings } = await check("idAndNameDiffer", extract, plan);
    expect(measures.map(({ rating, actual }) => [rating.status, actual.kind])).toEqual([
      ["Not rated", "missing"],
      ["Not rated", "missing"],
    ]);
    expect(findings.filter(({ code }) => code === "idAndNameDiffer")).toHaveLength(2);
  });

  it.each([
    ["Fires attended", "M2"],
    ["999 calls answered in 40 seconds", "M6"],
    ["Violence without injury", "M7"],
    ["Non-business burglary", "M5"],
  ])("is raised for “%s” beside the ID %s: no form of its name", async (label, id) => {
    expect((await differ(label, id)).map(([code, item, found]) => [code, item, found])).toEqual([
      ["idAndNameDiffer", id, label],
    ]);
  });

  it.each([
    ["Burglary offences recorded in the year to date (residential and business)", "M2"],
    ["BURGLARY", "M2"],
    ["M2", "M2"],
    ["", "M2"],
    ["Happy people (survey)", "M1"],
    ["Percentage of emergency (999) calls that were answered within 10 seconds", "M6"],
    ["VWI", "M7"],
    ["Violence with injury, quarter 2 2025/26", "M7"],
  ])("is not raised for “%s” beside the ID %s: a longer or a shorter form of its name", async (label, id) => {
    expect(await differ(label, id)).toEqual([]);
  });

  it("uses the figures of the ID where the name is no measure’s, and is an error", async () => {
    const { findings, measures } = await check(
      "idAndNameDiffer",
      "ID,Measure,Actual\nM1,Public satisfaction,65%\nM2,Fires attended,355\nM3,Savings made,£4m\nM4,All crime,-3%\n",
    );
    expect(findings.map(({ code, item }) => [code, item])).toEqual([["idAndNameDiffer", "M2"]]);
    expect(measures[1]?.actual).toEqual({ kind: "number", number: 355 });
  });

  it("says nothing of a row that has only its ID", async () => {
    const checkedExtract = await check("idAndNameDiffer", "ID,Actual\nM1,65%\nM2,355\nM3,£4m\nM4,-3%\n");
    expect(codes(checkedExtract)).toEqual([]);
    expect(checkedExtract.measures.map(({ rating }) => rating.status)).toEqual(["Green", "Green", "Green", "Green"]);
  });
});
