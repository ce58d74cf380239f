import { expect, it } from "vitest";
import { inspect } from "../../src/read/inspect";
import { sourceOf } from "./support/readOf";

it("answers the shape that the command prints, and nothing else", async () => {
  const source = await sourceOf("Quarter 4\nMeasure,Target (%),Actual\nReduce crime,,\nBurglary,64%,65.4%\nTotal,64%,65.4%\nSource: Force\n", "q4.csv");
  expect(inspect(source)).toEqual({
    file: "q4.csv",
    format: "csv",
    encoding: "utf-8",
    delimiter: ",",
    tables: [
      {
        sheet: "",
        address: "A2:C5",
        headerRows: 1,
        columns: [
          { header: "Measure", type: "text", unit: null },
          { header: "Target (%)", type: "percent", unit: "%" },
          { header: "Actual", type: "percent", unit: null },
        ],
        rows: 1,
        notes: ["Source: Force"],
      },
    ],
  });
});
