import { POLARITY_HEADINGS } from "../headings/polarityHeadings";

/** The tables a plan can have, and words that people write for each column; the first is the standard one. */
export const PLAN_COLUMNS = {
  measures: {
    id: ["measure id", "id", "ref", "reference", "code", "measure ref", "kpi id"],
    objective: ["objective", "strategic objective", "priority", "outcome", "section"],
    service: ["service", "service area", "directorate", "department", "division", "portfolio"],
    name: [
      "measure",
      "measure name",
      "performance indicator",
      "performance measure",
      "indicator",
      "kpi",
      "deliverable",
      "name",
    ],
    unit: ["unit", "units", "unit of measure"],
    polarity: [...POLARITY_HEADINGS, "direction"],
    target: ["target", "annual target", "target value", "year end target"],
    targetQ1: ["target q1", "q1 target", "target to q1"],
    targetQ2: ["target q2", "q2 target", "target to q2"],
    targetQ3: ["target q3", "q3 target", "target to q3"],
    targetQ4: ["target q4", "q4 target", "target to q4"],
    profile: ["profile", "target profile"],
    milestone: ["milestone", "milestone %"],
    low: ["low", "range low", "lower limit", "minimum"],
    high: ["high", "range high", "upper limit", "maximum"],
    thresholds: ["thresholds", "rag thresholds", "limits"],
    rule: ["rule", "status rule", "rag rule"],
    whenUnchanged: ["when unchanged", "whenunchanged"],
    tolerance: ["tolerance", "amber tolerance"],
    aggregation: ["aggregation", "aggregate", "calculation over year"],
    figures: ["figures", "figures are", "figures given", "basis", "reported as"],
    partOf: ["part of", "parent", "parent measure"],
    numerator: ["numerator"],
    denominator: ["denominator"],
    comparator: ["comparator", "compared with", "comparison"],
    rebase: ["rebase", "rebased", "limits begin anew", "step change", "step changes"],
    owner: ["owner", "lead", "lead officer", "responsible officer", "sro"],
    frequency: ["frequency", "cadence", "reporting frequency"],
    themes: ["themes", "theme"],
    aliases: ["aliases", "alias", "also called", "other names"],
  },
  actions: {
    id: ["action id", "action no", "no", "id", "ref", "action number"],
    objective: ["objective", "strategic objective", "priority", "section"],
    action: ["action", "action description", "delivery plan action description", "delivery plan action", "description"],
    owner: ["owner", "lead", "lead officer", "responsible officer"],
    due: ["due", "due date", "by when", "deadline", "completion date"],
    frequency: ["frequency", "cadence", "reporting frequency"],
    themes: ["themes", "theme"],
  },
  objectives: {
    id: ["objective id", "no", "id", "ref", "number"],
    name: ["objective", "name", "title", "strategic objective"],
  },
  themes: {
    id: ["theme id", "theme no", "no", "id", "ref"],
    name: ["theme", "name", "title"],
  },
  grades: {
    grade: ["grade", "word"],
    kind: ["kind", "type"],
  },
  judgements: {
    id: ["judgement id", "framework code", "ref", "id", "code"],
    domain: ["domain", "section", "objective"],
    name: ["judgement", "framework", "name"],
  },
  assertions: {
    id: ["assertion id", "ref", "id", "no", "code"],
    section: ["section", "objective", "priority"],
    assertion: ["assertion"],
    target: ["target"],
    unit: ["unit", "units"],
    polarity: POLARITY_HEADINGS,
  },
  settings: {
    setting: ["setting", "option"],
    value: ["value"],
  },
  statuses: {
    term: ["status", "status word"],
    meaning: ["meaning", "means", "definition"],
  },
  statusMeanings: {
    words: ["words", "word", "status word", "status words", "our word", "our words", "status"],
    means: ["means", "meaning", "colour", "counted as", "read as"],
  },
  ownWords: {
    words: ["words", "word", "our word", "our words", "phrase"],
    means: ["means", "meaning", "counted as", "read as"],
  },
  checks: {
    check: ["check", "code", "title"],
    use: ["use", "used", "on"],
    limit: ["limit", "threshold"],
  },
  pack: {
    item: ["item", "setting", "pack"],
    value: ["value"],
  },
  glossary: {
    term: ["term", "word", "abbreviation", "acronym"],
    meaning: ["meaning", "means", "definition", "explanation"],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;

export type PlanTable = keyof typeof PLAN_COLUMNS;
