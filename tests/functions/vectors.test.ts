import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameOf, VECTORS, type Vector } from "../vectors/vectors";
import { type AddIn, startAddIn } from "./addIn";

let addIn: AddIn;

beforeAll(async () => {
  addIn = await startAddIn();
});
afterAll(() => addIn.end());

/** The formula's name and arguments that ask for a vector; null where no function is for it. */
function asked(vector: Vector): readonly [string, ...unknown[]] | null {
  const { rule, actual, target, lastYear, polarity, whenUnchanged, tolerance, as, low, high } = vector;
  switch (rule) {
    case "targetThenLastYear":
      return ["RAG", actual, target, lastYear, polarity, whenUnchanged];
    case "tolerance":
      return ["RAGBAND", actual, target, tolerance, polarity, as];
    case "range":
      return as === "points" ? null : ["RAGRANGE", actual, low, high, tolerance];
    case "achieved":
      return ["ACHIEVED", actual, target, polarity];
    case "milestone":
    case "thresholds":
    case "comparison":
      return null;
  }
}

/** Only a plan can say that a measure has no target by design; a cell cannot. */
function answerOf({ answer }: Vector): string {
  return answer === "Not applicable" ? "Not rated" : answer;
}

const ASKED = VECTORS.flatMap((vector) => {
  const call = asked(vector);
  return call === null ? [] : [{ vector, call, answer: answerOf(vector) }];
});

describe("the published vectors, through Excel's own client", () => {
  it.each(ASKED.map((one) => [nameOf(one.vector), one] as const))(
    "%s",
    async (_, { call: [name, ...args], answer }) => {
      expect(await addIn.call(name, ...args)).toBe(answer);
    },
  );

  it.each(["RAG", "RAGBAND", "RAGRANGE", "ACHIEVED"])(
    "give the same answers asked of %s in one range",
    async (name) => {
      const rows = ASKED.filter(({ call }) => call[0] === name);
      expect(rows.length).toBeGreaterThan(3);
      const columns = [1, 2, 3, 4, 5].map((at) => rows.map(({ call }) => [call[at] ?? null]));
      const width = Math.max(...rows.map(({ call }) => call.length - 1));
      expect(await addIn.call(name, ...columns.slice(0, width))).toEqual(rows.map(({ answer }) => [answer]));
    },
  );

  it.each(VECTORS.filter(({ rule }) => rule === "milestone").map((vector) => [nameOf(vector), vector] as const))(
    "%s, as RAG against MILESTONELEVEL",
    async (_, { actual, lastYear, milestone, polarity, whenUnchanged, answer }) => {
      const level = await addIn.call("MILESTONELEVEL", lastYear, milestone);
      const status =
        typeof level === "number"
          ? await addIn.call("RAG", actual, level, lastYear, polarity, whenUnchanged)
          : "Not rated";
      expect(status).toBe(answer === "Not applicable" ? "Not rated" : answer);
    },
  );
});
