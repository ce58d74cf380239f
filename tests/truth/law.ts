import { CATALOGUE } from "../../src/check/catalogue";
import type { Finding } from "../../src/check/registry";
import type { Value } from "../../src/domain/value";
import type { SavedMapping } from "../../src/map/saved/savedMapping";
import { asSaved } from "../../src/map/saved/savedTable";
import { assessExtract, mapExtract, planFrom, reportable, usablePlan } from "../../src/pipeline";
import { readSource } from "../../src/read/readSource";
import type { Source } from "../../src/read/source";
import type { CheckedExtract } from "../../src/report/checkedExtract";
import type { Exam, NamedFile } from "./exam";
import type { Answer, Truth } from "./truth";

/**
 * `right`: every figure, the status and the period are the world's. `asked`: the reader asked, did not rate, or said
 * that it is in
 * error. `wrong`: another figure, status or period without a word.
 */
export type Verdict = "right" | "asked" | "wrong";

/** What the reader made of one measure, beside what is true. */
export interface Judged {
  readonly truth: Truth;
  readonly verdict: Verdict;
  /** What was reported, in one line. */
  readonly got: string;
  /** Whether a figure that is not the world's was shown without any word, although the measure is not rated. */
  readonly strays: boolean;
}

/** What somebody does whom the reader asks: nothing, as the law has it, or say yes to whatever is proposed. */
export type WhenAsked = "stop" | "sayYes";

/** Reads a page as the command line does, and judges each measure. */
export async function judge(exam: Exam, whenAsked: WhenAsked = "stop"): Promise<Judged[]> {
  const plan = planFrom(await sourceOf({ name: "plan.csv", bytes: new TextEncoder().encode(exam.plan) }));
  const usable = usablePlan(plan);
  if (!usable.ok) throw new Error(`The plan of world ${exam.seed} cannot be read: ${usable.fault.sentence}`);
  const mapped = mapExtract(await sourceOf(exam.extract), plan.plan, await savedMapping(exam));
  const [doubt] = mapped.mapping.doubts;
  if (doubt !== undefined && whenAsked === "stop")
    return exam.truths.map((truth) => asked(truth, `asked: ${doubt.question}`));
  const checked = reportable(assessExtract(plan, mapped), mapped);
  if (!checked.ok) return exam.truths.map((truth) => asked(truth, `refused: ${checked.fault.sentence}`));
  return exam.truths.map((truth) => judgeMeasure(exam, checked.value, truth));
}

/**
 * What a person saved after the period before: the mapping confirmed as proposed; null where the reader asked about
 * it.
 */
async function savedMapping({ earlier }: Exam): Promise<SavedMapping | null> {
  if (earlier === null) return null;
  const plan = planFrom(await sourceOf({ name: "plan.csv", bytes: new TextEncoder().encode(earlier.plan) }));
  const { mapping, tables } = mapExtract(await sourceOf(earlier.extract), plan.plan);
  return mapping.doubts.length > 0 ? null : asSaved(mapping, tables, plan.plan.year);
}

async function sourceOf({ name, bytes }: NamedFile): Promise<Source> {
  const source = await readSource(bytes, name);
  if (!source.ok) throw new Error(source.fault.sentence);
  return source.value;
}

function asked(truth: Truth, got: string): Judged {
  return { truth, verdict: "asked", got, strays: false };
}

/**
 * Errors about words, stated statuses and totals leave the computed status standing, so they are no word about a
 * figure.
 */
const NOT_OF_FIGURES: readonly Finding["code"][] = [
  "statedStatusDiffers",
  "statedChangeDiffers",
  "statedVarianceDiffers",
  "statusWordNotStandard",
  "statusMissing",
  "wordsRepeated",
  "labelsShifted",
  "narrativeValueDiffers",
  "narrativeDirectionDiffers",
  "narrativePeriodConflict",
  "narrativeStatusDiffers",
  "totalDiffers",
  "rollUpDiffers",
  "partsDoNotSum",
  "quartersDoNotSum",
  "objectiveMoved",
  "ownerDiffers",
  "nameUnlike",
];
/** Errors about the target excuse another target and the status that it gives, and nothing else. */
const OF_TARGET: readonly Finding["code"][] = ["targetDiffers", "targetMissing", "absurdTarget", "targetInWords"];

/** Findings that say that the report's period is in doubt, whichever measure it is about. */
const OF_PERIOD: readonly Finding["code"][] = ["periodMismatch", "periodMissing"];

