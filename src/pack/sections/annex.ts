import { address } from "../../domain/cell";
import type { GlossaryTerm } from "../../domain/plan";
import type { PackBlock, PackPart } from "../packModel";
import type { ChangeFact, PackFacts } from "../facts/packFacts";
import { cell, figureCell, list, paragraph, part, table } from "../blocks";
import { SEVERITY_LOOKS } from "../../report/statusLooks";
import { qualityLine } from "./pageOne";

/** What stands behind the pack: data quality, what changed, rules, words and sources. */
export function annex(facts: PackFacts): readonly PackPart[] {
  return [
    ...part("Data quality", dataQuality(facts)),
    ...part("Changes since the last report", changes(facts)),
    ...part("Definitions and rules", [
      ...list(
        "How statuses were decided",
        facts.rules.map(({ term, meaning }) => `${term}. ${meaning}`),
      ),
      ...list(
        "Limits that decide a status",
        facts.measures.flatMap(({ name, limits }) => (limits === undefined ? [] : [`${name}: ${limits}`])),
      ),
      ...terms("What each status means", facts.statusWords),
      paragraph(null, "Figures are compared unrounded. Percentages differ in percentage points (pp)."),
      ...owners(facts),
    ]),
    ...part("Glossary", terms(null, facts.glossary)),
    ...part("Sources", sources(facts)),
  ];
}

/** What stands in the place of an annex that is left out: one line, never nothing. */
export function annexLeftOut(facts: PackFacts): readonly PackPart[] {
  return part(null, [
    paragraph(
      null,
      `${qualityLine(facts)} The annex with each finding, the rules and the source of every figure is left out of ` +
        `this copy; it can be made again from ${facts.extractFile} and ${facts.planFile}.`,
    ),
  ]);
}

function dataQuality({ quality, ...facts }: PackFacts): readonly PackBlock[] {
  const { faults, accepted, repairs, passed, missing, marked } = quality;
  return [
    paragraph(null, qualityLine({ ...facts, quality })),
    ...table(
      "PackFindings",
      "Open findings by fault",
      [
        { heading: "Severity", share: 1 },
        { heading: "Finding", share: 3 },
        { heading: "Cells", align: "end", share: 1 },
        { heading: "What it says", share: 9 },
      ],
      [
        {
          heading: null,
          rows: faults.map(({ severity, title, cells, words }) => [
            cell(severity, { look: SEVERITY_LOOKS.some(({ word }) => word === severity) ? "status" : "text" }),
            cell(title),
            figureCell(String(cells)),
            cell(words),
          ]),
        },
      ],
    ),
    ...table(
      "PackAccepted",
      "Findings that somebody has accepted",
      [
        { heading: "What is accepted", share: 6 },
        { heading: "By", share: 2 },
        { heading: "Because", share: 4 },
      ],
      [{ heading: null, rows: accepted.map(({ words, by, reason }) => [cell(words), cell(by), cell(reason)]) }],
    ),
    ...table(
      "PackRepairs",
      "Cells that were put right before they were read",
      [
        { heading: "Cell", share: 1 },
        { heading: "Before", share: 3 },
        { heading: "After", share: 3 },
        { heading: "Confirmed by", share: 2 },
      ],
      [
        {
          heading: null,
          rows: repairs.map(({ cell: place, before, after, by }) => [cell(place), cell(before), cell(after), cell(by)]),
        },
      ],
    ),
    ...list(
      "Without a figure",
      missing.map(({ names, reason }) => `${names.join(", ")}: ${reason}`),
    ),
    ...list("Not final", marked),
    ...list("Checked and in order", passed),
  ];
}

const CHANGE_GROUPS: readonly { readonly kind: ChangeFact["kind"]; readonly heading: string }[] = [
  { kind: "worse", heading: "Worse" },
  { kind: "better", heading: "Better" },
  { kind: "rated", heading: "Newly rated" },
  { kind: "unrated", heading: "No longer rated" },
  { kind: "target", heading: "Another target" },
  { kind: "new", heading: "New" },
  { kind: "dropped", heading: "No longer in the plan" },
  { kind: "restated", heading: "Restated" },
];

function changes({ past, changes: all }: PackFacts): readonly PackBlock[] {
  if (past.last === null)
    return [paragraph(null, "Not known: there are no figures of an earlier report to compare with.")];
  if (all.length === 0) return [paragraph(null, `Nothing has changed since ${past.last.period} but the figures.`)];
  return [
    ...table(
      "PackChanges",
      `What is otherwise than in the report for ${past.last.period}`,
      [
        { heading: "Measure", share: 5 },
        { heading: "Change", share: 6 },
      ],
      CHANGE_GROUPS.map(({ kind, heading }) => ({
        heading,
        rows: all.filter((change) => change.kind === kind).map(({ name, text }) => [cell(name), cell(text)]),
      })),
    ),
    paragraph(null, "Past figures do not keep the rules, so a changed rule is not told here."),
  ];
}

function terms(label: string | null, words: readonly GlossaryTerm[]): readonly PackBlock[] {
  return list(
    label,
    words.map(({ term, meaning }) => `${term}: ${meaning}`),
  );
}

function owners({ measures }: PackFacts): readonly PackBlock[] {
  const without = measures.filter(({ owner }) => owner === null).length;
  if (without === 0) return [];
  return [
    paragraph(
      null,
      without === measures.length
        ? "The plan names no owners of measures."
        : `The plan names no owner of ${without} of its measures.`,
    ),
  ];
}

function sources({ measures, extractFile, planFile, readAt }: PackFacts): readonly PackBlock[] {
  const sourced = measures.filter(({ actual }) => actual.source !== null);
  return [
    paragraph(null, `Extract: ${extractFile}. Plan: ${planFile}. Read ${readAt}.`),
    ...table(
      "PackSources",
      "The cell of the extract that each actual was read from",
      [
        { heading: "Measure", share: 6 },
        { heading: "Actual", align: "end", share: 1 },
        { heading: "Sheet", share: 2, mayGo: true },
        { heading: "Cell", share: 1 },
      ],
      [
        {
          heading: null,
          rows: sourced.map(({ name, actual }) => [
            cell(name),
            figureCell(actual.text, actual.source),
            cell(actual.source?.sheet === "" ? "[z]" : (actual.source?.sheet ?? "[z]")),
            cell(actual.source === null ? "[z]" : address(actual.source)),
          ]),
        },
      ],
    ),
  ];
}
