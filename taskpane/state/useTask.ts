import * as React from "react";

/** One long job at a time, with words for what is going on. */
export interface Task {
  /** What is going on; null when nothing is. */
  readonly busy: string | null;
  /** Starts a job, unless one is still going on. */
  readonly run: (words: string, work: () => Promise<void>) => void;
}

/** A fault that a job did not foresee is thrown where the page is drawn, so that the page can say so. */
export function useTask(): Task {
  const [busy, setBusy] = React.useState<string | null>(null);
  const going = React.useRef(false);
  const [, setFault] = React.useState(null);
  const run = React.useCallback((words: string, work: () => Promise<void>): void => {
    if (going.current) return;
    going.current = true;
    setBusy(words);
    work()
      .catch((error: unknown) => {
        setFault(() => {
          throw error;
        });
      })
      .finally(() => {
        going.current = false;
        setBusy(null);
      });
  }, []);
  return React.useMemo(() => ({ busy, run }), [busy, run]);
}
