import { join } from "node:path";
import { openInChromium, repeated, type ChromiumPage } from "../../excel-host";
import { sharedBrowser } from "../../support/sharedBrowser";
import { press } from "./paneBrowser";
import { PANE_FOLDER } from "./servePane";

export const PLAN = (quarter: number): string => `Setting,Value
Title,Made-up plan
Organisation,Made-up Council
Period,Q${quarter} 2025/26
Figures,in period

Measures
Measure ID,Objective,Measure,Unit,Polarity,Target
M1,Safer,Burglary,number,lower,350
M2,Safer,Robbery,number,lower,90
`;
export const EXTRACT = (burglary: number, robbery: number): string => `Measure ID,Measure,Actual,Last year,Commentary
M1,Burglary,${burglary},400,Figures of ${burglary}
M2,Robbery,${robbery},95,
`;

interface Setting {
  readonly host?: ChromiumPage["host"];
  readonly width?: number;
  /** Last period's extract. */
  readonly previous?: string;
}

/** The pane in Excel, at its first step. */
export async function opened({ host, width }: Setting): Promise<ChromiumPage> {
  const pane = await openInChromium(join(PANE_FOLDER, "taskpane.html"), {
    browser: await sharedBrowser(),
    root: PANE_FOLDER,
    ...(host === undefined ? {} : { host }),
  });
  if (width !== undefined) await pane.page.setViewportSize({ width, height: 900 });
  return pane;
}

export function file(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "text/csv", buffer: Buffer.from(text) };
}

/** The pane in Excel, with a quarter's files, at its last step. */
export async function atWriting(quarter: number, extract: string, setting: Setting = {}): Promise<ChromiumPage> {
  const pane = await opened(setting);
  const { page } = pane;
  await page.getByLabel("Plan", { exact: true }).setInputFiles(file("plan.csv", PLAN(quarter)));
  await page.getByText("Chosen: plan.csv").waitFor();
  await page.getByLabel("Extract", { exact: true }).setInputFiles(file(`extract-q${quarter}.csv`, extract));
  await page.getByText(`Chosen: extract-q${quarter}.csv`).waitFor();
  if (setting.previous !== undefined) {
    await page.getByText("Compare with last period’s extract (optional)").click();
    await page.getByLabel("Last period’s extract", { exact: true }).setInputFiles(file("last.csv", setting.previous));
    await page.getByText("Chosen: last.csv").waitFor();
  }
  await press(page, "Continue");
  if (setting.previous !== undefined || setting.host === undefined) {
    await press(page, "Confirm and continue");
    await press(page, "Continue");
  } else await page.getByText("are read as they were confirmed").waitFor();
  await press(page, "Continue");
  await page.getByRole("heading", { name: "Write the report" }).waitFor();
  return pane;
}

let written: Promise<ChromiumPage["host"]["traffic"]> | null = null;

/** A workbook with the first quarter's report: written by the pane once, and again by what the pane sent. */
export async function firstQuarter(): Promise<ChromiumPage["host"]> {
  written ??= writtenInPane();
  return repeated(await written);
}

async function writtenInPane(): Promise<ChromiumPage["host"]["traffic"]> {
  const { page, host, close } = await atWriting(1, EXTRACT(355, 92));
  await press(page, "Write the sheets");
  await page.getByText("Written to this workbook: Summary,").waitFor();
  await close();
  return host.traffic;
}

/** The address of a cell in the row of a measure, by its heading. */
export function cellOf(host: ChromiumPage["host"], id: string, heading: string): string {
  const table = host.workbook.tables().find(({ name }) => name === "Measures");
  if (table === undefined) throw new Error("no table");
  const { sheet, area } = table;
  const texts = host.texts(`${sheet.name}!A${area.top + 1}:Z${area.bottom + 1}`);
  const column = texts[0]?.indexOf(heading) ?? -1;
  const row = area.top + 1 + texts.findIndex(([first]) => first === id);
  return `${sheet.name}!${String.fromCharCode(65 + column)}${row}`;
}
