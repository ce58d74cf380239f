import type { Status } from "../../assess/status";
import type { PackPart } from "../packModel";
import type { ChangeFact, MeasureFacts, PackFacts } from "../facts/packFacts";
import { cell, counted, figureCell, list, named, paragraph, part, statusCell, table } from "../blocks";
import { answer } from "./answer";
import { exceptionsOf, successesOf } from "./exceptionOrder";

/** Exceptions and successes that page 1 names; the rest are counted, with where they are. */
const EXCEPTIONS = 6;
const SUCCESSES = 3;
/** Names in a sentence. */
const NAMES = 5;

/** Page 1: the answer, and what somebody needs to know to believe it. */
export function pageOne(facts: PackFacts): readonly PackPart[] {
  return [
    ...part(null, [...answer(facts), ...about(facts)]),
    ...part("Results by status", [...statusCounts(facts), ...movers(facts), ...outlook(facts)]),
    ...part("Needs attention", attention(facts), true),
    ...part("Going well", successes(facts), true),
    ...part("What has changed", changed(facts)),
    ...part("Decisions asked for", list(null, facts.definition.decisions)),
    ...part("How far to trust the figures", trust(facts)),
    ...part(null, [paragraph("Key", keyWords(facts))]),
  ];
}

function about(facts: PackFacts): ReturnType<typeof list> {
  return [
    {
      kind: "facts",
      facts: [
        // Body and period stand above them, with the title.
        ...(facts.organisation === "" ? [{ label: "Body", text: "Not stated" }] : []),
        ...(facts.period === "" ? [{ label: "Period", text: "Not stated" }] : []),
        { label: "Scope", text: facts.definition.scope || "All of the plan" },
        { label: "Compared with", text: facts.comparator },
        { label: "Data as read", text: facts.readAt },
      ].map(({ label, text }) => ({ label, text, look: "text", source: null })),
    },
  ];
}

const COUNTED: readonly Status[] = ["Green", "Amber", "Red", "Not rated", "Not applicable"];

const RATED: readonly Status[] = ["Green", "Amber", "Red"];

/** Now, last period and a year ago. */
function statusCounts({ measures, period, past, changes }: PackFacts): ReturnType<typeof list> {
  const now: Record<string, number> = {};
  for (const { status } of measures) now[status] = (now[status] ?? 0) + 1;
  if (measures.length === 0 || measures.every(({ status }) => status === "Not applicable")) return [];
  const reports = [now, past.last?.counts ?? {}, past.yearAgo?.counts ?? {}];
  const words = COUNTED.filter((status) => RATED.includes(status) || reports.some((one) => (one[status] ?? 0) > 0));
  // Like is counted with like: what has left the plan stands by name under what has changed.
  const dropped = changes.filter(({ kind }) => kind === "dropped").length;
  const left = dropped === 0 ? "" : ` (without ${counted(dropped, "measure")} no longer in the plan)`;
  const row = (when: string, name: string, counts: Readonly<Record<string, number>> | null) => [
    cell(`${when}${name === "" ? "" : `: ${name}`}`),
    ...words.map((status) => figureCell(counts === null ? "not known" : String(counts[status] ?? 0))),
  ];
  return table(
    "PackCounts",
    "Measures by status, now and before",
    [{ heading: "Report", share: 4 }, ...words.map((heading) => ({ heading, align: "end" as const, share: 1 }))],
    [
      {
        heading: null,
        rows: [
          row("Now", period, now),
          row("Last report", `${past.last?.period ?? ""}${left}`, past.last?.counts ?? null),
          row("A year ago", past.yearAgo?.period ?? "", past.yearAgo?.counts ?? null),
        ],
      },
    ],
  );
}

