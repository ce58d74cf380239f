import * as React from "react";

export interface LinkButtonProps {
  readonly words: string;
  /** The words with what they are about, for people who hear the button without what stands around it. */
  readonly label: string;
  readonly onClick: () => void;
}

/** A button that looks like a link: one of many, each for a small thing. */
export function LinkButton({ words, label, onClick }: LinkButtonProps): JSX.Element {
  return (
    <button type="button" className="link-button" aria-label={label} onClick={onClick}>
      {words}
    </button>
  );
}
