import type { Rule } from "eslint";

export const slowPatterns: Rule.RuleModule;
export function faultOf(source: string): "nested" | "overlap" | "beside" | null;