function movers({ changes, past }: PackFacts): ReturnType<typeof list> {
  if (past.last === null) return [];
  const moved = (kind: ChangeFact["kind"]): string[] =>
    changes.filter((change) => change.kind === kind).map(({ name, text }) => `${name} (${text})`);
  const line = (label: string, some: readonly string[]): ReturnType<typeof list> =>
    some.length === 0 ? [] : [paragraph(label, `${named(some, NAMES).replace(/\.$/, "")}.`)];
  return [
    ...line("Worse", moved("worse")),
    ...line("Better", moved("better")),
    ...line("Newly rated", moved("rated")),
    ...line("No longer rated", moved("unrated")),
  ];
}

/** The year's end, where it can be told. */
function outlook({ measures }: PackFacts): ReturnType<typeof list> {
  const told = measures.filter(({ forecast }) => forecast !== null && forecast.reaches !== null);
  if (told.length === 0)
    return measures.some(({ status }) => status !== "Not applicable")
      ? [
          paragraph(
            "Forecast at year end",
            "Not known: the extract gives no forecasts, and no measure’s can be worked out.",
          ),
        ]
      : [];
  const misses = told.filter(({ forecast }) => forecast?.reaches === false).map(({ name }) => name);
  const hits = told.filter(({ forecast }) => forecast?.reaches === true).map(({ name }) => name);
  // Of what has no target by design there is nothing to tell.
  const untold = measures.filter(({ status }) => status !== "Not applicable").length - told.length;
  const clause = (names: readonly string[], word: string): string =>
    names.length === 0 ? `none ${word}` : `${names.length} ${word} (${named(names, 3)})`;
  return [
    paragraph(
      "Forecast at year end",
      `${capital(clause(misses, "would miss the year’s target"))} and ${clause(hits, "would reach it")}.` +
        (untold > 0 ? ` Of ${counted(untold, "measure")} it cannot be told.` : ""),
    ),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Up to six exceptions by name; the rest counted, with where they are. */
function attention(facts: PackFacts): ReturnType<typeof list> {
  const exceptions = exceptionsOf(facts.measures);
  if (exceptions.length === 0)
    return facts.measures.some(({ status }) => status === "Green")
      ? [paragraph(null, "Every rated measure is Green.")]
      : [];
  const shown = exceptions.slice(0, EXCEPTIONS);
  const rest = exceptions.slice(EXCEPTIONS);
  const hasVariation = shown.some(({ variation }) => variation !== null);
  return [
    ...table(
      "PackAttention",
      "The measures that need attention first",
      [
        { heading: "Measure", share: 5 },
        { heading: "Actual", align: "end", share: 0 },
        { heading: "Target", align: "end", share: 0 },
        { heading: "Variance", align: "end", share: 0 },
        { heading: "Status", share: 0 },
        { heading: "Direction", share: 0 },
        ...(hasVariation ? [{ heading: "Variation", share: 1 }] : []),
        { heading: "Owner", share: 2 },
      ],
      [
        {
          heading: null,
          rows: shown.map((measure) => [
            cell(measure.name),
            figureCell(withMarker(measure), measure.actual.source),
            figureCell(measure.target.text, measure.target.source),
            figureCell(measure.variance),
            statusCell(measure.status),
            cell(measure.direction),
            ...(hasVariation ? [cell(measure.variation ?? withoutVariation(measure))] : []),
            cell(measure.owner ?? "No owner given"),
          ]),
        },
      ],
    ),
    ...(rest.length === 0
      ? []
      : [paragraph(null, `${counted(rest.length, "more exception")} (${countsByStatus(rest)}) under Exceptions.`)]),
  ];
}

/** Why nothing is told of how a measure varies. */
export function withoutVariation({ toDate, typedSince = [] }: MeasureFacts): string {
  if (toDate === true) return "To date";
  return typedSince.length > 0 ? "Not known" : "Too few points";
}

function countsByStatus(measures: readonly MeasureFacts[]): string {
  return COUNTED.map((status) => ({ status, count: measures.filter((one) => one.status === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${count} ${status}`)
    .join(", ");
}

/** A figure with the mark of its quality. */
export function withMarker({ actual, marker }: MeasureFacts): string {
  return marker === "" ? actual.text : `${actual.text} ${marker}`;
}

function successes(facts: PackFacts): ReturnType<typeof list> {
  return list(
    null,
    successesOf(facts.measures)
      .slice(0, SUCCESSES)
      .map(
        ({ name, actual, target, lastYear, unit }) =>
          `${name}: ${actual.text}${unitAfter(unit)} against ${target.text}, last year ${lastYear.text}.`,
      ),
  );
}

/** The words of a unit that its figures do not show. */
function unitAfter(unit: string): string {
  return ["number", "%", "% change", "£", ""].includes(unit) ? "" : ` ${unit}`;
}

/** So many changes of a kind are told on page 1. */
const CHANGES = 3;

function changed({ changes, past }: PackFacts): ReturnType<typeof list> {
  if (past.last === null)
    return [paragraph(null, "Not known: there are no figures of an earlier report to compare with.")];
  const kinds = (["target", "new", "dropped", "restated"] as const).flatMap((kind) => {
    const some = changes.filter((change) => change.kind === kind);
    const more = some.length - CHANGES;
    return [
      ...some.slice(0, more > 1 ? CHANGES : some.length).map(({ name, text }) => `${name}: ${text}.`),
      ...(more > 1 ? [`${more} more: see “Changes since the last report”.`] : []),
    ];
  });
  return kinds.length > 0
    ? list(null, kinds)
    : [
        paragraph(
          null,
          `No target was changed, no measure came or left and no figure was restated since ${past.last.period}.`,
        ),
      ];
}

/** The one-line statement of data quality, and what stands behind it. */
export function qualityLine({ quality: { open, accepted } }: PackFacts): string {
  const parts = [counted(open.error, "error"), counted(open.warning, "warning"), counted(open.note, "note")];
  return (
    `Open findings: ${parts.join(", ")}.` +
    (accepted.length > 0 ? ` ${counted(accepted.length, "finding")} accepted.` : "")
  );
}

function trust(facts: PackFacts): ReturnType<typeof list> {
  const { missing, marked } = facts.quality;
  const byHand = facts.measures.filter(({ byHand: typed }) => typed.length > 0).map(({ name }) => name);
  const outdated = facts.measures.filter((measure) => measure.outdated !== undefined).map(({ name }) => name);
  const unlike = facts.measures.filter((measure) => measure.unlike !== null).map(({ name }) => name);
  return list(null, [
    qualityLine(facts),
    ...missing.slice(0, CHANGES).map(({ names, reason }) => `Without a figure: ${named(names, 2)} (${reason}).`),
    ...(marked.length === 0 ? [] : [`Not final: ${marked.slice(0, CHANGES).join("; ")}${moreOf(marked.length)}.`]),
    ...(unlike.length === 0 ? [] : [`Compared with another length of time: ${named(unlike, CHANGES)}.`]),
    ...(outdated.length === 0 ? [] : [`Commentary typed for an earlier report: ${named(outdated, CHANGES)}.`]),
    ...(byHand.length === 0 ? [] : [`Figures or statuses typed by hand: ${named(byHand, CHANGES)}.`]),
  ]);
}

function moreOf(count: number): string {
  return count > CHANGES ? `; ${count - CHANGES} more in the annex` : "";
}

/** What marks and words mean, in a line or two. */
function keyWords({ measures }: PackFacts): string {
  const marks = [
    ["[x]", "not available"],
    ["[z]", "not applicable"],
    ["[c]", "suppressed"],
    ["[p]", "provisional"],
    ["[r]", "revised"],
    ["[e]", "estimated"],
    ["[u]", "last year’s figure is over another length of time"],
  ] as const;
  const used = JSON.stringify(measures) + (measures.some(({ unlike }) => unlike !== null) ? "[u]" : "");
  const shown = marks.filter(([mark]) => used.includes(mark)).map(([mark, meaning]) => `${mark} ${meaning}`);
  return [
    "Status: ● Green, ▲ Amber, ■ Red, ○ not rated or not applicable.",
    "Variance: actual less target; pp: percentage points.",
    ...(shown.length === 0 ? [] : [`${capital(shown.join(", "))}.`]),
  ].join(" ");
}
