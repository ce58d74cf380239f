import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const MANIFEST = readFileSync(join(ROOT, "manifest.xml"), "utf8");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "manifest-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function node(script: string, args: readonly string[], environment: Record<string, string> = {}) {
  const done = spawnSync(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, ...environment },
  });
  return { exit: done.status, lines: `${done.stdout}${done.stderr}`.trim().split("\n") };
}

/** What the check says of each manifest, without file names and line numbers; one run for all of them. */
function faultsOf(manifests: readonly string[]): string[][] {
  const files = manifests.map((xml, index) => {
    const file = join(folder, `${index}.xml`);
    writeFileSync(file, xml);
    return file;
  });
  const { lines } = node("scripts/checkManifest.mjs", files);
  return files.map((file) =>
    lines
      .filter((line) => line.startsWith(`${file}: `) && !line.endsWith(": no faults."))
      .map((line) => line.slice(file.length + 2).replace(/^Line \d+: /, "")),
  );
}

/** The manifest with one thing changed, which must be there to change. */
function changed(from: string, to: string): string {
  expect(MANIFEST).toContain(from);
  return MANIFEST.replace(from, to);
}

const WITH_PREFIX = `
  const { manifestFiles } = await import("./scripts/manifest.mjs");
  process.stdout.write(JSON.stringify(manifestFiles(process.argv[1])));`;

function manifestsAt(address: string): Record<string, string> {
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", WITH_PREFIX, address], {
    cwd: ROOT,
    encoding: "utf8",
  });
  return JSON.parse(done.stdout) as Record<string, string>;
}

describe("the manifests", () => {
  it("have no faults", () => {
    const both = Object.values(manifestsAt("https://outturn.example.org/excel"));
    expect(faultsOf([MANIFEST, ...both])).toEqual([[], [], []]);
  });

  it("are made from one source, and manifest.xml is up to date with it", () => {
    expect(MANIFEST).toBe(manifestsAt("https://localhost:3000")["manifest.xml"]);
  });

  it("differ in their namespace and identity, and in nothing else that Excel acts on", () => {
    const files = manifestsAt("https://localhost:3000");
    expect(Object.keys(files)).toEqual(["manifest.xml", "manifest-outturn.xml"]);
    const plain = (files["manifest.xml"] ?? "").split("\n");
    const named = (files["manifest-outturn.xml"] ?? "").split("\n");
    const added = named
      .filter((line) => !plain.includes(line))
      .map((line) => line.trim().replace(/>[0-9a-f-]{36}</, ">...<"));
    expect(added).toEqual([
      "<Id>...</Id>",
      `<Namespace resid="Functions.Namespace"/>`,
      `<bt:String id="Functions.Namespace" DefaultValue="OUTTURN"/>`,
      expect.stringContaining("type =OUTTURN.RAG( in a cell"),
    ]);
  });

  it("name their address everywhere from one place", () => {
    const xml = manifestsAt("https://outturn.example.org/excel")["manifest.xml"] ?? "";
    expect(xml).not.toContain("localhost");
    expect(xml).toContain(
      `<bt:Url id="Functions.Script.Url" DefaultValue="https://outturn.example.org/excel/functions.js"/>`,
    );
    expect(xml).toContain("<AppDomain>https://outturn.example.org</AppDomain>");
  });

  it("refuse an address that is not https", () => {
    const { exit, lines } = node("scripts/bundle.mjs", ["pane"], { OUTTURN_ADDRESS: "http://outturn.example.org" });
    expect(exit).not.toBe(0);
    expect(lines.join("\n")).toContain("OUTTURN_ADDRESS is http://outturn.example.org: it must be an https address");
  });
});

