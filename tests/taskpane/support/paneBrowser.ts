import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { OFFICE_CDN } from "../../excel-host";
import { sharedBrowser } from "../../support/sharedBrowser";
import { servedPane } from "./servePane";

/** What stands in for Microsoft's script: nothing at all, or a script of the test's own. */
export type OfficeScript = "unreachable" | { readonly script: string };

/** A page of the pane in a browser without Excel. */
export interface OpenPane {
  readonly page: Page;
  /** Addresses outside the pane's own that were asked for. */
  readonly foreign: readonly string[];
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface PaneOptions {
  readonly width?: number;
  readonly office?: OfficeScript;
  /** A context to share, so that what the browser remembers is remembered. */
  readonly context?: BrowserContext;
}

/** So that a page that hangs says at what, before its test ends. */
const HANGS_AFTER_MS = 300_000;

/** Opens the pane and waits for its first step. */
export async function openPane({
  width = 380,
  office = "unreachable",
  context: shared,
}: PaneOptions = {}): Promise<OpenPane> {
  const [browser, url] = await Promise.all([sharedBrowser(), servedPane()]);
  const context =
    shared ??
    (await browser.newContext({ viewport: { width, height: 800 }, acceptDownloads: true, reducedMotion: "reduce" }));
  const page = await context.newPage();
  page.setDefaultTimeout(HANGS_AFTER_MS);
  const foreign: string[] = [];
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    const address = request.url();
    const own = address.startsWith(new URL(url).origin) || /^(data|blob):/.test(address);
    if (!own) foreign.push(address);
  });
  await page.route(`${OFFICE_CDN}**`, (route) =>
    office === "unreachable"
      ? route.abort("connectionrefused")
      : route.fulfill({ contentType: "text/javascript", body: office.script }),
  );
  await page.goto(url);
  await page.getByRole("heading", { name: "Choose your files" }).waitFor();
  return { page, foreign, errors, close: () => (shared === undefined ? context.close() : page.close()) };
}

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What axe-core finds wrong with the page as it stands, a line for each. */
export async function axeFindings(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.addScriptTag({ path: AXE });
  return page.evaluate(async () => {
    interface Found {
      readonly violations: readonly {
        readonly id: string;
        readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
      }[];
    }
    const { axe } = globalThis as unknown as { readonly axe: { run(options: object): Promise<Found> } };
    // Every rule runs; what passed is not described, node by node, to nobody.
    const { violations } = await axe.run({ resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ""}`),
    );
  });
}

/** Presses the button of exactly this name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole("button", { name, exact: true }).click();
}

/** Presses Tab until the control with this name has the focus: as a person does who has no mouse. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? "");
    if (focused === name) return;
  }
  throw new Error(`60 presses of Tab did not reach ${name}`);
}

/** The words of what has the focus. */
export function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? "");
}
