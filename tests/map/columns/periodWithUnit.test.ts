import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const read = async (heading: string, cells: readonly [string, string], unit: string): Promise<unknown> => {
  const plan = planFor("", `S,Sickness,${unit},lower,5,latest\n`, "Organisation,Brackwell\nPeriod,2024/25\n");
  const extract = `Measure,"2023/24 ${unit}","${heading}"\nSickness,${cells.join(",")}\n`;
  const [measure] = (await assessTexts(extract, plan)).measures;
  return measure?.actual.kind === "number" ? measure.actual.number : null;
};

describe("a heading with a period, a unit and a word for what else it holds", () => {
  it.each(["Target", "forecast", "England", "national", "rank", "change", "lower CI", "baseline", "peer", "stretch"])(
    "is no actual: 2024/25 %s %%",
    async (word) => {
      for (const heading of [`2024/25 ${word} %`, `2024/25 % ${word}`, `2024/25 ${word} (%)`, `${word} 2024/25 %`])
        expect(await read(heading, ["6", "4"], "%"), heading).toBeNull();
      expect(await read(`2024/25 ${word} per 1000`, ["6", "4"], "per 1000")).toBeNull();
    },
  );

  it("is none either where it is a share of something else: 2024/25 % of target", async () => {
    expect(await read("2024/25 % of target", ["6", "4"], "%")).toBeNull();
  });

  it("is the actual where it says nothing else: 4% of 2024/25", async () => {
    for (const heading of ["2024/25 %", "2024/25 (%)", "2024/25 actual %", "% 2024/25", "2024/25 % of staff"])
      expect(await read(heading, ["6", "4"], "%"), heading).toBe(0.04);
    expect(await read("2024/25 rate per 1000", ["6", "4"], "per 1000")).toBe(4);
  });

  it("tells targets in percent from actuals of two years: 4% against 5%", async () => {
    const plan = planFor("", "S,Sickness,%,lower,,latest\n", "Organisation,Brackwell\nPeriod,2024/25\n");
    const extract =
      "Measure,2023/24 Target %,2023/24 Actual %,2024/25 Target %,2024/25 Actual %\nSickness,7%,6%,5%,4%\n";
    const [measure] = (await assessTexts(extract, plan)).measures;
    expect([measure?.actual, measure?.lastYear]).toMatchObject([{ number: 0.04 }, { number: 0.06 }]);
  });
});
