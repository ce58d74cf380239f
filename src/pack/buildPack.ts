import type { PackFacts } from "./facts/packFacts";
import { packCharts, type PackCharts } from "./packCharts";
import type { PackModel, PackPart, PackSection, SectionKind } from "./packModel";
import { annex, annexLeftOut } from "./sections/annex";
import { exceptions } from "./sections/exceptions";
import { actions, assertions, judgements, peers } from "./sections/items";
import { objectives } from "./sections/objectives";
import { pageOne } from "./sections/pageOne";
import { scorecard } from "./sections/scorecard";
import { signOffAnnex, sinceSignOff, type SignedOff } from "./sections/sinceSignOff";

/** Choices about a pack that are not in its facts. */
export interface PackOptions {
  /** Sections to leave out. The annex leaves its one line behind. */
  readonly without?: readonly SectionKind[];
  /** Who signed it off, and what has changed since; null for nobody. */
  readonly signedOff?: SignedOff | null;
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
  objectives: { title: "Objectives", startsPage: false, parts: objectives },
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
  const inAnnex = definition.sections.includes("annex") && !without.includes("annex");
  const withSignOff = (kind: SectionKind, index: number, own: readonly PackPart[]): readonly PackPart[] => {
    if (signedOff === null) return own;
    const [first, ...rest] = own;
    if (index === 0 && first !== undefined) return [first, ...sinceSignOff(signedOff, inAnnex), ...rest];
    return kind === "annex" && inAnnex ? [...signOffAnnex(signedOff), ...own] : own;
  };
  const sections = definition.sections.flatMap((kind, index): PackSection[] => {
    if (without.includes(kind) && kind !== "annex") return [];
    const { title, startsPage, parts: partsOf } = SECTIONS[kind];
    const own = without.includes(kind) ? annexLeftOut(facts) : partsOf(facts, charts);
    const parts = withSignOff(kind, index, own);
    return parts.length === 0 ? [] : [{ kind, title, startsPage: startsPage && !without.includes(kind), parts }];
  });
  return {
    title: facts.title,
    organisation: facts.organisation,
    scope: definition.scope,
    period: facts.period,
    language: "en-GB",
    marking: facts.marking,
    ...standing(quality.open.error, signedOff),
    readAt: facts.readAt,
    style: definition.style,
    sections,
  };
}

/** What every page says of who let it go out. What is still wrong in the data is signed off by nobody. */
function standing(openErrors: number, signedOff: SignedOff | null): Pick<PackModel, "standing" | "draft"> {
  if (signedOff === null || openErrors > 0) return { standing: "Draft", draft: true };
  if (signedOff.changes.length > 0) return { standing: "Draft: changed since sign-off", draft: true };
  return { standing: `Signed off by ${signedOff.by}, ${signedOff.on}`, draft: false };
}
