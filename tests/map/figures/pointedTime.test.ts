import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";

const plan = (unit: string): string =>
  "Settings\nSetting,Value\nRule,achieved\nPeriod,September 2025\n\nMeasures\n" +
  `Measure ID,Measure,Unit,Polarity,Target,Aggregation\nM1,Response time,${unit},lower,8.5,latest\n`;

async function read(heading: string, cell: string, unit = "minutes"): Promise<unknown[]> {
  const { measures } = await assessTexts(`Measure,${heading}\nResponse time,${cell}\n`, plan(unit));
  return measures.map(({ row, rating }) => {
    const value = row?.figures.actual?.value;
    return [value?.kind === "number" ? value.number : null, rating.status];
  })[0] as unknown[];
}

it("reads 8.45 under mm.ss as 8 minutes and 45 seconds, which misses 8.5 minutes", async () => {
  expect(await read("Actual (mm.ss)", "8.45")).toEqual([8.75, "Red"]);
  expect(await read("September 2025 (mm.ss)", "8.15")).toEqual([8.25, "Green"]);
  expect(await read("Actual (mm.ss)", "8.3")).toEqual([8.5, "Green"]);
  expect(await read("Actual (hh.mm)", "8.45", "hours")).toEqual([8.75, "Red"]);
});

it("uses no figure that such a time cannot have: 8.75", async () => {
  expect(await read("Actual (mm.ss)", "8.75")).toEqual([null, "Not rated"]);
});

it("leaves minutes with decimals alone", async () => {
  expect(await read("Actual (minutes)", "8.45")).toEqual([8.45, "Green"]);
});
