import { expect, it } from "vitest";
import { assessTexts } from "../../support/sampleFiles";
import { figures, planFor, questions } from "./shaped";

const EXTRACT =
  "Indicator,Period,Thornley,North region,England\nSmoking,2024/25,13.9%,13.4%,11.6%\n" +
  "Active adults,2024/25,64.2%,66%,67.1%\n";
const MEASURES = "S,Smoking,%,lower,12%,latest\nA,Active adults,%,higher,65%,latest\n";

it("asks whose figures are meant where one of the headings over them is a nation", async () => {
  expect(await questions(EXTRACT, planFor("", MEASURES))).toEqual([
    "It is about Thornley, North region and England. Whose figures are to be reported?",
  ]);
});

it("keeps the column of periods beside the organisation’s own: 13.9% of Thornley for 2024/25", async () => {
  const checked = await assessTexts(
    EXTRACT.replace("Smoking,2024/25", "Smoking,2023/24"),
    planFor("Thornley", MEASURES, "Period,2024/25\n"),
  );
  expect(figures(checked)[1]).toEqual(["A", "64.2%", "C3"]);
  expect(checked.measures.map(({ rating }) => rating.status)).toEqual(["Not rated", "Red"]);
});

it("takes the column Actual for the plan’s own beside a nation’s, and asks nothing", async () => {
  const extract = "Indicator,Actual,England\nSmoking,13.9%,11.6%\nActive adults,64.2%,67.1%\n";
  expect(await questions(extract, planFor("", MEASURES))).toEqual([]);
});
