import type { Measure, Threshold } from "../../src/domain/plan";
import type { Polarity } from "../../src/domain/polarity";
import { missing, MISSING_MARKS, MISSING_REASONS, number, type Value } from "../../src/domain/value";
import file from "./rag.json";

/** One published case: a rule, its inputs and the answer. */
export interface Vector {
  readonly rule: Measure["rule"];
  readonly actual: number | string;
  readonly target?: number | string;
  readonly lastYear?: number | string;
  readonly milestone?: number | string;
  readonly low?: number;
  readonly high?: number;
  readonly tolerance?: number;
  readonly as?: "relative" | "points";
  readonly thresholds?: readonly Threshold[];
  readonly polarity?: Polarity;
  readonly whenUnchanged?: "red" | "amber";
  readonly answer: string;
  readonly source: string;
}

export const VECTORS = file.vectors as unknown as readonly Vector[];

/** A vector's figure: a number, or a mark for why there is none. */
export function value(figure: number | string | undefined): Value {
  if (typeof figure === "number") return number(figure);
  const reason = MISSING_REASONS.find((one) => MISSING_MARKS[one] === (figure ?? "[x]"));
  if (reason === undefined) throw new Error(`unknown mark ${String(figure)}`);
  return missing(reason);
}

/** The vector as a measure of a plan. */
export function measureOf(vector: Vector): Measure {
  const at = { file: "plan.csv", sheet: "", row: 1, column: 2 };
  return {
    id: "M1",
    service: "",
    objective: "Objective",
    name: vector.source,
    unit: { kind: "other", label: "" },
    polarity: vector.polarity ?? "higher",
    polarityFrom: "plan",
    target: value(vector.target),
    targetDecimals: 0,
    targetsToDate: null,
    quarterShares: null,
    milestone: value(vector.milestone),
    low: value(vector.low),
    high: value(vector.high),
    thresholds: vector.thresholds ?? [],
    rule: vector.rule,
    ruleStated: true,
    whenUnchanged: vector.whenUnchanged ?? "red",
    tolerance: vector.tolerance === undefined ? null : { amount: vector.tolerance, as: vector.as ?? "relative" },
    aggregation: null,
    figures: null,
    partOf: null,
    numerator: null,
    denominator: null,
    comparator: null,
    owner: null,
    frequency: null,
    themes: [],
    aliases: [],
    at,
    targetAt: at,
    cells: {},
  };
}

/** The answer as a report's status: rule 5 answers Y and N, which a report shows as Green and Red. */
export function statusOf({ answer }: Vector): string {
  return answer === "Y" ? "Green" : answer === "N" ? "Red" : answer;
}

/** A test's name for a vector. */
export function nameOf({ rule, actual, target, milestone, answer, source }: Vector): string {
  return `${rule}: ${String(actual)} against ${String(target ?? milestone ?? "limits")} is ${answer} (${source})`;
}
