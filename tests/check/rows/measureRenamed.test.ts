import { describe, expect, it } from "vitest";
import { describeFinding } from "../../../src/check/describeFinding";
import { check, GOOD, PLAN } from "../findings";

const CODES = ["unknownMeasure", "missingMeasure", "measureRenamed"];

async function found(extract: string, plan = PLAN): Promise<string[]> {
  const { findings } = await check("measureRenamed", extract, plan);
  return findings
    .filter(({ code }) => CODES.includes(code))
    .map(({ code, item, found: name }) => `${code} ${item ?? name}`);
}

describe("a measure under another name", () => {
  it("is one error that asks, where one is left on each side and their targets agree", async () => {
    const extract = GOOD.replace("Burglary,360", "House break-ins,360");
    expect(await found(extract)).toEqual(["measureRenamed M2"]);
    const { findings } = await check("measureRenamed", extract);
    expect(findings.filter(({ code }) => code === "measureRenamed").map(describeFinding)).toEqual([
      "A3: is “House break-ins” the plan’s M2 “Burglary”? The plan has no measure of that name, M2 has no " +
        "row, and both have the target 360. If it is, add the name as an alias; if not, take the row out and add one " +
        "for the measure.",
    ]);
  });

  it("stays two errors where targets differ or are not printed", async () => {
    expect(await found(GOOD.replace("Burglary,360", "House break-ins,361"))).toHaveLength(2);
    expect(await found(GOOD.replace("Burglary,360", "House break-ins,"))).toHaveLength(2);
  });

  it("stays as many errors as there are where two are left on one side, and no objective parts them", async () => {
    const two = GOOD.replace("Burglary,360", "House break-ins,360").replace('Savings made,"£3,500,000"', "Thrift,360");
    expect(await found(two)).toHaveLength(4);
  });

  it("is told apart by the objectives that the rows stand under", async () => {
    const extract =
      "Measure,Target,Actual\nSafer streets,,\nPublic satisfaction,64%,65.4%\nHouse break-ins,360,355\n" +
      'Better value,,\nThrift,"£3,500,000","£5,326,149"\nAll crime,-2%,-8.5%\n';
    expect(await found(extract)).toEqual(["measureRenamed M2", "measureRenamed M3"]);
  });

  it("is none where the name is near to another measure", async () => {
    expect(await found(GOOD.replace("Burglary,360", "Public satisfactions survey,360"))).toHaveLength(2);
  });
});
