import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { ExcelHost } from "../excelHost";
import type { HostOptions } from "../excelHost";
import { findChromium } from "./findChromium";
import { installHostShim } from "./hostShim";
import { giveClientNotes } from "./notesOfClient";
import { officeFile } from "./officeFiles";
import { requirementSets } from "./requirementSets";

export interface ChromiumOptions extends HostOptions {
  readonly host?: ExcelHost;
  readonly requirementSets?: Readonly<Record<string, string | null>>;
  /** A browser already started, to share between tests; each page has a context of its own all the same. */
  readonly browser?: Browser;
  /** The folder that the page's own address stands for, where it is not the page's own folder. */
  readonly root?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** A page in Chromium with the real client, and the host behind it. */
export interface ChromiumPage {
  readonly page: Page;
  readonly host: ExcelHost;
  /** Addresses outside the page's own origin that were asked for and refused. */
  readonly refused: readonly string[];
  /** Errors that the page did not catch. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

const ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** So that a page that hangs says at what, before its test ends; beside busy programs a page may be slow. */
const HANGS_AFTER_MS = 300_000;

/** Where pages that are files are served from. */
const ORIGIN = "https://outturn.test";

export async function startChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("excel-host: no Chromium found; name one in CHROMIUM_PATH");
  // Only where a browser is wanted: tests in Node come through the same front door.
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * Opens a page as it is in production: an HTML file, or an address that is being served. Its script address at
 * Microsoft's CDN, and all below it, is answered from the npm package; its own origin is let through; everything else
 * is refused and recorded.
 */
export async function openInChromium(pathOrUrl: string, options: ChromiumOptions = {}): Promise<ChromiumPage> {
  const host = options.host ?? new ExcelHost(options);
  const browser = options.browser ?? (await startChromium());
  const context = await browser.newContext({
    locale: host.workbook.locale,
    viewport: options.viewport ?? { width: 350, height: 800 },
    // A page that is served for development has a certificate of its own making.
    ignoreHTTPSErrors: true,
  });
  context.setDefaultTimeout(HANGS_AFTER_MS);
  const place = locate(pathOrUrl, options.root);
  const refused: string[] = [];
  const errors: string[] = [];
  await context.route("**/*", (route) => answer(route, place, refused));
  const page = await context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
  await connect(context, page, host, options);
  await page.goto(place.url);
  await turnOnGate(page);
  await page.evaluate(giveClientNotes, undefined);
  return {
    page,
    host,
    refused,
    errors,
    close: () => closeAll(context, options.browser === undefined ? browser : null),
  };
}

interface Place {
  readonly url: string;
  readonly origin: string;
  /** The folder behind the origin; null where something serves it. */
  readonly folder: string | null;
}

function locate(pathOrUrl: string, root: string | undefined): Place {
  if (/^https?:/.test(pathOrUrl)) return { url: pathOrUrl, origin: new URL(pathOrUrl).origin, folder: null };
  const file = resolve(pathOrUrl.split("?", 1)[0] ?? pathOrUrl);
  const folder = resolve(root ?? dirname(file));
  const name =
    root === undefined
      ? basename(file)
      : file
          .slice(folder.length + 1)
          .split(sep)
          .join("/");
  const query = pathOrUrl.includes("?") ? pathOrUrl.slice(pathOrUrl.indexOf("?")) : "";
  return { url: `${ORIGIN}/${name}${query}`, origin: ORIGIN, folder };
}

async function answer(route: Route, place: Place, refused: string[]): Promise<void> {
  const url = route.request().url();
  const script = officeFile(url);
  if (script !== null) return route.fulfill({ contentType: contentType(url), body: script });
  if (url.startsWith("data:") || url.startsWith("blob:")) return route.continue();
  if (new URL(url).origin !== place.origin) {
    refused.push(url);
    return route.abort("blockedbyclient");
  }
  if (place.folder === null) return route.continue();
  const file = join(place.folder, decodeURIComponent(new URL(url).pathname));
  const found = file.startsWith(place.folder) && existsSync(file) && statSync(file).isFile();
  if (!found) return route.fulfill({ status: 404, body: "" });
  return route.fulfill({ contentType: contentType(file), body: readFileSync(file) });
}

/** Joins page and host: messages go out through a binding, answers and events come back in order. */
async function connect(context: BrowserContext, page: Page, host: ExcelHost, options: ChromiumOptions): Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  const deliver = (message: string): void => {
    // A page that is gone, or between two documents, has no one to tell.
    last = last
      .then(() =>
        page.evaluate((text) => {
          (globalThis as { excelHostReceive?: (message: string) => void }).excelHostReceive?.(text);
        }, message),
      )
      .catch(() => undefined);
  };
  const disconnect = host.connect(deliver);
  page.on("close", disconnect);
  await context.exposeBinding("excelHostMessage", (_source, message: string) => host.receive(message, deliver));
  await context.addInitScript(installHostShim, {
    sets: requirementSets(options.requirementSets),
    locale: host.workbook.locale,
  });
}

/** Off in this build of the client, on in production: an API of a set that the host lacks is refused by the client. */
async function turnOnGate(page: Page): Promise<void> {
  await page.evaluate(async () => {
    if (typeof Office === "undefined") return;
    await Office.onReady();
    const client: { CommonUtility?: { _doApiNotSupportedCheck: boolean } } =
      (globalThis as { OfficeExtension?: object }).OfficeExtension ?? {};
    if (client.CommonUtility !== undefined) client.CommonUtility._doApiNotSupportedCheck = true;
  });
}

async function closeAll(context: BrowserContext, browser: Browser | null): Promise<void> {
  await context.close();
  await browser?.close();
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

function contentType(address: string): string {
  return CONTENT_TYPES[extname(address.split(/[?#]/, 1)[0] ?? "")] ?? "application/octet-stream";
}