describe("a broken manifest is told so", () => {
  const requirements = /<Requirements>[\s\S]*?<\/Requirements>\s*/.exec(MANIFEST)?.[0] ?? "";
  const broken: [what: string, xml: () => string, fault: string][] = [
    ["not XML", () => MANIFEST.replace("</OfficeApp>", ""), "It is not well-formed XML"],
    [
      "another kind of add-in",
      () => changed(`xsi:type="TaskPaneApp"`, `xsi:type="MailApp"`),
      "The outermost element must be OfficeApp",
    ],
    [
      "elements out of order",
      () => changed(requirements, "").replace("<Permissions>", `${requirements}<Permissions>`),
      "Requirements must come before DefaultSettings in OfficeApp.",
    ],
    [
      "functions out of order",
      () => changed("<Script>\n", '<Namespace resid="Group.Label"/>\n            <Script>\n'),
      "Script must come before Namespace in ExtensionPoint.",
    ],
    [
      "a strange element",
      () => changed("<Permissions>", "<Colour>blue</Colour><Permissions>"),
      "Colour may not stand in OfficeApp.",
    ],
    ["a missing element", () => MANIFEST.replace(/\s*<Supertip>[\s\S]*?<\/Supertip>/, ""), "Control needs Supertip."],
    [
      "an element twice",
      () => changed("<DefaultLocale>", "<DefaultLocale>en-GB</DefaultLocale><DefaultLocale>"),
      "OfficeApp may hold only one DefaultLocale.",
    ],
    [
      "an unknown extension point",
      () => changed(`xsi:type="PrimaryCommandSurface"`, `xsi:type="Ribbon"`),
      `ExtensionPoint with xsi:type "Ribbon" is not known.`,
    ],
    [
      "an identity that is no GUID",
      () => MANIFEST.replace(/<Id>.*<\/Id>/, "<Id>outturn</Id>"),
      `Id "outturn" is not a GUID.`,
    ],
    [
      "a version of another form",
      () => MANIFEST.replace(/<Version>.*<\/Version>/, "<Version>0.1-beta</Version>"),
      `Version "0.1-beta" must be`,
    ],
    [
      "a long id",
      () => MANIFEST.replaceAll("Pane.Url", "The.Address.Of.The.Pane.And.Functions"),
      "must have 1 to 32 characters.",
    ],
    [
      "a resource that is not there",
      () => changed(`<Label resid="Button.Label"/>`, `<Label resid="Button.Lable"/>`),
      `resid "Button.Lable" is not among the Resources.`,
    ],
    [
      "a resource of another kind",
      () => changed(`<Label resid="Button.Label"/>`, `<Label resid="Button.Tip"/>`),
      `resid "Button.Tip" must be among the ShortStrings, not the LongStrings.`,
    ],
    [
      "a resource nobody uses",
      () => changed("<bt:ShortStrings>", `<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>`),
      `Resource "Spare" is used nowhere.`,
    ],
    [
      "a resource twice",
      () => changed("<bt:ShortStrings>", `<bt:ShortStrings><bt:String id="Group.Label" DefaultValue="x"/>`),
      `Resource id "Group.Label" is there twice.`,
    ],
    [
      "words too long for the ribbon",
      () => changed(`DefaultValue="Make a report"`, `DefaultValue="${"Make ".repeat(30)}"`),
      `Resource "Button.Label" is longer than 125 characters.`,
    ],
    [
      "plain http",
      () => changed("https://localhost:3000/functions.js", "http://localhost:3000/functions.js"),
      "http://localhost:3000/functions.js is not an https address.",
    ],
    [
      "another domain",
      () => changed("https://localhost:3000/functions.js", "https://elsewhere.example/functions.js"),
      "https://elsewhere.example is not among the AppDomains.",
    ],
    [
      "an unknown requirement set",
      () => changed(`Name="SharedRuntime"`, `Name="SharedRunTime"`),
      `Requirement set "SharedRunTime" is not known.`,
    ],
    [
      "a version nobody has",
      () => changed(`MinVersion="1.1"/>`, `MinVersion="1.9"/>`),
      "SharedRuntime has no version 1.9; the latest is 1.2.",
    ],
    [
      "a runtime that does not last",
      () => changed(`lifetime="long"`, `lifetime="short"`),
      "A runtime that functions and pane share needs lifetime long.",
    ],
    [
      "a page beside the runtime's",
      () =>
        changed(
          `<Page>\n              <SourceLocation resid="Pane.Url"/>`,
          `<Page>\n              <SourceLocation resid="Functions.Script.Url"/>`,
        ),
      "The functions' Page (Functions.Script.Url) must be the Runtime's (Pane.Url).",
    ],
    [
      "a picture of the wrong size",
      () =>
        changed(
          `<bt:Image id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-16.png"/>`,
          `<bt:Image id="Icon.16" DefaultValue="https://localhost:3000/assets/icon-32.png"/>`,
        ),
      "icon-32.png is 32 by 32 pixels, not 16 by 16.",
    ],
    [
      "a picture that is not there",
      () => MANIFEST.replaceAll("icon-80.png", "icon-81.png"),
      "icon-81.png is not a PNG among the assets.",
    ],
    [
      "a size the ribbon needs",
      () => MANIFEST.replaceAll(/\s*<bt:Image size="80".*/g, ""),
      "Icon has no picture of 80 pixels.",
    ],
  ];
  let faults: string[][];
  beforeAll(() => {
    faults = faultsOf(broken.map(([, xml]) => xml()));
  });
  it.each(broken.map(([what, , fault], index) => [what, fault, index] as const))("%s: %s", (_, fault, index) => {
    expect(faults[index]).toContainEqual(expect.stringContaining(fault));
  });

  it("with the line it stands on", () => {
    writeFileSync(join(folder, "bad.xml"), MANIFEST.replace(/<Id>.*<\/Id>/, "<Id>outturn</Id>"));
    const { lines } = node("scripts/checkManifest.mjs", [join(folder, "bad.xml")]);
    const line = MANIFEST.split("\n").findIndex((text) => text.includes("<Id>")) + 1;
    expect(lines[0]).toBe(`${join(folder, "bad.xml")}: Line ${line}: Id "outturn" is not a GUID.`);
  });
});
