import * as React from "react";
import type { Look } from "../../src/report/reportModel";
import { SEVERITY_LOOKS, STATUS_LOOKS, YES_NO_LOOKS } from "../../src/report/statusLooks";
import { THEMES } from "../../src/render/theme";

/** A status or severity word in the colours that the report gives it. */
export function StatusTag({ word }: { readonly word: string }): JSX.Element {
  const look: Look =
    [...STATUS_LOOKS, ...SEVERITY_LOOKS, ...YES_NO_LOOKS].find((one) => one.word === word)?.look ?? "neutral";
  const { colour, fill } = THEMES.board[look];
  return (
    <span className="tag" style={{ color: `#${colour}`, ...(fill === null ? {} : { background: `#${fill}` }) }}>
      {word}
    </span>
  );
}
