import * as React from "react";
import { faultWords } from "./faultWords";

/** One long job at a time, with words for what is going on. */
export interface Task {
  /** What is going on; null when nothing is. */
  readonly busy: string | null;
  /** What went wrong that the last job did not foresee, in words; null where nothing did. */
  readonly fault: string | null;
  /** Starts a job, unless one is still going on. */
  readonly run: (words: string, work: () => Promise<void>) => void;
}

/**
 * A fault that a job did not foresee is said on the page, which stays as it is: thrown where the page is drawn, it would
 * take the person's whole job with it.
 */
export function useTask(): Task {
  const [busy, setBusy] = React.useState<string | null>(null);
  const going = React.useRef(false);
  const [fault, setFault] = React.useState<string | null>(null);
  const run = React.useCallback((words: string, work: () => Promise<void>): void => {
    if (going.current) return;
    going.current = true;
    setBusy(words);
    setFault(null);
    // A job that throws before it first waits is caught as well.
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => {
        // For whoever looks into it: the page says it in one sentence.
        console.error(error);
        setFault(faultWords(error, true));
      })
      .finally(() => {
        going.current = false;
        setBusy(null);
      });
  }, []);
  return React.useMemo(() => ({ busy, fault, run }), [busy, fault, run]);
}
