import * as React from "react";
import { Button } from "../ui/Button";
import { LinkButton } from "../ui/LinkButton";
import { TextField } from "../ui/TextField";

export interface AcceptFindingsProps {
  /** Of its own on the page: its fields are named by it. */
  readonly id: string;
  /** On the button that opens the form: `Accept`, or `Accept all 11`. */
  readonly text: string;
  /** What is accepted, for people who hear the controls out of their context. */
  readonly about: string;
  /** The name that was given last. */
  readonly name: string;
  readonly onAccept: (by: string, reason: string) => void;
}

interface Faults {
  readonly by: string | null;
  readonly reason: string | null;
}

const NO_FAULTS: Faults = { by: null, reason: null };

/** Lets a person accept a finding, or all of one kind: who does so, and why. */
export function AcceptFindings({ id, text, about, name, onAccept }: AcceptFindingsProps): JSX.Element {
  const [open, setOpen] = React.useState(false);
  if (!open) return <LinkButton text={text} label={`${text}: ${about}`} onClick={() => setOpen(true)} />;
  return (
    <AcceptForm id={id} text={text} about={about} name={name} onAccept={onAccept} onCancel={() => setOpen(false)} />
  );
}

function AcceptForm({
  id,
  text,
  about,
  name,
  onAccept,
  onCancel,
}: AcceptFindingsProps & { readonly onCancel: () => void }): JSX.Element {
  const [by, setBy] = React.useState(name);
  const [reason, setReason] = React.useState("");
  const [faults, setFaults] = React.useState(NO_FAULTS);
  const form = React.useRef<HTMLFieldSetElement>(null);
  // With the drawing, not after it: a key pressed at once must not land on a button that has gone.
  React.useLayoutEffect(() => form.current?.focus(), []);
  const accept = (): void => {
    const wanting = {
      by: by.trim() === "" ? "Enter your name." : null,
      reason: reason.trim() === "" ? "Enter why it is accepted." : null,
    };
    setFaults(wanting);
    if (wanting.by === null && wanting.reason === null) onAccept(by.trim(), reason.trim());
    else document.getElementById(wanting.by === null ? `${id}-reason` : `${id}-by`)?.focus();
  };
  return (
    <fieldset className="accept-form" tabIndex={-1} ref={form}>
      <legend>
        {text}
        <span className="unseen">: {about}</span>
      </legend>
      <TextField id={`${id}-by`} label="Your name" value={by} fault={faults.by} onChange={setBy} />
      <TextField
        id={`${id}-reason`}
        label="Why it is accepted"
        value={reason}
        fault={faults.reason}
        onChange={setReason}
      />
      <div className="actions">
        <Button kind="other" text={text} label={`${text}: ${about}`} onClick={accept} />
        <Button kind="other" text="Cancel" label={`Cancel: ${about}`} onClick={onCancel} />
      </div>
    </fieldset>
  );
}
