import type { Browser } from "playwright-core";
import { startChromium } from "../excel-host";

let started: Promise<Browser> | null = null;

/**
 * One browser for all test files of a process, which ends with it. Pages do not share anything: each has a browser
 * context of its own, and its own Excel where it has one.
 */
export function sharedBrowser(): Promise<Browser> {
  started ??= startChromium();
  return started;
}
