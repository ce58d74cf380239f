/** Which way words say that a figure went. `better` and `worse` depend on which way is better for the measure. */
export const WAYS = ["up", "down", "better", "worse", "same"] as const;
export type Way = (typeof WAYS)[number];
