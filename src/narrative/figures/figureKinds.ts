/** What a figure in words is in: a share, points between shares, pounds, or a plain number (with or without a noun). */
export const FIGURE_KINDS = ["percent", "points", "money", "count"] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];
