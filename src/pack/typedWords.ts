import { STATUSES, type Status } from "../assess/status";
import { cellName } from "../domain/cell";
import { plainLabel } from "../map/match/plainLabel";
import type { ChangeFact, MeasureFacts, PackFacts } from "./facts/packFacts";
import { ADDED } from "./addedColumns";
import { statusChange } from "./facts/pastFacts";
import { joined, withActionWords, withAssertionWords, withJudgementWords } from "./typedItems";
import { NO_DISTANCE, NOT_WORKED_OUT, withoutStale } from "./notWorkedOut";

/** What a person typed into a cell of a report's table, and what stood there. */
export interface TypedWords {
  readonly table: string;
  /** What the row is about: an ID, a name, or both. */
  readonly row: string;
  readonly heading: string;
  /** What the report said; null in a column that a person added. */
  readonly written: string | null;
  readonly text: string;
  /** What the cell holds; left out where that is not known. */
  readonly value?: string | number | boolean | null;
  /** Whether nobody typed there, and our formula came to something else since; not, unless given. */
  readonly isOurs?: boolean;
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
}

/**
 * A pack's facts with what people typed into the report's workbook laid over them. Commentary is theirs. A status or
 * figure that was typed is shown as typed by hand, beside the one that was worked out or read, with the status that the
 * workbook shows: a pack says what its workbook says. What was typed when the report was made stands in its facts.
 */
export function withTypedWords(facts: PackFacts, typed: readonly TypedWords[]): PackFacts {
  const of = (table: string, item: { readonly id: string; readonly name: string }): readonly TypedWords[] =>
    typed.filter((words) => words.table === table && isAbout(words.row, item));
  const meaning = (words: TypedWords): string | null => facts.headings[words.table]?.[words.heading] ?? null;
  const measures = facts.measures.map((measure) => {
    const own = [...of("MeasureExceptions", measure), ...of("Measures", measure)];
    const isKnown = ({ table, heading, value }: TypedWords): boolean =>
      (measure.given ?? []).some((one) => one.table === table && one.heading === heading && one.value === value);
    // A status that came of a figure stands before one that was given.
    const fresh = own
      .filter((words) => !isKnown(words))
      .sort((a, b) => Number(b.isOurs ?? false) - Number(a.isOurs ?? false));
    const given = fresh.filter(
      (words) => words.isOurs !== true && words.table === "Measures" && isFigure(facts, words),
    );
    const laid = fresh
      .filter(({ isOurs }) => isOurs !== true || given.length > 0)
      .reduce((before, words) => withMeasureWords(before, words, meaning(words)), measure);
    const inRow = fresh.filter(({ table }) => table === "Measures");
    return withoutTaken(given.length === 0 ? laid : withoutStale(laid, inRow, meaning), own);
  });
  const placeOf = (grade: string): number | undefined => facts.judgements.find((one) => one.grade === grade)?.place;
  const refigured = new Set(
    measures.filter((one, index) => one.actual !== facts.measures[index]?.actual).map(({ id }) => id),
  );
  const figured = measures.filter(({ id, actual }) => refigured.has(id) && /\d/.test(actual.text));
  return {
    ...facts,
    measures,
    quality: withoutMissing(
      facts.quality,
      figured.map(({ name }) => name),
    ),
    // A chart of the figures that were read is none of those that stand.
    charts: Object.fromEntries(Object.entries(facts.charts).filter(([id]) => !refigured.has(id))),
    changes: changesWith(facts, measures),
    actions: facts.actions.map((action) =>
      of("Actions", { id: action.id, name: action.action }).reduce(
        (before, words) => withActionWords(before, words, meaning(words)),
        action,
      ),
    ),
    judgements: facts.judgements.map((judgement) =>
      of("Judgements", judgement).reduce(
        (before, words) => withJudgementWords(before, words, meaning(words), placeOf(words.text)),
        judgement,
      ),
    ),
    assertions: facts.assertions.map((assertion) =>
      of("Assertions", { id: assertion.id, name: assertion.assertion }).reduce(
        (before, words) => withAssertionWords(before, words, meaning(words)),
        assertion,
      ),
    ),
    definition: { ...facts.definition, decisions: [...facts.definition.decisions, ...decisionsOf(facts, typed)] },
  };
}

