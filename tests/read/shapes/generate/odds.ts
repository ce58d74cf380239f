/**
 * What is drawn of a grid, each choice for itself: its options with their weights, the plainest first. An option that
 * would leave a careful reader with two answers is taken back to the plainest: see notDrawn.ts.
 */
export const ODDS = {
  format: [
    ["csv", 80],
    ["xlsx", 20],
  ],
  /** What stands down the side, and what across the top. */
  subject: [
    ["areas by measures", 5],
    ["areas by periods", 4],
    ["areas by classes", 3],
    ["categories by periods", 4],
    ["categories by classes", 2],
    ["measures by roles", 4],
    ["measures by periods", 4],
    ["periods by measures", 4],
  ],
  periods: [
    ["financial years", 3],
    ["years", 4],
    ["months", 2],
    ["ISO months", 3],
    ["quarters", 2],
  ],
  classes: [
    ["age bands", 3],
    ["answers", 2],
    ["percentiles", 2],
    ["counts", 2],
  ],
  /** The wording of measures and roles: in words, or beginning with a figure (`80% target`, `999 calls`). */
  wording: [
    ["words", 6],
    ["figures", 4],
  ],
  figuresLikeYears: [
    ["no", 9],
    ["yes", 1],
  ],
  place: [
    ["A1", 80],
    ["lower", 8],
    ["to the right", 8],
    ["both", 4],
  ],
  titles: [
    ["one", 35],
    ["none", 25],
    ["two", 25],
    ["three", 15],
  ],
  titlePlace: [
    ["first column", 88],
    ["last title at the right", 12],
  ],
  underTitles: [
    ["nothing", 65],
    ["blank row", 35],
  ],
  /** A row between titles and headings. */
  aboveHeader: [
    ["nothing", 85],
    ["line numbers", 5],
    ["letters", 5],
    ["field names", 5],
  ],
  headerRows: [
    ["one", 60],
    ["two", 25],
    ["three", 10],
    ["four", 5],
  ],
  /** How a band is printed over its columns, where the headings have more than one row. */
  bands: [
    ["once, then blank", 45],
    ["merged", 35],
    ["in every column", 20],
  ],
  /** Where the headings of the label columns stand, if there are several header rows. */
  labelHeadings: [
    ["lowest row", 70],
    ["top row", 30],
  ],
  firstHeading: [
    ["words", 88],
    ["blank", 12],
  ],
  underHeader: [
    ["nothing", 92],
    ["bracketed letters", 4],
    ["column numbers", 4],
  ],
  units: [
    ["in headings", 60],
    ["in cells", 25],
    ["unit row", 15],
  ],
  separators: [
    ["none", 60],
    ["commas", 40],
  ],
  negatives: [
    ["minus", 70],
    ["brackets", 30],
  ],
  codes: [
    ["none", 65],
    ["before names", 20],
    ["after names", 15],
  ],
  groups: [
    ["none", 66],
    ["section rows", 14],
    ["column", 8],
    ["sparse column", 8],
    ["merged column", 4],
  ],
  totals: [
    ["none", 52],
    ["below", 14],
    ["above", 8],
    ["each group below", 5],
    ["each group above", 5],
    ["two levels below", 8],
    ["two levels above", 8],
  ],
  totalLabel: [
    ["Total", 45],
    ["all of them", 25],
    ["name of the whole", 12],
    ["blank", 8],
    ["in every label cell", 10],
  ],
  rounding: [
    ["exact", 76],
    ["to fives", 12],
    ["to one place", 12],
  ],
  names: [
    ["plain", 85],
    ["like totals", 15],
  ],
  ofWhich: [
    ["none", 90],
    ["some", 10],
  ],
  blankRows: [
    ["none", 78],
    ["between groups", 14],
    ["beside the total", 8],
  ],
  spacers: [
    ["none", 88],
    ["before figures", 6],
    ["between bands", 6],
  ],
  hiddenColumns: [
    ["none", 60],
    ["codes", 20],
    ["a figure", 20],
  ],
  hiddenRows: [
    ["none", 70],
    ["some", 30],
  ],
  headingsAgain: [
    ["no", 90],
    ["yes", 6],
    ["after a page line", 4],
  ],
  rightColumns: [
    ["none", 76],
    ["comment", 8],
    ["status letters", 10],
    ["marks without heading", 6],
  ],
  missing: [
    ["none", 64],
    ["blank", 8],
    ["..", 8],
    ["N/A", 6],
    ["[x]", 4],
    ["*", 6],
    ["-", 4],
  ],
  notes: [
    ["none", 55],
    ["under the table", 22],
    ["after a blank row", 23],
  ],
  second: [
    ["none", 85],
    ["below", 8],
    ["below with the same headings", 3],
    ["beside", 4],
  ],
  /** The lengths of the rows of a CSV file. */
  rowLengths: [
    ["all as long", 60],
    ["cut after the last word", 25],
    ["trailing commas", 15],
  ],
  emphasis: [
    ["none", 50],
    ["bold headings and totals", 50],
  ],
} as const satisfies Readonly<Record<string, readonly (readonly [string, number])[]>>;

export type Choice = keyof typeof ODDS;
/** One option of each choice. */
export type Choices = { readonly [Key in Choice]: (typeof ODDS)[Key][number][0] };

/** The first option of every choice. */
export const PLAINEST = Object.fromEntries(
  Object.entries(ODDS).map(([choice, options]) => [choice, options[0][0]]),
) as unknown as Choices;
