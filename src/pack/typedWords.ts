import { STATUSES, type Status } from "../assess/status";
import { cellName } from "../domain/cell";
import { plainLabel } from "../map/match/plainLabel";
import type { ActionFacts, MeasureFacts, PackFacts } from "./facts/packFacts";

/** What a person typed into a cell of a report's table, and what stood there. */
export interface TypedWords {
  readonly table: string;
  /** What the row is about: an ID, a name, or both. */
  readonly row: string;
  readonly heading: string;
  /** What the report said; null in a column that a person added. */
  readonly written: string | null;
  readonly text: string;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Columns that people add for what is done about a measure, by words that they head them with. */
const ADDED: Readonly<Record<string, "action" | "decision">> = Object.fromEntries([
  ...[
    ["action", "actions", "action taken", "planned action", "recovery action", "mitigation", "next steps", "next step"],
    ["owner", "lead", "action owner", "action lead", "who"],
    ["by when", "due", "due date", "date", "deadline", "completion date", "target date"],
    ["effect", "expected effect", "impact", "expected impact"],
  ].flatMap((words) => words.map((word) => [word, "action"] as const)),
  ...["decision", "decision asked", "decision needed", "decision required", "decisions asked"].map(
    (word) => [word, "decision"] as const,
  ),
]);

/**
 * A pack's facts with what people typed into the report's workbook laid over them. Commentary is theirs. A status or
 * figure that was typed is shown as typed by hand, beside the one that was worked out or read.
 */
export function withTypedWords(facts: PackFacts, typed: readonly TypedWords[]): PackFacts {
  const of = (table: string, item: { readonly id: string; readonly name: string }): readonly TypedWords[] =>
    typed.filter((words) => words.table === table && isAbout(words.row, item));
  const measures = facts.measures.map((measure) =>
    [...of("MeasureExceptions", measure), ...of("Measures", measure)].reduce(
      (before, words) => withMeasureWords(before, words, facts.headings[words.table]?.[words.heading] ?? null),
      measure,
    ),
  );
  const meaning = (words: TypedWords): string | null => facts.headings[words.table]?.[words.heading] ?? null;
  return {
    ...facts,
    measures,
    actions: facts.actions.map((action) =>
      of("Actions", { id: action.id, name: action.action }).reduce(
        (before, words) => withActionWords(before, words, meaning(words)),
        action,
      ),
    ),
    judgements: facts.judgements.map((judgement) =>
      of("Judgements", judgement).reduce(
        (before, words) => (meaning(words) === "commentary" ? { ...before, words: words.text } : before),
        judgement,
      ),
    ),
    assertions: facts.assertions.map((assertion) =>
      of("Assertions", { id: assertion.id, name: assertion.assertion }).reduce(
        (before, words) => (meaning(words) === "commentary" ? { ...before, words: words.text } : before),
        assertion,
      ),
    ),
    definition: { ...facts.definition, decisions: [...facts.definition.decisions, ...decisionsOf(facts, typed)] },
  };
}

/** Whether the words of a row's key columns are an item's: its ID, its name, or both. */
function isAbout(row: string, { id, name }: { readonly id: string; readonly name: string }): boolean {
  const key = plainLabel(row);
  return [id, name, `${id} | ${name}`].some((words) => plainLabel(words) === key);
}

function decisionsOf(facts: PackFacts, typed: readonly TypedWords[]): readonly string[] {
  return typed.flatMap(({ written, heading, row, text }) => {
    if (written !== null || ADDED[plainLabel(heading)] !== "decision") return [];
    const measure = facts.measures.find((one) => isAbout(row, one));
    return [`${measure?.name ?? row}: ${text}`];
  });
}

function withMeasureWords(measure: MeasureFacts, typed: TypedWords, column: string | null): MeasureFacts {
  const { text, heading, written } = typed;
  if (written === null) {
    if (ADDED[plainLabel(heading)] !== "action") return measure;
    return { ...measure, actions: [...measure.actions, { label: heading, text }] };
  }
  const byHand = (words: string): readonly string[] => [
    ...measure.byHand,
    `${heading} typed by hand in ${cellName(typed.at)}: ${text}. ${words}`,
  ];
  switch (column) {
    case "commentary":
      return { ...measure, commentary: text };
    case "reason":
      return { ...measure, reason: text };
    case "status": {
      const word = statusWord(text);
      const status = word ?? measure.status;
      const note = byHand(`Worked out: ${written}.`);
      if (word === null || word === measure.status) return { ...measure, byHand: note };
      return { ...measure, status, next: [], movement: null, shortfall: null, byHand: note };
    }
    case "actual":
      return {
        ...measure,
        actual: { text, source: null },
        message: `${measure.name}: ${text} was typed by hand; the extract gives ${written}.`,
        counts: null,
        next: [],
        movement: null,
        byHand: byHand(`Read from the extract: ${written}. The status is that of the figure read.`),
      };
    case "target":
      return { ...measure, target: { text, source: null }, byHand: byHand(`The report had ${written}.`) };
    case "lastYear":
      return { ...measure, lastYear: { text, source: null }, byHand: byHand(`The report had ${written}.`) };
    case "variance":
      return { ...measure, variance: text, byHand: byHand(`Worked out: ${written}.`) };
    case "directionOfTravel":
      return { ...measure, direction: text, byHand: byHand(`Worked out: ${written}.`) };
    default:
      return measure;
  }
}

function withActionWords(
  action: ActionFacts,
  { text, heading, written }: TypedWords,
  column: string | null,
): ActionFacts {
  if (written === null)
    return ADDED[plainLabel(heading)] === "action" && isDate(heading) ? { ...action, due: text } : action;
  switch (column) {
    case "commentary":
    case "update":
      return { ...action, words: text };
    case "owner":
      return { ...action, owner: text };
    case "status":
    case "stated": {
      const status = STATUS_OF_ACTION.find((word) => word.toLowerCase() === text.trim().toLowerCase());
      return status === undefined ? action : { ...action, status, stated: `${text} (typed by hand)` };
    }
    default:
      return action;
  }
}

const STATUS_OF_ACTION = ["Green", "Amber", "Red"] as const;

function isDate(heading: string): boolean {
  return /\b(?:when|due|date|deadline)\b/i.test(heading);
}

function statusWord(text: string): Status | null {
  return STATUSES.find((status) => status.toLowerCase() === text.trim().toLowerCase()) ?? null;
}
