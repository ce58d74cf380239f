import { describe, expect, it } from "vitest";
import { compareLayouts, describeColumnChanges, type LayoutColumn } from "../../../src/map/saved/compareLayouts";
import type { ColumnRole } from "../../../src/map/headings/columnRole";
import type { Mapping } from "../../../src/map/mapping";
import type { SavedMapping } from "../../../src/map/saved/savedMapping";
import { asSaved } from "../../../src/map/saved/savedTable";
import { APRIL_YEAR } from "../../../src/domain/time/year";
import { proposeMapping } from "../../../src/map/proposeMapping";
import { mapExtract, planFrom, type MappedExtract } from "../../../src/pipeline";
import { cpuSeconds } from "../../support/cpuSeconds";
import { sampleBytes, sourceOf } from "../../support/sampleFiles";
import { SAMPLES } from "../../samples/support/sampleReport";
import { mapped, PLAN } from ".././mapped";

const plain = (headers: readonly string[]): LayoutColumn[] =>
  headers.map((header) => ({ header, rest: header, periodKind: null }));
const told = (before: string, now: string): string[] =>
  describeColumnChanges(compareLayouts(plain(before.split("|")), plain(now.split("|"))).changes);

describe("what has changed between two headings rows", () => {
  it.each([
    [
      "a longer name and a new column",
      "Measure|Actual",
      "Measure|Actual Q3|Notes",
      ["Column “Actual” is now “Actual Q3”.", "Column “Notes” is new."],
    ],
    [
      "another word for the same",
      "Measure|Target|Actual",
      "Measure|Target|Outturn",
      ["Column “Actual” is now “Outturn”."],
    ],
    ["a column that has gone", "Measure|Target|Actual", "Measure|Actual", ["Column “Target” is gone."]],
    [
      "a word for something else in its place",
      "Measure|Target|Owner",
      "Measure|Target|Period",
      ["Column “Period” is new.", "Column “Owner” is gone."],
    ],
    ["one column in another place", "A|B|C|D", "D|A|B|C", ["Column “D” has moved, from place 4 to place 1."]],
    ["two that change places", "A|B", "B|A", ["Column “B” has moved, from place 2 to place 1."]],
    [
      "a column renamed and moved",
      "Measure|Unit|Actual",
      "Actual to date|Measure|Unit",
      ["Column “Actual” is now “Actual to date”.", "Column “Actual to date” has moved, from place 3 to place 1."],
    ],
    ["a column without a heading", "A|B", "A||B", ["A column without a heading is new."]],
    ["the same heading twice", "A|B|B", "A|B", ["Column “B” is gone."]],
    ["another quarter, which is no change", "Measure|Q3 2009/10", "Measure|Q4 2010/11", []],
    ["nothing", "A|B", "A|B", []],
  ])("tells of %s", (_, before, now, changes) => {
    expect(told(before, now)).toEqual(changes);
  });

  it("tells of many changes by the first eight and how many more", () => {
    const lines = told(
      "A",
      `A|${Array.from({ length: 10 }, (_, index) => String.fromCharCode(98 + index).repeat(4)).join("|")}`,
    );
    expect([lines.length, lines.at(-1)]).toEqual([9, "And 2 more changes."]);
  });

  it("is quick for the widest sheets: 16,384 columns against as many others", async () => {
    const wide = (word: string): string[] =>
      Array.from(
        { length: 16_384 },
        (_, index) => `${word} ${"abcdefghij"[index % 10] ?? ""}${index % 3 === 0 ? "x" : "y"}`,
      );
    const { seconds } = await cpuSeconds(() => {
      expect(compareLayouts(plain(wide("one")), plain(wide("other"))).alike).toBe(0);
      expect(compareLayouts(plain(wide("one")), plain(wide("one").reverse())).alike).toBe(1);
    });
    expect(seconds).toBeLessThan(3);
  });
});

const ROWS = ["Public satisfaction", "Burglary"];
const extract = (headings: string): string =>
  [
    headings,
    ...ROWS.map((name) =>
      [
        name,
        ...headings
          .split(",")
          .slice(1)
          .map(() => "65"),
      ].join(","),
    ),
  ].join("\n");

/** What a person confirmed for a table of these headings, with their own word for some of its columns. */
async function confirmed(
  headings: string,
  said: Readonly<Record<string, ColumnRole | null>> = {},
): Promise<SavedMapping> {
  const { mapping, tables } = await mapped(extract(headings));
  const saved = asSaved(mapping, tables, APRIL_YEAR);
  const columns = (saved.tables[0]?.columns ?? []).map(({ header, period, role }) => ({
    header,
    period,
    role: Object.hasOwn(said, header) ? (said[header] ?? null) : role,
  }));
  return { ...saved, tables: saved.tables.map((table) => ({ ...table, columns })) };
}

async function proposed(headings: string, saved: SavedMapping, whenChanged: "ask" | "anew" = "ask"): Promise<Mapping> {
  const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
  return proposeMapping((await mapped(extract(headings))).tables, plan, saved, whenChanged);
}

const confirmedOf = ({ mapping, tables }: MappedExtract): SavedMapping["tables"] =>
  asSaved(mapping, tables, APRIL_YEAR).tables;

