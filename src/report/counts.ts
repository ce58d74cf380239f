import { ACTION_STATUSES, type ActionStatus } from "../assess/actionStatus";
import { STATUSES, type Status } from "../assess/status";
import { CATALOGUE } from "../check/catalogue";
import { SEVERITIES, type Severity } from "../domain/finding";
import type { Outcome } from "./outcome";

/** How many of each: the summary of a report, and of `check --json`. */
export interface Counts {
  readonly measures: Readonly<Record<Status, number>>;
  readonly actions: Readonly<Record<ActionStatus, number>>;
  readonly assertions: Readonly<Record<"Y" | "N" | "Not stated", number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** Counts statuses of measures and actions, and findings by severity. */
export function countOutcome({ measures, actions, assertions, findings }: Pick<Outcome, "measures" | "actions" | "assertions" | "findings">): Counts {
  return {
    measures: tally(STATUSES, measures.map(({ judgement }) => judgement.status)),
    actions: tally(ACTION_STATUSES, actions.map(({ status }) => status)),
    assertions: tally(["Y", "N", "Not stated"], assertions.map(({ stated }) => stated)),
    findings: tally(SEVERITIES, findings.map(({ code }) => CATALOGUE[code].severity)),
  };
}

function tally<Word extends string>(words: readonly Word[], seen: readonly Word[]): Record<Word, number> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
  for (const word of seen) counts[word] += 1;
  return counts;
}
