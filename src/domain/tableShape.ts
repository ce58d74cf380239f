/**
 * What stands in the rows of a table of measures, and what in its columns. `measuresDown`: each row is about a measure,
 * under headings that say which of its figures stands there. `MeasuresAcross`: the measures stand in the headings.
 * `measuresDownObjectivesAcross`: each row is about the measures of one name, under bands of the objectives or services
 * that tell these apart. `measuresAndFiguresDown`: each row gives one of a measure’s figures, and a column says which
 * (`Target`, then `Actual`). `namesAndFiguresDown`: a form without headings, names in its first column and their
 * figures in the next. `figuresDownMeasuresAcross`: each row is one figure (`Actual`, `Target`, `Status`) of the
 * measures in the headings, or of the one that a card is of. `areasDownPeriodsAcross` and `periodsDownAreasAcross`: all
 * figures are of one measure, which a title names.
 */
export const TABLE_SHAPES = [
  "measuresDown",
  "areasDownMeasuresAcross",
  "periodsDownMeasuresAcross",
  "areasDownPeriodsAcross",
  "measuresDownAreasAcross",
  "periodsDownAreasAcross",
  "measuresDownObjectivesAcross",
  "measuresAndFiguresDown",
  "namesAndFiguresDown",
  "figuresDownMeasuresAcross",
] as const;
export type TableShape = (typeof TABLE_SHAPES)[number];

/** What stands in the rows of each shape, and what in its headings. */
const SHAPE_PARTS: Readonly<Record<TableShape, readonly [down: string, across?: string]>> = {
  measuresDown: ["measures"],
  areasDownMeasuresAcross: ["areas", "measures"],
  periodsDownMeasuresAcross: ["periods", "measures"],
  areasDownPeriodsAcross: ["areas", "periods"],
  measuresDownAreasAcross: ["measures", "areas"],
  periodsDownAreasAcross: ["periods", "areas"],
  measuresDownObjectivesAcross: ["measures", "objectives"],
  measuresAndFiguresDown: ["measures and their figures"],
  namesAndFiguresDown: ["names and their figures"],
  figuresDownMeasuresAcross: ["figures", "measures"],
};

/**
 * A shape in short.
 *
 * @example
 * shapeName("areasDownMeasuresAcross") //=> "Areas down, measures across"
 */
export function shapeName(shape: TableShape): string {
  const [down, across] = SHAPE_PARTS[shape];
  const name = across === undefined ? `${down} down` : `${down} down, ${across} across`;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/**
 * A shape in words.
 *
 * @example
 * shapeWords("areasDownMeasuresAcross") //=> "areas in its rows and measures in its headings"
 */
export function shapeWords(shape: TableShape): string {
  const [down, across] = SHAPE_PARTS[shape];
  return across === undefined ? `${down} in its rows` : `${down} in its rows and ${across} in its headings`;
}

/**
 * Whether a table in this shape, as it is read, has its measures in its rows and its figures under headings that say
 * nothing of whose they are.
 *
 * @example
 * isOfRowsAlone("measuresAndFiguresDown") //=> true
 * isOfRowsAlone("measuresDownAreasAcross") //=> false
 */
export function isOfRowsAlone(shape: TableShape): boolean {
  return (
    shape === "measuresDown" ||
    shape === "measuresAndFiguresDown" ||
    shape === "namesAndFiguresDown" ||
    shape === "figuresDownMeasuresAcross"
  );
}
