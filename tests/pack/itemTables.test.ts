import { describe, expect, it } from "vitest";
import { cell, table } from "../../src/pack/blocks";
import { buildPack } from "../../src/pack/buildPack";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import { EXTRACT, hospital, PLAIN, PLAN } from "./hospital";
import { sectionLines } from "./packText";

describe("a table of a pack", () => {
  it("has no column that may go where every cell of it is [z], [x] or empty, and has it for one figure", () => {
    const of = (last: string): readonly string[] => {
      const columns = [
        { heading: "Measure", share: 1 },
        { heading: "Sheet", share: 1, mayGo: true },
      ] as const;
      const rows = [
        [cell("Beds"), cell("[z]")],
        [cell("Falls"), cell(last)],
      ];
      const [block] = table("T", "A table", columns, [{ heading: null, rows }]);
      if (block?.kind !== "table") throw new Error("no table");
      return [
        ...block.table.columns.map(({ heading }) => heading),
        ...block.table.groups.flatMap((g) => g.rows.flat().map(({ text }) => text)),
      ];
    };
    expect(of("[x]")).toEqual(["Measure", "Beds", "Falls"]);
    expect(of("Q3")).toEqual(["Measure", "Sheet", "Beds", "[z]", "Falls", "Q3"]);
  });
});

describe("actions", () => {
  it("have the organisation’s own word for a status where it is another, else no column of them", async () => {
    const of = async (first: string): Promise<string> => {
      const extract = `${EXTRACT}\nActions\nNo,Action,RAG\n1.1,Open a ward,${first}\n1.2,Close a bay,Red\n`;
      const plan = `${PLAN}\nActions\nNo,Action\n1.1,Open a ward\n1.2,Close a bay\n`;
      const model = await hospital({ plan, extract });
      return sectionLines(buildPack(packFactsOf(model, { readAt: "", template: PLAIN })), "actions").join("\n");
    };
    expect(await of("Orange")).toContain("Open a ward | No owner given | Amber | Orange");
    expect(await of("Amber")).not.toContain("Orange");
    expect(await of("Amber")).toContain("Open a ward | No owner given | Amber");
  });
});
