import * as React from "react";
import { faultWords } from "../ui/faultWords";

/** One long job at a time, with words for what is going on. */
export interface Task {
  /** What is going on; null when nothing is. */
  readonly busy: string | null;
  /** What went wrong that the last job did not foresee, in words; null where nothing did. */
  readonly fault: string | null;
  /** Starts a job, unless one is still going on: a button pressed twice does its work once. */
  readonly run: (activity: string, work: () => Promise<void>) => void;
  /** Starts a job as soon as those before it are done: a file that was given is read, however busy the pane is. */
  readonly queue: (activity: string, work: () => Promise<void>) => void;
}

interface Job {
  readonly activity: string;
  readonly work: () => Promise<void>;
}

/**
 * An unforeseen fault of a job is shown on the page, which stays as it is: thrown where the page is drawn, it would
 * take the person's whole job with it.
 */
export function useTask(): Task {
  const [busy, setBusy] = React.useState<string | null>(null);
  const waiting = React.useRef<Job[]>([]);
  const going = React.useRef(false);
  const [fault, setFault] = React.useState<string | null>(null);
  const queue = React.useCallback((activity: string, work: () => Promise<void>): void => {
    waiting.current.push({ activity, work });
    if (going.current) return;
    going.current = true;
    void doAll(waiting.current, setBusy, setFault).finally(() => {
      going.current = false;
      setBusy(null);
    });
  }, []);
  const run = React.useCallback(
    (activity: string, work: () => Promise<void>): void => {
      if (!going.current) queue(activity, work);
    },
    [queue],
  );
  return React.useMemo(() => ({ busy, fault, run, queue }), [busy, fault, run, queue]);
}

/** Does the jobs that wait, and those that are added meanwhile, one after another. */
async function doAll(
  waiting: Job[],
  setBusy: (activity: string) => void,
  setFault: (sentence: string | null) => void,
): Promise<void> {
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    setBusy(job.activity);
    setFault(null);
    try {
      await job.work();
    } catch (error) {
      // For whoever looks into it: the page says it in one sentence.
      console.error(error);
      setFault(faultWords(error, true));
    }
  }
}
