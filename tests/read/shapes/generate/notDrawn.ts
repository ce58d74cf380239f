import { PLAINEST, type Choice, type Choices } from "./odds";

/** Where an option would leave a careful reader with two answers, or could not be printed: it is not drawn. */
interface NotDrawn {
  readonly choice: Choice;
  readonly where: (choices: Choices) => boolean;
  readonly why: string;
}

const isCsv = ({ format }: Choices): boolean => format === "csv";
const isBeside = ({ second }: Choices): boolean => second === "beside";
const measuresDown = ({ subject }: Choices): boolean => subject.startsWith("measures");
const periodsDown = ({ subject }: Choices): boolean => subject.startsWith("periods");
const areasDown = ({ subject }: Choices): boolean => subject.startsWith("areas");
const hasOneHeaderRow = ({ headerRows }: Choices): boolean => headerRows === "one";
const bandsReach = (choices: Choices): boolean => !hasOneHeaderRow(choices) && choices.bands === "once, then blank";
const totalsAbove = ({ totals }: Choices): boolean => totals.endsWith("above");
/** Nothing but arithmetic says that the row is a total. */
const onlySumsTell = ({ totals, totalLabel }: Choices): boolean =>
  totals !== "none" && (totalLabel === "blank" || totalLabel === "name of the whole");

/** Whether groups have totals of their own. */
export function hasGroupTotals({ totals }: Pick<Choices, "totals">): boolean {
  return totals.startsWith("each group") || totals.startsWith("two levels");
}

/** Whether a column names the groups. */
export function hasGroupColumn({ groups }: Pick<Choices, "groups">): boolean {
  return groups.endsWith("column");
}

const NO_STYLES = "a CSV file has neither merges nor styles, and hides nothing";
const NOTHING_OF_THE_KIND = "nothing of the kind is printed";
const PLAIN_BESIDE = "tables beside each other have nothing else in their rows that could be taken for where one ends";

