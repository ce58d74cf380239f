import * as React from "react";

/** Says that charts over time are not drawn here. */
export function NoCharts(): JSX.Element {
  return (
    <p className="hint">
      Charts over time are drawn by the command line, <code>outturn report</code>. Those in a workbook are kept up to
      date here.
    </p>
  );
}
