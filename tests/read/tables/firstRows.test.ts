import { expect, it } from "vitest";
import { outlines } from "../support/readOf";

it("A first row of data that begins with a word of headings is data under headings of its own columns", async () => {
  const text =
    ",,North,,South,\nMeasure,Ref,Actual,Target,Actual,Target\n" +
    "2 year old children placed,M1,485,509,538,575\nWaits,M2,5850,6428,6269,7233\n";
  expect((await outlines(text)).map(({ rows }) => rows.length)).toEqual([2]);
});

it("Quarters are headings over figures of about two thousand", async () => {
  const text = "Offence,Q1 2023/24,Q2 2023/24\nBurglary,1932,1909\nShoplifting,2001,1899\nAffray,2104,2021\n";
  expect((await outlines(text)).map(({ headers }) => headers)).toEqual(["Offence | Q1 2023/24 | Q2 2023/24"]);
});

it("Years over headings that come again are bands, and number no lines", async () => {
  const text = ",,2018,,2019,\nArea,Code,Share,Spend,Share,Spend\nAll,,,285,,167\n\nEssex,E1,48,85,49,79\n";
  expect((await outlines(text)).map(({ headers }) => headers)).toEqual([
    "Area | Code | 2018 Share | 2018 Spend | 2019 Share | 2019 Spend",
  ]);
});

it("Letters of columns above a row of units are neither headings nor data", async () => {
  const text = "Rank,2024,2025\n,(a),(b)\n,number,number\nAll staff,2692,2170\n\nSergeants,317,261\nPorters,625,509\n";
  expect((await outlines(text)).map(({ headers, rows }) => [headers, rows.length])).toEqual([
    ["Rank | 2024 | 2025", 3],
  ]);
});
