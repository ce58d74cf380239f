import { expect, it } from "vitest";
import { packDifferences } from "../../src/verify/packDifferences";

const PICTURE = "Line chart of Beds. Picture 69ede14d0a3dac60";

it("pictures of lines that LibreOffice drops are no difference, also in a cell of a table; another picture is", () => {
  const signed = [
    { place: "Scorecard, Beds, Trend", text: `${PICTURE} Drawing d2f0180893043875` },
    { place: "Objectives", text: "Drawing d2f0180893043876" },
  ];
  const saved = [{ place: "Scorecard, Beds, Trend", text: PICTURE }];
  expect(packDifferences(signed, saved).differences).toEqual([]);
  const other = [{ place: "Scorecard, Beds, Trend", text: PICTURE.replace("69", "70") }];
  expect(packDifferences(signed, other).differences).toHaveLength(1);
});
