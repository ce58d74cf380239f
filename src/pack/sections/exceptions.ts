import type { PackBlock, PackPart } from "../packModel";
import type { PackCharts } from "../packCharts";
import type { MeasureFacts, PackFacts } from "../facts/packFacts";
import { cellName } from "../../domain/cell";
import {
  cell,
  counted,
  fact,
  figureCell,
  lookOf,
  message,
  paragraph,
  part,
  statusCell,
  table,
  warning,
} from "../blocks";
import { chartFigures } from "../chartFigures";
import { exceptionsOf, unratedOf } from "./exceptionOrder";
import { withMarker } from "./pageOne";

/** So many exceptions have a part of their own; the rest stand in a table. */
const IN_FULL = 20;

/** Words of a commentary that is read at a glance. */
export const WORDS_MOST = 90;

/** The worst measures a part each, with all that is known of them; the rest, and those not rated, in tables. */
export function exceptions(facts: PackFacts, charts: PackCharts): readonly PackPart[] {
  const all = exceptionsOf(facts.measures);
  const unrated = unratedOf(facts.measures);
  const rest = all.slice(IN_FULL);
  return [
    ...(all.length === 0 && facts.measures.some(({ status }) => status === "Green")
      ? part(null, [paragraph(null, "Every rated measure is Green.")])
      : []),
    ...all.slice(0, IN_FULL).map((measure): PackPart => ({
      title: measure.name,
      together: true,
      blocks: exception(measure, charts),
    })),
    ...part("Other exceptions", [
      ...(rest.length === 0
        ? []
        : [paragraph(null, `${counted(rest.length, "more measure")} Red or Amber, the worst first.`)]),
      ...exceptionTable("PackOtherExceptions", "Other measures that are Red or Amber", rest),
    ]),
    ...part("Not rated", unratedTable(unrated)),
  ];
}

function exception(measure: MeasureFacts, charts: PackCharts): readonly PackBlock[] {
  const chart = charts.exception(measure.id);
  const { commentary, before } = measure;
  return [
    message(measure.message),
    ...(chart === null ? [] : [{ kind: "chart", chart } as const]),
    { kind: "facts", facts: exceptionFacts(measure) },
    paragraph("What it shows", shownWords(measure)),
    ...measure.byHand.map(warning),
    ...measure.warnings.map(warning),
    ...(measure.outdated === undefined ? [] : [warning(measure.outdated.note)]),
    paragraph("Why", commentary ?? "No commentary was given."),
    ...(commentary !== null && wordCount(commentary) > WORDS_MOST
      ? [warning(`This commentary has ${wordCount(commentary)} words; ${WORDS_MOST} can be read at a glance.`)]
      : []),
    ...actionBlocks(measure),
    paragraph(before === null ? "Last report’s words" : `Said in ${before.period}`, lastWords(measure)),
    ...(chart === null ? [] : chartFigures(chart)),
  ];
}

/** Why it has its status, what its control chart says, and how far a better status is. */
function shownWords({ reason, variation, assurance, movement, next }: MeasureFacts): string {
  return [
    `${capital(reason)}.`,
    ...(variation === null ? [] : [`${variation}.`]),
    ...(assurance === null ? [] : [assurance]),
    ...(movement === null || next.length === 0 ? [] : [`A better status is ${movement}`]),
  ].join(" ");
}

/** What is done, by whom, until when and to what effect, as one paragraph. */
function actionBlocks({ actions, owner }: MeasureFacts): readonly PackBlock[] {
  if (actions.length === 0)
    return [
      paragraph(
        "Action",
        owner === null
          ? "No action, owner or date was given."
          : `No action or date was given. Owner of the measure: ${owner}.`,
      ),
    ];
  return [paragraph("Action", actionWords({ actions, owner }))];
}

/** What is done about a measure, by whom, until when and to what effect, in sentences. */
export function actionWords({ actions, owner }: Pick<MeasureFacts, "actions" | "owner">): string {
  const hasOwner = actions.some(({ label }) => /owner|lead/i.test(label));
  const known = [...actions, ...(hasOwner || owner === null ? [] : [{ label: "Owner", text: owner }])];
  // The label says it already of what is done itself.
  return known.map(({ label, text }) => sentence(/^actions?$/i.test(label) ? text : `${label}: ${text}`)).join(" ");
}

/** What was said of a measure, and what is done about it; `""` where nothing is known. */
export function measureWords({
  commentary,
  outdated,
  ...measure
}: Pick<MeasureFacts, "commentary" | "outdated" | "actions" | "owner">): string {
  const action = measure.actions.length === 0 ? [] : [`Action: ${actionWords(measure)}`];
  return [
    ...(commentary === null ? [] : [commentary]),
    ...(outdated === undefined ? [] : [`Note: ${outdated.note}`]),
    ...(outdated === undefined || outdated.text === commentary ? [] : [`Said in ${outdated.period}: ${outdated.text}`]),
    ...action,
  ].join(" ");
}

