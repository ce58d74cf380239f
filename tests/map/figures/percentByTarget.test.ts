import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

/** How a bare figure of a percentage is used beside its plan's target; the fault where it is not. */
async function used(actual: string, target: string, heading = "Actual"): Promise<unknown> {
  const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Letters returned,%,lower,${target}\n`;
  const { measures } = await assessTexts(`Measure,${heading}\nLetters returned,${actual}\n`, plan);
  const figure = measures[0]?.row?.figures.actual;
  return figure?.fault?.kind ?? (figure?.value.kind === "number" ? figure.value.number : null);
}

it.each([
  ["0.4", "0.5%", "unitMismatch"],
  ["0.4%", "0.5%", 0.004],
  ["0.004", "0.5%", 0.004],
  ["0.4", "44%", 0.4],
  ["0.9", "5%", "unitMismatch"],
  ["0.12", "5%", 0.12],
  ["0.4", "N/A", 0.4],
])(
  "a bare %s beside a target of %s may be 40% or 0.4%% where only 0.4%% is like it: %s",
  async (actual, target, read) => {
    expect(await used(actual, target)).toBe(read);
  },
);

it("0.4 under a heading in % beside a sibling above 1 is 0.4%, whatever the target", async () => {
  const plan =
    "Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Letters returned,%,lower,44%\nM2,Calls,%,higher,80%\n";
  const { measures } = await assessTexts("Measure,Actual %\nLetters returned,0.4\nCalls,81\n", plan);
  expect(measures.map(({ row }) => row?.figures.actual?.value)).toEqual([
    { kind: "number", number: 0.004 },
    { kind: "number", number: 0.81 },
  ]);
});
