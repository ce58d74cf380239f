export interface Sample {
  readonly objective: string;
  readonly name: string;
  readonly values: readonly [target: number | string, actual: number | string, lastYear: number | string];
  readonly texts: readonly [string, string, string];
  readonly format: string;
  readonly better: "higher" | "lower";
  readonly status: string;
  readonly reason: string;
}

const SAFE = "Keep people safe at home and in town";
const ANSWER = "Answer the public when they call";
const MONEY = "Make good use of our people and money";

export const SAMPLES: readonly Sample[] = [
  {
    objective: SAFE,
    name: "Burglary detection rate",
    values: [0.18, 0.192, 0.171],
    texts: ["18.0%", "19.2%", "17.1%"],
    format: "0.0%",
    better: "higher",
    status: "Green",
    reason: "Reached 18.0%.",
  },
  {
    objective: SAFE,
    name: "Domestic abuse victims visited within three days of the first report",
    values: [0.95, 0.931, 0.904],
    texts: ["95.0%", "93.1%", "90.4%"],
    format: "0.0%",
    better: "higher",
    status: "Amber",
    reason: "Missed 95.0%, better than last year's 90.4%.",
  },
  {
    objective: SAFE,
    name: "Deaths and serious injuries on the roads",
    values: [62, 62, 70],
    texts: ["62", "62", "70"],
    format: "#,##0",
    better: "lower",
    status: "Green",
    reason: "Reached 62.",
  },
  {
    objective: ANSWER,
    name: "Emergency calls answered within 10 seconds",
    values: [0.9, 0.913, 0.9],
    texts: ["90.0%", "91.3%", "90.0%"],
    format: "0.0%",
    better: "higher",
    status: "Green",
    reason: "Reached 90.0%.",
  },
  {
    objective: ANSWER,
    name: "Average wait for a non-emergency call (seconds)",
    values: [40, 74, 58],
    texts: ["40", "74", "58"],
    format: "#,##0",
    better: "lower",
    status: "Red",
    reason: "Missed 40 and not better than last year's 58.",
  },
  {
    objective: MONEY,
    name: "Cashable efficiency savings (£)",
    values: [3500000, 3120500, "[x]"],
    texts: ["£3,500,000", "£3,120,500", "[x]"],
    format: '"£"#,##0',
    better: "higher",
    status: "Not rated",
    reason: "Missed £3,500,000; last year's figure is not available.",
  },
];
