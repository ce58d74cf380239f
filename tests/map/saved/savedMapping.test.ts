import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asSaved } from "../../../src/map/saved/savedTable";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { proposeMapping } from "../../../src/map/proposeMapping";
import { readSavedMapping } from "../../../src/map/saved/readSavedMapping";
import { planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";
import { sentenceOf, valueOf } from "../../support/valueOf";
import { mapped, PLAN } from ".././mapped";

const EXTRACT = "Measure,Target,Actual\nPublic satisfaction,64%,65%\nBurglary,360,355\n";
const table = {
  fingerprint: "a|b",
  holds: "measures",
  columns: [
    { header: "A", role: "measure" },
    { header: "B", role: null },
  ],
};

describe("a saved mapping", () => {
  it("comes back from its file as it was saved", async () => {
    const { mapping, tables } = await mapped(EXTRACT);
    const saved = asSaved(mapping, tables, APRIL_YEAR, { "Break-ins": "M2" });
    expect(readSavedMapping(JSON.stringify(saved), "m.json")).toEqual({ ok: true, value: saved });
  });

  it("decides wherever its headings fit, and nowhere else", async () => {
    const { tables, mapping } = await mapped(EXTRACT);
    const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
    const saved = {
      ...asSaved(mapping, tables, APRIL_YEAR),
      tables: asSaved(mapping, tables, APRIL_YEAR).tables.map((one) => ({ ...one, holds: "nothing" as const })),
    };
    expect(proposeMapping(tables, plan, saved).tables[0]?.holds).toBe("nothing");
    const other = await mapped(EXTRACT.replace("Actual", "Outturn"));
    expect(proposeMapping(other.tables, plan, saved).tables[0]?.holds).toBe("measures");
  });

  it.each([
    ["nothing", ""],
    ["not JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a number", "1"],
    ["no version", JSON.stringify({ tables: [] })],
    ["a later version", JSON.stringify({ version: 3, tables: [], labels: {} })],
    ["tables that are none", JSON.stringify({ version: 1, tables: {} })],
    ["a table without columns", JSON.stringify({ version: 1, tables: [{ ...table, columns: null }] })],
    ["a table that holds something unknown", JSON.stringify({ version: 1, tables: [{ ...table, holds: "secrets" }] })],
    [
      "a role that is unknown",
      JSON.stringify({ version: 1, tables: [{ ...table, columns: [{ header: "A", role: "constructor" }] }] }),
    ],
    [
      "a role that is a list",
      JSON.stringify({ version: 1, tables: [{ ...table, columns: [{ header: "A", role: ["measure"] }] }] }),
    ],
    ["labels that are a list", JSON.stringify({ version: 1, tables: [], labels: ["M1"] })],
    ["a label that is no ID", JSON.stringify({ version: 1, tables: [], labels: { Burglary: 1 } })],
  ])("is refused where it holds %s", (_, text) => {
    expect(sentenceOf(readSavedMapping(text, "m.json"))).toMatch(
      /^m\.json is not a mapping file: .*\. Make one with --save-mapping\.$/,
    );
  });

  it.each([
    ["is null", "null", "it has no version that is known: 1 or 2"],
    ["has no tables", '{"version":2,"tables":{}}', "it has no list of tables"],
    [
      "has a column that is none",
      JSON.stringify({ version: 2, tables: [{ ...table, sheet: "", title: "", columns: [table.columns[0], 3] }] }),
      "column 2 of its table 1 is not a column",
    ],
    ["has no title", JSON.stringify({ version: 2, tables: [{ ...table, sheet: "" }] }), "its table 1 has no title"],
    [
      "has a label that is no ID",
      '{"version":2,"tables":[],"labels":{"A":1}}',
      "it has labels that do not each name an ID",
    ],
  ])("says what is wrong, and where, with one that %s", (_, text, fault) => {
    expect(sentenceOf(readSavedMapping(text, "m.json"))).toBe(
      `m.json is not a mapping file: ${fault}. Make one with --save-mapping.`,
    );
  });

  it.each([1, 2])("of version %i reads a role by its former name: peerGap is the difference from peers", (version) => {
    const columns = [{ header: "Gap", role: "peerGap" }];
    const text = JSON.stringify({ version, tables: [{ ...table, sheet: "", title: "", columns }] });
    expect(valueOf(readSavedMapping(text, "m.json")).tables[0]?.columns).toEqual([
      { header: "Gap", period: null, role: "peerDifference" },
    ]);
  });

  it("keeps a label called __proto__ as a label, and changes no object by it", () => {
    const saved = valueOf(readSavedMapping('{"version":1,"tables":[],"labels":{"__proto__":"M1"}}', "m.json"));
    expect(Object.entries(saved.labels)).toEqual([["__proto__", "M1"]]);
    expect(({} as Record<string, unknown>)["M1"]).toBeUndefined();
  });

  it("is read or refused, never thrown over, whatever the text", () => {
    const json = fc.json().map((text) => `{"version":1,"tables":[${text}],"labels":${text}}`);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), json), (text) => {
        const saved = readSavedMapping(text, "m.json");
        expect(saved.ok ? saved.value.version : saved.fault.sentence).toSatisfy(
          (said) => said === 2 || /^m\.json is not a mapping file: .*\.$/s.test(String(said)),
        );
      }),
    );
  });
});
