import { csvRow } from "./printed";
import { periodWords } from "./layouts/titles";
import type { Page } from "./page/page";
import { UNIT_WORDS } from "./kinds";
import { type TrueMeasure, type World } from "./world";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const RULE_WORDS = {
  targetThenLastYear: "Target, then last year",
  tolerance: "tolerance",
  achieved: "achieved",
} as const;

/** A figure as a plan holds it. */
function planFigure({ kind }: TrueMeasure, figure: number): string {
  switch (kind) {
    case "percent":
    case "change":
      return `${(figure * 100).toFixed(1)}%`;
    case "money":
    case "moneyInMillions":
      return `£${String(figure).replace(/\B(?=(\d{3})+$)/g, ",")}`;
    case "count":
    case "days":
    case "minutes":
    case "hours":
    case "rate":
      return String(figure);
  }
}

/** The plan of a world as CSV. */
export function planText(world: World, page: Page): string {
  const { calendar, measures } = world;
  const settings: string[][] = [
    ["Title", "Made-up council"],
    ["Rule", RULE_WORDS.targetThenLastYear],
  ];
  if (calendar.firstMonth !== 4) settings.push(["Year starts", MONTHS[calendar.firstMonth - 1] ?? ""]);
  if (page.periodSaidBy === "plan" || page.periodSaidBy === "both") settings.push(["Period", periodWords(world, page)]);
  if (page.saidBy === "setting") settings.push(["Figures", page.basis === "toDate" ? "to date" : "in period"]);
  const unsaid = measures.find(({ id }) => id === page.polarity?.id);
  if (page.polarity?.by === "setting" && unsaid !== undefined) settings.push(["Polarity", unsaid.polarity]);
  const byShare = measures.some(({ share }) => share !== null);
  const byQuarter = measures.some(({ over }) => over.as === "quarters");
  const byProfile = measures.some(({ over }) => over.as === "profile" || over.as === "straight");
  const figures = page.saidBy === "plan";
  const head = [
    "Measure ID",
    "Objective",
    "Measure",
    "Unit",
    "Polarity",
    "Target",
    ...(byQuarter ? ["Target Q1", "Target Q2", "Target Q3", "Target Q4"] : []),
    ...(byProfile ? ["Profile"] : []),
    "Rule",
    "Tolerance",
    "Aggregation",
    ...(figures ? ["Figures"] : []),
    ...(byShare ? ["Numerator", "Denominator"] : []),
  ];
  const rows = measures.map((measure) => {
    const { id, objective, name, kind, polarity, target, over, rule, tolerance, adding, share } = measure;
    const named = (part: TrueMeasure): string => (page.seed % 2 === 0 ? part.id : part.name);
    return [
      id,
      objective,
      name,
      UNIT_WORDS[kind],
      page.polarity?.id === id ? "" : polarity,
      planFigure(measure, target),
      ...(byQuarter
        ? over.as === "quarters"
          ? over.toDate.map((figure) => planFigure(measure, figure))
          : ["", "", "", ""]
        : []),
      ...(byProfile
        ? [
            over.as === "straight"
              ? "straight line"
              : over.as === "profile"
                ? over.shares.map((share) => `${share * 100}%`).join(", ")
                : "",
          ]
        : []),
      RULE_WORDS[rule],
      rule === "tolerance" ? `${tolerance * 100}%` : "",
      adding,
      ...(figures ? [adding === "sum" ? (page.basis === "toDate" ? "to date" : "in period") : ""] : []),
      ...(byShare ? (share === null ? ["", ""] : [named(share.numerator), named(share.denominator)]) : []),
    ];
  });
  return [["Settings"], ["Setting", "Value"], ...settings, [], ["Measures"], head, ...rows].map(csvRow).join("\r\n");
}
