/**
 * What stands in the rows of a table of measures, and what in its columns. `measuresDown`: each row is about a measure,
 * under headings that say which of its figures stands there. `MeasuresAcross`: the measures stand in the
 * headings. `areasDownPeriodsAcross` and `periodsDownAreasAcross`: all figures are of one measure, which a title names.
 */
export const TABLE_SHAPES = [
  "measuresDown",
  "areasDownMeasuresAcross",
  "periodsDownMeasuresAcross",
  "areasDownPeriodsAcross",
  "measuresDownAreasAcross",
  "periodsDownAreasAcross",
] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];
