import { counted, named, paragraph, part } from "./blocks";
import type { PackFacts } from "./facts/packFacts";
import { packCharts, type PackCharts } from "./packCharts";
import type { PackModel, PackPart, PackSection, SectionKind } from "./packModel";
import { annex, annexLeftOut } from "./sections/annex";
import { toldAsExceptions } from "./sections/exceptionOrder";
import { exceptions } from "./sections/exceptions";
import { actions, assertions, judgements, peers } from "./sections/items";
import { hasWords, objectives } from "./sections/objectives";
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
  readonly parts: (facts: PackFacts, charts: PackCharts, shown: ReadonlySet<SectionKind>) => readonly PackPart[];
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
  const shown = new Set(definition.sections.filter((kind) => !without.includes(kind)));
  const inAnnex = shown.has("annex");
  const withSignOff = (kind: SectionKind, index: number, own: readonly PackPart[]): readonly PackPart[] => {
    if (signedOff === null) return own;
    const [first, ...rest] = own;
    if (index === 0 && first !== undefined) return [first, ...sinceSignOff(signedOff, inAnnex), ...rest];
    return kind === "annex" && inAnnex ? [...signOffAnnex(signedOff), ...own] : own;
  };
  // An annex that is left out leaves its one line behind, and how much of what people said is not told.
  const kinds = [...definition.sections, ...(definition.sections.includes("annex") ? [] : (["annex"] as const))];
  const sections = kinds.flatMap((kind, index): PackSection[] => {
    if (!shown.has(kind) && kind !== "annex") return [];
    const { title, startsPage, parts: partsOf } = SECTIONS[kind];
    const own = shown.has(kind) ? partsOf(facts, charts, shown) : annexLeftOut(facts);
    const parts = withSignOff(kind, index, kind === "annex" ? [...own, ...untold(facts, shown)] : own);
    return parts.length === 0 ? [] : [{ kind, title, startsPage: startsPage && shown.has(kind), parts }];
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

/** The measures whose words stand in sections that this copy leaves out; nothing where all of it is told. */
function untold({ measures }: PackFacts, shown: ReadonlySet<SectionKind>): readonly PackPart[] {
  if (shown.has("objectives")) return [];
  const told = toldAsExceptions(measures, shown);
  const names = measures.filter((one) => hasWords(one) && !told.has(one.id)).map(({ name }) => name);
  if (names.length === 0) return [];
  return part("Commentary left out", [
    paragraph(
      null,
      `This copy leaves out the commentary of ${counted(names.length, "measure")}: ${named(names, NAMES)}. It stands ` +
        "in the section Objectives.",
    ),
  ]);
}

/** Measures that a line names. */
const NAMES = 5;

/** What every page says of who let it go out. What is still wrong in the data is signed off by nobody. */
function standing(openErrors: number, signedOff: SignedOff | null): Pick<PackModel, "standing" | "draft"> {
  if (signedOff === null || openErrors > 0) return { standing: "Draft", draft: true };
  if (signedOff.changes.length > 0) return { standing: "Draft: changed since sign-off", draft: true };
  return { standing: `Signed off by ${signedOff.by}, ${signedOff.on}`, draft: false };
}
