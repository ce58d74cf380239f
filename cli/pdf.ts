import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Result } from "../src/index";
import { ok, refused } from "../src/index";

/** The weights that a pack is printed in. */
const FONTS = [
  new URL("../node_modules/@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf", import.meta.url),
  new URL("../node_modules/@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf", import.meta.url),
];

const NAME = "@myriaddreamin/typst-ts-node-compiler";

/** Typst, which sets the PDF. It is large and has a part for each kind of machine, so it may not be there. */
async function loadTypst() {
  return import(/* webpackIgnore: true */ "@myriaddreamin/typst-ts-node-compiler");
}

/** What sets a document of Typst as a PDF that screen readers can read (PDF/UA-1), by the font that is shipped. */
export async function openPdfSetter(): Promise<Result<(source: string) => Uint8Array>> {
  let typst: Awaited<ReturnType<typeof loadTypst>>;
  try {
    typst = await loadTypst();
  } catch {
    return refused(`PDF needs the package ${NAME}, which is not here. Get it with: npm install --no-save ${NAME}@0.7`);
  }
  const fontBlobs = await Promise.all(FONTS.map((font) => readFile(fileURLToPath(font))));
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
  return ok((source) => {
    const compiled = compiler.compile({ mainFileContent: source });
    if (compiled.result === null) {
      const error = compiled.takeError();
      const faults = error === null ? [] : compiler.fetchDiagnostics(error);
      throw new Error(`Typst did not set the pack: ${JSON.stringify(faults.slice(0, 3))}`);
    }
    const pdf = compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
    compiler.evictCache(0);
    return pdf;
  });
}
