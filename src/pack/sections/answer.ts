import type { Status } from "../../assess/status";
import { counted, message, named } from "../blocks";
import type { ChangeFact, MeasureFacts, PackFacts } from "../facts/packFacts";
import type { PackBlock } from "../packModel";
import { exceptionsOf } from "./exceptionOrder";
import { worstFirst } from "./judgementOrder";

/** Names in a sentence. */
const NAMES = 5;

/** The whole report in two lines: what its measures say, and all else. */
export function answer(facts: PackFacts): readonly PackBlock[] {
  const [first = "", ...rest] = answerLines(facts);
  return [first, rest.join(" ")].filter((line) => line !== "").map(message);
}

function answerLines(facts: PackFacts): readonly string[] {
  const { measures, assertions, judgements } = facts;
  const of = (status: Status): readonly MeasureFacts[] => measures.filter((measure) => measure.status === status);
  const lines: string[] = [];
  const counts = ratedLine(facts);
  if (counts !== null) {
    const red = exceptionsOf(of("Red")).map(({ name }) => name);
    const unrated = of("Not rated").length;
    lines.push(
      `${counts}${red.length === 0 ? "" : `: ${fitting(red)}`}.` +
        (unrated > 0 ? ` ${unrated} could not be rated.` : ""),
    );
  } else if (measures.length > 0) {
    const went = (direction: string): number => measures.filter((measure) => measure.direction === direction).length;
    lines.push(
      `${counted(measures.length, "measure")} compared, none of them rated: ${went("Improved")} improved, ` +
        `${went("Worsened")} worsened.`,
    );
  }
  const done = actionsLine(facts);
  if (done !== null) lines.push(`${done}.`);
  if (judgements.length > 0) lines.push(gradesLine(facts));
  const no = assertions.filter(({ answer: said }) => said === "N");
  if (assertions.length > 0)
    lines.push(
      `${assertions.filter(({ answer: said }) => said === "Y").length} of ${assertions.length} assertions were ` +
        `achieved${
          no.length === 0
            ? "."
            : `; not achieved: ${named(
                no.map(({ id }) => id),
                NAMES,
              )}.`
        }`,
    );
  lines.push(sinceLast(facts));
  return lines;
}

/** How many of the rated measures are Green, Amber and Red; null where none is rated. */
export function ratedLine({ measures }: Pick<PackFacts, "measures">): string | null {
  const count = (status: Status): number => measures.filter((measure) => measure.status === status).length;
  const [green, amber, red] = [count("Green"), count("Amber"), count("Red")];
  const rated = green + amber + red;
  if (rated === 0) return null;
  const greens = `${green} of ${counted(rated, "rated measure")} ${green === 1 || rated === 1 ? "is" : "are"} Green`;
  return `${greens}, ${amber} Amber and ${red} Red`;
}

/** How many actions are Green, and which are Red; null where none has a status. */
export function actionsLine({ actions }: PackFacts): string | null {
  const stated = actions.filter(({ status }) => status !== "Not stated");
  if (stated.length === 0) return null;
  const red = stated.filter(({ status }) => status === "Red").map(({ id }) => id);
  const green = stated.filter(({ status }) => status === "Green").length;
  return (
    `${green} of ${counted(stated.length, "action")} ${green === 1 ? "is" : "are"} Green` +
    (red.length === 0 ? " and none Red" : `; Red: ${named(red, NAMES)}`)
  );
}

/** Characters of the names in a line of the message, so that it stays two lines. */
const NAMES_LONG = 90;

/** The first names that a line has room for, one at least, and how many more there are. */
function fitting(names: readonly string[]): string {
  let most = 1;
  while (most < names.length && names.slice(0, most + 1).join(", ").length <= NAMES_LONG) most += 1;
  return named(names, most);
}

function gradesLine({ judgements }: PackFacts): string {
  const names = new Map<string, string[]>();
  for (const { grade, name } of worstFirst(judgements))
    names.set(grade ?? "not stated", [...(names.get(grade ?? "not stated") ?? []), name]);
  // Where all have one grade, none is the worst of them.
  const graded = [...names].map(
    ([grade, own], index) => `${own.length} ${grade}${index === 0 && names.size > 1 ? ` (${fitting(own)})` : ""}`,
  );
  return `${counted(judgements.length, "judgement")}: ${graded.join(", ")}.`;
}

function sinceLast({ past, changes }: PackFacts): string {
  if (past.last === null) return "What the last report said is not known, so no movement can be told.";
  const names = (kind: ChangeFact["kind"]): string[] =>
    changes.filter((change) => change.kind === kind).map(({ name }) => name);
  const [better, worse] = [names("better"), names("worse")];
  const [rated, unrated] = [names("rated"), names("unrated")];
  if (better.length + worse.length + rated.length + unrated.length === 0)
    return `No status has changed since ${past.last.period}.`;
  // Their names stand right below, with what they were before.
  const clause = (count: number, word: string): string =>
    count === 0 ? `none is ${word}` : `${count} ${count === 1 ? "is" : "are"} ${word}`;
  const known = [
    clause(worse.length, "worse"),
    clause(better.length, "better"),
    ...(rated.length === 0 ? [] : [clause(rated.length, "newly rated")]),
    ...(unrated.length === 0 ? [] : [clause(unrated.length, "no longer rated")]),
  ];
  return `Since ${past.last.period}, ${named(known, known.length)}.`;
}
