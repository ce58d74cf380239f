import * as React from "react";
import * as ReactDOM from "react-dom";
import { App } from "./App";
import type { Host } from "./host/isExcel";
import { FaultBoundary } from "./ui/FaultBoundary";
import { setPaneTheme } from "./ui/paneTheme";

/** Draws the pane. Called again where the host turns out to be another after all. */
export function startPane(root: HTMLElement, host: Host): void {
  setPaneTheme();
  ReactDOM.render(
    <FaultBoundary>
      <App host={host} />
    </FaultBoundary>,
    root,
  );
}