/** In the order in which they are applied: each sees what those before it took back. */
const NOT_DRAWN: readonly NotDrawn[] = [
  { choice: "periods", where: ({ subject }) => !subject.includes("periods"), why: NOTHING_OF_THE_KIND },
  { choice: "classes", where: ({ subject }) => !subject.endsWith("by classes"), why: NOTHING_OF_THE_KIND },
  { choice: "wording", where: ({ subject }) => !subject.includes("measures"), why: NOTHING_OF_THE_KIND },
  { choice: "negatives", where: ({ subject }) => !subject.endsWith("by roles"), why: NOTHING_OF_THE_KIND },
  { choice: "bands", where: (one) => isCsv(one) && one.bands === "merged", why: NO_STYLES },
  { choice: "groups", where: (one) => isCsv(one) && one.groups === "merged column", why: NO_STYLES },
  { choice: "hiddenColumns", where: isCsv, why: NO_STYLES },
  { choice: "hiddenRows", where: isCsv, why: NO_STYLES },
  { choice: "emphasis", where: isCsv, why: NO_STYLES },
  { choice: "rowLengths", where: (one) => !isCsv(one), why: "rows of a workbook have no lengths" },

  ...(["headerRows", "aboveHeader", "underHeader", "spacers", "rightColumns", "groups"] as const).map((choice) => ({
    choice,
    where: isBeside,
    why: PLAIN_BESIDE,
  })),
  ...(["blankRows", "headingsAgain", "titlePlace", "totals", "notes"] as const).map((choice) => ({
    choice,
    where: isBeside,
    why: PLAIN_BESIDE,
  })),
  {
    choice: "hiddenColumns",
    where: ({ second }) => second !== "none",
    why: "a column is hidden in all tables of the sheet, and would leave the second without its labels",
  },
  {
    choice: "second",
    where: ({ second, titles }) => second === "below with the same headings" && titles === "none",
    why: "the same headings again without a title between may be one table that goes on",
  },
  {
    choice: "headingsAgain",
    where: ({ second }) => second === "below with the same headings",
    why: "the same headings again are either a second table or the first one going on",
  },

  {
    choice: "headingsAgain",
    where: ({ groups }) => groups === "sparse column" || groups === "merged column",
    why: "the name of a group would have to be printed again",
  },

  { choice: "bands", where: hasOneHeaderRow, why: "one header row has no bands" },
  { choice: "labelHeadings", where: hasOneHeaderRow, why: "one header row is the top row and the lowest" },
  {
    choice: "spacers",
    where: (one) => hasOneHeaderRow(one) && one.spacers === "between bands",
    why: "one header row has no bands",
  },
  {
    choice: "rightColumns",
    where: (one) => bandsReach(one) && one.rightColumns === "marks without heading",
    why: "the band before it would reach over a column without a heading",
  },
  {
    choice: "rightColumns",
    where: (one) => bandsReach(one) && one.headerRows !== "two",
    why: "a lower band before it would reach over it",
  },
  {
    choice: "spacers",
    where: (one) => one.spacers === "between bands" && (one.headerRows === "four" || one.subject.endsWith("classes")),
    why: "one band over all columns has nothing between",
  },
  {
    choice: "firstHeading",
    where: (one) => one.codes !== "none" || hasGroupColumn(one),
    why: "among several label columns one without a heading may be a mark of the one beside it",
  },
  {
    choice: "figuresLikeYears",
    where: (one) => one.periods !== "years" || !one.subject.endsWith("by periods") || one.firstHeading === "blank",
    why: "years as headings are told from such figures by the heading of the labels",
  },
  {
    choice: "underHeader",
    where: (one) => one.aboveHeader !== "nothing",
    why: "columns are numbered once",
  },
  { choice: "units", where: (one) => measuresDown(one) && one.units === "unit row", why: "units differ by row there" },

  {
    choice: "classes",
    where: ({ subject }) => subject === "categories by classes",
    why: "offences and lines of a budget have no answers, percentiles or bedrooms",
  },
  { choice: "codes", where: periodsDown, why: "periods have no codes" },
  { choice: "totals", where: measuresDown, why: "measures of different kinds are not added" },
  {
    choice: "totals",
    where: (one) => periodsDown(one) && one.totals.endsWith("above"),
    why: "a year above its months is not printed so",
  },
  {
    choice: "totals",
    where: (one) => one.subject === "areas by classes" && one.classes === "percentiles",
    why: "percentiles are not added",
  },
  {
    choice: "groups",
    where: (one) => hasGroupTotals(one) && totalsAbove(one),
    why: "a total above its group names the group itself",
  },
  {
    choice: "totalLabel",
    where: (one) => one.totalLabel === "in every label cell" && (hasGroupTotals(one) || one.codes === "none"),
    why: "it needs several label columns, and no groups to tell apart",
  },
  {
    choice: "totalLabel",
    where: (one) => one.totalLabel === "blank" && totalsAbove(one),
    why: "figures without a label under the headings may be a row of units or targets",
  },
  {
    choice: "totalLabel",
    where: (one) => one.groups === "section rows" && hasGroupTotals(one),
    why: "the name of a group would stand in two rows",
  },
  { choice: "totalLabel", where: ({ totals }) => totals === "none", why: "there is nothing to label" },
  {
    choice: "rounding",
    where: (one) => one.totals === "none" || onlySumsTell(one),
    why: "a total that only arithmetic tells is exact",
  },
  {
    choice: "names",
    where: (one) => !areasDown(one) || hasGroupTotals(one) || (one.totals !== "none" && one.totalLabel !== "Total"),
    why: "among totals without their word a name like a total's may be one",
  },
  {
    choice: "ofWhich",
    where: (one) => !one.subject.startsWith("categories") || one.totals !== "none",
    why: "it sets out a count, and would be counted twice in a total",
  },
  {
    choice: "missing",
    where: (one) => one.totals !== "none" && (onlySumsTell(one) || ["blank", "-", "N/A"].includes(one.missing)),
    why: "a total over parts that may be nought is either exact or not",
  },
  {
    choice: "missing",
    where: (one) => one.missing === "-" && one.notes === "none",
    why: "a dash without a key is a nought or not known",
  },
  {
    choice: "blankRows",
    where: (one) => one.blankRows === "beside the total" && (one.totals === "none" || one.totals.startsWith("each")),
    why: "there is no total of all",
  },
  {
    choice: "blankRows",
    where: (one) => one.blankRows === "beside the total" && one.totalLabel === "blank",
    why: "figures without a label, apart from the table, may be part of nothing",
  },
  {
    choice: "hiddenColumns",
    where: (one) => one.hiddenColumns === "codes" && one.codes === "none",
    why: "there are none",
  },
  { choice: "underTitles", where: ({ titles }) => titles === "none", why: "there is no title" },
  { choice: "titlePlace", where: ({ titles }) => titles === "none", why: "there is no title" },
];

/** The choices with each option taken back to the plainest where it is not drawn. */
export function settled(choices: Choices): Choices {
  return NOT_DRAWN.reduce(
    (sofar, { choice, where }) => (where(sofar) ? { ...sofar, [choice]: PLAINEST[choice] } : sofar),
    choices,
  );
}
