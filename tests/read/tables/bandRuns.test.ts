import { expect, it } from "vitest";
import { outlines } from "../support/readOf";

it.each([
  ["in the middle of three", ",,Cats,,,Dogs,", "Ward,Seen,Fed,Lost,Seen,Fed,Lost"],
  ["at the right end of three", ",,,Cats,,,Dogs", "Ward,Seen,Fed,Lost,Seen,Fed,Lost"],
  ["at the right of two", ",,Cats,,Dogs", "Ward,Seen,Fed,Seen,Fed"],
  ["at the left", ",Cats,,Dogs,", "Ward,Seen,Fed,Seen,Fed"],
  [
    "in the middle, with a column before and one after",
    ",,,Cats,,,Dogs,,",
    "Ward,Lead,Seen,Fed,Lost,Seen,Fed,Lost,Note",
  ],
])("A band over headings that come again is that of its run, %s", async (_, band, lower) => {
  const heads = lower.split(",");
  let animal = "";
  const expected = heads.map((head) => {
    if (head === "Seen") animal = animal === "" ? "Cats" : "Dogs";
    return ["Seen", "Fed", "Lost"].includes(head) ? `${animal} ${head}` : head;
  });
  const row = (from: number): string =>
    heads.map((head, place) => (/Ward|Lead|Note/.test(head) ? "Elm" : from + place)).join(",");
  const [table] = await outlines(`${band}\n${lower}\n${row(10)}\n${row(30)}\n`);
  expect(table?.headers).toBe(expected.join(" | "));
});

it("A band at the right of its two columns is that of both, also beside the rows' own heading", async () => {
  const [table] = await outlines("Ward,,Cats,,Dogs\n,Seen,Fed,Seen,Fed\nElm,10,11,12,13\nOak,30,31,32,33\n");
  expect(table?.headers).toBe("Ward | Cats Seen | Cats Fed | Dogs Seen | Dogs Fed");
});
