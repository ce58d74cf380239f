import { describe, expect, it } from "vitest";
import { buildPack } from "../../src/pack/buildPack";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import type { PackFacts } from "../../src/pack/facts/packFacts";
import { buildSignedPack } from "../../src/pack/signOff/buildSignedPack";
import { packText } from "../../src/pack/signOff/packText";
import { textChanges } from "../../src/pack/signOff/placedText";
import { keptSignOffs, signOffOf, withSignOff, type SignOff } from "../../src/pack/signOff/signOff";
import { withTypedWords } from "../../src/pack/typedWords";
import { EXTRACT, hospital, PLAIN, PLAN } from "./hospital";
import { sectionLines } from "./packText";

async function factsOf(extract = EXTRACT): Promise<PackFacts> {
  return packFactsOf(await hospital({ extract }), { readAt: "20 January 2032, 09:00", template: PLAIN });
}

const facts = await factsOf();

function signed(by: PackFacts, on = "21 January 2032"): SignOff {
  const signOff = signOffOf(by, { accepted: [], by: "A. Singh", on, program: "0.1.0" });
  if (!signOff.ok) throw new Error(signOff.open.join());
  return signOff.value;
}

describe("a signed pack", () => {
  it("says who and when in place of Draft, and nothing of changes", () => {
    const pack = buildSignedPack(facts, [signed(facts)]);
    expect(pack.standing).toBe("Signed off by A. Singh, 21 January 2032");
    expect(pack.sections).toEqual(buildPack(facts).sections);
  });

  it("is a draft again when one figure is another, and page 1 says 93.9% where 93.8% was signed off", async () => {
    const pack = buildSignedPack(await factsOf(EXTRACT.replace("93.8%", "93.9%")), [signed(facts)]);
    expect(pack.standing).toBe("Draft: changed since sign-off");
    const lines = sectionLines(pack, "answer");
    expect(lines).toContain("Summary, Needs attention, Beds in use, Actual: “93.9%” where “93.8%” was signed off.");
    expect(sectionLines(pack, "annex")).toContain("Scorecard, Beds in use, Actual | 93.8% | 93.9%");
  });

  it("is a draft again when a word of a commentary is another, and says so in the annex word by word", async () => {
    const pack = buildSignedPack(await factsOf(EXTRACT.replace("15 December", "16 December")), [signed(facts)]);
    expect(sectionLines(pack, "answer")).toContain(
      "Signed off by A. Singh, 21 January 2032. Since then 1 figure or word has changed, so this is a draft again.",
    );
    expect(sectionLines(pack, "annex")).toContain(
      "Exceptions, Beds in use, Why | The winter ward opens on 15 December. | The winter ward opens on 16 December.",
    );
  });

  it("tells all its changes on page 1 where the annex is left out", async () => {
    const changed = await factsOf(EXTRACT.replace("93.8%", "93.9%"));
    const lines = sectionLines(buildSignedPack(changed, [signed(facts)], { without: ["annex"] }), "answer");
    expect(lines.filter((line) => line.includes("was signed off"))).not.toHaveLength(0);
    expect(lines.join("\n")).not.toContain("in the annex");
  });

  it("of another quarter is a draft that says nothing of the last one's sign-off", async () => {
    const next = { ...(await factsOf()), period: "Quarter 4 2031/32" };
    expect(buildSignedPack(next, [signed(facts)]).standing).toBe("Draft");
  });
});

