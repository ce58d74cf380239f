import * as React from "react";
import { checkFiles } from "../../state/mapping/checkFiles";
import { figuresAsked, figuresKey, type FiguresAsked } from "../../state/mapping/figuresAsked";
import { layoutChecks, tableNumbers } from "../../state/mapping/layoutChecks";
import { periodWanted } from "../../state/mapping/nothingToAsk";
import { plural } from "../../state/plural";
import { organisationsAsked, questionsOf, type Question } from "../../state/mapping/questions";
import { rowsToMatch } from "../../state/mapping/rowsToMatch";
import { tableReadings } from "../../state/mapping/tableReading";
import { Button } from "../../ui/Button";
import { ErrorSummary, type Problem } from "../../ui/ErrorSummary";
import { Radios } from "../../ui/Radios";
import { FiguresQuestions, figuresTarget } from "./FiguresQuestions";
import { headerRowsTarget } from "./HowRead";
import { LayoutChanges, layoutTickId } from "./LayoutChanges";
import { MatchRows } from "./MatchRows";
import { OrganisationQuestions, organisationTarget } from "./OrganisationQuestions";
import { PERIOD_FIELD, periodAsked, ReportedPeriod } from "./ReportedPeriod";
import { TableColumns } from "./TableColumns";
import type { StepProps } from "../stepProps";

/** Where there are more tables than this, those that are sure show their columns only on request. */
const SHOWN_IN_FULL = 2;

const PERIOD_WANTED = "Say what period the report is for: nothing in the extract does.";

const NO_PROBLEMS: readonly Problem[] = [];
const NO_LABELS: Readonly<Record<string, string>> = {};

