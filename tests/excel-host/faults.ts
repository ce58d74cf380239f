import type { HostError } from "./wire/hostError";
import { accessDenied, cellEditMode, invalidOperation, requestTooLarge } from "./wire/hostError";
import type { Action } from "./wire/protocol";

/**
 * The limit of Excel on the web for one request (Microsoft, "Resource limits and performance optimization for Office
 * Add-ins").
 */
export const WEB_REQUEST_LIMIT = 5 * 1024 * 1024;

/** Where a sync fails: at an action, counted from 1, or at the first that passes a test. */
export type FailurePoint = number | ((action: Action) => boolean);

interface PlannedFailure {
  readonly at: FailurePoint;
  readonly error: HostError;
}

/** What can go wrong in Excel, asked for by a test. Each lasts for one sync unless it says otherwise. */
export class Faults {
  private failures: PlannedFailure[] = [];
  private interruptions: (() => void)[] = [];
  private limit: number | null = null;
  private held: Promise<void> | null = null;
  private wait = 0;

  /** Makes the next sync fail at an action; what comes before it is done and stays done. */
  failSync(at: FailurePoint, error: HostError = invalidOperation("asked for by the test")): void {
    this.failures.push({ at, error });
  }

  /** Refuses every request of more bytes, as Excel on the web does. */
  refuseRequestsOver(bytes: number = WEB_REQUEST_LIMIT): void {
    this.limit = bytes;
  }

  /** Does something between two syncs: a person types, or deletes a sheet. */
  beforeNextSync(act: () => void): void {
    this.interruptions.push(act);
  }

  /** Keeps every request waiting until released: a slow host without a clock. */
  hold(): { release(): void } {
    let release: () => void = () => undefined;
    this.held = new Promise((resolve) => {
      release = resolve;
    });
    return {
      release: () => {
        this.held = null;
        release();
      },
    };
  }

  /** Answers every request only after so many milliseconds, for trying a page by hand. */
  slowDown(milliseconds: number): void {
    this.wait = milliseconds;
  }

  /** Called by the host when a request comes: waits, refuses, or lets it in. */
  async admit(bytes: number): Promise<void> {
    if (this.limit !== null && bytes > this.limit) throw requestTooLarge();
    if (this.held !== null) await this.held;
    if (this.wait > 0) await new Promise((resolve) => setTimeout(resolve, this.wait));
  }

  /** Called by the host when a request is let in; answers with the check to make before each of its actions. */
  beginSync(): (position: number, action: Action) => void {
    const interruptions = this.interruptions;
    this.interruptions = [];
    for (const act of interruptions) act();
    const failure = this.failures.shift();
    return (position, action) => {
      if (failure === undefined) return;
      const here = typeof failure.at === "number" ? position === failure.at : failure.at(action);
      if (here) throw failure.error;
    };
  }
}

/** Errors to hand to `failSync`. */
export const FAILURES = { accessDenied, cellEditMode, invalidOperation, requestTooLarge } as const;
