import type { PackFacts } from "./facts/packFacts";
import { packCharts, type PackCharts } from "./packCharts";
import type { PackModel, PackPart, PackSection, SectionKind } from "./packModel";
import { annex, annexLeftOut } from "./sections/annex";
import { exceptions } from "./sections/exceptions";
import { actions, assertions, judgements, peers } from "./sections/items";
import { objectives } from "./sections/objectives";
import { pageOne } from "./sections/pageOne";
import { scorecard } from "./sections/scorecard";

/** Choices about a pack that are not in its facts. */
export interface PackOptions {
  /** Sections to leave out. The annex leaves its one line behind. */
  readonly without?: readonly SectionKind[];
  /** Who signed it off, and when, in words; null for nobody. */
  readonly signedOff?: { readonly by: string; readonly at: string } | null;
}

interface SectionSpec {
  readonly title: string;
  readonly startsPage: boolean;
  readonly parts: (facts: PackFacts, charts: PackCharts) => readonly PackPart[];
}

const SECTIONS: Readonly<Record<SectionKind, SectionSpec>> = {
  answer: { title: "Summary", startsPage: true, parts: pageOne },
  exceptions: { title: "Exceptions", startsPage: true, parts: exceptions },
  scorecard: { title: "Scorecard", startsPage: true, parts: scorecard },
  objectives: { title: "Objectives", startsPage: true, parts: objectives },
  actions: { title: "Actions", startsPage: false, parts: actions },
  judgements: { title: "Judgements", startsPage: false, parts: judgements },
  assertions: { title: "Assertions", startsPage: false, parts: assertions },
  peers: { title: "Peers", startsPage: false, parts: peers },
  annex: { title: "Annex", startsPage: true, parts: annex },
};

/** Decides every word and figure of a pack. Same facts and options, same model. */
export function buildPack(facts: PackFacts, { without = [], signedOff = null }: PackOptions = {}): PackModel {
  const { definition, quality } = facts;
  const charts = packCharts(facts);
  const sections = definition.sections.flatMap((kind): PackSection[] => {
    if (without.includes(kind) && kind !== "annex") return [];
    const { title, startsPage, parts: partsOf } = SECTIONS[kind];
    const parts = without.includes(kind) ? annexLeftOut(facts) : partsOf(facts, charts);
    return parts.length === 0 ? [] : [{ kind, title, startsPage: startsPage && !without.includes(kind), parts }];
  });
  return {
    title: facts.title,
    organisation: facts.organisation,
    scope: definition.scope,
    period: facts.period,
    language: "en-GB",
    marking: facts.marking,
    // What is still wrong in the data is signed off by nobody.
    standing: signedOff === null || quality.open.error > 0 ? "Draft" : `Signed off by ${signedOff.by}, ${signedOff.at}`,
    readAt: facts.readAt,
    style: definition.style,
    sections,
  };
}