/** What does each table and each column hold? */
export function ConfirmMapping({ job, dispatch, task, ...memories }: StepProps<"mapped">): JSX.Element {
  const { plan, work } = job;
  const { tables, mapping } = work.mapped;
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const questions = questionsOf(work.questions, mapping);
  const open = questions.filter(({ key }) => work.answers[key] === undefined);
  const layouts = layoutChecks(mapping);
  const asked = React.useMemo(
    () => (open.length > 0 ? [] : figuresAsked(work.mapped, plan.plan)),
    [open.length, work.mapped, plan.plan],
  );
  const isAnswered = ({ table }: FiguresAsked): boolean => {
    const tableMapping = mapping.tables[table];
    return (
      tableMapping === undefined ||
      tableMapping.figures !== null ||
      work.answers[figuresKey(tableMapping)] !== undefined
    );
  };
  const toMatch = React.useMemo(
    () => (open.length > 0 ? [] : rowsToMatch(work.mapped, plan.plan)),
    [open.length, work.mapped, plan.plan],
  );
  const readings = React.useMemo(() => tableReadings(work.mapped, plan.plan), [work.mapped, plan.plan]);
  const remembered =
    work.saved !== null &&
    mapping.tables.some(({ columns }) => columns.some(({ claim: { reason } }) => reason === "confirmed before"));

  const confirm = (): void => {
    const unanswered = [
      ...layouts.flatMap(({ key, tables: changed }, index) =>
        work.answers[key] === undefined
          ? [
              {
                sentence: `Confirm that you have checked the columns of ${tableNumbers(changed)}.`,
                target: layoutTickId(index),
              },
            ]
          : [],
      ),
      ...asked
        .filter((figuresQuestion) => !isAnswered(figuresQuestion))
        .map((figuresQuestion) => ({
          sentence: `Say what the figures of table ${figuresQuestion.table + 1} are for.`,
          target: figuresTarget(figuresQuestion),
        })),
      ...organisationsAsked(mapping).map((question) => ({
        sentence: question.sentence,
        target: organisationTarget(question),
      })),
      ...readings.flatMap(({ asksHeader }, index) =>
        asksHeader
          ? [{ sentence: `Say which rows are the headings of table ${index + 1}.`, target: headerRowsTarget(index) }]
          : [],
      ),
      ...[...periodAsked(mapping), ...(periodWanted(job, work) ? [PERIOD_WANTED] : [])].map((sentence) => ({
        sentence,
        target: PERIOD_FIELD,
      })),
      ...open.map((question) => ({ sentence: question.sentence, target: firstAnswerId(questions, question) })),
    ];
    setProblems(unanswered);
    if (unanswered.length > 0) return;
    task.run("Checking the extract", async () => {
      const checked = await checkFiles(job, work, memories);
      if (checked.ok) dispatch({ kind: "checked", ...checked.value });
      else setProblems([{ sentence: checked.fault.sentence, target: null }]);
    });
  };

  return (
    <>
      <ErrorSummary problems={problems} />
      <p>
        {plural(tables.length, "table")} found in {job.extract.file}. Check what each one holds.
      </p>
      <LayoutChanges
        checks={layouts}
        isChecked={({ key }) => work.answers[key] !== undefined}
        onCheck={({ key }, checked) => dispatch({ kind: "layoutChecked", key, checked })}
      />
      {remembered ? (
        <div className="note">
          <p>
            {layouts.length === 0
              ? "You confirmed columns like these before, so the same choices are filled in."
              : "Start afresh to have nothing filled in that you confirmed before."}
          </p>
          <Button kind="other" text="Start afresh" onClick={() => dispatch({ kind: "savedPutAside" })} />
        </div>
      ) : null}
      <ReportedPeriod
        mapping={mapping}
        year={plan.plan.year}
        onPeriod={(period) => dispatch({ kind: "periodSaid", period })}
      />
      <OrganisationQuestions
        asked={work.organisations}
        tables={mapping.tables}
        onAnswer={(table, organisation) => {
          dispatch({ kind: "readingSaid", table, said: { organisation } });
          setProblems(NO_PROBLEMS);
        }}
      />
      <FiguresQuestions
        asked={asked}
        tables={mapping.tables}
        answers={work.answers}
        onAnswer={(table, figures, key, answer) => dispatch({ kind: "figuresSaid", table, figures, key, answer })}
      />
      {questions.length === 0 ? null : (
        <section aria-labelledby="questions-heading" className="questions">
          <h3 id="questions-heading">{plural(questions.length, "question")} for you</h3>
          {questions.map((question, index) => (
            <div key={question.key} className="question">
              <p id={`question-${index}`}>{question.sentence}</p>
              <Radios
                name={`answer-${index}`}
                labelledBy={`question-${index}`}
                options={question.answers}
                chosen={work.answers[question.key] ?? null}
                onChoose={(key) => {
                  const answer = question.answers.find((answer) => answer.key === key);
                  if (answer === undefined) return;
                  dispatch({ kind: "questionAnswered", question, answer });
                  if (open.every((openQuestion) => openQuestion === question)) setProblems(NO_PROBLEMS);
                }}
              />
            </div>
          ))}
        </section>
      )}
      {mapping.tables.map((table, index) => (
        <TableColumns
          key={index}
          number={index}
          mapping={table}
          table={tables[index] ?? null}
          open={mapping.tables.length <= SHOWN_IN_FULL || layouts.some((check) => check.tables.includes(index))}
          reading={readings[index] ?? null}
          organisationAsked={work.organisations.some((asked) => asked.table === index)}
          onReading={(said) => {
            dispatch({ kind: "readingSaid", table: index, said });
            setProblems(NO_PROBLEMS);
          }}
          onHolds={(holds) => dispatch({ kind: "tableSaid", table: index, holds })}
          onRole={(column, role) => dispatch({ kind: "columnSaid", table: index, column, role })}
        />
      ))}
      <MatchRows
        rows={toMatch}
        labels={work.labels}
        before={work.saved?.labels ?? NO_LABELS}
        onMatch={(label, id) => dispatch({ kind: "labelSaid", label, id })}
      />
      <div className="actions">
        <Button kind="main" text="Confirm and continue" onClick={confirm} />
        <Button kind="other" text="Back" onClick={() => dispatch({ kind: "wentBack", to: "chooseFiles" })} />
      </div>
    </>
  );
}

function firstAnswerId(questions: readonly Question[], question: Question): string {
  return `answer-${questions.indexOf(question)}-${question.answers[0]?.key ?? ""}`;
}
