import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "./shaped";

const MEASURES = "B,Burglary,number,lower,400,latest\nR,Robbery,number,lower,50,latest\n";

/** Each measure's actual and last year's figure; null for none that is used. */
async function figures(extract: string, plan = planFor("Oxmoor", MEASURES)): Promise<(string | null)[][]> {
  const { measures } = await assessTexts(extract, plan);
  return measures.map(({ row }) =>
    [row?.figures.actual, row?.figures.lastYear].map((figure) =>
      figure?.value.kind === "number" ? String(figure.value.number) : null,
    ),
  );
}

describe("the organisation's row of last year among the areas", () => {
  it.each(["Oxmoor last year", "Oxmoor (last year)", "Oxmoor - previous year", "Last year"])(
    "gives last year's figures: %s",
    async (name) => {
      expect(await figures(`Area,Burglary,Robbery\nOxmoor,402,47\n${name},390,55\nHythe,310,32\n`)).toEqual([
        ["402", "390"],
        ["47", "55"],
      ]);
    },
  );

  it("is told by its year", async () => {
    const plan = planFor("Oxmoor", MEASURES, "Period,2024/25\n");
    const extract = "Area,Burglary,Robbery\nOxmoor 2024/25,402,47\nOxmoor 2023/24,390,55\nHythe 2024/25,310,32\n";
    expect(await figures(extract, plan)).toEqual([
      ["402", "390"],
      ["47", "55"],
    ]);
  });

  it("gives no actual where it stands alone", async () => {
    expect(await figures("Area,Burglary,Robbery\nOxmoor last year,390,55\nHythe,310,32\n")).toEqual([
      [null, "390"],
      [null, "55"],
    ]);
  });

  it("is read where measures stand in the rows", async () => {
    const rows = "Oxmoor,Burglary,402\nOxmoor last year,Burglary,390\nOxmoor,Robbery,47\nOxmoor last year,Robbery,55\n";
    expect(await figures(`Area,Measure,Actual\n${rows}`)).toEqual([
      ["402", "390"],
      ["47", "55"],
    ]);
  });

  it("is not another area's, nor one that has words more in its name", async () => {
    const own = [
      ["402", null],
      ["47", null],
    ];
    expect(await figures("Area,Burglary,Robbery\nOxmoor,402,47\nHythe,310,32\nHythe last year,300,30\n")).toEqual(own);
    expect(await figures("Area,Burglary,Robbery\nOxmoor,402,47\nOxmoor North,200,20\nHythe,310,32\n")).toEqual(own);
  });
});

describe("a measure that the plan calls by a year", () => {
  it("is given for it, and the measure beside it for its own", async () => {
    const plan = planFor("Tynebank", "B,Burglary 2024/25,number,lower,400,latest\nH,Homicide,number,lower,5,latest\n");
    const bands = "Force,Burglary,,Homicide\n,2023/24,2024/25,2024/25\nNorthdale,500,510,7\nTynebank,390,402,4\n";
    expect(await figures(bands, plan)).toEqual([
      ["402", "390"],
      ["4", null],
    ]);
  });
});
