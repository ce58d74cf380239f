import * as React from "react";
import type { PackStanding } from "../../host/refresh/signOffInWorkbook";
import { dayOfField, fieldDay, spokenDay } from "../../state/spokenTime";
import { plural } from "../../state/plural";
import type { Task } from "../../state/useTask";
import { Button } from "../../ui/Button";
import { TextField } from "../../ui/TextField";

/** Sentences of a list that are shown. */
const SHOWN = 5;
/** Letters of a name. */
const NAME_MOST = 100;

interface SignOffProps {
  readonly task: Task;
  /** Told what stops it, or null. */
  readonly onProblem: (sentence: string | null) => void;
}

/** Says how the pack of the open workbook’s report stands, and lets a person sign it off. */
export function SignOff({ task, onProblem }: SignOffProps): JSX.Element {
  const [standing, setStanding] = React.useState<PackStanding | null>(null);
  const [signed, setSigned] = React.useState(false);

  const look = (): void => {
    onProblem(null);
    setSigned(false);
    task.queue("Looking at the report", async () => {
      const { packStanding } = await import("../../host/refresh/signOffInWorkbook");
      const looked = await packStanding();
      setStanding(looked.ok ? looked.value : null);
      if (!looked.ok) onProblem(looked.fault.sentence);
    });
  };
  const sign = (by: string, on: string): void => {
    onProblem(null);
    setSigned(false);
    task.run("Signing the pack off", async () => {
      const { signPack } = await import("../../host/refresh/signOffInWorkbook");
      const done = await signPack({ by, on });
      if (done.ok) setStanding(done.value);
      else onProblem(done.fault.sentence);
      setSigned(done.ok);
    });
  };

  return (
    <details className="choices" onToggle={(event) => (event.currentTarget.open ? look() : undefined)}>
      <summary>Sign the pack off</summary>
      <div role="status">
        {standing === null ? null : <StandingWords standing={standing} />}
        {signed ? <p>Kept in this workbook. Save the workbook, then make the pack.</p> : null}
      </div>
      {standing === null || signed ? null : <CanSign standing={standing} onSign={sign} />}
    </details>
  );
}

function StandingWords({ standing }: { readonly standing: PackStanding }): JSX.Element {
  const { words, last, changes } = standing;
  if (last === null) return <p>Draft: nobody has signed off what this report says.</p>;
  if (changes.length === 0) return <p>{words}.</p>;
  return (
    <>
      <p>
        {words}. {last.by} signed it off, {last.on}. Since then{" "}
        {changes.length === 1 ? "1 figure or word has" : `${changes.length} figures or words have`} changed:
      </p>
      <Sentences all={changes} />
    </>
  );
}

interface CanSignProps {
  readonly standing: PackStanding;
  readonly onSign: (by: string, on: string) => void;
}

function CanSign({ standing, onSign }: CanSignProps): JSX.Element | null {
  const { open, last, changes } = standing;
  if (open.length > 0)
    return (
      <>
        <p>
          It cannot be signed off: {plural(open.length, "fault")} {open.length === 1 ? "is" : "are"} open. Put right
          what is wrong, or accept it with a reason, and write the report again.
        </p>
        <Sentences all={open} />
      </>
    );
  if (last !== null && changes.length === 0) return null;
  return <SignForm name={last?.by ?? ""} onSign={onSign} />;
}

function Sentences({ all }: { readonly all: readonly string[] }): JSX.Element {
  const more = all.length - SHOWN;
  return (
    <ul>
      {all.slice(0, SHOWN).map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
      {more > 0 ? <li>And {more} more.</li> : null}
    </ul>
  );
}

interface Faults {
  readonly by: string | null;
  readonly on: string | null;
}

const NO_FAULTS: Faults = { by: null, on: null };

interface SignFormProps {
  /** Who signed off last. */
  readonly name: string;
  readonly onSign: (by: string, on: string) => void;
}

function SignForm({ name, onSign }: SignFormProps): JSX.Element {
  const [by, setBy] = React.useState(name);
  const [on, setOn] = React.useState(() => fieldDay(new Date()));
  const [faults, setFaults] = React.useState(NO_FAULTS);
  const sign = (): void => {
    const who = by.replace(/\s+/g, " ").trim();
    const day = dayOfField(on);
    const wanting = {
      by: who === "" || who.length > NAME_MOST ? `Enter a name of up to ${NAME_MOST} letters.` : null,
      on: day === null ? "Enter a day, such as 2026-11-30." : null,
    };
    setFaults(wanting);
    if (wanting.by !== null) document.getElementById("sign-by")?.focus();
    else if (day === null) document.getElementById("sign-on")?.focus();
    else onSign(who, spokenDay(day));
  };
  return (
    <>
      <TextField id="sign-by" label="Who signs it off" value={by} fault={faults.by} onChange={setBy} />
      <TextField id="sign-on" kind="date" label="Day" value={on} fault={faults.on} onChange={setOn} />
      <p className="note">Who can change this workbook can sign it under any name: this is a promise, not a lock.</p>
      <div className="actions">
        <Button kind="other" text="Sign off" label="Sign off the pack" onClick={sign} />
      </div>
    </>
  );
}
