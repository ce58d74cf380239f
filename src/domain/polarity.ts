/** Which way is better: higher, lower, inside a range, or no judgement at all. */
export const POLARITIES = ["higher", "lower", "range", "none"] as const;
export type Polarity = (typeof POLARITIES)[number];
