import type { Adding, Kind } from "./kinds";

export interface Idea {
  readonly name: string;
  readonly kind: Kind;
  readonly polarity: "higher" | "lower";
  readonly adding: readonly Adding[];
  /** About how much in a month. */
  readonly size: number;
  readonly neutral?: boolean;
}

export const IDEAS: readonly Idea[] = [
  { name: "Complaints received", kind: "count", polarity: "lower", adding: ["sum"], size: 40 },
  { name: "Homes completed", kind: "count", polarity: "higher", adding: ["sum"], size: 55 },
  { name: "Visits to libraries", kind: "count", polarity: "higher", adding: ["sum"], size: 14000 },
  { name: "Fly-tips reported", kind: "count", polarity: "lower", adding: ["sum"], size: 320 },
  { name: "Missed bin collections", kind: "count", polarity: "lower", adding: ["sum"], size: 95 },
  { name: "Potholes filled", kind: "count", polarity: "higher", adding: ["sum"], size: 730 },
  { name: "Burglaries of homes", kind: "count", polarity: "lower", adding: ["sum"], size: 60 },
  { name: "Adoptions completed", kind: "count", polarity: "higher", adding: ["sum"], size: 6 },
  { name: "Council tax collected", kind: "moneyInMillions", polarity: "higher", adding: ["sum"], size: 9_000_000 },
  { name: "Commercial income", kind: "money", polarity: "higher", adding: ["sum"], size: 270_000 },
  { name: "Agency staff spend", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 800_000 },
  { name: "Savings delivered", kind: "money", polarity: "higher", adding: ["sum"], size: 130_000 },
  { name: "Rent arrears", kind: "money", polarity: "lower", adding: ["latest"], size: 1_400_000 },
  { name: "Residents satisfied with the council", kind: "percent", polarity: "higher", adding: ["latest"], size: 0.72 },
  { name: "Calls answered in 20 seconds", kind: "percent", polarity: "higher", adding: ["mean", "latest"], size: 0.81 },
  { name: "Household waste recycled", kind: "percent", polarity: "higher", adding: ["mean", "latest"], size: 0.46 },
  {
    name: "Planning applications decided in time",
    kind: "percent",
    polarity: "higher",
    adding: ["mean", "latest"],
    size: 0.88,
  },
  { name: "Staff turnover", kind: "percent", polarity: "lower", adding: ["latest"], size: 0.13 },
  { name: "Invoices paid late", kind: "percent", polarity: "lower", adding: ["mean", "latest"], size: 0.09 },
  { name: "Sickness absence per employee", kind: "days", polarity: "lower", adding: ["latest", "mean"], size: 9 },
  { name: "Average time to re-let a home", kind: "days", polarity: "lower", adding: ["mean", "latest"], size: 31 },
  {
    name: "Average response to an emergency call",
    kind: "minutes",
    polarity: "lower",
    adding: ["mean", "latest"],
    size: 12,
  },
  { name: "Average wait in reception", kind: "minutes", polarity: "lower", adding: ["latest"], size: 25 },
  { name: "Average time off the road", kind: "hours", polarity: "lower", adding: ["latest"], size: 30 },
  { name: "Recorded crime per 1,000 people", kind: "rate", polarity: "lower", adding: ["latest"], size: 21 },
  { name: "Library members per 1,000 people", kind: "rate", polarity: "higher", adding: ["latest"], size: 140 },
  { name: "Households in temporary accommodation", kind: "count", polarity: "lower", adding: ["latest"], size: 410 },
  { name: "Apprentices in post", kind: "count", polarity: "higher", adding: ["latest"], size: 64 },
  { name: "Change in vehicle crime", kind: "change", polarity: "lower", adding: ["latest"], size: -0.04 },
  { name: "Change in footfall", kind: "change", polarity: "higher", adding: ["latest"], size: 0.03 },
  { name: "Adult social care", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 6_700_000 },
  { name: "Children's services", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 5_100_000 },
  { name: "Highways and transport", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 1_300_000 },
  { name: "Corporate resources", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 2_200_000 },
  { name: "Housing and homelessness", kind: "moneyInMillions", polarity: "lower", adding: ["sum"], size: 1_700_000 },
  { name: "Children looked after", kind: "count", polarity: "lower", adding: ["latest"], size: 520, neutral: true },
  { name: "Referrals to social care", kind: "count", polarity: "lower", adding: ["sum"], size: 210, neutral: true },
  { name: "Stop and searches", kind: "count", polarity: "higher", adding: ["sum"], size: 340, neutral: true },
  {
    name: "Households in the private rented sector",
    kind: "percent",
    polarity: "higher",
    adding: ["latest"],
    size: 0.31,
    neutral: true,
  },
];

/** Percentages with the counts that they are worked out from. */
export const SHARES: readonly {
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly size: number;
  readonly share: number;
}[] = [
  {
    name: "Planning applications decided in time",
    numerator: "Planning decisions made in time",
    denominator: "Planning decisions made",
    size: 160,
    share: 0.84,
  },
  {
    name: "Calls answered in 20 seconds",
    numerator: "Calls answered within target",
    denominator: "Calls offered",
    size: 9400,
    share: 0.78,
  },
  {
    name: "Household waste recycled",
    numerator: "Tonnes recycled",
    denominator: "Tonnes collected",
    size: 5200,
    share: 0.44,
  },
];

export const OBJECTIVES = ["A safe place", "A fair start", "A green borough", "A well-run council"];
