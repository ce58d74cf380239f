import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

/** The pane as `npm run build` makes it; PANE_FOLDER names another build of it. */
export const PANE_FOLDER = process.env["PANE_FOLDER"] ?? fileURLToPath(new URL("../../../dist/pane", import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".csv": "text/csv",
  ".png": "image/png",
};

/** Serves the built pane on a port of its own. */
export async function servePane(): Promise<{ readonly url: string; readonly origin: string; close(): void }> {
  if (!existsSync(join(PANE_FOLDER, "taskpane.js"))) throw new Error(`no pane in ${PANE_FOLDER}: run npm run build`);
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://pane").pathname));
    readFile(join(PANE_FOLDER, path)).then(
      (bytes) =>
        response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `${origin}/taskpane.html`, origin, close: () => server.close() };
}
