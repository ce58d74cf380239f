import { existsSync } from "node:fs";
import { join } from "node:path";
import { ready, run, say } from "./ready.mjs";

// `npm run excel`: opens the add-in in Excel on this computer. Microsoft's tools for that are about 400 MB, so they are
// fetched when they are first wanted and not with the rest.
const excel = findExcel();
if (!excel) {
  say("There is no Excel on this computer: use npm start and a browser, or Excel on the web with the README's steps.");
  process.exit(1);
}

ready({ builds: ["pane"] });
// office-addin-cli knows how this package's own scripts are started, for the tool that starts them.
const { default: officeAddinCli } = await import("office-addin-cli");
const serve = await officeAddinCli.getPackageJsonScript("start");
say("Fetching Microsoft's add-in tools (about 400 MB the first time)...");
const npx = (...args) => run("npx", ["--yes", ...args], { shell: process.platform === "win32" });
npx("office-addin-dev-certs@3", "install");
npx(
  "office-addin-debugging@7",
  "start",
  "manifest.xml",
  "desktop",
  "--app",
  "excel",
  "--dev-server",
  serve,
  "--dev-server-port",
  "3000",
);

/** Where Excel is, or null. */
function findExcel() {
  if (process.platform === "darwin") return firstThere(["/Applications/Microsoft Excel.app"]);
  if (process.platform !== "win32") return null;
  const roots = [process.env.ProgramFiles, process.env["ProgramFiles(x86)"]].filter(Boolean);
  return firstThere(
    roots.flatMap((root) => ["root/Office16", "Office16"].map((at) => join(root, "Microsoft Office", at, "EXCEL.EXE"))),
  );
}

function firstThere(paths) {
  return paths.find((path) => existsSync(path)) ?? null;
}