const rolesIn = ({ tables }: Mapping): string[] =>
  (tables[0]?.columns ?? []).map(({ header, role, claim }) => `${header}: ${role ?? "none"}, ${claim.reason}`);

describe("a table that was confirmed in another layout", () => {
  it("is asked about again, saying what has changed", async () => {
    const { doubts } = await proposed("Measure,Actual Q3,Notes", await confirmed("Measure,Actual"));
    expect(doubts.map(({ question }) => question)).toEqual([
      "The columns are not the ones that were confirmed. Column “Actual” is now “Actual Q3”. Column " +
        "“Notes” is new. Check what each column holds.",
    ]);
  });

  it("keeps what was confirmed for its columns, and says so of a renamed one as a suggestion", async () => {
    const saved = await confirmed("Measure,Actual,Value,Target", { Actual: null, Value: "actual" });
    const mapping = await proposed("Target,Measure,Actual,Value to date,Remarks", saved);
    expect(rolesIn(mapping)).toEqual([
      "Target: target, confirmed before",
      "Measure: measure, confirmed before",
      "Actual: none, confirmed before",
      "Value to date: actual, confirmed for “Value” before",
      "Remarks: none, not used",
    ]);
    expect(mapping.tables[0]?.columns.map(({ claim }) => claim.score)).toEqual([1, 1, 1, 0.8, 1]);
  });

  it("does not take a column that was confirmed as not used because the one that was used has gone", async () => {
    const saved = await confirmed("Measure,Actual,Estimate,Last year", { Estimate: null });
    const mapping = await proposed("Measure,Estimate,Last year", saved);
    expect(rolesIn(mapping)).toContain("Estimate: none, confirmed before");
    expect(mapping.doubts.map(({ question }) => question)).toEqual([
      "The columns are not the ones that were confirmed. Column “Actual” is gone. Check what each column holds.",
      "Which column holds the actual? None of “Estimate” and “Last year” says that it does.",
    ]);
  });

  it("is asked about where it was left out before", async () => {
    const saved = await confirmed("Measure,Target,Actual");
    const leftOut = { ...saved, tables: saved.tables.map((table) => ({ ...table, holds: "nothing" as const })) };
    const { tables, doubts } = await proposed("Measure,Target,Actual,Notes", leftOut);
    expect(tables[0]?.holds).toBe("measures");
    expect(doubts[0]?.question).toBe(
      "The columns are not the ones that were confirmed. Column “Notes” is new. It was left out " +
        "before. Check what each column holds.",
    );
  });

  it("is known as what it was where its headings no longer say", async () => {
    const { plan } = planFrom(await sourceOf(PLAN, "plan.csv"));
    const { tables, mapping } = await mapped("Posten,Target,Actual,Notes\nZufriedenheit,1,2,a\nEinbruch,3,4,b\n");
    expect(mapping.tables[0]?.holds).toBe("nothing");
    const again = proposeMapping(tables, plan, await confirmed("Measure,Target,Actual,Notes"));
    expect(again.tables[0]?.holds).toBe("measures");
    expect(again.doubts.map(({ question }) => question)).toEqual([
      "The columns are not the ones that were confirmed. Column “Posten” is new. Column “Measure” is " +
        "gone. Check what each column holds.",
      "Which column holds the measure?",
    ]);
  });

  it("is proposed as if it were new where nobody is to be asked: an earlier extract", async () => {
    const saved = await confirmed("Measure,Actual,Value", { Actual: null, Value: "actual" });
    const mapping = await proposed("Measure,Actual,Notes", saved, "anew");
    expect(mapping.doubts).toEqual([]);
    expect(rolesIn(mapping)[1]).toBe("Actual: actual, known wording for actual");
  });

  it("is not asked about where its layout was confirmed too, or where it has little in common with any", async () => {
    const [first, second] = await Promise.all([
      confirmed("Measure,Target,Actual"),
      confirmed("Measure,Target,Actual,Notes"),
    ]);
    const both = { ...first, tables: [...first.tables, ...second.tables] };
    expect((await proposed("Measure,Target,Actual,Notes", both)).doubts).toEqual([]);
    expect(
      (await proposed("Measure,Actual,Rank,Owner,Commentary,Themes", await confirmed("Measure,Target,Last year")))
        .doubts,
    ).toEqual([]);
  });
});

describe("samples whose mappings are all confirmed", async () => {
  const mapSample = async (one: string, saved: SavedMapping | null = null): Promise<MappedExtract> => {
    const { plan } = planFrom(await sourceOf(sampleBytes(one, "plan.csv"), "plan.csv"));
    return mapExtract(await sourceOf(sampleBytes(one, "extract.csv"), "extract.csv"), plan, saved);
  };
  const confirmed = await Promise.all(SAMPLES.map(async (one) => ({ one, tables: confirmedOf(await mapSample(one)) })));

  it.each(SAMPLES)("raise no question about %s by the mappings of the others", async (sample) => {
    const tables = confirmed.flatMap((each) => (each.one === sample ? [] : each.tables));
    expect((await mapSample(sample, { version: 2, tables, labels: {} })).mapping.doubts).toEqual([]);
  });
});
