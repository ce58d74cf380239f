/** How a measure's figures are counted; a size says how big and how exact they are. */
export const KINDS = [
  "count",
  "percent",
  "money",
  "moneyInMillions",
  "days",
  "minutes",
  "hours",
  "rate",
  "change",
] as const;
export type Kind = (typeof KINDS)[number];

/** The units as a plan says them. */
export const UNIT_WORDS: Readonly<Record<Kind, string>> = {
  count: "number",
  percent: "%",
  money: "£",
  moneyInMillions: "£",
  days: "days",
  minutes: "minutes",
  hours: "hours",
  rate: "per 1,000",
  change: "% change",
};

export type Adding = "sum" | "mean" | "latest";

/** Decimals in what is held: percentages have one decimal as a percentage, so three. */
export const STEP: Readonly<Record<Kind, number>> = {
  count: 1,
  percent: 0.001,
  money: 1,
  moneyInMillions: 100_000,
  days: 0.1,
  minutes: 0.25,
  hours: 0.25,
  rate: 0.1,
  change: 0.001,
};

/** A figure as exact as its kind is held. */
export function rounded(kind: Kind, figure: number): number {
  const step = STEP[kind];
  const steps = Math.round(figure / step);
  return Number((steps * step).toPrecision(12));
}
