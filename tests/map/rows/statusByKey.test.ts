import { describe, expect, it } from "vitest";
import type { StatusMeaning } from "../../../src/domain/plan";
import { applyMapping } from "../../../src/map/applyMapping";
import type { StatedStatus } from "../../../src/map/mappedRows";
import { mapExtract, planFrom } from "../../../src/pipeline";
import { sourceOf } from "../../support/sampleFiles";

const PLAN = `Actions
Action ID,Objective,Action
A1,Homes,Adopt local plan
A2,Homes,Open care home
`;

/** What is read of the status of each of two actions, with words below the table. */
async function statuses(
  first: string,
  second: string,
  note: string,
  statusMeanings: readonly StatusMeaning[] = [],
): Promise<string[]> {
  const extract = `Action,Status\nAdopt local plan,${first}\nOpen care home,${second}\n\n${note},\n`;
  const readPlan = { ...planFrom(await sourceOf(PLAN, "plan.csv")).plan, statusMeanings };
  const { tables, mapping } = mapExtract(await sourceOf(extract, "extract.csv"), readPlan);
  return applyMapping(tables, mapping, readPlan).actions.map(({ status }) =>
    status === null ? "none" : brief(status),
  );
}

const brief = ({ text, read }: StatedStatus): string => `${text}: ${read.kind === "colour" ? read.colour : read.kind}`;

const KEY = '"Key: A = Achieved, N = Not achieved"';

describe("A status that is a mark of the table’s own key", () => {
  it("is what the key says in its own words, and no colour that its letter might be", async () =>
    expect(await statuses("A", "N", KEY)).toEqual(["Achieved (A): words", "Not achieved (N): words"]));

  it("has a colour where the plan says what the words mean", async () => {
    const meanings: StatusMeaning[] = [
      { words: "Achieved", colour: "Green" },
      { words: "N", colour: "Red" },
    ];
    expect(await statuses("A", "N", KEY, meanings)).toEqual(["Achieved (A): Green", "N: Red"]);
  });

  it("is a colour without a key, or where the key explains the colours", async () => {
    expect(await statuses("A", "G", "Figures are provisional.")).toEqual(["A: Amber", "G: Green"]);
    expect(await statuses("A", "G", '"G = on target, A = within 5%, R = missed"')).toEqual(["A: Amber", "G: Green"]);
    expect(await statuses("A", "G", '"A = Amber: within 5%"')).toEqual(["A: Amber", "G: Green"]);
  });

  it("is a colour where the key names one", async () =>
    expect(await statuses("X", "O", '"X = Red, O = Green"')).toEqual(["Red (X): Red", "Green (O): Green"]));

  it("is not given where the key says that it is not rated, or only why there is no figure", async () =>
    expect(await statuses("x", "*", '"x = not rated; * fewer than 5"')).toEqual([
      "not rated (x): notGiven",
      "fewer than 5 (*): notGiven",
    ]));
});

describe("A letter under a heading of statuses", () => {
  it("is no colour beside letters that are none: Achieved and Not achieved, or grades", async () => {
    expect(await statuses("A", "N", "Figures are provisional.")).toEqual(["A: words", "N: words"]);
    expect(await statuses("A", "C", "Figures are provisional.")).toEqual(["A: words", "C: words"]);
  });

  it("is one by itself, beside another colour’s, or where the words about the table say RAG", async () => {
    expect(await statuses("A", "A", "Figures are provisional.")).toEqual(["A: Amber", "A: Amber"]);
    expect(await statuses("A", "C", "RAG: C is completed.")).toEqual(["A: Amber", "C: words"]);
  });

  it("is one where the plan says so", async () => {
    const meanings: StatusMeaning[] = [{ words: "A", colour: "Amber" }];
    expect(await statuses("A", "N", "Figures are provisional.", meanings)).toEqual(["A: Amber", "N: words"]);
  });
});
