import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor } from "../shape/shaped";

const PERIOD = "Period,Q2 2025/26\n";
const numbers = async (extract: string, plan: string): Promise<unknown[]> =>
  (await assessTexts(extract, plan)).measures.map(({ row }) => {
    const actual = row?.figures.actual;
    return actual?.fault?.kind ?? (actual?.value.kind === "number" ? actual.value.number : null);
  });

it("The scale in a row’s name is that of its figures, in brackets or not", async () => {
  const plan = planFor(
    "",
    "V,Park visits,number,higher,90000,latest\nL,Books lent,number,higher,90000,latest\n" +
      "I,Rents,£,higher,£2m,latest\nG,Grants,£,higher,£2m,latest\nW,Wages £000,£,lower,£500000,latest\n",
    PERIOD,
  );
  const extract =
    "Measure,Actual\nPark visits (000s),95\nBooks lent ('000),88.5\nRents £m,2.4\nGrants - £m,3\nWages £000,480\n";
  expect(await numbers(extract, plan)).toEqual([95_000, 88_500, 2_400_000, 3_000_000, 480_000]);
});

it("A measure that the plan too calls one of thousands has its target in them", async () => {
  const plan = planFor("", "V,Park visits (000s),number,higher,90,latest\n", PERIOD);
  expect(await numbers("Measure,Actual\nPark visits (000s),95\n", plan)).toEqual([95]);
});

it("A name in another unit of time is converted, but for work: 14 days are 2 weeks, 14 hours sick none", async () => {
  const plan = planFor(
    "",
    "A,Time to attend (mins),seconds,lower,600,latest\nR,Time to repair (days),weeks,lower,2,latest\n" +
      "S,Days lost (days),days,lower,8,latest\nH,Sickness (hours),days,lower,8,latest\n",
    PERIOD,
  );
  const extract =
    "Measure,Actual\nTime to attend (mins),9.5\nTime to repair (days),14\nDays lost (days),7\n" +
    "Sickness (hours),14\n";
  expect(await numbers(extract, plan)).toEqual([570, 2, 7, "unitMismatch"]);
});

it("mn in a heading is millions", async () => {
  const plan = planFor("", "I,Rents,£,higher,£2m,latest\n", PERIOD);
  expect(await numbers("Measure,Actual mn\nRents,2.4\n", plan)).toEqual([2_400_000]);
  expect(figures(await assessTexts("Measure,Actual (£mn)\nRents,2.4\n", plan))).toHaveLength(1);
});
