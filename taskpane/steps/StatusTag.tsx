import * as React from "react";
import type { Look } from "../../src/index";
import { SEVERITY_LOOKS, STATUS_LOOKS, THEMES, YES_NO_LOOKS } from "../../src/index";

/** A status or severity word in the colours that the report gives it. */
export function StatusTag({ word }: { readonly word: string }): JSX.Element {
  const look: Look =
    [...STATUS_LOOKS, ...SEVERITY_LOOKS, ...YES_NO_LOOKS].find((statusLook) => statusLook.word === word)?.look ??
    "neutral";
  const { colour, fill } = THEMES.board[look];
  return (
    <span className="tag" style={{ color: `#${colour}`, ...(fill === null ? {} : { background: `#${fill}` }) }}>
      {word}
    </span>
  );
}
