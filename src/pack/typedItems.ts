import { ACTION_STATUSES } from "../assess/actionStatus";
import { cellName } from "../domain/cell";
import { plainLabel } from "../map/match/plainLabel";
import { ADDED } from "./addedColumns";
import type { ActionFacts, AssertionFacts, JudgementFacts } from "./facts/packFacts";
import type { TypedWords } from "./typedWords";

/** An action with what somebody typed in its row. */
export function withActionWords(
  action: ActionFacts,
  { text, heading, written, at }: TypedWords,
  column: string | null,
): ActionFacts {
  if (written === null) {
    const about = ADDED[plainLabel(heading)];
    if (about === "commentary") return { ...action, words: joined(action.words, text) };
    return about === "action" && isDate(heading) ? { ...action, due: text } : action;
  }
  switch (column) {
    case "commentary":
    case "update":
      return { ...action, words: text };
    case "owner":
      return { ...action, owner: text };
    case "status":
    case "stated": {
      const status = ACTION_STATUSES.find((word) => word.toLowerCase() === text.trim().toLowerCase());
      if (column === "stated") return status === undefined ? action : { ...action, stated: text };
      const note = `Status typed by hand in ${cellName(at)}: ${text}. The report had ${written}.`;
      return {
        ...action,
        status: status ?? "Not stated",
        stated: status === undefined ? `${text} (typed by hand)` : text,
        words: joined(action.words, note),
        typedSince: [note],
      };
    }
    default:
      return action;
  }
}

/** A grade or direction typed over is shown, with what the report had. */
export function withJudgementWords(
  judgement: JudgementFacts,
  typed: TypedWords,
  column: string | null,
  place: number | undefined,
): JudgementFacts {
  const { text } = typed;
  switch (column) {
    case "commentary":
      return { ...judgement, words: text };
    case "grade": {
      // How many bodies have a grade, and its place in the scale, were told of the one that was read.
      const other: { -readonly [Field in keyof JudgementFacts]: JudgementFacts[Field] } = noted(judgement, typed);
      delete other.place;
      return { ...other, ...(place === undefined ? {} : { place }), grade: text, standing: null };
    }
    case "direction":
      return { ...noted(judgement, typed), direction: text };
    default:
      return judgement;
  }
}

/** An answer typed over is shown, with what the report had. */
export function withAssertionWords(
  assertion: AssertionFacts,
  typed: TypedWords,
  column: string | null,
): AssertionFacts {
  if (column === "commentary") return { ...assertion, words: typed.text };
  if (column !== "answer") return assertion;
  const answer = (["Y", "N"] as const).find((word) => word === typed.text.trim().toUpperCase()) ?? "Not stated";
  return { ...noted(assertion, typed), answer };
}

/** An item with a note of what was typed by hand over what the report had. */
function noted<Item extends JudgementFacts | AssertionFacts>(item: Item, { text, heading, written, at }: TypedWords) {
  const note = `${heading} typed by hand in ${cellName(at)}: ${text}. The report had ${written ?? "nothing"}.`;
  return { ...item, words: joined(item.words, note), typedSince: [...(item.typedSince ?? []), note] };
}

/** What a person says of an item in a column of their own, after what the report says of it. */
export function joined(words: string | null, text: string): string {
  return words === null || words.trim() === "" ? text : `${words} ${text}`;
}

function isDate(heading: string): boolean {
  return /\b(?:when|due|date|deadline)\b/i.test(heading);
}
