import { ACTION_STATUSES, type ActionStatus } from "../assess/actionStatus";
import { STATUSES, type Status } from "../assess/status";
import { CATALOGUE } from "../check/catalogue";
import { groupFindings, type FindingGroup } from "../check/groupFindings";
import { SEVERITIES, type Severity } from "../domain/finding";
import type { CheckedExtract } from "./checkedExtract";

/** How many of each: the summary of a report, and of `check --json`. */
export interface Counts {
  readonly measures: Readonly<Record<Status, number>>;
  readonly actions: Readonly<Record<ActionStatus, number>>;
  readonly assertions: Readonly<Record<"Y" | "N" | "Not stated", number>>;
  /** Every finding, open or accepted; the same finding of many cells is one. */
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings that nobody has accepted. An open error stops sign-off. */
  readonly open: Readonly<Record<Severity, number>>;
  /** Findings that somebody has accepted. */
  readonly accepted: Readonly<Record<Severity, number>>;
}

/** Counts statuses of measures and actions, and findings by severity. */
export function countsOf(
  checkedExtract: Pick<CheckedExtract, "measures" | "actions" | "assertions" | "findings" | "accepted">,
): Counts {
  const { measures, actions, assertions } = checkedExtract;
  const groups = groupFindings(checkedExtract);
  return {
    measures: tally(
      STATUSES,
      measures.map(({ rating }) => rating.status),
    ),
    actions: tally(
      ACTION_STATUSES,
      actions.map(({ status }) => status),
    ),
    assertions: tally(
      ["Y", "N", "Not stated"],
      assertions.map(({ stated }) => stated),
    ),
    findings: bySeverity(groups),
    open: bySeverity(groups.filter(({ accepted }) => accepted === null)),
    accepted: bySeverity(groups.filter(({ accepted }) => accepted !== null)),
  };
}

function bySeverity(groups: readonly FindingGroup[]): Record<Severity, number> {
  return tally(
    SEVERITIES,
    groups.map(({ code }) => CATALOGUE[code].severity),
  );
}

function tally<Word extends string>(words: readonly Word[], occurrences: readonly Word[]): Record<Word, number> {
  const counts = Object.fromEntries(words.map((word) => [word, 0])) as Record<Word, number>;
  for (const word of occurrences) counts[word] += 1;
  return counts;
}
