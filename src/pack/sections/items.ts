import type { PackPart } from "../packModel";
import type { ActionFacts, PackFacts } from "../facts/packFacts";
import type { PackCharts } from "../packCharts";
import { cell, charts as chartsBlock, figureCell, lookOf, message, part, statusCell, table } from "../blocks";
import { actionsLine } from "./answer";
import { worstFirst } from "./judgementOrder";
import { YES_NO_LOOKS } from "../../report/statusLooks";

const ACTION_ORDER = ["Red", "Amber", "Not stated", "Green"] as const;

const ACTION_GROUPS: Readonly<Record<ActionFacts["status"], string>> = {
  Red: "Red",
  Amber: "Amber",
  "Not stated": "No status stated",
  Green: "Green",
};

/** Actions, the worst first, with who does them, by when and what was said. */
export function actions(facts: PackFacts): readonly PackPart[] {
  const hasDates = facts.actions.some(({ due }) => due !== null);
  const hasWords = facts.actions.some(({ words }) => words !== null);
  const done = actionsLine(facts);
  return part(null, [
    ...(done === null ? [] : [message(`${done}.`)]),
    ...table(
      "PackActions",
      "Actions by status, the worst first",
      [
        { heading: "No.", share: 1 },
        { heading: "Action", share: 6 },
        { heading: "Owner", share: 2 },
        ...(hasDates ? [{ heading: "Due", share: 1 }] : []),
        { heading: "Status", share: 1 },
        { heading: "Stated as", share: 1, mayGo: true },
        ...(hasWords ? [{ heading: "Progress", share: 6 }] : []),
      ],
      actionGroups(facts).map(({ heading, actions: some }) => ({
        heading,
        rows: some.map(({ id, action, owner, due, words, stated, status }) => [
          cell(id),
          cell(action),
          cell(owner ?? "No owner given"),
          ...(hasDates ? [cell(due ?? "No date given")] : []),
          stated !== null && status === "Not stated" ? cell(stated) : statusCell(status),
          cell(ownWord(status, stated)),
          ...(hasWords ? [cell(words ?? "Nothing was said.")] : []),
        ]),
      })),
    ),
  ]);
}

/** The organisation’s own word for a status, where that is another. */
function ownWord(status: ActionFacts["status"], stated: string | null): string {
  const own = stated?.trim() ?? "";
  return status === "Not stated" || own === "" || own.toLowerCase() === status.toLowerCase() ? "[z]" : own;
}

/** Actions that should be done by now and are not Green, then the others by status. */
function actionGroups({ actions: all, period }: PackFacts) {
  const isLate = ({ isDue, status }: ActionFacts): boolean => isDue === true && status !== "Green";
  return [
    { heading: `Due by the end of ${period || "the period"} and not Green`, actions: all.filter(isLate) },
    ...ACTION_ORDER.map((status) => ({
      heading: ACTION_GROUPS[status],
      actions: all.filter((action) => action.status === status && !isLate(action)),
    })),
  ];
}

/** Judgements by domain, in each the worst first, with how the grade stands among all bodies. */
export function judgements(facts: PackFacts): readonly PackPart[] {
  const domains = [...new Set(facts.judgements.map(({ domain }) => domain))];
  const hasStanding = facts.judgements.some(({ standing }) => standing !== null);
  const hasWords = facts.judgements.some(({ words }) => words !== null);
  return part(
    null,
    table(
      "PackJudgements",
      "Judgements by domain",
      [
        { heading: "Judgement", share: 5 },
        { heading: "Grade", share: 1 },
        { heading: "Direction", share: 1 },
        ...(hasStanding
          ? [
              { heading: "Bodies by grade", share: 3 },
              { heading: "How it stands", share: 4 },
            ]
          : []),
        ...(hasWords ? [{ heading: "Commentary", share: 5 }] : []),
      ],
      domains.map((domain) => ({
        heading: domain === "" ? null : domain,
        rows: worstFirst(facts.judgements)
          .filter((judgement) => judgement.domain === domain)
          .map(({ name, grade, direction, standing, distribution, words }) => [
            cell(name),
            cell(grade ?? "Not stated", { look: "status" }),
            cell(direction ?? "[x]"),
            ...(hasStanding ? [cell(distribution ?? "[x]"), cell(standing ?? "[x]")] : []),
            ...(hasWords ? [cell(words ?? "Nothing was said.")] : []),
          ]),
      })),
    ),
  );
}

const ANSWERS = [
  { answer: "N", heading: "Not achieved" },
  { answer: "Not stated", heading: "Not stated" },
  { answer: "Y", heading: "Achieved" },
] as const;

/** Assertions, those not achieved first. */
export function assertions(facts: PackFacts): readonly PackPart[] {
  const hasWords = facts.assertions.some(({ words }) => words !== null);
  const answerCell = (answer: string) =>
    cell(answer, { look: YES_NO_LOOKS.find(({ word }) => word === answer)?.look ?? lookOf(answer) });
  return part(
    null,
    table(
      "PackAssertions",
      "Assertions, those not achieved first",
      [
        { heading: "Ref", share: 1 },
        { heading: "Assertion", share: 6 },
        { heading: "Achieved", share: 1 },
        { heading: "By figures", share: 1, mayGo: true },
        { heading: "Target", align: "end", share: 1, mayGo: true },
        { heading: "Actual", align: "end", share: 1, mayGo: true },
        ...(hasWords ? [{ heading: "Comment", share: 5 }] : []),
      ],
      ANSWERS.map(({ answer, heading }) => ({
        heading,
        rows: facts.assertions
          .filter((assertion) => assertion.answer === answer)
          .map(({ id, assertion, byFigures, target, actual, words }) => [
            cell(id),
            cell(assertion),
            answerCell(answer),
            answerCell(byFigures),
            figureCell(target),
            figureCell(actual),
            ...(hasWords ? [cell(words ?? "Nothing was said.")] : []),
          ]),
      })),
    ),
  );
}

/** Measures whose place among peers is known, with the figures of those that the extract has. */
export function peers(facts: PackFacts, charts: PackCharts): readonly PackPart[] {
  const known = facts.measures.flatMap((measure) =>
    measure.peers === null ? [] : [{ measure, peers: measure.peers }],
  );
  return part(null, [
    ...table(
      "PackPeers",
      `How ${facts.organisation || "the plan’s body"} stands among its peers`,
      [
        { heading: "Measure", share: 6 },
        { heading: "Actual", align: "end", share: 1 },
        { heading: "Place, best first", align: "end", share: 2 },
        { heading: "Difference from their average", align: "end", share: 2, mayGo: true },
      ],
      [
        {
          heading: null,
          rows: known.map(({ measure, peers: { rank, difference } }) => [
            cell(measure.name),
            figureCell(measure.actual.text, measure.actual.source),
            figureCell(rank ?? "[x]"),
            figureCell(difference ?? "[x]"),
          ]),
        },
      ],
    ),
    ...chartsBlock("Measures among other bodies", charts.peers(facts.measures.map(({ id }) => id))),
  ]);
}
