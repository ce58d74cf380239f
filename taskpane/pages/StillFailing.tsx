import * as React from "react";

/**
 * What to do where a function is still not known.
 *
 * Source: Microsoft, "Clear the Office cache" (Office Add-ins documentation).
 */
export function StillFailing(): JSX.Element {
  return (
    <section className="outcome" aria-labelledby="still-heading">
      <h4 id="still-heading">If cells still fail</h4>
      <ol className="check-steps">
        <li>Save the workbook. Close every Excel window, open Excel again, and open Outturn before the workbook.</li>
        <li>
          Clear Excel’s add-in cache. In Windows: File, Options, Trust Center, Trust Center Settings, Trusted Add-in
          Catalogs; tick “Next time Office starts, clear all previously-started web add-ins cache”, then restart Excel.
          On a Mac: the menu at the top of this pane, Clear Web Cache. On the web: clear the browser’s cache for the
          site, then reload the page.
        </li>
        <li>If it still fails, ask whoever looks after Office where you work whether the Outturn add-in is allowed.</li>
      </ol>
    </section>
  );
}
