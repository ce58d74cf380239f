import type { Direction } from "../../assess/change/better";
import { betterFormula, reachesFormula, reachesWorkedOutFormula } from "./comparison";

/**
 * A function of the add-in as a workbook name that needs no add-in: a LAMBDA in plain Excel (Microsoft 365, Excel
 * 2024).
 */
export interface LambdaName {
  readonly name: string;
  /** As the add-in has them, in order; those in brackets may be left out. */
  readonly parameters: readonly string[];
  /** The LAMBDA's body, with these expressions in the place of its parameters: their names, or cells. */
  readonly body: (expressions: readonly string[]) => string;
  /** What the name's comment says. */
  readonly comment: string;
}

/** The value of an option: its default where it is left out. */
function option(argument: string, usual: string): string {
  return `IF(ISOMITTED(${argument}),"${usual}",${argument})`;
}

/** One of two words (the first also where its cell is blank), else `rest`. */
function choice(
  argument: string,
  [usual, whenUsual]: readonly [string, string],
  [alternative, whenAlternative]: readonly [string, string],
  rest: string,
): string {
  const word = option(argument, usual);
  return `IF(${word}="${alternative}",${whenAlternative},IF((${word}="${usual}")+(${word}=""),${whenUsual},${rest}))`;
}

/** The same rule for either polarity; without a judgement, Not rated. */
function byPolarity(polarity: string, rule: (way: Direction) => string): string {
  const word = option(polarity, "higher");
  const rest = `IF((${word}="none")+(${word}="range"),"Not rated",#VALUE!)`;
  return choice(polarity, ["higher", rule("higher")], ["lower", rule("lower")], rest);
}

/**
 * A formula that needs these to be numbers: what is missing gives `otherwise`, an error is passed on. Conditions one
 * inside the other, because AND takes a whole range together and would not spill.
 */
function withNumbers(needed: readonly string[], formula: string, otherwise: string): string {
  return needed.reduceRight(
    (rest, value) => `IF(ISNUMBER(${value}),${rest},IF(ISERROR(${value}),${value},${otherwise}))`,
    formula,
  );
}

const NOT_RATED = `"Not rated"`;

function rag([actual = "", target = "", lastYear = "", polarity = "", whenUnchanged = ""]: readonly string[]): string {
  const rule = (way: Direction): string => {
    const unchanged = choice(
      whenUnchanged,
      ["red", `"Red"`],
      ["amber", `IF(${reachesFormula(actual, lastYear, way)},"Amber","Red")`],
      "#VALUE!",
    );
    const missed = `IF(${betterFormula(actual, lastYear, way)},"Amber",${unchanged})`;
    return `IF(${reachesFormula(actual, target, way)},"Green",${withNumbers([lastYear], missed, NOT_RATED)})`;
  };
  return withNumbers([actual, target], byPolarity(polarity, rule), NOT_RATED);
}

function achieved([actual = "", target = "", polarity = ""]: readonly string[]): string {
  const rule = (way: Direction): string => `IF(${reachesFormula(actual, target, way)},"Y","N")`;
  return withNumbers([actual, target], byPolarity(polarity, rule), NOT_RATED);
}

function yoy([actual = "", lastYear = "", as = ""]: readonly string[]): string {
  const difference = `${actual}-${lastYear}`;
  const rest = `IF(${option(as, "percent")}="points",${difference},#VALUE!)`;
  const change = choice(as, ["percent", `(${difference})/ABS(${lastYear})`], ["number", difference], rest);
  return withNumbers([actual, lastYear], change, "NA()");
}

function direction([current = "", previous = "", polarity = "", tolerance = ""]: readonly string[]): string {
  const room = `ABS(IF(ISNUMBER(${tolerance}),${tolerance},0))`;
  const moved = `ABS(${current}-${previous})`;
  const inside = `(${room}>0)*(${reachesWorkedOutFormula(room, moved, "higher", [current, previous])})`;
  const rule = (way: Direction): string =>
    `IF(${inside},"Stable",IF(${betterFormula(current, previous, way)},"Improved",` +
    `IF(${betterFormula(previous, current, way)},"Worsened","Stable")))`;
  return withNumbers([current, previous], byPolarity(polarity, rule), NOT_RATED);
}

function milestoneVariance([actual = "", lastYear = "", milestone = ""]: readonly string[]): string {
  return withNumbers([actual, lastYear, milestone], `${actual}-${lastYear}*(1+${milestone})`, "NA()");
}

/**
 * The functions that can be had without the add-in. Ranges spill as with the add-in; text is not read as a number:
 * what is neither a number nor an error is missing.
 */
export const LAMBDA_NAMES: readonly LambdaName[] = [
  {
    name: "RAG",
    parameters: ["actual", "target", "[lastYear]", "[polarity]", "[whenUnchanged]"],
    body: rag,
    comment: "Green, Amber, Red or Not rated: target, then last year.",
  },
  { name: "ACHIEVED", parameters: ["actual", "target", "[polarity]"], body: achieved, comment: "Y, N or Not rated." },
  {
    name: "YOY",
    parameters: ["actual", "lastYear", "[as]"],
    body: yoy,
    comment: "Change on last year: percent, points or number.",
  },
  {
    name: "DIRECTION",
    parameters: ["current", "previous", "[polarity]", "[tolerance]"],
    body: direction,
    comment: "Improved, Stable, Worsened or Not rated.",
  },
  {
    name: "MILESTONEVARIANCE",
    parameters: ["actual", "lastYear", "milestone"],
    body: milestoneVariance,
    comment: "Actual less the level that a milestone promises.",
  },
];

/**
 * What a workbook name refers to, to be given to Excel's Name Manager.
 *
 * @example
 * lambdaFormula({ name: "HALF", parameters: ["value"], body: ([value]) => `${value}/2`, comment: "" })
 *   //=> "=LAMBDA(value,value/2)"
 */
export function lambdaFormula({ parameters, body }: LambdaName): string {
  return `=LAMBDA(${[...parameters, body(parameters.map((parameter) => parameter.replace(/[[\]]/g, "")))].join(",")})`;
}
