import * as React from "react";
import { Button } from "./Button";

export interface PasteFieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** What the clipboard held: its words, and its markup where the other program gave any. */
  readonly onPaste: (text: string, html: string | null) => void;
}

/** A box to paste into. It takes the focus when it comes; what was typed or spoken into it can be read as well. */
export function PasteField({ id, label, hint, onPaste }: PasteFieldProps): JSX.Element {
  const [typed, setTyped] = React.useState("");
  const box = React.useRef<HTMLTextAreaElement>(null);
  // With the drawing, not after it: keys pressed at once belong in the box.
  React.useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        ref={box}
        rows={3}
        value={typed}
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          const [text, html] = [event.clipboardData.getData("text/plain"), event.clipboardData.getData("text/html")];
          if (text === "" && html === "") return;
          event.preventDefault();
          onPaste(text, html === "" ? null : html);
        }}
      />
      {typed.trim() === "" ? null : (
        <Button kind="other" text="Read what is in the box" onClick={() => onPaste(typed, null)} />
      )}
    </div>
  );
}
