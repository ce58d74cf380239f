import * as React from "react";
import { choiceName, hasCharts, leftWords, sheetChanges } from "../../../src/index";
import type { Answer, Refresh, CellChoice, ReportModel, ReportState } from "../../../src/index";
import type { Applied } from "../../host/refresh/applyEdits";
import type { WorkbookSeen } from "../../host/refresh/lookAtWorkbook";
import { plural } from "../../state/plural";
import { nextInWorkbook, packFactsIn, refreshedStateText, type Refreshing } from "../../state/refresh/refreshedModel";
import { Button } from "../../ui/Button";
import { CancelWriting } from "../../ui/CancelWriting";
import { ErrorSummary } from "../../ui/ErrorSummary";
import { Radios } from "../../ui/Radios";
import { NoCharts } from "../NoCharts";
import type { StepProps } from "../stepProps";
import { GivenByHand } from "./GivenByHand";
import { useRefresh } from "./useRefresh";

/** What was seen in the workbook, and what is made of it. */
export interface Seen {
  readonly workbook: WorkbookSeen;
  readonly refreshing: Refreshing;
  /**
   * What a workbook would know that has lost it, as far as the extract tells that its report was made of; null where
   * it knows, or that was not chosen.
   */
  readonly adopted: ReportState | null;
  /** Why the list was made again; null where it was not. */
  readonly notice: string | null;
}

export type SeenProps = (StepProps<"built"> | StepProps<"written">) & {
  readonly seen: Seen;
  readonly state: ReportState;
  /** Makes the list again, saying why. */
  readonly lookAgain: (notice: string | null) => void;
};

/** The report that is in the workbook is brought up to date: first what will change, then the writing. */
export function RefreshReport(props: SeenProps): JSX.Element {
  const { job, dispatch, task, seen, state, lookAgain } = props;
  const [answers, setAnswers] = React.useState<ReadonlyMap<string, Answer>>(new Map());
  const section = React.useRef<HTMLElement>(null);
  const { underway, cancelled, problems, start } = useRefresh(task, section);
  const { workbook, refreshing, notice } = seen;
  const { found, past, takesRowsOut } = workbook;
  const { refresh, model, checkedExtract } = React.useMemo(
    () => nextInWorkbook(job, { state, found, past, takesRowsOut }, answers, refreshing),
    [job, state, found, past, takesRowsOut, answers, refreshing],
  );
  const same = refresh.edits.length === 0;

  const write = (): void =>
    start(
      "Refreshing the report",
      async () => {
        const facts = await packFactsIn(job, checkedExtract);
        const xml = refreshedStateText(job, state, { model, refresh }, facts);
        return { found: workbook.found, edits: refresh.edits, model, state: { parts: workbook.parts, xml } };
      },
      (applied) => {
        if (applied.kind === "applied") dispatch({ kind: "wrote", place: doneWords(refresh, applied.left) });
        if (applied.kind === "applied" || applied.kind === "changed") lookAgain(noticeOf(applied));
      },
    );

  return (
    <>
      <ErrorSummary problems={problems} />
      <section className="output" aria-labelledby="refresh-heading" tabIndex={-1} ref={section}>
        <h3 id="refresh-heading">The report in this workbook</h3>
        <div role="status">{notice === null ? null : <p className="note">{notice}</p>}</div>
        <p>
          {state.title}, {state.period === "" ? "" : `${state.period}, `}read {state.readAt}.
        </p>
        {same ? (
          <p>It says what this report says. There is nothing to refresh.</p>
        ) : (
          <>
            <p>What people typed, added or moved in it stays. Nothing is written before you press the button.</p>
            {hasCharts(state.report) ? null : <NoCharts />}
            <Choices
              refresh={refresh}
              model={model}
              onAnswer={(id, answer) => setAnswers(new Map([...answers, [id, answer]]))}
            />
            <Changes refresh={refresh} model={model} />
          </>
        )}
        <GivenByHand {...props} checkedExtract={checkedExtract} />
        <LeftAsItIs refresh={refresh} />
        {same || underway !== null ? null : <Button kind="main" text="Refresh this report" onClick={write} />}
        {underway === null ? null : <CancelWriting label="Refreshing the report" {...underway} />}
        <div role="status">{cancelled ? <p>Cancelled. The workbook is as it was.</p> : null}</div>
      </section>
    </>
  );
}