function judgeMeasure(exam: Exam, checkedExtract: CheckedExtract, truth: Truth): Judged {
  const assessed = checkedExtract.measures.find(({ measure }) => measure.id === truth.id);
  if (assessed === undefined) throw new Error(`World ${exam.seed}: no measure ${truth.id} came back.`);
  const { rating, actual, target, lastYear } = assessed;
  const own = checkedExtract.findings.filter(({ item }) => item === truth.id);
  const isError = ({ code }: Finding): boolean => CATALOGUE[code].severity === "error";
  const got = [
    `actual ${shown(actual)}, target ${shown(target)}, last year ${shown(lastYear)}: ` +
      `${rating.status} (${rating.grounds}); period ` +
      `${checkedExtract.period === null ? "none" : `${checkedExtract.period.start} to ${checkedExtract.period.end}`}`,
    ...own.map(({ code }) => `${CATALOGUE[code].severity} ${code}`),
  ].join("; ");
  const unlike = own.some(({ code }) => code === "unlikePeriods");
  const periodRight = samePeriod(exam, checkedExtract);
  const figuresRight = same(actual, truth.actual) && targetRight(target, truth, rating.status);
  if (
    periodRight &&
    figuresRight &&
    truth.answers.some((answer) => fits(answer, truth, { lastYear, status: rating.status, unlike }))
  )
    return { truth, verdict: "right", got, strays: false };
  const words = own.some((finding) => isError(finding) || CATALOGUE[finding.code].severity === "warning");
  const strays = actual.kind === "number" && !same(actual, truth.actual) && !words;
  const figuresOwn =
    same(actual, truth.actual) &&
    truth.answers.some((answer) => same(lastYear, answer.lastYear) || lastYear.kind === "missing");
  const excuses = ({ code }: Finding): boolean =>
    !NOT_OF_FIGURES.includes(code) && (!OF_TARGET.includes(code) || (figuresOwn && periodRight));
  // "Else the latest stands, and the reason says which period it covers."
  const standsIn = assessed.row?.chosen?.standsIn != null && !truth.determined;
  const said =
    standsIn ||
    rating.status === "Not rated" ||
    rating.status === "Not applicable" ||
    own.some((finding) => isError(finding) && excuses(finding)) ||
    checkedExtract.findings.some((finding) => finding.item === null && isError(finding) && isAboutPeriod(finding));
  // Somebody who is told that nothing says what the period is has been told so of every measure.
  const toldOfNone =
    checkedExtract.period === null && checkedExtract.findings.some(({ code }) => code === "periodMissing");
  return { truth, verdict: said || toldOfNone ? "asked" : "wrong", got, strays };
}

function isAboutPeriod({ code }: Finding): boolean {
  return OF_PERIOD.includes(code) || /period/i.test(code);
}

/**
 * Whether last year's figure and the status are those of an answer. A figure that no status hangs on may be left out.
 */
function fits(
  answer: Answer,
  truth: Truth,
  got: { readonly lastYear: Value; readonly status: string; readonly unlike: boolean },
): boolean {
  if (got.status !== answer.status) return false;
  if (same(got.lastYear, answer.lastYear)) return !answer.unlike || got.unlike;
  // Where it is missing, the status must be the same without it.
  if (got.lastYear.kind === "missing")
    return (
      answer.status === "Green" || answer.status === "Not rated" || truth.actual === null || !truth.lastYearDecides
    );
  // A figure that is missing has no last year to hold it against; a change is held against no change.
  return truth.actual === null || (got.lastYear.number === 0 && truth.change);
}

/** The target may be missing, or the year's, where there is none to date and so no status. */
function targetRight(target: Value, truth: Truth, status: string): boolean {
  if (same(target, truth.target)) return true;
  return status === "Not rated" && (truth.target === null || truth.actual === null);
}

function samePeriod({ period, periodStated, yearStart }: Exam, checkedExtract: CheckedExtract): boolean {
  if (checkedExtract.period === null) return false;
  const { start, end } = checkedExtract.period;
  return end === period.end && (start === period.start || (!periodStated && start === yearStart));
}

function same(value: Value, figure: number | null): boolean {
  if (value.kind === "missing" || figure === null) return value.kind === "missing" && figure === null;
  return Math.abs(value.number - figure) <= 1e-9 * Math.max(1, Math.abs(figure));
}

function shown(value: Value): string {
  return value.kind === "number" ? String(value.number) : value.reason;
}
