import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ensureBrowser } from "./browser.mjs";
import { ROOT, say } from "./ready.mjs";

// `npm run icons`: draws taskpane/assets/icon.svg at the sizes that Excel's ribbon asks for. The pictures are kept in
// the repository, so this is only for a change of the drawing.
const SIZES = [16, 32, 64, 80];

const assets = join(ROOT, "taskpane/assets");
const drawing = readFileSync(join(assets, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath: ensureBrowser(say), args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  writeFileSync(join(assets, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