/** Words that end as a sentence does. */
function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function lastWords({ before, commentary }: MeasureFacts): string {
  if (before === null) return "Not known: no earlier report of this measure is kept.";
  if (before.commentary === "") return `Nothing was said. It was ${before.actual}, ${before.status}.`;
  if (commentary !== null && commentary.trim() === before.commentary.trim()) return "The same words as now.";
  return before.commentary;
}

function exceptionFacts(measure: MeasureFacts): readonly ReturnType<typeof fact>[] {
  const { actual, target, lastYear, forecast, peers, counts, before, next } = measure;
  const { source } = actual;
  return [
    fact("Status", measure.status, null, lookOf(measure.status)),
    fact("Actual", `${withMarker(measure)}${counts === null ? "" : ` (${counts})`}`, source, "number"),
    fact("Target", measure.limits ?? target.text, target.source, "number"),
    fact("Variance", measure.variance, null, "number"),
    fact("Last year", measure.unlike === null ? lastYear.text : `${lastYear.text} [u]`, lastYear.source, "number"),
    fact("Last report", before === null ? "not known" : `${before.actual}, ${before.status}`, null, "number"),
    fact("Direction", measure.direction),
    ...(measure.figureFor === null ? [] : [fact("Figure for", measure.figureFor)]),
    fact("To a better status", next.length > 0 ? next.join("; ") : isTypedSince(measure) ? NOT_KNOWN : NO_CHANGE),
    fact("Forecast", forecast === null ? "not known" : forecastWords(forecast), null, "number"),
    fact("Peers", peers === null ? "not known" : peerWords(peers)),
    fact("Owner", measure.owner ?? "not given"),
    fact("Source", source === null ? "no cell" : `${source.file} ${cellName(source)}${quality(measure)}`),
  ];
}

const NO_CHANGE = "no change of the figure alone";
const NOT_KNOWN = "not known: a figure or status was typed by hand";

/** Whether somebody typed a figure or status since the report was made, of which it worked nothing out. */
function isTypedSince({ typedSince = [] }: MeasureFacts): boolean {
  return typedSince.length > 0;
}

function quality({ marker }: MeasureFacts): string {
  return marker === "" ? "" : `, ${marker}`;
}

function forecastWords({ text, reaches, target, from }: NonNullable<MeasureFacts["forecast"]>): string {
  const against = reaches === null ? "" : `, ${reaches ? "reaches" : "misses"} the year’s ${target}`;
  return `${text}${against} (${from})`;
}

function peerWords({ rank, difference }: NonNullable<MeasureFacts["peers"]>): string {
  return [rank ?? "", difference === null ? "" : `${difference} from average`]
    .filter((words) => words !== "")
    .join(", ");
}

/** Exceptions that have no part of their own, with their words. */
function exceptionTable(name: string, caption: string, measures: readonly MeasureFacts[]): readonly PackBlock[] {
  return table(
    name,
    caption,
    [
      { heading: "Measure", share: 4 },
      { heading: "Actual", align: "end", share: 1 },
      { heading: "Target", align: "end", share: 1 },
      { heading: "Status", share: 1 },
      { heading: "To a better status", share: 2 },
      { heading: "Why", share: 7 },
    ],
    [
      {
        heading: null,
        rows: measures.map((measure) => [
          cell(measure.owner === null ? measure.name : `${measure.name} (${measure.owner})`),
          figureCell(withMarker(measure), measure.actual.source),
          figureCell(measure.target.text, measure.target.source),
          statusCell(measure.status),
          cell(measure.next.at(-1) ?? "[z]"),
          cell(measureWords({ ...measure, commentary: measure.commentary ?? "No commentary was given." })),
        ]),
      },
    ],
  );
}

/** Those not rated, with the reason and what was said of them. */
function unratedTable(measures: readonly MeasureFacts[]): readonly PackBlock[] {
  return table(
    "PackNotRated",
    "Measures that could not be rated, and why",
    [
      { heading: "Measure", share: 4 },
      { heading: "Actual", align: "end", share: 1 },
      { heading: "Target", align: "end", share: 1 },
      { heading: "Why it is not rated", share: 5 },
      { heading: "Owner", share: 2 },
    ],
    [
      {
        heading: null,
        rows: measures.map((measure) => [
          cell(measure.name),
          figureCell(withMarker(measure), measure.actual.source),
          figureCell(measure.target.text, measure.target.source),
          cell([`${capital(measure.reason)}.`, measureWords(measure)].join(" ").trim()),
          cell(measure.owner ?? "No owner given"),
        ]),
      },
    ],
  );
}

/** How many words a commentary has. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