/** The quality of data in which some measures have a figure after all. */
function withoutMissing(quality: PackFacts["quality"], figured: readonly string[]): PackFacts["quality"] {
  const missing = quality.missing.flatMap((one) => {
    const names = one.names.filter((name) => !figured.includes(name));
    return names.length === 0 ? [] : [{ ...one, names }];
  });
  return { ...quality, missing };
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

/** A figure or status that somebody had given when the report was made, and has taken out since. */
function withoutTaken(measure: MeasureFacts, typed: readonly TypedWords[]): MeasureFacts {
  const taken = (measure.given ?? []).filter(
    ({ table, heading }) => !typed.some((one) => one.table === table && one.heading === heading && one.isOurs !== true),
  );
  const notes = taken.map(
    ({ heading, text }) => `${heading} typed by hand: ${text}. It was taken out since: write the report again.`,
  );
  return notes.length === 0 ? measure : withNotes(measure, notes);
}

function withNotes(measure: MeasureFacts, notes: readonly string[]): MeasureFacts {
  return {
    ...measure,
    byHand: [...measure.byHand, ...notes],
    typedSince: [...(measure.typedSince ?? []), ...notes],
  };
}

const MOVEMENTS: readonly ChangeFact["kind"][] = ["better", "worse", "rated", "unrated"];

/** What became of statuses since the last report, with those that people gave since this one was made. */
function changesWith(facts: PackFacts, measures: readonly MeasureFacts[]): PackFacts["changes"] {
  const others = measures.filter(({ status }, index) => status !== facts.measures[index]?.status);
  if (others.length === 0) return facts.changes;
  const names = new Set(others.map(({ name }) => name));
  return [
    ...others.flatMap(({ name, status, before }) => (before === null ? [] : statusChange(name, status, before))),
    ...facts.changes.filter(({ kind, name }) => !names.has(name) || !MOVEMENTS.includes(kind)),
  ];
}

function withMeasureWords(measure: MeasureFacts, typed: TypedWords, column: string | null): MeasureFacts {
  const { text, heading, written } = typed;
  if (written === null) {
    const about = ADDED[plainLabel(heading)];
    if (about === "commentary") return { ...measure, commentary: joined(measure.commentary, text) };
    if (about !== "action") return measure;
    return { ...measure, actions: [...measure.actions, { label: heading, text }] };
  }
  if (typed.isOurs === true) return withWorkedOut(measure, typed, column);
  const noted = (words: string): MeasureFacts =>
    withNotes(measure, [`${heading} typed by hand in ${cellName(typed.at)}: ${text}. ${words}`]);
  if (typed.table === "MeasureExceptions" && column !== null && COUNTED.has(column))
    return noted(`The measure’s own table has another: this counts once the report is written again.`);
  switch (column) {
    case "commentary":
      return withCommentary(measure, typed, written);
    case "reason":
      return { ...measure, reason: text };
    case "status": {
      const status = statusWord(text) ?? "Not rated";
      return { ...noted(`Worked out: ${written}.`), ...(status === measure.status ? {} : { status, ...NO_DISTANCE }) };
    }
    case "actual":
      return {
        ...noted(`Read from the extract: ${written}. The status is the one that stands in the workbook.`),
        ...NO_DISTANCE,
        ...{ counts: null, forecast: null, variation: null, assurance: null, peers: null },
        actual: { text, source: null },
        message: `${measure.name}: ${text} was typed by hand; the extract gives ${written}.`,
        reason: measure.reason === NOT_WORKED_OUT ? NOT_WORKED_OUT : STANDS,
      };
    case "target":
      return {
        ...noted(`The report had ${written}.`),
        ...NO_DISTANCE,
        target: { text, source: null },
        reason: measure.reason === NOT_WORKED_OUT ? NOT_WORKED_OUT : STANDS,
      };
    case "lastYear":
      return {
        ...noted(`The report had ${written}.`),
        ...NO_DISTANCE,
        lastYear: { text, source: null },
        reason: measure.reason === NOT_WORKED_OUT ? NOT_WORKED_OUT : STANDS,
      };
    case "variance":
      return { ...noted(`Worked out: ${written}.`), variance: text };
    case "directionOfTravel":
      return { ...noted(`Worked out: ${written}.`), direction: text };
    default:
      return measure;
  }
}

/**
 * Commentary that somebody typed. What is word for word what stood there when the last report ended was typed for that
 * one: the extract's own words are this period's, where it has any, and a note says so in either case.
 */
function withCommentary(measure: MeasureFacts, { text, at }: TypedWords, written: string): MeasureFacts {
  const { before } = measure;
  const same = (one: string, other: string): boolean => one.trim() === other.trim();
  if (before === null || !same(before.commentary, text) || same(written, text)) return { ...measure, commentary: text };
  const { period } = before;
  const own = /\p{L}/u.test(written.replace(/^\[[a-z]\]$/, "")) ? written : null;
  const note =
    own === null
      ? `The commentary in ${cellName(at)} was typed for ${period}, and nobody has typed another.`
      : `The commentary in ${cellName(at)} was typed for ${period}: the extract’s own for this period stands here.`;
  return {
    ...measure,
    commentary: own ?? text,
    outdated: { period, text, note },
  };
}

/** Columns of the sheet Exceptions in which what is given counts in all of the report, once that is made again. */
const COUNTED: ReadonlySet<string> = new Set(["target", "actual", "lastYear", "status"]);

/** Whether somebody typed over a figure that a status is worked out from. */
function isFigure({ headings }: PackFacts, { table, heading, written }: TypedWords): boolean {
  const column = headings[table]?.[heading] ?? "";
  return written !== null && column !== "status" && COUNTED.has(column);
}

const STANDS = "as it stands in the workbook, beside what was typed there";

/** What our formula came to beside a figure that somebody typed since the report was made. */
function withWorkedOut(measure: MeasureFacts, { text }: TypedWords, column: string | null): MeasureFacts {
  switch (column) {
    case "status": {
      const status = statusWord(text) ?? "Not rated";
      if (text === "") return { ...measure, status, ...NO_DISTANCE, reason: NOT_WORKED_OUT };
      return status === measure.status ? measure : { ...measure, status, ...NO_DISTANCE };
    }
    case "variance":
      return { ...measure, variance: text === "" ? "[x]" : text };
    case "directionOfTravel":
      return { ...measure, direction: text === "" ? "[x]" : text };
    default:
      return measure;
  }
}

function statusWord(text: string): Status | null {
  return STATUSES.find((status) => status.toLowerCase() === text.trim().toLowerCase()) ?? null;
}
