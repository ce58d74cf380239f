/** Which way is better: higher, lower, inside a range, or no judgement at all. */
export const POLARITIES = ["higher", "lower", "range", "none"] as const;
export type Polarity = (typeof POLARITIES)[number];

/**
 * Who says a measure's polarity, the nearest first: its row of the plan, the extract, its own name, or the plan's
 * settings for all.
 */
export type PolarityFrom = "plan" | "extract" | "name" | "setting";
