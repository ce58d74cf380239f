import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const COMMANDS = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"].flatMap((root) =>
    process.env[root]
      ? [
          join(process.env[root], "Google/Chrome/Application/chrome.exe"),
          join(process.env[root], "Microsoft/Edge/Application/msedge.exe"),
        ]
      : [],
  ),
];

/** A browser of the Chromium family on this computer, or null. CHROMIUM_PATH goes first. */
export function findBrowser(environment = process.env) {
  if (environment.CHROMIUM_PATH) return existsSync(environment.CHROMIUM_PATH) ? environment.CHROMIUM_PATH : null;
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = COMMANDS.flatMap((name) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, name + end))),
  );
  return [...onPath, ...PLACES].find((path) => existsSync(path)) ?? null;
}

/** Finds a browser for the tests, installs Debian's where that is ours to do, else says how and stops. */
export function ensureBrowser(say) {
  const browser = findBrowser();
  if (browser) return browser;
  if (process.env.CHROMIUM_PATH) fail(`CHROMIUM_PATH is ${process.env.CHROMIUM_PATH}, which does not exist.`);
  if (isRootOnDebian()) {
    say("Installing Chromium for the task pane's tests (apt-get install chromium)...");
    installDebian(["chromium"]);
    const installed = findBrowser();
    if (installed) return installed;
  }
  return fail(`The tests need Chrome, Edge or Chromium, and none was found. ${howToGetOne()}`);
}

/** Installs Debian packages, quietly, with what went wrong where it fails. */
export function installDebian(packages) {
  const options = { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" }, encoding: "utf8" };
  for (const args of [["update"], ["install", "--yes", "--no-install-recommends", ...packages]]) {
    const done = spawnSync("apt-get", ["-qq", ...args], options);
    if (done.status !== 0) fail(`apt-get ${args.join(" ")} failed.\n${done.stderr ?? done.error}`);
  }
}

export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync("/etc/debian_version");
}

function howToGetOne() {
  if (process.platform === "darwin") return "Run: brew install --cask chromium";
  if (process.platform === "win32") return "Run: winget install Google.Chrome";
  if (existsSync("/etc/debian_version")) return "Run: sudo apt-get install chromium";
  return "Install one, or set CHROMIUM_PATH to where it is.";
}

function fail(line) {
  console.error(line);
  process.exit(1);
}
