/** Words of generated grids. All places and bodies are made up. */

export interface AreaWords {
  /** What the column of names is headed. */
  readonly heading: string;
  readonly codeHeading: string;
  /** Begins every code. */
  readonly code: string;
  /** What all of them are called. */
  readonly all: string;
  /** The name of the whole that they are parts of. */
  readonly whole: string;
  readonly groupHeading: string;
  readonly groups: readonly string[];
  readonly names: readonly string[];
}

const TOWNS = [
  "Thornley",
  "Marrowby",
  "Kestrel Vale",
  "Ashcombe",
  "Brackwell",
  "Millhaven",
  "Oxley Green",
  "Fenmarch",
  "Tynebank",
  "Aldershire",
  "Northdale",
  "Harrow Lane",
  "St Oswin's",
  "Eastgate",
  "Larkfield",
  "Penwick",
  "Stowe Magna",
  "Great Halden",
  "Little Halden",
  "Westry",
  "Cold Aston",
  "Upper Dene",
  "Ravensby",
  "Kings Norley",
];

export const AREAS: readonly AreaWords[] = [
  {
    heading: "Local authority",
    codeHeading: "Area code",
    code: "Q0600",
    all: "All authorities",
    whole: "Whole county",
    groupHeading: "Region",
    groups: ["North", "South", "East", "West"],
    names: TOWNS,
  },
  {
    heading: "Force",
    codeHeading: "Force code",
    code: "Q2300",
    all: "All forces",
    whole: "England and Wales",
    groupHeading: "Region",
    groups: ["North East", "South West", "Midlands", "Wales"],
    names: TOWNS,
  },
  {
    heading: "Trust",
    codeHeading: "Org code",
    code: "ZX",
    all: "All trusts",
    whole: "England",
    groupHeading: "System",
    groups: ["Coastal", "Inland", "Metropolitan", "Border"],
    names: TOWNS.map((town) => `${town} Hospitals`),
  },
  {
    heading: "School",
    codeHeading: "Ref",
    code: "9",
    all: "All schools",
    whole: "Borough",
    groupHeading: "Phase",
    groups: ["Primary", "Secondary", "Special", "Nursery"],
    names: TOWNS.map((town) => `${town} School`),
  },
  {
    heading: "Ward",
    codeHeading: "Ward code",
    code: "E0501",
    all: "All wards",
    whole: "Thornley Council",
    groupHeading: "Locality",
    groups: ["Town", "Riverside", "Hills", "Coast"],
    names: TOWNS,
  },
];

/** Names of bodies that begin as a total or a country does, and are neither. */
export const LIKE_TOTALS = [
  "Total Relief Charity",
  "England Rowing Trust",
  "All Saints Centre",
  "UK Orbital Agency",
  "Wales Bookbinders",
  "Grand Union Canal Society",
  "National Allotments Union",
  "Scotland Street Theatre",
  "Sum of Us",
];

export type MeasureKind = "count" | "percent" | "money" | "days";

export interface MeasureWords {
  readonly name: string;
  readonly kind: MeasureKind;
  /** About how large its figures are. */
  readonly size: number;
}

/** Measures that name themselves without a figure. */
export const MEASURES: readonly MeasureWords[] = [
  { name: "Offences", kind: "count", size: 4000 },
  { name: "Offences charged", kind: "percent", size: 9 },
  { name: "Median time to charge", kind: "days", size: 41 },
  { name: "Calls answered", kind: "count", size: 15000 },
  { name: "Calls abandoned", kind: "percent", size: 6 },
  { name: "Admissions", kind: "count", size: 1200 },
  { name: "Satisfied with the service", kind: "percent", size: 71 },
  { name: "Homes let", kind: "count", size: 240 },
  { name: "Time to let a home", kind: "days", size: 24 },
  { name: "Spend", kind: "money", size: 5200 },
  { name: "Net budget", kind: "money", size: 18000 },
  { name: "Invoices paid on time", kind: "percent", size: 94 },
  { name: "Visits to libraries", kind: "count", size: 41000 },
  { name: "Household waste recycled", kind: "percent", size: 44 },
  { name: "Missed bins", kind: "count", size: 310 },
  { name: "Complaints", kind: "count", size: 95 },
  { name: "Sickness absence", kind: "days", size: 9 },
  { name: "Stops and searches", kind: "count", size: 610 },
];

/** Measures whose names begin with a figure. */
export const MEASURES_WITH_FIGURES: readonly MeasureWords[] = [
  { name: "999 calls", kind: "count", size: 14000 },
  { name: "101 calls", kind: "count", size: 22000 },
  { name: "101 calls abandoned", kind: "percent", size: 7 },
  { name: "999 calls answered in 10 seconds", kind: "percent", size: 91 },
  { name: "18 weeks or less", kind: "percent", size: 62 },
  { name: "52 weeks or more", kind: "count", size: 420 },
  { name: "65 and over", kind: "count", size: 830 },
  { name: "4-hour waits", kind: "count", size: 5100 },
  { name: "2 year old children placed", kind: "count", size: 260 },
  { name: "30 day payments", kind: "percent", size: 93 },
  { name: "20 mph zones", kind: "count", size: 35 },
  { name: "5 or more GCSEs", kind: "percent", size: 58 },
];

