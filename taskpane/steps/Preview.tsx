import * as React from "react";
import type { FormulaMode, Profile } from "../../src/index";
import { buildReport, FORMULA_MODES, PROFILES, TEMPLATES, writeHtmlFragment } from "../../src/index";
import { Button } from "../ui/Button";
import { JumpLink } from "../ui/ErrorSummary";
import { ReportView } from "../ui/ReportView";
import { Select } from "../ui/Select";
import type { StepProps } from "./stepProps";

const PROFILE_NAMES: Readonly<Record<Profile, string>> = {
  board: "A board: prints well, colour with words",
  publication: "Publication: accessible, no colour fills",
};
const FORMULA_NAMES: Readonly<Record<FormulaMode, string>> = {
  portable: "Plain Excel formulas, for everyone",
  addin: "Outturn functions, such as =RAG()",
  values: "Results only, no formulas",
};

/** Does the report say what it should? */
export function Preview({ job, dispatch }: StepProps<"built">): JSX.Element {
  const { page, choices, plan, remembered } = job;
  const fragment = React.useMemo(() => writeHtmlFragment(page), [page]);
  const unknown =
    remembered === null && plan.plan.template !== null && !TEMPLATES.some(({ id }) => id === plan.plan.template)
      ? plan.plan.template
      : null;
  return (
    <>
      <p>
        This is what the report will say. Point at an underlined figure, or move to it with Tab, to see the cell it came
        from.
      </p>
      {unknown === null ? null : (
        <p className="note">The plan asks for the template “{unknown}”, which is not known. Choose one below.</p>
      )}
      <details className="choices" open={unknown !== null}>
        <summary>Change how it is made</summary>
        {remembered === null ? (
          <>
            <Select
              id="template"
              label="Template"
              options={TEMPLATES.map(({ id, name }) => ({ key: id, label: name }))}
              chosen={choices.template}
              onChoose={(template) =>
                dispatch({ kind: "choicesChanged", choices: { ...choices, template }, buildReport })
              }
            />
            <Select
              id="profile"
              label="Made for"
              options={PROFILES.map((profile) => ({ key: profile, label: PROFILE_NAMES[profile] }))}
              chosen={choices.profile}
              onChoose={(key) => {
                const profile = PROFILES.find((choice) => choice === key);
                if (profile !== undefined)
                  dispatch({ kind: "choicesChanged", choices: { ...choices, profile }, buildReport });
              }}
            />
          </>
        ) : (
          <p>The report in this workbook keeps its template and whom it is made for.</p>
        )}
        <Select
          id="formulas"
          label="Status and change cells hold"
          options={FORMULA_MODES.map((mode) => ({ key: mode, label: FORMULA_NAMES[mode] }))}
          chosen={choices.formulas}
          onChoose={(key) => {
            const formulas = FORMULA_MODES.find((choice) => choice === key);
            if (formulas !== undefined)
              dispatch({ kind: "choicesChanged", choices: { ...choices, formulas }, buildReport });
          }}
        />
      </details>
      <div className="actions">
        <Button kind="main" text="Continue" onClick={() => dispatch({ kind: "previewAccepted" })} />
        <Button kind="other" text="Back" onClick={() => dispatch({ kind: "wentBack", to: "reviewFindings" })} />
      </div>
      <p>
        <JumpLink text="Skip to the end of the report" target="report-end" />
      </p>
      <ReportView fragment={fragment} />
      <p id="report-end" tabIndex={-1}>
        End of the report.
      </p>
    </>
  );
}
