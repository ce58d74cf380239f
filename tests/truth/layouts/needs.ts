import type { Needs } from "../world";

export const QUARTERS: Needs = { grains: ["quarter", "quarter", "quarter", "half", "year"], adding: ["sum", "latest"] };

export const ONE_QUARTER: Needs = { grains: ["quarter"], adding: ["sum", "sum", "mean", "latest"] };

export const MONTHS: Needs = { grains: ["month", "month", "quarter"], adding: ["sum", "sum", "latest", "mean"] };