describe("a sign-off", () => {
  it("is refused while an error is open, and names it", async () => {
    const wrong = await factsOf(EXTRACT.replace("73.1%", "£731"));
    const refused = signOffOf(wrong, { accepted: [], by: "A. Singh", on: "21 January 2032", program: "0.1.0" });
    expect(refused.ok ? [] : refused.open.join("\n")).toContain("£731");
  });

  it("is refused while a status that somebody typed is not accepted, and taken when it is", () => {
    const cell = { sheet: "Measures", row: 5, column: 4 };
    const typed = withTypedWords(facts, [
      { table: "Measures", row: "H1", heading: "Status", written: "Red", text: "Amber", at: cell },
    ]);
    const signing = { by: "A. Singh", on: "21 January 2032", program: "0.1.0" };
    const refused = signOffOf(typed, { ...signing, accepted: [] });
    expect(refused.ok ? [] : refused.open).toEqual([
      "Seen within four hours: Status typed by hand in Measures!E6: Amber. Worked out: Red.",
    ]);
    const accepted = [{ code: "givenByHand", item: "H1", found: "Amber" }] as const;
    expect(signOffOf(typed, { ...signing, accepted }).ok).toBe(true);
    expect(signOffOf(typed, { ...signing, accepted: [{ ...accepted[0], found: "Green" }] }).ok).toBe(false);
  });

  it("is refused while an action’s status that somebody typed is not accepted, and taken when it is", () => {
    const action = { id: "A1", action: "Open a ward", objective: "", owner: null, due: null, isDue: null } as const;
    const late = { ...facts, actions: [{ ...action, status: "Red", stated: "Late", words: null } as const] };
    const cell = { sheet: "Actions", row: 4, column: 3 };
    const typed = withTypedWords({ ...late, headings: { ...late.headings, Actions: { Status: "status" } } }, [
      { table: "Actions", row: "A1", heading: "Status", written: "Red", text: "Green", at: cell },
    ]);
    const signing = { by: "A. Singh", on: "21 January 2032", program: "0.1.0" };
    const refused = signOffOf(typed, { ...signing, accepted: [] });
    expect(refused.ok ? [] : refused.open).toEqual([
      "Open a ward: Status typed by hand in Actions!D5: Green. The report had Red.",
    ]);
    const accepted = [{ code: "givenByHand", item: "A1", found: "Green" }] as const;
    expect(signOffOf(typed, { ...signing, accepted }).ok).toBe(true);
  });

  it("comes back out of JSON, and of the one before it who signed is kept and not the words", () => {
    const two = withSignOff([signed(facts)], signed(facts, "22 January 2032"));
    const kept = keptSignOffs(JSON.parse(JSON.stringify([...two, { version: 9 }])) as unknown[]);
    expect(kept).toEqual(two);
    expect(kept.map(({ on, facts: words }) => [on, words === null])).toEqual([
      ["21 January 2032", true],
      ["22 January 2032", false],
    ]);
  });

  it("has other rules where a target of the plan is another, and the same where a title is", async () => {
    const digestOf = async (plan: string): Promise<string | null> =>
      packFactsOf(await hospital({ plan }), { readAt: "", template: PLAIN }).rulesDigest;
    expect(await digestOf(PLAN.replace("Integrated", "Monthly"))).toBe(facts.rulesDigest);
    expect(await digestOf(PLAN.replace("75%", "76%"))).not.toBe(facts.rulesDigest);
  });
});

describe("changes of placed texts", () => {
  const of = (...texts: readonly string[]) => texts.map((text) => ({ place: "List", text }));

  it("of a list with an item taken out of its middle are that one item", () => {
    expect(textChanges(of("a", "b", "c"), of("a", "c"))).toEqual([{ place: "List", before: "b", after: null }]);
  });

  it("of two items that changed places are one gone and one new", () => {
    expect(textChanges(of("a", "b"), of("b", "a"))).toHaveLength(2);
  });

  it("of two rows that changed places name the first that did", () => {
    const rows = [
      { place: "Beds", text: "1" },
      { place: "Falls", text: "2" },
    ];
    expect(textChanges(rows, [...rows].reverse())).toEqual([
      { place: "Beds", before: "in its place", after: "in another place" },
    ]);
  });

  it("are none for a pack and itself", () => {
    const text = packText(buildPack(facts));
    expect(text.length).toBeGreaterThan(100);
    expect(textChanges(text, text)).toEqual([]);
  });
});
