import * as React from "react";

export interface LinkButtonProps {
  readonly text: string;
  /** The text with what it is about, for people who hear the button out of its context. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that looks like a link: one of many, each for a small thing. */
export function LinkButton({ text, label, onClick }: LinkButtonProps): JSX.Element {
  return (
    <button type="button" className="link-button" aria-label={label} onClick={onClick}>
      {text}
    </button>
  );
}
