import { Script, createContext } from "node:vm";
import type { Context } from "node:vm";
import { ExcelHost } from "../excelHost";
import type { HostOptions } from "../excelHost";
import { installHostShim } from "./hostShim";
import { giveClientNotes } from "./notesOfClient";
import type { OfficeClient } from "./officeClient";
import { OFFICE_CDN, officeFile } from "./officeFiles";
import { requirementSets } from "./requirementSets";

export interface NodeOptions extends HostOptions {
  /** A host to connect to; a new one where none is given. */
  readonly host?: ExcelHost;
  /** Sets to lower, or take away with null: `{ ExcelApi: "1.8" }`. */
  readonly requirementSets?: Readonly<Record<string, string | null>>;
}

/** A booted client and the host behind it. */
export interface NodeClient extends OfficeClient {
  readonly host: ExcelHost;
  readonly info: { readonly host: Office.HostType; readonly platform: Office.PlatformType };
  /** Makes the client's globals those of the process, for code that says `Excel.run`; answers with the way back. */
  asGlobals(): () => void;
}

/*
 * The client gathers results of custom functions for 50 to 500 ms before it sends them. Its own timers run faster,
 * keeping their order, so that tests wait for answers and not for the clock.
 */
const CLOCK_SPEED = 50;

/** Boots the unmodified client of the npm package in a context of its own: nothing is left over between two tests. */
export async function bootInNode(options: NodeOptions = {}): Promise<NodeClient> {
  const host = options.host ?? new ExcelHost(options);
  const window = makeWindow();
  const receive = (message: string): void => {
    const { excelHostReceive } = window;
    if (typeof excelHostReceive === "function") excelHostReceive(message);
  };
  window["excelHostMessage"] = (message: string) => host.receive(message, receive);
  host.connect(receive);
  installHostShim({ sets: requirementSets(options.requirementSets), locale: host.workbook.locale }, window);
  runOfficeFile(`${OFFICE_CDN}office.js`, window);
  const client = window as unknown as OfficeClient;
  const info = await client.Office.onReady();
  // Off in this build of the client, on in production: an API of a set that the host lacks is refused by the client.
  client.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  giveClientNotes(window);
  await host.functions.whenReady;
  const { Excel, Office, OfficeExtension, CustomFunctions } = client;
  const globals: OfficeClient = { Excel, Office, OfficeExtension, CustomFunctions };
  return { ...globals, host, info, asGlobals: () => asGlobals(globals) };
}

function asGlobals(client: OfficeClient): () => void {
  const globals: Record<string, unknown> = globalThis;
  const before = Object.keys(client).map((name): [string, unknown] => [name, globals[name]]);
  Object.assign(globals, client);
  return () => {
    for (const [name, value] of before) globals[name] = value;
  };
}

const scripts = new Map<string, Script>();

function runOfficeFile(address: string, window: Context): void {
  const known = scripts.get(address);
  const script = known ?? compile(address);
  scripts.set(address, script);
  script.runInContext(window);
}

function compile(address: string): Script {
  const source = officeFile(address);
  if (source === null) throw new Error(`excel-host: the npm package has no ${address}`);
  return new Script(source, { filename: address });
}

/** As much of a browser's window as the client looks at while it starts. */
function makeWindow(): Context {
  const nothing = (): void => undefined;
  const window: Context = {};
  const later = (run: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): NodeJS.Timeout =>
    setTimeout(run, delay / CLOCK_SPEED, ...args);
  const head = {
    appendChild: (script: { src: string; onload?: () => void }) => {
      setImmediate(() => {
        runOfficeFile(script.src.split("?", 1)[0] ?? "", window);
        script.onload?.();
      });
    },
  };
  const ownScript = { src: `${OFFICE_CDN}office.js`, getAttribute: () => null };
  const document = {
    readyState: "complete",
    getElementsByTagName: (tag: string) => (tag === "head" ? [head] : [ownScript]),
    createElement: () => ({ setAttribute: nothing }),
    addEventListener: nothing,
    cookie: "",
    head,
    body: {},
  };
  Object.assign(window, {
    window,
    self: window,
    top: window,
    parent: window,
    name: "",
    document,
    navigator: { userAgent: "node" },
    location: {
      href: "https://outturn.test/taskpane.html",
      search: "",
      hash: "",
      protocol: "https:",
      host: "outturn.test",
    },
    history: {},
    addEventListener: nothing,
    performance,
    console,
    URL,
    TextEncoder,
    TextDecoder,
    setTimeout: later,
    clearTimeout,
    setInterval: (run: () => void, delay = 0) => setInterval(run, delay / CLOCK_SPEED),
    clearInterval,
    // One realm, as in a browser: what the client parses and throws is the test's own Array, Promise and Error.
    Promise,
    Error,
    JSON,
    Date,
  });
  return createContext(window);
}
