import * as React from "react";
import { isBefore, STEP_NAMES, STEPS, type Step } from "./steps";

/** The steps, with the present one marked. Those already taken lead back. */
export function StepList({ at, onGoBack }: { readonly at: Step; readonly onGoBack: (to: Step) => void }): JSX.Element {
  return (
    <nav aria-label="Steps">
      <ol className="steps">
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={step === at ? "now" : isBefore(step, at) ? "done" : "ahead"}
            aria-current={step === at ? "step" : undefined}
          >
            {isBefore(step, at) ? (
              <button type="button" onClick={() => onGoBack(step)}>
                <StepName step={step} number={index + 1} />
                <span className="unseen"> (done, go back to it)</span>
              </button>
            ) : (
              <StepName step={step} number={index + 1} />
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepName({ step, number }: { readonly step: Step; readonly number: number }): JSX.Element {
  return (
    <>
      <span className="number">{number}</span> <span className="name">{STEP_NAMES[step].short}</span>
    </>
  );
}
