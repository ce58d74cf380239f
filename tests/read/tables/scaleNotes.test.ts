import { describe, expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { planFor } from "../../map/shape/shaped";

const plan = planFor("", "T,Tuition,£,higher,£4m,latest\nP,Price of a plate,£,lower,£10,latest\n", "Period,2024/25\n");
const read = async (extract: string): Promise<unknown[]> =>
  (await assessTexts(extract, plan)).measures.map(({ actual }) => (actual.kind === "number" ? actual.number : null));

describe("a scale that a note gives", () => {
  const ABOVE = "Account,Actual\nTuition,4200\n";
  const BELOW = "Account,Actual\nPrice of a plate,9\n";

  it.each([
    ["between two tables", `${ABOVE}\nFigures above in £000\n\n${BELOW}`],
    ["between two tables, as a sentence", `${ABOVE}\nThe amounts above are in thousands of pounds.\n\n${BELOW}`],
    ["right under the rows", `${ABOVE}All figures shown in £000s\n\nKitchen\n${BELOW}`],
  ])("is of the table above %s: £4.2m of tuition, £9 a plate", async (_, extract) => {
    expect(await read(extract)).toEqual([4_200_000, 9]);
  });

  it("is of the table below where it stands right over its headings", async () => {
    expect(await read(`${BELOW}\nFigures in £000\n${ABOVE}`)).toEqual([4_200_000, 9]);
  });
});

it("A price in pounds under a heading in thousands is asked about: £9, or £9,000", async () => {
  const price = planFor("", "P,Price (£),£,lower,£10,latest\n", "Period,2024/25\n");
  const [measure] = (await assessTexts("Account,Actual £000s\nPrice (£),9\n", price)).measures;
  expect(measure?.row?.figures.actual?.fault).toMatchObject({
    kind: "unitMismatch",
    readings: [
      { as: "pounds", text: "£9" },
      { as: "scaled", text: "£9,000" },
    ],
  });
});
