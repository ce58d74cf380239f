import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { built } from "../../support/built";

/** The pane as built from what is on disk; PANE_FOLDER names another build of it. */
export const PANE_FOLDER = process.env["PANE_FOLDER"] ?? built("pane");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".csv": "text/csv",
  ".png": "image/png",
};

let served: Promise<string> | null = null;

/** The address of the built pane, served on a port of its own for all test files of a process. */
export function servedPane(): Promise<string> {
  served ??= serve();
  return served;
}

async function serve(): Promise<string> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://pane").pathname));
    readFile(join(PANE_FOLDER, path)).then(
      (bytes) =>
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/taskpane.html`;
}
