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

const MEASURES =
  "Measures\nMeasure ID,Measure,Unit,Polarity,Target,Aggregation\nS,Sickness,%,lower,N/A,latest\n" +
  "V,Invalid votes,%,lower,N/A,latest\nC,Calls answered,%,higher,N/A,latest\n";

it.each([
  [
    "an earlier quarter of the same measure",
    "Measure,Q1 2025/26,Q2 2025/26\nSickness,1.2,0.4\nInvalid votes,1.4,0.8\n",
  ],
  ["last year’s figure", "Measure,Actual,Last year\nSickness,0.4,1.1\nInvalid votes,0.8,0.9\n"],
  ["another measure in the headings", "Quarter,Sickness,Calls answered\nQ1 2025/26,0.5,81.2\nQ2 2025/26,0.4,82\n"],
  ["a typed 81% in its column", "Measure,Actual\nSickness,0.4\nCalls answered,81%\n"],
])("a bare 0.4 may be 40%% or 0.4%% beside %s above 1", async (_, extract) => {
  const { measures, findings } = await assessTexts(extract, MEASURES);
  expect(measures[0]?.row?.figures.actual).toMatchObject({ text: "0.4", fault: { kind: "unitMismatch" } });
  expect(findings.some(({ code, item }) => code === "unitMismatch" && item === "S")).toBe(true);
});

it("0.4 is 40% where its siblings are proportions, or say themselves that they are in %", async () => {
  for (const extract of [
    "Measure,Q1 2025/26,Q2 2025/26\nSickness,0.5,0.4\nCalls answered,0.79,0.81\n",
    "Quarter,Sickness,Calls answered (%)\nQ1 2025/26,0.5,81.2\nQ2 2025/26,0.4,82\n",
  ]) {
    const { measures } = await assessTexts(extract, MEASURES);
    expect(measures[0]?.row?.figures.actual?.value).toEqual({ kind: "number", number: 0.4 });
  }
});

it("0.9 in a row whose unit is % is 90% where the target is 85%, and asked about where it is 5%", async () => {
  const read = async (target: string): Promise<unknown> => {
    const plan = `Measures\nMeasure ID,Measure,Unit,Polarity,Target\nM1,Calls,%,higher,${target}\n`;
    const { measures } = await assessTexts("Measure,Unit,Actual\nCalls,%,0.9\n", plan);
    const figure = measures[0]?.row?.figures.actual;
    return figure?.fault?.kind ?? (figure?.value.kind === "number" ? figure.value.number : null);
  };
  expect(await read("85%")).toBe(0.9);
  expect(await read("5%")).toBe("unitMismatch");
  expect(await read("N/A")).toBe("unitMismatch");
});
