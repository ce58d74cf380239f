import * as React from "react";
import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";

export interface ButtonProps {
  /** `main` for the one way on from a step, `other` for the rest. */
  readonly kind: "main" | "other";
  readonly text: string;
  readonly onClick: () => void;
  /** A fuller label, for people who hear the button out of its context. */
  readonly label?: string;
}

const SHAPE = {
  root: { minHeight: 44, height: "auto", padding: "8px 20px", borderRadius: 2 },
  label: { fontSize: 16, lineHeight: "22px" },
};

/** A button large enough for a finger. It is never disabled: pressing it too early says what is still wanted. */
export function Button({ kind, text, onClick, label }: ButtonProps): JSX.Element {
  const Kind = kind === "main" ? PrimaryButton : DefaultButton;
  return <Kind text={text} onClick={onClick} styles={SHAPE} {...(label === undefined ? {} : { ariaLabel: label })} />;
}
