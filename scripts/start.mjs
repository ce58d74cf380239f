import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { homedir } from "node:os";
import { join } from "node:path";
import { ready, say, stop } from "./ready.mjs";

// `npm start`: serves the task pane at localhost:3000 for any browser, and for Excel where its development
// certificates are installed (`npm run excel` does that), since Excel wants https.
ready();
const port = Number(process.env.PORT ?? 3000);
if (!(await isFree(port)))
  stop(`Port ${port} is in use. Stop what uses it, or give another: PORT=${port + 1} npm start`);
const { default: webpack } = await import("webpack");
const { default: DevServer } = await import("webpack-dev-server");
const { pane } = await import("../webpack.config.js");

const certificates = developmentCertificates();
const configuration = await pane(undefined, { mode: "development" });
const compiler = webpack({ ...configuration, infrastructureLogging: { level: "error" } });
const server = new DevServer(
  {
    host: "localhost",
    port,
    server: certificates ? { type: "https", options: certificates } : "http",
    headers: { "Access-Control-Allow-Origin": "*" },
    historyApiFallback: { index: "/taskpane.html" },
    // Reloading the page is enough, and keeps the page free of code that evaluates text.
    hot: false,
    client: { overlay: { errors: true, warnings: false }, logging: "error" },
    static: false,
  },
  compiler,
);

let announced = false;
compiler.hooks.done.tap("start", (stats) => {
  if (announced) return;
  announced = true;
  if (stats.hasErrors()) say("The pane was built with errors; they are above.");
  const address = `${certificates ? "https" : "http"}://localhost:${port}/`;
  console.log(`Outturn is at ${address} (open it in any browser; Ctrl+C stops it).`);
  if (!certificates) console.log("Excel needs https: npm run excel sets that up where there is an Excel.");
});

say("Building the task pane...");
await server.start();

function isFree(number) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(number, "localhost", () => probe.close(() => resolve(true)));
  });
}

/** The certificates that office-addin-dev-certs makes; null where there are none. */
function developmentCertificates() {
  const file = (name) => join(homedir(), ".office-addin-dev-certs", name);
  const names = { ca: "ca.crt", cert: "localhost.crt", key: "localhost.key" };
  if (!Object.values(names).every((name) => existsSync(file(name)))) return null;
  return Object.fromEntries(Object.entries(names).map(([kind, name]) => [kind, readFileSync(file(name))]));
}
