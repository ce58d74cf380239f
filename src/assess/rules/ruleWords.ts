import type { RuleName } from "../../domain/plan";

/** What a rule is called, how it decides, and whose practice it is. */
export interface RuleWords {
  readonly name: string;
  readonly decides: string;
  readonly source: string;
}

/** Every rule of `RULES` in words, for the Notes sheet, the plan template and `outturn rules`. */
export const RULE_WORDS: Readonly<Record<RuleName, RuleWords>> = {
  targetThenLastYear: {
    name: "Target, then last year",
    decides:
      "Green: target achieved. Amber: target missed, but better than last year. Red: target missed, and not better.",
    source: "Thames Valley Police Authority, Annual Delivery Plan 2009-2010",
  },
  tolerance: {
    name: "Tolerance",
    decides: "Green: target achieved. Amber: missed by no more than the plan’s tolerance. Red: missed by more.",
    source: "common practice of councils, such as Reigate & Banstead and Havering",
  },
  range: {
    name: "Range",
    decides: "Green: inside the plan’s range. Amber: outside it by no more than the tolerance. Red: further outside.",
    source: "common practice for occupancy and for spend against budget",
  },
  thresholds: {
    name: "Thresholds",
    decides: "The first of the plan’s limits that the figure meets decides.",
    source: "explicit limits of the plan",
  },
  achieved: {
    name: "Achieved",
    decides: "Green: target achieved. Red: target missed.",
    source: "Leicestershire Police Authority, annual report 2008/09",
  },
  milestone: {
    name: "Milestone",
    decides:
      "Green: the promised change on last year was reached. Amber: not reached, but " +
      "better than last year. Red: not better.",
    source: "West Midlands Police and Crime Board, December 2014",
  },
  comparison: {
    name: "Comparison",
    decides: "Compared with an earlier period and not rated.",
    source: "Thames Valley Police, Delivery Plan 2017-18 Q3 Update",
  },
};
