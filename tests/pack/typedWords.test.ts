import { describe, expect, it } from "vitest";
import { buildPack } from "../../src/pack/buildPack";
import { columnsLeftOut } from "../../src/pack/addedColumns";
import { packFactsOf } from "../../src/pack/facts/packFactsOf";
import { signOffOf } from "../../src/pack/signOff/signOff";
import { withTypedWords, type TypedWords } from "../../src/pack/typedWords";
import { EXTRACT, hospital, PLAIN } from "./hospital";
import { sectionLines } from "./packText";

const facts = packFactsOf(await hospital(), { readAt: "20 January 2032, 09:00", template: PLAIN });
const AT = { sheet: "Measures", row: 4, column: 15 };

const ACTION = { action: "", objective: "", owner: null, due: null, isDue: null, stated: null };

function typed(row: string, heading: string, text: string, written: string | null = null): TypedWords {
  return { table: "Measures", row, heading, written, text, at: AT };
}

function linesWith(words: readonly TypedWords[], section: string): readonly string[] {
  return sectionLines(buildPack(withTypedWords(facts, words)), section);
}

describe("words that people typed", () => {
  it("take action, owner and date from columns that people added, so that no part of an exception is missing", () => {
    const lines = linesWith(
      [
        typed("H1", "Action", "Open two cubicles for children"),
        typed("H1", "Action owner", "Matron"),
        typed("H1", "By when", "1 March 2032"),
        typed("H1", "Notes to self", "Ask Jo"),
      ],
      "exceptions",
    );
    expect(lines).toContain("Action: Open two cubicles for children. Action owner: Matron. By when: 1 March 2032.");
    expect(lines.join("\n")).not.toContain("Ask Jo");
  });

  it("say what is done about a measure that is Green, or not rated, beside its commentary", () => {
    const [green] = facts.measures.filter(({ status }) => status === "Green");
    const [unrated] = facts.measures.filter(({ status }) => status === "Not rated");
    const words = [
      typed(green?.id ?? "", "Action", "Keep the ward round"),
      typed(green?.id ?? "", "By when", "1 March 2032"),
      typed(unrated?.id ?? "", "Action", "Agree the counts"),
    ];
    expect(linesWith(words, "objectives").join("\n")).toContain("Action: Keep the ward round. By when: 1 March 2032.");
    expect(linesWith(words, "exceptions").join("\n")).toContain("Action: Agree the counts.");
  });

  it("that were typed for the last report are said to be: the extract’s own stand, where it has any", () => {
    const before = { period: "Quarter 2 2031/32", actual: "93%", status: "Red", commentary: "Typed in Q2." };
    const measures = facts.measures.map((one) => (one.id === "H1" ? { ...one, before } : one));
    const of = (written: string, text: string): string => {
      const { measures: after } = withTypedWords({ ...facts, measures }, [typed("H1", "Commentary", text, written)]);
      const lines = sectionLines(buildPack({ ...facts, measures: after }), "exceptions");
      return lines.filter((line) => /Why: .*Q[23]|typed for|Said in Quarter 2/.test(line)).join(" | ");
    };
    const stale = of("From the extract of Q3.", "Typed in Q2.");
    expect(stale).toMatch(
      /Measures!P5 was typed for Quarter 2 2031\/32: the extract’s own .* Why: From the extract of/,
    );
    expect(stale).toContain("Said in Quarter 2 2031/32: Typed in Q2.");
    expect(of("[z]", "Typed in Q2.")).toMatch(/typed for Quarter 2 2031\/32, and nobody .* \| Why: Typed in Q2\. \| /);
    expect(of("From the extract of Q3.", "Typed in Q3.")).toMatch(/^Why: Typed in Q3\. \| Said in /);
  });

  it("over a grade, a direction or an answer are shown with what the report had, and not signed off unaccepted", () => {
    const judgement = { id: "J1", domain: "", name: "Beds", grade: "Requires improvement", direction: "Declined" };
    const assertion = { id: "S1", section: "", assertion: "Beds were opened", byFigures: "", target: "", actual: "" };
    const of = (table: string, row: string, heading: string, text: string, written: string): TypedWords => ({
      ...{ table, row, heading, text, written, at: AT },
    });
    const after = withTypedWords(
      {
        ...facts,
        quality: { ...facts.quality, open: { error: 0, warning: 0, note: 0 }, faults: [] },
        judgements: [{ ...judgement, place: 1, standing: "worse than 9", distribution: null, words: null }],
        assertions: [{ ...assertion, answer: "N", words: null }],
      },
      [
        of("Judgements", "J1", "Grade", "Good", "Requires improvement"),
        of("Judgements", "J1", "Direction of travel", "Stable", "Declined"),
        of("Assertions", "S1", "Achieved", "Y", "N"),
      ],
    );
    const [grade] = after.judgements;
    const [answer] = after.assertions;
    expect([grade?.grade, grade?.direction, grade?.standing, answer?.answer]).toEqual(["Good", "Stable", null, "Y"]);
    expect(grade?.words).toContain("Grade typed by hand in Measures!P5: Good. The report had Requires improvement.");
    expect(answer?.words).toBe("Achieved typed by hand in Measures!P5: Y. The report had N.");
    const signed = signOffOf(after, { accepted: [], by: "A. Singh", on: "1 March 2032", program: "1" });
    expect(!signed.ok && signed.open.filter((words) => /^Beds/.test(words))).toHaveLength(3);
  });

  it("show no status of the figure before where words were typed for a figure, or one into a range", () => {
    const of = (target: string, text: string, variance: string): string => {
      const measures = facts.measures.map((one) =>
        one.id === "H5" ? { ...one, target: { text: target, source: null }, variance } : one,
      );
      const words = [
        typed("H5", "Actual", text, "93.8%"),
        { ...typed("H5", "Status", "Green", "Green"), isOurs: true },
      ];
      return withTypedWords({ ...facts, measures }, words).measures.find(({ id }) => id === "H5")?.status ?? "";
    };
    expect(of("92.0%", "38.5 kg", "+1.8 pp")).toBe("Not rated");
    expect(of("92.0%", "[x]", "+1.8 pp")).toBe("Not rated");
    expect(of("85.0% to 92.0%", "95.0%", "+1.8 pp")).toBe("Not rated");
    expect(of("85.0% to 92.0%", "93.8%", "+1.8 pp")).toBe("Green");
    expect(of("92.0%", "93.8%", "+1.8 pp")).toBe("Green");
  });

  it("for an actual leave nothing told of the figure before: no way to a better status, no place among peers", () => {
    const words = [
      typed("H5", "Actual", "92.5%", "93.8%"),
      { ...typed("H5", "Status", "Amber", "Amber"), isOurs: true },
      { ...typed("H5", "Variance", "+0.5 pp", "+1.8 pp"), isOurs: true },
    ];
    const peers = { rank: "9 of 12", difference: "−2.1 pp" };
    const measures = facts.measures.map((one) => (one.id === "H5" ? { ...one, peers } : one));
    const after = withTypedWords({ ...facts, measures }, words);
    expect(after.measures.find(({ id }) => id === "H5")?.peers).toBeNull();
    const lines = sectionLines(buildPack(after), "exceptions").join("\n");
    expect(lines).toContain("To a better status: not known: a figure or status was typed by hand");
  });

  it("say of an action’s status typed by hand where it stands, and what the report had", () => {
    const action = { ...(facts.actions[0] ?? ACTION), id: "A1", status: "Red", words: "Begun." } as const;
    const words = { table: "Actions", row: "A1", heading: "Status", written: "Red", text: "Green", at: AT };
    const [first] = withTypedWords({ ...facts, actions: [action] }, [words]).actions;
    expect([first?.status, first?.words]).toEqual([
      "Green",
      "Begun. Status typed by hand in Measures!P5: Green. The report had Red.",
    ]);
  });

  it("are counted where no pack takes them in: 2 cells under Notes to self, and none under Action", () => {
    const words = [typed("H1", "Notes to self", "Ask Jo"), typed("H2", "Notes to self", "Ask Al")];
    expect(columnsLeftOut([...words, typed("H1", "Action", "Open a ward")])).toEqual([
      { sheet: "Measures", heading: "Notes to self", cells: 2 },
    ]);
  });

  it("on a measure that is no exception are said to be left out where the objectives are", () => {
    const [green] = facts.measures.filter(({ status }) => status === "Green");
    const pack = withTypedWords(facts, [typed(green?.id ?? "", "Action", "Keep the ward round")]);
    const lines = sectionLines(buildPack(pack, { without: ["objectives"] }), "annex");
    expect(lines.filter((line) => line.includes("This copy leaves out")).join()).toContain(green?.name ?? "?");
  });

  it("take the commentary from a column that a person added, after the report’s own words", () => {
    const only = facts.measures.map((measure) => (measure.id === "H1" ? { ...measure, commentary: null } : measure));
    const said = (of: typeof facts): string | null =>
      withTypedWords(of, [typed("H1", "Comments", "Two wards were closed.")]).measures.find(({ id }) => id === "H1")
        ?.commentary ?? null;
    expect(said({ ...facts, measures: only })).toBe("Two wards were closed.");
    const before = facts.measures.find(({ id }) => id === "H1")?.commentary ?? "";
    expect(said(facts)).toBe(`${before} Two wards were closed.`);
  });

  it("ask on page 1 for the decisions that stand in a column of that name", () => {
    expect(linesWith([typed("H5", "Decision asked", "Fund the winter ward")], "answer")).toContain(
      "Beds in use: Fund the winter ward",
    );
  });

  it("count a status typed by hand as it is typed, and say what was worked out", () => {
    const words = [typed("H1", "Status", "Amber", "Red")];
    expect(linesWith(words, "answer")[0]).toBe(
      "1 of 3 rated measures is Green, 2 Amber and 0 Red. 1 could not be rated.",
    );
    expect(linesWith(words, "exceptions")).toContain("Status typed by hand in Measures!P5: Amber. Worked out: Red.");
    expect(linesWith(words, "answer")).toContain("Figures or statuses typed by hand: Seen within four hours.");
  });

  it("give a figure by hand where there was none, which page 1 then lists no more among those without", async () => {
    const extract = EXTRACT.replace("33,31", "[x],31");
    const bare = packFactsOf(await hospital({ extract }), { readAt: "20 January 2032, 09:00", template: PLAIN });
    const lines = (words: readonly TypedWords[]): string =>
      sectionLines(buildPack(withTypedWords(bare, words)), "answer").join("\n");
    expect(lines([])).toContain("Without a figure: Falls with harm");
    expect(lines([{ ...typed("H4", "Actual", "35", "[x]"), value: 35 }])).not.toContain("Without a figure");
  });

  it("count a status in words of no colour as Not rated, and say the one worked out", () => {
    expect(linesWith([typed("H1", "Status", "Under review", "Red")], "answer")[0]).toBe(
      "1 of 2 rated measures is Green, 1 Amber and 0 Red. 2 could not be rated.",
    );
  });

  it("name a status in words of no colour, where it is told what was typed", () => {
    expect(linesWith([typed("H1", "Status", "Under review", "Red")], "scorecard")).toContain(
      "Status typed by hand in Measures!P5: Under review. Worked out: Red.",
    );
  });

  it("know a row by its name as well, and leave other rows alone", () => {
    expect(linesWith([typed("Beds in use", "Commentary", "Full.", "[z]")], "exceptions")).toContain("Why: Full.");
    expect(withTypedWords(facts, [typed("H99", "Commentary", "Full.", "[z]")])).toEqual(facts);
  });

  it("take the status that stands beside a figure that was typed since, and draw no chart of the other", () => {
    const figure = { ...typed("H1", "Actual", "76.0%", "73.1%"), value: 0.76 };
    const shown = { ...typed("H1", "Status", "Green", "Red"), isOurs: true };
    const apart = { ...typed("H1", "Variance", "+1.0 pp", "-1.9 pp"), isOurs: true };
    const after = withTypedWords(facts, [figure, shown, apart]);
    const measure = after.measures.find(({ id }) => id === "H1");
    expect([measure?.status, measure?.actual.text, after.charts["H1"]]).toEqual(["Green", "76.0%", undefined]);
    const unknown = withTypedWords(facts, [figure, { ...shown, text: "", value: null }]);
    expect(unknown.measures.find(({ id }) => id === "H1")?.status).toBe("Not rated");
  });

  it("show no status, variance or direction of the figure before: 76.0% against 75.0% is not −1.9 points", () => {
    const figure = { ...typed("H1", "Actual", "76.0%", "73.1%"), value: 0.76 };
    const of = (words: readonly TypedWords[]) => {
      const { status, variance, direction } = withTypedWords(facts, words).measures.find(({ id }) => id === "H1") ?? {};
      return [status, variance, direction];
    };
    // A report of values holds no formula.
    expect(of([figure])).toEqual(["Not rated", "[x]", "[x]"]);
    // Its formulas hold what they came to before.
    const stale = [
      { ...typed("H1", "Status", "Red", "Red"), isOurs: true },
      { ...typed("H1", "Variance", "-1.9 pp", "-1.9 pp"), isOurs: true },
    ];
    expect(of([figure, ...stale])).toEqual(["Not rated", "[x]", "[x]"]);
    expect(of([figure, typed("H1", "Status", "Green", "Red")])).toEqual(["Green", "[x]", "[x]"]);
  });

  it("keep a direction by last year’s typed figure where the change is of it: 73.1% on 74.0% is −0.9 points", () => {
    const lastYear = { ...typed("H1", "Last year", "74.0%", "70.2%"), value: 0.74 };
    const shown = { ...typed("H1", "Status", "Red", "Red"), isOurs: true };
    const direction = (words: readonly TypedWords[]) =>
      withTypedWords(facts, [lastYear, shown, ...words]).measures.find(({ id }) => id === "H1")?.direction;
    const change = (text: string) => ({ ...typed("H1", "Change", text, "+2.9 pp"), isOurs: true });
    const worse = { ...typed("H1", "Direction of travel", "Worsened", "Improved"), isOurs: true };
    expect(direction([change("-0.9 pp"), worse])).toBe("Worsened");
    expect(direction([change("+2.9 pp")])).toBe("[x]");
    expect(direction([])).toBe("[x]");
  });

  it("do not count a status that was given on the sheet Exceptions before the report is written again", () => {
    const given = { ...typed("H1", "Status", "Green", "Red"), table: "MeasureExceptions" };
    const measure = withTypedWords(facts, [given]).measures.find(({ id }) => id === "H1");
    expect([measure?.status, measure?.typedSince?.length]).toEqual(["Red", 1]);
  });
});
