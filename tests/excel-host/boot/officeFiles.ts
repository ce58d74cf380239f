import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Where production pages load office.js from. */
export const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const folder = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");

/** The file of the npm package behind an address below the CDN's, unchanged; null where the package has none. */
export function officeFile(address: string): string | null {
  const name = address.slice(OFFICE_CDN.length).split(/[?#]/, 1)[0] ?? "";
  const path = join(folder, name);
  if (!address.startsWith(OFFICE_CDN) || !path.startsWith(folder) || !existsSync(path)) return null;
  return readFileSync(path, "utf8");
}
