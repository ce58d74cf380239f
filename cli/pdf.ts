import type { Result } from "../src/index";
import { ok, packPrintOnDemand, refused } from "../src/index";
import { readFonts } from "./fonts";

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
  const [{ regular, bold }, { inFont }] = await Promise.all([readFonts(), packPrintOnDemand()]);
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: [regular, bold] }] });
  return ok((source) => {
    const compiled = compiler.compile({ mainFileContent: inFont(source, regular) });
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
