/**
 * What stands in the rows of a table of measures, and what in its columns. `measuresDown`: each row is about a measure,
 * under headings that say which of its figures stands there. In the others the measures stand in the headings, and
 * each row is about an area or a period.
 */
export const TABLE_SHAPES = ["measuresDown", "areasDownMeasuresAcross", "periodsDownMeasuresAcross"] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];
