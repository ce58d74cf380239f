/** What may be odd about a page besides its layout, as people's files are. */
export const TWISTS_SEEN = [
  "changeColumns",
  "varianceColumn",
  "objectiveColumn",
  "ownerColumn",
  "weightColumn",
  "cover",
  "labelCase",
  "labelAnd",
  "twoTables",
  "provisional",
  "late",
  "forecastColumn",
  "baselineColumn",
  "yearColumn",
  "totalColumn",
] as const;

/** Those that nobody who works on the reader should tune it to. */
export const TWISTS_HELD_BACK = [
  "keyColumn",
  "workingColumn",
  "directionColumn",
  "frequencyColumn",
  "notesSheet",
  "labelNote",
  "starred",
  "lateRows",
  "stale",
  "wordsFirst",
  "benchmarkColumn",
  "nextTargetColumn",
  "updatedColumn",
  "partRows",
] as const;

export const TWISTS = [...TWISTS_SEEN, ...TWISTS_HELD_BACK] as const;
export type Twist = (typeof TWISTS)[number];

/** Those that add a column. */
export const COLUMN_TWISTS: readonly Twist[] = [
  "changeColumns",
  "varianceColumn",
  "objectiveColumn",
  "ownerColumn",
  "weightColumn",
  "keyColumn",
  "workingColumn",
  "directionColumn",
  "frequencyColumn",
  "forecastColumn",
  "baselineColumn",
  "yearColumn",
  "totalColumn",
  "benchmarkColumn",
  "nextTargetColumn",
  "updatedColumn",
];

/** How a page differs from that of the period before, whose mapping was saved. */
export const DRIFTS = ["moreColumns", "otherOrder", "newMeasure", "sheetRenamed"] as const;
export type Drift = (typeof DRIFTS)[number];
