import { describe, expect, it } from "vitest";
import { describeChange } from "../../../src/assess/change/describeChange";
import { findPeriods, readPeriod } from "../../../src/domain/time/period";
import { readQuarterShares, readTolerance } from "../../../src/map/plan/planWords";
import { targetFromWords } from "../../../src/map/plan/targetFromWords";
import { cleanLabel } from "../../../src/read/cells/cleanLabel";
import { unitAlone } from "../../../src/read/cells/headerUnit";
import { readValue } from "../../../src/read/cells/readValue";
import { raised } from "../../../src/read/cells/superscript";
import { withoutMark } from "../../../src/repair/withoutMark";
import { cpuSeconds } from "../../support/cpuSeconds";

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  readValue,
  readPeriod,
  findPeriods,
  cleanLabel,
  unitAlone,
  raised,
  withoutMark,
  targetFromWords,
  readProfile: readQuarterShares,
  readTolerance: (text) => readTolerance(text, { kind: "count" }),
  describeChange: (measure) => describeChange({ measure, actual: 1, lastYear: 2, unit: { kind: "count" } }),
};
const FILL = [" ", "\t", "\u00a0", "-", "1", "(", "1,", ",", ".", "¹", "\n"];

describe("cells of 30,000 characters", () => {
  // A pattern that tries again from every place takes seconds here, and minutes on some of them.
  it.each(Object.entries(READERS))("are read by %s at once", async (_, read) => {
    const texts = FILL.flatMap((one) => [`5${one.repeat(30_000)}x`, `June ${one.repeat(30_000)}5`]);
    const { seconds } = await cpuSeconds(() => texts.forEach((text) => read(text)));
    expect(seconds).toBeLessThan(0.1 * texts.length);
  });

  it("hold their figure still where the rest is space", () => {
    expect(readValue(`${" ".repeat(30_000)}£5m${"\t".repeat(30_000)}`)).toMatchObject({
      kind: "number",
      number: 5_000_000,
    });
  });
});

describe("figures too large, and digits that are noise", () => {
  it.each(["1E+400", "-1E+400", "9".repeat(310), "1E+400%"])("reads %s as no figure", (text) => {
    expect(readValue(text).kind).toBe("unreadable");
  });

  it("reads a stored 793.4000000000001 as 793.4, with one decimal", () => {
    const cell = { kind: "number", number: 793.4000000000001, text: "793.4", numberFormat: "General" } as Parameters<
      typeof readValue
    >[0];
    expect(readValue(cell)).toMatchObject({ number: 793.4, decimals: 1 });
    expect(readValue("793.4000000000001")).toMatchObject({ number: 793.4, decimals: 1 });
  });
});
