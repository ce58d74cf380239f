import startTypst, { TypstCompilerBuilder, type TypstCompiler } from "@myriaddreamin/typst-ts-web-compiler";
import { packPrintOnDemand } from "../../../src/index";
import { fetchFonts } from "./packFonts";

const TYPST = new URL("@myriaddreamin/typst-ts-web-compiler/wasm", import.meta.url);
const MAIN = "/pack.typ";

/** What Typst tells of faults: their words alone. */
const PLAIN_DIAGNOSTICS = 1;

let compiler: Promise<TypstCompiler> | null = null;

/**
 * Sets a document of Typst as a tagged PDF. Typst in a browser cannot be asked for PDF/UA-1, which on the command line
 * adds the mark of that standard; what is tagged is the same.
 */
export async function setPdf(source: string): Promise<Uint8Array> {
  compiler ??= openCompiler();
  const [typst, { regular }, { inFont }] = await Promise.all([compiler, fetchFonts(), packPrintOnDemand()]);
  typst.add_source(MAIN, inFont(source, regular));
  const made: unknown = typst.compile(MAIN, null, "pdf", PLAIN_DIAGNOSTICS);
  typst.reset();
  const pdf = typeof made === "object" && made !== null && "result" in made ? made.result : made;
  if (pdf instanceof Uint8Array) return pdf;
  throw new Error(`Typst did not set the pack: ${JSON.stringify(made)}`);
}

async function openCompiler(): Promise<TypstCompiler> {
  const [{ regular, bold }] = await Promise.all([fetchFonts(), startTypst({ module_or_path: TYPST.href })]);
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  await builder.add_raw_font(regular);
  await builder.add_raw_font(bold);
  return builder.build();
}
