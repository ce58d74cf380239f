import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../shape/shaped";

const plan = planFor(
  "",
  "C,Crossing time,minutes,lower,90,latest\nF,Fuel burned,tonnes,lower,5,latest\nP,Passages,number,higher,9,latest\n",
  "Period,Q2 2025/26\n",
);
/** Each measure’s figure in its own unit; null where it is not used. */
const read = async (extract: string, of = plan): Promise<unknown[]> =>
  (await assessTexts(extract, of)).measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null));

describe("a unit is read wherever it stands", () => {
  const ROWS = "Crossing time,1.5\nFuel burned,3\nPassages,12\n";
  it.each([
    ["a column of units", "Measure,Unit,Q2 2025/26\nCrossing time,hrs,1.5\nFuel burned,kg,3000\nPassages,,12\n"],
    ["the rows’ names", "Measure,Q2 2025/26\nCrossing time (hours),1.5\nFuel burned (kg),3000\nPassages,12\n"],
  ])("in %s: 1.5 hours are 90 minutes", async (_, extract) => {
    expect(await read(extract)).toEqual([90, 3, 12]);
  });

  it.each([
    ["a title in brackets", `Ferries (all times in hours)\nMeasure,Q2 2025/26\n${ROWS}`],
    ["a title", `All times in hours\nMeasure,Q2 2025/26\n${ROWS}`],
    ["a note below", `Measure,Q2 2025/26\n${ROWS}\n"Note: times are shown in hours."\n`],
  ])("in %s, which says nothing of fuel and passages", async (_, extract) => {
    expect(await read(extract)).toEqual([90, 3, 12]);
  });

  it.each(["Q2 2025/26 (hours)", "Q2 2025/26 actual (hrs)", "Actual (hours)", "Q2 2025/26 hours"])(
    "in the heading %s, where 3 hours are no tonnes",
    async (heading) => {
      expect(await read(`Measure,${heading}\nCrossing time,1.5\nFuel burned,3\n`)).toEqual([90, null, null]);
    },
  );

  it("whose row and heading differ is neither", async () => {
    expect(await read("Measure,Unit,Q2 2025/26 (hours)\nCrossing time,minutes,1.5\n")).toEqual([null, null, null]);
  });

  it("whose heading gives the scale has both: 3 thousand kg are 3 tonnes", async () => {
    expect(await read("Measure,Unit,Q2 2025/26 (thousands)\nFuel burned,kg,3\n")).toEqual([null, 3, null]);
  });
});

it("Unknown words for a unit are asked about once: 5 lorries may be 5 loads", async () => {
  const loads = planFor("", "L,Salt,loads,lower,9,latest\n", "Period,Q2 2025/26\n");
  const { measures, findings } = await assessTexts("Measure,Unit,Q2 2025/26\nSalt,lorries,5\n", loads);
  expect(measures[0]?.row?.figures.actual?.fault).toEqual({
    kind: "unitMismatch",
    suggestion: "a figure in loads, not in lorries",
    readings: [{ as: "stands", text: "5" }],
  });
  expect(findings.map(({ code }) => code)).toEqual(["unitMismatch"]);
});

it("A title per 100,000 gives no figure per 1,000", async () => {
  const rate = planFor("", 'T,Thefts,"per 1,000 people",lower,12,latest\n', "Period,2024/25\n");
  const title = (words: string): string => `"Crime, rate ${words}"\nMeasure,2024/25\nThefts,11.1\n`;
  expect(await read(title("per 100,000 population"), rate)).toEqual([null]);
  expect(await read(title("per 1,000 population"), rate)).toEqual([11.1]);
});

it("Figures in hundreds are hundreds: 47 are 4,700", async () => {
  const birds = planFor("", "B,Birds,number,higher,4000,latest\n", "Period,2024/25\n");
  expect(await read("Figures in hundreds\nMeasure,2024/25\nBirds,47\n", birds)).toEqual([4_700]);
});
