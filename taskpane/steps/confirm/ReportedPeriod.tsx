import * as React from "react";
import type { Mapping, ReportPeriod, YearStart } from "../../../src/index";
import { periodName, readPlanPeriod } from "../../../src/index";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";

/** The field that the question for the period is answered in. */
export const PERIOD_FIELD = "report-period";

const FROM_WORDS: Readonly<Record<ReportPeriod["from"], string>> = {
  plan: "as the plan says",
  title: "from the words above the table",
  sheet: "from the sheet’s name",
  file: "from the file’s name",
  layout: "the latest of the plan’s year, as it was confirmed",
  latest: "the latest that has figures",
  none: "",
};

/** The questions for the report's period that are open: none where a person or the plan has said it. */
export function periodAsked({ doubts }: Mapping): string[] {
  return doubts.filter(({ asksPeriod }) => asksPeriod).map(({ question }) => question);
}

export interface ReportedPeriodProps {
  readonly mapping: Mapping;
  readonly year: YearStart;
  readonly onPeriod: (period: string) => void;
}

/** The period that the report is for, who says so, and a field to say otherwise. */
export function ReportedPeriod({ mapping, year, onPeriod }: ReportedPeriodProps): JSX.Element {
  const { report } = mapping;
  const [period, setPeriod] = React.useState("");
  const [fault, setFault] = React.useState<string | null>(null);
  const asked = periodAsked(mapping);
  const use = (): void => {
    if (readPlanPeriod(period, year) === null) {
      setFault("Write the period like Q3 2025/26, December 2025 or April to December 2025.");
      return;
    }
    setFault(null);
    setPeriod("");
    onPeriod(period);
  };
  return (
    <section aria-labelledby="period-heading" className={asked.length > 0 ? "questions" : "settled"}>
      <h3 id="period-heading">Period of the report</h3>
      {asked.length > 0 ? (
        asked.map((question) => <p key={question}>{question}</p>)
      ) : (
        <p>{settledWords(report, year)}</p>
      )}
      <TextField
        id={PERIOD_FIELD}
        label={asked.length > 0 ? "Period" : "Another period"}
        hint="Such as Q3 2025/26 or December 2025."
        value={period}
        fault={fault}
        onChange={setPeriod}
      />
      <Button kind="other" text="Use this period" onClick={use} />
    </section>
  );
}

function settledWords(report: ReportPeriod, year: YearStart): string {
  if (report.from === "none") return "Nobody says what period the report is for.";
  const named = report.yearKnown ? periodName(report.period, year) : report.words;
  return `The report is for ${named}, ${FROM_WORDS[report.from]}.`;
}
