import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bootInNode } from "./boot/bootInNode";
import { findChromium } from "./boot/findChromium";
import { openInChromium, startChromium } from "./boot/openInChromium";
import type { ChromiumOptions, ChromiumPage } from "./boot/openInChromium";
import { writeTypicalReportSheet } from "./typicalReportSheet";

const PAGE = fileURLToPath(new URL("./pages/blank.html", import.meta.url));

describe.skipIf(findChromium() === null)("in Chromium", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startChromium();
  }, 30_000);

  afterAll(async () => {
    await browser.close();
  });

  /** Opens the test page, does something with it, and closes it. */
  async function withPage<R>(what: (opened: ChromiumPage) => Promise<R>, options: ChromiumOptions = {}): Promise<R> {
    const opened = await openInChromium(PAGE, { ...options, browser });
    try {
      return await what(opened);
    } finally {
      await opened.close();
    }
  }

  it("the page's own script address boots the client, and nothing else is fetched", async () => {
    await withPage(async ({ page, host, refused, errors }) => {
      const info = await page.evaluate(() => Office.onReady());
      expect(info).toMatchObject({ host: "Excel", platform: "PC" });
      await host.functions.whenReady;
      expect(refused).toEqual([]);
      expect(errors).toEqual([]);
    });
  });

  it("a request to anywhere else is refused and recorded", async () => {
    await withPage(async ({ page, refused }) => {
      const checkedExtract = await page.evaluate(() =>
        fetch("https://example.org/beacon").then(
          () => "fetched",
          () => "refused",
        ),
      );
      expect(checkedExtract).toBe("refused");
      expect(refused).toEqual(["https://example.org/beacon"]);
    });
  });

  it("a report sheet is written to the same file as from Node, byte for byte", async () => {
    const fromChromium = await withPage(async ({ page, host }) => {
      await page.evaluate(writeTypicalReportSheet);
      return host.saveXlsx();
    });
    const client = await bootInNode();
    const undo = client.asGlobals();
    await writeTypicalReportSheet();
    undo();
    const fromNode = await client.host.saveXlsx();
    expect(Buffer.from(fromChromium).equals(Buffer.from(fromNode))).toBe(true);
  });

  it("a person's typing reaches the page as an event", async () => {
    await withPage(async ({ page, host }) => {
      const told = page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            Excel.run(async (context) => {
              context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => {
                resolve([args.address, args.details.valueAfter]);
                return Promise.resolve();
              });
              await context.sync();
              document.title = "listening";
            }).catch(reject);
          }),
      );
      await page.waitForFunction(() => document.title === "listening");
      host.person.type("Sheet1!B2", 42);
      expect(await told).toEqual(["B2", 42]);
    });
  });

  it("custom functions of the page are called, and answer", async () => {
    await withPage(async ({ page, host }) => {
      await page.evaluate(() => {
        const { CustomFunctions } = globalThis as unknown as {
          CustomFunctions: { associate(id: string, fn: (actual: number, target: number) => string): void };
        };
        CustomFunctions.associate("RAG", (actual, target) => (actual >= target ? "Green" : "Red"));
      });
      await host.functions.whenReady;
      expect(await host.callFunction("RAG", [0.654, 0.64])).toEqual({ ok: true, value: "Green" });
    });
  });

  it("the requirement-set gate is on", async () => {
    const code = await withPage(
      ({ page }) =>
        page.evaluate(() =>
          Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().pageLayout.orientation = "Landscape";
            await context.sync();
          }).then(
            () => "written",
            (error: { code: string }) => error.code,
          ),
        ),
      { requirementSets: { ExcelApi: "1.8" } },
    );
    expect(code).toBe("ApiNotFound");
  });

  it("an error crosses the bridge with its code and statement", async () => {
    const error = await withPage(({ page }) =>
      page.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Nope").delete();
          await context.sync();
        }).then(
          () => null,
          (thrown: { code: string; debugInfo: { statement: string } }) => [thrown.code, thrown.debugInfo.statement],
        ),
      ),
    );
    expect(error).toEqual(["ItemNotFound", "var worksheet = worksheets.getItem(...);"]);
  });

  it("each page begins with a host and a browser context of its own", async () => {
    const first = await withPage(async ({ page, host }) => {
      await page.evaluate(() => sessionStorage.setItem("seen", "yes"));
      host.person.type("A1", 1);
      return host.values("A1");
    });
    const second = await withPage(async ({ page, host }) => [
      await page.evaluate(() => sessionStorage.getItem("seen")),
      host.values("A1"),
    ]);
    expect([first, second]).toEqual([[[1]], [null, [[""]]]]);
  });
});