/** One count over kinds of thing, which add up. */
export interface CategoryWords {
  readonly measure: MeasureWords;
  readonly heading: string;
  readonly groupHeading: string;
  readonly all: string;
  readonly whole: string;
  readonly groups: readonly { readonly name: string; readonly names: readonly string[] }[];
}

export const CATEGORIES: readonly CategoryWords[] = [
  {
    measure: { name: "Offences", kind: "count", size: 900 },
    heading: "Offence type",
    groupHeading: "Group",
    all: "All offences",
    whole: "Recorded crime",
    groups: [
      { name: "Violence", names: ["Violence with injury", "Violence without injury", "Stalking", "Death by driving"] },
      { name: "Theft", names: ["Burglary of homes", "Vehicle offences", "Shoplifting", "Bicycle theft"] },
      { name: "Damage", names: ["Arson", "Criminal damage to homes", "Damage to vehicles", "Other damage"] },
      { name: "Public order", names: ["Affray", "Fear of violence", "Racially aggravated", "Other public order"] },
    ],
  },
  {
    measure: { name: "Net spend", kind: "money", size: 4100 },
    heading: "Line",
    groupHeading: "Service",
    all: "All services",
    whole: "Net budget",
    groups: [
      { name: "Adult care", names: ["Residential care", "Home care", "Day centres", "Direct payments"] },
      { name: "Children", names: ["Fostering", "Residential homes", "Family support", "Legal costs"] },
      { name: "Place", names: ["Highways", "Street lighting", "Waste collection", "Parks and grounds"] },
      { name: "Corporate", names: ["Finance", "Human resources", "Property", "Elections"] },
    ],
  },
  {
    measure: { name: "Staff", kind: "count", size: 340 },
    heading: "Rank or grade",
    groupHeading: "Staff group",
    all: "All staff",
    whole: "Workforce",
    groups: [
      { name: "Officers", names: ["Constables", "Sergeants", "Inspectors", "Superintendents"] },
      { name: "Police staff", names: ["Call handlers", "Analysts", "Detention officers", "Front desk"] },
      { name: "Nurses", names: ["Band 5 nurses", "Band 6 nurses", "Matrons", "Nursing associates"] },
      { name: "Support", names: ["Porters", "Catering", "Domestic", "Estates"] },
    ],
  },
  {
    measure: { name: "Tonnes", kind: "count", size: 2600 },
    heading: "Material",
    groupHeading: "Stream",
    all: "All materials",
    whole: "Household waste",
    groups: [
      { name: "Dry recycling", names: ["Paper and card", "Glass", "Cans", "Plastic bottles"] },
      { name: "Organic", names: ["Garden waste", "Food waste", "Wood", "Compost liners"] },
      { name: "Residual", names: ["Black bags", "Street sweepings", "Bulky items", "Fly-tips"] },
      { name: "Other", names: ["Textiles", "Batteries", "Paint", "Small appliances"] },
    ],
  },
];

/** Themes of a plan, with their measures. */
export const THEMES = ["Housing", "Waste", "Leisure", "Customer services", "Community safety"];
export const MEASURE_HEADINGS = ["Measure", "Indicator", "Metric", "Performance measure"];

export interface Role {
  readonly words: string;
  /** The roles, by their places, whose difference it is: the first less the second. */
  readonly less?: readonly [number, number];
}

/** Headings of measures that are followed against a target or an earlier figure. */
export const ROLES: readonly (readonly Role[])[] = [
  [{ words: "Actual" }, { words: "Target" }],
  [{ words: "Q2" }, { words: "Target" }, { words: "Last year" }],
  [{ words: "This year" }, { words: "Last year" }, { words: "Change", less: [0, 1] }],
  [{ words: "Budget" }, { words: "Actual" }, { words: "Variance", less: [1, 0] }],
  [{ words: "Apr-Jun" }, { words: "Jul-Sep" }, { words: "Target" }, { words: "Variance", less: [1, 2] }],
];

/** The same with a figure in a heading. */
export const ROLES_WITH_FIGURES: readonly (readonly Role[])[] = [
  [{ words: "Actual" }, { words: "80% target" }, { words: "Last year" }],
  [{ words: "Q2 2025/26" }, { words: "95% standard" }, { words: "2024/25" }],
  [{ words: "12 months to June" }, { words: "12 months to March" }, { words: "Change", less: [0, 1] }],
  [{ words: "Actual" }, { words: "2030 ambition" }],
  [{ words: "1st quarter" }, { words: "2nd quarter" }, { words: "3-year average" }],
];

export const COMMENTS = [
  "On track.",
  "Staffing gaps in July, now filled",
  "See the annual report",
  "Better than the same time last year",
  "Two large cases closed",
  "New contract from October",
  "Under review with partners",
  "No change",
];

export const BANDS_OF_PEOPLE = [
  ["Adults", "Children"],
  ["Urban", "Rural"],
  ["Men", "Women"],
  ["Planned", "Emergency"],
];
export const OVERALL_BANDS = ["All settings", "Recorded in the period", "Main return"];
