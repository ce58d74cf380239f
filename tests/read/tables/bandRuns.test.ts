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
