import * as React from "react";
import type { Applied, Refresh } from "../../host/refresh/applyEdits";
import type { Task } from "../../state/useTask";
import type { Problem } from "../../ui/ErrorSummary";

const NO_PROBLEMS: readonly Problem[] = [];

/** A refresh under way: how much of it is done, from 0 to 1, and what stops it. */
export interface Underway {
  readonly done: number;
  readonly stop: AbortController;
}

export interface RefreshUse {
  /** Null where none is under way. */
  readonly underway: Underway | null;
  /** Whether the last one was cancelled. */
  readonly cancelled: boolean;
  /** What Excel would not do. */
  readonly problems: readonly Problem[];
  /** Takes the steps of a refresh. Nobody is told what came of it who has left the page. */
  readonly start: (activity: string, refresh: () => Promise<Refresh>, onEnd: (applied: Applied) => void) => void;
}

/** Refreshes, or takes a refresh back, in the open workbook, where somebody may cancel it. */
export function useRefresh({ run }: Task, section: React.RefObject<HTMLElement>): RefreshUse {
  const [underway, setUnderway] = React.useState<Underway | null>(null);
  const [cancelled, setCancelled] = React.useState(false);
  const [problems, setProblems] = React.useState(NO_PROBLEMS);
  const stopping = React.useRef<AbortController | null>(null);
  // A person who leaves the step while it is being written cancels it.
  React.useEffect(() => () => stopping.current?.abort(), []);

  const start: RefreshUse["start"] = (activity, refresh, onEnd) => {
    const stop = new AbortController();
    stopping.current = stop;
    setProblems(NO_PROBLEMS);
    setCancelled(false);
    run(activity, async () => {
      setUnderway({ done: 0, stop });
      // The button that was pressed gives way to the one that cancels.
      section.current?.focus();
      const { refreshWorkbook } = await import("../../host/refresh/lookAtWorkbook");
      const result = await refreshWorkbook(await refresh(), {
        signal: stop.signal,
        onProgress: (done) => {
          if (!stop.signal.aborted) setUnderway({ done, stop });
        },
      });
      if (section.current === null) return;
      setUnderway(null);
      section.current.focus();
      const say = (sentence: string): void => setProblems([{ sentence, target: null }]);
      if (!result.ok) return say(result.fault.sentence);
      const applied = result.value;
      setCancelled(applied.kind === "cancelled");
      if (applied.kind === "lacking" || applied.kind === "between") say(applied.sentence);
      else if (applied.kind === "protected")
        say(`The sheet ${applied.sheet} is protected, so nothing was written. Remove the protection, then try again.`);
      onEnd(applied);
    });
  };
  return { underway, cancelled, problems, start };
}
