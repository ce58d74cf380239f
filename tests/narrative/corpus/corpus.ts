import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../../src/check/registry";
import { assessTexts } from "../../support/sampleFiles";

/** A sentence beside a row, and whether it is true. */
interface Sentence {
  readonly text: string;
  readonly label: "true" | "false";
}

/** A row of a report as its cells print it. */
interface Row {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly unitText: string;
  readonly better: string;
  readonly actual: string;
  readonly target: string | null;
  readonly lastYear: string | null;
  /** The figure of the quarter or month before. */
  readonly previous?: string | null;
  /** What its percentage is worked out from: measures of their own in the plan. */
  readonly numerator?: string | null;
  readonly denominator?: string | null;
  readonly period: string;
  /** Its status, where the plan's tolerance makes it Amber. */
  readonly status?: string;
}

/** The sentences of one field: health, housing. */
export interface Field {
  readonly field: string;
  readonly rows: readonly { readonly row: Row; readonly sentences: readonly Sentence[] }[];
}

/** What the checks of words make of a field. */
export interface Outcome {
  readonly field: string;
  readonly trueOnes: number;
  readonly accused: readonly Told[];
  readonly falseOnes: number;
  readonly missed: readonly Told[];
}

/** A sentence that was taken wrongly, with what was said of it. */
export interface Told {
  readonly row: string;
  readonly text: string;
  readonly said: readonly string[];
}

const CODES: readonly string[] = [
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
];

/** The fields of a folder of sentences, of the files whose names end so. */
export function fieldsIn(folder: string, ending = ".json"): Field[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Field);
}

/** Puts each sentence beside its row, alone in an extract, and checks it. */
export async function outcomeOf({ field, rows }: Field): Promise<Outcome> {
  const accused: Told[] = [];
  const missed: Told[] = [];
  let trueOnes = 0;
  let falseOnes = 0;
  for (const { row, sentences } of rows) {
    for (const { text, label } of sentences) {
      const found = (await findingsBeside(row, text)).filter(({ code }) => CODES.includes(code));
      const told = { row: row.name, text, said: found.map(({ code, found: words }) => `${code}: ${words ?? ""}`) };
      if (label === "true") {
        trueOnes += 1;
        if (found.length > 0) accused.push(told);
      } else {
        falseOnes += 1;
        if (found.length === 0) missed.push(told);
      }
    }
  }
  return { field, trueOnes, accused, falseOnes, missed };
}

async function findingsBeside(row: Row, words: string): Promise<readonly Finding[]> {
  const counts = countsOf(row);
  const plan = [
    "Settings",
    "Setting,Value",
    `Period,${row.period}`,
    "",
    "Measures",
    `Measure ID,Measure,Aliases,Unit,Polarity,Target,Rule,Tolerance` +
      (counts.length === 0 ? "" : ",Numerator,Denominator"),
    [
      "M1",
      row.name,
      row.aliases.join("; "),
      row.unit === "percent" ? "%" : row.unitText,
      row.better,
      cell(row.target, row),
      ...toleranceOf(row),
      ...counts.map(({ id }) => id),
    ]
      .map(quoted)
      .join(","),
    ...counts.map(({ id, name }) => `${id},${name},,number,none,,,,,`),
    "",
  ].join("\n");
  const before = previousOf(row);
  const extract = [
    `Measure ID,Measure,Actual,Last year,${before === null ? "" : `${before.heading},`}Commentary`,
    [
      "M1",
      row.name,
      cell(row.actual, row),
      cell(row.lastYear, row),
      ...(before === null ? [] : [cell(before.text, row)]),
      words,
    ]
      .map(quoted)
      .join(","),
    ...counts.map(({ id, name, count }) => `${id},${name},${quoted(count)},${before === null ? "" : ","},`),
    "",
  ].join("\n");
  return (await assessTexts(extract, plan)).findings;
}

/** The rule and the tolerance that make a row Amber; blank where it is not, or has no target. */
function toleranceOf({ status, actual, target, unit }: Row): readonly [rule: string, tolerance: string] {
  if (status !== "Amber" || target === null) return ["", ""];
  const [now, aim] = [actual, target].map((text) => Number(text.replace(/[^\d.]/g, "")));
  if (now === undefined || aim === undefined) return ["", ""];
  const apart = Math.abs(now - aim);
  const tolerance = unit === "percent" ? apart : (100 * apart) / aim;
  return ["tolerance", `${String(Math.ceil(tolerance))}${unit === "percent" ? " points" : "%"}`];
}

/** The two counts of a percentage, as rows of their own; none where the row has not both. */
function countsOf({ numerator, denominator, unit }: Row): readonly { id: string; name: string; count: string }[] {
  if (numerator == null || denominator == null || unit !== "percent") return [];
  return [
    { id: "N1", name: "Numerator", count: numerator },
    { id: "D1", name: "Denominator", count: denominator },
  ];
}

/** The figure of the quarter or month before, in a column of its own; null where the row has none. */
function previousOf({ previous, period }: Row): { readonly heading: string; readonly text: string } | null {
  if (previous == null) return null;
  return { heading: /^Q\d/.test(period) ? "Previous quarter" : "Previous month", text: previous };
}

/** A figure as a table of its unit prints it: a column in £m has no £ and no m in its cells; a percentage has its %. */
function cell(text: string | null, { unit, unitText }: Row): string {
  if (text === null) return "";
  if (unit === "percent") return text.endsWith("%") ? text : `${text}%`;
  const [, size = "", scale = ""] = /^£([\d.,]+)(k|m|bn)$/.exec(text) ?? [];
  if (unitText === "£" && size !== "")
    return `£${String(Math.round(Number(size) * POUNDS[scale as keyof typeof POUNDS]))}`;
  return /^£|^million|^thousand|^bn/.test(unitText) ? text.replace(/^(-?)£/, "$1").replace(/(?:k|m|bn)$/, "") : text;
}

const POUNDS = { k: 1e3, m: 1e6, bn: 1e9 };

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