/** Why the list has to be made again; null where nothing came in the way. */
export function noticeOf(applied: Applied): string | null {
  return applied.kind === "changed"
    ? `Somebody changed ${applied.place} meanwhile, so nothing was written. The list below was made again.`
    : null;
}

function doneWords({ changes, left }: Refresh, leftUndone: readonly string[]): string {
  const kept = left.length === 0 ? "" : ` ${plural(left.length, "thing")} stayed as people left it.`;
  return [`Refreshed the report in this workbook: ${plural(changes.length, "change")}.${kept}`, ...leftUndone].join(
    " ",
  );
}

interface ListProps {
  readonly refresh: Refresh;
  readonly model: ReportModel;
}

/** Of one sheet no more rows are shown. */
const MOST_ROWS = 200;

function Changes({ refresh, model }: ListProps): JSX.Element {
  const sheets = sheetChanges(refresh.changes, model);
  return (
    <>
      <h4>What will change</h4>
      {sheets.length === 0 ? <p>Only places of figures: no figure, status or word that a reader sees.</p> : null}
      {sheets.map(({ sheet, rows, ofItems }) => (
        <details key={sheet} className="changes" open={ofItems}>
          <summary>
            {sheet}: {plural(rows.length, "change")}
          </summary>
          <ul>
            {rows.slice(0, MOST_ROWS).map(({ about, lines }) => (
              <li key={about}>
                {lines.length === 0 ? about : <b>{about}</b>}
                {lines.length === 0 ? null : (
                  <ul>
                    {lines.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
            {rows.length > MOST_ROWS ? <li>and {plural(rows.length - MOST_ROWS, "more change")}</li> : null}
          </ul>
        </details>
      ))}
    </>
  );
}

function LeftAsItIs({ refresh }: Pick<ListProps, "refresh">): JSX.Element | null {
  if (refresh.left.length === 0) return null;
  return (
    <>
      <h4>What stays as it is</h4>
      <ul>
        {refresh.left.map((left, index) => (
          <li key={index}>{leftWords(left)}</li>
        ))}
      </ul>
    </>
  );
}

function Choices({
  refresh,
  model,
  onAnswer,
}: ListProps & { readonly onAnswer: (id: string, answer: Answer) => void }): JSX.Element | null {
  if (refresh.choices.length === 0) return null;
  return (
    <>
      <h4>What somebody changed and the report too</h4>
      {refresh.choices.map((choice, index) => (
        <div key={choice.id} className="questions">
          <p id={`choice-${index}`}>
            {choiceName(choice, model)}. It said: {choice.before === "" ? "nothing" : choice.before}
          </p>
          <Radios
            name={`choice-of-${index}`}
            labelledBy={`choice-${index}`}
            options={choice.answers.map((answer) => ({ key: answer, ...answerWords(answer, choice) }))}
            chosen={choice.answer}
            onChoose={(key) => {
              const answer = choice.answers.find((one) => one === key);
              if (answer !== undefined) onAnswer(choice.id, answer);
            }}
          />
        </div>
      ))}
    </>
  );
}

function answerWords(
  answer: Answer,
  { theirs, ours, override }: CellChoice,
): { readonly label: string; readonly hint?: string } {
  switch (answer) {
    case "theirs":
      return {
        label: "Keep what stands there",
        hint: override ? `${theirs}. It is marked as overridden, with ${ours} beside it.` : theirs,
      };
    case "ours":
      return { label: "Take the report’s", hint: ours };
    case "both":
      return { label: "Both, what stands there first" };
  }
}
